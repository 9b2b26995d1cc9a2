// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Devices.Afspraken;
using Inburgering.Inkoop.Devices.Berichten;
using Inburgering.Inkoop.Devices.Delta;
using Inburgering.Inkoop.Devices.Overeenkomsten;
using Inburgering.Inkoop.Devices.Uitleen;
using Inburgering.Inkoop.Devices.Voorraad;
using Inburgering.Inkoop.SharedKernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Inburgering.Inkoop.Devices.Database;

internal abstract class DevicesDbContext(DbContextOptions options, ModuleDbServices? services) : ModuleDbContext(options, services)
{
    public const string Naam = "devices";

    public override string Module => Naam;

    public DbSet<Device> Devices => Set<Device>();

    public DbSet<Bruikleen> Bruiklenen => Set<Bruikleen>();

    public DbSet<Reparatie> Reparaties => Set<Reparatie>();

    public DbSet<Overeenkomst> Overeenkomsten => Set<Overeenkomst>();

    public DbSet<Overeenkomsttekst> Overeenkomstteksten => Set<Overeenkomsttekst>();

    public DbSet<Scan> Scans => Set<Scan>();

    public DbSet<Bruikleenafspraak> Afspraken => Set<Bruikleenafspraak>();

    public DbSet<Bericht> Berichten => Set<Bericht>();

    public DbSet<Vertrek> Vertrekken => Set<Vertrek>();

    public DbSet<Contractkring> Contractkringen => Set<Contractkring>();

    protected override Task BeforeSaveAsync(DateTimeOffset now, CancellationToken cancellationToken) => Bijwerker.WerkBijAsync(this, now, cancellationToken);
}

internal sealed class DevicesSqliteDbContext(DbContextOptions options, ModuleDbServices? services) : DevicesDbContext(options, services);

internal sealed class DevicesPostgresDbContext(DbContextOptions options, ModuleDbServices? services) : DevicesDbContext(options, services);

internal sealed class DevicesSqliteFactory : IDesignTimeDbContextFactory<DevicesSqliteDbContext>
{
    public DevicesSqliteDbContext CreateDbContext(string[] args) =>
        new(ModuleDatabase.DesignTime<DevicesSqliteDbContext>(DatabaseProvider.Sqlite, DevicesDbContext.Naam), null);
}

internal sealed class DevicesPostgresFactory : IDesignTimeDbContextFactory<DevicesPostgresDbContext>
{
    public DevicesPostgresDbContext CreateDbContext(string[] args) =>
        new(ModuleDatabase.DesignTime<DevicesPostgresDbContext>(DatabaseProvider.PostgreSql, DevicesDbContext.Naam), null);
}
