// SPDX-License-Identifier: EUPL-1.2

using System.Linq.Expressions;
using Inburgering.Inkoop.SharedKernel.Results;
using Microsoft.EntityFrameworkCore.Query;

namespace Inburgering.Inkoop.SharedKernel.Specs;

/// <summary>
/// A rule of the field as one expression: it filters in SQL (<c>query.Where(spec)</c>), answers in memory
/// (<see cref="IsSatisfiedBy"/>), and knows its error. It answers questions; it does not store queries.
/// </summary>
/// <typeparam name="T">What the rule is about.</typeparam>
public class Spec<T>(Expression<Func<T, bool>> expression, Error? error = null)
{
    private readonly Lazy<Func<T, bool>> compiled = new(expression.Compile);

    /// <summary>The rule itself.</summary>
    public Expression<Func<T, bool>> Expression { get; } = expression;

    /// <summary>What to say when the rule is not met.</summary>
    public Error? Error { get; } = error;

    /// <summary>Answers in memory; the same answer as in SQL.</summary>
    public bool IsSatisfiedBy(T subject) => compiled.Value(subject);

    /// <summary>The error when the rule is not met, otherwise nothing.</summary>
    public Error? Check(T subject) => IsSatisfiedBy(subject) ? null : Error;

    /// <summary>Both rules.</summary>
    public Spec<T> And(Spec<T> other) => Combine(other, System.Linq.Expressions.Expression.AndAlso, Error ?? other.Error);

    /// <summary>At least one of the rules.</summary>
    public Spec<T> Or(Spec<T> other) => Combine(other, System.Linq.Expressions.Expression.OrElse, Error ?? other.Error);

    /// <summary>The opposite, with its own error.</summary>
    public Spec<T> Not(Error? opposite = null) =>
        new(System.Linq.Expressions.Expression.Lambda<Func<T, bool>>(System.Linq.Expressions.Expression.Not(Expression.Body), Expression.Parameters), opposite);

    /// <summary>Lets a query take the spec directly.</summary>
    public static implicit operator Expression<Func<T, bool>>(Spec<T> spec) => spec.Expression;

    /// <summary>Named form of the conversion.</summary>
    public Expression<Func<T, bool>> ToExpression() => Expression;

    private Spec<T> Combine(Spec<T> other, Func<Expression, Expression, BinaryExpression> with, Error? combined)
    {
        var parameter = Expression.Parameters[0];
        var right = ReplacingExpressionVisitor.Replace(other.Expression.Parameters[0], parameter, other.Expression.Body);
        return new Spec<T>(System.Linq.Expressions.Expression.Lambda<Func<T, bool>>(with(Expression.Body, right), parameter), combined);
    }
}
