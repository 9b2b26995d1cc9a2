// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Inburgering.Inkoop.Host.Api;
using Inburgering.Inkoop.Host.GraphQL.Limits;
using Inburgering.Inkoop.Host.Importeren;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;

namespace Inburgering.Inkoop.Host.Rest;

/// <summary>REST for files and integration: <c>/api/v1</c>, by the NLGov API Design Rules.</summary>
internal static class RestFace
{
    public const string Root = "/api/v1";

    /// <summary>Version of the interface; on every answer in the header API-Version.</summary>
    public const string Version = "1.0.0";

    private const string OpenApiPath = Root + "/openapi.json";

    public static void AddRest(this WebApplicationBuilder builder)
    {
        builder.Services.ConfigureHttpJsonOptions(o =>
        {
            // Numbers are numbers and codes are words, in both directions.
            o.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            o.SerializerOptions.Converters.Add(new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false));
            o.SerializerOptions.TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { HidePeopleShown } };
        });
        builder.Services.AddOpenApi("v1", OpenApiDocuments.Configure);
    }

    public static void UseRest(this WebApplication app) =>
        app.UseWhen(context => context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase), api => api.Use(HandleAsync));

    public static void MapRest(this WebApplication app)
    {
        var api = app.MapGroup(Root).RequireAuthorization().AddEndpointFilter(LimitAsync);
        AanbodEndpoints.Map(api);
        PlaatsingEndpoints.Map(api);
        ExportEndpoints.Map(api);
        InkoopEndpoints.Map(api);
        DocumentEndpoints.Map(api);
        BewijsEndpoints.Map(api);
        api.MapImporten();
        api.MapGet("/health", () => TypedResults.Ok(new Gezondheid("ok", Version)))
            .AllowAnonymous()
            .WithName("haalGezondheid").WithTags("Beheer").WithSummary("Zegt of de interface bereikbaar is. Toont geen gegevens.");
        app.MapOpenApi(OpenApiPath).AllowAnonymous().WithDisplayName("OpenAPI");
    }

    private static async Task HandleAsync(HttpContext context, RequestDelegate next)
    {
        context.Response.Headers["API-Version"] = Version;
        if (context.Request.Path == OpenApiPath)
        {
            // Anybody's tool may read the description from a browser; it holds no data.
            context.Response.Headers.AccessControlAllowOrigin = "*";
        }

        if (context.Request.Path.Value!.EndsWith('/'))
        {
            // Routing does not tell /x/ from /x; the rules do: it is an address that does not exist.
            context.Request.Path = "/api/-";
        }

        try
        {
            await next(context);
        }
        catch (BadHttpRequestException exception) when (!context.Response.HasStarted)
        {
            var tooLarge = exception.StatusCode == StatusCodes.Status413PayloadTooLarge;
            await Problem.Of(
                exception.StatusCode,
                tooLarge ? "VRAAG_TE_GROOT" : "ONGELDIGE_INVOER",
                tooLarge ? "Wat u stuurt is te groot." : "De vraag kan niet worden gelezen. Controleer de velden en hun vorm.").WriteAsync(context);
            return;
        }
        catch (Exception exception) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(RestFace).FullName!)
                .LogError("REST request failed: {Fout} ({Traceer})", exception.GetType().Name, context.TraceIdentifier);
            await Problem.Of(StatusCodes.Status500InternalServerError, "INTERNE_FOUT", $"Er ging iets mis in het systeem. Meld dit bij uw beheerder met kenmerk {context.TraceIdentifier}.").WriteAsync(context);
            return;
        }

        if (!context.Response.HasStarted && context.Response is { StatusCode: >= 400, ContentLength: null, ContentType: null })
        {
            await Bare(context.Response.StatusCode).WriteAsync(context);
        }
    }

    private static async ValueTask<object?> LimitAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var context = invocation.HttpContext;
        var actor = context.RequestServices.GetRequiredService<IActorAccessor>().Actor;
        var client = actor.Rollen.Count > 0 ? actor.Id : $"adres {context.Connection.RemoteIpAddress}";
        if (context.RequestServices.GetRequiredService<ClientLimiter>().Refuse(client) is not { } wait)
        {
            return await next(invocation);
        }

        context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return Results.Json(
            Problem.Of(StatusCodes.Status429TooManyRequests, "TE_VEEL_VRAGEN", "U stuurt te veel vragen per minuut. Wacht even en probeer het opnieuw."),
            contentType: Problem.MediaType,
            statusCode: StatusCodes.Status429TooManyRequests);
    }

    private static Problem Bare(int status) => status switch
    {
        StatusCodes.Status404NotFound => Problem.Of(status, "PAD_ONBEKEND", "Dit adres bestaat niet."),
        StatusCodes.Status405MethodNotAllowed => Problem.Of(status, "METHODE_NIET_TOEGESTAAN", "Deze methode kan niet op dit adres."),
        StatusCodes.Status415UnsupportedMediaType => Problem.Of(status, "MEDIATYPE_NIET_ONDERSTEUND", "Dit mediatype kan niet op dit adres."),
        _ => Problem.Of(status, "ONGELDIGE_INVOER", "De vraag kan niet worden uitgevoerd."),
    };

    // How the logging of looks is told whom an answer shows; not something to show.
    private static void HidePeopleShown(JsonTypeInfo type)
    {
        if (typeof(IToontPersonen).IsAssignableFrom(type.Type))
        {
            foreach (var property in type.Properties.Where(p => p.Name.Equals(nameof(IToontPersonen.Dossiernummers), StringComparison.OrdinalIgnoreCase)).ToList())
            {
                type.Properties.Remove(property);
            }
        }
    }
}

/// <summary>Whether the interface can be reached.</summary>
/// <param name="Status">Altijd ok.</param>
/// <param name="Versie">Versie van de interface.</param>
internal sealed record Gezondheid(string Status, string Versie);

/// <summary>One page of a list.</summary>
/// <param name="Items">De rijen.</param>
/// <param name="Volgende">Geef deze mee als na voor de volgende pagina; null op de laatste.</param>
/// <param name="Totaal">Hoeveel rijen de hele lijst heeft; alleen met metTotaal=true.</param>
internal sealed record RestPage<T>(IReadOnlyList<T> Items, string? Volgende, int? Totaal);
