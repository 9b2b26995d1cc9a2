// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Inburgering.Inkoop.Host.Ui;

/// <summary>Lists to choose from that many forms need.</summary>
public sealed class Keuzes(IContracten contracten)
{
    /// <summary>The roles that a person or client may have.</summary>
    public static IReadOnlyList<SelectListItem> Rollen { get; } = [.. Enum.GetValues<Rol>().Where(r => r != Rol.Systeem).Select(r => new SelectListItem(r.ToString(), r.ToString()))];

    /// <summary>The gemeenten of the region, by CBS code.</summary>
    public async Task<IReadOnlyList<SelectListItem>> GemeentenAsync(CancellationToken cancellationToken) =>
        [.. (await contracten.ZoekGemeentenAsync(cancellationToken)).OrderBy(g => g.Naam, StringComparer.Ordinal).Select(g => new SelectListItem(g.Naam, g.Code))];

    /// <summary>The providers, by code.</summary>
    public async Task<IReadOnlyList<SelectListItem>> AanbiedersAsync(CancellationToken cancellationToken) =>
        [.. (await contracten.ZoekAanbiedersAsync(cancellationToken)).OrderBy(a => a.Naam, StringComparer.Ordinal).Select(a => new SelectListItem(a.Naam, a.Code))];
}
