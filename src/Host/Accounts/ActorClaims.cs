// SPDX-License-Identifier: EUPL-1.2

using System.Security.Claims;
using Inburgering.Inkoop.SharedKernel.Access;

namespace Inburgering.Inkoop.Host.Accounts;

/// <summary>The claims of a session or token that say what somebody may do and with whose data; the one place that reads and writes them.</summary>
internal static class ActorClaims
{
    public const string Id = ClaimTypes.NameIdentifier;
    public const string Naam = ClaimTypes.Name;
    public const string Rollen = ClaimTypes.Role;
    public const string HeleRegio = "inkoop:hele-regio";
    public const string Gemeente = "inkoop:gemeente";
    public const string Aanbieder = "inkoop:aanbieder";
    public const string Contract = "inkoop:contract";

    public static IEnumerable<Claim> Maak(IEnumerable<string> rollen, bool heleRegio, IEnumerable<string> gemeenten, string? aanbieder, IEnumerable<string> contracten)
    {
        var claims = rollen.Select(r => new Claim(Rollen, r)).ToList();
        if (heleRegio)
        {
            claims.Add(new Claim(HeleRegio, "true"));
        }

        claims.AddRange(gemeenten.Select(g => new Claim(Gemeente, g)));
        if (!string.IsNullOrEmpty(aanbieder))
        {
            claims.Add(new Claim(Aanbieder, aanbieder));
        }

        claims.AddRange(contracten.Select(c => new Claim(Contract, c)));
        return claims;
    }

    /// <summary>The actor that an account would be when it signs in; for work that is done for it while it is away.</summary>
    public static Actor Van(Account account, Kanaal kanaal) => Lees(
        new ClaimsPrincipal(new ClaimsIdentity(
            [new Claim(Id, account.Id.ToString()), new Claim(Naam, account.Naam), .. Maak(account.Rollen, account.HeleRegio, account.Gemeenten, account.Aanbieder, account.Contracten)],
            nameof(Account))),
        kanaal);

    /// <summary>The actor of a signed-in person or client. Closed by default: what is not claimed may not be seen.</summary>
    public static Actor Lees(ClaimsPrincipal principal, Kanaal kanaal)
    {
        if (principal.Identity is not { IsAuthenticated: true } || principal.FindFirstValue(Id) is not { Length: > 0 } id)
        {
            return Actor.Anoniem with { Kanaal = kanaal };
        }

        // The role of the system itself is never given to a person or a client.
        Rol[] roles = [.. principal.FindAll(Rollen).Select(c => Enum.TryParse<Rol>(c.Value, out var r) ? r : (Rol?)null).OfType<Rol>().Where(r => r != Rol.Systeem).Distinct()];
        return new Actor(id, principal.FindFirstValue(Naam) ?? id, roles, LeesScope(principal, roles), kanaal);
    }

    private static Scope LeesScope(ClaimsPrincipal principal, Rol[] roles)
    {
        if (principal.FindFirstValue(Aanbieder) is { Length: > 0 } provider)
        {
            return Scope.VanAanbieder(provider, [.. principal.FindAll(Contract).Select(c => c.Value)]);
        }

        // A provider's account without a provider sees nothing, whatever else it claims.
        if (roles.Contains(Rol.Aanbieder))
        {
            return Scope.Leeg;
        }

        return principal.HasClaim(HeleRegio, "true") ? Scope.Volledig : Scope.VanGemeenten([.. principal.FindAll(Gemeente).Select(c => c.Value)]);
    }
}
