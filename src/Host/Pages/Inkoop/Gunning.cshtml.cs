// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Beoordelen;
using Inburgering.Inkoop.Contracten.Gunnen;
using Inburgering.Inkoop.Contracten.Inkooptrajecten;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Inkoop;

/// <summary>An order with the names that belong to its codes.</summary>
public sealed record Rangtabel(Rangschikking Rangschikking, GunningswijzeGegevens Gunningswijze, string Perceel, Func<string, string> Naam);

/// <summary>A decision to award as it was made, with its letters, objections and check.</summary>
[Toegang(Rol.Contractmanager)]
public sealed class GunningModel : InkoopPage
{
    [BindProperty(Name = "nummer", SupportsGet = true)]
    public string Nummer { get; set; } = "";

    /// <summary>Number of the decision; empty = the newest.</summary>
    [BindProperty(Name = "besluit", SupportsGet = true)]
    public int? Besluit { get; set; }

    public InkooptrajectDetail? Traject { get; private set; }

    public GunningDetail? Gunning { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if ((await SendAsync(new HaalInkooptraject(Nummer), cancellationToken)).TryGet(out var tender) && (await SendAsync(new HaalGunning(Nummer, Besluit), cancellationToken)).TryGet(out var decision))
        {
            Traject = tender;
            Gunning = decision;
        }

        return Page();
    }
}
