// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Doorstroom;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.TestSupport;

namespace Inburgering.Inkoop.Plaatsingen.Tests.Doorstroom;

public sealed class FiltersEnStromenTests
{
    private static readonly DateOnly T = new(2026, 10, 1);

    [Theory]
    [Databases]
    public async Task Filter_AlfabetiseringEnLeeftijd_KijktOpDeDagVanDeEersteLes(DatabaseProvider provider)
    {
        // Arrange: A turns 28 on the day of the first lesson, B a day later; C is born on 29 February and is 35 only on 1 March; D is 50.
        await using var app = await TestApp.StartAsync(provider, s => s.AddPlaatsingen().MetBuren());
        await new Regio(app)
            .Persoon("A", geboren: "1996-06-01").Persoon("B", geboren: "1996-06-02", alfabetisering: Alfabetisering.AA)
            .Persoon("C", geboren: "1988-02-29", alfabetisering: Alfabetisering.A).Persoon("D", geboren: "1974-06-01", alfabetisering: Alfabetisering.A)
            .Met(
                new Rij("A", Route.B1, "2024-06-01", Nummer: "PA"),
                new Rij("B", Route.B1, "2024-06-01", Nummer: "PB"),
                new Rij("C", Route.B1, "2023-02-28", "2023-06-01", Eindreden.Overstap, Nummer: "PC"),
                new Rij("C", Route.B1, "2023-07-01", Nummer: "PC2"),
                new Rij("D", Route.B1, "2024-06-01", Nummer: "PD"))
            .Uren("PA", "2026-08-01", 40, 30, 6, 4, 0).Uren("PA", "2026-09-01", 20, 20, 0, 0, 0).Uren("PB", "2026-09-01", 10, 5, 0, 5, 0).Uren("PD", "2026-10-01", 10, 5, 0, 5, 0)
            .BewaarAsync();

        async Task<int?> Instroom(DoorstroomFilter filter) => (await app.SendAsync(new HaalDoorstroom(filter))).Value.Routes[0].Alle.Instroom;
        async Task<ExamensEnUren> Uren(DoorstroomFilter filter) => (await app.SendAsync(new HaalExamensEnUren(filter))).Value;

        // Act and Assert
        Assert.Equal(1, await Instroom(new DoorstroomFilter(T, Leeftijd: Leeftijdsgroep.Tot28)));
        Assert.Equal(2, await Instroom(new DoorstroomFilter(T, Leeftijd: Leeftijdsgroep.Van28Tot35)));
        Assert.Equal(0, await Instroom(new DoorstroomFilter(T, Leeftijd: Leeftijdsgroep.Van35Tot50)));
        Assert.Equal(1, await Instroom(new DoorstroomFilter(T, Leeftijd: Leeftijdsgroep.Vanaf50)));
        Assert.Equal(2, await Instroom(new DoorstroomFilter(T, Alfabetisering: Alfabetisering.A)));
        Assert.Equal(1, await Instroom(new DoorstroomFilter(T, Alfabetisering: Alfabetisering.A, Leeftijd: Leeftijdsgroep.Vanaf50)));
        var all = await Uren(new DoorstroomFilter(T));
        Assert.Equal([(new DateOnly(2026, 8, 1), 40m, 0.75), (new DateOnly(2026, 9, 1), 30m, 25 / 30.0)], all.Maanden.Select(m => (m.Maand, m.Aangeboden!.Value, m.Aanwezigheid!.Value)));
        Assert.Equal((2, 70m, 55m), (all.Uren.Single().Personen, all.Uren.Single().Aangeboden, all.Uren.Single().Gevolgd));
        Assert.Equal(10, (await Uren(new DoorstroomFilter(T, Leeftijd: Leeftijdsgroep.Tot28))).Uren.Single().Aangeboden);
        Assert.Equal(10, (await Uren(new DoorstroomFilter(T, Alfabetisering: Alfabetisering.AA))).Uren.Single().Aangeboden);
        var people = await app.SendAsync(new ZoekDoorstroomPersonen(new DoorstroomFilter(T, Leeftijd: Leeftijdsgroep.Vanaf50), Route.B1, null, null, new SharedKernel.Paging.PageRequest()));
        Assert.Equal(["D"], people.Value.Pagina.Items.Select(p => p.Dossiernummer));
    }

    [Theory]
    [Databases]
    public async Task Stromen_NaSchakelen_KomenAanWaarZeVertrokken(DatabaseProvider provider)
    {
        // Arrange: A from B1 to Z and passed there; B switched and has not begun again; C dropped out and began again: new; D switched from Onderwijs to B1.
        await using var app = await HaalDoorstroomTests.VulAsync(
            provider,
            new Rij("A", Route.B1, "2024-01-01", "2024-06-01", Eindreden.Geschakeld),
            new Rij("A", Route.Z, "2024-07-01", "2025-01-01", Eindreden.Geslaagd),
            new Rij("B", Route.B1, "2024-01-01", "2024-06-01", Eindreden.Geschakeld),
            new Rij("C", Route.B1, "2024-01-01", "2024-06-01", Eindreden.Uitval),
            new Rij("C", Route.Z, "2024-07-01"),
            new Rij("D", Route.Onderwijs, "2024-01-01", "2024-06-01", Eindreden.Geschakeld),
            new Rij("D", Route.B1, "2024-07-01"),
            new Rij("E", Route.Z, "2026-10-02"));

        // Act
        var flows = (await app.SendAsync(new HaalStromen(new DoorstroomFilter(T)))).Value;
        var early = (await app.SendAsync(new HaalStromen(new DoorstroomFilter(new DateOnly(2024, 6, 15))))).Value;
        var report = (await app.SendAsync(new HaalDoorstroom(T))).Value;

        // Assert
        Assert.Equal([(null, 3), (Route.Onderwijs, 1)], flows[0].Instroom.Select(i => (i.Vanaf, i.Aantal)));
        Assert.Equal(
            [(Uitkomst.Lopend, null, 1), (Uitkomst.Geschakeld, Route.Z, 1), (Uitkomst.Geschakeld, null, 1), (Uitkomst.Uitval, null, 1)],
            flows[0].Uitkomsten.Select(u => (u.Uitkomst, u.Naar, u.Aantal)));
        Assert.Equal([(null, 1), (Route.B1, 1)], flows[2].Instroom.Select(i => (i.Vanaf, i.Aantal)));
        Assert.All(flows.Zip(report.Routes), f =>
        {
            Assert.Equal(f.Second.Alle.Instroom, f.First.Instroom.Sum(i => i.Aantal));
            Assert.Equal(f.Second.Alle.Instroom, f.First.Uitkomsten.Sum(u => u.Aantal));
            Assert.Equal(f.Second.Alle.Geschakeld, f.First.Uitkomsten.Where(u => u.Uitkomst == Uitkomst.Geschakeld).Sum(u => u.Aantal));
        });
        Assert.All(Enum.GetValues<Route>().Where(r => r.IsLeerroute()), r => Assert.Equal(
            flows.SelectMany(f => f.Uitkomsten).Where(u => u.Naar == r).Sum(u => u.Aantal),
            flows.Single(f => f.Route == r).Instroom.Where(i => i.Vanaf is not null).Sum(i => i.Aantal)));
        Assert.Empty(early[2].Instroom);
        Assert.Equal(ErrorKind.Forbidden, (await app.SendAsync(new HaalStromen(new DoorstroomFilter(T)), HaalDoorstroomTests.Als(Rol.Lezer, Scope.Volledig))).Errors.Single().Kind);
    }

    [Theory]
    [Databases]
    public async Task Vergelijking_TweeCohorten_KijktOpDezelfdeLeeftijdEnGeeftEenBand(DatabaseProvider provider)
    {
        // Arrange: cohort 2023 passed within a year more often than 2024; what 2023 did after 1 October 2025 must not count.
        List<Rij> rows =
        [
            .. Enumerable.Range(0, 20).Select(i => new Rij($"A{i}", Route.B1, "2023-03-01", i < 15 ? "2023-12-01" : i < 18 ? "2026-01-01" : null, i < 18 ? Eindreden.Geslaagd : null)),
            .. Enumerable.Range(0, 20).Select(i => new Rij($"B{i}", Route.B1, "2024-03-01", i < 5 ? "2024-12-01" : null, i < 5 ? Eindreden.Geslaagd : null)),
        ];
        await using var app = await HaalDoorstroomTests.VulAsync(provider, [.. rows]);

        // Act: the order of the years does not matter.
        var compared = (await app.SendAsync(new VergelijkDoorstroom(new DoorstroomFilter(T), Cohort: 2024, AnderCohort: 2023))).Value;
        var days = (await app.SendAsync(new VergelijkDoorstroom(new DoorstroomFilter(T), new DateOnly(2025, 10, 1)))).Value;

        // Assert: 15/20 against 5/20 after a year; the error of a share is √(p(1−p)/n), of their difference the root of the sum of squares.
        Assert.Equal((new Vergelijkingskant(new DateOnly(2025, 10, 1), 2023), new Vergelijkingskant(T, 2024)), (compared.Eerste, compared.Tweede));
        Assert.Equal((20, 15, 20, 5), (compared.Routes[0].Eerste.Instroom, compared.Routes[0].Eerste.Geslaagd, compared.Routes[0].Tweede.Instroom, compared.Routes[0].Tweede.Geslaagd));
        var year = compared.Routes[0].Verschillen.Single(v => v.Maanden == 12);
        var error = Math.Sqrt(2 * 0.75 * 0.25 / 20);
        Assert.Equal((-0.5, -0.5 - (1.959964 * error), -0.5 + (1.959964 * error)), (Math.Round(year.Verschil, 9), Math.Round(year.Onder!.Value, 6), Math.Round(year.Boven!.Value, 6)), (a, b) => Dichtbij(a.Item1, b.Item1) && Dichtbij(a.Item2, b.Item2) && Dichtbij(a.Item3, b.Item3));
        Assert.DoesNotContain(compared.Routes[0].Verschillen, v => v.Maanden == 36);
        Assert.Equal((new DateOnly(2025, 10, 1), T, 20, 23), (days.Eerste.Peildatum, days.Tweede.Peildatum, days.Routes[0].Eerste.Geslaagd, days.Routes[0].Tweede.Geslaagd));
        Assert.All(days.Routes[0].Verschillen, v => Assert.Null(v.Onder));

        static bool Dichtbij(double a, double b) => Math.Abs(a - b) < 1e-5;
    }

    [Theory]
    [InlineData(null, null, null, "Kies een andere peildatum, of twee cohorten: anders is er niets om te vergelijken.")]
    [InlineData("2026-10-01", null, null, "Andere peildatum klopt niet: verwacht een andere dag dan de peildatum, tussen 2000 en 2100.")]
    [InlineData("2025-10-01", 2023, 2024, "Kies een andere peildatum óf twee cohorten, niet allebei.")]
    [InlineData(null, 2023, null, "Vul ook het tweede cohort in, bijvoorbeeld 2024.")]
    [InlineData(null, null, 2023, "Vul ook het eerste cohort in, bijvoorbeeld 2023.")]
    [InlineData(null, 2023, 2023, "Cohort 2023 klopt niet: verwacht een ander jaar dan 2023, hooguit 50 jaar verder.")]
    public void Vergelijking_FouteKeuze_ZegtWatErMoet(string? day, int? one, int? two, string message)
    {
        var outcome = new VergelijkDoorstroomValidator().Validate(new VergelijkDoorstroom(new DoorstroomFilter(T), day is null ? null : Rij.Dag(day), one, two));

        Assert.Equal(message, Assert.Single(outcome.Errors).ErrorMessage);
    }
}
