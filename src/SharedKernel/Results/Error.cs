// SPDX-License-Identifier: EUPL-1.2

namespace Inburgering.Inkoop.SharedKernel.Results;

/// <summary>What kind of failure an <see cref="Error"/> is; each face translates the kind once (HTTP status, GraphQL code, page).</summary>
public enum ErrorKind
{
    /// <summary>The shape of the input is wrong.</summary>
    Validation,

    /// <summary>It does not exist, or the caller may not know that it does.</summary>
    NotFound,

    /// <summary>It changed meanwhile, or something with the same key exists.</summary>
    Conflict,

    /// <summary>The caller's role may not do this at all.</summary>
    Forbidden,

    /// <summary>A rule of the law, the contract or the process refuses it.</summary>
    Rule,
}

/// <summary>An expected failure: a value, never an exception.</summary>
/// <param name="Kind">What kind of failure it is.</param>
/// <param name="Code">Stable upper-case code, topic first, for example <c>PLAATSING_PERCEEL_VOL</c>; part of the API.</param>
/// <param name="Message">One Dutch sentence that names the value and what is expected.</param>
/// <param name="Field">The input field it is about, in the command's own spelling; empty when it is about the whole.</param>
public sealed record Error(ErrorKind Kind, string Code, string Message, string? Field = null)
{
    /// <summary>A missing thing. Use the same words for "is not there" and "is not yours".</summary>
    public static Error NotFound(string code, string message) => new(ErrorKind.NotFound, code, message);

    /// <summary>Refused by a rule of law, contract or process.</summary>
    public static Error Rule(string code, string message, string? field = null) => new(ErrorKind.Rule, code, message, field);

    /// <summary>Wrong shape of input.</summary>
    public static Error Validation(string code, string message, string? field = null) => new(ErrorKind.Validation, code, message, field);

    /// <summary>Somebody was first.</summary>
    public static Error Conflict(string code, string message, string? field = null) => new(ErrorKind.Conflict, code, message, field);

    /// <summary>Not allowed for this role.</summary>
    public static Error Forbidden(string message) => new(ErrorKind.Forbidden, "GEEN_TOEGANG", message);
}
