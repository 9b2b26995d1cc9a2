// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Logboek;
using OpenIddict.EntityFrameworkCore.Models;

namespace Inburgering.Inkoop.Host.Accounts;

/// <summary>A system of a provider or of the region that signs in with client credentials; it has a role and a scope as a person has.</summary>
internal sealed class ApiClient : OpenIddictEntityFrameworkCoreApplication<Guid, ApiAutorisatie, ApiToken>, IGelogd
{
    /// <summary>Names of <see cref="Rol"/>.</summary>
    public List<string> Rollen { get; set; } = [];

    /// <summary>Sees the whole region.</summary>
    public bool HeleRegio { get; set; }

    /// <summary>CBS codes.</summary>
    public List<string> Gemeenten { get; set; } = [];

    /// <summary>Code of the provider.</summary>
    public string? Aanbieder { get; set; }

    /// <summary>Contract numbers; empty = all of the provider.</summary>
    public List<string> Contracten { get; set; } = [];

    /// <summary>When it was made (UTC).</summary>
    public DateTimeOffset AangemaaktOp { get; set; }

    /// <summary>When it was revoked (UTC); a revoked client gets no token and its tokens count no longer.</summary>
    public DateTimeOffset? IngetrokkenOp { get; set; }

    [NietGelogd]
    public override string? ClientSecret { get; set; }

    [NietGelogd]
    public override string? ConcurrencyToken { get; set; } = Guid.NewGuid().ToString();

    public string LogSleutel => ClientId ?? Id.ToString();
}

internal sealed class ApiAutorisatie : OpenIddictEntityFrameworkCoreAuthorization<Guid, ApiClient, ApiToken>;

internal sealed class ApiToken : OpenIddictEntityFrameworkCoreToken<Guid, ApiClient, ApiAutorisatie>;

internal sealed class ApiScope : OpenIddictEntityFrameworkCoreScope<Guid>;
