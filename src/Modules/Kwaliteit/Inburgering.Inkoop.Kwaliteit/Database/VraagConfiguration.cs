// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Kwaliteit.Rapportages;
using Inburgering.Inkoop.Kwaliteit.Vragen;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inburgering.Inkoop.Kwaliteit.Database;

internal sealed class VraagConfiguration : IEntityTypeConfiguration<Rapportagevraag>
{
    public void Configure(EntityTypeBuilder<Rapportagevraag> builder)
    {
        builder.HasKey(v => v.Id);
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.Property(v => v.Contractnummer).HasMaxLength(40);
        builder.Property(v => v.Aanbieder).HasMaxLength(20);
        builder.Property(v => v.Periode).HasMaxLength(7);
        builder.Property(v => v.Perceel).HasMaxLength(40);
        builder.Property(v => v.Kpi).HasMaxLength(40);
        builder.Property(v => v.GesteldDoor).HasMaxLength(200);
        builder.Property(v => v.BeantwoordDoor).HasMaxLength(200);
        builder.Property(v => v.AfgeslotenDoor).HasMaxLength(200);
        builder.HasIndex(v => new { v.Contractnummer, v.Periode, v.Perceel, v.Kpi }).IsUnique().HasFilter("status <> 'Afgesloten'").HasDatabaseName("ix_rapportagevraag_lopend");
        builder.HasIndex(v => new { v.Contractnummer, v.Periode });
        builder.HasIndex(v => new { v.Aanbieder, v.Status });
        builder.HasIndex(v => new { v.Status, v.UiterlijkOp });
    }
}

internal sealed class ConceptConfiguration : IEntityTypeConfiguration<Rapportageconcept>
{
    public void Configure(EntityTypeBuilder<Rapportageconcept> builder)
    {
        builder.HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Contractnummer).HasMaxLength(40);
        builder.Property(c => c.Periode).HasMaxLength(7);
        builder.Property(c => c.Indiener).HasMaxLength(20);
        builder.HasIndex(c => new { c.Contractnummer, c.Periode, c.Indiener }).IsUnique();
    }
}
