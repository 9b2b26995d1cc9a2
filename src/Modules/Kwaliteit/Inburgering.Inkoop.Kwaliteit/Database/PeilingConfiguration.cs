// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Kwaliteit.Peilingen;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inburgering.Inkoop.Kwaliteit.Database;

internal sealed class PeilingConfiguration : IEntityTypeConfiguration<Peiling>, IEntityTypeConfiguration<Peilinglink>, IEntityTypeConfiguration<Peilingantwoord>
{
    public void Configure(EntityTypeBuilder<Peiling> builder)
    {
        builder.HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Nummer).HasMaxLength(20);
        builder.HasIndex(p => p.Nummer).IsUnique();
        builder.HasIndex(p => p.Volgnummer).IsUnique();
        builder.Property(p => p.Contractnummer).HasMaxLength(40);
        builder.Property(p => p.Aanbieder).HasMaxLength(20);
        builder.Property(p => p.Perceel).HasMaxLength(40);
        builder.HasIndex(p => p.Contractnummer);
    }

    public void Configure(EntityTypeBuilder<Peilinglink> builder)
    {
        builder.HasKey(l => l.Hash);
        builder.Property(l => l.Hash).HasMaxLength(64);
        builder.HasOne<Peiling>().WithMany().HasForeignKey(l => l.PeilingId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Peilingantwoord> builder)
    {
        builder.HasKey(a => a.Id);
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Antwoorden).HasMaxLength(10);
        builder.HasOne<Peiling>().WithMany().HasForeignKey(a => a.PeilingId).OnDelete(DeleteBehavior.Restrict);
    }
}
