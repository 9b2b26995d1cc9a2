// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using GraphQL;
using GraphQL.Transport;
using GraphQL.Validation;
using Inburgering.Inkoop.Host.GraphQL.Limits;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.Extensions.Options;

namespace Inburgering.Inkoop.Host.GraphQL.Http;

/// <summary>
/// GraphQL over HTTP, to the letter of https://graphql.github.io/graphql-over-http/draft/: the library brings no transport that
/// we can use, and this is all there is to it.
/// </summary>
internal sealed class GraphQLEndpoint(
    InkoopSchema schema,
    IDocumentExecuter executer,
    IGraphQLTextSerializer serializer,
    IOptions<GraphQLLimits> limits,
    ClientLimiter clients,
    ILogger<GraphQLEndpoint> logger)
{
    private readonly GraphQLRequestReader reader = new(serializer);

    public async Task HandleAsync(HttpContext http)
    {
        var mediaType = Negotiation.Choose(http.Request.Headers.Accept);
        if (mediaType is null)
        {
            await RefuseAsync(http, Negotiation.Json, new Refusal(StatusCodes.Status406NotAcceptable, "MEDIATYPE_NIET_ONDERSTEUND", $"Vraag om {Negotiation.GraphQLResponse} of {Negotiation.Json}."));
            return;
        }

        var accessor = http.RequestServices.GetRequiredService<IActorAccessor>();
        if (accessor.Actor.Rollen.Count == 0)
        {
            http.Response.Headers.WWWAuthenticate = "Bearer";
            await RefuseAsync(http, mediaType, new Refusal(StatusCodes.Status401Unauthorized, "NIET_INGELOGD", "Log in, of stuur een geldig toegangstoken mee."));
            return;
        }

        if (clients.Refuse(accessor.Actor.Id) is { } wait)
        {
            http.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            await RefuseAsync(http, mediaType, new Refusal(StatusCodes.Status429TooManyRequests, "TE_VEEL_VRAGEN", "U stuurt te veel vragen per minuut. Wacht even en probeer het opnieuw."));
            return;
        }

        accessor.Actor = accessor.Actor with { Kanaal = Kanaal.GraphQL };
        var get = HttpMethods.IsGet(http.Request.Method);
        if (!get && !HttpMethods.IsPost(http.Request.Method))
        {
            http.Response.Headers.Allow = "GET, POST";
            await RefuseAsync(http, mediaType, new Refusal(StatusCodes.Status405MethodNotAllowed, OnlyQueriesRule.Code, "Gebruik GET of POST."));
            return;
        }

        var (request, refusal) = get
            ? reader.ReadQueryString(http.Request.Query)
            : await reader.ReadBodyAsync(http.Request, limits.Value.MaxBodyBytes, http.RequestAborted);
        if (refusal is not null)
        {
            await RefuseAsync(http, mediaType, refusal);
            return;
        }

        var result = await ExecuteAsync(http, request!, get);
        await WriteAsync(http, mediaType, StatusOf(http, result, mediaType), result);
    }

    /// <summary>An answer in the shape of GraphQL for a request that is not run.</summary>
    public Task RefuseAsync(HttpContext http, string mediaType, Refusal refusal) =>
        WriteAsync(http, mediaType, refusal.Status, new ExecutionResult { Errors = [new ExecutionError(refusal.Message) { Code = refusal.Code }] });

    private static int StatusOf(HttpContext http, ExecutionResult result, string mediaType)
    {
        if (result.Errors?.Any(e => e.Code == OnlyQueriesRule.Code) == true)
        {
            http.Response.Headers.Allow = "POST";
            return StatusCodes.Status405MethodNotAllowed;
        }

        return result.Executed || mediaType == Negotiation.Json ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
    }

    private Task<ExecutionResult> ExecuteAsync(HttpContext http, GraphQLRequest request, bool get) => executer.ExecuteAsync(new ExecutionOptions
    {
        Schema = schema,
        Query = request.Query,
        OperationName = request.OperationName,
        Variables = request.Variables,
        Extensions = request.Extensions,
        RequestServices = http.RequestServices,
        CancellationToken = http.RequestAborted,
        Timeout = TimeSpan.FromSeconds(limits.Value.TimeoutSeconds),
        ValidationRules = get ? DocumentValidator.CoreRules.Append(new OnlyQueriesRule()) : null,
        UnhandledExceptionDelegate = context =>
        {
            // The trace id leads from the answer to the log; the exception itself may hold personal data and stays here.
            logger.LogError("GraphQL field failed: {Fout} ({Traceer})", context.OriginalException.GetType().Name, http.TraceIdentifier);
            context.ErrorMessage = $"Er ging iets mis in het systeem. Meld dit bij uw beheerder met kenmerk {http.TraceIdentifier}.";
            return Task.CompletedTask;
        },
    });

    private async Task WriteAsync(HttpContext http, string mediaType, int status, ExecutionResult result)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = $"{mediaType}; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        if (!HttpMethods.IsHead(http.Request.Method))
        {
            await serializer.WriteAsync(http.Response.Body, result, http.RequestAborted);
        }
    }
}
