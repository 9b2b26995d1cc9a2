// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Bekostiging;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inburgering.Inkoop.Plaatsingen.Database;

internal sealed class BekostigingsafspraakConfiguration : IEntityTypeConfiguration<Bekostigingsafspraak>
{
    public void Configure(EntityTypeBuilder<Bekostigingsafspraak> builder)
    {
        builder.HasKey(b => b.Id);
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.Property(b => b.Gemeente).HasMaxLength(4);
        builder.HasIndex(b => new { b.Gemeente, b.Jaar }).IsUnique();
    }
}
