// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Inburgering.Inkoop.SharedKernel.Tests.Data;
using Inburgering.Inkoop.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Inburgering.Inkoop.SharedKernel.Tests.Logboek;

public sealed class LogboekTests
{
    [Theory]
    [Databases]
    public async Task Opslaan_NieuwEnGewijzigd_GeeftEenKetenMetOudEnNieuw(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await TestApp.StartAsync(provider, s => s.AddProef());

        // Act
        await SchrijfAsync(app, db => db.Metingen.Add(Nieuw("A")));
        await SchrijfAsync(app, async db => (await db.Metingen.SingleAsync()).Bedrag = 20);

        // Assert
        var lines = await LeesAsync(app, db => db.Logboek.OrderBy(l => l.Volgnummer).ToListAsync());
        Assert.Equal(["Toegevoegd", "Gewijzigd"], lines.Select(l => l.Soort));
        Assert.Equal(("A/2026-10-01", "{\"Bedrag\":10}", "{\"Bedrag\":20}"), (lines[1].Sleutel, lines[1].Oud, lines[1].Nieuw));
        Assert.Equal(lines[0].Hash, lines[1].VorigeHash);
        Assert.Null((await ControleerAsync(app)).Fout);
    }

    [Theory]
    [Databases]
    public async Task Opslaan_Persoonsgegeven_StaatNietInHetLogboek(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await TestApp.StartAsync(provider, s => s.AddProef());

        // Act
        await SchrijfAsync(app, db => db.Metingen.Add(Nieuw("A")));

        // Assert
        var line = await LeesAsync(app, db => db.Logboek.SingleAsync());
        Assert.Contains("\"Naam\":\"(persoonsgegeven)\"", line.Nieuw);
        Assert.DoesNotContain("Testpersoon", line.Nieuw);
    }

    [Theory]
    [Databases]
    public async Task Opslaan_BijImport_LogtAlleenWijzigingen(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await TestApp.StartAsync(provider, s => s.AddProef());
        var import = Actor.Systeem(Kanaal.Import);

        // Act
        await SchrijfAsync(app, db => db.Metingen.Add(Nieuw("A")), import);
        await SchrijfAsync(app, async db => (await db.Metingen.SingleAsync()).Bedrag = 20, import);

        // Assert
        var lines = await LeesAsync(app, db => db.Logboek.ToListAsync());
        Assert.Equal(["Gewijzigd"], lines.Select(l => l.Soort));
        Assert.Equal(Kanaal.Import, lines[0].Kanaal);
    }

    [Theory]
    [Databases]
    public async Task Controle_RegelGewijzigd_NoemtDieRegel(DatabaseProvider provider) =>
        Assert.Equal("regel 2 is gewijzigd", await KnoeiAsync(provider, table => $"UPDATE {table} SET nieuw = 'x' WHERE volgnummer = 2"));

    [Theory]
    [Databases]
    public async Task Controle_RegelVerwijderd_NoemtDieRegel(DatabaseProvider provider) =>
        Assert.Equal("regel 2 ontbreekt", await KnoeiAsync(provider, table => $"DELETE FROM {table} WHERE volgnummer = 2"));

    [Theory]
    [Databases]
    public async Task Controle_HashMeegewijzigd_BreektDeKeten(DatabaseProvider provider) =>
        Assert.Equal("regel 3 sluit niet aan op de vorige", await KnoeiAsync(provider, table => $"UPDATE {table} SET vorige_hash = '{new string('a', 64)}' WHERE volgnummer = 3"));

    [Theory]
    [Databases]
    public async Task Opslaan_TienTegelijk_GeeftEenHeleKeten(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await TestApp.StartAsync(provider, s => s.AddProef());

        // Act
        await Task.WhenAll(Enumerable.Range(0, 10).Select(i => Task.Run(() => SchrijfAsync(app, db => db.Metingen.Add(Nieuw($"T{i}"))))));

        // Assert
        var verdict = await ControleerAsync(app);
        Assert.Equal((null, 10L), (verdict.Fout, verdict.Regels));
    }

    [Theory]
    [Databases]
    public async Task Opslaan_TweeMensenEenDing_TweedeWordtGeweigerd(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await TestApp.StartAsync(provider, s => s.AddProef());
        await SchrijfAsync(app, db => db.Metingen.Add(Nieuw("A")));

        // Act
        Task Late() => SchrijfAsync(app, async db =>
        {
            var seen = await db.Metingen.SingleAsync();
            await SchrijfAsync(app, async other => (await other.Metingen.SingleAsync()).Bedrag = 20);
            seen.Bedrag = 30;
        });

        // Assert
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(Late);
        Assert.Equal(20, await LeesAsync(app, db => db.Metingen.Select(m => m.Bedrag).SingleAsync()));
    }

    private static async Task<string?> KnoeiAsync(DatabaseProvider provider, Func<string, string> sql)
    {
        await using var app = await TestApp.StartAsync(provider, s => s.AddProef());
        foreach (var number in new[] { "A", "B", "C" })
        {
            await SchrijfAsync(app, db => db.Metingen.Add(Nieuw(number)));
        }

        Assert.Null((await ControleerAsync(app)).Fout);
        await LeesAsync(app, db => db.Database.ExecuteSqlRawAsync(sql(db.Tabel("logboek_regel"))));
        return (await ControleerAsync(app)).Fout;
    }

    private static Meting Nieuw(string number) => new() { Id = Guid.CreateVersion7(), Nummer = number, Dag = new DateOnly(2026, 10, 1), Bedrag = 10, Naam = "Testpersoon" };

    private static Task<LogboekOordeel> ControleerAsync(TestApp app) => LeesAsync(app, db => LogboekControle.ControleerAsync(db, CancellationToken.None));

    private static Task<T> LeesAsync<T>(TestApp app, Func<ProefDbContext, Task<T>> read) =>
        app.InScopeAsync(p => read(p.GetRequiredService<ProefDbContext>()));

    private static Task<int> SchrijfAsync(TestApp app, Action<ProefDbContext> change, Actor? actor = null) =>
        SchrijfAsync(app, db =>
        {
            change(db);
            return Task.CompletedTask;
        }, actor);

    private static Task<int> SchrijfAsync(TestApp app, Func<ProefDbContext, Task> change, Actor? actor = null) =>
        app.InScopeAsync(
            async p =>
            {
                var db = p.GetRequiredService<ProefDbContext>();
                await change(db);
                return await db.SaveChangesAsync();
            },
            actor);
}
