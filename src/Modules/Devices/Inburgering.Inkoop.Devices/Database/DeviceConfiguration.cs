// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Devices.Afspraken;
using Inburgering.Inkoop.Devices.Berichten;
using Inburgering.Inkoop.Devices.Delta;
using Inburgering.Inkoop.Devices.Uitleen;
using Inburgering.Inkoop.Devices.Voorraad;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inburgering.Inkoop.Devices.Database;

internal sealed class DeviceConfiguration : IEntityTypeConfiguration<Device>
{
    public void Configure(EntityTypeBuilder<Device> builder)
    {
        builder.HasKey(d => d.Id);
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Serienummer).HasMaxLength(60);
        builder.HasIndex(d => d.Serienummer).IsUnique();
        builder.Property(d => d.Type).HasMaxLength(100);
        builder.HasIndex(d => new { d.Type, d.Id });
        builder.Property(d => d.Contractnummer).HasMaxLength(40);
        builder.Property(d => d.Perceel).HasMaxLength(30);
        builder.HasIndex(d => new { d.Contractnummer, d.Perceel });
        builder.Property(d => d.Aanbieder).HasMaxLength(20);
        builder.HasIndex(d => new { d.Aanbieder, d.Serienummer });
        builder.Property(d => d.Accessoires).HasMaxLength(600);
        builder.Property(d => d.Stand).HasMaxLength(20);
        builder.HasIndex(d => new { d.Stand, d.GereserveerdPer });
        builder.Property(d => d.StandReden).HasMaxLength(500);
        builder.Property(d => d.GereserveerdVoor).HasMaxLength(80);
        builder.HasIndex(d => new { d.Aanbieder, d.BijgewerktOp, d.Id });
        builder.HasIndex(d => new { d.Contractnummer, d.BijgewerktOp });
        builder.HasIndex(d => new { d.BijgewerktOp, d.Id });
        builder.Ignore(d => d.Kring);
    }
}

internal sealed class BruikleenConfiguration : IEntityTypeConfiguration<Bruikleen>
{
    public void Configure(EntityTypeBuilder<Bruikleen> builder)
    {
        builder.HasKey(b => b.Id);
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.HasOne<Device>().WithMany().HasForeignKey(b => b.DeviceId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(b => new { b.DeviceId, b.UitgegevenOp }).IsUnique();
        builder.Property(b => b.Serienummer).HasMaxLength(60);
        builder.HasIndex(b => b.Serienummer);
        builder.Property(b => b.Plaatsing).HasMaxLength(40);
        builder.HasIndex(b => b.Plaatsing);
        builder.Property(b => b.Contractnummer).HasMaxLength(40);
        builder.Property(b => b.Perceel).HasMaxLength(30);
        builder.HasIndex(b => new { b.Contractnummer, b.Perceel });
        builder.Property(b => b.Aanbieder).HasMaxLength(20);
        builder.HasIndex(b => new { b.Aanbieder, b.UitgegevenOp });
        builder.Property(b => b.Gemeente).HasMaxLength(4);
        builder.HasIndex(b => new { b.Gemeente, b.UitgegevenOp });
        builder.HasIndex(b => new { b.GeretourneerdOp, b.PlaatsingEinde });
        builder.HasIndex(b => new { b.UitgegevenOp, b.Id });
        builder.HasIndex(b => b.GetekendOp);
        builder.HasIndex(b => b.Incident);
        builder.Property(b => b.OvereenkomstVersie).HasMaxLength(40);
        builder.Property(b => b.IncidentVerslag).HasMaxLength(2000);
        builder.Property(b => b.AansprakelijkReden).HasMaxLength(500);
        builder.Property(b => b.Motivering).HasMaxLength(500);
        builder.HasIndex(b => b.LijnId);
        builder.HasIndex(b => b.OvereenkomstId);
        builder.HasIndex(b => b.VervolgTot);
        builder.Property(b => b.Accessoires).HasMaxLength(600);
        builder.Property(b => b.Ontbreekt).HasMaxLength(600);
        builder.Property(b => b.Aangiftenummer).HasMaxLength(40);
        builder.Property(b => b.Zienswijze).HasMaxLength(2000);
        builder.HasIndex(b => new { b.GeanonimiseerdOp, b.GeretourneerdOp });
        builder.HasIndex(b => new { b.Aanbieder, b.BijgewerktOp, b.Id });
        builder.HasIndex(b => new { b.Gemeente, b.BijgewerktOp, b.Id });
        builder.HasIndex(b => new { b.BijgewerktOp, b.Id });
        builder.Ignore(b => b.TerugOp);
        builder.Ignore(b => b.Kring);
    }
}

internal sealed class VertrekConfiguration : IEntityTypeConfiguration<Vertrek>
{
    public void Configure(EntityTypeBuilder<Vertrek> builder)
    {
        builder.HasKey(v => v.Id);
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.Property(v => v.Aanbieder).HasMaxLength(20);
        builder.HasIndex(v => new { v.Aanbieder, v.Op });
        builder.Property(v => v.Contractnummer).HasMaxLength(40);
        builder.HasIndex(v => new { v.Contractnummer, v.Op });
        builder.Property(v => v.Gemeente).HasMaxLength(4);
        builder.HasIndex(v => new { v.Gemeente, v.Op });
    }
}

internal sealed class ContractkringConfiguration : IEntityTypeConfiguration<Contractkring>
{
    public void Configure(EntityTypeBuilder<Contractkring> builder)
    {
        builder.HasKey(k => k.Contractnummer);
        builder.Property(k => k.Contractnummer).HasMaxLength(40);
        builder.PrimitiveCollection(k => k.Gemeenten);
    }
}

internal sealed class ReparatieConfiguration : IEntityTypeConfiguration<Reparatie>
{
    public void Configure(EntityTypeBuilder<Reparatie> builder)
    {
        builder.HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.HasOne<Device>().WithMany().HasForeignKey(r => r.DeviceId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => new { r.DeviceId, r.Van });
        builder.Property(r => r.Serienummer).HasMaxLength(60);
        builder.Property(r => r.Omschrijving).HasMaxLength(500);
    }
}

internal sealed class BruikleenafspraakConfiguration : IEntityTypeConfiguration<Bruikleenafspraak>
{
    public void Configure(EntityTypeBuilder<Bruikleenafspraak> builder)
    {
        builder.HasKey(a => a.Id);
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Contractnummer).HasMaxLength(40);
        builder.HasIndex(a => a.Contractnummer).IsUnique();
        builder.Ignore(a => a.Gegevens);
    }
}

internal sealed class BerichtConfiguration : IEntityTypeConfiguration<Bericht>
{
    public void Configure(EntityTypeBuilder<Bericht> builder)
    {
        builder.HasKey(b => b.Id);
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.HasIndex(b => new { b.BruikleenId, b.Ontvanger, b.Nummer, b.TerugOp }).IsUnique();
        builder.HasIndex(b => new { b.VerstuurdOp, b.Dag });
        builder.HasIndex(b => b.Serienummer);
        builder.Property(b => b.Aanbieder).HasMaxLength(20);
        builder.HasIndex(b => b.Aanbieder);
        builder.Property(b => b.Contractnummer).HasMaxLength(40);
        builder.Property(b => b.Gemeente).HasMaxLength(4);
        builder.HasIndex(b => b.Gemeente);
        builder.Property(b => b.Serienummer).HasMaxLength(60);
        builder.Property(b => b.Plaatsing).HasMaxLength(40);
        builder.Property(b => b.Tekst).HasMaxLength(4000);
    }
}
