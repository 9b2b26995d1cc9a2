// SPDX-License-Identifier: EUPL-1.2

using System.Collections.Concurrent;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Inburgering.Inkoop.Host.Accounts;
using Inburgering.Inkoop.Host.Api;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Inburgering.Inkoop.Host.Tests.Support;

/// <summary>The actors that tests act as.</summary>
internal sealed class TestActors
{
    private readonly ConcurrentDictionary<string, Actor> known = new(StringComparer.Ordinal);

    public string Remember(Actor actor)
    {
        var key = Guid.NewGuid().ToString("N");
        known[key] = actor;
        return key;
    }

    public Actor? Find(string key) => known.GetValueOrDefault(key);
}

/// <summary>
/// Lets a test act as anybody by a header, through the claims that a session would have. Without the header it is the real sign-in.
/// </summary>
internal sealed class TestSignIn(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, TestActors actors)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public new const string Scheme = "test";
    public const string Header = "X-Test-Actor";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (actors.Find(Request.Headers[Header].ToString()) is not { } actor)
        {
            return Context.AuthenticateAsync(ApiSignIn.Scheme);
        }

        var scope = actor.Scope;
        var identity = new ClaimsIdentity(ActorClaims.Maak(actor.Rollen.Select(r => r.ToString()), scope.Alles, scope.Gemeenten, scope.Aanbieder, scope.Contracten), Scheme);
        identity.AddClaim(new Claim(ActorClaims.Id, actor.Id));
        identity.AddClaim(new Claim(ActorClaims.Naam, actor.Naam));
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme)));
    }
}
