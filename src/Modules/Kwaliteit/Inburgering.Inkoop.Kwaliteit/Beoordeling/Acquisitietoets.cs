// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Kwaliteit.Acquisitie;

namespace Inburgering.Inkoop.Kwaliteit.Beoordeling;

/// <summary>Reports of acquisition with gifts, as they stood on the day.</summary>
internal static class Acquisitietoets
{
    public const string GegrondMaanden = "ACQUISITIE_GEGROND_MAANDEN";

    public static Toetsuitslag Meldingen(Toetscontext context)
    {
        var day = context.Dag;
        var known = context.Feiten.Meldingen.Where(m => m.GemeldOp <= day).ToList();

        // A founded report counts until its consequence is decided, and for some months after the judgement.
        var from = day.AddMonths(-context.Normen.Geheel(GegrondMaanden, day));
        var founded = known.Where(m => m.BeoordeeldOp <= day && m.Oordeel == MeldingOordeel.Gegrond && (m.BeoordeeldOp >= from || m.AfgehandeldOp is null || m.AfgehandeldOp > day)).ToList();
        if (founded.Count > 0)
        {
            return new Toetsuitslag(EisUitkomst.VoldoetNiet, $"{Aantal(founded.Count)} gegrond: {Nummers(founded)}.", "Neem een besluit over het gevolg");
        }

        var open = known.Where(m => m.AfgehandeldOp is null || m.AfgehandeldOp > day).ToList();
        return open.Count > 0
            ? new Toetsuitslag(EisUitkomst.LetOp, $"{Aantal(open.Count)} in behandeling: {Nummers(open)}.", "Handel de melding af")
            : new Toetsuitslag(EisUitkomst.Voldoet, "Er zijn geen open of gegronde meldingen.");
    }

    private static string Aantal(int count) => count == 1 ? "1 melding" : $"{count} meldingen";

    private static string Nummers(List<MeldingFeit> reports) =>
        string.Join(", ", reports.Take(3).Select(m => m.Nummer)) + (reports.Count > 3 ? $" en {reports.Count - 3} andere" : "");
}
