// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Gunnen;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Inkoop;

/// <summary>Takes a provisional award back, with a check before it happens.</summary>
[Toegang(Rol.Contractmanager)]
public sealed class GunningIntrekkenModel : GunningHandelingPage
{
    public Task<IActionResult> OnPostControleAsync(CancellationToken cancellationToken)
    {
        Vereis(Reden, nameof(Reden), "Schrijf op waarom de gunning wordt ingetrokken.");
        return ControleAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostTerugAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        ModelState.Clear();
        return Page();
    }

    public Task<IActionResult> OnPostBesluitAsync(CancellationToken cancellationToken) =>
        VerwerkAsync(new TrekGunningIn(Nummer, Versie, Reden ?? ""), "De gunning is ingetrokken. Het traject is weer in beoordeling.", InkoopTonen.Pad(Nummer), cancellationToken);
}
