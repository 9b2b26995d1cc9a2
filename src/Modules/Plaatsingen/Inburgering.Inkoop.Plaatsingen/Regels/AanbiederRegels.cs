// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Kwaliteit.Abstractions;
using Inburgering.Inkoop.SharedKernel.Codelijsten;

namespace Inburgering.Inkoop.Plaatsingen.Regels;

/// <summary>Rules about whether this provider may get this person.</summary>
internal static class AanbiederRegels
{
    private static readonly Regel R04 = new("R04", "Keurmerk", "Blik op Werk, keurmerk inburgeren; DUO");
    private static readonly Regel R05 = new("R05", "Erkenning onderwijsroute", "DUO: indicatie taalschakeltraject");
    private static readonly Regel R06 = new("R06", "Geen plaatsingsstop", "Blik op Werk, schorsing en intrekking; contractbeheer");
    private static readonly Regel R20 = new("R20", "Geen eigen belang", "Eigen regel: belangen van medewerkers");

    public static Regeluitkomst R04Keurmerk(Toetsfeiten feiten)
    {
        if (feiten.Route is not (Route.B1 or Route.Z))
        {
            return R04.Voldaan($"Niet van toepassing: voor {feiten.Route.Naam()} is geen keurmerk nodig.");
        }

        var file = feiten.Plaatsbaarheid;
        var day = feiten.Startdatum;
        Getal[] looked =
        [
            new("Keurmerk", Status(file.Keurmerk)),
            new("Vanaf", Tekst.Dag(file.KeurmerkVanaf)),
            new("Tot en met", file.KeurmerkTot is { } last ? Tekst.Dag(last) : "geen einde bekend"),
        ];
        if (file.Keurmerk is not (KeurmerkStatus.Geldig or KeurmerkStatus.Aspirant))
        {
            return R04.Blokkade($"{feiten.AanbiederNaam} heeft geen geldig keurmerk voor {feiten.Route.Naam()} (status: {Status(file.Keurmerk)}).", looked);
        }

        if (file.KeurmerkVanaf > day)
        {
            return R04.Blokkade($"Het keurmerk van {feiten.AanbiederNaam} geldt pas vanaf {Tekst.Dag(file.KeurmerkVanaf)}, na de start op {Tekst.Dag(day)}.", looked);
        }

        if (file.KeurmerkTot < day)
        {
            return R04.Blokkade($"Het keurmerk van {feiten.AanbiederNaam} loopt af op {Tekst.Dag(file.KeurmerkTot)}, voor de start op {Tekst.Dag(day)}.", looked);
        }

        var until = file.KeurmerkTot is { } end ? $" (tot en met {Tekst.Dag(end)})" : "";
        return R04.Voldaan($"{feiten.AanbiederNaam} heeft op {Tekst.Dag(day)} een keurmerk met status {Status(file.Keurmerk)}{until}.", looked);
    }

    public static Regeluitkomst R05TaalschakelErkenning(Toetsfeiten feiten)
    {
        if (feiten.Route != Route.Onderwijs)
        {
            return R05.Voldaan($"Niet van toepassing: {feiten.Route.Naam()} vraagt geen erkenning voor het taalschakeltraject.");
        }

        var known = feiten.Plaatsbaarheid.TstErkend;
        Getal looked = new("Erkend", known ? "ja" : "nee");
        return known
            ? R05.Voldaan($"{feiten.AanbiederNaam} is erkend voor het taalschakeltraject; een keurmerk is niet nodig.", looked)
            : R05.Blokkade($"{feiten.AanbiederNaam} is niet erkend voor het taalschakeltraject.", looked);
    }

    public static Regeluitkomst R06GeenStop(Toetsfeiten feiten)
    {
        var file = feiten.Plaatsbaarheid;
        if (file.Keurmerk is KeurmerkStatus.Geschorst or KeurmerkStatus.Ingetrokken)
        {
            return R06.Blokkade(
                $"Het keurmerk van {feiten.AanbiederNaam} is {Status(file.Keurmerk)}: geen nieuwe plaatsingen; lopende gaan door.",
                new Getal("Keurmerk", Status(file.Keurmerk)));
        }

        // A placement is new on the day it is made and on the day it starts; a stop on either of them stops it.
        var stop = file.Stops
            .Where(s => Binnen(s.Vanaf, s.Tot, feiten.Aanmelddatum) || Binnen(s.Vanaf, s.Tot, feiten.Startdatum))
            .MaxBy(s => s.Vanaf);
        if (stop is null)
        {
            return R06.Voldaan($"{feiten.AanbiederNaam} mag nieuwe plaatsingen krijgen.", new Getal("Keurmerk", Status(file.Keurmerk)));
        }

        var until = stop.Tot is { } last ? $" tot en met {Tekst.Dag(last)}" : "";
        return R06.Blokkade(
            $"Voor {feiten.AanbiederNaam} geldt een plaatsingsstop vanaf {Tekst.Dag(stop.Vanaf)}{until}: {stop.Reden.TrimEnd('.')}; lopende plaatsingen gaan door.",
            new Getal("Stop vanaf", Tekst.Dag(stop.Vanaf)),
            new Getal("Stop tot en met", stop.Tot is { } end ? Tekst.Dag(end) : "nog van kracht"));
    }

    public static Regeluitkomst R20Belang(Toetsfeiten feiten)
    {
        return feiten.HeeftBelang
            ? R20.Blokkade($"U heeft een geregistreerd belang bij {feiten.AanbiederNaam}; laat een collega deze plaatsing doen.", new Getal("Belang", "ja"))
            : R20.Voldaan($"U heeft geen geregistreerd belang bij {feiten.AanbiederNaam}.", new Getal("Belang", "nee"));
    }

    /// <summary>True when R04, R05 and R06 would let this provider have a new person; for suggestions.</summary>
    public static bool MagNieuwe(Plaatsbaarheid file, Route route, DateOnly start, DateOnly registered) =>
        file.Keurmerk is not (KeurmerkStatus.Geschorst or KeurmerkStatus.Ingetrokken)
        && !file.Stops.Any(s => Binnen(s.Vanaf, s.Tot, registered) || Binnen(s.Vanaf, s.Tot, start))
        && route switch
        {
            Route.B1 or Route.Z => HeeftKeurmerk(file, start),
            Route.Onderwijs => file.TstErkend,
            _ => true,
        };

    private static bool HeeftKeurmerk(Plaatsbaarheid file, DateOnly day) =>
        file.Keurmerk is KeurmerkStatus.Geldig or KeurmerkStatus.Aspirant && !(file.KeurmerkVanaf > day) && !(file.KeurmerkTot < day);

    private static bool Binnen(DateOnly vanaf, DateOnly? tot, DateOnly dag) => vanaf <= dag && (tot is null || dag <= tot);

    private static string Status(KeurmerkStatus status) => status switch
    {
        KeurmerkStatus.Geldig => "geldig",
        KeurmerkStatus.Aspirant => "aspirant",
        KeurmerkStatus.Geschorst => "geschorst",
        KeurmerkStatus.Ingetrokken => "ingetrokken",
        _ => "geen",
    };
}
