// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Contracten.Gemeenten;
using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Host.Uitvoer;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Inburgering.Inkoop.Host.Pages.Contracten;

/// <summary>All contracts that the actor may see, with search, filters and order in the address.</summary>
public sealed class IndexModel : InkoopLijstPage
{
    // A file holds at most this many contracts; far more than a region has.
    private const int MaximumUitvoer = 10_000;

    [BindProperty(Name = "tekst", SupportsGet = true)]
    public string? Tekst { get; set; }

    [BindProperty(Name = "route", SupportsGet = true)]
    public Route? VoorRoute { get; set; }

    [BindProperty(Name = "gemeente", SupportsGet = true)]
    public string? Gemeente { get; set; }

    [BindProperty(Name = "status", SupportsGet = true)]
    public ContractStatus? Status { get; set; }

    [BindProperty(Name = "besluit", SupportsGet = true)]
    public int? Besluit { get; set; }

    public Page<ContractRegel> Lijst { get; private set; } = new([], [], false, false, 0);

    public IReadOnlyList<SelectListItem> Gemeenten { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Besluittermijnen { get; } = [new("Nu of te laat", "0"), new("Binnen 3 maanden", "3"), new("Binnen 6 maanden", "6"), new("Binnen 12 maanden", "12")];

    public DateOnly Vandaag => Clock.Vandaag();

    public bool MagMaken => Actor.Is(Rol.Contractmanager);

    public bool MagCijfers => Actor.Is(Rol.Contractmanager) || Actor.Is(Rol.Beheerder) || Actor.Is(Rol.Lezer);

    public bool MagMelden => Actor.Is(Rol.Contractmanager) || Actor.Is(Rol.Consulent) || Actor.Is(Rol.Beheerder);

    public string LegeTekst => Request.Query.Keys.Any(k => k is "tekst" or "route" or "gemeente" or "status" or "besluit")
        ? "Geen contract past bij deze keuze. Kies minder filters."
        : MagMaken ? "Er zijn nog geen contracten. Maak er een of importeer uw gegevens." : "Er zijn nog geen contracten.";

    public string UitvoerPad(string formaat) => Html.WithQuery(Request, ("handler", "bestand"), ("formaat", formaat), ("na", null), ("voor", null));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var list = await SendAsync(new ZoekContracten(Vraag(), Filter()), cancellationToken);
        if (list.IsSuccess)
        {
            Lijst = list.Value;
            var gemeenten = await SendAsync(new ZoekGemeenten(), cancellationToken);
            Gemeenten = gemeenten.IsSuccess ? [.. gemeenten.Value.Gemeenten.Select(g => new SelectListItem(g.Naam, g.Code))] : [];
        }

        return Page();
    }

    public async Task<IActionResult> OnGetBestandAsync(Uitvoerformaat formaat, CancellationToken cancellationToken)
    {
        List<ContractRegel> rows = [];
        string? after = null;
        do
        {
            var page = await SendAsync(new ZoekContracten(new PageRequest(PageRequest.Maximum, after, null, Sorteer, Aflopend), Filter()), cancellationToken);
            if (!page.IsSuccess)
            {
                return Page();
            }

            rows.AddRange(page.Value.Items);
            after = page.Value.Volgende;
        }
        while (after is not null && rows.Count < MaximumUitvoer);

        return new UitvoerResult(formaat, "contracten", TableExport.Van("Contracten", rows)
            .Kolom("Contract", c => c.Nummer).Kolom("Aanbieder", c => c.Aanbieder).Kolom("Naam aanbieder", c => c.AanbiederNaam)
            .Kolom("Soort", c => c.Soort).Kolom("Status", c => c.Status).Kolom("Gemeenten", c => string.Join('|', c.Gemeenten))
            .Kolom("Routes", c => string.Join('|', c.Routes)).Kolom("Plaatsen", c => c.Capaciteit).Kolom("Ingangsdatum", c => c.Ingangsdatum)
            .Kolom("Einddatum", c => c.Einddatum).Kolom("Besluit uiterlijk", c => c.BesluitUiterlijk).Kolom("Plafond", c => c.PlafondEuro, Kolomopmaak.Euro));
    }

    private ContractFilter Filter() => new(Tekst, VoorRoute, Gemeente, Status, null, Besluit);
}
