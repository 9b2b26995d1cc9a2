// SPDX-License-Identifier: EUPL-1.2

using System.Security.Claims;
using Inburgering.Inkoop.Host.Accounts;
using Inburgering.Inkoop.Host.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using OpenIddict.Abstractions;
using OpenIddict.Core;
using OpenIddict.Validation.AspNetCore;

namespace Inburgering.Inkoop.Host.Api;

/// <summary>The registrations of systems that may sign in.</summary>
internal sealed class ApiClients(HostDbContext db, OpenIddictApplicationManager<ApiClient> manager, TimeProvider clock)
{
    /// <summary>A client that is not withdrawn.</summary>
    public Task<ApiClient?> FindAsync(string clientId, CancellationToken cancellationToken) =>
        db.ApiClients.AsNoTracking().SingleOrDefaultAsync(c => c.ClientId == clientId && c.IngetrokkenOp == null, cancellationToken);

    /// <summary>Registers a system of a provider. The secret is stored as a hash only.</summary>
    /// <param name="clientId">Id of the client.</param>
    /// <param name="naam">Display name, for the audit trail.</param>
    /// <param name="geheim">The secret, at least 32 characters.</param>
    /// <param name="aanbieder">Code of the provider.</param>
    /// <param name="contracten">Contract numbers; empty = all of the provider.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task RegistreerAsync(string clientId, string naam, string geheim, string aanbieder, IEnumerable<string> contracten, CancellationToken cancellationToken)
    {
        var client = new ApiClient { Rollen = [nameof(Rol.Aanbieder)], Aanbieder = aanbieder, Contracten = [.. contracten], AangemaaktOp = clock.GetUtcNow() };
        await manager.PopulateAsync(
            client,
            new OpenIddictApplicationDescriptor
            {
                ClientId = clientId,
                DisplayName = naam,
                ClientType = OpenIddictConstants.ClientTypes.Confidential,
                Permissions = { OpenIddictConstants.Permissions.Endpoints.Token, OpenIddictConstants.Permissions.GrantTypes.ClientCredentials },
            },
            cancellationToken);
        await manager.CreateAsync(client, geheim, cancellationToken);
    }
}

/// <summary>Gives the bearer of a client's token the role and scope of the client's registration as it is now.</summary>
internal sealed class ApiClientClaims(ApiClients clients, IHttpContextAccessor http) : IClaimsTransformation
{
    public async Task<ClaimsPrincipal> TransformAsync(ClaimsPrincipal principal)
    {
        // Somebody who comes back from the organisation's own sign-in has a subject as well, and is no client: only a request with a token is.
        if (http.HttpContext is not { } context || !ApiSignIn.HasToken(context))
        {
            return principal;
        }

        // Runs more than once per request; what it made itself has an id.
        if (principal.FindFirstValue(OpenIddictConstants.Claims.Subject) is not { } clientId || principal.HasClaim(c => c.Type == ActorClaims.Id))
        {
            return principal;
        }

        var client = await clients.FindAsync(clientId, CancellationToken.None);
        if (client is null)
        {
            return new ClaimsPrincipal(new ClaimsIdentity());
        }

        var identity = new ClaimsIdentity(OpenIddictValidationAspNetCoreDefaults.AuthenticationScheme);
        identity.AddClaim(new Claim(ActorClaims.Id, clientId));
        identity.AddClaim(new Claim(ActorClaims.Naam, client.DisplayName ?? clientId));
        identity.AddClaims(ActorClaims.Maak(client.Rollen, client.HeleRegio, client.Gemeenten, client.Aanbieder, client.Contracten));
        return new ClaimsPrincipal(identity);
    }
}
