// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Host.Ui.Charts;
using Inburgering.Inkoop.Host.Uitvoer;
using Inburgering.Inkoop.Plaatsingen.Bekostiging;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Rapportage;

/// <summary>What outcome funding would do to a gemeente: a simulation, for there is no such law.</summary>
[Toegang(Rol.Contractmanager, Rol.Beheerder)]
public sealed class BekostigingModel : GemeenteJaarPage
{
    [BindProperty(Name = "peildatum", SupportsGet = true)]
    public DateOnly? Peildatum { get; set; }

    [BindProperty(Name = "budget", SupportsGet = true)]
    public decimal? Budget { get; set; }

    [BindProperty(Name = "aandeel", SupportsGet = true)]
    public decimal? Aandeel { get; set; }

    [BindProperty(Name = "referentie", SupportsGet = true)]
    public decimal? Referentie { get; set; }

    [BindProperty(Name = "zaad", SupportsGet = true)]
    public int? Zaad { get; set; }

    public BekostigingSimulatie? Simulatie { get; private set; }

    public bool MagBewaren => Actor.Is(Rol.Contractmanager);

    /// <summary>How the simulation is made.</summary>
    public static IReadOnlyList<(string Begrip, string Tekst)> Uitleg { get; } =
    [
        ("Effect", "Effect = B × a × (R ÷ R₀ − 1). R is het cohortrendement van alle leerrouteperiodes van de gemeente die op de peildatum begonnen waren (Wi2021): geslaagd gedeeld door instroom zonder neutrale uitstroom."),
        ("Vier manieren", "Daarnaast: neutrale uitstroom telt als niet geslaagd, wie met onderdelen op A2 slaagde telt voor de helft, en de schatting (Aalen–Johansen) van wie na 36 maanden geslaagd is."),
        ("Band", "De band komt uit trekkingen: we trekken even veel periodes met teruglegging uit die van de gemeente en rekenen alles opnieuw. De band loopt van 2,5 % tot 97,5 % van de uitkomsten. De referentie staat daarbij vast. Hetzelfde zaad geeft dezelfde band."),
    ];

    public Task OnGetAsync(CancellationToken cancellationToken) => LaadAsync(cancellationToken);

    /// <summary>Gives what is on screen as a file.</summary>
    public async Task<IActionResult> OnGetExportAsync(Uitvoerformaat formaat, CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        return Simulatie is { } s ? new UitvoerResult(formaat, $"prestatiebekostiging-{s.Gemeente}-{s.Jaar}", RapportageExport.Tabellen(s, Naam)) : Page();
    }

    /// <inheritdoc/>
    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        await LaadNamenAsync(cancellationToken);
        Gemeente ??= EersteGemeente;
        if (ModelState.IsValid && Gemeente is { } gemeente
            && (await SendAsync(new SimuleerBekostiging(gemeente, Jaar!.Value, Peildatum, Budget, Aandeel, Referentie, Zaad ?? 1), cancellationToken)).TryGet(out var found))
        {
            Simulatie = found;
        }
    }

    /// <summary>Words for a way of counting.</summary>
    public static string Maat(Rendementsmaat maat) => maat switch
    {
        Rendementsmaat.Cohortrendement => "Cohortrendement",
        Rendementsmaat.NeutraalNietGeslaagd => "Neutraal telt als niet geslaagd",
        Rendementsmaat.AfgeschaaldHalf => "Afgeschaald telt voor de helft",
        _ => "Schatting na 36 maanden",
    };

    /// <summary>What the simulation says, by rules from its figures.</summary>
    public static string Conclusie(BekostigingSimulatie s)
    {
        var first = s.Varianten[0];
        if (first.EffectEuro is not { } effect)
        {
            return s.Instroom == 0 ? "Op deze dag is in deze gemeente nog niemand met een leerroute begonnen: er is niets te berekenen."
                : s.BudgetEuro is null ? "Er is nog geen budget vastgelegd. De rendementen staan hieronder; vul een budget in voor de bedragen."
                : "Er is geen rendement om mee te vergelijken, dus ook geen bedrag.";
        }

        var signs = s.Varianten.Select(v => v.EffectEuro is { } e ? Math.Sign(e) : 0).Distinct().Count();
        var sure = first.EffectOnder > 0 || first.EffectBoven < 0;
        var text = effect == 0 ? "De gemeente doet het even goed als de referentie: het effect is nul." : $"De gemeente zou {Toon.Euro(Math.Abs(effect))} {(effect > 0 ? "meer" : "minder")} krijgen.";
        return text
            + (sure ? " De onzekerheidsband bevat de nul niet." : " De onzekerheidsband bevat de nul: met deze aantallen kan het verschil toeval zijn.")
            + (signs > 1 ? " Het teken hangt af van de manier van tellen." : " Elke manier van tellen wijst dezelfde kant op.");
    }

    /// <summary>The amounts with their bands; null without amounts.</summary>
    public static HtmlString? Grafiek(BekostigingSimulatie s)
    {
        var rows = s.Varianten.Where(v => v.EffectEuro is not null && v.EffectOnder is not null && v.EffectBoven is not null)
            .Select(v => new BandRegel(Maat(v.Maat), v.EffectEuro!.Value, v.EffectOnder!.Value, v.EffectBoven!.Value)).ToList();
        return rows.Count == 0 ? null : BandGrafiek.Maak("effect", "Effect in euro per manier van tellen, met 95 %-band", Conclusie(s), rows);
    }

    /// <summary>The GraphQL question of this simulation.</summary>
    public static string GraphQLVraag(BekostigingSimulatie s)
    {
        string Getal(string name, decimal? value) => value is { } v ? string.Create(CultureInfo.InvariantCulture, $", {name}: {v}") : "";
        var arguments = string.Create(CultureInfo.InvariantCulture, $"gemeente: \"{s.Gemeente}\", jaar: {s.Jaar}, peildatum: \"{s.Peildatum:yyyy-MM-dd}\", zaad: {s.Zaad}");
        return $"{{\n  bekostigingSimulatie({arguments}{Getal("budgetEuro", s.BudgetEuro)}{Getal("aandeelProcent", s.AandeelProcent)}{Getal("referentieProcent", s.ReferentieProcent)}) {{ geenWet varianten {{ maat rendement onder boven referentie effectEuro effectOnder effectBoven }} }}\n}}\n";
    }
}
