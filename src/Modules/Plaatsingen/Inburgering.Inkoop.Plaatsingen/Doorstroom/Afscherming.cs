// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Opendata;

namespace Inburgering.Inkoop.Plaatsingen.Doorstroom;

/// <summary>
/// Small-number protection for what leaves the contract team: a count below five is withheld, and so is a second one wherever the first
/// could be computed back from the sums; percentages and spreads only where no withheld count hides behind them. What is shown is rounded
/// to five, always the same way for the same count of the same group, so that two exports laid on each other give nothing away.
/// </summary>
/// <param name="zout">The secret of the rounding.</param>
/// <param name="filter">Which people the figures are about.</param>
internal sealed class Afscherming(byte[] zout, DoorstroomFilter filter)
{
    /// <summary>Counts below this are withheld.</summary>
    public const int Grens = 5;

    // Below this many people a share or a middle value says too much about one of them.
    private const int MinimumGroep = 10;

    private static readonly (string Naam, Func<DoorstroomCijfers, int?> Lees)[] Kolommen =
    [
        (nameof(DoorstroomCijfers.Lopend), c => c.Lopend),
        (nameof(DoorstroomCijfers.Geslaagd), c => c.Geslaagd),
        (nameof(DoorstroomCijfers.Geschakeld), c => c.Geschakeld),
        (nameof(DoorstroomCijfers.Uitval), c => c.Uitval),
        (nameof(DoorstroomCijfers.Overstap), c => c.Overstap),
        (nameof(DoorstroomCijfers.Neutraal), c => c.Neutraal),
        (nameof(DoorstroomCijfers.Instroom), c => c.Instroom),
    ];

    /// <summary>The report with the counts that are published of the whole region and no others: of one gemeente no cohorts, for gemeente by cohort is never published.</summary>
    /// <param name="rapport">The report of the region or of one gemeente.</param>
    /// <param name="kubus">The counts of the whole region.</param>
    /// <param name="getoond">What of them is shown.</param>
    public DoorstroomRapport Pas(DoorstroomRapport rapport, Opendatakubus kubus, IReadOnlyDictionary<Cel, int?> getoond)
    {
        var gemeente = filter.Gemeente is { } code ? kubus.Gemeenten.IndexOf(code) : kubus.Gemeenten.Count;
        return rapport with
        {
            Afgeschermd = true,
            Routes =
            [
                .. rapport.Routes.Select(route => new RouteDoorstroom(
                    route.Route,
                    Rij(route, null, route.Alle),
                    filter.Gemeente is null ? [.. route.Cohorten.Select(c => new CohortDoorstroom(c.Jaar, Rij(route, c.Jaar, c.Cijfers)))] : [])),
            ],
        };

        // Where nobody began the cube has no cell, and there is nothing to know.
        DoorstroomCijfers Rij(RouteDoorstroom route, int? jaar, DoorstroomCijfers cijfers)
        {
            var row = new Cel(gemeente, Array.IndexOf(Opendatakubus.Routes, route.Route), jaar is { } year ? kubus.Cohorten.IndexOf(year) : kubus.Cohorten.Count, Opendatakubus.Uitkomsten.Length);
            var shown = Opendatakubus.Uitkomsten.Select((u, i) => (Naam: u.ToString(), Cel: row with { Uitkomst = i })).Append((Naam: nameof(cijfers.Instroom), Cel: row))
                .ToDictionary(k => k.Naam, k => cijfers.Instroom == 0 ? 0 : getoond[k.Cel], StringComparer.Ordinal);
            HashSet<string> hidden = [.. shown.Where(s => s.Value is null).Select(s => s.Key)];
            return Verberg($"{route.Route}/{jaar}", cijfers, hidden, [.. Kolommen.Where(k => hidden.Contains(k.Naam) && k.Lees(cijfers) < Grens).Select(k => k.Naam)], shown);
        }
    }

    public RouteDoorstroom Pas(RouteDoorstroom route, DoorstroomEenheid eenheid)
    {
        DoorstroomCijfers[] rows = [.. route.Cohorten.Select(c => c.Cijfers), route.Alle];

        // Everybody knows that no periode ends with a transfer, so that column is no secret and no cover.
        var columns = Kolommen.Where(k => k.Naam != nameof(DoorstroomCijfers.Overstap) || eenheid == DoorstroomEenheid.Plaatsing).ToArray();
        var table = new AfschermTabel(rows.Length, columns.Length, (r, c) => columns[c].Lees(rows[r])!.Value);
        table.SluitAf();
        DoorstroomCijfers Rij(int index)
        {
            HashSet<string> hidden = [.. columns.Where((_, c) => table.IsVerborgen(index, c)).Select(k => k.Naam)];
            return Verberg($"{route.Route}/{(index < route.Cohorten.Count ? route.Cohorten[index].Jaar : null)}", rows[index], hidden, [.. columns.Where((k, _) => hidden.Contains(k.Naam) && k.Lees(rows[index]) < Grens).Select(k => k.Naam)]);
        }

        return new RouteDoorstroom(route.Route, Rij(rows.Length - 1), [.. route.Cohorten.Select((c, i) => new CohortDoorstroom(c.Jaar, Rij(i)))]);
    }

    public ExamensEnUren Pas(ExamensEnUren result) => new(
        true,
        [.. result.Examens.Select(Pas)],

        // Of hours only the shares, in whole percents: the hours of all less those of others would be those of the few that are left.
        [.. result.Uren.Select(u => u.Personen < MinimumGroep
            ? new UrenCijfers(u.Route, null, null, null, null, null, null, null, null)
            : new UrenCijfers(u.Route, Rond($"uren/{u.Route}", u.Personen), null, null, null, null, null, HelePercenten(u.Aanwezigheid), HelePercenten(u.AandeelOnline)))],

        [.. result.Maanden.Select(m => new MaandAanwezigheid(m.Route, m.Maand, null, null, null, null, result.Uren.Any(u => u.Route == m.Route && u.Personen >= MinimumGroep) ? HelePercenten(m.Aanwezigheid) : null))]);

    private ExamenCijfers Pas(ExamenCijfers examen)
    {
        // Passed and failed give each other away, and so do first and later attempts.
        var takenSafe = examen.Geslaagd >= Grens && examen.Afgelegd - examen.Geslaagd >= Grens;
        var firstSafe = takenSafe && examen.EerstePoging >= Grens && examen.Geslaagd - examen.EerstePoging >= Grens;
        var group = $"examen/{examen.Onderdeel}/{examen.Niveau}";
        int? taken = Groot("afgelegd", examen.Afgelegd), passed = takenSafe ? Groot("geslaagd", examen.Geslaagd) : null;
        return examen with
        {
            Afgelegd = taken,
            Geslaagd = passed,
            Slagingspercentage = Aandeel(passed, taken),
            EerstePoging = firstSafe ? Groot("eerste", examen.EerstePoging) : null,
            Verwijtbaar = Groot("verwijtbaar", examen.Verwijtbaar),
            Nietverwijtbaar = Groot("nietverwijtbaar", examen.Nietverwijtbaar),
            Afgemeld = Groot("afgemeld", examen.Afgemeld),
            Absent = Groot("absent", examen.Absent),
        };

        int? Groot(string name, int? count) => count >= Grens ? Rond($"{group}/{name}", count) : null;
    }

    private int? Rond(string group, int? count) => count is { } n ? Afronding.Rond(zout, $"{filter.Groep}/{group}", n) : null;

    // From what is shown, so that a share tells no more than the counts beside it.
    private static double? Aandeel(int? part, int? whole) => part is { } p && whole is { } all and > 0 ? Math.Min(1, Math.Round((double)p / all, 2)) : null;

    private DoorstroomCijfers Verberg(string group, DoorstroomCijfers c, HashSet<string> hidden, IReadOnlyList<string> small, Dictionary<string, int?>? getoond = null)
    {
        int? Toon(string name, int? value) => hidden.Contains(name) ? null : getoond is not null && getoond.TryGetValue(name, out var shown) ? shown : Rond($"{group}/{name}", value);
        bool Zichtbaar(params string[] names) => !names.Any(hidden.Contains);

        var passed = Zichtbaar(nameof(c.Geslaagd)) && c.Geslaagd >= Grens;
        var many = c.Instroom >= MinimumGroep;
        var shownPassed = Toon(nameof(c.Geslaagd), c.Geslaagd);
        List<string> onderVijf = [.. small];
        var scaled = passed && c.WaarvanAfgeschaald >= Grens && c.Geslaagd - c.WaarvanAfgeschaald >= Grens;
        if (c.WaarvanAfgeschaald < Grens)
        {
            onderVijf.Add(nameof(c.WaarvanAfgeschaald));
        }

        var ended = c.Instroom - c.Lopend;
        return new DoorstroomCijfers
        {
            Instroom = Toon(nameof(c.Instroom), c.Instroom),
            Lopend = Toon(nameof(c.Lopend), c.Lopend),
            Geslaagd = Toon(nameof(c.Geslaagd), c.Geslaagd),
            WaarvanAfgeschaald = scaled ? Toon(nameof(c.WaarvanAfgeschaald), c.WaarvanAfgeschaald) : null,
            Geschakeld = Toon(nameof(c.Geschakeld), c.Geschakeld),
            Uitval = Toon(nameof(c.Uitval), c.Uitval),
            Overstap = Toon(nameof(c.Overstap), c.Overstap),
            Neutraal = Toon(nameof(c.Neutraal), c.Neutraal),
            Slagingspercentage = passed && Zichtbaar(nameof(c.Uitval)) ? Aandeel(shownPassed, shownPassed + Toon(nameof(c.Uitval), c.Uitval)) : null,
            Cohortrendement = passed && Zichtbaar(nameof(c.Instroom), nameof(c.Neutraal)) ? Aandeel(shownPassed, Toon(nameof(c.Instroom), c.Instroom) - Toon(nameof(c.Neutraal), c.Neutraal)) : null,
            MaandenTotSlagen = passed && c.Geslaagd >= MinimumGroep ? Afgerond(shownPassed, c.MaandenTotSlagen) : new Spreiding(null, null, null, null),
            MaandenTotUitstroom = Zichtbaar(nameof(c.Instroom), nameof(c.Lopend)) && ended >= MinimumGroep ? Afgerond(Toon(nameof(c.Instroom), c.Instroom) - Toon(nameof(c.Lopend), c.Lopend), c.MaandenTotUitstroom) : new Spreiding(null, null, null, null),
            CumulatieveIncidentie = [.. c.CumulatieveIncidentie.Select(p => Punt(p, many))],
            MediaanDagenIncidentie = null,
            Binnen = [.. c.Binnen.Select(b => b.Waarneembaar >= MinimumGroep && b.Geslaagd >= Grens && b.Waarneembaar - b.Geslaagd >= Grens
                ? new BinnenMaanden(b.Maanden, null, null, HelePercenten(b.Aandeel))
                : new BinnenMaanden(b.Maanden, null, null, null))],
            Verloop = [.. c.Verloop.Where(p => Maanden.Incidentie.Contains(p.Maanden)).Select(p => Punt(p, many))],
            Verdeling = [],
            OnderVijf = onderVijf,
        };
    }

    // Whole percents and whole months: the exact ones would give counts away again. The band narrows to a point for few people, so only for many.
    private static IncidentiePunt Punt(IncidentiePunt point, bool many) => many && point.OnderRisico >= MinimumGroep
        ? new IncidentiePunt(point.Maanden, HelePercenten(point.Aandeel), null, HelePercenten(point.Onder), HelePercenten(point.Boven), null)
        : new IncidentiePunt(point.Maanden, null, null, null, null, null);

    // How many from the counts that are shown: rounded on its own it would be a second look at the same number.
    private static Spreiding Afgerond(int? n, Spreiding s) => new(n, Heel(s.P25), Heel(s.Mediaan), Heel(s.P75));

    private static double? Heel(double? value) => value is { } v ? Math.Round(v) : null;

    private static double? HelePercenten(double? share) => share is { } s ? Math.Round(s, 2) : null;
}

/// <summary>
/// A table of counts with a total column (last) and a total row (last). Hides what is small, and then as many other cells as it takes
/// until nobody who knows the sums, and that a small cell lies between 0 and 4, can pin a hidden cell to one value.
/// </summary>
internal sealed class AfschermTabel(int rows, int columns, Func<int, int, int> value)
{
    private readonly bool[,] hidden = new bool[rows, columns];

    public bool IsVerborgen(int row, int column) => hidden[row, column];

    public void SluitAf()
    {
        for (var r = 0; r < rows; r++)
        {
            for (var c = 0; c < columns; c++)
            {
                hidden[r, c] = value(r, c) < Afscherming.Grens;
            }
        }

        while (Herleidbaar() is { } cell)
        {
            // A line with one hidden cell gives it away whatever the numbers are, so such lines first; otherwise the numbers leave one answer.
            var line = Lijnen().FirstOrDefault(l => l.Count(Verborgen) == 1) ?? LijnenDoor(cell).Where(l => !l.All(Verborgen)).MinBy(l => l.Count(Verborgen))!;

            // A cell whose other line has a hidden one already closes a rectangle; then the smallest, which tells the reader the least.
            var (r, c) = line.Where(p => !Verborgen(p)).MinBy(p => (LijnenDoor(p).Any(l => l.Intersect(line).Count() == 1 && l.Any(Verborgen)) ? 0 : 1, value(p.Row, p.Column)));
            hidden[r, c] = true;
        }
    }

    /// <summary>Lowest and highest value that somebody can derive for each cell from what is shown.</summary>
    public (int Laag, int Hoog)[,] Grenzen()
    {
        const int Onbekend = int.MaxValue / 4;
        var bounds = new (int Low, int High)[rows, columns];
        for (var r = 0; r < rows; r++)
        {
            for (var c = 0; c < columns; c++)
            {
                var v = value(r, c);
                bounds[r, c] = !hidden[r, c] ? (v, v) : v < Afscherming.Grens ? (0, Afscherming.Grens - 1) : (Afscherming.Grens, Onbekend);
            }
        }

        bool changed;
        do
        {
            changed = false;
            foreach (var line in Lijnen())
            {
                changed |= Versmal(bounds, line);
            }
        }
        while (changed);
        return bounds;
    }

    // Each line: the parts and, last, their total.
    private IEnumerable<(int Row, int Column)[]> Lijnen()
    {
        for (var r = 0; r < rows; r++)
        {
            yield return [.. Enumerable.Range(0, columns).Select(c => (r, c))];
        }

        for (var c = 0; c < columns; c++)
        {
            yield return [.. Enumerable.Range(0, rows).Select(r => (r, c))];
        }
    }

    private static bool Versmal((int Low, int High)[,] bounds, (int Row, int Column)[] line)
    {
        var changed = false;
        var total = line[^1];
        var parts = line[..^1];
        long low = parts.Sum(p => (long)bounds[p.Row, p.Column].Low), high = parts.Sum(p => (long)bounds[p.Row, p.Column].High);
        changed |= Zet(bounds, total, low, high);
        foreach (var part in parts)
        {
            var own = bounds[part.Row, part.Column];
            var sum = bounds[total.Row, total.Column];
            changed |= Zet(bounds, part, sum.Low - (high - own.High), sum.High - (low - own.Low));
            low += bounds[part.Row, part.Column].Low - own.Low;
            high += bounds[part.Row, part.Column].High - own.High;
        }

        return changed;
    }

    private static bool Zet((int Low, int High)[,] bounds, (int Row, int Column) cell, long low, long high)
    {
        var (oldLow, oldHigh) = bounds[cell.Row, cell.Column];
        var next = ((int)Math.Max(oldLow, low), (int)Math.Min(oldHigh, high));
        bounds[cell.Row, cell.Column] = next;
        return next != (oldLow, oldHigh);
    }

    private (int Row, int Column)? Herleidbaar()
    {
        var bounds = Grenzen();
        for (var r = 0; r < rows; r++)
        {
            for (var c = 0; c < columns; c++)
            {
                if (hidden[r, c] && value(r, c) < Afscherming.Grens && bounds[r, c].Laag == bounds[r, c].Hoog && LijnenDoor((r, c)).Any(l => !l.All(Verborgen)))
                {
                    return (r, c);
                }
            }
        }

        return null;
    }

    private bool Verborgen((int Row, int Column) cell) => hidden[cell.Row, cell.Column];

    private IEnumerable<(int Row, int Column)[]> LijnenDoor((int Row, int Column) cell) => Lijnen().Where(l => l.Contains(cell));
}
