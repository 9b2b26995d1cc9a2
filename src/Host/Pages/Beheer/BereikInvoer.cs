// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Accounts.Beheer;
using Inburgering.Inkoop.SharedKernel.Access;

namespace Inburgering.Inkoop.Host.Pages.Beheer;

/// <summary>Name, address, roles and scope as the forms for people and clients send them.</summary>
internal sealed class BereikInvoer
{
    public string? Naam { get; set; }

    public string? Email { get; set; }

    public List<string> Rollen { get; set; } = [];

    public bool HeleRegio { get; set; }

    public List<string> Gemeenten { get; set; } = [];

    public string? Aanbieder { get; set; }

    /// <summary>Contract numbers, separated by commas.</summary>
    public string? Contracten { get; set; }

    public Bereik Bereik() => new(
        [.. Rollen.Select(r => Enum.TryParse<Rol>(r, out var rol) ? rol : Rol.Systeem)],
        HeleRegio,
        HeleRegio ? [] : Gemeenten,
        string.IsNullOrWhiteSpace(Aanbieder) ? null : Aanbieder,
        [.. (Contracten ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)]);
}
