// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Groepen;
using Inburgering.Inkoop.Plaatsingen.Lessen;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inburgering.Inkoop.Plaatsingen.Database;

internal sealed class LesConfiguration : IEntityTypeConfiguration<Les>
{
    public void Configure(EntityTypeBuilder<Les> builder)
    {
        builder.HasKey(l => l.Id);
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.Contractnummer).HasMaxLength(40);
        builder.Property(l => l.Perceelcode).HasMaxLength(20);
        builder.Property(l => l.Aanbieder).HasMaxLength(20);
        builder.Property(l => l.Groepcode).HasMaxLength(20);
        builder.Property(l => l.SleutelHash).HasMaxLength(64);
        builder.HasIndex(l => l.SleutelHash);
        builder.HasIndex(l => new { l.GroepId, l.Datum, l.Online }).IsUnique();
        builder.HasIndex(l => new { l.Contractnummer, l.Datum });
        builder.HasOne<Lesgroep>().WithMany().HasForeignKey(l => l.GroepId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PresentieConfiguration : IEntityTypeConfiguration<Presentie>
{
    public void Configure(EntityTypeBuilder<Presentie> builder)
    {
        builder.HasKey(p => new { p.LesId, p.PlaatsingId });
        builder.HasIndex(p => p.PlaatsingId);
        builder.HasOne<Les>().WithMany().HasForeignKey(p => p.LesId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Plaatsing>().WithMany().HasForeignKey(p => p.PlaatsingId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AfwezigheidConfiguration : IEntityTypeConfiguration<Afwezigheid>
{
    public void Configure(EntityTypeBuilder<Afwezigheid> builder)
    {
        builder.HasKey(a => new { a.LesId, a.PlaatsingId });
        builder.HasIndex(a => a.PlaatsingId);
        builder.HasOne<Les>().WithMany().HasForeignKey(a => a.LesId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Plaatsing>().WithMany().HasForeignKey(a => a.PlaatsingId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class LescodeConfiguration : IEntityTypeConfiguration<Lescode>
{
    public void Configure(EntityTypeBuilder<Lescode> builder)
    {
        builder.HasKey(c => c.PlaatsingId);
        builder.Property(c => c.PlaatsingId).ValueGeneratedNever();
        builder.Property(c => c.Hash).HasMaxLength(100);
        builder.HasOne<Plaatsing>().WithOne().HasForeignKey<Lescode>(c => c.PlaatsingId).OnDelete(DeleteBehavior.Restrict);
    }
}
