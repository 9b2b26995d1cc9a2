// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Access;

namespace Inburgering.Inkoop.Host.Accounts;

/// <summary>Tells the modules who is acting, from the claims of the session or token, once per request.</summary>
internal sealed class ActorMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context, IActorAccessor accessor)
    {
        accessor.Actor = ActorClaims.Lees(context.User, KanaalVan(context.Request.Path));
        return next(context);
    }

    public static Kanaal KanaalVan(PathString path) =>
        path.StartsWithSegments("/graphql", StringComparison.OrdinalIgnoreCase) ? Kanaal.GraphQL
        : path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) ? Kanaal.Rest
        : Kanaal.Web;
}
