// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Kwaliteit.Bevindingen;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inburgering.Inkoop.Kwaliteit.Database;

internal sealed class BevindingConfiguration : IEntityTypeConfiguration<Bevinding>, IEntityTypeConfiguration<Escalatiestap>, IEntityTypeConfiguration<LadderVersie>
{
    public void Configure(EntityTypeBuilder<Bevinding> builder)
    {
        builder.HasKey(b => b.Id);
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.Property(b => b.Nummer).HasMaxLength(20);
        builder.HasIndex(b => b.Nummer).IsUnique();
        builder.HasIndex(b => b.Volgnummer).IsUnique();
        builder.Property(b => b.Aanbieder).HasMaxLength(20);
        builder.Property(b => b.Contractnummer).HasMaxLength(40);
        builder.Property(b => b.Perceel).HasMaxLength(40);
        builder.Property(b => b.Bron).HasMaxLength(40);
        builder.Property(b => b.Periode).HasMaxLength(7);
        builder.Property(b => b.GevondenDoor).HasMaxLength(200);
        builder.Property(b => b.Eigenaar).HasMaxLength(100);
        builder.HasIndex(b => new { b.Contractnummer, b.Status });
        builder.HasIndex(b => new { b.Aanbieder, b.Status });
        builder.HasIndex(b => new { b.Status, b.Termijn });
    }

    public void Configure(EntityTypeBuilder<Escalatiestap> builder)
    {
        builder.HasKey(e => e.Id);
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Reden).HasMaxLength(1000);
        builder.Property(e => e.BeslotenDoor).HasMaxLength(200);
        builder.HasOne<Bevinding>().WithMany().HasForeignKey(e => e.BevindingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(e => new { e.BevindingId, e.Trap }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<LadderVersie> builder)
    {
        builder.HasKey(l => l.Id);
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.Contractnummer).HasMaxLength(40);
        builder.Property(l => l.Reden).HasMaxLength(1000);
        builder.Property(l => l.Door).HasMaxLength(200);
        builder.HasIndex(l => new { l.Contractnummer, l.Vanaf }).IsUnique();
        builder.Ignore(l => l.Treden);
    }
}
