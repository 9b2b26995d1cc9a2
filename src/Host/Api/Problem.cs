// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json;
using Inburgering.Inkoop.Host.GraphQL.Fields;
using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Host.Api;

/// <summary>One thing that is wrong with the input.</summary>
/// <param name="Code">Stable code, for example AANBIEDER_BESTAAT_AL.</param>
/// <param name="Veld">The field; null when it is about the whole.</param>
/// <param name="Melding">One sentence in plain Dutch.</param>
internal sealed record ProblemError(string Code, string? Veld, string Melding);

/// <summary>An error answer of REST (RFC 9457).</summary>
/// <param name="Type">Always about:blank: the code says which problem it is.</param>
/// <param name="Title">Short, Dutch, the same for every problem of this status.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="Detail">What is the matter this time, in Dutch.</param>
/// <param name="Code">Stable code of the first error.</param>
/// <param name="Fouten">All errors at once.</param>
internal sealed record Problem(string Type, string Title, int Status, string Detail, string Code, IReadOnlyList<ProblemError> Fouten)
{
    public const string MediaType = "application/problem+json";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>The one translation of the errors of a message to HTTP.</summary>
    public static Problem From(IReadOnlyList<Error> errors)
    {
        var status = errors[0].Kind switch
        {
            ErrorKind.Validation => StatusCodes.Status400BadRequest,
            ErrorKind.NotFound => StatusCodes.Status404NotFound,
            ErrorKind.Conflict => StatusCodes.Status409Conflict,
            ErrorKind.Forbidden => StatusCodes.Status403Forbidden,
            _ => StatusCodes.Status422UnprocessableEntity,
        };
        return new Problem(
            "about:blank",
            Titel(status),
            status,
            string.Join(" ", errors.Select(e => e.Message)),
            errors[0].Code,
            [.. errors.Select(e => new ProblemError(e.Code, e.Field is null ? null : FieldPath.Of(e.Field), e.Message))]);
    }

    public static Problem Of(int status, string code, string detail) => new("about:blank", Titel(status), status, detail, code, []);

    public Task WriteAsync(HttpContext context)
    {
        context.Response.StatusCode = Status;
        return context.Response.WriteAsJsonAsync(this, Json, MediaType, context.RequestAborted);
    }

    private static string Titel(int status) => status switch
    {
        StatusCodes.Status400BadRequest => "De vraag klopt niet",
        StatusCodes.Status401Unauthorized => "Niet ingelogd",
        StatusCodes.Status403Forbidden => "Geen toegang",
        StatusCodes.Status404NotFound => "Niet gevonden",
        StatusCodes.Status405MethodNotAllowed => "Methode niet toegestaan",
        StatusCodes.Status406NotAcceptable => "Mediatype niet ondersteund",
        StatusCodes.Status409Conflict => "Conflict",
        StatusCodes.Status413PayloadTooLarge => "Te groot",
        StatusCodes.Status415UnsupportedMediaType => "Mediatype niet ondersteund",
        StatusCodes.Status422UnprocessableEntity => "Niet toegestaan door een regel",
        StatusCodes.Status429TooManyRequests => "Te veel vragen",
        _ => "Er ging iets mis",
    };
}
