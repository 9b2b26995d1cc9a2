// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Duoberichten;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inburgering.Inkoop.Plaatsingen.Database;

internal sealed class DuoberichtConfiguration : IEntityTypeConfiguration<Duobericht>
{
    public void Configure(EntityTypeBuilder<Duobericht> builder)
    {
        builder.HasKey(b => b.Id);
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.Property(b => b.Dossiernummer).HasMaxLength(40);
        builder.Property(b => b.Gemeente).HasMaxLength(4);
        builder.Property(b => b.Plaatsing).HasMaxLength(40);
        builder.Property(b => b.Inhoud).HasMaxLength(4000);
        builder.Property(b => b.Foutcode).HasMaxLength(40);
        builder.HasIndex(b => new { b.InburgeraarId, b.Soort });
        builder.HasIndex(b => new { b.Soort, b.Stand, b.GemaaktOp });
        builder.HasOne<Inburgeraar>().WithMany().HasForeignKey(b => b.InburgeraarId).OnDelete(DeleteBehavior.Restrict);
    }
}
