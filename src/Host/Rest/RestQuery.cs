// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Text.Json.Nodes;
using Inburgering.Inkoop.Host.Api;
using Inburgering.Inkoop.Host.GraphQL.Types;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.OpenApi;

namespace Inburgering.Inkoop.Host.Rest;

/// <summary>
/// A GET that is a query message: its parameters are the parameters of the address, read strictly and with all errors at once.
/// </summary>
internal static class RestQuery
{
    /// <summary>Metadata of an endpoint: the message type that it sends.</summary>
    internal sealed record Sends(Type Message);

    /// <summary>A list, page by page.</summary>
    public static RouteHandlerBuilder List<TQuery, TResult, TRow>(this IEndpointRouteBuilder api, string path, string name, string tag, string summary, Func<TResult, Page<TRow>> page)
        where TQuery : IQuery<Result<TResult>>
        where TResult : notnull =>
        api.MapGet(path, async (HttpContext http, IMediator mediator, CancellationToken cancellationToken) =>
        {
            if (!TryRead<TQuery>(http, paged: true, out var query, out var problem))
            {
                return problem;
            }

            var result = await mediator.Send(query!, cancellationToken);
            if (!result.TryGet(out var value))
            {
                return Refuse(result.Errors);
            }

            var found = page(value);
            if (found.Volgende is { } next)
            {
                // RFC 8288, so that a client can go on without building an address.
                var address = QueryString.Create(http.Request.Query.Where(q => q.Key != "na").Append(new("na", next)));
                http.Response.Headers.Link = $"<{http.Request.Path}{address}>; rel=\"next\"";
            }

            return Results.Ok(new RestPage<TRow>(found.Items, found.Volgende, found.Totaal));
        }).Describe<TQuery>(name, tag, summary, paged: true).Produces<RestPage<TRow>>();

    /// <summary>One thing.</summary>
    public static RouteHandlerBuilder One<TQuery, T>(this IEndpointRouteBuilder api, string path, string name, string tag, string summary)
        where TQuery : IQuery<Result<T>>
        where T : notnull =>
        api.MapGet(path, async (HttpContext http, IMediator mediator, CancellationToken cancellationToken) =>
        {
            if (!TryRead<TQuery>(http, paged: false, out var query, out var problem))
            {
                return problem;
            }

            var result = await mediator.Send(query!, cancellationToken);
            return result.TryGet(out var value) ? Results.Ok(value) : Refuse(result.Errors);
        }).Describe<TQuery>(name, tag, summary, paged: false).Produces<T>().Produces<Problem>(StatusCodes.Status404NotFound, Problem.MediaType);

    /// <summary>The one translation of a failed result to an answer.</summary>
    public static Microsoft.AspNetCore.Http.IResult Refuse(IReadOnlyList<Error> errors)
    {
        var problem = Problem.From(errors);
        return Results.Json(problem, contentType: Problem.MediaType, statusCode: problem.Status);
    }

    /// <summary>Reads a query message from the address; on failure a problem with all errors.</summary>
    public static bool TryRead<TQuery>(HttpContext http, bool paged, out TQuery? query, out Microsoft.AspNetCore.Http.IResult problem, params IReadOnlyList<string> also)
    {
        List<Error> errors = [];
        var known = RecordArguments.Of(typeof(TQuery), query: true);
        var allowed = known.Select(a => a.Name).Concat(paged ? PageParameters.Select(p => p.Name) : []).Concat(also).ToHashSet(StringComparer.Ordinal);
        errors.AddRange(http.Request.Query.Keys.Where(k => !allowed.Contains(k)).Select(k => Error.Validation("PARAMETER_ONBEKEND", $"Parameter ‘{k}’ bestaat niet. Bekend zijn: {string.Join(", ", allowed.Order(StringComparer.Ordinal))}.", k)));
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var argument in known)
        {
            var text = http.Request.RouteValues.TryGetValue(argument.Name, out var route) ? route?.ToString() : http.Request.Query[argument.Name].LastOrDefault();
            Read(argument.Name, text, argument.Parameter.ParameterType, argument.Required, values, errors);
        }

        var page = paged ? ReadPage(http, errors) : null;
        problem = errors.Count > 0 ? Refuse(errors) : Results.Empty;
        query = errors.Count > 0 ? default : (TQuery)RecordArguments.Make(typeof(TQuery), values, page, $"REST {http.Request.Path}");
        return errors.Count == 0;
    }

    private static readonly (string Name, Type Type, string Description)[] PageParameters =
    [
        ("aantal", typeof(int), $"Hoeveel rijen, 1 tot en met {PageRequest.Maximum}; 25 als u niets meegeeft."),
        ("na", typeof(string), "Wat het vorige antwoord als volgende gaf."),
        ("sorteer", typeof(string), "Naam van de volgorde; leeg voor de gewone."),
        ("aflopend", typeof(bool), "Draait de volgorde om."),
        ("metTotaal", typeof(bool), "Telt ook de hele lijst."),
    ];

    private static PageRequest ReadPage(HttpContext http, List<Error> errors)
    {
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, type, _) in PageParameters)
        {
            Read(name, http.Request.Query[name].LastOrDefault(), type, required: false, values, errors);
        }

        var count = values.GetValueOrDefault("aantal") as int? ?? 25;
        if (count is < 1 or > PageRequest.Maximum)
        {
            errors.Add(Error.Validation("PAGINA_GROOTTE", $"aantal is {count}, maar moet tussen 1 en {PageRequest.Maximum} liggen.", "aantal"));
        }

        return new PageRequest(count, values.GetValueOrDefault("na") as string, null, values.GetValueOrDefault("sorteer") as string, values.GetValueOrDefault("aflopend") is true, values.GetValueOrDefault("metTotaal") is true);
    }

    private static void Read(string name, string? text, Type type, bool required, Dictionary<string, object?> values, List<Error> errors)
    {
        if (string.IsNullOrEmpty(text))
        {
            if (required)
            {
                errors.Add(Error.Validation("PARAMETER_ONTBREEKT", $"Parameter ‘{name}’ ontbreekt.", name));
            }

            return;
        }

        var target = Nullable.GetUnderlyingType(type) ?? type;
        if (Parse(text, target) is { } value)
        {
            values[name] = value;
        }
        else
        {
            errors.Add(Error.Validation("PARAMETER_ONGELDIG", $"Parameter ‘{name}’ is ‘{text}’, maar verwacht wordt {Expected(target)}.", name));
        }
    }

    private static object? Parse(string text, Type type)
    {
        var invariant = CultureInfo.InvariantCulture;
        return type == typeof(string) ? text
            : type == typeof(int) ? (int.TryParse(text, NumberStyles.AllowLeadingSign, invariant, out var whole) ? whole : null)
            : type == typeof(long) ? (long.TryParse(text, NumberStyles.AllowLeadingSign, invariant, out var large) ? large : null)
            : type == typeof(decimal) ? (decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, invariant, out var number) ? number : null)
            : type == typeof(bool) ? (text == "true" ? true : text == "false" ? false : null)
            : type == typeof(DateOnly) ? (DateOnly.TryParseExact(text, "yyyy-MM-dd", invariant, DateTimeStyles.None, out var day) ? day : null)
            : type == typeof(DateTimeOffset) ? (DateTimeOffset.TryParse(text, invariant, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null)
            : type == typeof(Guid) ? (Guid.TryParse(text, out var id) ? id : null)
            : type.IsEnum ? (Enum.GetNames(type).Contains(text, StringComparer.Ordinal) ? Enum.Parse(type, text) : null)
            : throw new NotSupportedException($"{type} cannot be a parameter of an address.");
    }

    private static string Expected(Type type) =>
        type == typeof(int) || type == typeof(long) ? "een geheel getal"
        : type == typeof(decimal) ? "een getal met een punt"
        : type == typeof(bool) ? "true of false"
        : type == typeof(DateOnly) ? "een dag als jjjj-mm-dd"
        : type == typeof(DateTimeOffset) ? "een moment als 2026-10-01T09:30:00Z"
        : type.IsEnum ? "een van " + string.Join(", ", Enum.GetNames(type))
        : "een geldige waarde";

    private static RouteHandlerBuilder Describe<TQuery>(this RouteHandlerBuilder endpoint, string name, string tag, string summary, bool paged) => endpoint
        .WithName(name).WithTags(tag).WithSummary(summary)
        .WithMetadata(new Sends(typeof(TQuery)))
        .Produces<Problem>(StatusCodes.Status400BadRequest, Problem.MediaType)
        .Produces<Problem>(StatusCodes.Status401Unauthorized, Problem.MediaType)
        .Produces<Problem>(StatusCodes.Status403Forbidden, Problem.MediaType)
        .AddOpenApiOperationTransformer((operation, context, _) =>
        {
            var path = context.Description.RelativePath ?? "";
            operation.Parameters = [.. RecordArguments.Of(typeof(TQuery), query: true).Select(a => Parameter(a.Name, a.Parameter.ParameterType, a.Description, a.Required, path))
                .Concat(paged ? PageParameters.Select(p => Parameter(p.Name, p.Type, p.Description, false, path)) : [])];
            return Task.CompletedTask;
        });

    private static OpenApiParameter Parameter(string name, Type type, string? description, bool required, string path)
    {
        var inPath = path.Contains($"{{{name}}}", StringComparison.Ordinal);
        return new OpenApiParameter
        {
            Name = name,
            In = inPath ? ParameterLocation.Path : ParameterLocation.Query,
            Required = required || inPath,
            Description = description,
            Schema = Schema(Nullable.GetUnderlyingType(type) ?? type),
        };
    }

    private static OpenApiSchema Schema(Type type) =>
        type == typeof(int) || type == typeof(long) ? new() { Type = JsonSchemaType.Integer, Format = type == typeof(int) ? "int32" : "int64" }
        : type == typeof(decimal) ? new() { Type = JsonSchemaType.Number }
        : type == typeof(bool) ? new() { Type = JsonSchemaType.Boolean }
        : type == typeof(DateOnly) ? new() { Type = JsonSchemaType.String, Format = "date" }
        : type == typeof(DateTimeOffset) ? new() { Type = JsonSchemaType.String, Format = "date-time" }
        : type == typeof(Guid) ? new() { Type = JsonSchemaType.String, Format = "uuid" }
        : type.IsEnum ? new() { Type = JsonSchemaType.String, Enum = [.. Enum.GetNames(type).Select(n => (JsonNode)JsonValue.Create(n)!)] }
        : new() { Type = JsonSchemaType.String };
}
