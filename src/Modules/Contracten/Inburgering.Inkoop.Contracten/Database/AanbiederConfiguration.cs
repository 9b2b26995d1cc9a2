// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Aanbieders;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inburgering.Inkoop.Contracten.Database;

internal sealed class AanbiederConfiguration : IEntityTypeConfiguration<Aanbieder>
{
    public void Configure(EntityTypeBuilder<Aanbieder> builder)
    {
        builder.HasKey(a => a.Id);
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Code).HasMaxLength(20);
        builder.HasAlternateKey(a => a.Code);
        builder.Property(a => a.Naam).HasMaxLength(200);
        builder.HasIndex(a => new { a.Naam, a.Id });
        builder.HasIndex(a => a.Kvk).IsUnique();
        builder.HasIndex(a => a.BowNummer).IsUnique();
        builder.HasIndex(a => a.Instellingsnummer).IsUnique();
        builder.HasIndex(a => a.BijgewerktOp);
    }
}
