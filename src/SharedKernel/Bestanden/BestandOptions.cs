// SPDX-License-Identifier: EUPL-1.2

namespace Inburgering.Inkoop.SharedKernel.Bestanden;

/// <summary>Place and limits of the file store; section <c>Bestanden</c>.</summary>
public sealed class BestandOptions
{
    /// <summary>Name of the section.</summary>
    public const string Sectie = "Bestanden";

    /// <summary>The folder; never inside wwwroot. Hosts that share a database share this folder too.</summary>
    public string Map { get; set; } = "data/bestanden";

    /// <summary>Largest size per kind of file, in MB, by extension.</summary>
    public Dictionary<string, int> MaxMb { get; } = new(StringComparer.OrdinalIgnoreCase) { ["pdf"] = 50, ["docx"] = 25, ["odt"] = 25, ["xlsx"] = 25, ["jpg"] = 10, ["png"] = 10 };

    /// <summary>How old a file without a row must be before it is swept away, in hours; well over the longest upload.</summary>
    public int VeegNaUren { get; set; } = 24;

    /// <summary>The virus scanner.</summary>
    public ClamAvOptions ClamAv { get; } = new();
}

/// <summary>Where ClamAV listens. Once configured, a file that cannot be scanned is refused.</summary>
public sealed class ClamAvOptions
{
    /// <summary>Name or address of the machine; empty = no scanner.</summary>
    public string? Adres { get; set; }

    /// <summary>TCP port of clamd.</summary>
    public int Poort { get; set; } = 3310;

    /// <summary>Longest wait for a whole scan, in seconds.</summary>
    public int WachtSeconden { get; set; } = 60;
}
