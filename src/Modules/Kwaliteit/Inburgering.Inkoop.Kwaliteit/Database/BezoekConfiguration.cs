// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Kwaliteit.Bezoeken;
using Inburgering.Inkoop.Kwaliteit.Register;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inburgering.Inkoop.Kwaliteit.Database;

internal sealed class BezoekConfiguration : IEntityTypeConfiguration<Lesbezoek>
{
    public void Configure(EntityTypeBuilder<Lesbezoek> builder)
    {
        builder.HasKey(b => b.Id);
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.Property(b => b.Nummer).HasMaxLength(20);
        builder.HasIndex(b => b.Nummer).IsUnique();
        builder.HasIndex(b => b.Volgnummer).IsUnique();
        builder.Property(b => b.Contractnummer).HasMaxLength(40);
        builder.Property(b => b.Aanbieder).HasMaxLength(20);
        builder.Property(b => b.Perceel).HasMaxLength(40);
        builder.Property(b => b.Locatie).HasMaxLength(200);
        builder.Property(b => b.Door).HasMaxLength(200);
        builder.Property(b => b.RedenVervallen).HasMaxLength(1000);
        builder.HasIndex(b => new { b.Contractnummer, b.Op });
        builder.Ignore(b => b.Punten);
        builder.Ignore(b => b.Presentie);
    }
}

internal sealed class RegisterConfiguration : IEntityTypeConfiguration<Registerregel>
{
    public void Configure(EntityTypeBuilder<Registerregel> builder)
    {
        builder.HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.BowNummer).HasMaxLength(20);
        builder.Property(r => r.Brin).HasMaxLength(4);
        builder.Property(r => r.Naam).HasMaxLength(200);
        builder.HasIndex(r => new { r.BowNummer, r.Brin }).IsUnique();
        builder.Ignore(r => r.Gegevens);
    }
}
