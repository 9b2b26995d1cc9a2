// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Aanbieders;
using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.Host.Pages.Plaatsingen;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.SharedKernel.Paging;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages;

/// <summary>Something that was found.</summary>
/// <param name="Naam">Its name.</param>
/// <param name="Uitleg">What tells it apart.</param>
/// <param name="Pad">Its page.</param>
public sealed record Vondst(string Naam, string Uitleg, string Pad);

/// <summary>Finds people, placements, contracts and providers, inside what the person may see.</summary>
internal sealed class ZoekenModel : InkoopPage
{
    private const int PerSoort = 10;
    private const int Kortst = 2;

    [BindProperty(Name = "tekst", SupportsGet = true)]
    public string? Tekst { get; set; }

    public List<(string Soort, IReadOnlyList<Vondst> Vondsten, bool Meer)> Gevonden { get; } = [];

    public bool TeKort => (Tekst?.Trim().Length ?? 0) < Kortst;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (TeKort)
        {
            return Page();
        }

        var text = Tekst!.Trim();
        var page = new PageRequest(PerSoort);

        // A role that may not search a kind gets no answer for it; that is no error of the page.
        if ((await Mediator.Send(new ZoekInburgeraars(page, "zoeken van een inburgeraar", text), cancellationToken)).TryGet(out var people))
        {
            Add("Inburgeraars", people.Pagina, p => new Vondst($"{p.Voornaam} {p.Achternaam}", $"{p.Dossiernummer}, geboren {Toon.Datum(p.Geboortedatum)}", Paden.Persoon(p.Dossiernummer)));
        }

        if ((await Mediator.Send(new ZoekPlaatsingen(page, new PlaatsingFilter(Tekst: text), "zoeken van een plaatsing"), cancellationToken)).TryGet(out var placements))
        {
            Add("Plaatsingen", placements.Pagina, p => new Vondst(p.Nummer, $"{p.Contract}, {p.Perceel}: {Woorden.Van(p.Status)}", Paden.Plaatsing(p.Nummer)));
        }

        if ((await Mediator.Send(new ZoekContracten(page, new ContractFilter(Tekst: text)), cancellationToken)).TryGet(out var contracts))
        {
            Add("Contracten", contracts, c => new Vondst(c.Nummer, $"{c.AanbiederNaam}, tot en met {Toon.Datum(c.Einddatum)}", "/contracten/" + Uri.EscapeDataString(c.Nummer)));
        }

        if ((await Mediator.Send(new ZoekAanbieders(page, text), cancellationToken)).TryGet(out var providers))
        {
            Add("Aanbieders", providers, a => new Vondst(a.Naam, a.Code, "/contracten/aanbieders/" + Uri.EscapeDataString(a.Code)));
        }

        return Page();
    }

    private void Add<T>(string soort, Page<T> page, Func<T, Vondst> show)
    {
        if (page.Items.Count > 0)
        {
            Gevonden.Add((soort, [.. page.Items.Select(show)], page.HeeftVolgende));
        }
    }
}
