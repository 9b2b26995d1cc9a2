// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Kwaliteit.Acquisitie;
using Inburgering.Inkoop.Kwaliteit.Beoordeling;
using Inburgering.Inkoop.Kwaliteit.Dossiers;
using Inburgering.Inkoop.Kwaliteit.Eisen;
using Inburgering.Inkoop.Kwaliteit.Personeel;
using Inburgering.Inkoop.Kwaliteit.Rapportages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inburgering.Inkoop.Kwaliteit.Database;

internal sealed class DossierConfiguration :
    IEntityTypeConfiguration<Kwaliteitsdossier>,
    IEntityTypeConfiguration<Erkenning>,
    IEntityTypeConfiguration<Stopbesluit>,
    IEntityTypeConfiguration<Overdrachtsgoedkeuring>
{
    public void Configure(EntityTypeBuilder<Kwaliteitsdossier> builder)
    {
        builder.HasKey(d => d.Id);
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Aanbieder).HasMaxLength(20);
        builder.HasIndex(d => d.Aanbieder).IsUnique();
        builder.Property(d => d.Naam).HasMaxLength(200);
    }

    public void Configure(EntityTypeBuilder<Erkenning> builder)
    {
        builder.HasKey(e => e.Id);
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Aanbieder).HasMaxLength(20);
        builder.Property(e => e.Bron).HasMaxLength(200);
        builder.HasIndex(e => new { e.Aanbieder, e.Ingang }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Stopbesluit> builder)
    {
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Aanbieder).HasMaxLength(20);
        builder.Property(s => s.Reden).HasMaxLength(1000);
        builder.Property(s => s.RedenOpheffing).HasMaxLength(1000);
        builder.Property(s => s.IngesteldDoor).HasMaxLength(200);
        builder.Property(s => s.OpgehevenDoor).HasMaxLength(200);
        builder.HasIndex(s => new { s.Aanbieder, s.Vanaf }).IsUnique();
        builder.HasIndex(s => s.Aanbieder).IsUnique().HasFilter("tot IS NULL").HasDatabaseName("ix_stopbesluit_lopend");
    }

    public void Configure(EntityTypeBuilder<Overdrachtsgoedkeuring> builder)
    {
        builder.HasKey(o => o.Id);
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.Property(o => o.Aanbieder).HasMaxLength(20);
        builder.Property(o => o.VanAanbieder).HasMaxLength(20);
        builder.Property(o => o.Kenmerk).HasMaxLength(100);
        builder.Property(o => o.VastgelegdDoor).HasMaxLength(200);
        builder.HasIndex(o => new { o.Aanbieder, o.VanAanbieder, o.GoedgekeurdOp }).IsUnique();
    }
}

internal sealed class EisConfiguration : IEntityTypeConfiguration<EisVersie>
{
    public void Configure(EntityTypeBuilder<EisVersie> builder)
    {
        builder.HasKey(e => e.Id);
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Code).HasMaxLength(40);
        builder.HasIndex(e => new { e.Code, e.GeldigVanaf }).IsUnique();
        builder.Property(e => e.Titel).HasMaxLength(200);
        builder.Property(e => e.Routes).HasMaxLength(200);
        builder.Property(e => e.Eenheid).HasMaxLength(40);
        builder.Property(e => e.Bewijs).HasMaxLength(1000);
        builder.Property(e => e.Bron).HasMaxLength(200);
        builder.Property(e => e.Toelichting).HasMaxLength(2000);
        builder.Ignore(e => e.Gegevens);
    }
}

internal sealed class EisbeoordelingConfiguration : IEntityTypeConfiguration<Eisbeoordeling>
{
    public void Configure(EntityTypeBuilder<Eisbeoordeling> builder)
    {
        builder.HasKey(b => b.Id);
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.Property(b => b.Aanbieder).HasMaxLength(20);
        builder.Property(b => b.Eis).HasMaxLength(40);
        builder.Property(b => b.Toelichting).HasMaxLength(2000);
        builder.Property(b => b.Door).HasMaxLength(200);
        builder.HasIndex(b => new { b.Aanbieder, b.Eis, b.Op }).IsUnique();
    }
}

internal sealed class MedewerkerConfiguration : IEntityTypeConfiguration<Medewerker>
{
    public void Configure(EntityTypeBuilder<Medewerker> builder)
    {
        builder.HasKey(m => m.Id);
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Aanbieder).HasMaxLength(20);
        builder.Property(m => m.Code).HasMaxLength(40);
        builder.Property(m => m.VogGezienDoor).HasMaxLength(100);
        builder.HasIndex(m => new { m.Aanbieder, m.Code }).IsUnique();
        builder.Ignore(m => m.Gegevens);
    }
}

internal sealed class AcquisitieConfiguration : IEntityTypeConfiguration<Acquisitiemelding>
{
    public void Configure(EntityTypeBuilder<Acquisitiemelding> builder)
    {
        builder.HasKey(m => m.Id);
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Nummer).HasMaxLength(20);
        builder.HasIndex(m => m.Nummer).IsUnique();
        builder.HasIndex(m => m.Volgnummer).IsUnique();
        builder.Property(m => m.Aanbieder).HasMaxLength(20);
        builder.Property(m => m.Contractnummer).HasMaxLength(40);
        builder.Property(m => m.Plaatsing).HasMaxLength(40);
        builder.Property(m => m.Serienummer).HasMaxLength(60);
        builder.Property(m => m.Oorzaak).HasMaxLength(200);
        builder.HasIndex(m => m.Oorzaak).IsUnique();
        builder.HasIndex(m => new { m.Aanbieder, m.Status });
        builder.HasIndex(m => m.MelderId);
    }
}

internal sealed class RapportageConfiguration : IEntityTypeConfiguration<KpiOpgave>
{
    public void Configure(EntityTypeBuilder<KpiOpgave> builder)
    {
        builder.HasKey(o => o.Id);
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.Property(o => o.Contractnummer).HasMaxLength(40);
        builder.Property(o => o.Aanbieder).HasMaxLength(20);
        builder.Property(o => o.Periode).HasMaxLength(7);
        builder.Property(o => o.Perceel).HasMaxLength(40);
        builder.Property(o => o.Kpi).HasMaxLength(40);
        builder.Property(o => o.IngediendDoor).HasMaxLength(200);
        builder.HasIndex(o => new { o.Contractnummer, o.Periode, o.Perceel, o.Kpi, o.Versie }).IsUnique();
        builder.HasIndex(o => new { o.Kpi, o.PeriodeTot });
        builder.HasIndex(o => o.PeriodeTot);
    }
}
