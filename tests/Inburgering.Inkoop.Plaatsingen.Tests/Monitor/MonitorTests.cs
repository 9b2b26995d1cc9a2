// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Doorstroom;
using Inburgering.Inkoop.Plaatsingen.Examens;
using Inburgering.Inkoop.Plaatsingen.Monitor;
using Inburgering.Inkoop.Plaatsingen.Opendata;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.Plaatsingen.Tests.Doorstroom;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.Plaatsingen.Uren;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Tests.Monitor;

public sealed class MonitorTests
{
    private static readonly DateOnly Vandaag = new(2026, 10, 1);
    private static readonly Actor Manager = new("m", "Manager Test", [Rol.Contractmanager], Scope.VanGemeenten("0626"), Kanaal.Web);
    private static readonly Actor Lezer = new("l", "Lezer Test", [Rol.Lezer], Scope.VanGemeenten("0626"), Kanaal.Web);

    [Theory]
    [Databases]
    public async Task Monitor_VanEenHalfjaar_TeltWatErInGebeurdeNaastHetVorige(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await StartAsync(provider);

        // Act
        var report = (await app.SendAsync(new HaalMonitor("0626", new DateOnly(2026, 1, 1), new DateOnly(2026, 6, 30)), Manager)).Value;

        // Assert
        (decimal? Nu, decimal? Vorige) Cijfer(string naam) => report.Onderdelen.SelectMany(d => d.Cijfers).Single(c => c.Naam == naam) is var c ? (c.Nu, c.Vorige) : default;
        Assert.Equal((new DateOnly(2025, 7, 1), new DateOnly(2025, 12, 31)), (report.VorigeVan, report.VorigeTot));
        Assert.Equal(["Instroom", "Behaalde resultaten", "Slagingspercentages van examen, leerroute en modules", "Kostenontwikkeling", "Klanttevredenheid", "Kwaliteitseisen", "Participatie"], report.Onderdelen.Select(o => o.Titel));
        Assert.Equal((6, 1), Cijfer("Nieuwe inburgeraars"));
        Assert.Equal((5, 1), Cijfer("Asielstatushouders"));
        Assert.Equal((1, 0), Cijfer("Gezinsmigranten"));
        Assert.Equal((12, 0), Cijfer("Geslaagd, B1-route"));
        Assert.Equal((3, 1), Cijfer("Uitval, B1-route"));
        Assert.Equal((0.8m, 0m), Cijfer("Slagingspercentage B1-route"));
        Assert.Equal((0.5m, null), Cijfer("Examen lezen"));
        Assert.Equal((1, 0), Cijfer("MAP afgerond"));
        Assert.Equal((800m, 0m), Cijfer("Participatie-uren (afgerond in de periode)"));
        Assert.Equal((0.75m, null), Cijfer("Aanwezigheid bij de lessen"));
        Assert.Equal((8m, 8m), Cijfer("Tevredenheid (opgegeven door aanbieders)"));
        Assert.Equal((1, 1), Cijfer("Aanbieders met een keurmerk"));
        Assert.Contains("Geslaagd, B1-route: 12, 12 meer dan in de periode ervoor (0). Dat verschil is groter dan door toeval te verwachten is.", report.Onderdelen[1].Conclusies);
    }

    [Theory]
    [Databases]
    public async Task Uitgave_Vastgesteld_BlijftZoalsZijWas(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await StartAsync(provider);
        var first = await app.SendAsync(new StelMonitorVast("0626", 2026, Seizoen.Najaar), Manager);

        // Act: afterwards somebody else passes in that half-year; the open data about its last day come later too.
        await new Regio(app).Persoon("later").Met(new Rij("later", Route.B1, "2024-01-01", "2026-03-01", Eindreden.Geslaagd, Aanbieder: "DRIE", Nummer: "later")).BewaarAsync();
        var kept = (await app.SendAsync(new HaalMonitoruitgave(first.Value), Lezer)).Value;
        var again = await app.SendAsync(new StelMonitorVast("0626", 2026, Seizoen.Najaar), Manager);
        var opendata = await app.SendAsync(new StelOpendataVast(new DateOnly(2026, 6, 30)), Manager with { Scope = Scope.Volledig });
        var second = await app.SendAsync(new StelMonitorVast("0626", 2026, Seizoen.Najaar, "Nagekomen resultaat."), Manager);
        var now = (await app.SendAsync(new HaalMonitoruitgave(second.Value), Manager)).Value;
        var changed = (await app.SendAsync(new HaalMonitorverschillen(first.Value), Manager)).Value.Verschillen;
        var running = await app.SendAsync(new StelMonitorVast("0626", 2027, Seizoen.Voorjaar), Manager);
        var list = (await app.SendAsync(new ZoekMonitoruitgaven(), Lezer)).Value;
        var elsewhere = Lezer with { Scope = Scope.VanGemeenten("1916") };

        // Assert: who passed is what the open data say of it; the difference for the team is of true numbers.
        Monitorcijfer Geslaagd(MonitoruitgaveDetail u) => u.Rapport.Onderdelen.SelectMany(d => d.Cijfers).Single(c => c.Naam == "Geslaagd, B1-route (sinds het begin)");
        var published = (await app.SendAsync(new HaalOpendatauitgave(opendata.Value), Lezer)).Value.Rapport.Rijen.Single(r => r is { Gemeente: "0626", Route: Route.B1 });
        Assert.Equal((null, true, 1, true, true), (Geslaagd(kept).Nu, Geslaagd(kept).Weggelaten, kept.Regel.Nummer, kept.Ongewijzigd, kept.Rapport.Afgeschermd));
        Assert.Equal("MONITOR_REDEN_NODIG", again.Errors.Single().Code);
        Assert.Equal((published.Geslaagd, published.Geslaagd is null, 2, "Nagekomen resultaat."), ((int?)Geslaagd(now).Nu, Geslaagd(now).Weggelaten, now.Regel.Nummer, now.Regel.Reden));
        Assert.Contains(("Geslaagd, B1-route", 12m, 13m), changed.Select(v => (v.Naam, v.Toen ?? 0, v.Nu ?? 0)));
        Assert.Equal("MONITOR_PERIODE_LOOPT", running.Errors.Single().Code);
        Assert.Equal([2, 1], list.Select(u => u.Nummer));
        Assert.Empty((await app.SendAsync(new ZoekMonitoruitgaven(), elsewhere)).Value);
        Assert.Equal(ErrorKind.NotFound, (await app.SendAsync(new HaalMonitoruitgave(first.Value), elsewhere)).Errors.Single().Kind);
        Assert.Equal("MONITOR_GEMEENTE_ONBEKEND", (await app.SendAsync(new HaalMonitor("0626", new DateOnly(2026, 1, 1), new DateOnly(2026, 6, 30)), elsewhere)).Errors.Single().Code);

        // Somebody with the database in hand changes the content: the fingerprint shows it.
        await app.DbAsync(db => db.Monitoruitgaven.Where(u => u.Nummer == 1).ExecuteUpdateAsync(s => s.SetProperty(u => u.Inhoud, u => u.Inhoud.Replace("\"Afgeschermd\":true", "\"Afgeschermd\":false"))));
        Assert.False((await app.SendAsync(new HaalMonitoruitgave(first.Value), Lezer)).Value.Ongewijzigd);

        // An edition from before editions were protected together is for the team only.
        await app.DbAsync(db => db.Monitoruitgaven.Where(u => u.Nummer == 1).ExecuteUpdateAsync(s => s.SetProperty(u => u.Grondslag, "")));
        Assert.Equal([2], (await app.SendAsync(new ZoekMonitoruitgaven(), Lezer)).Value.Select(u => u.Nummer));
        Assert.Equal("MONITOR_UITGAVE_ONBEKEND", (await app.SendAsync(new HaalMonitoruitgave(first.Value), Lezer)).Errors.Single().Code);
        Assert.True((await app.SendAsync(new HaalMonitoruitgave(first.Value), Manager)).IsSuccess);
        Assert.True((await app.SendAsync(new HaalMonitorverschillen(first.Value), Manager)).IsSuccess);
    }

    [Theory]
    [Databases]
    public async Task Verschillen_NaVerbeterdeGegevens_NoemenElkeOorzaakInDePeriodeEnLoggenWieErNaarKeek(DatabaseProvider provider)
    {
        // Arrange: issued about January to June; D-3 is of another gemeente.
        await using var app = await Testwereld.StartAsync(provider);
        await app.MetPerceelAsync();
        foreach (var (dossier, gemeente) in new[] { ("D-1", "0626"), ("D-2", "0626"), ("D-3", "1916") })
        {
            await app.MetPersoonAsync(dossier, Testwereld.Persoon with { Gemeente = gemeente });
            await app.MetPlaatsingAsync($"PL-{dossier[2]}", dossier, PlaatsingStatus.Gestart, aangemeld: new DateOnly(2025, 1, 1), start: new DateOnly(2025, 3, 3));
        }

        var issued = await app.SendAsync(new StelMonitorVast("0626", 2026, Seizoen.Najaar), Manager);
        var before = (await app.SendAsync(new HaalMonitorverschillen(issued.Value), Manager)).Value;

        // Act: each kind once within the period, and what lies outside it or is of another gemeente.
        async Task Doe<T>(ICommand<Result<T>> command, Actor? actor = null)
        {
            app.Clock.Advance(TimeSpan.FromMinutes(1));
            Assert.Empty((await app.SendAsync(command, actor ?? Testwereld.Consulent)).Errors);
        }

        await Doe(new LeverUren("PL-1", [new(new DateOnly(2026, 3, 1), 20, 16, 4, 0, 0), new(new DateOnly(2026, 8, 1), 10, 10, 0, 0, 0)], "Nagekomen."), Testwereld.Taalhuis);
        await Doe(new LeverUren("PL-3", [new(new DateOnly(2026, 3, 1), 20, 16, 4, 0, 0)], "Nagekomen."), Testwereld.Taalhuis);
        await Doe(new RegistreerExamen("D-1", Onderdeel.LE, ExamenNiveau.B1, new DateOnly(2026, 3, 10), Uitslag.Geslaagd));
        await Doe(new RegistreerExamen("D-1", Onderdeel.LU, ExamenNiveau.B1, new DateOnly(2026, 8, 10), Uitslag.Geslaagd));
        await Doe(new RegistreerExamen("D-3", Onderdeel.LE, ExamenNiveau.B1, new DateOnly(2026, 3, 10), Uitslag.Geslaagd), Testwereld.ConsulentElders);
        await Doe(new RegistreerModule("D-1", ModuleSoort.PVT, new DateOnly(2026, 5, 1), 12));
        await Doe(new RegistreerModule("D-2", ModuleSoort.PVT, new DateOnly(2026, 8, 1), 12));
        await Doe(new LegPipVast("D-2", new DateOnly(2026, 2, 2), Route.B1, Niveau.B1));
        await Doe(new WijzigInburgeraar("D-2", Testwereld.Persoon with { BrpDatum = new DateOnly(2026, 1, 5), Soort = Soort.Gezin }, 0));
        await Doe(new BeeindigPlaatsing("PL-1", Eindreden.Uitval, new DateOnly(2026, 6, 1)));
        await Doe(new BeeindigPlaatsing("PL-2", Eindreden.Uitval, new DateOnly(2026, 9, 1)));
        var looks = await app.LeesAsync(db => db.Inzages.CountAsync());
        var found = (await app.SendAsync(new HaalMonitorverschillen(issued.Value), Manager)).Value;
        var seen = await app.LeesAsync(db => db.Inzages.OrderBy(i => i.Dossiernummer).Where(i => i.Doel == "verschil met een vastgestelde monitor nagaan").Select(i => $"{i.ActorNaam} {i.Dossiernummer}").ToListAsync());
        var keeper = (await app.SendAsync(new HaalMonitorverschillen(issued.Value), Manager with { Rollen = [Rol.Beheerder] })).Value;
        var elsewhere = await app.SendAsync(new HaalMonitorverschillen(issued.Value), Manager with { Scope = Scope.VanGemeenten("1916") });

        // Assert
        Assert.Empty(before.Correcties);
        Assert.Equal(
            [
                (Correctieonderwerp.Plaatsing, "PL-1", null, null),
                (Correctieonderwerp.Persoon, null, "D-2", null),
                (Correctieonderwerp.Pip, null, "D-2", "2026-02-02"),
                (Correctieonderwerp.Module, null, "D-1", "PVT"),
                (Correctieonderwerp.Examen, null, "D-1", "LE/2026-03-10"),
                (Correctieonderwerp.Uren, "PL-1", null, "2026-03"),
            ],
            found.Correcties.Select(c => (c.Onderwerp, c.Plaatsing, c.Dossiernummer, c.Welke)));
        Assert.Contains(found.Correcties[4].Velden, v => v is { Veld: "Uitslag", Nieuw: "Geslaagd" });
        Assert.Equal(["BrpDatum"], found.Correcties[1].Velden.Select(v => v.Veld));
        Assert.Equal(["Manager Test D-1", "Manager Test D-2"], seen);
        Assert.Equal(0, looks);

        // Who does not work with people sees that something changed, not of whom or what; that is no look.
        Assert.Equal(found.Correcties.Select(c => c.Onderwerp), keeper.Correcties.Select(c => c.Onderwerp));
        Assert.All(keeper.Correcties, c => Assert.Null(c.Dossiernummer));
        Assert.All(keeper.Correcties.Where(c => c.Plaatsing is null).SelectMany(c => c.Velden), v => Assert.True(v.Oud is null && v.Nieuw is null));
        Assert.Equal(2, await app.LeesAsync(db => db.Inzages.CountAsync()));
        Assert.Equal(ErrorKind.NotFound, elsewhere.Errors.Single().Kind);
    }

    [Theory]
    [InlineData("Examen", "D/1/LE/2026-03-10", "Gewijzigd", "Uitslag", "Gezakt", "Geslaagd", true)]
    [InlineData("Examen", "D/1/LE/2026-07-01", "Gewijzigd", "Uitslag", "Gezakt", "Geslaagd", false)]
    [InlineData("UrenMaand", "PL-1/2026-06", "Gewijzigd", "Gevolgd", "10", "12", true)]
    [InlineData("UrenMaand", "PL-1/2026-06", "Gewijzigd", "WaarvanOnline", "0", "2", false)]
    [InlineData("UrenMaand", "PL-1/2025-12", "Gewijzigd", "Gevolgd", "10", "12", false)]
    [InlineData("Pip", "D-1/2025-03-01", "Gewijzigd", "Leerroute", "B1", "Z", false)]
    [InlineData("Pip", "D-1/2025-03-01", "Toegevoegd", "Leerroute", null, "Z", true)]
    [InlineData("Pip", "D-1/2026-07-01", "Toegevoegd", "Leerroute", null, "Z", false)]
    [InlineData("ModuleAfronding", "D-1/MAP", "Gewijzigd", "AfgerondOp", "2025-11-01", "2026-01-01", true)]
    [InlineData("ModuleAfronding", "D-1/MAP", "Gewijzigd", "AfgerondOp", "2025-11-01", "2025-12-01", false)]
    [InlineData("Inburgeraar", "D-1", "Gewijzigd", "Alfabetisering", "A", "AA", false)]
    [InlineData("Inburgeraar", "D-1", "Gewijzigd", "BrpDatum", "2026-01-01", "2026-01-02", true)]
    [InlineData("Import", "examens", "Overig", "Telling", null, "{\"Toegevoegd\":3}", true)]
    [InlineData("Import", "examens", "Overig", "Telling", null, "{\"Toegevoegd\":0}", false)]
    [InlineData("Import", "devices", "Overig", "Telling", null, "{\"Toegevoegd\":3}", false)]
    public void Oorzaak_VanEenRegelInHetLogboek_TeltAlsZijInDePeriodeValt(string subject, string key, string kind, string field, string? old, string? now, bool counts) =>
        Assert.Equal(counts, Correcties.Telt(new GeschiedenisRegel(1, default, "Iemand", Kanaal.Web, "Handeling", subject, key, kind, [new Veldwijziging(field, old, now)], null), new DateOnly(2026, 1, 1), new DateOnly(2026, 6, 30)));

    [Theory]
    [Databases]
    public async Task Monitor_VoorEenLezer_IsDeLaatsteUitgaveEnNietsAnders(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await StartAsync(provider);
        HaalMonitor question = new("0626", new DateOnly(2026, 1, 1), new DateOnly(2026, 6, 30));
        var before = await app.SendAsync(question, Lezer);
        await app.SendAsync(new StelOpendataVast(new DateOnly(2026, 6, 30)), Manager with { Scope = Scope.Volledig });
        await app.SendAsync(new StelMonitorVast("0626", 2026, Seizoen.Voorjaar), Manager);
        var issued = await app.SendAsync(new StelMonitorVast("0626", 2026, Seizoen.Najaar), Manager);

        // Act: what happens afterwards is not in it.
        await new Regio(app).Persoon("later").Pip("later", "2026-05-01").BewaarAsync();
        var report = (await app.SendAsync(question, Lezer)).Value;
        var figures = report.Onderdelen.SelectMany(d => d.Cijfers).DistinctBy(c => c.Naam).ToDictionary(c => c.Naam);

        // Assert: the edition, for the reader and for a document of the team; six newcomers of whom one is alone in its kind; few of all else.
        Assert.Equal(JsonSerializer.Serialize((await app.SendAsync(new HaalMonitoruitgave(issued.Value), Lezer)).Value.Rapport), JsonSerializer.Serialize(report));
        Assert.Equal(JsonSerializer.Serialize(report), JsonSerializer.Serialize((await app.SendAsync(question with { Afgeschermd = true }, Manager)).Value));
        Assert.True(report.Afgeschermd && figures["Nieuwe inburgeraars"].Nu is null or 5 or 10);
        Assert.All(
            new[] { "Gezinsmigranten", "Overige migranten", "Examen lezen", "MAP afgerond", "Participatie-uren (afgerond in de periode)", "Aanwezigheid bij de lessen", "Kosten van geleverde lessen", "Slagingspercentage B1-route (sinds het begin)" },
            n => Assert.True(figures[n] is { Weggelaten: true, Nu: null, N: null, VorigeN: null }, n));
        Assert.Equal((1, false), ((int?)figures["Aanbieders met een keurmerk"].Nu, figures["Aanbieders met een keurmerk"].Weggelaten));
        Assert.All(figures.Values.Where(f => f.Eenheid == Monitoreenheid.Aantal), f => Assert.True(f is { Nu: null or 0 or >= 5, Vorige: null or 0 or >= 5 } && (f.Nu ?? 0) % 5 == 0 && (f.Vorige ?? 0) % 5 == 0, f.Naam));
        Assert.Equal("MONITOR_GEEN_UITGAVE", before.Errors.Single().Code);
        Assert.Equal("MONITOR_GEEN_UITGAVE", (await app.SendAsync(question with { Van = new DateOnly(2026, 7, 1), Tot = new DateOnly(2026, 12, 31), Afgeschermd = true }, Manager)).Errors.Single().Code);
        Assert.Equal("MONITOR_HEEL_HALFJAAR", (await app.SendAsync(question with { Tot = new DateOnly(2026, 6, 29) }, Lezer)).Errors.Single().Code);
    }

    [Fact]
    public async Task Uitgave_VanEenGroteGemeente_VertelteWatErStaatNaastDeUitgaveErvoor()
    {
        // Arrange: many people in two half-years.
        await using var app = await TestApp.StartAsync(DatabaseProvider.Sqlite, s => s.AddPlaatsingen().MetBuren(), Vandaag);
        var regio = new Regio(app);
        foreach (var i in Enumerable.Range(0, 150))
        {
            regio.Persoon($"P{i}", soort: (Soort)(i % 3)).Pip($"P{i}", i < 45 ? "2025-09-01" : "2026-02-01", route: i % 2 == 0 ? Route.B1 : Route.Z)
                .Met(new Rij($"P{i}", Route.B1, i < 125 ? "2025-03-01" : "2026-01-15", i < 60 ? "2026-02-01" : i < 100 ? "2025-10-01" : i < 125 ? "2026-03-01" : null, i < 100 ? Eindreden.Geslaagd : i < 125 ? Eindreden.Uitval : null, Nummer: $"P{i}"))
                .Examen($"P{i}", Onderdeel.LE, ExamenNiveau.B1, "2026-02-10", i < 100 ? Uitslag.Geslaagd : Uitslag.Gezakt)
                .Module($"P{i}", ModuleSoort.Participatie, "2026-05-01", 80).Uren($"P{i}", "2026-02-01", 40, 30, 10, 0, 0);
        }

        await regio.BewaarAsync();
        var region = Manager with { Scope = Scope.Volledig };
        foreach (var day in new[] { new DateOnly(2025, 12, 31), new DateOnly(2026, 6, 30) })
        {
            await app.SendAsync(new StelOpendataVast(day), region);
        }

        // Act
        await app.SendAsync(new StelMonitorVast("0626", 2026, Seizoen.Voorjaar), Manager);
        var issued = await app.SendAsync(new StelMonitorVast("0626", 2026, Seizoen.Najaar), Manager);
        var report = (await app.SendAsync(new HaalMonitoruitgave(issued.Value), Lezer)).Value.Rapport;
        var cost = (await app.SendAsync(new HaalMonitor("0626", report.Van, report.Tot), Manager)).Value.Onderdelen.SelectMany(d => d.Cijfers).Single(c => c.Naam == "Kosten van geleverde lessen").Nu!.Value;

        // Assert
        Assert.True(cost > 100_000);
        (decimal? Nu, decimal? Vorige) Cijfer(string naam) => report.Onderdelen.SelectMany(d => d.Cijfers).First(c => c.Naam == naam) is var c ? (c.Nu, c.Vorige) : default;
        Assert.Equal((105, 45), Cijfer("Nieuwe inburgeraars"));
        Assert.Equal((35, 15), Cijfer("Asielstatushouders"));
        Assert.Equal((150, 125), Cijfer("Begonnen met B1-route (sinds het begin)"));
        Assert.Equal((100, 40), Cijfer("Geslaagd, B1-route (sinds het begin)"));
        Assert.Equal((0.8m, null), Cijfer("Slagingspercentage B1-route (sinds het begin)"));
        Assert.Equal((0.67m, null), Cijfer("Examen lezen"));
        Assert.Equal((12_000m, null), Cijfer("Participatie-uren (afgerond in de periode)"));
        Assert.Equal((0.75m, null), Cijfer("Aanwezigheid bij de lessen"));
        Assert.Equal((Math.Round(cost / 100_000) * 100_000, null), Cijfer("Kosten van geleverde lessen"));
        Assert.Equal(
            [
                "Nieuwe inburgeraars: ongeveer 105; in de periode ervoor ongeveer 45. Het verschil is groter dan door toeval en afronding te verwachten is.",
                "Begonnen aan een leerroute (sinds het begin): ongeveer 150; aan het eind van de periode ervoor ongeveer 125.",
            ],
            report.Onderdelen[0].Conclusies);
    }

    [Theory]
    [InlineData(20, 10, "20 (periode ervoor 10). Het verschil is zo klein dat het toeval kan zijn.")]
    [InlineData(30, 10, "30, 20 meer dan in de periode ervoor (10). Dat verschil is groter dan door toeval te verwachten is.")]
    [InlineData(7, 7, "7, evenveel als in de periode ervoor.")]
    [InlineData(0, 0, "geen, net als in de periode ervoor.")]
    [InlineData(0, 4, "0, 4 minder dan in de periode ervoor (4). Dat verschil is groter dan door toeval te verwachten is.")]
    public void Conclusie_VanEenAantal_NoemtAlleenEchtVerschil(int nu, int vorige, string expected) => Assert.Equal($"X: {expected}", Monitorregels.Aantal("X", nu, vorige));

    [Fact]
    public void Conclusie_VanEenAandeel_GebruiktDeToetsOpTweeVerhoudingen()
    {
        // 30/50 against 20/50: z = 2.0, just beyond 1.96. 29/50 against 20/50: z = 1.80.
        Assert.Contains("groter dan door toeval", Monitorregels.Aandeel("X", 0.6m, 50, 0.4m, 50), StringComparison.Ordinal);
        Assert.Contains("toeval kan zijn", Monitorregels.Aandeel("X", 0.58m, 50, 0.4m, 50), StringComparison.Ordinal);
        Assert.Null(Monitorregels.Aandeel("X", null, 0, 0.4m, 50));
    }

    [Theory]
    [InlineData("2026-01-01", "2026-06-30", "2025-07-01", "2025-12-31")]
    [InlineData("2026-03-01", "2026-03-31", "2026-02-01", "2026-02-28")]
    [InlineData("2026-03-05", "2026-03-14", "2026-02-23", "2026-03-04")]
    public void VorigePeriode_IsEvenLangEnSluitAan(string from, string until, string previousFrom, string previousUntil) =>
        Assert.Equal((Rij.Dag(previousFrom), Rij.Dag(previousUntil)), Monitorlader.Vorige(Rij.Dag(from), Rij.Dag(until)));

    private static async Task<TestApp> StartAsync(DatabaseProvider provider)
    {
        var app = await TestApp.StartAsync(provider, s => s.AddPlaatsingen().MetBuren(), Vandaag);
        var regio = new Regio(app);
        for (var i = 0; i < 6; i++)
        {
            regio.Persoon($"N{i}", soort: i == 5 ? Soort.Gezin : Soort.Asiel).Pip($"N{i}", "2026-02-01").Pip($"N{i}", "2026-05-01");
        }

        regio.Persoon("oud").Pip("oud", "2025-08-01").Persoon("elders", gemeente: "1916").Pip("elders", "2026-02-01");
        await regio.Met(Enumerable.Range(0, 12).Select(i => new Rij($"G{i}", Route.B1, "2024-03-01", "2026-03-01", Eindreden.Geslaagd, Nummer: $"G{i}")))
            .Met(Enumerable.Range(0, 3).Select(i => new Rij($"U{i}", Route.B1, "2024-03-01", "2026-04-01", Eindreden.Uitval)))
            .Met(new Rij("V", Route.B1, "2024-03-01", "2025-09-01", Eindreden.Uitval), new Rij("W", Route.B1, "2024-03-01", "2026-07-01", Eindreden.Geslaagd))
            .Examen("G0", Onderdeel.LE, ExamenNiveau.B1, "2026-01-10", Uitslag.Gezakt).Examen("G1", Onderdeel.LE, ExamenNiveau.B1, "2026-02-10", Uitslag.Geslaagd).Examen("G2", Onderdeel.LE, ExamenNiveau.B1, "2026-07-10", Uitslag.Geslaagd)
            .Examen("G3", Onderdeel.LE, ExamenNiveau.B1, "2026-02-10", Uitslag.Geen, GeenUitslagReden.Absent)
            .Module("G0", ModuleSoort.MAP, "2026-06-30").Module("G1", ModuleSoort.Participatie, "2026-05-01", 800)
            .Uren("G0", "2026-01-01", 40, 30, 10, 0, 0)
            .BewaarAsync();
        return app;
    }
}
