// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Gunnen;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Inkoop;

/// <summary>The letter about the award to one bidder, to print or to save as PDF.</summary>
[Toegang(Rol.Contractmanager)]
public sealed class BriefModel : InkoopPage
{
    [BindProperty(Name = "nummer", SupportsGet = true)]
    public string Nummer { get; set; } = "";

    [BindProperty(Name = "aanbieder", SupportsGet = true)]
    public string Aanbieder { get; set; } = "";

    /// <summary>Number of the decision; empty = the newest.</summary>
    [BindProperty(Name = "besluit", SupportsGet = true)]
    public int? Besluit { get; set; }

    public Gunningsbrief? Brief { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if ((await SendAsync(new HaalGunningsbrief(Nummer, Aanbieder, Besluit), cancellationToken)).TryGet(out var letter))
        {
            Brief = letter;
        }

        return Page();
    }
}
