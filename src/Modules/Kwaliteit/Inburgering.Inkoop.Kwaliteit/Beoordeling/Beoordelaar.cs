// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Kwaliteit.Bewijzen;
using Inburgering.Inkoop.Kwaliteit.Eisen;
using Inburgering.Inkoop.SharedKernel.Normen;

namespace Inburgering.Inkoop.Kwaliteit.Beoordeling;

/// <summary>Judges a provider on a day: a pure function of facts, requirements and norms. A day equal to a limit lies within it.</summary>
internal static class Beoordelaar
{
    public const string Plaatsingsstop = "PLAATSINGSSTOP";

    /// <summary>Begin of the code of a promise of a bid; Contracten keeps whether it was met, and reminds.</summary>
    public const string Toezegging = "TOEZEGGING-";

    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    public static AanbiederOordeel Beoordeel(AanbiederFeiten feiten, IReadOnlyList<EisRegel> eisen, DateOnly dag, Normenlijst normen)
    {
        var context = new Toetscontext(feiten, dag, normen);
        List<EisOordeel> rows = [Stop(feiten, dag), .. eisen.Select(e => Oordeel(e, context))];
        List<EisOordeel> extra = [.. feiten.Contracteisen.Select(e => Rij(e, context)), .. feiten.Toezeggingen.Select(t => Rij(t, dag))];
        return new AanbiederOordeel(feiten.Aanbieder, feiten.Naam, dag, Samen([.. rows, .. extra]), [.. feiten.Routes.Order()], rows, extra);
    }

    /// <summary>A failed knock-out overrides everything; a requirement without facts says nothing.</summary>
    public static Oordeel Samen(IReadOnlyCollection<EisOordeel> eisen)
    {
        if (eisen.Any(e => e is { Uitkomst: EisUitkomst.VoldoetNiet, Soort: EisSoort.KnockOut }))
        {
            return Beoordeling.Oordeel.VoldoetNiet;
        }

        return eisen.Any(e => e.Uitkomst is EisUitkomst.VoldoetNiet or EisUitkomst.LetOp) ? Beoordeling.Oordeel.LetOp : Beoordeling.Oordeel.Voldoet;
    }

    private static EisOordeel Oordeel(EisRegel eis, Toetscontext context)
    {
        var what = eis.Gegevens;
        if (what.Routes.Count > 0 && !what.Routes.Any(context.Feiten.Routes.Contains))
        {
            return Rij(eis, new Toetsuitslag(EisUitkomst.NietVanToepassing, $"Geldt alleen voor {string.Join(", ", what.Routes)}."));
        }

        return Rij(eis, what.Toets switch
        {
            Toetswijze.Keurmerk => Erkenningstoets.Keurmerk(context),
            Toetswijze.TstErkenning => Erkenningstoets.Tst(context),
            Toetswijze.Vog => Personeelstoets.Vog(context),
            Toetswijze.Nt2 => Personeelstoets.Nt2(what.Norm!.Value, context),
            Toetswijze.Groepsgrootte => Opgavetoets.Groepsgrootte(what, context),
            Toetswijze.Tevredenheid => Opgavetoets.Tevredenheid(what.Norm!.Value, context),
            Toetswijze.Klachten => Opgavetoets.Klachten(what.Norm!.Value, context),
            Toetswijze.Rapportage => Opgavetoets.OpTijd(context),
            Toetswijze.Acquisitie => Acquisitietoets.Meldingen(context),
            _ => Handmatig(eis.Code, context),
        });
    }

    private static EisOordeel Rij(ToezeggingInfo promise, DateOnly dag)
    {
        EisOordeel Met(EisUitkomst outcome, string found, string? step) => new(
            $"{Toezegging}{promise.Contractnummer}-{promise.Volgorde}", $"Toezegging {promise.Volgorde}: {promise.Omschrijving}", EisSoort.Gescoord, outcome, found, null, $"Inschrijving ({promise.Contractnummer}, perceel {promise.Perceel})", step, step is null ? null : promise.Datum);
        return promise switch
        {
            { NagekomenOp: { } met } when met <= dag => Met(EisUitkomst.Voldoet, $"Nagekomen op {met:dd-MM-yyyy}{(met > promise.Datum ? $", toegezegd was {promise.Datum:dd-MM-yyyy}" : "")}.", null),
            _ when promise.Datum < dag => Met(EisUitkomst.VoldoetNiet, $"Toegezegd voor {promise.Datum:dd-MM-yyyy} en nog niet nagekomen.", "Bespreek de toezegging"),
            _ => Met(EisUitkomst.NietBeoordeeld, $"Toegezegd voor {promise.Datum:dd-MM-yyyy}.", null),
        };
    }

    // What a contract asks extra is judged by a person or by evidence; the day by which it must be met comes from the contract.
    private static EisOordeel Rij(ContracteisRegel eis, Toetscontext context)
    {
        var found = Handmatig(eis.Code, context);
        if (found.Uitkomst == EisUitkomst.NietBeoordeeld && eis.Gegevens.UiterlijkOp < context.Dag)
        {
            found = new Toetsuitslag(EisUitkomst.LetOp, $"Dit moest op {eis.Gegevens.UiterlijkOp:dd-MM-yyyy} zijn geregeld; er is nog geen bewijs of oordeel.", "Vraag het bewijs op", eis.Gegevens.UiterlijkOp);
        }

        var where = eis.Gegevens.Perceel is { Length: > 0 } lot ? $"{eis.Gegevens.Contractnummer}, perceel {lot}" : eis.Gegevens.Contractnummer;
        return new EisOordeel(eis.Code, eis.Gegevens.Titel, eis.Gegevens.Soort, found.Uitkomst, found.Tekst, null, $"{eis.Gegevens.Bron} ({where})", found.Stap, found.Termijn);
    }

    private static EisOordeel Rij(EisRegel eis, Toetsuitslag found) => new(
        eis.Code,
        eis.Gegevens.Titel,
        eis.Gegevens.Soort,
        found.Uitkomst,
        found.Tekst,
        NormTekst(eis.Gegevens),
        eis.Gegevens.Bron,
        found.Stap,
        found.Termijn);

    private static string? NormTekst(EisGegevens eis) => eis.Norm is not { } norm
        ? null
        : $"{(eis.Richting == NormRichting.Maximaal ? "hoogstens" : "minstens")} {norm.ToString("0.##", Nederlands)} {eis.Eenheid}".TrimEnd();

    private static EisOordeel Stop(AanbiederFeiten feiten, DateOnly dag)
    {
        EisOordeel Rij(EisUitkomst outcome, string found, string? step, DateOnly? term) =>
            new(Plaatsingsstop, "Plaatsingsstop", EisSoort.KnockOut, outcome, found, null, "Besluit van de contractmanager", step, term);
        if (feiten.Stops.FirstOrDefault(s => s.Vanaf <= dag && (s.Tot is null || s.Tot >= dag)) is { } running)
        {
            var until = running.Tot is { } last ? $" tot en met {last:dd-MM-yyyy}" : "";
            return Rij(EisUitkomst.VoldoetNiet, $"Geen nieuwe plaatsingen vanaf {running.Vanaf:dd-MM-yyyy}{until}: {running.Reden}", "Bekijk of de stop eraf kan", running.Tot);
        }

        return feiten.Stops.Where(s => s.Vanaf > dag).MinBy(s => s.Vanaf) is { } coming
            ? Rij(EisUitkomst.LetOp, $"Vanaf {coming.Vanaf:dd-MM-yyyy} geen nieuwe plaatsingen: {coming.Reden}", "Plaats na die dag bij een ander", coming.Vanaf)
            : Rij(EisUitkomst.Voldoet, "Er geldt geen plaatsingsstop.", null, null);
    }

    // A person's judgement stands until the evidence runs out; evidence alone is enough as long as nobody judged otherwise.
    private static Toetsuitslag Handmatig(string code, Toetscontext context)
    {
        var judged = Oordeel(code, context);
        var signal = context.Normen.Geheel(Bewijstoets.EersteSignaal, context.Dag);
        var evidence = Bewijstoets.Toets(context.Feiten.Bewijsstukken.Where(b => b.Eis == code), context.Dag, signal);
        return evidence.Stand switch
        {
            Bewijsstand.Verlopen => new Toetsuitslag(EisUitkomst.VoldoetNiet, $"Bewijsstuk {evidence.Nummer} is verlopen: het gold tot en met {evidence.TotEnMet:dd-MM-yyyy}.", "Vraag een nieuw bewijsstuk op", evidence.TotEnMet),
            Bewijsstand.Verloopt when judged.Uitkomst != EisUitkomst.VoldoetNiet => new Toetsuitslag(
                EisUitkomst.LetOp,
                $"Bewijsstuk {evidence.Nummer} verloopt op {evidence.TotEnMet:dd-MM-yyyy}, over {Dagen(evidence.TotEnMet!.Value.DayNumber - context.Dag.DayNumber)}.",
                "Vraag een nieuw bewijsstuk op",
                evidence.TotEnMet),
            Bewijsstand.Geldig when judged.Uitkomst == EisUitkomst.NietBeoordeeld => new Toetsuitslag(EisUitkomst.Voldoet, $"Bewijsstuk {evidence.Nummer} is geverifieerd en geldt{(evidence.TotEnMet is { } last ? $" tot en met {last:dd-MM-yyyy}" : "")}."),
            Bewijsstand.Wacht when judged.Uitkomst == EisUitkomst.NietBeoordeeld => judged with { Tekst = $"Bewijsstuk {evidence.Nummer} is aangeleverd en nog niet geverifieerd.", Stap = "Verifieer het bewijsstuk" },
            _ => judged,
        };
    }

    private static string Dagen(int count) => count == 1 ? "1 dag" : $"{count} dagen";

    private static Toetsuitslag Oordeel(string code, Toetscontext context) => context.Feiten.Beoordelingen.TryGetValue(code, out var found)
        ? new Toetsuitslag(
            found.Uitkomst,
            $"Beoordeeld op {found.Op:dd-MM-yyyy}: {found.Toelichting}",
            found.Uitkomst is EisUitkomst.VoldoetNiet or EisUitkomst.LetOp ? "Bespreek met de aanbieder" : null)
        : new Toetsuitslag(EisUitkomst.NietBeoordeeld, "Nog niet beoordeeld. Dit ziet u bij een bezoek of in een gesprek.", "Leg uw beoordeling vast");
}

/// <summary>What the tests share.</summary>
internal sealed record Toetscontext(AanbiederFeiten Feiten, DateOnly Dag, Normenlijst Normen);

/// <summary>What one test found.</summary>
internal sealed record Toetsuitslag(EisUitkomst Uitkomst, string Tekst, string? Stap = null, DateOnly? Termijn = null);
