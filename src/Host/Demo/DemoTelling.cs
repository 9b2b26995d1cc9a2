// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Codelijsten;

namespace Inburgering.Inkoop.Host.Demo;

/// <summary>What the demo region adds up to: places in use per lot, and the figures that providers report, counted in one pass.</summary>
internal sealed class DemoTelling
{
    private readonly Dictionary<int, int> occupied = [];
    private readonly Dictionary<(int Perceel, int Kwartaal), Cijfers> quarters = [];

    private sealed class Cijfers
    {
        public int Gestart { get; set; }

        public int Actief { get; set; }

        public int Geslaagd { get; set; }

        public int Afgeschaald { get; set; }

        public int Uitval { get; set; }

        public int Aangeboden { get; set; }

        public int Gevolgd { get; set; }
    }

    public static DemoTelling Tel(DemoOpdracht opdracht, IEnumerable<DemoPersoon> personen)
    {
        var count = new DemoTelling();
        foreach (var person in personen)
        {
            Dictionary<string, DemoPerceel> lots = new(StringComparer.Ordinal);
            foreach (var placement in person.Plaatsingen)
            {
                lots[placement.Nummer] = placement.Perceel;
                count.Add(placement, person.Wet, opdracht.Peildatum);
            }

            if (person.Wet == Wet.Wi2021)
            {
                foreach (var hours in person.Uren())
                {
                    var figures = count.Van(lots[hours.Plaatsing], Kwartaal(hours.Maand));
                    figures.Aangeboden += hours.Aangeboden;
                    figures.Gevolgd += hours.Gevolgd;
                }
            }
        }

        return count;
    }

    /// <summary>A little more than what is in use, so that placing is possible; one lot is full.</summary>
    public int Capaciteit(DemoPerceel perceel)
    {
        var used = occupied.GetValueOrDefault(perceel.Index);
        return perceel.Code == "Z" && perceel.Aanbieder.StartsWith("MEEDOEN", StringComparison.Ordinal) ? used : used + Math.Max(3, used / 6);
    }

    /// <summary>Statements of the last six full quarters, mostly right: some figures differ, one report is late, satisfaction is sometimes not delivered.</summary>
    public IEnumerable<object?[]> Rapportages(DemoOpdracht opdracht, DemoAanbod aanbod)
    {
        var current = Kwartaal(opdracht.Peildatum);
        foreach (var lot in aanbod.Percelen)
        {
            var pick = Loting.Voor(opdracht.Zaad, 6, lot.Index);
            for (var quarter = current - 6; quarter < current; quarter++)
            {
                if (lot.Vanaf > Begin(quarter) || (quarter == current - 1 && lot.Aanbieder.StartsWith("DUINTAAL", StringComparison.Ordinal)))
                {
                    continue;
                }

                var figures = Van(lot, quarter);
                var delivered = Begin(quarter + 1).AddDays(pick.Tussen(8, 34));
                delivered = delivered > opdracht.Peildatum ? opdracht.Peildatum : delivered;
                var period = $"{quarter / 4}-K{(quarter % 4) + 1}";
                var wrong = pick.Kans(0.12) ? pick.Tussen(1, 4) : 0;
                object?[] Row(string kpi, decimal value) => [lot.Contract, period, lot.Code, kpi, value, delivered];
                yield return Row("gestart", figures.Gestart);
                yield return Row("actief_eind", figures.Actief + wrong);
                yield return Row("geslaagd", figures.Geslaagd);
                yield return Row("geslaagd_afgeschaald", figures.Afgeschaald);
                yield return Row("uitval", figures.Uitval);
                if (figures.Aangeboden > 0)
                {
                    yield return Row("uren_aangeboden", figures.Aangeboden);
                    yield return Row("uren_gevolgd", Math.Min(figures.Aangeboden, figures.Gevolgd + (wrong * 12)));
                }

                var answers = pick.Tussen(0, 14);
                yield return Row("tevredenheid_n", answers);
                if (answers > 0)
                {
                    yield return Row("tevredenheid", decimal.Round((decimal)Math.Clamp(pick.Normaal(7.4, 0.6), 4, 9.5), 1));
                }
            }
        }
    }

    private static int Kwartaal(DateOnly dag) => (dag.Year * 4) + ((dag.Month - 1) / 3);

    private static DateOnly Begin(int kwartaal) => new(kwartaal / 4, ((kwartaal % 4) * 3) + 1, 1);

    private void Add(DemoPlaatsing placement, Wet wet, DateOnly today)
    {
        if (placement.Einde is null || placement.Einde > today)
        {
            occupied[placement.Perceel.Index] = occupied.GetValueOrDefault(placement.Perceel.Index) + 1;
        }

        if (placement.Start is not { } start || wet == Wet.Wi2013)
        {
            return;
        }

        Van(placement.Perceel, Kwartaal(start)).Gestart++;
        for (var quarter = Kwartaal(start); quarter < Kwartaal(placement.Einde ?? today); quarter++)
        {
            Van(placement.Perceel, quarter).Actief++;
        }

        if (placement is { Einde: { } end, Reden: { } reason })
        {
            var figures = Van(placement.Perceel, Kwartaal(end));
            figures.Geslaagd += reason is Eindreden.Geslaagd ? 1 : 0;
            figures.Afgeschaald += reason is Eindreden.GeslaagdAfgeschaald ? 1 : 0;
            figures.Uitval += reason is Eindreden.Uitval ? 1 : 0;
        }
    }

    private Cijfers Van(DemoPerceel perceel, int kwartaal)
    {
        if (!quarters.TryGetValue((perceel.Index, kwartaal), out var figures))
        {
            quarters[(perceel.Index, kwartaal)] = figures = new Cijfers();
        }

        return figures;
    }
}
