// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Bekostiging;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Rapportage;

/// <summary>A drawn sample with the evidence behind each result, to print as one document; each look is logged.</summary>
[Toegang(Rol.Contractmanager, Rol.Consulent)]
public sealed class SteekproefModel : BewijsPage
{
    [BindProperty(Name = "aantal", SupportsGet = true)]
    public int? Aantal { get; set; }

    [BindProperty(Name = "zaad", SupportsGet = true)]
    public int? Zaad { get; set; }

    public Steekproef? Steekproef { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadKeuzesAsync(cancellationToken);
        (Aantal, Zaad) = (Aantal ?? 10, Zaad ?? 1);
        if (ModelState.IsValid && (await SendAsync(new TrekSteekproef(Keuze, Aantal.Value, Zaad.Value), cancellationToken)).TryGet(out var found))
        {
            Steekproef = found;
        }
    }
}
