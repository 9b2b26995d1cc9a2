// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Inburgering.Inkoop.Kwaliteit.Eisen;
using Inburgering.Inkoop.SharedKernel.Normen;

namespace Inburgering.Inkoop.Kwaliteit.Beoordeling;

/// <summary>Judges a provider on a day: a pure function of facts, requirements and norms. A day equal to a limit lies within it.</summary>
internal static class Beoordelaar
{
    public const string Plaatsingsstop = "PLAATSINGSSTOP";

    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    public static AanbiederOordeel Beoordeel(AanbiederFeiten feiten, IReadOnlyList<EisRegel> eisen, DateOnly dag, Normenlijst normen)
    {
        var context = new Toetscontext(feiten, dag, normen);
        List<EisOordeel> rows = [Stop(feiten, dag), .. eisen.Select(e => Oordeel(e, context))];
        return new AanbiederOordeel(feiten.Aanbieder, feiten.Naam, dag, Samen(rows), [.. feiten.Routes.Order()], rows);
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

    private static Toetsuitslag Handmatig(string code, Toetscontext context) => context.Feiten.Beoordelingen.TryGetValue(code, out var found)
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
