// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Kwaliteit.Scorekaarten;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inburgering.Inkoop.Kwaliteit.Database;

internal sealed class ScoremodelConfiguration : IEntityTypeConfiguration<ScoremodelVersie>
{
    public void Configure(EntityTypeBuilder<ScoremodelVersie> builder)
    {
        builder.HasKey(m => m.Id);
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Reden).HasMaxLength(1000);
        builder.Property(m => m.Door).HasMaxLength(200);
        builder.HasIndex(m => new { m.Route, m.Vanaf }).IsUnique();
        builder.Ignore(m => m.Inhoud);
    }
}

internal sealed class ScorekaartConfiguration : IEntityTypeConfiguration<Scorekaart>
{
    public void Configure(EntityTypeBuilder<Scorekaart> builder)
    {
        builder.HasKey(k => k.Id);
        builder.Property(k => k.Id).ValueGeneratedNever();
        builder.Property(k => k.Contractnummer).HasMaxLength(40);
        builder.Property(k => k.Perceel).HasMaxLength(40);
        builder.Property(k => k.Aanbieder).HasMaxLength(20);
        builder.Property(k => k.Periode).HasMaxLength(7);
        builder.Property(k => k.Band).HasMaxLength(100);
        builder.Property(k => k.Hash).HasMaxLength(64);
        builder.Property(k => k.GereageerdDoor).HasMaxLength(200);
        builder.Property(k => k.VastgesteldDoor).HasMaxLength(200);
        builder.HasIndex(k => new { k.Contractnummer, k.Perceel, k.Periode }).IsUnique();
        builder.HasIndex(k => new { k.Route, k.PeriodeTot, k.Status });
        builder.HasIndex(k => new { k.Aanbieder, k.Status });
        builder.HasIndex(k => k.PeriodeTot);
        builder.Ignore(k => k.Besluiten);
        builder.Ignore(k => k.Berekening);
    }
}
