// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Gesprekken;
using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inburgering.Inkoop.Contracten.Database;

internal sealed class ContractgesprekConfiguration : IEntityTypeConfiguration<Contractgesprek>
{
    public void Configure(EntityTypeBuilder<Contractgesprek> builder)
    {
        builder.HasKey(g => g.Id);
        builder.Property(g => g.Id).ValueGeneratedNever();
        builder.Property(g => g.Contractnummer).HasMaxLength(30);
        builder.Property(g => g.Onderwerp).HasMaxLength(200);
        builder.Property(g => g.Aanvang).HasMaxLength(5);
        builder.Property(g => g.Plaats).HasMaxLength(200);
        builder.Property(g => g.Verslag).HasMaxLength(10_000);
        builder.Property(g => g.Afzegreden).HasMaxLength(500);
        builder.HasOne<Contract>().WithMany().HasForeignKey(g => g.ContractId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(g => new { g.ContractId, g.Volgnummer }).IsUnique();
        builder.HasIndex(g => new { g.Status, g.Datum });
        builder.HasMany(g => g.Agenda).WithOne().HasForeignKey(p => p.GesprekId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(g => g.Afspraken).WithOne().HasForeignKey(a => a.GesprekId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AgendapuntConfiguration : IEntityTypeConfiguration<Agendapunt>
{
    public void Configure(EntityTypeBuilder<Agendapunt> builder)
    {
        builder.HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Tekst).HasMaxLength(Agendapunt.MaxLengte);
        builder.HasIndex(p => p.GesprekId);
    }
}

internal sealed class GespreksafspraakConfiguration : IEntityTypeConfiguration<Gespreksafspraak>
{
    public void Configure(EntityTypeBuilder<Gespreksafspraak> builder)
    {
        builder.HasKey(a => new { a.GesprekId, a.Volgorde });
        builder.Property(a => a.Volgorde).ValueGeneratedNever();
        builder.Property(a => a.Contractnummer).HasMaxLength(30);
        builder.Property(a => a.Omschrijving).HasMaxLength(500);
        builder.Property(a => a.Resultaat).HasMaxLength(1000);
        builder.HasIndex(a => new { a.AfgerondOp, a.UiterlijkOp });
    }
}
