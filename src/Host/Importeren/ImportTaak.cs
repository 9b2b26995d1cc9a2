// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json;
using System.Text.Json.Serialization;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inburgering.Inkoop.Host.Importeren;

/// <summary>Where an import is.</summary>
public enum ImportStatus
{
    /// <summary>Waits for its turn.</summary>
    Wacht,

    /// <summary>Is being read.</summary>
    Bezig,

    /// <summary>Ended; the result says how.</summary>
    Klaar,
}

/// <summary>An import that somebody asked for; survives a restart of the Host.</summary>
internal sealed class ImportTaak : IGelogd
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    private ImportTaak()
    {
    }

    /// <summary>Identity; also the name of its file on disk.</summary>
    public Guid Id { get; private set; }

    /// <summary>Name of the upload.</summary>
    public string Naam { get; private set; } = "";

    /// <summary>Account or client that asked.</summary>
    public string ActorId { get; private set; } = "";

    /// <summary>The whole actor with the rights it had when it asked (JSON).</summary>
    [NietGelogd]
    public string ActorJson { get; private set; } = "";

    public bool Proef { get; private set; }

    public bool PerRij { get; private set; }

    public ImportStatus Status { get; private set; }

    public DateTimeOffset GemaaktOp { get; private set; }

    [NietGelogd]
    public DateTimeOffset? KlaarOp { get; private set; }

    /// <summary>How often it was begun; a bundle that brings the process down must not do so for ever.</summary>
    [NietGelogd]
    public int Pogingen { get; private set; }

    /// <summary>The result (JSON) of the last run.</summary>
    [NietGelogd]
    public string? ResultaatJson { get; private set; }

    public string LogSleutel => Naam;

    public Actor Actor => JsonSerializer.Deserialize<Actor>(ActorJson, Json)!;

    public ImportResultaat? Resultaat => ResultaatJson is null ? null : JsonSerializer.Deserialize<ImportResultaat>(ResultaatJson, Json);

    public static ImportTaak Maak(Guid id, string naam, Actor actor, bool proef, bool perRij, DateTimeOffset now) => new()
    {
        Id = id,
        Naam = naam,
        ActorId = actor.Id,
        ActorJson = JsonSerializer.Serialize(actor, Json),
        Proef = proef,
        PerRij = perRij,
        GemaaktOp = now,
    };

    /// <summary>After a good trial: the same file again, for real.</summary>
    public void Bevestig(bool perRij)
    {
        Proef = false;
        PerRij = perRij;
        Status = ImportStatus.Wacht;
        ResultaatJson = null;
        KlaarOp = null;
        Pogingen = 0;
    }

    public void Begin()
    {
        Status = ImportStatus.Bezig;
        Pogingen++;
    }

    public void Klaar(ImportResultaat resultaat, DateTimeOffset now)
    {
        Status = ImportStatus.Klaar;
        ResultaatJson = JsonSerializer.Serialize(resultaat, Json);
        KlaarOp = now;
    }
}

internal sealed class ImportTaakConfiguration : IEntityTypeConfiguration<ImportTaak>
{
    public void Configure(EntityTypeBuilder<ImportTaak> builder)
    {
        builder.HasKey(t => t.Id);
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.Naam).HasMaxLength(200);
        builder.Property(t => t.ActorId).HasMaxLength(100);
        builder.Ignore(t => t.LogSleutel);
        builder.Ignore(t => t.Actor);
        builder.Ignore(t => t.Resultaat);
        builder.HasIndex(t => new { t.Status, t.GemaaktOp });
        builder.HasIndex(t => new { t.ActorId, t.GemaaktOp });
    }
}
