// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Inkooptrajecten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Contracten.Beoordelen;

/// <summary>
/// The scores of one evaluator for one lot. Nobody else reads them before they are final and consensus has started; the scores are not in
/// the audit trail for the same reason, that it became final is.
/// </summary>
internal sealed class Scoreblad : IGelogd, IGeversioneerd
{
    private readonly List<Bladscore> scores = [];

    private Scoreblad()
    {
    }

    public Scoreblad(Inkooptraject traject, string perceel, string accountId)
    {
        Id = Guid.CreateVersion7();
        TrajectId = traject.Id;
        Trajectnummer = traject.Nummer;
        Perceel = perceel;
        AccountId = accountId;

        // 0 means "no sheet yet", so that two first saves at once are not taken for one.
        Versie = 1;
    }

    public Guid Id { get; private set; }

    public Guid TrajectId { get; private set; }

    [NietGelogd]
    public string Trajectnummer { get; private set; } = "";

    public string Perceel { get; private set; } = "";

    public string AccountId { get; private set; } = "";

    public DateTimeOffset? DefinitiefOp { get; private set; }

    [NietGelogd]
    public long Wijzigingen { get; private set; }

    public int Versie { get; private set; }

    public IReadOnlyList<Bladscore> Scores => scores;

    public string LogSleutel => $"{Trajectnummer}/{Perceel}/scoreblad";

    /// <summary>Replaces the scores; final when asked, and then for good.</summary>
    public Result VulIn(IReadOnlyList<ScoreGegevens> nieuw, bool definitief, int verwacht, DateTimeOffset nu)
    {
        if (DefinitiefOp is not null)
        {
            return BeoordelingErrors.BladDefinitief(Perceel);
        }

        if (definitief && nieuw.Count < verwacht)
        {
            return BeoordelingErrors.BladOnvolledig(nieuw.Count, verwacht);
        }

        scores.RemoveAll(s => nieuw.All(n => n.Aanbieder != s.Aanbieder || n.Criterium != s.Criterium));
        foreach (var score in nieuw)
        {
            if (scores.Find(s => s.Aanbieder == score.Aanbieder && s.Criterium == score.Criterium) is { } known)
            {
                known.Wijzig(score);
            }
            else
            {
                scores.Add(new Bladscore(Id, score));
            }
        }

        Wijzigingen++;
        DefinitiefOp = definitief ? nu : null;
        return Result.Success;
    }
}

/// <summary>One score of one evaluator.</summary>
internal sealed class Bladscore
{
    private Bladscore()
    {
    }

    public Bladscore(Guid scorebladId, ScoreGegevens score)
    {
        ScorebladId = scorebladId;
        Aanbieder = score.Aanbieder;
        Criterium = score.Criterium;
        Wijzig(score);
    }

    public Guid ScorebladId { get; private set; }

    public string Aanbieder { get; private set; } = "";

    public string Criterium { get; private set; } = "";

    public int Punten { get; private set; }

    public string Motivering { get; private set; } = "";

    public void Wijzig(ScoreGegevens score)
    {
        Punten = score.Punten;
        Motivering = score.Motivering.Trim();
    }

    public ScoreGegevens Gegevens() => new(Aanbieder, Criterium, Punten, Motivering);
}
