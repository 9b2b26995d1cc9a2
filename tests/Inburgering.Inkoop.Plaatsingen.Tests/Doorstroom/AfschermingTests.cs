// SPDX-License-Identifier: EUPL-1.2

using CsCheck;
using Inburgering.Inkoop.Plaatsingen.Doorstroom;
using Inburgering.Inkoop.Plaatsingen.Opendata;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.TestSupport;

namespace Inburgering.Inkoop.Plaatsingen.Tests.Doorstroom;

public sealed class AfschermingTests
{
    private static readonly Gen<int[,]> Tabel =
        from rows in Gen.Int[1, 5]
        from cells in Gen.Frequency((2, Gen.Int[0, 6]), (1, Gen.Int[5, 60])).Array[rows * 6]
        select MetTotalen(rows, cells);

    [Fact]
    public void Tabel_WillekeurigeAantallen_GeeftGeenKleinAantalPrijs() => Tabel.Sample(cells =>
    {
        var table = Sluit(cells);
        var bounds = table.Grenzen();
        Cellen(cells, (r, c) =>
        {
            Assert.True(cells[r, c] >= 5 || table.IsVerborgen(r, c));
            Assert.InRange(cells[r, c], bounds[r, c].Laag, bounds[r, c].Hoog);
            if (cells[r, c] < 5 && !AllesVerborgen(table, cells, r, c))
            {
                Assert.True(bounds[r, c].Laag < bounds[r, c].Hoog, $"cel {r},{c} = {cells[r, c]} is te herleiden");
            }
        });
    });

    [Fact]
    public void Tabel_EenKleinAantalInEenRij_VerbergtOokEenTweede()
    {
        // Arrange: 3 could be computed from 20 - 10 - 7.
        var cells = new int[,] { { 10, 7, 3, 20 }, { 8, 9, 10, 27 }, { 18, 16, 13, 47 } };

        // Act
        var table = Sluit(cells);

        // Assert: a rectangle of four hidden cells.
        Assert.True(table.IsVerborgen(0, 2));
        Assert.Equal(2, Enumerable.Range(0, 4).Count(c => table.IsVerborgen(0, c)));
        Assert.Equal(2, Enumerable.Range(0, 3).Count(r => table.IsVerborgen(r, 2)));
    }

    [Fact]
    public void Tabel_GeenKleineAantallen_ToontAlles()
    {
        // Arrange
        var cells = new int[,] { { 10, 7, 17 }, { 8, 9, 17 }, { 18, 16, 34 } };

        // Act
        var table = Sluit(cells);

        // Assert
        Cellen(cells, (r, c) => Assert.False(table.IsVerborgen(r, c)));
    }

    [Theory]
    [Databases]
    public async Task Lezer_Voorbeeldregio_KrijgtAlleenDeAfgeschermdeUitgave(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await TestApp.StartAsync(provider, s => s.AddPlaatsingen().MetBuren());
        var regio = new Regio(app);
        Voorbeeldmap.Vul(regio);
        await regio.BewaarAsync();
        var query = new HaalDoorstroom(new DoorstroomFilter(new DateOnly(2026, 10, 1)));

        // Act
        var open = (await app.SendAsync(query, HaalDoorstroomTests.Als(Rol.Contractmanager, Scope.Volledig))).Value;
        var closed = (await app.SendAsync(query, HaalDoorstroomTests.Als(Rol.Lezer, Scope.Volledig))).Value;
        var asked = (await app.SendAsync(query with { Afgeschermd = true }, HaalDoorstroomTests.Als(Rol.Contractmanager, Scope.Volledig))).Value;

        // Assert
        Assert.Equal((false, true, true), (open.Afgeschermd, closed.Afgeschermd, asked.Afgeschermd));
        Assert.Equal(DoorstroomJson.Schrijf(closed), DoorstroomJson.Schrijf(asked));
        Assert.Equal((4, 93), (open.Routes[0].Alle.Neutraal, open.Routes[0].Alle.Instroom));
        var b1 = closed.Routes[0].Alle;
        Assert.Null(b1.Neutraal);
        Assert.Contains("Neutraal", b1.OnderVijf);
        Assert.True(Afronding.Kan(b1.Instroom!.Value, 93) && Afronding.Kan(b1.Geslaagd!.Value, 37));
        Assert.Equal(new DateOnly(2026, 9, 30), closed.Filter.Peildatum);
        Assert.Equal(0.73, b1.CumulatieveIncidentie[5].Aandeel ?? 0.73);
        var counts = closed.Routes.SelectMany(r => r.Cohorten.Select(c => c.Cijfers).Append(r.Alle)).SelectMany(c => new[]
        {
            c.Instroom, c.Lopend, c.Geslaagd, c.WaarvanAfgeschaald, c.Geschakeld, c.Uitval, c.Neutraal, c.Verhuisd, c.EindePlicht, c.Overleden, c.MaandenTotSlagen.N,
        });
        Assert.All(counts, n => Assert.True(n is null || (n >= 5 && n % 5 == 0)));
    }

    [Theory]
    [Databases]
    public async Task TweeExports_OverlappendeFiltersEnDagen_VerradenDeEneNiet(DatabaseProvider provider)
    {
        // Arrange: of 40 people of the region one lives elsewhere, and one began a day later than the rest.
        await using var app = await TestApp.StartAsync(provider, s => s.AddPlaatsingen().MetBuren(), new DateOnly(2026, 10, 1));
        await new Regio(app)
            .Met(Enumerable.Range(0, 38).Select(i => new Rij($"P{i}", Route.B1, "2024-03-01", "2026-03-01", Eindreden.Geslaagd)))
            .Met(new Rij("elders", Route.B1, "2024-03-01", "2026-03-01", Eindreden.Geslaagd, Gemeente: "1916"), new Rij("dag", Route.B1, "2024-03-01", "2026-03-02", Eindreden.Geslaagd)).BewaarAsync();
        var lezer = HaalDoorstroomTests.Als(Rol.Lezer, Scope.Volledig);
        async Task<DoorstroomCijfers> B1(DateOnly dag, string? gemeente = null) => (await app.SendAsync(new HaalDoorstroom(new DoorstroomFilter(dag, Gemeente: gemeente)), lezer)).Value.Routes[0].Alle;

        // Act
        var day = await B1(new DateOnly(2026, 3, 1));
        var next = await B1(new DateOnly(2026, 3, 2));
        var all = await B1(new DateOnly(2026, 9, 30));
        var again = await B1(new DateOnly(2026, 10, 1));
        var own = await B1(new DateOnly(2026, 9, 30), "0626");

        // Assert: two days within a quarter are one answer; the gemeente beside the one with a single person is withheld, as that one is.
        Assert.Equal((day.Instroom, day.Geslaagd), (next.Instroom, next.Geslaagd));
        Assert.Equal((all.Instroom, all.Geslaagd), (again.Instroom, again.Geslaagd));
        Assert.True(Afronding.Kan(all.Instroom!.Value, 40));
        Assert.Null(own.Instroom);
        Assert.Null((await B1(new DateOnly(2026, 9, 30), "1916")).Instroom);
    }

    [Theory]
    [Databases]
    public async Task Lezer_WelkeKeuzeOok_KrijgtPreciesDeTabellenVanDeOpenData(DatabaseProvider provider)
    {
        // Arrange: what is published of the sample region about the last quarter.
        await using var app = await TestApp.StartAsync(provider, s => s.AddPlaatsingen().MetBuren(), new DateOnly(2026, 10, 1));
        var regio = new Regio(app);
        Voorbeeldmap.Vul(regio);
        await regio.BewaarAsync();
        var manager = HaalDoorstroomTests.Als(Rol.Contractmanager, Scope.Volledig);
        var lezer = HaalDoorstroomTests.Als(Rol.Lezer, Scope.Volledig);
        DoorstroomFilter filter = new(new DateOnly(2026, 10, 1));
        var issued = await app.SendAsync(new StelOpendataVast(new DateOnly(2026, 9, 30)), manager);
        var published = (await app.SendAsync(new HaalOpendatauitgave(issued.Value), lezer)).Value.Rapport.Rijen.ToDictionary(r => (r.Gemeente, r.Route, r.Cohort));
        var gemeenten = published.Keys.Select(k => k.Gemeente).Distinct().ToList();

        // Act and Assert: of the region with cohorts, of a gemeente without; a reader of one gemeente sees what anybody sees of it.
        foreach (var gemeente in gemeenten)
        {
            var report = (await app.SendAsync(new HaalDoorstroom(filter with { Gemeente = gemeente }), lezer)).Value;
            foreach (var route in report.Routes)
            {
                Gelijk(published.GetValueOrDefault((gemeente, route.Route, null)), route.Alle);
                Assert.Equal(gemeente is null && route.Alle.Instroom != 0, route.Cohorten.Count > 0);
                Assert.All(route.Cohorten, c => Gelijk(published[(null, route.Route, c.Jaar)], c.Cijfers));
            }

            if (gemeente is not null)
            {
                var own = (await app.SendAsync(new HaalDoorstroom(filter), lezer with { Scope = Scope.VanGemeenten(gemeente) })).Value;
                Assert.Equal(DoorstroomJson.Schrijf(report), DoorstroomJson.Schrijf(own));
            }
        }

        // Every other choice would count the same people once more.
        DoorstroomFilter[] others =
        [
            filter with { Aanbieder = "EEN" }, filter with { Contract = "C-1" }, filter with { Soort = Soort.Asiel }, filter with { Alfabetisering = Alfabetisering.A }, filter with { Leeftijd = Leeftijdsgroep.Tot28 }, filter with { CohortNaar = CohortNaar.EerstePip },
        ];
        foreach (var other in others)
        {
            var refused = new[]
            {
                (await app.SendAsync(new HaalDoorstroom(other), lezer)).Errors, (await app.SendAsync(new HaalExamensEnUren(other), lezer)).Errors, (await app.SendAsync(new HaalDoorstroomPerAanbieder(other), lezer)).Errors,
                (await app.SendAsync(new HaalDoorstroom(other, true), manager)).Errors,
            };
            Assert.All(refused, e => Assert.Equal("DOORSTROOM_AFGESCHERMDE_KEUZE", Assert.Single(e).Code));
            Assert.True((await app.SendAsync(new HaalDoorstroom(other), manager)).IsSuccess);
        }

        var two = lezer with { Scope = Scope.VanGemeenten([.. gemeenten.OfType<string>().Take(2)]) };
        Assert.Equal("DOORSTROOM_AFGESCHERMD_PER_GEMEENTE", (await app.SendAsync(new HaalDoorstroom(filter), two)).Errors.Single().Code);
        Assert.Equal("Gemeente", (await app.SendAsync(new HaalDoorstroomPerAanbieder(filter with { Gemeente = "0626" }), lezer)).Errors.Single().Field);
        Assert.All((await app.SendAsync(new HaalDoorstroomPerAanbieder(filter), lezer)).Value.SelectMany(a => a.Routes), r => Assert.Empty(r.Cohorten));
        Assert.All((await app.SendAsync(new HaalDoorstroom(filter with { Gemeente = gemeenten.OfType<string>().First() }), lezer with { Scope = Scope.VanGemeenten("9999") })).Value.Routes, r => Assert.Empty(r.Cohorten));

        static void Gelijk(OpendataRij? row, DoorstroomCijfers c) => Assert.Equal(
            row is null ? (0, 0, 0, 0, 0, 0) : (row.Instroom, row.Lopend, row.Geslaagd, row.Geschakeld, row.Uitval, row.Neutraal),
            (c.Instroom, c.Lopend, c.Geslaagd, c.Geschakeld, c.Uitval, c.Neutraal));
    }

    private static AfschermTabel Sluit(int[,] cells)
    {
        var table = new AfschermTabel(cells.GetLength(0), cells.GetLength(1), (r, c) => cells[r, c]);
        table.SluitAf();
        return table;
    }

    // Nothing more can be done for a cell whose whole row and column are hidden; the numbers themselves then allow one answer only.
    private static bool AllesVerborgen(AfschermTabel table, int[,] cells, int row, int column) =>
        Enumerable.Range(0, cells.GetLength(1)).All(c => table.IsVerborgen(row, c)) && Enumerable.Range(0, cells.GetLength(0)).All(r => table.IsVerborgen(r, column));

    private static int[,] MetTotalen(int rows, int[] cells)
    {
        var table = new int[rows + 1, 7];
        for (var i = 0; i < cells.Length; i++)
        {
            var (r, c) = (i / 6, i % 6);
            table[r, c] = cells[i];
            table[r, 6] += cells[i];
            table[rows, c] += cells[i];
            table[rows, 6] += cells[i];
        }

        return table;
    }

    private static void Cellen(int[,] cells, Action<int, int> look)
    {
        for (var r = 0; r < cells.GetLength(0); r++)
        {
            for (var c = 0; c < cells.GetLength(1); c++)
            {
                look(r, c);
            }
        }
    }
}
