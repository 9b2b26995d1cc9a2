// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Prijzen;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Contracten;

/// <summary>The prices of a contract in all four models side by side; the assumptions stand in the address.</summary>
[Toegang(Rol.Contractmanager, Rol.Aanbieder)]
public sealed class PrijzenModel : InkoopPage
{
    [BindProperty(Name = "nummer", SupportsGet = true)]
    public string Nummer { get; set; } = "";

    [BindProperty(Name = "uren", SupportsGet = true)]
    public int? Uren { get; set; }

    [BindProperty(Name = "urenafgeschaald", SupportsGet = true)]
    public int? UrenAfgeschaald { get; set; }

    [BindProperty(Name = "modules", SupportsGet = true)]
    public int? Modules { get; set; }

    [BindProperty(Name = "slaagprocent", SupportsGet = true)]
    public int? SlaagProcent { get; set; }

    public Prijsvergelijking? Vergelijking { get; private set; }

    public static IReadOnlyList<Prijsmodel> Modellen { get; } = Enum.GetValues<Prijsmodel>();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if ((await SendAsync(new VergelijkPrijzen(Nummer, Uren, UrenAfgeschaald, Modules, SlaagProcent), cancellationToken)).TryGet(out var found))
        {
            Vergelijking = found;
            (Uren, UrenAfgeschaald, Modules, SlaagProcent) = (found.Aannames.Uren, found.Aannames.UrenAfgeschaald, found.Aannames.Modules, found.Aannames.SlaagProcent);
        }

        return Page();
    }
}
