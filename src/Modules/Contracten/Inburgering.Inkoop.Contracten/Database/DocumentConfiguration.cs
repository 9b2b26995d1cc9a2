// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Documenten;
using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inburgering.Inkoop.Contracten.Database;

internal sealed class DocumenttypeConfiguration : IEntityTypeConfiguration<Documenttype>
{
    public void Configure(EntityTypeBuilder<Documenttype> builder)
    {
        builder.HasKey(t => new { t.Code, t.GeldigVanaf });
        builder.Property(t => t.Code).HasMaxLength(30);
        builder.Property(t => t.Naam).HasMaxLength(100);
        builder.Property(t => t.Uitleg).HasMaxLength(300);
        builder.PrimitiveCollection(t => t.VerwachtBij);
    }
}

internal sealed class ContractdocumentConfiguration : IEntityTypeConfiguration<Contractdocument>
{
    public void Configure(EntityTypeBuilder<Contractdocument> builder)
    {
        builder.HasKey(d => d.Id);
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Contractnummer).HasMaxLength(30);
        builder.Property(d => d.Type).HasMaxLength(30);
        builder.Property(d => d.Bestandsnaam).HasMaxLength(110);
        builder.Property(d => d.Mediatype).HasMaxLength(100);
        builder.Property(d => d.Hash).HasMaxLength(64);
        builder.Property(d => d.Toelichting).HasMaxLength(300);
        builder.Property(d => d.IngetrokkenOmdat).HasMaxLength(500);
        builder.HasOne<Contract>().WithMany().HasForeignKey(d => d.ContractId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(d => new { d.ContractId, d.Type, d.Volgnummer }).IsUnique();
        builder.HasIndex(d => d.VerlooptOp);
    }
}
