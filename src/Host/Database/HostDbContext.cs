// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Accounts;
using Inburgering.Inkoop.Host.GraphQL.Replay;
using Inburgering.Inkoop.Host.Herinneringen;
using Inburgering.Inkoop.Host.Webhooks;
using Inburgering.Inkoop.SharedKernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Inburgering.Inkoop.Host.Database;

/// <summary>What the Host itself keeps: accounts, API clients and their tokens, and the keys that protect cookies.</summary>
internal abstract class HostDbContext(DbContextOptions options, ModuleDbServices? services) : ModuleDbContext(options, services)
{
    public const string Naam = "host";

    public override string Module => Naam;

    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<ApiClient> ApiClients => Set<ApiClient>();

    public DbSet<MutatieAntwoord> MutatieAntwoorden => Set<MutatieAntwoord>();

    public DbSet<Herinnering> Herinneringen => Set<Herinnering>();

    public DbSet<OpgepaktWerk> OpgepaktWerk => Set<OpgepaktWerk>();

    public DbSet<Webhook> Webhooks => Set<Webhook>();

    public DbSet<Webhookbezorging> Webhookbezorgingen => Set<Webhookbezorging>();

    public DbSet<Sleutel> Sleutels => Set<Sleutel>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.UseOpenIddict<ApiClient, ApiAutorisatie, ApiScope, ApiToken, Guid>();
        base.OnModelCreating(modelBuilder);
    }
}

internal sealed class HostSqliteDbContext(DbContextOptions options, ModuleDbServices? services) : HostDbContext(options, services);

internal sealed class HostPostgresDbContext(DbContextOptions options, ModuleDbServices? services) : HostDbContext(options, services);

internal sealed class HostSqliteFactory : IDesignTimeDbContextFactory<HostSqliteDbContext>
{
    public HostSqliteDbContext CreateDbContext(string[] args) =>
        new(ModuleDatabase.DesignTime<HostSqliteDbContext>(DatabaseProvider.Sqlite, HostDbContext.Naam), null);
}

internal sealed class HostPostgresFactory : IDesignTimeDbContextFactory<HostPostgresDbContext>
{
    public HostPostgresDbContext CreateDbContext(string[] args) =>
        new(ModuleDatabase.DesignTime<HostPostgresDbContext>(DatabaseProvider.PostgreSql, HostDbContext.Naam), null);
}
