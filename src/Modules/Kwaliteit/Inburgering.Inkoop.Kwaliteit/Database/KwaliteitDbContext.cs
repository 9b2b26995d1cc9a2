// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Kwaliteit.Acquisitie;
using Inburgering.Inkoop.Kwaliteit.Beoordeling;
using Inburgering.Inkoop.Kwaliteit.Bevindingen;
using Inburgering.Inkoop.Kwaliteit.Bewijzen;
using Inburgering.Inkoop.Kwaliteit.Bezoeken;
using Inburgering.Inkoop.Kwaliteit.Dossiers;
using Inburgering.Inkoop.Kwaliteit.Eisen;
using Inburgering.Inkoop.Kwaliteit.Peilingen;
using Inburgering.Inkoop.Kwaliteit.Personeel;
using Inburgering.Inkoop.Kwaliteit.Rapportages;
using Inburgering.Inkoop.Kwaliteit.Register;
using Inburgering.Inkoop.Kwaliteit.Scorekaarten;
using Inburgering.Inkoop.Kwaliteit.Vragen;
using Inburgering.Inkoop.SharedKernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Inburgering.Inkoop.Kwaliteit.Database;

internal abstract class KwaliteitDbContext(DbContextOptions options, ModuleDbServices? services) : ModuleDbContext(options, services)
{
    public const string Naam = "kwaliteit";

    public override string Module => Naam;

    public DbSet<Kwaliteitsdossier> Dossiers => Set<Kwaliteitsdossier>();

    public DbSet<Erkenning> Erkenningen => Set<Erkenning>();

    public DbSet<Stopbesluit> Stops => Set<Stopbesluit>();

    public DbSet<Overdrachtsgoedkeuring> Overdrachten => Set<Overdrachtsgoedkeuring>();

    public DbSet<EisVersie> Eisen => Set<EisVersie>();

    public DbSet<Medewerker> Medewerkers => Set<Medewerker>();

    public DbSet<Acquisitiemelding> Meldingen => Set<Acquisitiemelding>();

    public DbSet<Eisbeoordeling> Beoordelingen => Set<Eisbeoordeling>();

    public DbSet<KpiOpgave> Opgaven => Set<KpiOpgave>();

    public DbSet<Rapportageconcept> Concepten => Set<Rapportageconcept>();

    public DbSet<Rapportagevraag> Vragen => Set<Rapportagevraag>();

    public DbSet<ScoremodelVersie> Scoremodellen => Set<ScoremodelVersie>();

    public DbSet<Scorekaart> Scorekaarten => Set<Scorekaart>();

    public DbSet<Bevinding> Bevindingen => Set<Bevinding>();

    public DbSet<Bewijsstuk> Bewijsstukken => Set<Bewijsstuk>();

    public DbSet<Contracteis> Contracteisen => Set<Contracteis>();

    public DbSet<Lesbezoek> Bezoeken => Set<Lesbezoek>();

    public DbSet<Registerregel> Registerregels => Set<Registerregel>();

    public DbSet<Peiling> Peilingen => Set<Peiling>();

    public DbSet<Peilinglink> Peilinglinks => Set<Peilinglink>();

    public DbSet<Peilingantwoord> Peilingantwoorden => Set<Peilingantwoord>();

    public DbSet<Escalatiestap> Escalaties => Set<Escalatiestap>();

    public DbSet<LadderVersie> Ladders => Set<LadderVersie>();
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
