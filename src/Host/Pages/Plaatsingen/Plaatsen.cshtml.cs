// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Kwaliteit.Beoordeling;
using Inburgering.Inkoop.Plaatsingen.Groepen;
using Inburgering.Inkoop.Plaatsingen.Regels;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Inburgering.Inkoop.Host.Pages.Plaatsingen;

/// <summary>Where this person can go: every lot with its free places, waiting time, costs and the answer of every rule.</summary>
[Toegang(Rol.Consulent)]
public sealed class PlaatsenModel : InkoopPage
{
    [BindProperty(Name = "dossier", SupportsGet = true)]
    public string Dossier { get; set; } = "";

    [BindProperty(Name = "start", SupportsGet = true)]
    public DateOnly? Start { get; set; }

    [BindProperty(Name = "route", SupportsGet = true)]
    public Route? Route { get; set; }

    [BindProperty(Name = "betaler", SupportsGet = true)]
    public Financiering? Betaler { get; set; }

    [BindProperty(Name = "volgorde", SupportsGet = true)]
    public Plaatsvolgorde Volgorde { get; set; }

    /// <summary>The running placement that the new one takes over from.</summary>
    [BindProperty(Name = "van", SupportsGet = true)]
    public string? Van { get; set; }

    public Plaatsingsmogelijkheden? Gevonden { get; private set; }

    /// <summary>Judgement of each provider on the start day, by code.</summary>
    public Dictionary<string, Oordeel> Kwaliteit { get; private set; } = [];

    public IReadOnlyList<Plaatsingsmogelijkheid> Mogelijk => [.. Gevonden!.Percelen.Where(p => p.Toegestaan)];

    public IReadOnlyList<Plaatsingsmogelijkheid> MetMotivering => [.. Gevonden!.Percelen.Where(p => p.MetMotivering)];

    public IReadOnlyList<Plaatsingsmogelijkheid> NietMogelijk => [.. Gevonden!.Percelen.Where(p => !p.Toegestaan && !p.MetMotivering)];

    public static IReadOnlyList<SelectListItem> Volgordes { get; } =
    [
        new("Kortste wachttijd", nameof(Plaatsvolgorde.Snelst)),
        new("Meeste vrije plaatsen", nameof(Plaatsvolgorde.MeestePlaats)),
        new("Laagste kosten", nameof(Plaatsvolgorde.Laagstekosten)),
    ];

    public static IReadOnlyList<SelectListItem> Betalers { get; } =
        [.. Enum.GetValues<Financiering>().Select(f => new SelectListItem(Weergave.Woord(f), f.ToString()))];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        // A week ahead is what usually can be arranged; the consulent chooses.
        Start ??= Clock.Vandaag().AddDays(7);
        var found = await SendAsync(new ZoekPlaatsingsmogelijkheden(Dossier, Start.Value, Betaler, Route, Volgorde, VanPlaatsing: string.IsNullOrEmpty(Van) ? null : Van), cancellationToken);
        if (found.IsSuccess)
        {
            Gevonden = found.Value;
            Betaler = found.Value.Financiering;
            Route = found.Value.Route;
            var quality = await SendAsync(new ZoekKwaliteit(Start), cancellationToken);
            Kwaliteit = quality.TryGet(out var sheet) ? sheet.Aanbieders.ToDictionary(a => a.Aanbieder, a => a.Oordeel, StringComparer.Ordinal) : [];
        }
    }

    /// <summary>Lots to put beside each other, by contract number and code.</summary>
    [BindProperty(Name = "keuzes", SupportsGet = true)]
    public List<string> Keuzes { get; set; } = [];

    /// <summary>Address where the best of the ranking stand beside each other.</summary>
    public string EersteNaastElkaar =>
        $"/plaatsingen/personen/vergelijken?dossier={Uri.EscapeDataString(Dossier)}&start={Start:yyyy-MM-dd}&betaler={Betaler}{(Route is { } route ? $"&route={route}" : "")}{(string.IsNullOrEmpty(Van) ? "" : "&van=" + Uri.EscapeDataString(Van))}"
        + string.Concat(Gevonden!.Percelen.Take(3).Select(p => "&keuzes=" + Uri.EscapeDataString(VergelijkenModel.Sleutel(p))));

    /// <summary>All lots of the page, to choose from.</summary>
    public IReadOnlyList<SelectListItem> Vergelijkbaar => [.. Gevonden!.Percelen.Select(p => new SelectListItem($"{p.AanbiederNaam}, {p.Contract} perceel {p.Perceel}", VergelijkenModel.Sleutel(p)))];

    /// <summary>Address where a start moment is checked before it is chosen: the start is that of the group, or later when it began already.</summary>
    public string Keuze(Plaatsingsmogelijkheid perceel, LesgroepRegel groep) =>
        Keuze(perceel).Replace($"&start={Start:yyyy-MM-dd}", $"&start={(groep.StartOp > Clock.Vandaag() ? groep.StartOp : Start):yyyy-MM-dd}", StringComparison.Ordinal) + $"&groep={groep.Id}";

    /// <summary>Address where the choice is checked before it is made.</summary>
    public string Keuze(Plaatsingsmogelijkheid perceel) =>
        $"/plaatsingen/personen/bevestigen?dossier={Uri.EscapeDataString(Dossier)}&contract={Uri.EscapeDataString(perceel.Contract)}&perceel={Uri.EscapeDataString(perceel.Perceel)}"
        + $"&start={Start:yyyy-MM-dd}&betaler={Betaler}" + (string.IsNullOrEmpty(Van) ? "" : "&van=" + Uri.EscapeDataString(Van));

    /// <summary>Who it is, in one line.</summary>
    public static string Kop(TePlaatsen persoon)
    {
        List<string> parts =
        [
            persoon.Dossiernummer,
            Weergave.Woord(persoon.Wet),
            Weergave.Woord(persoon.Soort),
            Toon.Aantal(persoon.Leeftijd, "jaar", "jaar"),
            persoon.Gemeente,
            Weergave.Woord(persoon.Alfabetisering),
        ];
        if (persoon.Pip is { } pip)
        {
            var hours = pip.UrenB1 is { } known ? $", {Toon.Getal(known)} uur" : "";
            parts.Add($"PIP {Toon.Datum(pip.Dagtekening)}: {Woorden.Van(pip.Leerroute)}, niveau {pip.Niveau}{hours}");
        }
        else if (persoon.Wet == Wet.Wi2021)
        {
            parts.Add("nog geen PIP");
        }

        if (persoon.TermijnTot is { } term)
        {
            parts.Add($"termijn tot {Toon.Datum(term)}");
        }

        return string.Join(" · ", parts);
    }
}
