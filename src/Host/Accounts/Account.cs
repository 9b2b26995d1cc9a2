// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Accounts.Beheer;
using Inburgering.Inkoop.Host.Herinneringen;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Microsoft.AspNetCore.Identity;

namespace Inburgering.Inkoop.Host.Accounts;

/// <summary>
/// Somebody who can sign in: who it is, what it may do (roles) and with whose data (scope). Its changes are in the Host's audit trail,
/// without the values that are personal or secret.
/// </summary>
internal sealed class Account : IdentityUser<Guid>, IGelogd
{
    public Account()
    {
        Id = Guid.CreateVersion7();
        SecurityStamp = Guid.NewGuid().ToString("N");
    }

    /// <summary>Display name, in the header and in the audit trail.</summary>
    [Persoonsgegeven]
    public string Naam { get; set; } = "";

    /// <summary>Names of <see cref="Rol"/>.</summary>
    public List<string> Rollen { get; set; } = [];

    /// <summary>Sees the whole region.</summary>
    public bool HeleRegio { get; set; }

    /// <summary>CBS codes; used when it is not the whole region and not a provider.</summary>
    public List<string> Gemeenten { get; set; } = [];

    /// <summary>Code of the provider, for the role Aanbieder only.</summary>
    public string? Aanbieder { get; set; }

    /// <summary>Contract numbers that the provider's account is limited to; empty = all of the provider.</summary>
    public List<string> Contracten { get; set; } = [];

    /// <summary>Blocked by a beheerder; a blocked account cannot sign in and a running session ends.</summary>
    public bool Geblokkeerd { get; set; }

    /// <summary>Must choose a password of its own at the next sign-in.</summary>
    public bool MoetWachtwoordWijzigen { get; set; }

    /// <summary>How often it gets a mail about open work.</summary>
    public Herinneringsritme Herinneringen { get; set; } = Herinneringsritme.Wekelijks;

    /// <summary>Hash of the secret in the address of its calendar; null = there is none.</summary>
    [Persoonsgegeven]
    public string? Agendasleutel { get; set; }

    /// <summary>Last successful sign-in (UTC).</summary>
    [NietGelogd]
    public DateTimeOffset? LaatstIngelogdOp { get; set; }

    [Persoonsgegeven]
    public override string? UserName { get; set; }

    [NietGelogd]
    public override string? NormalizedUserName { get; set; }

    [Persoonsgegeven]
    public override string? Email { get; set; }

    [NietGelogd]
    public override string? NormalizedEmail { get; set; }

    [Persoonsgegeven]
    public override string? PasswordHash { get; set; }

    [NietGelogd]
    public override string? SecurityStamp { get; set; }

    [NietGelogd]
    public override string? ConcurrencyStamp { get; set; } = Guid.NewGuid().ToString("N");

    [NietGelogd]
    public override int AccessFailedCount { get; set; }

    [Persoonsgegeven]
    public override string? PhoneNumber { get; set; }

    public string LogSleutel => Id.ToString();

    /// <summary>Takes over roles and scope.</summary>
    public void Neem(Bereik bereik)
    {
        Rollen = [.. bereik.Rollen.Select(r => r.ToString())];
        HeleRegio = bereik.HeleRegio;
        Gemeenten = bereik.HeleRegio ? [] : [.. bereik.Gemeenten];
        Aanbieder = string.IsNullOrEmpty(bereik.Aanbieder) ? null : bereik.Aanbieder;
        Contracten = [.. bereik.Contracten];
    }
}

internal sealed class AccountClaim : IdentityUserClaim<Guid>;

internal sealed class AccountLogin : IdentityUserLogin<Guid>;

internal sealed class AccountToken : IdentityUserToken<Guid>;
