// SPDX-License-Identifier: EUPL-1.2

using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Inburgering.Inkoop.SharedKernel.Logboek;

namespace Inburgering.Inkoop.Plaatsingen.Opendata;

/// <summary>An edition of the open data as it was issued. Never changed: a correction is a next number with its reason.</summary>
internal sealed class Opendatauitgave : IGelogd
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    private Opendatauitgave()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>Last day of the quarter that the figures are about.</summary>
    public DateOnly Peildatum { get; private set; }

    /// <summary>1, 2, 3 … per reference day.</summary>
    public int Nummer { get; private set; }

    public DateTimeOffset VastgesteldOp { get; private set; }

    public string VastgesteldDoor { get; private set; } = "";

    /// <summary>Why there is a next number; null for the first.</summary>
    public string? Reden { get; private set; }

    /// <summary>What was published, as JSON.</summary>
    [NietGelogd]
    public string Inhoud { get; private set; } = "";

    /// <summary>SHA-256 of the content; in the audit trail, so that a change of the content shows.</summary>
    public string Vingerafdruk { get; private set; } = "";

    /// <summary>The true counts behind it, as JSON; never published: to protect the next edition against this one, and to see what was corrected later.</summary>
    [NietGelogd]
    public string Grondslag { get; private set; } = "";

    public string LogSleutel => $"{Peildatum:yyyy-MM-dd}/{Nummer}";

    public static Opendatauitgave Stel(Opendatarapport rapport, Opendatakubus kubus, string? reden, string door, DateTimeOffset now)
    {
        var content = JsonSerializer.Serialize(rapport, Json);
        return new Opendatauitgave
        {
            Id = Guid.CreateVersion7(now),
            Peildatum = rapport.Peildatum,
            Nummer = rapport.Nummer,
            VastgesteldOp = now,
            VastgesteldDoor = door,
            Reden = reden,
            Inhoud = content,
            Vingerafdruk = Hash(content),
            Grondslag = JsonSerializer.Serialize(kubus.Tellingen, Json),
        };
    }

    public Opendatarapport Lees() => JsonSerializer.Deserialize<Opendatarapport>(Inhoud, Json)!;

    /// <summary>The true counts at the time of issue.</summary>
    public Opendatakubus LeesGrondslag() => new(JsonSerializer.Deserialize<List<Opendatatelling>>(Grondslag, Json)!);

    /// <summary>False when the content is no longer what was issued.</summary>
    public bool IsOngewijzigd => Hash(Inhoud) == Vingerafdruk;

    /// <summary>True for a day that editions are about: the last of a quarter.</summary>
    public static bool IsKwartaaleinde(DateOnly dag) => dag.Month % 3 == 0 && dag.AddDays(1).Day == 1;

    private static string Hash(string content) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
}
