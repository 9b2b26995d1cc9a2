// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Devices.Overeenkomsten;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inburgering.Inkoop.Devices.Database;

internal sealed class OvereenkomstConfiguration : IEntityTypeConfiguration<Overeenkomst>
{
    public void Configure(EntityTypeBuilder<Overeenkomst> builder)
    {
        builder.HasKey(o => o.Id);
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.Property(o => o.Plaatsing).HasMaxLength(40);
        builder.HasIndex(o => o.Plaatsing);
        builder.Property(o => o.Contractnummer).HasMaxLength(40);
        builder.Property(o => o.Aanbieder).HasMaxLength(20);
        builder.Property(o => o.Gemeente).HasMaxLength(4);
        builder.Property(o => o.TekstVersie).HasMaxLength(20);
        builder.Property(o => o.Naam).HasMaxLength(100);
        builder.Property(o => o.Handtekening).HasMaxLength(20_000);
        builder.Property(o => o.Hash).HasMaxLength(64);
        builder.Property(o => o.SessieHash).HasMaxLength(64);
        builder.HasIndex(o => o.SessieHash).IsUnique();
        builder.Ignore(o => o.Klopt);
    }
}

internal sealed class OvereenkomsttekstConfiguration : IEntityTypeConfiguration<Overeenkomsttekst>
{
    public void Configure(EntityTypeBuilder<Overeenkomsttekst> builder)
    {
        builder.HasKey(t => t.Id);
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.TekstVersie).HasMaxLength(20);
        builder.HasIndex(t => new { t.TekstVersie, t.Taal }).IsUnique();
        builder.Property(t => t.Titel).HasMaxLength(200);
    }
}

internal sealed class ScanConfiguration : IEntityTypeConfiguration<Scan>
{
    public void Configure(EntityTypeBuilder<Scan> builder)
    {
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.HasIndex(s => s.OvereenkomstId);
        builder.Property(s => s.Naam).HasMaxLength(100);
        builder.Property(s => s.Mediatype).HasMaxLength(40);
        builder.Property(s => s.Hash).HasMaxLength(64);
    }
}
