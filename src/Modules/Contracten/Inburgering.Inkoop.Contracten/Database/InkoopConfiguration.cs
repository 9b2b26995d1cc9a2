// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Aanbieders;
using Inburgering.Inkoop.Contracten.Beoordelen;
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
        builder.Ignore(t => t.Gunning);
        builder.HasMany(t => t.Inschrijvingen).WithOne().HasForeignKey(i => i.TrajectId);
        builder.HasMany(t => t.Besluiten).WithOne().HasForeignKey(b => b.TrajectId);
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

internal sealed class InschrijvingConfiguration : IEntityTypeConfiguration<Inschrijving>
{
    public void Configure(EntityTypeBuilder<Inschrijving> builder)
    {
        builder.HasKey(i => i.Id);
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.Trajectnummer).HasMaxLength(20);
        builder.Property(i => i.Perceel).HasMaxLength(30);
        builder.Property(i => i.Aanbieder).HasMaxLength(20);
        builder.HasOne<Aanbieder>().WithMany().HasForeignKey(i => i.Aanbieder).HasPrincipalKey(a => a.Code).OnDelete(DeleteBehavior.Restrict);
        builder.PrimitiveCollection(i => i.Onderaannemers);
        builder.HasIndex(i => new { i.TrajectId, i.Perceel, i.Aanbieder }).IsUnique();
        builder.HasMany(i => i.Uitkomsten).WithOne().HasForeignKey(u => u.InschrijvingId);
        builder.HasMany(i => i.Toezeggingen).WithOne().HasForeignKey(t => t.InschrijvingId);
        builder.HasMany(i => i.Consensus).WithOne().HasForeignKey(c => c.InschrijvingId);
    }
}

internal sealed class EisuitkomstConfiguration : IEntityTypeConfiguration<Eisuitkomst>
{
    public void Configure(EntityTypeBuilder<Eisuitkomst> builder)
    {
        builder.HasKey(u => new { u.InschrijvingId, u.Eis });
        builder.Property(u => u.Eis).HasMaxLength(40);
        builder.Property(u => u.Sleutel).HasMaxLength(80);
        builder.Property(u => u.Toelichting).HasMaxLength(1000);
    }
}

internal sealed class ToezeggingConfiguration : IEntityTypeConfiguration<Toezegging>
{
    public void Configure(EntityTypeBuilder<Toezegging> builder)
    {
        builder.HasKey(t => new { t.InschrijvingId, t.Volgorde });
        builder.Property(t => t.Sleutel).HasMaxLength(80);
        builder.Property(t => t.Omschrijving).HasMaxLength(1000);
    }
}

internal sealed class ConsensusscoreConfiguration : IEntityTypeConfiguration<Consensusscore>
{
    public void Configure(EntityTypeBuilder<Consensusscore> builder)
    {
        builder.HasKey(c => new { c.InschrijvingId, c.Criterium });
        builder.Property(c => c.Criterium).HasMaxLength(20);
        builder.Property(c => c.Sleutel).HasMaxLength(80);
        builder.Property(c => c.Motivering).HasMaxLength(4000);
    }
}

internal sealed class ScorebladConfiguration : IEntityTypeConfiguration<Scoreblad>
{
    public void Configure(EntityTypeBuilder<Scoreblad> builder)
    {
        builder.HasKey(b => b.Id);
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.Property(b => b.Trajectnummer).HasMaxLength(20);
        builder.Property(b => b.Perceel).HasMaxLength(30);
        builder.Property(b => b.AccountId).HasMaxLength(100);
        builder.HasOne<Inkooptraject>().WithMany().HasForeignKey(b => b.TrajectId);
        builder.HasIndex(b => new { b.TrajectId, b.Perceel, b.AccountId }).IsUnique();
        builder.HasMany(b => b.Scores).WithOne().HasForeignKey(s => s.ScorebladId);
    }
}

internal sealed class BladscoreConfiguration : IEntityTypeConfiguration<Bladscore>
{
    public void Configure(EntityTypeBuilder<Bladscore> builder)
    {
        builder.HasKey(s => new { s.ScorebladId, s.Aanbieder, s.Criterium });
        builder.Property(s => s.Aanbieder).HasMaxLength(20);
        builder.Property(s => s.Criterium).HasMaxLength(20);
        builder.Property(s => s.Motivering).HasMaxLength(4000);
    }
}
