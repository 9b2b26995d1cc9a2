// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Devices.Uitleen;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Host.Ui.Charts;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Begeleiding;
using Inburgering.Inkoop.Plaatsingen.Examens;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.Plaatsingen.Signalen;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.Plaatsingen.Wachtlijst;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Plaatsingen;

/// <summary>One person: who, terms, PIPs, placements, hours, exams, modules, and what has to happen next.</summary>
[Toegang(Rol.Consulent)]
public sealed class PersoonModel(IContracten contracten) : InkoopPage
{
    [BindProperty(Name = "dossier", SupportsGet = true)]
    public string Dossier { get; set; } = "";

    /// <summary>History before this line.</summary>
    [BindProperty(Name = "eerder", SupportsGet = true)]
    public long? Eerder { get; set; }

    /// <summary>What was changed; null for who may not see it.</summary>
    public GeschiedenisPagina? Geschiedenis { get; private set; }

    /// <summary>Signals about this person, newest first.</summary>
    public IReadOnlyList<TrajectsignaalRegel> Signalen { get; private set; } = [];

    /// <summary>Devices on loan with any of the placements, oldest first.</summary>
    public IReadOnlyList<BruikleenRegel> Bruiklenen { get; private set; } = [];

    /// <summary>Talks that are planned and were held; null under the law of 2013.</summary>
    public Begeleidingsoverzicht? Begeleiding { get; private set; }

    /// <summary>Waiting lists on which the person stands.</summary>
    public IReadOnlyList<WachtendeRegel> Wachtlijsten { get; private set; } = [];

    public InburgeraarDetail? Persoon { get; private set; }

    public Namenlijst Namen { get; private set; } = Namenlijst.Leeg;

    public DateOnly Vandaag => Clock.Vandaag();

    public PlaatsingRegel? LopendeLeerroute => Persoon?.Plaatsingen.FirstOrDefault(p =>
        p.Route.IsLeerroute() && p.Status is PlaatsingStatus.Aangemeld or PlaatsingStatus.Geaccepteerd or PlaatsingStatus.Gestart);

    /// <summary>Passed: the term is behind the person.</summary>
    public bool IsKlaar => Persoon!.Plaatsingen.Any(p => p.Route.IsLeerroute() && p.Eindreden is Eindreden.Geslaagd or Eindreden.GeslaagdAfgeschaald);

    public Task OnGetAsync(CancellationToken cancellationToken) => LaadAsync(cancellationToken);

    public Task<IActionResult> OnPostElipAsync(CancellationToken cancellationToken) =>
        VerwerkAsync(new MeldElip(Dossier, Vandaag), "Vastgelegd: de DUO-lening is bijna op (ELIP).", Paden.Persoon(Dossier), cancellationToken);

    public Task<IActionResult> OnPostGeenElipAsync(CancellationToken cancellationToken) =>
        VerwerkAsync(new MeldElip(Dossier, null), "Vastgelegd: de DUO-lening is niet meer bijna op.", Paden.Persoon(Dossier), cancellationToken);

    /// <inheritdoc/>
    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        Namen = await Namenlijst.LaadAsync(contracten, cancellationToken);
        var found = await SendAsync(new HaalInburgeraar(Dossier, "begeleiden van een inburgeraar"), cancellationToken);
        Persoon = found.IsSuccess ? found.Value : null;
        if (Persoon is not null)
        {
            var raised = await SendAsync(new ZoekSignalen(new PageRequest(10, Sortering: "gemeld", Aflopend: true), Dossiernummer: Dossier, Doel: "begeleiden van een inburgeraar"), cancellationToken);
            Signalen = raised.IsSuccess ? raised.Value.Pagina.Items : [];
            var talks = await SendAsync(new HaalBegeleiding(Dossier), cancellationToken);
            Begeleiding = talks.IsSuccess ? talks.Value : null;
            var waiting = await SendAsync(new ZoekWachtlijst(Dossiernummer: Dossier, Doel: "begeleiden van een inburgeraar"), cancellationToken);
            Wachtlijsten = waiting.IsSuccess ? waiting.Value.Wachtenden : [];
            var loans = await SendAsync(new ZoekBruiklenenBijPlaatsingen([.. Persoon.Plaatsingen.Select(p => p.Nummer)]), cancellationToken);
            Bruiklenen = loans.IsSuccess ? [.. loans.Value.Bruiklenen.Values.SelectMany(b => b).OrderBy(b => b.UitgegevenOp)] : [];
            var history = await SendAsync(new ZoekInburgeraarGeschiedenis(Dossier, Eerder, 15), cancellationToken);
            Geschiedenis = history.IsSuccess ? history.Value : null;
        }
    }

    /// <summary>The term with what ran in it; null when there is no term.</summary>
    public HtmlString? Termijnbeeld()
    {
        if (Persoon is not { Termijnen.InburgeringUiterlijk: { } last, Pips: [.., var first] })
        {
            return null;
        }

        var today = Vandaag;
        List<Tijdbalk> bars = [.. Persoon.Plaatsingen.Where(p => p.Startdatum is not null && p.Status is (PlaatsingStatus.Gestart or PlaatsingStatus.Beeindigd)).OrderBy(p => p.Startdatum).Select(p => new Tijdbalk(
            $"{Weergave.Kort(p.Route)}",
            p.Startdatum!.Value,
            p.Einddatum ?? (today > p.Startdatum ? today : p.Startdatum.Value),
            p.Status == PlaatsingStatus.Gestart ? "lopend" : p.Eindreden is Eindreden.Geslaagd or Eindreden.GeslaagdAfgeschaald ? "goed" : "anders"))];
        return TermijnGrafiek.Maak("termijn", $"Inburgeringstermijn van {Persoon.Gegevens.Voornaam} {Persoon.Gegevens.Achternaam}", Termijnzin(first.Dagtekening.AddDays(1), last), first.Dagtekening.AddDays(1), last, today, bars);
    }

    /// <summary>Where in the term somebody is, in one sentence.</summary>
    public string Termijnzin(DateOnly first, DateOnly last)
    {
        var (all, past) = (last.DayNumber - first.DayNumber, Math.Clamp(Vandaag.DayNumber - first.DayNumber, 0, last.DayNumber - first.DayNumber));
        return Vandaag > last
            ? $"De termijn liep van {Toon.Datum(first)} tot {Toon.Datum(last)} en is voorbij."
            : $"De termijn loopt van {Toon.Datum(first)} tot {Toon.Datum(last)}; daarvan is {Toon.Procent(all == 0 ? 1 : (decimal)past / all)} voorbij.";
    }

    /// <summary>Name of a provider or gemeente by its code.</summary>
    public string Naam(string code) => Namen.Aanbieder(code) is var provider && provider != code ? provider : Namen.Gemeente(code);

    /// <summary>The one thing to do next, with its address.</summary>
    public (string Uitleg, string Knop, string Pad) VolgendeStap()
    {
        var person = Persoon!;
        if (LopendeLeerroute is { } running)
        {
            return running.Status switch
            {
                PlaatsingStatus.Aangemeld => ($"{Namen.Aanbieder(running.Aanbieder)} moet de aanmelding nog beantwoorden.", "Bekijk de plaatsing", Paden.Plaatsing(running.Nummer)),
                PlaatsingStatus.Geaccepteerd => ($"De lessen beginnen op {Toon.Datum(running.Startdatum)}. Leg de eerste les vast als die is geweest.", "Bekijk de plaatsing", Paden.Plaatsing(running.Nummer)),
                _ => ($"Loopt bij {Namen.Aanbieder(running.Aanbieder)} sinds {Toon.Datum(running.Startdatum)}.", "Bekijk de plaatsing", Paden.Plaatsing(running.Nummer)),
            };
        }

        if (person.Pips.Count == 0 && person.Gegevens.Wet == Wet.Wi2021)
        {
            var term = person.Termijnen.PipUiterlijk is { } last ? $" Het moet er uiterlijk op {Toon.Datum(last)} zijn ({Toon.Termijn(last, Vandaag)})." : "";
            return ($"Er is nog geen PIP.{term}", "Leg het PIP vast", Paden.NieuwPip(Dossier));
        }

        var ended = person.Plaatsingen.FirstOrDefault(p => p.Route.IsLeerroute() && p.Status == PlaatsingStatus.Beeindigd);
        return ended is { Eindreden: Eindreden.Geslaagd or Eindreden.GeslaagdAfgeschaald }
            ? ($"De leerroute is afgerond op {Toon.Datum(ended.Einddatum)}.", "Bekijk de plaatsing", Paden.Plaatsing(ended.Nummer))
            : ("Er loopt geen leerroute.", "Zoek een plaats", Paden.Plaatsen(Dossier));
    }

    /// <summary>Each exam part that was passed, with the highest level; what is not here was not passed yet.</summary>
    public IReadOnlyList<(Onderdeel Onderdeel, string Uitslag)> Examenstand() =>
        [.. Enum.GetValues<Onderdeel>().Select(o => (o, Stand(Persoon!.Examens.Where(e => e.Onderdeel == o).ToList())))];

    /// <summary>Each module: when it was completed; KNM also by its exam. What belongs to one route only shows once it is there.</summary>
    public IReadOnlyList<(ModuleSoort Module, string Stand)> Modulestand() => [.. Enum.GetValues<ModuleSoort>().Where(m => m <= ModuleSoort.KNM || Persoon!.Modules.Any(x => x.Module == m)).Select(m =>
    {
        var done = Persoon!.Modules.FirstOrDefault(x => x.Module == m);
        var exam = m == ModuleSoort.KNM ? Persoon.Examens.FirstOrDefault(e => e.Onderdeel == Onderdeel.KNM && e.Uitslag == Uitslag.Geslaagd) : null;
        return (m, done is not null ? $"afgerond op {Toon.Datum(done.AfgerondOp)}{(done.Uren is { } hours ? $", {Toon.Getal(hours)} uur" : "")}{(done.Themas is { } themes ? $" ({string.Join(", ", themes.Select(Weergave.Woord))})" : "")}"
            : exam is not null ? $"examen gehaald op {Toon.Datum(exam.Examendatum)}"
            : "nog niet afgerond");
    })];

    private static string Stand(List<ExamenRegel> exams)
    {
        var passed = exams.Where(e => e.Uitslag == Uitslag.Geslaagd).MaxBy(e => e.Niveau);
        return passed is not null ? $"geslaagd{(passed.Niveau is { } level ? $" op {level}" : "")} ({Toon.Datum(passed.Examendatum)})"
            : exams.Count == 0 ? "nog geen examen"
            : $"nog niet geslaagd, {Toon.Aantal(exams.Count, "poging", "pogingen")}";
    }
}
