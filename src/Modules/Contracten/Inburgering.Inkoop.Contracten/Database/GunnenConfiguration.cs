// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Gunnen;
using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inburgering.Inkoop.Contracten.Database;

internal sealed class GunningsbesluitConfiguration : IEntityTypeConfiguration<Gunningsbesluit>
{
    public void Configure(EntityTypeBuilder<Gunningsbesluit> builder)
    {
        builder.HasKey(b => b.Id);
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.Property(b => b.Trajectnummer).HasMaxLength(20);
        builder.Property(b => b.Toelichting).HasMaxLength(4000);
        builder.Property(b => b.Hash).HasMaxLength(64);
        builder.Property(b => b.Intrekreden).HasMaxLength(1000);
        builder.Ignore(b => b.Standstill);
        builder.HasIndex(b => new { b.TrajectId, b.Volgnummer }).IsUnique();
        builder.HasIndex(b => b.Trajectnummer);
        builder.HasMany(b => b.Bezwaren).WithOne().HasForeignKey(b => b.BesluitId);
        builder.HasMany(b => b.Contracten).WithOne().HasForeignKey(c => c.BesluitId);
        builder.HasOne<Besluittekst>().WithOne().HasForeignKey<Besluittekst>(t => t.BesluitId);
    }
}

internal sealed class BesluittekstConfiguration : IEntityTypeConfiguration<Besluittekst>
{
    public void Configure(EntityTypeBuilder<Besluittekst> builder) => builder.HasKey(t => t.BesluitId);
}

internal sealed class GunningsbezwaarConfiguration : IEntityTypeConfiguration<Gunningsbezwaar>
{
    public void Configure(EntityTypeBuilder<Gunningsbezwaar> builder)
    {
        builder.HasKey(b => new { b.BesluitId, b.Volgnummer });
        builder.Property(b => b.Volgnummer).ValueGeneratedNever();
        builder.Property(b => b.Sleutel).HasMaxLength(80);
        builder.Property(b => b.Aanbieder).HasMaxLength(20);
        builder.Property(b => b.Perceel).HasMaxLength(30);
        builder.Property(b => b.Omschrijving).HasMaxLength(2000);
        builder.Property(b => b.Afhandelreden).HasMaxLength(2000);
    }
}

internal sealed class GunningscontractConfiguration : IEntityTypeConfiguration<Gunningscontract>
{
    public void Configure(EntityTypeBuilder<Gunningscontract> builder)
    {
        builder.HasKey(c => new { c.BesluitId, c.Contract });
        builder.Property(c => c.Sleutel).HasMaxLength(80);
        builder.Property(c => c.Aanbieder).HasMaxLength(20);
        builder.Property(c => c.Contract).HasMaxLength(30);
        builder.HasIndex(c => c.Contract).IsUnique();
    }
}

internal sealed class ContracttoezeggingConfiguration : IEntityTypeConfiguration<Contracttoezegging>
{
    public void Configure(EntityTypeBuilder<Contracttoezegging> builder)
    {
        builder.HasKey(t => new { t.ContractId, t.Volgorde });
        builder.Property(t => t.Volgorde).ValueGeneratedNever();
        builder.Property(t => t.Contractnummer).HasMaxLength(30);
        builder.Property(t => t.Perceel).HasMaxLength(30);
        builder.Property(t => t.Omschrijving).HasMaxLength(1000);
        builder.Property(t => t.Bewijs).HasMaxLength(1000);
        builder.HasOne<Contract>().WithMany().HasForeignKey(t => t.ContractId);
        builder.HasIndex(t => new { t.NagekomenOp, t.Datum });
    }
}
