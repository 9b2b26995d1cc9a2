// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Reflection;
using Inburgering.Inkoop.Plaatsingen.Doorstroom;
using Inburgering.Inkoop.Plaatsingen.Examens;
using Inburgering.Inkoop.Plaatsingen.Monitor;
using Inburgering.Inkoop.Plaatsingen.Opendata;
using Inburgering.Inkoop.Plaatsingen.Tests.Doorstroom;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.TestSupport;

namespace Inburgering.Inkoop.Plaatsingen.Tests.Opendata;

/// <summary>A reader asks everything that readers may ask, lays it all beside each other, and works out what must be true.</summary>
public sealed class LezerAanvalTests
{
    private const string Begin = " (sinds het begin)";
    private static readonly DateOnly December = new(2025, 12, 31), Juni = new(2026, 6, 30);
    private static readonly string[] Gemeenten = ["0626", "1916", "0629"];
    private static readonly (DateOnly Van, DateOnly Tot)[] Halfjaren = [(new(2025, 7, 1), December), (new(2026, 1, 1), Juni)];
    private static readonly Actor Manager = HaalDoorstroomTests.Als(Rol.Contractmanager, Scope.Volledig);
    private static readonly Actor Lezer = HaalDoorstroomTests.Als(Rol.Lezer, Scope.Volledig);

    [Fact]
    public void Lezer_MagInDezeModule_AlleenBerichtenDieDeAanvalKent()
    {
        // A message that a reader may send and that is not here is a new look at the same people: put it in the attack first.
        var open = typeof(HaalDoorstroom).Assembly.GetTypes().Where(t => t.GetCustomAttribute<ToegangAttribute>()?.Rollen.Contains(Rol.Lezer) == true).Select(t => t.Name).Order(StringComparer.Ordinal);
        Assert.Equal([nameof(HaalDoorstroom), nameof(HaalDoorstroomKeuzes), nameof(HaalMonitor), nameof(HaalMonitoruitgave), nameof(HaalOpendatauitgave), nameof(ZoekMonitoruitgaven), nameof(ZoekOpendatauitgaven)], open);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Lezer_LegtAllesNaastElkaar_EnWeetGeenKleinAantalEnGeenKleinVerschil(int seed)
    {
        // Arrange: two quarters and two half-years issued; then a few people are corrected, and more time passes than any edition is about.
        await using var app = await RegioAsync(seed);
        await GeefUitAsync(app, null);
        var truth = await WaarheidAsync(app);
        await VerbeterAsync(app, seed);
        await GeefUitAsync(app, "Nagekomen.");
        var later = await WaarheidAsync(app);

        // Act: what stands in the first and in the second edition about the same day is about two truths.
        var known = await KennisAsync(app);

        // Assert
        foreach (var (prefix, facts) in new[] { ("1|", truth), ("2|", later) })
        {
            foreach (var (count, n) in facts.Where(f => known.Kent(prefix + f.Key)))
            {
                var (low, high) = known.Is.Grenzen(prefix + count);
                Assert.InRange(n, low, high);
                Assert.True(low < high || n >= 5 || facts[Groep(count)] == 0, $"{prefix}{count} = {n} is te herleiden");
            }
        }

        foreach (var (count, n) in truth.Where(f => known.Kent("1|" + f.Key) && known.Kent("2|" + f.Key) && later[f.Key] - f.Value is not (0 or >= 5 or <= -5)))
        {
            var (lowBefore, highBefore) = known.Is.Grenzen("1|" + count);
            var (lowAfter, highAfter) = known.Is.Grenzen("2|" + count);
            Assert.True(highAfter - lowBefore > lowAfter - highBefore, $"{count}: {n} naar {later[count]} is te herleiden");
        }

        // Two reference days, and two half-years, of one edition.
        foreach (var (prefix, facts) in new[] { ("1|", truth), ("2|", later) })
        {
            foreach (var (count, n) in facts.Where(f => f.Key.StartsWith($"{December:yyyy-MM-dd}/", StringComparison.Ordinal)))
            {
                var next = $"{Juni:yyyy-MM-dd}{count[10..]}";
                if (known.Kent(prefix + count) && known.Kent(prefix + next) && facts[next] - n is not (0 or >= 5 or <= -5))
                {
                    var (lowBefore, highBefore) = known.Is.Grenzen(prefix + count);
                    var (lowAfter, highAfter) = known.Is.Grenzen(prefix + next);
                    Assert.True(highAfter - lowBefore > lowAfter - highBefore, $"{prefix}{count}: {n} naar {facts[next]} is te herleiden");
                }
            }
        }

        Assert.True(known.Getallen > 100, $"{known.Getallen} getallen");
    }

    [Fact]
    public async Task Aanval_OpCijfersMetAlleenKleineAantallenWeg_VindtMensen()
    {
        // Arrange: the same tables with what is small withheld and the rest exact.
        await using var app = await RegioAsync(1);
        var truth = await WaarheidAsync(app);
        Wetenschap known = new();
        foreach (var (count, n) in truth)
        {
            known.Zie("1|" + count, n < 5 && truth[Groep(count)] > 0 ? null : n, 1);
        }

        // Act
        known.Leg();

        // Assert
        Assert.True(truth.Count(f => f.Value < 5 && truth[Groep(f.Key)] > 0 && known.Is.Weet("1|" + f.Key)) > 20);
    }

    // The names of a count: "day/gemeente/route/cohort/outcome" (* = all), and "first day/gemeente/figure" of the monitor.
    private static string Naam(DateOnly dag, string? gemeente, Route? route, int? cohort, string uitkomst) => $"{dag:yyyy-MM-dd}/{gemeente ?? "*"}/{route?.ToString() ?? "*"}/{cohort?.ToString(CultureInfo.InvariantCulture) ?? "*"}/{uitkomst}";

    private static string Groep(string naam) => naam.Split('/') is [var day, var gemeente, var route, var cohort, _] ? $"{day}/{gemeente}/{route}/{cohort}/Instroom" : naam.Split('/') is [var from, var whose, _] ? $"{from}/{whose}/iemand" : naam;

    private static async Task<Dictionary<string, int>> WaarheidAsync(TestApp app)
    {
        Dictionary<string, int> truth = new(StringComparer.Ordinal);
        foreach (var day in new[] { December, Juni })
        {
            foreach (var gemeente in Gemeenten.Append(null))
            {
                var report = (await app.SendAsync(new HaalDoorstroom(new DoorstroomFilter(day, Gemeente: gemeente)), Manager)).Value;
                foreach (var route in report.Routes)
                {
                    Tel(Naam(day, gemeente, route.Route, null, ""), Naam(day, gemeente, null, null, ""), route.Alle);
                    foreach (var cohort in gemeente is null ? route.Cohorten : [])
                    {
                        Tel(Naam(day, null, route.Route, cohort.Jaar, ""), Naam(day, null, null, cohort.Jaar, ""), cohort.Cijfers);
                    }
                }
            }
        }

        foreach (var (from, until) in Halfjaren)
        {
            foreach (var gemeente in Gemeenten)
            {
                var report = (await app.SendAsync(new HaalMonitor(gemeente, from, until), Manager)).Value;
                foreach (var figure in report.Onderdelen[0].Cijfers.Take(7).Concat(report.Onderdelen[2].Cijfers.Where(c => c.Eenheid == Monitoreenheid.Aantal)))
                {
                    truth[$"{from:yyyy-MM-dd}/{gemeente}/{figure.Naam}"] = (int)figure.Nu!;
                }

                truth[$"{from:yyyy-MM-dd}/{gemeente}/iemand"] = 1;
            }
        }

        return truth;

        void Tel(string own, string total, DoorstroomCijfers c)
        {
            foreach (var (outcome, n) in new[] { ("Instroom", c.Instroom), ("Lopend", c.Lopend), ("Geslaagd", c.Geslaagd), ("Geschakeld", c.Geschakeld), ("Uitval", c.Uitval), ("Neutraal", c.Neutraal) })
            {
                truth[own + outcome] = n!.Value;
                truth[total + outcome] = truth.GetValueOrDefault(total + outcome) + n.Value;
            }
        }
    }

    private static async Task<Wetenschap> KennisAsync(TestApp app)
    {
        Wetenschap known = new();
        foreach (var row in (await app.SendAsync(new ZoekOpendatauitgaven(), Lezer)).Value)
        {
            foreach (var r in (await app.SendAsync(new HaalOpendatauitgave(row.Id), Lezer)).Value.Rapport.Rijen)
            {
                foreach (var (outcome, n) in new[] { ("Instroom", r.Instroom), ("Lopend", r.Lopend), ("Geslaagd", r.Geslaagd), ("Geschakeld", r.Geschakeld), ("Uitval", r.Uitval), ("Neutraal", r.Neutraal) })
                {
                    known.Zie($"{row.Nummer}|{Naam(row.Peildatum, r.Gemeente, r.Route, r.Cohort, outcome)}", n);
                }
            }
        }

        // The report of any day is that of the last edition about it.
        foreach (var day in Enumerable.Range(0, 14).Select(i => new DateOnly(2025, 12, 1).AddMonths(i)))
        {
            foreach (var gemeente in Gemeenten.Append(null))
            {
                if (!(await app.SendAsync(new HaalDoorstroom(new DoorstroomFilter(day, Gemeente: gemeente)), Lezer)).TryGet(out var report))
                {
                    continue;
                }

                foreach (var (route, jaar, c) in report.Routes.SelectMany(r => r.Cohorten.Select(c => (r.Route, (int?)c.Jaar, c.Cijfers)).Append((r.Route, null, r.Alle))).Where(x => x.Item3.Instroom != 0))
                {
                    foreach (var (outcome, n) in new[] { ("Instroom", c.Instroom), ("Lopend", c.Lopend), ("Geslaagd", c.Geslaagd), ("Geschakeld", c.Geschakeld), ("Uitval", c.Uitval), ("Neutraal", c.Neutraal) })
                    {
                        known.Zie($"2|{Naam(report.Filter.Peildatum, gemeente, route, jaar, outcome)}", n);
                    }
                }
            }
        }

        List<(int Nummer, Monitorrapport Rapport)> editions = [];
        foreach (var row in (await app.SendAsync(new ZoekMonitoruitgaven(), Lezer)).Value)
        {
            editions.Add((row.Nummer, (await app.SendAsync(new HaalMonitoruitgave(row.Id), Lezer)).Value.Rapport));
        }

        foreach (var gemeente in Gemeenten)
        {
            foreach (var (from, until) in Halfjaren)
            {
                editions.Add((2, (await app.SendAsync(new HaalMonitor(gemeente, from, until), Lezer)).Value));
            }
        }

        foreach (var (number, report) in editions)
        {
            // Both columns: of the period, and of the one before; in the second edition that is the corrected one.
            foreach (var figure in report.Onderdelen.SelectMany(o => o.Cijfers).Where(c => c.Eenheid == Monitoreenheid.Aantal))
            {
                known.Zie($"{number}|{Vertaal(report.Gemeente, report.Van, report.Tot, figure.Naam)}", figure.Nu);
                known.Zie($"{number}|{Vertaal(report.Gemeente, report.VorigeVan, report.VorigeTot, figure.Naam)}", figure.Vorige);
            }
        }

        known.Leg();
        return known;
    }

    private static string Vertaal(string gemeente, DateOnly van, DateOnly tot, string naam)
    {
        if (!naam.EndsWith(Begin, StringComparison.Ordinal))
        {
            return $"{van:yyyy-MM-dd}/{gemeente}/{naam}";
        }

        Route? route = naam.Contains("B1-route", StringComparison.Ordinal) ? Route.B1 : naam.Contains("onderwijsroute", StringComparison.Ordinal) ? Route.Onderwijs : naam.Contains("Z-route", StringComparison.Ordinal) ? Route.Z : null;
        return Naam(tot, gemeente, route, null, naam.StartsWith("Begonnen", StringComparison.Ordinal) ? "Instroom" : naam[..naam.IndexOf(',')]);
    }

    private static async Task GeefUitAsync(TestApp app, string? reden)
    {
        foreach (var day in new[] { December, Juni })
        {
            Assert.Empty((await app.SendAsync(new StelOpendataVast(day, reden), Manager)).Errors);
        }

        foreach (var (season, gemeente) in new[] { Seizoen.Voorjaar, Seizoen.Najaar }.SelectMany(s => Gemeenten.Select(g => (s, g))))
        {
            Assert.Empty((await app.SendAsync(new StelMonitorVast(gemeente, 2026, season, reden), Manager)).Errors);
        }
    }

    // Small gemeenten: of many groups there are a few people, of some nobody, of some twenty.
    private static async Task<TestApp> RegioAsync(int seed)
    {
        var app = await TestApp.StartAsync(DatabaseProvider.Sqlite, s => s.AddPlaatsingen().MetBuren(), new DateOnly(2027, 2, 1));
        var random = new Random(seed);
        var regio = new Regio(app);
        Eindreden?[] reasons = [null, Eindreden.Geslaagd, Eindreden.Uitval, Eindreden.Verhuisd, Eindreden.Geschakeld];
        foreach (var gemeente in Gemeenten)
        {
            foreach (var (route, start, reason) in new[] { Route.B1, Route.Onderwijs, Route.Z }.SelectMany(r => new[] { "2024-03-01", "2025-02-01", "2025-09-01", "2026-02-01" }.SelectMany(s => reasons.Select(e => (r, s, e)))))
            {
                for (var i = random.Next(3) == 0 ? 0 : random.Next(2) == 0 ? random.Next(1, 4) : random.Next(1, 6 * (1 + (seed % 3))); i > 0; i--)
                {
                    Nieuw(regio, random, $"{gemeente}{route}{start}{reason}{i}", gemeente, route, start, reason);
                }
            }
        }

        await regio.BewaarAsync();
        return app;
    }

    private static void Nieuw(Regio regio, Random random, string dossier, string gemeente, Route route, string start, Eindreden? reason, string aanbieder = "EEN")
    {
        var end = string.CompareOrdinal(start, "2025-09-01") < 0 && random.Next(2) == 0 ? "2025-11-01" : "2026-04-01";
        regio.Met(new Rij(dossier, route, start, reason is null ? null : end, reason, Nummer: dossier, Aanbieder: aanbieder, Gemeente: gemeente, Soort: (Soort)random.Next(3)))
            .Pip(dossier, random.Next(3) == 0 ? "2025-01-15" : random.Next(2) == 0 ? "2025-08-20" : "2026-01-20", route: route);
        if (random.Next(3) == 0)
        {
            regio.Module(dossier, (ModuleSoort)random.Next(3), random.Next(2) == 0 ? "2025-10-01" : "2026-03-01").Examen(dossier, Onderdeel.LE, ExamenNiveau.B1, random.Next(2) == 0 ? "2025-10-10" : "2026-03-10", random.Next(3) == 0 ? Uitslag.Gezakt : Uitslag.Geslaagd);
        }
    }

    private static async Task VerbeterAsync(TestApp app, int seed)
    {
        var random = new Random(seed + 700);
        var regio = new Regio(app);
        for (var i = 0; i < 5; i++)
        {
            Nieuw(regio, random, $"LATER{i}", Gemeenten[random.Next(3)], Route.B1, "2025-09-01", random.Next(2) == 0 ? Eindreden.Uitval : null, "LATER");
        }

        await regio.BewaarAsync();
    }

    /// <summary>What was seen, and the sums and orders between it.</summary>
    private sealed class Wetenschap
    {
        private readonly HashSet<string> seen = new(StringComparer.Ordinal);
        private int numbers;

        public Kennis Is { get; } = new();

        public int Getallen => numbers;

        public bool Kent(string count) => seen.Contains(count);

        public void Zie(string count, decimal? shown, int basis = 5)
        {
            seen.Add(count);
            numbers += shown is null ? 0 : 1;
            Is.Zie(count, shown, basis);
        }

        public void Leg()
        {
            foreach (var total in seen.Order(StringComparer.Ordinal).ToList())
            {
                var (edition, parts) = (total[..2], total[2..].Split('/'));
                if (parts.Length == 5)
                {
                    // Every dimension of which this is the total; in Onderdeel order: gemeente, route, cohort, outcome.
                    for (var d = 1; d < 4; d++)
                    {
                        var (at, whole) = (d, parts[d] == "*");
                        var line = whole ? seen.Where(s => s[..2] == edition && s[2..].Split('/') is { Length: 5 } p && p[at] != "*" && p.Where((_, i) => i != at).SequenceEqual(parts.Where((_, i) => i != at))).ToList() : [];
                        if (line.Count > 0)
                        {
                            Is.Som(total, line);
                        }
                    }

                    if (parts[4] == "Instroom")
                    {
                        Is.Som(total, new[] { "Lopend", "Geslaagd", "Geschakeld", "Uitval", "Neutraal" }.Select(o => $"{edition}{string.Join('/', parts[..4])}/{o}"));
                    }

                    // Who has begun has begun for ever, and who is done stays so.
                    var later = $"{edition}{Juni:yyyy-MM-dd}/{string.Join('/', parts[1..])}";
                    if (parts[0] == "2025-12-31" && parts[4] != "Lopend" && Kent(later))
                    {
                        Is.Hooguit(total, later);
                    }
                }
                else if (parts[2] == "Nieuwe inburgeraars")
                {
                    var own = $"{edition}{parts[0]}/{parts[1]}/";
                    Is.Som(total, new[] { "Asielstatushouders", "Gezinsmigranten", "Overige migranten" }.Select(n => own + n));
                    Is.Som(total, new[] { "PIP met B1-route", "PIP met onderwijsroute", "PIP met Z-route" }.Select(n => own + n));
                }
            }

            Is.Reken();
        }
    }
}
