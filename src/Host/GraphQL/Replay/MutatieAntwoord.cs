// SPDX-License-Identifier: EUPL-1.2

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inburgering.Inkoop.Host.GraphQL.Replay;

/// <summary>What was answered to a mutation that carried a <c>clientMutationId</c>.</summary>
internal sealed class MutatieAntwoord
{
    /// <summary>Whose mutation: id of the client or account.</summary>
    public required string ClientId { get; init; }

    /// <summary>The client's own id of the attempt.</summary>
    public required string ClientMutationId { get; init; }

    /// <summary>SHA-256 over the command with its content, in hexadecimal.</summary>
    public required string Vingerafdruk { get; init; }

    /// <summary>The answer as JSON; null while the mutation runs.</summary>
    public string? Antwoord { get; set; }

    /// <summary>When (UTC).</summary>
    public required DateTimeOffset Op { get; init; }
}

internal sealed class MutatieAntwoordConfiguration : IEntityTypeConfiguration<MutatieAntwoord>
{
    public void Configure(EntityTypeBuilder<MutatieAntwoord> builder)
    {
        builder.HasKey(a => new { a.ClientId, a.ClientMutationId });
        builder.Property(a => a.ClientId).HasMaxLength(100);
        builder.Property(a => a.ClientMutationId).HasMaxLength(OnceOnly.MaxLength);
        builder.Property(a => a.Vingerafdruk).HasMaxLength(64);
        builder.HasIndex(a => a.Op);
    }
}
