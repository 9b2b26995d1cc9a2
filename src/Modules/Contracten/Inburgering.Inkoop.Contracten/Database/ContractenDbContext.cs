// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Aanbieders;
using Inburgering.Inkoop.Contracten.Belangen;
using Inburgering.Inkoop.Contracten.Beoordelen;
using Inburgering.Inkoop.Contracten.Gemeenten;
using Inburgering.Inkoop.Contracten.Inkooptrajecten;
using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Inburgering.Inkoop.Contracten.Database;

internal abstract class ContractenDbContext(DbContextOptions options, ModuleDbServices? services) : ModuleDbContext(options, services)
{
    public const string Naam = "contracten";

    public override string Module => Naam;

    public DbSet<Aanbieder> Aanbieders => Set<Aanbieder>();

    public DbSet<Gemeente> Gemeenten => Set<Gemeente>();

    public DbSet<Belang> Belangen => Set<Belang>();

    public DbSet<Contract> Contracten => Set<Contract>();

    public DbSet<Indexcijfer> Indexcijfers => Set<Indexcijfer>();

    public DbSet<Inkooptraject> Inkooptrajecten => Set<Inkooptraject>();

    public DbSet<Scoreblad> Scorebladen => Set<Scoreblad>();
}

internal sealed class ContractenSqliteDbContext(DbContextOptions options, ModuleDbServices? services) : ContractenDbContext(options, services);

internal sealed class ContractenPostgresDbContext(DbContextOptions options, ModuleDbServices? services) : ContractenDbContext(options, services);

internal sealed class ContractenSqliteFactory : IDesignTimeDbContextFactory<ContractenSqliteDbContext>
{
    public ContractenSqliteDbContext CreateDbContext(string[] args) =>
        new(ModuleDatabase.DesignTime<ContractenSqliteDbContext>(DatabaseProvider.Sqlite, ContractenDbContext.Naam), null);
}

internal sealed class ContractenPostgresFactory : IDesignTimeDbContextFactory<ContractenPostgresDbContext>
{
    public ContractenPostgresDbContext CreateDbContext(string[] args) =>
        new(ModuleDatabase.DesignTime<ContractenPostgresDbContext>(DatabaseProvider.PostgreSql, ContractenDbContext.Naam), null);
}
