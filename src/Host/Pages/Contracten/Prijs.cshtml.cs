// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Contracten;

/// <summary>Records the next price version of a lot.</summary>
[Toegang(Rol.Contractmanager)]
public sealed class PrijsModel : ContractHandelingPage
{
    [BindProperty(Name = "perceel", SupportsGet = true)]
    public string Perceel { get; set; } = "";

    [BindProperty]
    public PrijsFormulier Prijs { get; set; } = new();

    public PerceelDetail? Lot => Contract?.Percelen.FirstOrDefault(p => p.Code == Perceel);

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await base.OnGetAsync(cancellationToken);
        if (Contract is not null && Lot is null)
        {
            return NotFound();
        }

        Prijs.Prijsmodel = Lot?.Prijzen.Count > 0 ? Lot.Prijzen[^1].Model : null;
        Prijs.UrenInbegrepen = Lot?.Prijzen.Count > 0 ? Lot.Prijzen[^1].UrenInbegrepen : null;
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => VerwerkAsync(
        new LegPrijsVast(Nummer, Versie, Perceel, Prijs.Gegevens()),
        $"De nieuwe prijs van perceel {Perceel} is vastgelegd.",
        ContractTonen.Pad(Nummer) + "#percelen",
        cancellationToken);
}
