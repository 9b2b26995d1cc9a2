// SPDX-License-Identifier: EUPL-1.2

using System.Linq.Expressions;

namespace Inburgering.Inkoop.SharedKernel.Specs;

/// <summary>Rules about one value of a row.</summary>
public static class WaardeSpec
{
    /// <summary>
    /// The value is one of these; none of them is nobody. One alone is asked as an equality: only then does PostgreSQL read a list in the order
    /// of an index that begins with this value, instead of gathering all of it and sorting.
    /// </summary>
    /// <param name="waarde">The value of a row.</param>
    /// <param name="toegestaan">What it may be.</param>
    public static Spec<T> EenVan<T>(Expression<Func<T, string>> waarde, IEnumerable<string> toegestaan)
    {
        var all = toegestaan.ToList();
        if (all.Count == 1)
        {
            return Gelijk(waarde, all[0]);
        }

        Expression<Func<List<string>>> many = () => all;
        return new Spec<T>(Expression.Lambda<Func<T, bool>>(Expression.Call(many.Body, nameof(List<string>.Contains), null, waarde.Body), waarde.Parameters));
    }

    /// <summary>One rule per value: together they are <see cref="EenVan{T}"/>, and no row fits two of them.</summary>
    /// <param name="waarde">The value of a row.</param>
    /// <param name="toegestaan">What it may be.</param>
    public static IReadOnlyList<Expression<Func<T, bool>>> Elk<T>(Expression<Func<T, string>> waarde, IEnumerable<string> toegestaan) =>
        [.. toegestaan.Distinct(StringComparer.Ordinal).Select(v => Gelijk(waarde, v).Expression)];

    private static Spec<T> Gelijk<T>(Expression<Func<T, string>> waarde, string only)
    {
        Expression<Func<string>> one = () => only;
        return new Spec<T>(Expression.Lambda<Func<T, bool>>(Expression.Equal(waarde.Body, one.Body), waarde.Parameters));
    }
}
