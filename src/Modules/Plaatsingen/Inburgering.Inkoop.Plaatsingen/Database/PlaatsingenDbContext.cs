// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Aanbod;
using Inburgering.Inkoop.Plaatsingen.Begeleiding;
using Inburgering.Inkoop.Plaatsingen.Bekostiging;
using Inburgering.Inkoop.Plaatsingen.Doorstroom;
using Inburgering.Inkoop.Plaatsingen.Doorstroom.Geheugen;
using Inburgering.Inkoop.Plaatsingen.Duoberichten;
using Inburgering.Inkoop.Plaatsingen.Examens;
using Inburgering.Inkoop.Plaatsingen.Groepen;
using Inburgering.Inkoop.Plaatsingen.Instroom;
using Inburgering.Inkoop.Plaatsingen.Lessen;
using Inburgering.Inkoop.Plaatsingen.Monitor;
using Inburgering.Inkoop.Plaatsingen.Opendata;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.Plaatsingen.Privacy;
using Inburgering.Inkoop.Plaatsingen.Signalen;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.Plaatsingen.Uren;
using Inburgering.Inkoop.Plaatsingen.Verantwoording;
using Inburgering.Inkoop.Plaatsingen.Wachtlijst;
using Inburgering.Inkoop.Plaatsingen.Wijzigingen;
using Inburgering.Inkoop.SharedKernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Inburgering.Inkoop.Plaatsingen.Database;

internal abstract class PlaatsingenDbContext(DbContextOptions options, ModuleDbServices? services) : ModuleDbContext(options, services)
{
    public const string Naam = "plaatsingen";

    public override string Module => Naam;

    public DbSet<Inburgeraar> Inburgeraars => Set<Inburgeraar>();

    public DbSet<Persoonsverleden> Persoonsverleden => Set<Persoonsverleden>();

    public DbSet<Naamdeel> Naamdelen => Set<Naamdeel>();

    public DbSet<Pip> Pips => Set<Pip>();

    public DbSet<Perceel> Percelen => Set<Perceel>();

    public DbSet<Plaatsing> Plaatsingen => Set<Plaatsing>();

    public DbSet<Duobericht> Duoberichten => Set<Duobericht>();

    public DbSet<Lesgroep> Lesgroepen => Set<Lesgroep>();

    public DbSet<Groepsperiode> Groepsperioden => Set<Groepsperiode>();

    public DbSet<Les> Lessen => Set<Les>();

    public DbSet<Presentie> Presenties => Set<Presentie>();

    public DbSet<Afwezigheid> Afwezigheden => Set<Afwezigheid>();

    public DbSet<Lescode> Lescodes => Set<Lescode>();

    public DbSet<Wachtende> Wachtenden => Set<Wachtende>();

    public DbSet<Signaal> Signalen => Set<Signaal>();

    public DbSet<Begeleidingsgesprek> Begeleidingsgesprekken => Set<Begeleidingsgesprek>();

    public DbSet<Pauze> Pauzes => Set<Pauze>();

    public DbSet<Overdracht> Overdrachten => Set<Overdracht>();

    public DbSet<UrenMaand> Uren => Set<UrenMaand>();

    public DbSet<Examen> Examens => Set<Examen>();

    public DbSet<ModuleAfronding> Modules => Set<ModuleAfronding>();

    public DbSet<Modulemelding> Modulemeldingen => Set<Modulemelding>();

    public DbSet<Inzage> Inzages => Set<Inzage>();

    public DbSet<Bekostigingsafspraak> Bekostigingsafspraken => Set<Bekostigingsafspraak>();

    public DbSet<Taakstelling> Taakstellingen => Set<Taakstelling>();

    public DbSet<Monitoruitgave> Monitoruitgaven => Set<Monitoruitgave>();

    public DbSet<Indicator> Indicatoren => Set<Indicator>();

    public DbSet<Afrondingsgeheim> Afrondingsgeheimen => Set<Afrondingsgeheim>();

    public DbSet<Opendatauitgave> Opendatauitgaven => Set<Opendatauitgave>();

    public DbSet<Doorstroomwijziging> Doorstroomwijzigingen => Set<Doorstroomwijziging>();

    public DbSet<Nummerreeks> Nummerreeksen => Set<Nummerreeks>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        if (Database.IsNpgsql())
        {
            // A range over the beginning of a word needs the order of bytes, which SQLite has by itself.
            modelBuilder.Entity<Naamdeel>().Property(n => n.Woord).UseCollation("C");
        }
    }
}

internal sealed class PlaatsingenSqliteDbContext(DbContextOptions options, ModuleDbServices? services) : PlaatsingenDbContext(options, services);

internal sealed class PlaatsingenPostgresDbContext(DbContextOptions options, ModuleDbServices? services) : PlaatsingenDbContext(options, services);

internal sealed class PlaatsingenSqliteFactory : IDesignTimeDbContextFactory<PlaatsingenSqliteDbContext>
{
    public PlaatsingenSqliteDbContext CreateDbContext(string[] args) =>
        new(ModuleDatabase.DesignTime<PlaatsingenSqliteDbContext>(DatabaseProvider.Sqlite, PlaatsingenDbContext.Naam), null);
}

internal sealed class PlaatsingenPostgresFactory : IDesignTimeDbContextFactory<PlaatsingenPostgresDbContext>
{
    public PlaatsingenPostgresDbContext CreateDbContext(string[] args) =>
        new(ModuleDatabase.DesignTime<PlaatsingenPostgresDbContext>(DatabaseProvider.PostgreSql, PlaatsingenDbContext.Naam), null);
}
