// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Aanbod;
using Inburgering.Inkoop.Plaatsingen.Groepen;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.Plaatsingen.Wachtlijst;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inburgering.Inkoop.Plaatsingen.Database;

internal sealed class LesgroepConfiguration : IEntityTypeConfiguration<Lesgroep>
{
    public void Configure(EntityTypeBuilder<Lesgroep> builder)
    {
        builder.HasKey(g => g.Id);
        builder.Property(g => g.Id).ValueGeneratedNever();
        builder.Property(g => g.Contractnummer).HasMaxLength(40);
        builder.Property(g => g.Perceelcode).HasMaxLength(20);
        builder.Property(g => g.Aanbieder).HasMaxLength(20);
        builder.Property(g => g.Code).HasMaxLength(20);
        builder.Property(g => g.Locatie).HasMaxLength(200);
        builder.HasIndex(g => new { g.PerceelId, g.Code }).IsUnique();
        builder.HasIndex(g => new { g.PerceelId, g.StartOp });
        builder.HasIndex(g => new { g.Aanbieder, g.BijgewerktOp });
        builder.HasOne<Perceel>().WithMany().HasForeignKey(g => g.PerceelId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class GroepsperiodeConfiguration : IEntityTypeConfiguration<Groepsperiode>
{
    public void Configure(EntityTypeBuilder<Groepsperiode> builder)
    {
        builder.HasKey(g => new { g.PlaatsingId, g.Vanaf });
        builder.HasIndex(g => new { g.GroepId, g.Vanaf });
        builder.HasOne<Lesgroep>().WithMany().HasForeignKey(g => g.GroepId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class WachtendeConfiguration : IEntityTypeConfiguration<Wachtende>
{
    public void Configure(EntityTypeBuilder<Wachtende> builder)
    {
        builder.HasKey(w => w.Id);
        builder.Property(w => w.Id).ValueGeneratedNever();
        builder.Property(w => w.Contractnummer).HasMaxLength(40);
        builder.Property(w => w.Perceelcode).HasMaxLength(20);
        builder.Property(w => w.Reden).HasMaxLength(500);
        builder.HasIndex(w => new { w.Stand, w.PerceelId });
        builder.HasIndex(w => new { w.InburgeraarId, w.Stand });
        builder.HasOne<Perceel>().WithMany().HasForeignKey(w => w.PerceelId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Inburgeraar>().WithMany().HasForeignKey(w => w.InburgeraarId).OnDelete(DeleteBehavior.Restrict);
    }
}
