// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Gemeenten;
using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Inburgering.Inkoop.Host.Pages.Contracten;

/// <summary>All key dates of the contracts that the visitor may see, month by month.</summary>
public sealed class KalenderModel : InkoopPage
{
    [BindProperty(Name = "maanden", SupportsGet = true)]
    public int? Maanden { get; set; }

    [BindProperty(Name = "soort", SupportsGet = true)]
    public string? Soort { get; set; }

    [BindProperty(Name = "gemeente", SupportsGet = true)]
    public string? Gemeente { get; set; }

    public Sleutelkalender? Kalender { get; private set; }

    public IReadOnlyList<SelectListItem> Gemeenten { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Termijnen { get; } = [new("3 maanden", "3"), new("6 maanden", "6"), new("2 jaar", "24"), new("5 jaar", "60")];

    public IReadOnlyList<SelectListItem> Soorten { get; } = [new("Besluit over verlengen", "Besluit"), new("Opzeggen", "Opzeggen"), new("Einde", "Einde"), new("Ingang", "Ingang"), new("Nieuwe prijs", "Prijs"), new("Document verloopt", "Document"), new("Contractgesprek", "Gesprek"), new("Open afspraak", "Afspraak"), new("Open toezegging", "Toezegging"), new("Inkooptraject", "Inkoop")];

    public DateOnly Vandaag => Clock.Vandaag();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if ((await SendAsync(new ZoekSleuteldata(null, Maanden ?? 12, Soort, Gemeente), cancellationToken)).TryGet(out var calendar))
        {
            Kalender = calendar;
            Gemeenten = (await SendAsync(new ZoekGemeenten(), cancellationToken)).TryGet(out var list) ? [.. list.Gemeenten.Select(g => new SelectListItem(g.Naam, g.Code))] : [];
        }

        return Page();
    }
}
