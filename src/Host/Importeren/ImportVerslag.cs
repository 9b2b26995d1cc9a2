// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Invoer;

namespace Inburgering.Inkoop.Host.Importeren;

/// <summary>Everything that one run has to say: a bounded list of messages, counts without bound.</summary>
internal sealed class Meldingenlijst(int most)
{
    private readonly List<ImportMelding> kept = [];

    public IReadOnlyList<ImportMelding> Meldingen => kept;

    public int Fouten { get; private set; }

    public int Waarschuwingen { get; private set; }

    /// <summary>Forgets the warnings before the same files are read again; refused rows are not told a second time.</summary>
    public void Opnieuw()
    {
        kept.RemoveAll(m => m.IsWaarschuwing);
        Waarschuwingen = 0;
    }

    public void Voeg(ImportMelding melding)
    {
        if (melding.IsWaarschuwing)
        {
            Waarschuwingen++;
        }
        else
        {
            Fouten++;
        }

        // A flood of warnings must not push the errors out.
        if (kept.Count(m => m.IsWaarschuwing == melding.IsWaarschuwing) < most)
        {
            kept.Add(melding);
        }
    }
}

/// <summary>The report of one file, shared by the reader and all importers of that file.</summary>
internal sealed class BestandImportVerslag(string bestand, Actor actor, Meldingenlijst lijst, int maxFoutteksten) : IImportVerslag
{
    private readonly Dictionary<int, string> refused = [];
    private readonly HashSet<int> refusedHere = [];
    private int texts;

    public Actor Actor => actor;

    /// <summary>Counts of the importer that is running; the sum of the file is made by <see cref="Sluit"/>.</summary>
    public BestandVerslag Telling { get; private set; } = new(bestand);

    /// <summary>Counts of the whole file.</summary>
    public BestandVerslag Totaal { get; } = new(bestand);

    /// <summary>Refused lines with what is wrong.</summary>
    public IReadOnlyDictionary<int, string> Afgewezen => refused;

    /// <summary>True when an importer refused a row that an earlier importer of the same file may have written.</summary>
    public bool LaatGeweigerd { get; private set; }

    /// <summary>Number of the importer that is running; 0 is the first.</summary>
    public int Ronde { get; private set; }

    public void Fout(ImportRij rij, string kolom, string melding) => Weiger(rij.Regel, kolom.Length == 0 ? null : kolom, kolom.Length == 0 ? null : rij.Tonen(kolom), melding);

    public void Waarschuwing(ImportRij rij, string? kolom, string melding) =>
        lijst.Voeg(new ImportMelding(bestand, rij.Regel, kolom, kolom is null ? null : Kort(rij.Tonen(kolom)), melding, IsWaarschuwing: true));

    /// <summary>Refuses a line; the reader and the importers come here.</summary>
    public void Weiger(int regel, string? kolom, string? waarde, string melding)
    {
        lijst.Voeg(new ImportMelding(bestand, regel, kolom, Kort(waarde), melding));
        refusedHere.Add(regel);
        var text = kolom is null ? melding : $"{kolom}: {melding}";
        if (!refused.TryGetValue(regel, out var earlier))
        {
            LaatGeweigerd |= Ronde > 0;
            refused[regel] = ++texts > maxFoutteksten ? "afgewezen; de uitleg staat alleen bij de eerste rijen" : text;
        }
        else if (texts <= maxFoutteksten && earlier.Length < 1000)
        {
            refused[regel] = $"{earlier} {text}";
        }
    }

    public void WaarschuwBestand(string? kolom, string melding) => lijst.Voeg(new ImportMelding(bestand, 0, kolom, null, melding, IsWaarschuwing: true));

    public bool IsGeweigerd(int regel) => refused.ContainsKey(regel);

    /// <summary>Takes over what an earlier pass refused, so that no importer sees those rows again.</summary>
    public void NeemOver(IReadOnlyDictionary<int, string> earlier)
    {
        foreach (var (line, text) in earlier)
        {
            refused[line] = text;
        }
    }

    /// <summary>
    /// Ends one importer. A row that two modules write counts once: as the first module says, except that a row which only the
    /// second one changed counts as changed.
    /// </summary>
    public void Sluit()
    {
        var now = Telling;
        if (Ronde == 0)
        {
            (Totaal.Toegevoegd, Totaal.Gewijzigd) = (now.Toegevoegd, now.Gewijzigd);
        }
        else
        {
            var news = Math.Max(0, now.Toegevoegd - Totaal.Toegevoegd);
            Totaal.Gewijzigd = Math.Max(Totaal.Gewijzigd, now.Gewijzigd + news);
        }

        Totaal.Afgewezen = refused.Count;
        Totaal.Ongewijzigd = Math.Max(0, Totaal.Gelezen - Totaal.Afgewezen - Totaal.Toegevoegd - Totaal.Gewijzigd);
        Telling = new BestandVerslag(bestand);
        Ronde++;
    }

    private static string? Kort(string? value) => value is { Length: > 80 } ? value[..80] + "…" : value;
}
