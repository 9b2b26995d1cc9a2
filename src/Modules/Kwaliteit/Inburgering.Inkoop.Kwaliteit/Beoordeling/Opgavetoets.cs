// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Inburgering.Inkoop.Kwaliteit.Eisen;
using Inburgering.Inkoop.Kwaliteit.Rapportages;

namespace Inburgering.Inkoop.Kwaliteit.Beoordeling;

/// <summary>What the provider itself stated, in the newest period per lot, and whether it reported on time.</summary>
internal static class Opgavetoets
{
    public const string MinimumAntwoorden = "TEVREDENHEID_MINIMUM_ANTWOORDEN";

    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    public static Toetsuitslag Groepsgrootte(EisGegevens eis, Toetscontext context)
    {
        var groups = Laatste(context, "groepsgrootte_max").Where(o => o.Route is { } route && eis.Routes.Contains(route)).ToList();
        if (groups.MaxBy(o => o.Waarde) is not { } largest)
        {
            return new Toetsuitslag(EisUitkomst.NietBeoordeeld, "De aanbieder heeft geen groepsgrootte opgegeven.", "Vraag de groepslijst op");
        }

        var found = $"De grootste groep had {Getal(largest.Waarde)} cursisten ({largest.Contract}, {largest.Perceel}, {largest.Periode}, opgave van de aanbieder).";
        return largest.Waarde <= eis.Norm
            ? new Toetsuitslag(EisUitkomst.Voldoet, found)
            : new Toetsuitslag(EisUitkomst.VoldoetNiet, found, "Bespreek de groepsgrootte");
    }

    public static Toetsuitslag Tevredenheid(decimal norm, Toetscontext context)
    {
        var minimum = context.Normen.Geheel(MinimumAntwoorden, context.Dag);
        var answers = Laatste(context, "tevredenheid_n").ToDictionary(o => (o.Contract, o.Perceel, o.Periode), o => o.Waarde);
        var marks = Laatste(context, "tevredenheid").Select(o => (Opgave: o, Aantal: answers.GetValueOrDefault((o.Contract, o.Perceel, o.Periode)))).ToList();
        if (marks.Count == 0)
        {
            return new Toetsuitslag(EisUitkomst.NietBeoordeeld, "De aanbieder heeft geen tevredenheid opgegeven.", "Vraag de uitkomst van het onderzoek op");
        }

        var enough = marks.Where(m => m.Aantal >= minimum).ToList();
        if (enough.Count == 0)
        {
            return new Toetsuitslag(EisUitkomst.NietBeoordeeld, $"Te weinig antwoorden: hoogstens {Getal(marks.Max(m => m.Aantal))}, nodig zijn er {minimum}.", "Vraag om een groter onderzoek");
        }

        var total = enough.Sum(m => m.Aantal);
        var average = enough.Sum(m => m.Opgave.Waarde * m.Aantal) / total;
        var found = $"Cursisten geven gemiddeld een {average.ToString("0.0#", Nederlands)} ({Getal(total)} antwoorden, opgave van de aanbieder)";
        if (average < norm)
        {
            return new Toetsuitslag(EisUitkomst.VoldoetNiet, found + ".", "Bespreek de tevredenheid");
        }

        return enough.Select(m => m.Opgave).Where(o => o.Waarde < norm).MinBy(o => o.Waarde) is { } lowest
            ? new Toetsuitslag(EisUitkomst.LetOp, $"{found}; perceel {lowest.Perceel} van {lowest.Contract} blijft achter met een {lowest.Waarde.ToString("0.0#", Nederlands)}.", "Bespreek dit perceel")
            : new Toetsuitslag(EisUitkomst.Voldoet, found + ".");
    }

    public static Toetsuitslag Klachten(decimal norm, Toetscontext context)
    {
        var received = Laatste(context, "klachten_ontvangen").ToList();
        if (received.Count == 0)
        {
            return new Toetsuitslag(EisUitkomst.NietBeoordeeld, "De aanbieder heeft geen klachtencijfers opgegeven.", "Vraag het klachtenregister op");
        }

        var solved = Laatste(context, "klachten_opgelost").ToDictionary(o => (o.Contract, o.Perceel, o.Periode), o => o.Waarde);
        var all = received.Sum(o => o.Waarde);
        if (all == 0)
        {
            return new Toetsuitslag(EisUitkomst.Voldoet, "De aanbieder kreeg geen klachten.");
        }

        if (received.Any(o => o.Waarde > 0 && !solved.ContainsKey((o.Contract, o.Perceel, o.Periode))))
        {
            return new Toetsuitslag(EisUitkomst.NietBeoordeeld, $"{Getal(all)} klachten ontvangen; hoeveel er zijn opgelost, is niet opgegeven.", "Vraag het klachtenregister op");
        }

        var done = received.Sum(o => solved.GetValueOrDefault((o.Contract, o.Perceel, o.Periode)));
        var found = $"{Getal(done)} van {Getal(all)} klachten opgelost (opgave van de aanbieder).";
        return 100 * done >= norm * all
            ? new Toetsuitslag(EisUitkomst.Voldoet, found)
            : new Toetsuitslag(EisUitkomst.VoldoetNiet, found, "Bespreek de open klachten");
    }

    public static Toetsuitslag OpTijd(Toetscontext context)
    {
        var due = context.Feiten.Rapportages;
        if (due.Count == 0)
        {
            return new Toetsuitslag(EisUitkomst.NietBeoordeeld, "Er was nog geen rapportage nodig.");
        }

        var missing = due.Where(r => r.Verwacht.Stand == RapportageStand.Ontbreekt).OrderBy(r => r.Verwacht.UiterlijkOp).ToList();
        if (missing.Count > 0)
        {
            var first = missing[0];
            return new Toetsuitslag(
                EisUitkomst.VoldoetNiet,
                $"{(missing.Count == 1 ? "1 rapportage ontbreekt" : $"{missing.Count} rapportages ontbreken")}, de oudste is {first.Contract} {first.Verwacht.Periode.Code} (uiterlijk {first.Verwacht.UiterlijkOp:dd-MM-yyyy}).",
                "Vraag de rapportage op",
                first.Verwacht.UiterlijkOp);
        }

        var late = due.Count(r => r.Verwacht.Stand == RapportageStand.TeLaat);
        var delivered = due.Count(r => r.Verwacht.Stand is RapportageStand.OpTijd or RapportageStand.TeLaat);
        return late > 0
            ? new Toetsuitslag(EisUitkomst.LetOp, $"{late} van de {delivered} rapportages {(late == 1 ? "kwam" : "kwamen")} te laat.", "Bespreek het op tijd rapporteren")
            : new Toetsuitslag(EisUitkomst.Voldoet, delivered == 0 ? "Er hoefde nog geen rapportage binnen te zijn." : $"Alle {delivered} rapportages kwamen op tijd.");
    }

    private static IEnumerable<OpgaveFeit> Laatste(Toetscontext context, string kpi) =>
        context.Feiten.Opgaven.Where(o => o.Kpi == kpi).GroupBy(o => (o.Contract, o.Perceel)).Select(g => g.MaxBy(o => o.PeriodeTot)!);

    private static string Getal(decimal value) => value.ToString("0.##", Nederlands);
}
