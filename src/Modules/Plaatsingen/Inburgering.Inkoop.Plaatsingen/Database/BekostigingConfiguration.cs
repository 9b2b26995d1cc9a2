// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Bekostiging;
using Inburgering.Inkoop.Plaatsingen.Doorstroom;
using Inburgering.Inkoop.Plaatsingen.Instroom;
using Inburgering.Inkoop.Plaatsingen.Monitor;
using Inburgering.Inkoop.Plaatsingen.Opendata;
using Inburgering.Inkoop.Plaatsingen.Verantwoording;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inburgering.Inkoop.Plaatsingen.Database;

internal sealed class BekostigingsafspraakConfiguration : IEntityTypeConfiguration<Bekostigingsafspraak>
{
    public void Configure(EntityTypeBuilder<Bekostigingsafspraak> builder)
    {
        builder.HasKey(b => b.Id);
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.Property(b => b.Gemeente).HasMaxLength(4);
        builder.HasIndex(b => new { b.Gemeente, b.Jaar }).IsUnique();
    }
}

internal sealed class MonitoruitgaveConfiguration : IEntityTypeConfiguration<Monitoruitgave>
{
    public void Configure(EntityTypeBuilder<Monitoruitgave> builder)
    {
        builder.HasKey(u => u.Id);
        builder.Property(u => u.Id).ValueGeneratedNever();
        builder.Property(u => u.Gemeente).HasMaxLength(4);
        builder.Property(u => u.VastgesteldDoor).HasMaxLength(200);
        builder.Property(u => u.Reden).HasMaxLength(500);
        builder.Property(u => u.Vingerafdruk).HasMaxLength(64);
        builder.HasIndex(u => new { u.Gemeente, u.Jaar, u.Seizoen, u.Nummer }).IsUnique();
    }
}

internal sealed class OpendatauitgaveConfiguration : IEntityTypeConfiguration<Opendatauitgave>
{
    public void Configure(EntityTypeBuilder<Opendatauitgave> builder)
    {
        builder.HasKey(u => u.Id);
        builder.Property(u => u.Id).ValueGeneratedNever();
        builder.Property(u => u.VastgesteldDoor).HasMaxLength(200);
        builder.Property(u => u.Reden).HasMaxLength(500);
        builder.Property(u => u.Vingerafdruk).HasMaxLength(64);
        builder.HasIndex(u => new { u.Peildatum, u.Nummer }).IsUnique();
    }
}

internal sealed class AfrondingsgeheimConfiguration : IEntityTypeConfiguration<Afrondingsgeheim>
{
    public void Configure(EntityTypeBuilder<Afrondingsgeheim> builder)
    {
        builder.HasKey(g => g.Id);
        builder.Property(g => g.Id).ValueGeneratedNever();
        builder.Property(g => g.Zout).HasMaxLength(64);
    }
}

internal sealed class IndicatorConfiguration : IEntityTypeConfiguration<Indicator>
{
    public void Configure(EntityTypeBuilder<Indicator> builder)
    {
        builder.HasKey(i => i.Id);
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.Code).HasMaxLength(30);
        builder.Property(i => i.Omschrijving).HasMaxLength(300);
        builder.HasIndex(i => new { i.Code, i.Vanaf }).IsUnique();
    }
}

internal sealed class TaakstellingConfiguration : IEntityTypeConfiguration<Taakstelling>
{
    public void Configure(EntityTypeBuilder<Taakstelling> builder)
    {
        builder.HasKey(t => t.Id);
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.Gemeente).HasMaxLength(4);
        builder.HasIndex(t => new { t.Gemeente, t.Jaar, t.Halfjaar }).IsUnique();
    }
}
