// SPDX-License-Identifier: EUPL-1.2

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Inburgering.Inkoop.Kwaliteit.Database;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Kwaliteit.Bevindingen;

/// <summary>A step of the ladder as a contract agrees it.</summary>
/// <param name="Trap">The step.</param>
/// <param name="TermijnDagen">Days that the provider gets to make it better.</param>
/// <param name="Zin">Sentence for the draft letter, in which <c>{termijn}</c> becomes the day; null = the usual sentence.</param>
public sealed record Laddertrede(Escalatietrap Trap, int TermijnDagen, string? Zin = null);

/// <summary>One version of the escalation ladder: of a contract, or the standard one. It counts from its first day until the next version. Never changed.</summary>
internal sealed class LadderVersie : IGelogd
{
    /// <summary>Contract number of the standard ladder, which counts for every contract without one of its own.</summary>
    public const string Standaard = "";

    private static readonly JsonSerializerOptions Vorm = new()
    {
        Converters = { new JsonStringEnumConverter() },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private LadderVersie()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>The contract; empty = the standard ladder.</summary>
    public string Contractnummer { get; private set; } = "";

    /// <summary>First day.</summary>
    public DateOnly Vanaf { get; private set; }

    /// <summary>The steps, as JSON: read and written as a whole.</summary>
    public string Tekst { get; private set; } = "";

    /// <summary>Why this version was made, or where in the contract it stands.</summary>
    public string Reden { get; private set; } = "";

    public string Door { get; private set; } = "";

    public DateOnly VastgelegdOp { get; private set; }

    public string LogSleutel => $"{(Contractnummer.Length == 0 ? "standaard" : Contractnummer)}/{Vanaf:yyyy-MM-dd}";

    public IReadOnlyList<Laddertrede> Treden => JsonSerializer.Deserialize<IReadOnlyList<Laddertrede>>(Tekst, Vorm)!;

    public static LadderVersie Maak(string contractnummer, DateOnly vanaf, IReadOnlyList<Laddertrede> treden, string reden, string door, DateOnly op) => new()
    {
        Id = Guid.CreateVersion7(),
        Contractnummer = contractnummer,
        Vanaf = vanaf,
        Tekst = JsonSerializer.Serialize(treden, Vorm),
        Reden = reden,
        Door = door,
        VastgelegdOp = op,
    };
}

/// <summary>The steps that count for a contract on a day.</summary>
internal sealed record Ladder(IReadOnlyList<Laddertrede> Treden)
{
    /// <summary>The first step that is heavier than the one that was decided; null at the end of the ladder.</summary>
    public Laddertrede? Volgende(Escalatietrap? besloten) => Treden.OrderBy(t => t.Trap).FirstOrDefault(t => besloten is null || t.Trap > besloten);

    /// <summary>What is wrong with the steps, by field: all faults at once.</summary>
    public static IEnumerable<(string Veld, string Melding)> Fouten(IReadOnlyList<Laddertrede> treden)
    {
        if (treden.Count == 0)
        {
            yield return ("Treden", "Een ladder heeft minstens één trede.");
        }

        for (var i = 0; i < treden.Count; i++)
        {
            var (step, days, sentence) = treden[i];
            if (!Enum.IsDefined(step) || (i > 0 && step <= treden[i - 1].Trap))
            {
                yield return ($"Treden[{i}].Trap", "Zet de treden op volgorde van licht naar zwaar, elk één keer: gesprek, brief, plaatsingsstop, boete, beëindiging.");
            }

            if (days is < 1 or > 365)
            {
                yield return ($"Treden[{i}].TermijnDagen", $"Termijn {days} van {BevindingErrors.Naam(step)} klopt niet: verwacht 1 tot en met 365 dagen.");
            }

            if (sentence?.Length > 1000)
            {
                yield return ($"Treden[{i}].Zin", $"De zin bij {BevindingErrors.Naam(step)} is te lang: gebruik hoogstens 1000 tekens.");
            }
        }
    }
}

/// <summary>Knows which ladder counts for a contract: its own, else the standard one.</summary>
internal sealed class Ladderlezer(KwaliteitDbContext db)
{
    public async Task<Ladder> LeesAsync(string contractnummer, DateOnly dag, CancellationToken cancellationToken) =>
        (await LeesAsync([contractnummer], dag, cancellationToken))[contractnummer];

    /// <summary>The ladders of some contracts, in one statement.</summary>
    public async Task<IReadOnlyDictionary<string, Ladder>> LeesAsync(IReadOnlyCollection<string> contractnummers, DateOnly dag, CancellationToken cancellationToken)
    {
        var versions = (await db.Ladders.AsNoTracking().Where(l => (l.Contractnummer == LadderVersie.Standaard || contractnummers.Contains(l.Contractnummer)) && l.Vanaf <= dag).ToListAsync(cancellationToken))
            .GroupBy(l => l.Contractnummer, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => new Ladder(g.MaxBy(l => l.Vanaf)!.Treden), StringComparer.Ordinal);
        return contractnummers.Distinct(StringComparer.Ordinal).ToDictionary(c => c, c => versions.GetValueOrDefault(c) ?? versions[LadderVersie.Standaard], StringComparer.Ordinal);
    }
}
