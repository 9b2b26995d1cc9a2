// SPDX-License-Identifier: EUPL-1.2

namespace Inburgering.Inkoop.Host.Importeren;

/// <summary>A cell as found.</summary>
/// <param name="Tekst">Its text, trimmed; empty when there is nothing.</param>
/// <param name="IsGetal">True for a number of a spreadsheet, which may stand for a day.</param>
internal readonly record struct Cel(string Tekst, bool IsGetal = false);

/// <summary>A row as found.</summary>
/// <param name="Regel">Line in the file (the header is 1 when nothing stands above it), or row in the sheet.</param>
/// <param name="Cellen">The cells in the order of the file.</param>
internal readonly record struct RuweRij(int Regel, IReadOnlyList<Cel> Cellen);

/// <summary>One table of a bundle: a CSV file or a sheet. Can be read more than once.</summary>
internal interface ITabel
{
    /// <summary>Name without folder and extension, lower case.</summary>
    string Naam { get; }

    /// <summary>Name as people know it.</summary>
    string Bestandsnaam { get; }

    /// <summary>SHA-256 (hex) of the file.</summary>
    string Sha256();

    /// <summary>Streams the rows, the header first. Throws <see cref="BestandFout"/> when it cannot be read.</summary>
    IEnumerable<RuweRij> Lees(CancellationToken cancellationToken);

    /// <summary>How much of the running read is done, 0–1.</summary>
    double Deel { get; }
}

/// <summary>A bundle that was opened.</summary>
/// <param name="Naam">Name for people.</param>
/// <param name="Tabellen">The tables, each name once.</param>
/// <param name="Onbekend">Files that are no table, for a warning.</param>
/// <param name="Sluit">What to close afterwards.</param>
internal sealed record Bundel(string Naam, IReadOnlyList<ITabel> Tabellen, IReadOnlyList<string> Onbekend, IDisposable? Sluit = null) : IDisposable
{
    public void Dispose() => Sluit?.Dispose();
}
