// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Inburgering.Inkoop.Kwaliteit.Database;

internal abstract class KwaliteitDbContext(DbContextOptions options, ModuleDbServices? services) : ModuleDbContext(options, services)
{
    public const string Naam = "kwaliteit";

    public override string Module => Naam;
}

internal sealed class KwaliteitSqliteDbContext(DbContextOptions options, ModuleDbServices? services) : KwaliteitDbContext(options, services);

internal sealed class KwaliteitPostgresDbContext(DbContextOptions options, ModuleDbServices? services) : KwaliteitDbContext(options, services);

internal sealed class KwaliteitSqliteFactory : IDesignTimeDbContextFactory<KwaliteitSqliteDbContext>
{
    public KwaliteitSqliteDbContext CreateDbContext(string[] args) =>
        new(ModuleDatabase.DesignTime<KwaliteitSqliteDbContext>(DatabaseProvider.Sqlite, KwaliteitDbContext.Naam), null);
}

internal sealed class KwaliteitPostgresFactory : IDesignTimeDbContextFactory<KwaliteitPostgresDbContext>
{
    public KwaliteitPostgresDbContext CreateDbContext(string[] args) =>
        new(ModuleDatabase.DesignTime<KwaliteitPostgresDbContext>(DatabaseProvider.PostgreSql, KwaliteitDbContext.Naam), null);
}
