// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Inkooptrajecten;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inburgering.Inkoop.Contracten.Database;

internal sealed class InkooptrajectConfiguration : IEntityTypeConfiguration<Inkooptraject>
{
    public void Configure(EntityTypeBuilder<Inkooptraject> builder)
    {
        builder.HasKey(t => t.Id);
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.Nummer).HasMaxLength(20);
        builder.HasIndex(t => t.Nummer).IsUnique();
        builder.Property(t => t.Titel).HasMaxLength(200);
        builder.Property(t => t.TenderNed).HasMaxLength(40);
        builder.Property(t => t.Toelichting).HasMaxLength(4000);
        builder.Property(t => t.Intrekreden).HasMaxLength(1000);
        builder.PrimitiveCollection(t => t.CpvCodes);
        builder.PrimitiveCollection(t => t.Gemeenten);
        builder.PrimitiveCollection(t => t.VerlengingenMaanden);
        builder.HasIndex(t => new { t.Stap, t.Nummer });
        builder.HasIndex(t => new { t.Sluitingsdatum, t.Id });
        builder.HasIndex(t => t.BijgewerktOp);
        builder.Ignore(t => t.CriteriaOpVolgorde);
        builder.Ignore(t => t.Beoordelaars);
        builder.Ignore(t => t.WordtBeoordeeld);
        builder.HasMany(t => t.Percelen).WithOne().HasForeignKey(p => p.TrajectId);
        builder.HasMany(t => t.Eisen).WithOne().HasForeignKey(e => e.TrajectId);
        builder.HasMany(t => t.Criteria).WithOne().HasForeignKey(c => c.TrajectId);
        builder.HasMany(t => t.Team).WithOne().HasForeignKey(l => l.TrajectId);
    }
}

internal sealed class InkoopperceelConfiguration : IEntityTypeConfiguration<Inkoopperceel>
{
    public void Configure(EntityTypeBuilder<Inkoopperceel> builder)
    {
        builder.HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Trajectnummer).HasMaxLength(20);
        builder.Property(p => p.Code).HasMaxLength(30);
        builder.Property(p => p.Naam).HasMaxLength(200);
        builder.PrimitiveCollection(p => p.Gemeenten);
        builder.HasIndex(p => new { p.TrajectId, p.Code }).IsUnique();
        builder.HasIndex(p => new { p.Route, p.TrajectId });
    }
}

internal sealed class InkoopeisConfiguration : IEntityTypeConfiguration<Inkoopeis>
{
    public void Configure(EntityTypeBuilder<Inkoopeis> builder)
    {
        builder.HasKey(e => new { e.TrajectId, e.Code });
        builder.Property(e => e.Trajectnummer).HasMaxLength(20);
        builder.Property(e => e.Code).HasMaxLength(40);
        builder.Property(e => e.Omschrijving).HasMaxLength(1000);
        builder.Property(e => e.Routes).HasMaxLength(200);
    }
}

internal sealed class GunningscriteriumConfiguration : IEntityTypeConfiguration<Gunningscriterium>
{
    public void Configure(EntityTypeBuilder<Gunningscriterium> builder)
    {
        builder.HasKey(c => new { c.TrajectId, c.Code });
        builder.Property(c => c.Trajectnummer).HasMaxLength(20);
        builder.Property(c => c.Code).HasMaxLength(20);
        builder.Property(c => c.Naam).HasMaxLength(200);
        builder.Property(c => c.Toelichting).HasMaxLength(2000);
    }
}

internal sealed class TeamlidConfiguration : IEntityTypeConfiguration<Teamlid>
{
    public void Configure(EntityTypeBuilder<Teamlid> builder)
    {
        builder.HasKey(l => new { l.TrajectId, l.AccountId });
        builder.Property(l => l.Trajectnummer).HasMaxLength(20);
        builder.Property(l => l.AccountId).HasMaxLength(100);
        builder.Property(l => l.Naam).HasMaxLength(200);
        builder.HasIndex(l => l.AccountId);
    }
}
