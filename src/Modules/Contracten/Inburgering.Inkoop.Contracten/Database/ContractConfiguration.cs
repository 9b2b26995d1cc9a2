// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Aanbieders;
using Inburgering.Inkoop.Contracten.Belangen;
using Inburgering.Inkoop.Contracten.Gemeenten;
using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inburgering.Inkoop.Contracten.Database;

internal sealed class ContractConfiguration : IEntityTypeConfiguration<Contract>
{
    public void Configure(EntityTypeBuilder<Contract> builder)
    {
        builder.HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Nummer).HasMaxLength(30);
        builder.HasIndex(c => c.Nummer).IsUnique();
        builder.Property(c => c.Aanbieder).HasMaxLength(20);
        builder.HasOne<Aanbieder>().WithMany().HasForeignKey(c => c.Aanbieder).HasPrincipalKey(a => a.Code).OnDelete(DeleteBehavior.Restrict);
        builder.PrimitiveCollection(c => c.Gemeenten);
        builder.PrimitiveCollection(c => c.Onderaannemers);
        builder.HasIndex(c => new { c.Status, c.Einddatum });
        builder.HasIndex(c => new { c.Einddatum, c.Id });
        builder.HasIndex(c => new { c.Ingangsdatum, c.Id });
        builder.HasIndex(c => c.BesluitUiterlijk);
        builder.HasIndex(c => c.BijgewerktOp);
        builder.Ignore(c => c.VolgendeOptie);
        builder.HasMany(c => c.Percelen).WithOne().HasForeignKey(p => p.ContractId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(c => c.Opties).WithOne().HasForeignKey(o => o.ContractId);
        builder.HasMany(c => c.Afspraken).WithOne().HasForeignKey(a => a.ContractId);
        builder.HasMany(c => c.Aanvaard).WithOne().HasForeignKey(a => a.ContractId);
        builder.Property(c => c.Indexreeks).HasMaxLength(100);
        builder.Property(c => c.IndexVindplaats).HasMaxLength(200);
        builder.Ignore(c => c.Indexregel);
        builder.HasMany(c => c.Wijzigingen).WithOne().HasForeignKey(w => w.ContractId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(c => c.Indexbesluiten).WithOne().HasForeignKey(b => b.ContractId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class WijzigingsovereenkomstConfiguration : IEntityTypeConfiguration<Wijzigingsovereenkomst>
{
    public void Configure(EntityTypeBuilder<Wijzigingsovereenkomst> builder)
    {
        builder.HasKey(w => w.Id);
        builder.Property(w => w.Id).ValueGeneratedNever();
        builder.Property(w => w.Contractnummer).HasMaxLength(30);
        builder.Property(w => w.Motivering).HasMaxLength(4000);
        builder.Property(w => w.Vindplaats).HasMaxLength(200);
        builder.HasIndex(w => new { w.ContractId, w.Volgnummer }).IsUnique();
        builder.HasMany(w => w.Regels).WithOne().HasForeignKey(r => r.WijzigingId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class WijzigingsregelConfiguration : IEntityTypeConfiguration<Wijzigingsregel>
{
    public void Configure(EntityTypeBuilder<Wijzigingsregel> builder)
    {
        builder.HasKey(r => new { r.WijzigingId, r.Volgorde });
        builder.Property(r => r.Wijziging).HasMaxLength(50);
        builder.Property(r => r.Perceel).HasMaxLength(30);
        builder.Property(r => r.Onderwerp).HasMaxLength(60);
        builder.Property(r => r.Oud).HasMaxLength(60);
        builder.Property(r => r.Nieuw).HasMaxLength(60);
    }
}

internal sealed class IndexbesluitConfiguration : IEntityTypeConfiguration<Indexbesluit>
{
    public void Configure(EntityTypeBuilder<Indexbesluit> builder)
    {
        builder.HasKey(b => b.Id);
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.Property(b => b.Contractnummer).HasMaxLength(30);
        builder.Property(b => b.Reeks).HasMaxLength(100);
        builder.Property(b => b.VanPeriode).HasMaxLength(7);
        builder.Property(b => b.NaarPeriode).HasMaxLength(7);
        builder.Property(b => b.Procent).HasPrecision(9, 4);
        builder.Property(b => b.Berekening).HasMaxLength(200);
        builder.Property(b => b.Reden).HasMaxLength(2000);
        builder.HasIndex(b => new { b.ContractId, b.Vanaf });
    }
}

internal sealed class IndexcijferConfiguration : IEntityTypeConfiguration<Indexcijfer>
{
    public void Configure(EntityTypeBuilder<Indexcijfer> builder)
    {
        builder.HasKey(i => i.Id);
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.Reeks).HasMaxLength(100);
        builder.Property(i => i.Periode).HasMaxLength(7);
        builder.Property(i => i.Bron).HasMaxLength(200);
        builder.HasIndex(i => new { i.Reeks, i.Periode }).IsUnique();
        builder.HasIndex(i => new { i.Periode, i.Id });
    }
}

internal sealed class PerceelConfiguration : IEntityTypeConfiguration<Perceel>
{
    public void Configure(EntityTypeBuilder<Perceel> builder)
    {
        builder.HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Code).HasMaxLength(30);
        builder.Property(p => p.Contractnummer).HasMaxLength(30);
        builder.PrimitiveCollection(p => p.Gemeenten);
        builder.HasIndex(p => new { p.ContractId, p.Code }).IsUnique();
        builder.HasIndex(p => new { p.Route, p.ContractId });
        builder.HasMany(p => p.Prijzen).WithOne().HasForeignKey(p => p.PerceelId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PrijsversieConfiguration : IEntityTypeConfiguration<Prijsversie>
{
    public void Configure(EntityTypeBuilder<Prijsversie> builder)
    {
        builder.HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Perceelnaam).HasMaxLength(61);
        builder.HasIndex(p => new { p.PerceelId, p.Vanaf }).IsUnique();
    }
}

internal sealed class VerlengingsoptieConfiguration : IEntityTypeConfiguration<Verlengingsoptie>
{
    public void Configure(EntityTypeBuilder<Verlengingsoptie> builder)
    {
        builder.HasKey(o => o.Id);
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.Property(o => o.Contractnummer).HasMaxLength(30);
        builder.Property(o => o.Reden).HasMaxLength(2100);
        builder.HasIndex(o => new { o.ContractId, o.Volgorde });
    }
}

internal sealed class ContractafspraakConfiguration : IEntityTypeConfiguration<Contractafspraak>
{
    public void Configure(EntityTypeBuilder<Contractafspraak> builder)
    {
        builder.HasKey(a => new { a.ContractId, a.Onderwerp });
        builder.Property(a => a.Contractnummer).HasMaxLength(30);
        builder.Property(a => a.Antwoord).HasMaxLength(2000);
    }
}

internal sealed class AanvaardOpenPuntConfiguration : IEntityTypeConfiguration<AanvaardOpenPunt>
{
    public void Configure(EntityTypeBuilder<AanvaardOpenPunt> builder)
    {
        builder.HasKey(a => new { a.ContractId, a.Punt });
        builder.Property(a => a.Contractnummer).HasMaxLength(30);
        builder.Property(a => a.Punt).HasMaxLength(60);
        builder.Property(a => a.Reden).HasMaxLength(1000);
    }
}

internal sealed class GemeenteConfiguration : IEntityTypeConfiguration<Gemeente>
{
    public void Configure(EntityTypeBuilder<Gemeente> builder)
    {
        builder.HasKey(g => g.Code);
        builder.Property(g => g.Code).HasMaxLength(4);
        builder.Property(g => g.Naam).HasMaxLength(100);
    }
}

internal sealed class BelangConfiguration : IEntityTypeConfiguration<Belang>
{
    public void Configure(EntityTypeBuilder<Belang> builder)
    {
        builder.HasKey(b => b.Id);
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.Property(b => b.AccountId).HasMaxLength(100);
        builder.Property(b => b.AccountNaam).HasMaxLength(200);
        builder.Property(b => b.Omschrijving).HasMaxLength(500);
        builder.HasOne<Aanbieder>().WithMany().HasForeignKey(b => b.Aanbieder).HasPrincipalKey(a => a.Code).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(b => new { b.AccountId, b.BeeindigdOp });
        builder.HasIndex(b => b.GemeldOp);
    }
}
