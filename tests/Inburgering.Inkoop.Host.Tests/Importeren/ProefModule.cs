// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Events;
using Inburgering.Inkoop.SharedKernel.Invoer;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Inburgering.Inkoop.Host.Tests.Importeren;

/// <summary>A row of the pretend module that the tests import into.</summary>
internal sealed class ProefUur : IGelogd
{
    public string Plaatsing { get; set; } = "";

    public DateOnly Maand { get; set; }

    public decimal Gevolgd { get; set; }

    public string LogSleutel => $"{Plaatsing}/{Maand:yyyy-MM}";
}

internal sealed class ProefUurConfiguration : IEntityTypeConfiguration<ProefUur>
{
    public void Configure(EntityTypeBuilder<ProefUur> builder) => builder.HasKey(u => new { u.Plaatsing, u.Maand });
}

internal abstract class ProefDbContext(DbContextOptions options, ModuleDbServices? services) : ModuleDbContext(options, services)
{
    public override string Module => "proef";

    public DbSet<ProefUur> Uren => Set<ProefUur>();

    public static Task MakeTablesAsync(IServiceProvider provider, CancellationToken cancellationToken) =>
        provider.GetRequiredService<ProefDbContext>().GetService<IRelationalDatabaseCreator>().CreateTablesAsync(cancellationToken);
}

internal sealed class ProefSqliteDbContext(DbContextOptions options, ModuleDbServices? services) : ProefDbContext(options, services);

internal sealed class ProefPostgresDbContext(DbContextOptions options, ModuleDbServices? services) : ProefDbContext(options, services);

/// <summary>Writes hours; refuses those of the placement <c>ONBEKEND</c>.</summary>
internal sealed class UrenImport(ProefDbContext db) : IBestandImport
{
    public string Bestand => "uren";

    public int Volgorde => 80;

    public IReadOnlyList<Kolom> Kolommen { get; } =
    [
        new("plaatsing", KolomSoort.Tekst, true, "het nummer van een plaatsing, zoals PL-00004", Patroon: "[A-Z0-9-]{1,40}"),
        new("maand", KolomSoort.Maand, true, "een maand, zoals 2026-10"),
        new("gevolgd", KolomSoort.Decimaal, true, "een aantal uren van 0 of meer"),
        new("opmerking", KolomSoort.Tekst, false, "tekst"),
    ];

    public IReadOnlyList<string> Sleutel { get; } = ["plaatsing", "maand"];

    public IReadOnlyList<Rol> Rollen { get; } = [Rol.Contractmanager];

    public async Task VerwerkAsync(IAsyncEnumerable<ImportRij> rijen, IImportVerslag verslag, CancellationToken cancellationToken)
    {
        await using var writer = new BulkWriter<ProefUur, ImportRij>(db)
            .Key(u => u.Plaatsing, r => r.Sleutel("plaatsing"))
            .Key(u => u.Maand, r => r.Datum("maand")!.Value)
            .Column(u => u.Gevolgd, r => r.Decimaal("gevolgd")!.Value);
        await foreach (var batch in rijen.Chunk(BulkWriter.BatchSize).WithCancellation(cancellationToken))
        {
            List<ImportRij> right = [];
            foreach (var row in batch)
            {
                if (row.Sleutel("plaatsing") == "ONBEKEND")
                {
                    verslag.Fout(row, "plaatsing", "Plaatsing ‘ONBEKEND’ is niet gevonden.");
                }
                else
                {
                    right.Add(row);
                }
            }

            verslag.Telling.Tel(await writer.WriteAsync(right, cancellationToken));
        }
    }
}

/// <summary>A second module that reads the same file and refuses more than 200 hours.</summary>
internal sealed class TweedeUrenImport : IBestandImport
{
    public string Bestand => "uren";

    public int Volgorde => 80;

    public IReadOnlyList<Kolom> Kolommen { get; } =
    [
        new("plaatsing", KolomSoort.Tekst, true, "het nummer van een plaatsing"),
        new("gevolgd", KolomSoort.Decimaal, true, "een aantal uren van 0 of meer"),
    ];

    public IReadOnlyList<string> Sleutel { get; } = ["plaatsing", "maand"];

    public IReadOnlyList<Rol> Rollen { get; } = [Rol.Contractmanager];

    public static List<string> Gezien { get; } = [];

    public async Task VerwerkAsync(IAsyncEnumerable<ImportRij> rijen, IImportVerslag verslag, CancellationToken cancellationToken)
    {
        Gezien.Clear();
        await foreach (var row in rijen.WithCancellation(cancellationToken))
        {
            Gezien.Add(row.Sleutel("plaatsing"));
            if (row.Decimaal("gevolgd") > 200)
            {
                verslag.Fout(row, "gevolgd", "Meer dan 200 uur in een maand kan niet.");
            }
        }
    }
}

/// <summary>Something that happened in the pretend module.</summary>
internal sealed record ProefGebeurd : IntegrationEvent;

/// <summary>Is overtaken the first time: while it handles an event, another relay delivers that same event. SQLite has one writer, so there nobody can.</summary>
internal sealed class IngehaaldeLuisteraar(ProefDbContext db, IServiceScopeFactory scopes) : IIntegrationEventHandler<ProefGebeurd>
{
    public static int Keren { get; set; }

    public async Task HandleAsync(ProefGebeurd integrationEvent, CancellationToken cancellationToken)
    {
        Keren++;
        if (db.Database.IsNpgsql())
        {
            await using var other = scopes.CreateAsyncScope();
            await other.ServiceProvider.GetRequiredService<ProefDbContext>().Database.ExecuteSqlAsync(
                $"INSERT INTO proef.inbox_message (event_id, luisteraar, verwerkt_op) VALUES ({integrationEvent.EventId}, {nameof(IngehaaldeLuisteraar)}, {DateTimeOffset.UtcNow})",
                cancellationToken);
        }
    }
}

internal static class ProefServices
{
    public static void AddProef(this IServiceCollection services)
    {
        services.AddModuleDbContext<ProefDbContext, ProefSqliteDbContext, ProefPostgresDbContext>("proef", ProefDbContext.MakeTablesAsync);
        services.AddScoped<IBestandImport, UrenImport>();
    }
}
