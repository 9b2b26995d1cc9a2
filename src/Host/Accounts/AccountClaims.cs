// SPDX-License-Identifier: EUPL-1.2

using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Inburgering.Inkoop.Host.Accounts;

/// <summary>Puts roles and scope of an account in its session.</summary>
internal sealed class AccountClaimsFactory(UserManager<Account> users, IOptions<IdentityOptions> options, IOptions<InloggenOptions> inloggen) : UserClaimsPrincipalFactory<Account>(users, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        if (identity.FindFirst(ActorClaims.Naam) is { } name)
        {
            identity.RemoveClaim(name);
        }

        identity.AddClaim(new Claim(ActorClaims.Naam, user.Naam));
        identity.AddClaims(ActorClaims.Maak(user.Rollen, user.HeleRegio, user.Gemeenten, user.Aanbieder, user.Contracten));
        if (user.MoetWachtwoordWijzigen)
        {
            identity.AddClaim(new Claim(VerplichteStap.Claim, VerplichteStap.Wachtwoord));
        }
        else if (inloggen.Value.TweedeFactorVerplicht && !user.TwoFactorEnabled && user.PasswordHash is not null)
        {
            identity.AddClaim(new Claim(VerplichteStap.Claim, VerplichteStap.TweedeFactor));
        }

        return identity;
    }
}
