// SPDX-License-Identifier: EUPL-1.2

using System.Diagnostics;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Inburgering.Inkoop.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace Inburgering.Inkoop.SharedKernel.Tests.Data;

public sealed class BulkWriterTests(ITestOutputHelper output)
{
    private static readonly DateTimeOffset Moment = new(2026, 10, 1, 11, 0, 0, 123, TimeSpan.Zero);

    private static readonly Guid Ander = Guid.CreateVersion7();

    [Theory]
    [Databases]
    public async Task Write_NieuweRijen_ZijnTeLezenDoorEntityFramework(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await TestApp.StartAsync(provider, s => s.AddProef());
        var full = Rij("A", 1) with { Aantal = 3, Route = Route.Onderwijs, Verwijst = Ander, Naam = "Testpersoon ‘één’" };

        // Act
        var result = await WriteAsync(app, [full, Rij("B", 2)]);

        // Assert
        Assert.Equal((2, 0, 0), (result.Added, result.Changed, result.Unchanged));
        var rows = await ReadAsync(app);
        Assert.Equal(["A", "B"], rows.Select(r => r.Nummer));
        var first = rows[0];
        Assert.Equal((full.Dag, 12.34m, 3, true, Route.Onderwijs, Ander), (first.Dag, first.Bedrag, first.Aantal, first.Waar, first.Route, first.Verwijst));
        Assert.Equal(("Testpersoon ‘één’", Moment, 0), (first.Naam, first.BijgewerktOp, first.Versie));
        Assert.Null(rows[1].Route);
        Assert.Equal(rows.Select(r => (Guid?)r.Id), result.Rows.Select(r => r.Id));
    }

    [Theory]
    [Databases]
    public async Task Write_ZelfdeRijenNogEens_WijzigtNiets(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await TestApp.StartAsync(provider, s => s.AddProef());
        var rows = Enumerable.Range(0, 2300).Select(i => Rij($"N{i % 700}", i) with { Route = i % 2 == 0 ? Route.Z : null, Bedrag = i / 100m }).ToList();
        var first = await WriteAsync(app, rows);

        // Act
        var second = await WriteAsync(app, rows);

        // Assert
        Assert.Equal(2300, first.Added);
        Assert.Equal((0, 0, 2300), (second.Added, second.Changed, second.Unchanged));
        Assert.Equal(first.Rows.Select(r => r.Id), second.Rows.Select(r => r.Id));
        Assert.Empty(await LogAsync(app));
    }

    [Theory]
    [Databases]
    public async Task Write_RijDieEntityFrameworkSchreef_WordtHerkend(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await TestApp.StartAsync(provider, s => s.AddProef());
        var id = await app.InScopeAsync(async p =>
        {
            var db = p.GetRequiredService<ProefDbContext>();
            var meting = new Meting { Id = Guid.CreateVersion7(), Nummer = "A", Dag = new DateOnly(2026, 1, 2), Bedrag = 12.34m, Waar = true, BijgewerktOp = Moment };
            db.Metingen.Add(meting);
            await db.SaveChangesAsync();
            return meting.Id;
        });

        // Act
        var result = await WriteAsync(app, [Rij("A", 1)]);

        // Assert
        Assert.Equal((BulkOutcome.Unchanged, (Guid?)id), (result.Rows.Single().Outcome, result.Rows.Single().Id));
    }

    [Theory]
    [Databases]
    public async Task Write_AndereWaarden_WijzigtMetLogregelZonderPersoonsgegeven(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await TestApp.StartAsync(provider, s => s.AddProef());
        await WriteAsync(app, [Rij("A", 1), Rij("B", 2)]);

        // Act
        var result = await WriteAsync(app, [Rij("A", 1) with { Bedrag = 13m, Naam = "Testpersoon", Route = Route.Z }, Rij("B", 2)]);

        // Assert
        Assert.Equal((0, 1, 1), (result.Added, result.Changed, result.Unchanged));
        var changed = (await ReadAsync(app))[0];
        Assert.Equal((13m, "Testpersoon", Route.Z, 1), (changed.Bedrag, changed.Naam, changed.Route, changed.Versie));
        var line = Assert.Single(await LogAsync(app));
        Assert.Equal(("Meting", "A/2026-01-02", "Gewijzigd"), (line.Onderwerp, line.Sleutel, line.Soort));
        Assert.Equal("""{"Bedrag":12.34,"Naam":"(persoonsgegeven)","Route":null}""", line.Oud);
        Assert.Equal("""{"Bedrag":13,"Naam":"(persoonsgegeven)","Route":"Z"}""", line.Nieuw);
        var verdict = await app.InScopeAsync(p => LogboekControle.ControleerAsync(p.GetRequiredService<ProefDbContext>(), CancellationToken.None));
        Assert.Null(verdict.Fout);
    }

    [Theory]
    [Databases]
    public async Task Write_TransactieTeruggedraaid_LaatNietsAchter(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await TestApp.StartAsync(provider, s => s.AddProef());
        await WriteAsync(app, [Rij("A", 1)]);

        // Act
        await WriteAsync(app, [Rij("A", 1) with { Bedrag = 99m }, Rij("C", 3)], commit: false);

        // Assert
        var row = Assert.Single(await ReadAsync(app));
        Assert.Equal(12.34m, row.Bedrag);
        Assert.Empty(await LogAsync(app));
    }

    [Theory]
    [Databases]
    public async Task Write_TweeRijenMetDezelfdeSleutel_IsEenFoutVanDeAanroeper(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await TestApp.StartAsync(provider, s => s.AddProef());

        // Act
        var failure = await Assert.ThrowsAsync<ArgumentException>(() => WriteAsync(app, [Rij("A", 1), Rij("A", 1)]));

        // Assert
        Assert.StartsWith("Two rows of one batch have the key A/2026-01-02.", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [Databases]
    public async Task Write_ZonderTransactieOfKolom_Weigert(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await TestApp.StartAsync(provider, s => s.AddProef());

        // Act
        var (without, incomplete) = await app.InScopeAsync(async p =>
        {
            var db = p.GetRequiredService<ProefDbContext>();
            await using var writer = Writer(db);
            await using var half = new BulkWriter<Meting, Gegeven>(db).Key(m => m.Nummer, r => r.Nummer).Key(m => m.Dag, r => r.Dag);
            return (await Assert.ThrowsAsync<InvalidOperationException>(() => writer.WriteAsync([Rij("A", 1)], CancellationToken.None)),
                await Assert.ThrowsAsync<InvalidOperationException>(() => half.WriteAsync([Rij("A", 1)], CancellationToken.None)));
        });

        // Assert
        Assert.StartsWith("BulkWriter works inside a transaction", without.Message, StringComparison.Ordinal);
        Assert.Equal("BulkWriter for Meting needs a key and a value for: Id, Bedrag, BijgewerktOp, Waar.", incomplete.Message);
    }

    [Theory]
    [Databases]
    public async Task Write_HonderdduizendRijen_GaatSnelGenoeg(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await TestApp.StartAsync(provider, s => s.AddProef());
        var rows = Enumerable.Range(0, 100_000).Select(i => Rij($"N{i / 20:D6}", i % 20) with { Bedrag = i % 1000 }).ToList();
        var watch = Stopwatch.StartNew();

        // Act
        var result = await WriteAsync(app, rows);

        // Assert: the product wants 40,000 rows a second; a busy machine gets four times as long before the test fails.
        output.WriteLine($"{provider}: insert {rows.Count / watch.Elapsed.TotalSeconds:N0} rows/s");
        Assert.Equal(rows.Count, result.Added);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 10);
        watch.Restart();
        await WriteAsync(app, rows);
        output.WriteLine($"{provider}: unchanged {rows.Count / watch.Elapsed.TotalSeconds:N0} rows/s");
    }

    private static Gegeven Rij(string nummer, int dag) => new(nummer, new DateOnly(2026, 1, 1).AddDays(dag), 12.34m, null, true, null, null, null);

    private static BulkWriter<Meting, Gegeven> Writer(ProefDbContext db) => new BulkWriter<Meting, Gegeven>(db)
        .Key(m => m.Nummer, r => r.Nummer)
        .Key(m => m.Dag, r => r.Dag)
        .Column(m => m.Bedrag, r => r.Bedrag)
        .Column(m => m.Aantal, r => r.Aantal)
        .Column(m => m.Waar, r => r.Waar)
        .Column(m => m.Route, r => r.Route)
        .Column(m => m.Verwijst, r => r.Verwijst)
        .Column(m => m.Naam, r => r.Naam)
        .OnInsert(m => m.Id, _ => Guid.CreateVersion7())
        .OnWrite(m => m.BijgewerktOp, _ => Moment);

    private static Task<BulkResult<Gegeven>> WriteAsync(TestApp app, IReadOnlyList<Gegeven> rows, bool commit = true) => app.InScopeAsync(
        async p =>
        {
            var session = p.GetRequiredService<DatabaseSession>();
            await session.BeginAsync(CancellationToken.None);
            await using var writer = Writer(p.GetRequiredService<ProefDbContext>());
            var result = await writer.WriteAsync(rows, CancellationToken.None);
            if (commit)
            {
                await session.CommitAsync(CancellationToken.None);
            }

            return result;
        },
        Actor.Systeem(Kanaal.Import));

    private static Task<List<Meting>> ReadAsync(TestApp app) => app.InScopeAsync(p => p.GetRequiredService<ProefDbContext>().Metingen.OrderBy(m => m.Nummer).ToListAsync());

    private static Task<List<LogboekRegel>> LogAsync(TestApp app) => app.InScopeAsync(p => p.GetRequiredService<ProefDbContext>().Logboek.ToListAsync());

    private sealed record Gegeven(string Nummer, DateOnly Dag, decimal Bedrag, int? Aantal, bool Waar, Route? Route, Guid? Verwijst, string? Naam);
}
