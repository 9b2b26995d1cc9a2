// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Host.Ui.Charts;
using Inburgering.Inkoop.Host.Uitvoer;
using Inburgering.Inkoop.Plaatsingen.Instroom;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Inburgering.Inkoop.Host.Pages.Rapportage;

/// <summary>Expected inflow per leerroute and quarter against the places that are contracted.</summary>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Beheerder)]
public sealed class InstroomModel : GemeenteJaarPage
{
    [BindProperty(Name = "route", SupportsGet = true)]
    public Route? Route { get; set; }

    [BindProperty(Name = "extra", SupportsGet = true)]
    public int? Extra { get; set; }

    public Instroomraming? Raming { get; private set; }

    /// <summary>True for who may keep the taakstelling.</summary>
    public bool MagVastleggen => Actor.Is(Rol.Contractmanager);

    public static IReadOnlyList<SelectListItem> Routes { get; } = [.. new[] { SharedKernel.Codelijsten.Route.B1, SharedKernel.Codelijsten.Route.Onderwijs, SharedKernel.Codelijsten.Route.Z }.Select(r => new SelectListItem(Woorden.Van(r), r.ToString()))];

    /// <summary>How the forecast is made.</summary>
    public static IReadOnlyList<(string Begrip, string Tekst)> Uitleg { get; } =
    [
        ("Nieuwe mensen", "De taakstelling van het halfjaar maal het deel dat inburgeringsplichtig is, als die bekend is; anders het gemiddelde van de laatste twee jaar. Wie geen asielstatushouder is, komt altijd uit dat gemiddelde."),
        ("Verdeling en wachttijd", "De verdeling over leerroutes komt uit de eigen eerste PIP's van twee jaar, met het plan (55/20/25) als uitgangspunt. Hoeveel kwartalen er tussen PIP en eerste les zitten, komt uit dezelfde twee jaar. Wie al een PIP heeft en nog niet begon, telt mee."),
        ("Wachtlijst", "Wie vandaag op een wachtlijst van de leerroute staat, gaat voor en telt in het eerste kwartaal waarin hij of zij kan beginnen, ook zonder vrije plaats: dan is er een tekort. Wie op meer lijsten van een leerroute staat, telt één keer."),
        ("Band", "De band is die van de Poissonverdeling, om wat nog niet vaststaat. Wie wacht, is geteld en geen schatting."),
        ("Bezet en plaatsen", "Bezet is wie nu les heeft, min wie naar de normale duur van de route klaar is, plus wie begint. De plaatsen zijn die van percelen die dan lopen; een perceel voor meer gemeenten telt helemaal mee."),
    ];

    public Task OnGetAsync(CancellationToken cancellationToken) => LaadAsync(cancellationToken);

    /// <summary>Gives what is on screen as a file.</summary>
    public async Task<IActionResult> OnGetExportAsync(Uitvoerformaat formaat, CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        return Raming is { } raming ? new UitvoerResult(formaat, $"instroom-{raming.Op:yyyy-MM-dd}", RapportageExport.Tabellen(raming, Naam)) : Page();
    }

    /// <inheritdoc/>
    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        await LaadNamenAsync(cancellationToken);
        if (ModelState.IsValid && (await SendAsync(new HaalInstroomraming(string.IsNullOrWhiteSpace(Gemeente) ? null : Gemeente, Route, Extra ?? 0), cancellationToken)).TryGet(out var found))
        {
            Raming = found;
        }
    }

    /// <summary>What the forecast says, by rules.</summary>
    public static string Conclusie(Instroomraming r)
    {
        var sure = r.Kwartalen.Where(k => k.Tekort >= 1).GroupBy(k => k.Route).Select(g => g.First()).ToList();
        var perhaps = r.Kwartalen.Where(k => k.TekortHoog >= 1 && sure.All(s => s.Route != k.Route)).GroupBy(k => k.Route).Select(g => g.First()).ToList();
        var text = string.Join(' ', sure.Select(k => $"Op de {Woorden.Van(k.Route)} komen in {Kwartaal(k.Jaar, k.Kwartaal)} naar verwachting {Toon.Getal((decimal)Math.Ceiling(k.Tekort))} plaatsen te kort."));
        var maybe = string.Join(' ', perhaps.Select(k => $"Op de {Woorden.Van(k.Route)} past de verwachting, maar bij de hoogste instroom van de band komen in {Kwartaal(k.Jaar, k.Kwartaal)} plaatsen te kort."));
        return sure.Count + perhaps.Count == 0 ? "De verwachte instroom past de komende vier kwartalen binnen de gecontracteerde plaatsen, ook aan de bovenkant van de band." : $"{text} {maybe}".Trim();
    }

    /// <summary>What the extra places change, by rules; null when none are tried out.</summary>
    public string? EffectVanExtra(Instroomraming r)
    {
        if (Route is not { } route || Extra is not > 0)
        {
            return null;
        }

        var quarters = r.Kwartalen.Where(k => k.Route == route).Select(k => (Kwartaal: k, Zonder: Math.Max(0, k.Bezet - (k.Capaciteit - Extra.Value)))).ToList();
        var (most, without) = quarters.MaxBy(q => q.Zonder);
        return without < 1
            ? $"Ook zonder de {Extra} extra plaatsen komen er op de {Woorden.Van(route)} naar verwachting geen plaatsen te kort."
            : $"Zonder de {Extra} extra plaatsen op de {Woorden.Van(route)} zou het tekort in {Kwartaal(most.Jaar, most.Kwartaal)} {Toon.Getal((decimal)Math.Ceiling(without))} plaatsen zijn; met die plaatsen is het {Toon.Getal((decimal)Math.Ceiling(most.Tekort))}.";
    }

    /// <summary>How right the forecast was before, by rules; null without a past.</summary>
    public static string? Betrouwbaarheid(Instroomraming r) => r.BinnenBand is { } inside && r.GemiddeldeFout is { } error
        ? $"Over de laatste acht kwartalen nagespeeld viel {DoorstroomTonen.Procent(inside, 0)} van de werkelijke aantallen binnen de band van 95 %; gemiddeld zat de verwachting er {Toon.Getal(Math.Round((decimal)error, 1))} personen per route en kwartaal naast."
            + (inside < 0.85 ? " De band is dus te smal: gebruik de raming met een ruime marge." : "")
        : null;

    /// <summary>A quarter in words.</summary>
    public static string Kwartaal(int jaar, int nummer) => $"kwartaal {nummer} van {jaar}";

    /// <summary>Expected first lessons of one route with their bands.</summary>
    public static HtmlString Grafiek(Instroomraming r, Route route) => BandGrafiek.Maak(
        $"instroom-{route}",
        $"Verwachte starts op de {Woorden.Van(route)} per kwartaal, met 95 %-band",
        Conclusie(r),
        [.. r.Kwartalen.Where(k => k.Route == route).Select(k => new BandRegel($"{Kwartaal(k.Jaar, k.Kwartaal)}: {Toon.Getal((decimal)k.Verwacht)} ({k.Laag} – {k.Hoog})", (decimal)k.Verwacht, k.Laag, k.Hoog))],
        "0 personen");
}
