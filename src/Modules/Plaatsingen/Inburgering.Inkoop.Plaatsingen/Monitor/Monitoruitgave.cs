// SPDX-License-Identifier: EUPL-1.2

using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Inburgering.Inkoop.SharedKernel.Logboek;

namespace Inburgering.Inkoop.Plaatsingen.Monitor;

/// <summary>An edition of the monitor as it was issued. Never changed: a correction is a next number with its reason.</summary>
internal sealed class Monitoruitgave : IGelogd
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    private Monitoruitgave()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>CBS code.</summary>
    public string Gemeente { get; private set; } = "";

    public int Jaar { get; private set; }

    public Seizoen Seizoen { get; private set; }

    /// <summary>1, 2, 3 … per gemeente, year and season.</summary>
    public int Nummer { get; private set; }

    public DateTimeOffset VastgesteldOp { get; private set; }

    public string VastgesteldDoor { get; private set; } = "";

    /// <summary>Why there is a next number; empty for the first.</summary>
    public string? Reden { get; private set; }

    /// <summary>The report as JSON, exactly as it was shown.</summary>
    [NietGelogd]
    public string Inhoud { get; private set; } = "";

    /// <summary>SHA-256 of the content; in the audit trail, so that a change of the content shows.</summary>
    public string Vingerafdruk { get; private set; } = "";

    /// <summary>
    /// What it was made of, as JSON: the true counts, to protect a later edition against this one and to see what was corrected; never shown to a
    /// reader. Empty for an edition from before these were kept: that one was not protected together with others, and is for the team only.
    /// </summary>
    [NietGelogd]
    public string Grondslag { get; private set; } = "";

    public string LogSleutel => $"{Gemeente}/{Jaar}/{Seizoen}/{Nummer}";

    public static Monitoruitgave Stel(Monitorrapport rapport, Monitorgrondslag grondslag, (int Jaar, Seizoen Seizoen, int Nummer) welke, string? reden, string door, DateTimeOffset now)
    {
        var content = JsonSerializer.Serialize(rapport, Json);
        return new Monitoruitgave
        {
            Id = Guid.CreateVersion7(now),
            Gemeente = rapport.Gemeente,
            Jaar = welke.Jaar,
            Seizoen = welke.Seizoen,
            Nummer = welke.Nummer,
            VastgesteldOp = now,
            VastgesteldDoor = door,
            Reden = reden,
            Inhoud = content,
            Vingerafdruk = Hash(content),
            Grondslag = JsonSerializer.Serialize(grondslag, Json),
        };
    }

    public Monitorrapport Lees() => JsonSerializer.Deserialize<Monitorrapport>(Inhoud, Json)!;

    /// <summary>The true counts at the time of issue; null for an edition from before these were kept.</summary>
    public Monitorgrondslag? LeesGrondslag() => Grondslag.Length == 0 ? null : JsonSerializer.Deserialize<Monitorgrondslag>(Grondslag, Json);

    /// <summary>False when the content is no longer what was issued.</summary>
    public bool IsOngewijzigd => Hash(Inhoud) == Vingerafdruk;

    /// <summary>The half-year of an edition.</summary>
    public static (DateOnly Van, DateOnly Tot) Periode(int jaar, Seizoen seizoen) => seizoen == Seizoen.Voorjaar
        ? (new DateOnly(jaar - 1, 7, 1), new DateOnly(jaar - 1, 12, 31))
        : (new DateOnly(jaar, 1, 1), new DateOnly(jaar, 6, 30));

    /// <summary>The edition about the half-year before.</summary>
    public static (int Jaar, Seizoen Seizoen) Ervoor(int jaar, Seizoen seizoen) => seizoen == Seizoen.Voorjaar ? (jaar - 1, Seizoen.Najaar) : (jaar, Seizoen.Voorjaar);

    /// <summary>The edition about a half-year.</summary>
    public static (int Jaar, Seizoen Seizoen) Over(DateOnly van) => van.Month == 7 ? (van.Year + 1, Seizoen.Voorjaar) : (van.Year, Seizoen.Najaar);

    /// <summary>True for January to June and July to December of one year.</summary>
    public static bool IsHalfjaar(DateOnly van, DateOnly tot) => van.Day == 1 && van.Month is 1 or 7 && van.AddMonths(6).AddDays(-1) == tot;

    private static string Hash(string content) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
}

/// <summary>What an edition was made of.</summary>
/// <param name="Rapport">The report with every number.</param>
/// <param name="Feiten">The counts that were protected.</param>
internal sealed record Monitorgrondslag(Monitorrapport Rapport, Monitorfeiten Feiten);
