// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Invoer;

namespace Inburgering.Inkoop.Host.Importeren;

/// <summary>What is asked of one run.</summary>
/// <param name="Pad">Folder or file.</param>
/// <param name="Naam">Name for people.</param>
/// <param name="Actor">Who imports.</param>
/// <param name="Proef">Trial: the same run, rolled back.</param>
/// <param name="PerRij">Keep the rows that are right when others are refused.</param>
/// <param name="FoutenPad">Where the zip with refused rows goes; null = nowhere.</param>
internal sealed record ImportOpdracht(string Pad, string Naam, Actor Actor, bool Proef, bool PerRij, string? FoutenPad = null);

/// <summary>How far a run is.</summary>
/// <param name="Bestand">File that is read now.</param>
/// <param name="Nummer">Its number, from 1.</param>
/// <param name="Aantal">How many files there are.</param>
/// <param name="Rijen">Rows read of this file.</param>
/// <param name="Deel">Part of this file, 0–1.</param>
public sealed record ImportVoortgang(string Bestand, int Nummer, int Aantal, int Rijen, double Deel)
{
    /// <summary>Part of the whole run, 0–1.</summary>
    public double Geheel => Aantal == 0 ? 0 : (Nummer - 1 + Deel) / Aantal;
}

/// <summary>Counts of one file.</summary>
/// <param name="Bestand">Name without extension.</param>
/// <param name="Gelezen">Rows read.</param>
/// <param name="Toegevoegd">New rows.</param>
/// <param name="Gewijzigd">Changed rows.</param>
/// <param name="Ongewijzigd">Rows that were there exactly so.</param>
/// <param name="Afgewezen">Refused rows.</param>
public sealed record BestandTelling(string Bestand, int Gelezen, int Toegevoegd, int Gewijzigd, int Ongewijzigd, int Afgewezen);

/// <summary>Outcome of a run.</summary>
/// <param name="Gelukt">True when it was stored, or for a trial: when it would be.</param>
/// <param name="Proef">True when nothing was stored on purpose.</param>
/// <param name="PerRij">True when right rows were kept beside refused ones.</param>
/// <param name="Bestanden">Counts per file.</param>
/// <param name="Meldingen">The first messages.</param>
/// <param name="Fouten">How many errors there are in all.</param>
/// <param name="Waarschuwingen">How many warnings there are in all.</param>
/// <param name="HeeftFoutenbestand">True when the zip with refused rows was written.</param>
public sealed record ImportResultaat(
    bool Gelukt,
    bool Proef,
    bool PerRij,
    IReadOnlyList<BestandTelling> Bestanden,
    IReadOnlyList<ImportMelding> Meldingen,
    int Fouten,
    int Waarschuwingen,
    bool HeeftFoutenbestand)
{
    /// <summary>One Dutch sentence.</summary>
    public string Samenvatting => (Gelukt, Proef, Fouten) switch
    {
        (true, true, 0) => "De proef is gelukt. Er is niets opgeslagen.",
        (true, true, _) => $"De proef is klaar. {Rijen(Afgewezen)} zouden worden afgewezen. Er is niets opgeslagen.",
        (true, false, 0) => "De aanlevering is opgeslagen.",
        (true, false, _) => $"De aanlevering is opgeslagen, behalve {Rijen(Afgewezen)} met fouten.",
        (false, _, _) => $"De aanlevering is niet opgeslagen: er {(Fouten == 1 ? "is 1 fout" : $"zijn {Fouten} fouten")}. Er is niets gewijzigd.",
    };

    private int Afgewezen => Bestanden.Sum(b => b.Afgewezen);

    private static string Rijen(int count) => count == 1 ? "1 rij" : $"{count} rijen";
}
