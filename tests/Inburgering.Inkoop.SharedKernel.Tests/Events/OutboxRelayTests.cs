// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Events;
using Inburgering.Inkoop.SharedKernel.Tests.Data;
using Inburgering.Inkoop.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Inburgering.Inkoop.SharedKernel.Tests.Events;

public sealed class OutboxRelayTests
{
    [Theory]
    [Databases]
    public async Task Bezorg_NaOpslaan_GebeurtHetGevolgPreciesEenKeer(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await StartAsync(provider);
        await MeldAsync(app, "A");

        // Act
        var first = await app.DeliverEventsAsync();
        var second = await app.DeliverEventsAsync();

        // Assert
        Assert.Equal((1, 0), (first, second));
        Assert.Equal(["A"], await GevolgenAsync(app));
    }

    [Theory]
    [Databases]
    public async Task Bezorg_OpslaanMislukt_IsErGeenGebeurtenis(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await StartAsync(provider);
        await MeldAsync(app, "A");

        // Act: the same number again breaks the unique index, after the event was published.
        await Assert.ThrowsAsync<DbUpdateException>(() => app.InScopeAsync(async p =>
        {
            var db = p.GetRequiredService<ProefDbContext>();
            db.Metingen.Add(Meting("A"));
            db.Publish(new MetingGedaan("B"));
            return await db.SaveChangesAsync();
        }));
        await app.DeliverEventsAsync();

        // Assert
        Assert.Equal(["A"], await GevolgenAsync(app));
    }

    [Theory]
    [Databases]
    public async Task Bezorg_GestorvenNaHetGevolgVoorHetVinkje_HerhaaltHetGevolgNiet(DatabaseProvider provider)
    {
        // Arrange: what a process leaves behind that died after the listener's commit and before the outbox was marked.
        await using var app = await StartAsync(provider);
        await MeldAsync(app, "A");
        await app.DeliverEventsAsync();
        await app.InScopeAsync(p =>
        {
            var db = p.GetRequiredService<ProefDbContext>();
            return db.Outbox.ExecuteUpdateAsync(u => u.SetProperty(m => m.BezorgdOp, (DateTimeOffset?)null));
        });

        // Act
        var delivered = await app.DeliverEventsAsync();

        // Assert
        Assert.Equal(1, delivered);
        Assert.Equal(["A"], await GevolgenAsync(app));
    }

    [Theory]
    [Databases]
    public async Task Bezorg_LuisteraarMislukt_LaatNietsAchterEnProbeertLaterOpnieuw(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await StartAsync(provider);
        await MeldAsync(app, "STUK");

        // Act
        var now = await app.DeliverEventsAsync();
        var effects = await GevolgenAsync(app);
        var waiting = await app.InScopeAsync(p => p.GetRequiredService<ProefDbContext>().Outbox.SingleAsync());
        Luisteraar.Heel = true;
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        var later = await app.DeliverEventsAsync();
        Luisteraar.Heel = false;

        // Assert
        Assert.Equal((0, 1), (now, later));
        Assert.Empty(effects);
        Assert.Equal((1, "InvalidOperationException"), (waiting.Pogingen, waiting.Fout));
        Assert.Equal(["STUK"], await GevolgenAsync(app));
    }

    [Theory]
    [Databases]
    public async Task Bezorg_TweeHostsTegelijk_GebeurtElkGevolgEenKeer(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await StartAsync(provider);
        foreach (var number in Enumerable.Range(0, 15))
        {
            await MeldAsync(app, $"N{number:00}");
        }

        // Act
        await Task.WhenAll(Task.Run(app.DeliverEventsAsync), Task.Run(app.DeliverEventsAsync));
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        await app.DeliverEventsAsync();

        // Assert
        Assert.Equal(Enumerable.Range(0, 15).Select(n => $"N{n:00}"), await GevolgenAsync(app));
    }

    private static Task<TestApp> StartAsync(DatabaseProvider provider) => TestApp.StartAsync(provider, s =>
    {
        s.AddProef();
        s.AddEventHandler<MetingGedaan, Luisteraar, ProefDbContext>();
    });

    private static Task<int> MeldAsync(TestApp app, string number) => app.InScopeAsync(async p =>
    {
        var db = p.GetRequiredService<ProefDbContext>();
        db.Metingen.Add(Meting(number));
        db.Publish(new MetingGedaan(number));
        return await db.SaveChangesAsync();
    });

    private static Meting Meting(string number) => new() { Id = Guid.CreateVersion7(), Nummer = number, Dag = new DateOnly(2026, 10, 1) };

    private static Task<List<string>> GevolgenAsync(TestApp app) => app.InScopeAsync(p =>
        p.GetRequiredService<ProefDbContext>().Metingen.Where(m => m.Naam == "gevolg").OrderBy(m => m.Nummer).Select(m => m.Nummer.Substring(7)).ToListAsync());
}

internal sealed record MetingGedaan(string Nummer) : IntegrationEvent;

internal sealed class Luisteraar(ProefDbContext db) : IIntegrationEventHandler<MetingGedaan>
{
    public static bool Heel { get; set; }

    public async Task HandleAsync(MetingGedaan integrationEvent, CancellationToken cancellationToken)
    {
        db.Metingen.Add(new Meting { Id = Guid.CreateVersion7(), Nummer = "gevolg:" + integrationEvent.Nummer, Naam = "gevolg", Dag = DateOnly.FromDayNumber(db.Metingen.Count()) });
        await db.SaveChangesAsync(cancellationToken);
        if (integrationEvent.Nummer == "STUK" && !Heel)
        {
            throw new InvalidOperationException("broken on purpose");
        }
    }
}
