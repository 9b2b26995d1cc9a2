// SPDX-License-Identifier: EUPL-1.2

namespace Inburgering.Inkoop.Host.Importeren;

/// <summary>Limits and places of the import; section <c>Importeren</c>.</summary>
internal sealed class ImportOptions
{
    public const string Sectie = "Importeren";

    /// <summary>Where uploaded bundles and error files wait; never inside wwwroot.</summary>
    public string Map { get; set; } = "data/importen";

    /// <summary>Largest upload.</summary>
    public int MaxUploadMb { get; set; } = 200;

    /// <summary>Most that a zip or xlsx may unpack to, all files together.</summary>
    public int MaxUitgepaktMb { get; set; } = 2048;

    /// <summary>Most that one file of a zip may grow by unpacking. Hour files compress 10 to 20 times; a bomb a thousand times.</summary>
    public int MaxVerhouding { get; set; } = 200;

    /// <summary>Most files in a bundle.</summary>
    public int MaxBestanden { get; set; } = 200;

    /// <summary>Most rows in one file.</summary>
    public int MaxRijen { get; set; } = 5_000_000;

    /// <summary>Longest row, in characters.</summary>
    public int MaxRijTekens { get; set; } = 65_536;

    /// <summary>Most columns in one file.</summary>
    public int MaxKolommen { get; set; } = 200;

    /// <summary>Messages kept for the screen; the rest is counted.</summary>
    public int MaxMeldingen { get; set; } = 500;

    /// <summary>Rejected rows per file that keep the text of their fault.</summary>
    public int MaxFoutteksten { get; set; } = 50_000;

    /// <summary>How long a result and its error file can be fetched.</summary>
    public int BewaarDagen { get; set; } = 7;
}

/// <summary>
/// A file that cannot be read as a table. Thrown while rows stream by, because a fault in line 900,000 must stop the rows before
/// it as well; the run catches it, tells it and rolls back.
/// </summary>
internal sealed class BestandFout(string bestand, int regel, string melding) : Exception(melding)
{
    public string Bestand { get; } = bestand;

    /// <summary>Line, or 0 when it is about the whole file.</summary>
    public int Regel { get; } = regel;
}
