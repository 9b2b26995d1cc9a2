// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Codelijsten;

namespace Inburgering.Inkoop.Plaatsingen.Regels;

/// <summary>Rules about the routes that the person followed before or follows now.</summary>
internal static class LoopbaanRegels
{
    private static readonly Regel R11 = new("R11", "Wisselen van leerroute", "Wet inburgering 2021; beleidsplan, leerroutes", Motiveerbaar: true);
    private static readonly Regel R12 = new("R12", "Eén leerroute tegelijk", "Eigen regel: één lopende leerroute per persoon");
    private static readonly Regel R19 = new("R19", "Overdracht van groepen", "Blik op Werk, overdracht tussen aanbieders", Motiveerbaar: true);

    public static Regeluitkomst R11Routewissel(Toetsfeiten feiten)
    {
        if (!feiten.Route.IsLeerroute())
        {
            return R11.Voldaan($"Niet van toepassing: {feiten.Route.Naam()} is geen leerroute.");
        }

        var before = feiten.Leerroutes.Where(l => l.Startdatum <= feiten.Startdatum).ToList();
        if (before.MinBy(l => l.Startdatum) is not { Startdatum: { } first })
        {
            return R11.Voldaan("Niet van toepassing: dit is de eerste leerroute.");
        }

        var previous = before.MaxBy(l => l.Startdatum)!;
        if (previous.Route == feiten.Route)
        {
            return R11.Voldaan($"Geen wissel: de vorige plaatsing ({previous.Nummer}) was ook voor {previous.Route.Naam()}.");
        }

        if (previous.Route == Route.Onderwijs && feiten.Route == Route.B1)
        {
            return R11.Voldaan("Van de onderwijsroute naar de B1-route wisselen mag altijd.");
        }

        var months = feiten.Norm(Normcodes.RoutewisselMaanden);
        var limit = first.AddMonths(months);
        Getal[] looked = [new("Eerste leerroute gestart", Tekst.Dag(first)), new("Wisselen tot en met", Tekst.Dag(limit)), new("Startdatum", Tekst.Dag(feiten.Startdatum))];
        return feiten.Startdatum <= limit
            ? R11.Voldaan($"Wisselen van {previous.Route.Naam()} naar {feiten.Route.Naam()} kan tot en met {Tekst.Dag(limit)}, {months} maanden na de eerste start; leg de reden schriftelijk vast.", looked)
            : R11.Blokkade($"Wisselen van {previous.Route.Naam()} naar {feiten.Route.Naam()} kon tot en met {Tekst.Dag(limit)}, {months} maanden na de eerste start op {Tekst.Dag(first)}.", looked);
    }

    /// <summary>Two placements run beside each other on a day; on its last day a person is free already. The one rule of R12, also for what an import brings.</summary>
    public static bool LopenSamen(DateOnly vanaf, DateOnly? einde, DateOnly anderVanaf, DateOnly? anderEinde) =>
        (anderEinde is null || vanaf < anderEinde) && (einde is null || anderVanaf < einde);

    public static Regeluitkomst R12GeenTweedeLeerroute(Toetsfeiten feiten)
    {
        if (!feiten.Route.IsLeerroute())
        {
            return R12.Voldaan($"Niet van toepassing: {feiten.Route.Naam()} mag naast een leerroute.");
        }

        // The new one has no end yet: what ends after its start runs beside it, whenever that began.
        var running = feiten.Leerroutes.FirstOrDefault(l => LopenSamen(l.Vanaf, l.Einddatum, feiten.Startdatum, null));
        if (running is null)
        {
            return R12.Voldaan($"Er loopt op {Tekst.Dag(feiten.Startdatum)} geen andere plaatsing op een leerroute.");
        }

        var end = running.Einddatum is { } last ? $"eindigt op {Tekst.Dag(last)}" : "heeft nog geen einddatum";
        return R12.Blokkade(
            $"Er loopt al een plaatsing op een leerroute: {running.Nummer} voor {running.Route.Naam()} {end}.",
            new Getal("Plaatsing", running.Nummer),
            new Getal("Einddatum", running.Einddatum is { } known ? Tekst.Dag(known) : "geen"));
    }

    public static Regeluitkomst R19Overdracht(Toetsfeiten feiten)
    {
        if (feiten.Overdracht is not { } transfer)
        {
            return R19.Voldaan("Niet van toepassing: deze persoon komt niet over van een andere aanbieder.");
        }

        var limit = feiten.Norm(Normcodes.OverdrachtMaximum);
        var count = transfer.AlOvergezet + 1;
        var approved = feiten.Plaatsbaarheid.OverdrachtGoedgekeurdVan.Contains(transfer.Van, StringComparer.Ordinal);
        Getal[] looked = [new("Overgezet met deze erbij", Tekst.Heel(count)), new("Zonder toestemming", $"hoogstens {Tekst.Heel(limit)}"), new("Toestemming in het dossier", approved ? "ja" : "nee")];
        var move = $"van {transfer.VanNaam} naar {feiten.AanbiederNaam}";
        if (count <= limit)
        {
            return R19.Voldaan($"Dit is nummer {count} die overgaat {move}; tot en met {limit} is geen toestemming van het keurmerk nodig.", looked);
        }

        return approved
            ? R19.Voldaan($"Dit is nummer {count} die overgaat {move}; de schriftelijke toestemming van het keurmerk staat in het dossier.", looked)
            : R19.Blokkade($"Dit is nummer {count} die overgaat {move}; boven {limit} is schriftelijke toestemming van het keurmerk nodig en die staat niet in het dossier.", looked);
    }
}
