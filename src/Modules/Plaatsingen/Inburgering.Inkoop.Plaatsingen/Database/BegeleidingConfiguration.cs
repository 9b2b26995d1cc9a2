// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Begeleiding;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inburgering.Inkoop.Plaatsingen.Database;

internal sealed class BegeleidingsgesprekConfiguration : IEntityTypeConfiguration<Begeleidingsgesprek>
{
    public void Configure(EntityTypeBuilder<Begeleidingsgesprek> builder)
    {
        builder.HasKey(b => b.Id);
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.Property(b => b.Dossiernummer).HasMaxLength(40);
        builder.Property(b => b.Verslag).HasMaxLength(2000);
        builder.HasIndex(b => new { b.InburgeraarId, b.Soort, b.Nummer }).IsUnique();
        builder.HasOne<Inburgeraar>().WithMany().HasForeignKey(b => b.InburgeraarId).OnDelete(DeleteBehavior.Restrict);
    }
}
