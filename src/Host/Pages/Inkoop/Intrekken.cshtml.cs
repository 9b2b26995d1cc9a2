// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Inkooptrajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Inkoop;

/// <summary>Withdraws a tender, with a check before it is final.</summary>
[Toegang(Rol.Contractmanager)]
public sealed class IntrekkenModel : InkoopHandelingPage
{
    public Task<IActionResult> OnPostControleAsync(CancellationToken cancellationToken)
    {
        Vereis(Reden, nameof(Reden), "Schrijf op waarom het traject wordt ingetrokken.");
        return ControleAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostTerugAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        ModelState.Clear();
        return Page();
    }

    public Task<IActionResult> OnPostBesluitAsync(CancellationToken cancellationToken) =>
        VerwerkAsync(new TrekInkooptrajectIn(Nummer, Versie, Reden ?? ""), $"Inkooptraject {Nummer} is ingetrokken.", InkoopTonen.Pad(Nummer), cancellationToken);
}
