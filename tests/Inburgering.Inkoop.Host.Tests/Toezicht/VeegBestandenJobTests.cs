// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Documenten;
using Inburgering.Inkoop.Host.Database;
using Inburgering.Inkoop.Host.Tests.Support;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Bestanden;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Jobs;
using Inburgering.Inkoop.TestSupport;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Inburgering.Inkoop.Host.Tests.Toezicht;

public sealed class VeegBestandenJobTests
{
    private const string Job = "bestanden-vegen";
    private static readonly Bestandseis Eis = new(["pdf"], "Bestand");

    [Theory]
    [Databases]
    public async Task Vegen_BestandZonderRijNaUitval_GaatWegNaDeVeiligeTijdEnNooitEenMetRij(DatabaseProvider provider)
    {
        // Arrange
        using var folder = new TijdelijkeMap();
        await using var app = await HostApp.StartAsync(provider, new() { ["Bestanden:Map"] = folder.Pad });
        await ContractRegio.MaakAsync(app);
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        services.GetRequiredService<IActorAccessor>().Actor = Actor.Systeem(Kanaal.Job);
        var store = services.GetRequiredService<IBestandsopslag>();
        var map = folder.Pad;
        var db = services.GetRequiredService<HostDbContext>();

        // What is left when the process dies: a file that was kept, and one that was still coming in.
        var orphan = (await store.BewaarAsync(Upload(), Eis, CancellationToken.None)).Value.Id;
        var half = Path.Combine(map, "binnen", "half");
        await File.WriteAllTextAsync(half, "half");
        Verouder(app, map, hours: 25);

        // Act: while no row names any file, the folder may be of another database.
        await RunAsync(app);
        var strange = Files(map);
        var added = await services.GetRequiredService<IMediator>().Send(new LegDocumentVast("IB-1", "OVERIG", Upload(), new DocumentKenmerken(null, false, null)));
        Verouder(app, map, hours: 23);
        await RunAsync(app);
        var young = Files(map);
        Verouder(app, map, hours: 25);
        var recent = (await store.BewaarAsync(Upload(), Eis, CancellationToken.None)).Value.Id;
        await RunAsync(app);
        await RunAsync(app);
        var after = Files(map);
        var download = await services.GetRequiredService<IMediator>().Send(new DownloadDocument("IB-1", added.Value));

        // Assert
        Assert.Equal([$"{orphan:N}"], strange);
        Assert.Equal(2, young.Length);
        Assert.DoesNotContain($"{orphan:N}", after);
        Assert.Contains($"{recent:N}", after);
        Assert.Equal(2, after.Length);
        Assert.True(download.IsSuccess);
        await download.Value.Inhoud.DisposeAsync();
        Assert.Equal(
            ["""{"HalfOntvangen":1,"ZonderGegevens":0}""", """{"HalfOntvangen":0,"ZonderGegevens":1}"""],
            await db.Logboek.Where(l => l.Onderwerp == "Bestandsopslag").OrderBy(l => l.Volgnummer).Select(l => l.Nieuw).ToListAsync());
    }

    [Fact]
    public async Task Kolommen_DieNaarEenBestandWijzen_HetenOveralGelijk()
    {
        // Arrange
        await using var app = await HostApp.StartAsync(DatabaseProvider.Sqlite);
        await using var scope = app.Services.CreateAsyncScope();

        // Act
        var contexts = scope.ServiceProvider.GetServices<ModuleDbContext>().ToList();
        var named = contexts.SelectMany(Bestandsgebruik.Kolommen).Select(p => p.DeclaringType.ClrType.Name).ToList();
        var alike = contexts.SelectMany(c => c.Model.GetEntityTypes()).SelectMany(t => t.GetProperties())
            .Where(p => (Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType) == typeof(Guid) && p.Name.Contains("Bestand", StringComparison.Ordinal) && p.Name != Bestandsgebruik.Kolom);

        // Assert
        Assert.Contains("Contractdocument", named);
        Assert.Contains("Scan", named);
        Assert.Empty(alike);
    }

    private static Upload Upload() => new("a.pdf", new MemoryStream("%PDF-1.7 a"u8.ToArray()));

    private static string[] Files(string map) => [.. Directory.GetFiles(map, "*", SearchOption.AllDirectories).Select(f => Path.GetFileName(f)!)];

    private static void Verouder(HostApp app, string map, int hours)
    {
        foreach (var file in Directory.GetFiles(map, "*", SearchOption.AllDirectories))
        {
            File.SetLastWriteTimeUtc(file, app.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime.AddHours(-hours));
        }
    }

    private static async Task RunAsync(HostApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IActorAccessor>().Actor = Actor.Systeem(Kanaal.Job);
        await scope.ServiceProvider.GetServices<IRecurringJob>().Single(j => j.Naam == Job).RunAsync(CancellationToken.None);
    }

    // A folder of this test alone: sweeping the one that all tests share would take the files of others.
    private sealed class TijdelijkeMap : IDisposable
    {
        public string Pad { get; } = Directory.CreateTempSubdirectory("inkoop-vegen-").FullName;

        public void Dispose() => Directory.Delete(Pad, recursive: true);
    }
}
