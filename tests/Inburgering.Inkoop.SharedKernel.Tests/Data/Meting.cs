// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Inburgering.Inkoop.SharedKernel.Tests.Data;

/// <summary>An entity with every kind of column that the product uses.</summary>
internal sealed class Meting : IGelogd, IGeversioneerd
{
    public Guid Id { get; set; }

    public string Nummer { get; set; } = "";

    public DateOnly Dag { get; set; }

    public decimal Bedrag { get; set; }

    public int? Aantal { get; set; }

    public bool Waar { get; set; }

    public Route? Route { get; set; }

    public Guid? Verwijst { get; set; }

    [Persoonsgegeven]
    public string? Naam { get; set; }

    [NietGelogd]
    public DateTimeOffset BijgewerktOp { get; set; }

    public int Versie { get; set; }

    public string LogSleutel => $"{Nummer}/{Dag:yyyy-MM-dd}";
}

internal sealed class MetingConfiguration : IEntityTypeConfiguration<Meting>
{
    public void Configure(EntityTypeBuilder<Meting> builder)
    {
        builder.HasKey(m => m.Id);
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Nummer).HasMaxLength(40);
        builder.HasIndex(m => new { m.Nummer, m.Dag }).IsUnique();
    }
}

internal abstract class ProefDbContext(DbContextOptions options, ModuleDbServices? services) : ModuleDbContext(options, services)
{
    public override string Module => "proef";

    public DbSet<Meting> Metingen => Set<Meting>();

    // A module of a test has no migrations: its tables are made once, for the template.
    public static async Task MakeTablesAsync(IServiceProvider provider, CancellationToken cancellationToken)
    {
        var creator = provider.GetRequiredService<ProefDbContext>().GetService<IRelationalDatabaseCreator>();
        await creator.CreateTablesAsync(cancellationToken);
    }
}

internal sealed class ProefSqliteDbContext(DbContextOptions options, ModuleDbServices? services) : ProefDbContext(options, services);

internal sealed class ProefPostgresDbContext(DbContextOptions options, ModuleDbServices? services) : ProefDbContext(options, services);

internal static class ProefModule
{
    public static void AddProef(this IServiceCollection services) =>
        services.AddModuleDbContext<ProefDbContext, ProefSqliteDbContext, ProefPostgresDbContext>("proef", ProefDbContext.MakeTablesAsync);
}
