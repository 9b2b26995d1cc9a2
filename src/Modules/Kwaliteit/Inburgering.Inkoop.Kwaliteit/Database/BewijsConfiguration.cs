// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Kwaliteit.Bewijzen;
using Inburgering.Inkoop.Kwaliteit.Eisen;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inburgering.Inkoop.Kwaliteit.Database;

internal sealed class BewijsConfiguration : IEntityTypeConfiguration<Bewijsstuk>
{
    public void Configure(EntityTypeBuilder<Bewijsstuk> builder)
    {
        builder.HasKey(b => b.Id);
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.Property(b => b.Nummer).HasMaxLength(20);
        builder.HasIndex(b => b.Nummer).IsUnique();
        builder.HasIndex(b => b.Volgnummer).IsUnique();
        builder.Property(b => b.Aanbieder).HasMaxLength(20);
        builder.Property(b => b.Eis).HasMaxLength(40);
        builder.Property(b => b.Uitgever).HasMaxLength(200);
        builder.Property(b => b.Kenmerk).HasMaxLength(100);
        builder.Property(b => b.AangeleverdDoor).HasMaxLength(200);
        builder.Property(b => b.EersteAkkoordDoor).HasMaxLength(200);
        builder.Property(b => b.EersteAkkoordDoorId).HasMaxLength(100);
        builder.Property(b => b.BeoordeeldDoor).HasMaxLength(200);
        builder.HasIndex(b => new { b.Aanbieder, b.Eis });
        builder.HasIndex(b => b.Status);
        builder.Property(b => b.Bestandsnaam).HasMaxLength(120);
        builder.Property(b => b.Mediatype).HasMaxLength(100);
        builder.Property(b => b.Hash).HasMaxLength(64);
        builder.Ignore(b => b.Feit);
    }
}

internal sealed class ContracteisConfiguration : IEntityTypeConfiguration<Contracteis>
{
    public void Configure(EntityTypeBuilder<Contracteis> builder)
    {
        builder.HasKey(e => e.Id);
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Code).HasMaxLength(20);
        builder.HasIndex(e => e.Code).IsUnique();
        builder.HasIndex(e => e.Volgnummer).IsUnique();
        builder.Property(e => e.Contractnummer).HasMaxLength(40);
        builder.HasIndex(e => e.Contractnummer);
        builder.Property(e => e.Perceel).HasMaxLength(40);
        builder.Property(e => e.Titel).HasMaxLength(200);
        builder.Property(e => e.Bewijs).HasMaxLength(1000);
        builder.Property(e => e.Bron).HasMaxLength(200);
        builder.Property(e => e.RedenEinde).HasMaxLength(1000);
        builder.Ignore(e => e.Regel);
    }
}
