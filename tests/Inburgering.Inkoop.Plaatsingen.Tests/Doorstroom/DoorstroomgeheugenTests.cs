// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Doorstroom;
using Inburgering.Inkoop.Plaatsingen.Doorstroom.Geheugen;
using Inburgering.Inkoop.Plaatsingen.Examens;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Inburgering.Inkoop.Plaatsingen.Tests.Doorstroom;

public sealed class DoorstroomgeheugenTests
{
    private static readonly DateOnly[] Peildata = [new(2026, 10, 1), new(2024, 2, 29)];

    private static readonly Scope[] Scopes = [Scope.Volledig, Scope.VanGemeenten("0001", "0002"), Scope.VanAanbieder("A1"), Scope.Leeg];

    [Theory]
    [Databases]
    public async Task Geheugen_GegenereerdeRegio_TeltWatDeDatabaseTelt_OokNaElkeWijziging(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await TestApp.StartAsync(provider, s => s.AddPlaatsingen().MetBuren());
        var regio = await Verzin(app, 7);
        await LeesAsync(app);

        // Act and Assert: as read, and after each kind of change that a figure can notice.
        await VergelijkAsync(app, "as read", Alle);
        await regio.Met(new Rij("P3", Route.Z, "2024-01-10", "2024-02-20", Eindreden.Uitval, "NIEUW-1", "A2", "0002")).Uren("NIEUW-1", "2024-01-01", 12, 10, 1, 1, 0.5m).BewaarAsync();
        await VergelijkAsync(app, "a placement more", Enkele);
        await regio.Persoon("NIEUW", "0003", geboren: "1996-02-29").Met(new Rij("NIEUW", Route.B1, "2023-02-28", Gemeente: "0003", Aanbieder: "A9")).Pip("NIEUW", "2022-12-31")
            .Examen("NIEUW", Onderdeel.KNM, null, "2024-02-01", Uitslag.Geslaagd).BewaarAsync();
        await VergelijkAsync(app, "a person more, of a new provider", Enkele);
        await WijzigAsync(app, db => db.Inburgeraars.Where(i => i.Dossiernummer == "P5").ExecuteUpdateAsync(u => u.SetProperty(i => i.Alfabetisering, Alfabetisering.AA).SetProperty(i => i.Geboortedatum, new DateOnly(1960, 1, 1))));
        await VergelijkAsync(app, "literacy and birth date", Enkele);
        await app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<PlaatsingenDbContext>();
            foreach (var id in await db.Inburgeraars.Where(i => i.Dossiernummer.StartsWith("P1")).Select(i => i.Id).ToListAsync())
            {
                db.Add(Persoonsverleden.Maak(id, new DateOnly(2025, 1, 1), "0002", Wet.Wi2013, Soort.Gezin, Alfabetisering.AA));
            }

            return await db.SaveChangesAsync();
        });
        await VergelijkAsync(app, "what counted of a person until a day", Alle);
        await WijzigAsync(app, db => db.Uren.Where(u => u.Maand < new DateOnly(2024, 1, 1)).ExecuteUpdateAsync(u => u.SetProperty(x => x.Gevolgd, 1.25m)));
        await VergelijkAsync(app, "hours", Enkele);
        await WijzigAsync(app, db => db.Plaatsingen.Where(p => p.Dossiernummer == "P8").ExecuteUpdateAsync(u => u.SetProperty(p => p.Einddatum, new DateOnly(2024, 2, 1)).SetProperty(p => p.Eindreden, Eindreden.Overstap).SetProperty(p => p.Status, PlaatsingStatus.Beeindigd)));
        await VergelijkAsync(app, "an end", Enkele);
        await WijzigAsync(app, db => db.Examens.Where(e => e.Uitslag == Uitslag.Gezakt).ExecuteDeleteAsync());
        await WijzigAsync(app, db => db.Uren.Where(u => db.Plaatsingen.Any(p => p.Id == u.PlaatsingId && p.Dossiernummer == "P2")).ExecuteDeleteAsync());
        await WijzigAsync(app, db => db.Plaatsingen.Where(p => p.Dossiernummer == "P2").ExecuteDeleteAsync());
        await VergelijkAsync(app, "deleted exams, hours and placements", Alle);
    }

    [Theory]
    [Databases]
    public async Task Vraag_NaHetLezen_KostTweeStatementsEnNietsVanDeRapportage(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await TestApp.StartAsync(provider, s => s.AddPlaatsingen().MetBuren());
        await Verzin(app, 3);
        await LeesAsync(app);
        await app.SendAsync(new HaalDoorstroom(Peildata[0]));
        app.Sql.Clear();

        // Act
        var rapport = (await app.SendAsync(new HaalDoorstroom(new DoorstroomFilter(Peildata[0], Gemeente: "0001")))).Value;

        // Assert: up to where it has looked, and who changed since.
        Assert.True(rapport.Routes.Sum(r => r.Alle.Instroom) > 0);
        Assert.True(app.Sql.Count == 2, string.Join("\n", app.Sql.Statements));
    }

    [Theory]
    [Databases]
    public async Task Vraag_InEenTransactieOfNaTeVeelWijzigingen_IsVoorDeDatabase(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await TestApp.StartAsync(provider, s => s.AddPlaatsingen().MetBuren().Configure<DoorstroomOptions>(o => o.GeheugenVanaf = 1));
        await Verzin(app, 3);
        await LeesAsync(app);

        // Act
        var within = await app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<PlaatsingenDbContext>();
            await using var transaction = await db.Database.BeginTransactionAsync();
            return await TelAsync(services, Peildata[0]) is not null;
        });
        var before = await app.InScopeAsync(async services => await TelAsync(services, Peildata[0]) is not null);
        var many = await WijzigAsync(app, db => db.Database.ExecuteSqlRawAsync(provider == DatabaseProvider.PostgreSql
            ? "INSERT INTO plaatsingen.doorstroomwijziging (inburgeraar_id, transactie, op) SELECT gen_random_uuid(), pg_current_xact_id()::text::bigint, now() FROM generate_series(1, 2001)"
            : "INSERT INTO plaatsingen_doorstroomwijziging (inburgeraar_id, transactie, op) WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t WHERE n < 2001) SELECT randomblob(16), 0, '2026-10-01 00:00:00' FROM t"));
        var after = await app.InScopeAsync(async services => await TelAsync(services, Peildata[0]) is not null);
        var rapport = (await app.SendAsync(new HaalDoorstroom(Peildata[0]))).Value;
        var requests = app.Services.GetRequiredService<Doorstroomgeheugen>().Verzoeken(CancellationToken.None).GetAsyncEnumerator();

        // Assert: the report is still right, and asks to be read again.
        Assert.Equal((false, true, 2001, false), (within, before, many, after));
        Assert.True(rapport.Routes.Sum(r => r.Alle.Instroom) > 0);
        Assert.True(await requests.MoveNextAsync());
        Assert.Equal((Peildata[0], Wet.Wi2021), requests.Current);
    }

    [Theory]
    [Databases]
    public async Task Triggers_Weggevallen_ZijnErNaDeStartWeer_EnDeNachttaakRuimtOp(DatabaseProvider provider)
    {
        // Arrange: what a migration that builds a table again does.
        await using var app = await TestApp.StartAsync(provider, s => s.AddPlaatsingen().MetBuren());
        await WijzigAsync(app, db => db.Database.ExecuteSqlRawAsync(provider == DatabaseProvider.PostgreSql ? "DROP TRIGGER doorstroom_insert ON plaatsingen.pip" : "DROP TRIGGER plaatsingen_pip_doorstroom_insert"));

        // Act
        await app.Services.GetRequiredService<DatabaseMigrator>().MigrateAsync(CancellationToken.None);
        await new Regio(app).Persoon("A").BewaarAsync();
        var person = await AantalAsync(app);
        await WijzigAsync(app, db => db.Set<Doorstroomwijziging>().ExecuteDeleteAsync());
        await app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<PlaatsingenDbContext>();
            db.Add(Pip.Maak(await db.Inburgeraars.SingleAsync(), new DateOnly(2026, 9, 1), Route.B1, Niveau.B1, null));
            return await db.SaveChangesAsync();
        });
        var pip = await AantalAsync(app);
        app.Clock.Set(DateOnly.FromDateTime(DateTime.UtcNow).AddDays(1));
        await app.RunJobAsync("doorstroom-wijzigingen");
        var kept = await AantalAsync(app);
        app.Clock.Set(DateOnly.FromDateTime(DateTime.UtcNow).AddDays(4));
        await app.RunJobAsync("doorstroom-wijzigingen");

        // Assert
        Assert.Equal((1, 1, 1, 0), (person, pip, kept, await AantalAsync(app)));
    }

    private static Task<int> AantalAsync(TestApp app) => app.InScopeAsync(services => services.GetRequiredService<PlaatsingenDbContext>().Set<Doorstroomwijziging>().CountAsync());

    private static Task<int> WijzigAsync(TestApp app, Func<PlaatsingenDbContext, Task<int>> change) => app.InScopeAsync(services => change(services.GetRequiredService<PlaatsingenDbContext>()));

    private static Task<bool> LeesAsync(TestApp app) => app.InScopeAsync(async services =>
    {
        foreach (var t in Peildata)
        {
            foreach (var wet in Enum.GetValues<Wet>())
            {
                await services.GetRequiredService<Doorstroomgeheugen>().LeesAsync(services.GetRequiredService<PlaatsingenDbContext>(), t, wet, CancellationToken.None);
            }
        }

        return true;
    });

    private static Task<List<DoorstroomAantal>?> TelAsync(IServiceProvider services, DateOnly t) => services.GetRequiredService<Doorstroomgeheugen>()
        .TelAsync(services.GetRequiredService<PlaatsingenDbContext>(), t, Wet.Wi2021, s => s.Aantallen(new DoorstroomFilter(t), Scope.Volledig, false), CancellationToken.None);

    private static async Task VergelijkAsync(TestApp app, string when, Func<DoorstroomFilter, IEnumerable<DoorstroomFilter>> filters)
    {
        var told = 0;
        foreach (var filter in Peildata.SelectMany(t => filters(new DoorstroomFilter(t))))
        {
            foreach (var scope in filter == new DoorstroomFilter(filter.Peildatum) ? Scopes : Scopes[..1])
            {
                var (memory, database) = await app.InScopeAsync(services => BeideAsync(services, filter, scope));
                Assert.True(memory == database, $"{when}, {filter}, {scope}:\n{memory}\n---\n{database}");
                told += memory.Length;
            }
        }

        Assert.True(told > 20_000, $"{when}: the figures say next to nothing ({told}).");
    }

    private static IEnumerable<DoorstroomFilter> Enkele(DoorstroomFilter all) => [all, all with { Aanbieder = "A2", Alfabetisering = Alfabetisering.AA }];

    private static IEnumerable<DoorstroomFilter> Alle(DoorstroomFilter all) =>
        [
            all,
            all with { CohortNaar = CohortNaar.EerstePip },
            all with { Wet = Wet.Wi2013 },
            all with { Gemeente = "0002" },
            all with { Gemeente = "9999" },
            all with { Aanbieder = "A1" },
            all with { Contract = "C-A2", Leeftijd = Leeftijdsgroep.Van28Tot35 },
            all with { Soort = Soort.Gezin, CohortNaar = CohortNaar.EerstePip },
            all with { Alfabetisering = Alfabetisering.AA },
            .. Enum.GetValues<Leeftijdsgroep>().Select(l => all with { Leeftijd = l }),
            all with { Gemeente = "0001", Soort = Soort.Asiel, Alfabetisering = Alfabetisering.A, Leeftijd = Leeftijdsgroep.Vanaf50 },
        ];

    private static async Task<(string Memory, string Database)> BeideAsync(IServiceProvider services, DoorstroomFilter filter, Scope scope)
    {
        var db = services.GetRequiredService<PlaatsingenDbContext>();
        var geheugen = services.GetRequiredService<Doorstroomgeheugen>();
        var memory = await geheugen.TelAsync(
            db,
            filter.Peildatum,
            filter.Wet,
            s => Schrijf(s.Aantallen(filter, scope, false), s.Aantallen(filter, scope, true), s.Stromen(filter, scope), s.Examens(filter, scope), s.Uren(filter, scope), s.Personen(filter, scope)),
            CancellationToken.None);
        Assert.NotNull(memory);
        return (memory, Schrijf(
            await new DoorstroomSql(db, filter, scope).Aantallen().ToListAsync(),
            await new DoorstroomSql(db, filter, scope).Aantallen(perAanbieder: true).ToListAsync(),
            await new DoorstroomSql(db, filter, scope).Stromen().ToListAsync(),
            await new BijlagenSql(db, filter, scope).Examens().ToListAsync(),
            await new BijlagenSql(db, filter, scope).Uren().ToListAsync(),
            await new BijlagenSql(db, filter, scope).Personen().ToListAsync()));
    }

    private static string Schrijf(List<DoorstroomAantal> counts, List<DoorstroomAantal> perProvider, List<DoorstroomStroomRij> flows, List<ExamenRij> exams, List<UrenRij> hours, List<PersonenRij> people)
    {
        IEnumerable<string> lines =
        [
            .. Optellen(counts),
            .. Optellen(perProvider),
            .. flows.Select(f => FormattableString.Invariant($"stroom {f.Vorige} {f.Route} {f.Reden} {f.Volgende}: {f.Aantal}")),
            .. exams.Select(e => FormattableString.Invariant($"examen {e.Onderdeel} {e.Niveau}: {e.Afgelegd} {e.Geslaagd} {e.EerstePoging} {e.Verwijtbaar} {e.Nietverwijtbaar} {e.Afgemeld} {e.Absent}")),
            .. hours.Select(u => FormattableString.Invariant($"uren {u.Route} {u.Maand}: {u.Aangeboden:0.00} {u.Gevolgd:0.00} {u.Geoorloofd:0.00} {u.Ongeoorloofd:0.00} {u.WaarvanOnline:0.00}")),
            .. people.Select(p => FormattableString.Invariant($"personen {p.Route}: {p.Personen}")),
        ];
        return string.Join('\n', lines.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Optellen(List<DoorstroomAantal> counts) => counts.GroupBy(c => (c.Groep, c.Route, c.Cohort, c.Reden, c.Dagen, c.Binnen, c.Zicht))
        .Select(g => string.Create(CultureInfo.InvariantCulture, $"aantal {g.Key}: {g.Sum(c => c.Aantal)}"));

    // Everything that a filter can choose by, in every combination, with chains of transfers, changes of gemeente and both laws.
    private static async Task<Regio> Verzin(TestApp app, int seed)
    {
        var random = new Random(seed);
        var regio = new Regio(app);
        for (var person = 0; person < 120; person++)
        {
            var name = $"P{person}";
            var (gemeente, wet, soort) = ($"{random.Next(1, 4):0000}", random.Next(6) == 0 ? Wet.Wi2013 : Wet.Wi2021, (Soort)random.Next(0, 3));
            regio.Persoon(name, gemeente, wet, soort, $"{random.Next(1955, 2005)}-{random.Next(1, 13):00}-{random.Next(1, 29):00}", (Alfabetisering)random.Next(0, Enum.GetValues<Alfabetisering>().Length));
            foreach (var pip in Enumerable.Range(0, random.Next(3)))
            {
                regio.Pip(name, $"{2021 + pip + random.Next(3)}-{random.Next(1, 13):00}-{(pip * 10) + random.Next(1, 10):00}");
            }

            var start = new DateOnly(2022, 1, 1).AddDays(random.Next(0, 1500));
            for (var step = random.Next(0, 4); step > 0; step--)
            {
                var number = $"N{seed}-{person}-{step}";
                var end = start.AddDays(random.Next(0, 700));
                Eindreden? reason = random.Next(4) == 0 ? null : random.Next(2) == 0 ? Eindreden.Overstap : (Eindreden)random.Next(0, 8);
                var row = new Rij(name, random.Next(3) == 0 ? (Route)random.Next(0, 3) : Route.B1, $"{start:yyyy-MM-dd}", reason is null ? null : $"{end:yyyy-MM-dd}", reason, number, $"A{random.Next(4)}", random.Next(5) == 0 ? "0003" : gemeente, wet, soort);
                regio.Met(row);
                for (var month = 0; month < random.Next(0, 4); month++)
                {
                    var online = random.Next(0, 8) / 4m;
                    regio.Uren(number, $"{new DateOnly(start.Year, start.Month, 1).AddMonths(month):yyyy-MM-dd}", 20, 15, 3, 2, online);
                }

                start = end.AddDays(random.Next(-30, 60));
            }

            for (var exam = 0; exam < random.Next(0, 5); exam++)
            {
                var result = (Uitslag)random.Next(0, 3);
                regio.Examen(name, (Onderdeel)random.Next(0, 5), random.Next(3) == 0 ? ExamenNiveau.A2 : ExamenNiveau.B1, $"{2022 + exam}-{random.Next(1, 13):00}-15", result, result == Uitslag.Geen ? (GeenUitslagReden)random.Next(0, 4) : null);
            }
        }

        await regio.BewaarAsync();
        return regio;
    }
}
