// SPDX-License-Identifier: EUPL-1.2

using System.Diagnostics.CodeAnalysis;

namespace Inburgering.Inkoop.SharedKernel.Results;

/// <summary>What every outcome of a message can do; the static maker lets a behaviour fail a message without reflection.</summary>
/// <typeparam name="TSelf">The implementing type itself.</typeparam>
public interface IResult<TSelf>
    where TSelf : IResult<TSelf>
{
    /// <summary>True when there are no errors.</summary>
    bool IsSuccess { get; }

    /// <summary>All errors at once; empty on success.</summary>
    IReadOnlyList<Error> Errors { get; }

    /// <summary>A failed outcome with these errors.</summary>
    static abstract TSelf Failure(IReadOnlyList<Error> errors);
}

/// <summary>Outcome without a value.</summary>
public sealed class Result : IResult<Result>
{
    private Result(IReadOnlyList<Error> errors) => Errors = errors;

    /// <summary>The one successful outcome.</summary>
    public static Result Success { get; } = new([]);

    /// <inheritdoc/>
    public bool IsSuccess => Errors.Count == 0;

    /// <inheritdoc/>
    public IReadOnlyList<Error> Errors { get; }

    /// <inheritdoc/>
    public static Result Failure(IReadOnlyList<Error> errors) => new(errors);

    /// <summary>A failure of one error is what most code returns.</summary>
    public static implicit operator Result(Error error) => new([error]);

    /// <summary>Named form of the conversion.</summary>
    public static Result ToResult(Error error) => error;
}

/// <summary>Outcome with a value of <typeparamref name="T"/>.</summary>
/// <typeparam name="T">What a success carries.</typeparam>
public sealed class Result<T> : IResult<Result<T>>, IHeeftWaarde
{
    private readonly T? value;

    private Result(T? value, IReadOnlyList<Error> errors)
    {
        this.value = value;
        Errors = errors;
    }

    /// <inheritdoc/>
    public bool IsSuccess => Errors.Count == 0;

    /// <inheritdoc/>
    public IReadOnlyList<Error> Errors { get; }

    /// <summary>The value. Asking a failure for its value is a bug and throws.</summary>
    public T Value => IsSuccess
        ? value!
        : throw new InvalidOperationException($"A failed result has no value: {string.Join("; ", Errors.Select(e => e.Code))}");

    /// <summary>True with the value, or false with the errors left in <see cref="Errors"/>.</summary>
    public bool TryGet([MaybeNullWhen(false)] out T result)
    {
        result = value;
        return IsSuccess;
    }

    object? IHeeftWaarde.Waarde => value;

    /// <inheritdoc/>
    public static Result<T> Failure(IReadOnlyList<Error> errors) => new(default, errors);

    /// <summary>Success.</summary>
    public static implicit operator Result<T>(T value) => new(value, []);

    /// <summary>Failure of one error.</summary>
    public static implicit operator Result<T>(Error error) => new(default, [error]);

    /// <summary>Named form of the conversion.</summary>
    public static Result<T> ToResult(T value) => value;

    /// <summary>Named form of the conversion.</summary>
    public static Result<T> ToResult(Error error) => error;
}

/// <summary>Lets the pipeline look at the value of any result without reflection.</summary>
internal interface IHeeftWaarde
{
    object? Waarde { get; }
}
