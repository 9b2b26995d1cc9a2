// SPDX-License-Identifier: EUPL-1.2

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
    }
}
