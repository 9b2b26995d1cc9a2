// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Accounts;
using Inburgering.Inkoop.Host.GraphQL.Http;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace Inburgering.Inkoop.Host.Api;

/// <summary>Refuses a person on a page by sending it to sign-in, and a system on GraphQL or REST with an answer that it can read.</summary>
internal sealed class ApiAuthorizationResult(GraphQLEndpoint graphql) : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler pages = new();

    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        var face = ActorMiddleware.KanaalVan(context.Request.Path);
        if (face == Kanaal.Web || authorizeResult.Succeeded)
        {
            await pages.HandleAsync(next, context, policy, authorizeResult);
            return;
        }

        // A token of a withdrawn client is genuine, yet its bearer is nobody any more.
        var unknown = authorizeResult.Challenged || context.User.Identity is not { IsAuthenticated: true };
        var (status, code, message) = unknown
            ? (StatusCodes.Status401Unauthorized, "NIET_INGELOGD", "Log in, of stuur een geldig toegangstoken mee.")
            : (StatusCodes.Status403Forbidden, "GEEN_TOEGANG", "U heeft geen rechten voor deze handeling. Vraag uw beheerder om toegang.");
        if (unknown)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
        }

        if (face == Kanaal.Rest && context.GetEndpoint() is null)
        {
            await Problem.Of(StatusCodes.Status404NotFound, "PAD_ONBEKEND", "Dit adres bestaat niet.").WriteAsync(context);
            return;
        }

        if (face == Kanaal.GraphQL)
        {
            await graphql.RefuseAsync(context, Negotiation.Choose(context.Request.Headers.Accept) ?? Negotiation.Json, new Refusal(status, code, message));
        }
        else
        {
            await Problem.Of(status, code, message).WriteAsync(context);
        }
    }
}
