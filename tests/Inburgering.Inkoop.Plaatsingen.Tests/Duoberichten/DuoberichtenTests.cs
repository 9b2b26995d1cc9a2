// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json;
using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Kwaliteit.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Duoberichten;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.Plaatsingen.Regels;
using Inburgering.Inkoop.Plaatsingen.Uren;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Tests.Duoberichten;

public sealed class DuoberichtenTests
{
    private static readonly DateOnly Start = new(2026, 9, 7);
    private static readonly Aanbodfeiten Goed = new(
        "D-1",
        "0626",
        "PL-1",
        Route.B1,
        Start,
        null,
        Soort.Asiel,
        Alfabetisering.NVT,
        [new Pipfeit(new DateOnly(2026, 8, 1), Route.B1, Niveau.B1, null)],
        600,
        10,
        new AanbiederInfo("TAALHUIS", "Taalhuis Test B.V.", null, "12345", null),
        new Plaatsbaarheid("TAALHUIS", KeurmerkStatus.Geldig, null, null, false, [], []));

    [Fact]
    public void Aanbod_AllesGoed_StaatInDeCodesVanDuo()
    {
        // Act
        var concept = Duoschrijver.Aanbod(Goed);

        // Assert
        Assert.Empty(concept.Bezwaren);
        var json = JsonDocument.Parse(concept.Inhoud).RootElement;
        Assert.Equal(
            ["inburgeringsaanbod", "D-1", "0626", "B", "B1", "NVT", "2026-09-07", "2026-09-07", "2027-11-01"],
            new[] { "bericht", "dossiernummer", "gemeentecode", "leerroute", "niveau", "alfabetisering", "datumInburgeringsaanbod", "verwachteStart", "verwachteEinde" }.Select(f => json.GetProperty(f).GetString()));
        var school = json.GetProperty("instelling");
        Assert.Equal(("12345", true, false), (school.GetProperty("bow").GetString(), school.GetProperty("indicatieBowKeurmerk").GetBoolean(), school.GetProperty("indicatieTstKeurmerk").GetBoolean()));
        Assert.False(school.TryGetProperty("brin", out _));
        Assert.DoesNotContain("bsn", concept.Inhoud, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Aanbod_WatDuoWeigert_WordtPerVeldGezegd()
    {
        // Arrange: each case differs from the good one in one thing.
        (string Veld, Aanbodfeiten Feiten)[] cases =
        [
            ("datumInburgeringsaanbod", Goed with { Startdatum = null }),
            ("niveau", Goed with { Startdatum = new DateOnly(2026, 7, 31) }),
            ("leerroute", Goed with { Route = Route.Z }),
            ("niveau", Goed with { Pips = [new Pipfeit(new DateOnly(2026, 8, 1), Route.B1, Niveau.A2, null)] }),
            ("instelling", Goed with { Aanbieder = Goed.Aanbieder with { BowNummer = null } }),
            ("instelling.instellingsnummer", Goed with { Aanbieder = Goed.Aanbieder with { Instellingsnummer = "123456789" } }),
            ("instelling.indicatieBowKeurmerk", Goed with { Keurmerk = Goed.Keurmerk with { Keurmerk = KeurmerkStatus.Geschorst } }),
            ("instelling.indicatieTstKeurmerk", Goed with { Route = Route.Onderwijs, Pips = [new Pipfeit(new DateOnly(2026, 8, 1), Route.Onderwijs, Niveau.B1, null)] }),
            ("verwachteEinde", Goed with { Einddatum = Start.AddDays(-1) }),
        ];

        // Act
        var said = cases.Select(c => (c.Veld, Velden: Duoschrijver.Aanbod(c.Feiten).Bezwaren.Select(b => b.Veld).ToList())).ToList();

        // Assert
        Assert.All(said, s => Assert.Equal([s.Veld], s.Velden));
        Assert.Empty(Duoschrijver.Aanbod(Goed with { Startdatum = new DateOnly(2026, 8, 1) }).Bezwaren);
        Assert.Empty(Duoschrijver.Aanbod(Goed with { Aanbieder = Goed.Aanbieder with { Instellingsnummer = "1234567890" } }).Bezwaren);
        Assert.Empty(Duoschrijver.Aanbod(Goed with { Einddatum = Start }).Bezwaren);
    }

    [Theory]
    [InlineData(9999.99, 0, 9, null, null, "")]
    [InlineData(10000, 0, 9, null, null, "urenTaalEnKnm")]
    [InlineData(12.5, 10000, 9, null, null, "urenParticipatie")]
    [InlineData(0, 0, null, null, null, "bekendTot")]
    [InlineData(12.5, 0, 10, null, null, "bekendTot")]
    [InlineData(12.5, 0, 9, 12, "2026-09-30", "")]
    [InlineData(12.5, 0, 9, 13, "2026-08-31", "urenTaalEnKnm")]
    [InlineData(12.5, 0, 8, 12, "2026-09-30", "bekendTot")]
    public void Uren_OpElkeGrens_ZegtWatDuoWeigert(double taal, double participatie, int? maand, int? eerder, string? bekend, string velden)
    {
        // Arrange
        var facts = new Urenfeiten("D-1", "0626", (decimal)taal, (decimal)participatie, maand is { } m ? new DateOnly(2026, m, 1) : null, eerder, bekend is null ? null : DateOnly.ParseExact(bekend, "yyyy-MM-dd"));

        // Act
        var concept = Duoschrijver.Uren(facts, Testwereld.Vandaag);

        // Assert
        Assert.Equal(velden, string.Join(',', concept.Bezwaren.Select(b => b.Veld)));
        Assert.Equal((int)Math.Floor(taal), Duoschrijver.LeesTotaal(concept.Inhoud));
    }

    [Theory]
    [InlineData(39, "")]
    [InlineData(40, "")]
    [InlineData(41, "urenParticipatie")]
    public void Uren_ParticipatieOmlaag_WeigertDuoOok(int eerder, string velden)
    {
        // Arrange
        var told = Duoschrijver.Uren(new Urenfeiten("D-1", "0626", 10, eerder, new DateOnly(2026, 8, 1), null, null), Testwereld.Vandaag).Inhoud;
        var facts = new Urenfeiten("D-1", "0626", 12, 40.5m, new DateOnly(2026, 9, 1), Duoschrijver.LeesTotaal(told), new DateOnly(2026, 8, 31), Duoschrijver.LeesTotaal(told, "urenParticipatie"));

        // Act
        var concept = Duoschrijver.Uren(facts, Testwereld.Vandaag);

        // Assert
        Assert.Equal(velden, string.Join(',', concept.Bezwaren.Select(b => b.Veld)));
    }

    [Theory]
    [Databases]
    public async Task MaakDuoberichten_Uren_MaaktEenKeerEnNaEenAfwijzingOpnieuw(DatabaseProvider provider)
    {
        // Arrange: D-1 has hours, D-2 none yet, D-3 is under Wi2013 and D-4 of another gemeente.
        await using var app = await StartAsync(provider);
        await app.SendAsync(new LeverUren("PL-1", [new UrenRegel(new DateOnly(2026, 9, 1), 40, 35.5m, 4.5m, 0, 0)]), Testwereld.Taalhuis);

        // Act
        var due = (await app.SendAsync(new ToetsDuoberichten(Duoberichtsoort.Uren), Testwereld.Consulent)).Value;
        var first = (await app.SendAsync(new MaakDuoberichten(Duoberichtsoort.Uren), Testwereld.Consulent)).Value;
        var second = (await app.SendAsync(new MaakDuoberichten(Duoberichtsoort.Uren), Testwereld.Consulent)).Value;
        var made = Assert.Single((await app.SendAsync(new ZoekDuoberichten(new PageRequest()), Testwereld.Consulent)).Value.Pagina.Items);
        var hidden = await app.SendAsync(new MeldDuoberichtTerug(made.Id, true), Testwereld.ConsulentElders);
        var without = await app.SendAsync(new MeldDuoberichtTerug(made.Id, false), Testwereld.Consulent);
        var refused = await app.SendAsync(new MeldDuoberichtTerug(made.Id, false, "UR-12"), Testwereld.Consulent);
        var twice = await app.SendAsync(new MeldDuoberichtTerug(made.Id, true), Testwereld.Consulent);
        var again = (await app.SendAsync(new MaakDuoberichten(Duoberichtsoort.Uren), Testwereld.Consulent)).Value;

        // Assert
        Assert.Equal((1, 1), (due.Klaar, due.Geweigerd));
        Assert.Equal(["D-2", "D-1"], due.Concepten.Select(c => c.Dossiernummer));
        Assert.Equal((new DuoberichtenGemaakt(1, 1), new DuoberichtenGemaakt(0, 1), new DuoberichtenGemaakt(1, 1)), (first, second, again));
        Assert.Equal(35, Duoschrijver.LeesTotaal(made.Inhoud));
        Assert.Equal(new DateOnly(2026, 9, 30), made.BekendTot);
        Assert.Equal(["DUOBERICHT_ONBEKEND", "DUOBERICHT_AL_TERUGGEMELD"], [hidden.Errors[0].Code, twice.Errors[0].Code]);
        Assert.Equal("Foutcode", without.Errors[0].Field);
        Assert.True(refused.IsSuccess);
    }

    [Theory]
    [Databases]
    public async Task MaakDuoberichten_Aanbod_AlleenMetPlaatsEnZonderBezwaar(DatabaseProvider provider)
    {
        // Arrange: the provider of the test world has no number that DUO knows.
        await using var app = await StartAsync(provider);

        // Act
        var due = (await app.SendAsync(new ToetsDuoberichten(Duoberichtsoort.Inburgeringsaanbod), Testwereld.Consulent)).Value;
        var made = (await app.SendAsync(new MaakDuoberichten(Duoberichtsoort.Inburgeringsaanbod), Testwereld.Consulent)).Value;

        // Assert
        Assert.Equal((0, 2), (due.Klaar, due.Geweigerd));
        Assert.All(due.Concepten, c => Assert.Equal("instelling", Assert.Single(c.Bezwaren).Veld));
        Assert.Equal(new DuoberichtenGemaakt(0, 2), made);
        Assert.Equal(0, await app.LeesAsync(db => db.Duoberichten.CountAsync()));
        Assert.Equal("GEEN_TOEGANG", (await app.SendAsync(new ToetsDuoberichten(Duoberichtsoort.Uren), Testwereld.Taalhuis)).Errors[0].Code);
    }

    [Theory]
    [Databases]
    public async Task ToetsDuoberichten_AanbodDatEindigdeVoorHetBericht_WordtNogVerteld(DatabaseProvider provider)
    {
        // Arrange: the gemeente made its first message on 28 September; D-3 is under Wi2013, D-4 of another gemeente, D-9 never began, DUO knows D-10, and refused D-11.
        await using var app = await StartAsync(provider);
        (string Dossier, DateOnly Einde, Eindreden Reden)[] ended =
        [
            ("D-5", new(2026, 9, 28), Eindreden.Uitval),
            ("D-6", new(2026, 9, 27), Eindreden.Uitval),
            ("D-7", new(2026, 9, 29), Eindreden.Overstap),
            ("D-8", new(2026, 9, 29), Eindreden.Overleden),
            ("D-10", new(2026, 9, 29), Eindreden.Geslaagd),
            ("D-11", new(2026, 9, 29), Eindreden.Geslaagd),
        ];
        foreach (var (dossier, end, reason) in ended)
        {
            await app.MetPersoonAsync(dossier);
            await app.MetPlaatsingAsync($"PL-{dossier[2..]}", dossier, PlaatsingStatus.Beeindigd, eind: end, eindreden: reason);
        }

        await app.MetPersoonAsync("D-9");
        await app.MetPlaatsingAsync("PL-9", "D-9", PlaatsingStatus.Geaccepteerd);
        await app.DbAsync(db => db.Plaatsingen.Where(p => p.Nummer == "PL-9").ExecuteUpdateAsync(u => u.SetProperty(p => p.Status, PlaatsingStatus.Ingetrokken).SetProperty(p => p.Einddatum, new DateOnly(2026, 9, 29))));
        async Task<string[]> DueAsync() => [.. (await app.SendAsync(new ToetsDuoberichten(Duoberichtsoort.Inburgeringsaanbod), Testwereld.Consulent)).Value.Concepten.Select(c => c.Dossiernummer).Order(StringComparer.Ordinal)];

        // Act
        var before = await DueAsync();
        await MaakAsync(app, "D-10", new DateOnly(2026, 9, 28), true);
        await MaakAsync(app, "D-11", new DateOnly(2026, 9, 29), false);
        var after = await DueAsync();

        // Assert
        Assert.Equal(["D-1", "D-2"], before);
        Assert.Equal(["D-1", "D-11", "D-2", "D-5", "D-7"], after);
    }

    private static Task MaakAsync(TestApp app, string dossier, DateOnly day, bool taken) => app.DbAsync(async db =>
    {
        var person = await db.Inburgeraars.SingleAsync(i => i.Dossiernummer == dossier);
        var concept = new Duoconcept(Duoberichtsoort.Inburgeringsaanbod, dossier, person.Gemeente, $"PL-{dossier[2..]}", null, "{}", []);
        var message = Duobericht.Maak(concept, person.Id, day, app.Clock.GetUtcNow());
        Assert.True(message.MeldTerug(taken, "AA-1", day).IsSuccess);
        db.Duoberichten.Add(message);
        await db.SaveChangesAsync();
    });

    private static async Task<TestApp> StartAsync(DatabaseProvider provider)
    {
        var app = await Testwereld.StartAsync(provider);
        await app.MetPerceelAsync();
        await app.MetPersoonAsync("D-1");
        await app.MetPersoonAsync("D-2");
        await app.MetPersoonAsync("D-3", Testwereld.Persoon with { Wet = Wet.Wi2013 });
        await app.MetPersoonAsync("D-4", Testwereld.Persoon with { Gemeente = "1916" });
        for (var i = 1; i <= 4; i++)
        {
            await app.MetPlaatsingAsync($"PL-{i}", $"D-{i}", PlaatsingStatus.Gestart);
        }

        return app;
    }
}
