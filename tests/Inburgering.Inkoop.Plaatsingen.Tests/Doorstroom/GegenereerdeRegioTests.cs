// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Doorstroom;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.TestSupport;

namespace Inburgering.Inkoop.Plaatsingen.Tests.Doorstroom;

public sealed class GegenereerdeRegioTests
{
    private const int Regios = 24;
    private const double Precisie = 1e-9;
    private static readonly DateOnly[] Peildata = [new(2026, 10, 1), new(2026, 2, 28), new(2024, 2, 29), new(2025, 6, 30), new(2023, 3, 15)];

    [Theory]
    [Databases]
    public async Task Doorstroom_GegenereerdeRegios_IsGelijkAanPlatteTelling(DatabaseProvider provider)
    {
        // Arrange: one gemeente per region, so that one database holds them all.
        await using var app = await TestApp.StartAsync(provider, s => s.AddPlaatsingen().MetBuren());
        var regions = Enumerable.Range(0, Regios).Select(i => (Gemeente: $"{i:0000}", Rows: Verzin(i))).ToList();
        await new Regio(app).Met(regions.SelectMany(r => r.Rows)).BewaarAsync();

        foreach (var (gemeente, rows) in regions)
        {
            foreach (var t in Peildata)
            {
                // Act
                var rapport = (await app.SendAsync(new HaalDoorstroom(new DoorstroomFilter(t, Gemeente: gemeente)))).Value;

                // Assert
                foreach (var route in rapport.Routes)
                {
                    Vergelijk(route.Alle, PlatteTelling.Tel(rows, route.Route, t), $"{gemeente} {t} {route.Route} alle");
                    Assert.All(route.Cohorten, c => Vergelijk(c.Cijfers, PlatteTelling.Tel(rows, route.Route, t, c.Jaar), $"{gemeente} {t} {route.Route} {c.Jaar}"));
                    Assert.Equal(route.Alle.Instroom, route.Cohorten.Sum(c => c.Cijfers.Instroom));
                }
            }
        }
    }

    [Theory]
    [Databases]
    public async Task Doorstroom_AndereVolgordeVanRijen_GeeftHetzelfdeRapport(DatabaseProvider provider)
    {
        // Arrange
        var rows = Verzin(99).Select(r => r with { Gemeente = "0001" }).ToList();
        var shuffled = rows.ToArray();
        new Random(1).Shuffle(shuffled);
        await using var first = await TestApp.StartAsync(provider, s => s.AddPlaatsingen().MetBuren());
        await using var second = await TestApp.StartAsync(provider, s => s.AddPlaatsingen().MetBuren());
        await new Regio(first).Met(rows).BewaarAsync();
        await new Regio(second).Met(shuffled).BewaarAsync();
        var query = new HaalDoorstroom(new DoorstroomFilter(Peildata[0]));

        // Act
        var one = (await first.SendAsync(query)).Value;
        var two = (await second.SendAsync(query)).Value;

        // Assert
        Assert.Equal(DoorstroomJson.Schrijf(one), DoorstroomJson.Schrijf(two));
        Assert.True(one.Routes[0].Alle.Instroom > 10);
    }

    private static void Vergelijk(DoorstroomCijfers actual, PlatteTelling expected, string where)
    {
        Assert.True(expected.N == actual.Instroom, $"{where}: instroom {actual.Instroom}, verwacht {expected.N}");
        Assert.Equal(expected.Lopend, actual.Lopend);
        Assert.Equal(expected.Aantal(Eindreden.Geslaagd, Eindreden.GeslaagdAfgeschaald), actual.Geslaagd);
        Assert.Equal(expected.Aantal(Eindreden.GeslaagdAfgeschaald), actual.WaarvanAfgeschaald);
        Assert.Equal(expected.Aantal(Eindreden.Geschakeld), actual.Geschakeld);
        Assert.Equal(expected.Aantal(Eindreden.Uitval), actual.Uitval);
        Assert.Equal(0, actual.Overstap);
        Assert.Equal((expected.Aantal(Eindreden.Verhuisd), expected.Aantal(Eindreden.EindePlicht), expected.Aantal(Eindreden.Overleden)), (actual.Verhuisd, actual.EindePlicht, actual.Overleden));
        Gelijk(expected.Kwantiel(0.25, true), actual.MaandenTotSlagen.P25, where);
        Gelijk(expected.Kwantiel(0.5, true), actual.MaandenTotSlagen.Mediaan, where);
        Gelijk(expected.Kwantiel(0.75, false), actual.MaandenTotUitstroom.P75, where);
        Assert.Equal(expected.Mediaan(), actual.MediaanDagenIncidentie);
        foreach (var within in actual.Binnen)
        {
            Assert.Equal((within.Maanden, expected.Binnen(within.Maanden)), (within.Maanden, (within.Waarneembaar!.Value, within.Geslaagd!.Value)));
        }

        foreach (var point in actual.CumulatieveIncidentie)
        {
            var day = point.Maanden * 30.4375;
            Gelijk(expected.Incidentie(day), point.Aandeel, where);
            Gelijk(Math.Sqrt(Math.Max(0, expected.Variantie(day))), point.Standaardfout, where, 1e-6);
        }
    }

    private static void Gelijk(double? expected, double? actual, string where, double precision = Precisie) =>
        Assert.True(expected is null ? actual is null : Math.Abs(expected.Value - actual!.Value) < precision, $"{where}: {actual}, verwacht {expected}");

    // Deliberately rough: many short and equal durations, transfers in chains, ends at month borders, starts on one day.
    private static List<Rij> Verzin(int seed)
    {
        var random = new Random(seed);
        List<Rij> rows = [];
        var people = random.Next(0, 60);
        var number = 0;
        for (var person = 0; person < people; person++)
        {
            var start = new DateOnly(2022, 1, 1).AddDays(random.Next(0, 1700));
            if (random.Next(3) == 0)
            {
                start = new DateOnly(start.Year, start.Month, 1).AddMonths(1).AddDays(-1);
            }

            for (var step = random.Next(1, 5); step > 0; step--)
            {
                var route = random.Next(8) == 0 ? Route.PVT : (Route)random.Next(0, 3);
                var ended = random.Next(4) > 0;
                var end = random.Next(3) == 0 ? start.AddMonths(random.Next(0, 37)) : start.AddDays(random.Next(0, 900));
                Eindreden? reason = !ended ? null : random.Next(3) == 0 ? Eindreden.Overstap : (Eindreden)random.Next(0, 8);
                PlaatsingStatus? status = random.Next(15) switch
                {
                    0 => PlaatsingStatus.Geweigerd,
                    1 => PlaatsingStatus.Ingetrokken,
                    2 when !ended => PlaatsingStatus.Aangemeld,
                    _ => null,
                };
                rows.Add(new Rij(
                    $"P{seed}-{person}",
                    random.Next(3) == 0 ? route : Route.B1,
                    $"{start:yyyy-MM-dd}",
                    ended ? $"{end:yyyy-MM-dd}" : null,
                    reason,
                    $"R{seed}-{random.Next(100, 1000)}-{number++}",
                    $"A{random.Next(3)}",
                    $"{seed:0000}",
                    Status: status));
                start = random.Next(5) == 0 ? start : end.AddDays(random.Next(0, 60));
            }
        }

        return rows;
    }
}
