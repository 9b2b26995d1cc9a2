// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json;
using Inburgering.Inkoop.Kwaliteit.Acquisitie;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Kwaliteit.Scorekaarten;

/// <summary>How far a scorecard is.</summary>
public enum ScorekaartStatus
{
    /// <summary>Pre-filled from the figures of now; the provider does not see it yet.</summary>
    Concept,

    /// <summary>With the provider, who may answer until the term.</summary>
    Voorgelegd,

    /// <summary>The provider answered.</summary>
    Gereageerd,

    /// <summary>Decided and locked.</summary>
    Vastgesteld,
}

/// <summary>
/// The scorecard of one lot over one period. From the moment that the provider sees it, it is computed from a locked input; once it is
/// decided nothing changes any more.
/// </summary>
internal sealed class Scorekaart : IGelogd, IGeversioneerd
{
    private Scorekaart()
    {
    }

    public Guid Id { get; private set; }

    public string Contractnummer { get; private set; } = "";

    public string Perceel { get; private set; } = "";

    public Route Route { get; private set; }

    public string Aanbieder { get; private set; } = "";

    public string Periode { get; private set; } = "";

    public DateOnly PeriodeTot { get; private set; }

    public ScorekaartStatus Status { get; private set; }

    /// <summary>What a person decided about KPIs, as JSON.</summary>
    public string Correcties { get; private set; } = "[]";

    /// <summary>The locked input; null while the card follows the figures of now.</summary>
    public string? Invoer { get; private set; }

    public DateOnly? VoorgelegdOp { get; private set; }

    public DateOnly? ReactieUiterlijk { get; private set; }

    [Persoonsgegeven]
    public string? Reactie { get; private set; }

    public DateOnly? GereageerdOp { get; private set; }

    public string? GereageerdDoor { get; private set; }

    /// <summary>What the contract manager judges, with the reason of the consequence.</summary>
    [Persoonsgegeven]
    public string? Toelichting { get; private set; }

    public Gevolg? Gevolg { get; private set; }

    public decimal? Score { get; private set; }

    /// <summary>Title of the standing.</summary>
    public string? Band { get; private set; }

    /// <summary>SHA-256 of the locked input, so that a change behind our back shows.</summary>
    public string? Hash { get; private set; }

    public DateOnly? VastgesteldOp { get; private set; }

    public string? VastgesteldDoor { get; private set; }

    public int Versie { get; private set; }

    public string LogSleutel => $"{Contractnummer}/{Perceel}/{Periode}";

    public IReadOnlyList<Scorecorrectie> Besluiten => JsonSerializer.Deserialize<List<Scorecorrectie>>(Correcties)!;

    public static Scorekaart Maak(string contractnummer, string perceel, Route route, string aanbieder, string periode, DateOnly periodeTot) => new()
    {
        Id = Guid.CreateVersion7(),
        Contractnummer = contractnummer,
        Perceel = perceel,
        Route = route,
        Aanbieder = aanbieder,
        Periode = periode,
        PeriodeTot = periodeTot,
    };

    /// <summary>The locked input with what was decided about KPIs since; null while there is none.</summary>
    public Scoreinvoer? Berekening => Invoer is null ? null : Scoreinvoer.Lees(Invoer) with { Correcties = Besluiten };

    public Result PasAan(Scorecorrectie besluit)
    {
        if (Status == ScorekaartStatus.Vastgesteld)
        {
            return ScorekaartErrors.AlVastgesteld();
        }

        Correcties = JsonSerializer.Serialize<IReadOnlyList<Scorecorrectie>>([.. Besluiten.Where(b => b.Kpi != besluit.Kpi).Append(besluit).OrderBy(b => b.Kpi, StringComparer.Ordinal)]);
        return Result.Success;
    }

    public Result HaalBesluitWeg(string kpi)
    {
        if (Status == ScorekaartStatus.Vastgesteld)
        {
            return ScorekaartErrors.AlVastgesteld();
        }

        var left = Besluiten.Where(b => b.Kpi != kpi).ToList();
        if (left.Count == Besluiten.Count)
        {
            return ScorekaartErrors.GeenCorrectie();
        }

        Correcties = JsonSerializer.Serialize<IReadOnlyList<Scorecorrectie>>(left);
        return Result.Success;
    }

    public Result LegVoor(Scoreinvoer invoer, DateOnly op, DateOnly reactieUiterlijk)
    {
        if (Status != ScorekaartStatus.Concept)
        {
            return Status == ScorekaartStatus.Vastgesteld ? ScorekaartErrors.AlVastgesteld() : ScorekaartErrors.AlVoorgelegd();
        }

        (Invoer, VoorgelegdOp, ReactieUiterlijk, Status) = (invoer.Schrijf(), op, reactieUiterlijk, ScorekaartStatus.Voorgelegd);
        return Result.Success;
    }

    /// <summary>Back to the desk, to be computed from the figures of now; what the provider wrote stays.</summary>
    public Result TrekTerug()
    {
        if (Status is ScorekaartStatus.Concept or ScorekaartStatus.Vastgesteld)
        {
            return Status == ScorekaartStatus.Concept ? ScorekaartErrors.NietVoorgelegd() : ScorekaartErrors.AlVastgesteld();
        }

        (Invoer, VoorgelegdOp, ReactieUiterlijk, Status) = (null, null, null, ScorekaartStatus.Concept);
        return Result.Success;
    }

    public Result Reageer(string reactie, DateOnly op, string door)
    {
        if (Status is ScorekaartStatus.Concept or ScorekaartStatus.Vastgesteld)
        {
            return Status == ScorekaartStatus.Concept ? ScorekaartErrors.NietVoorgelegd() : ScorekaartErrors.AlVastgesteld();
        }

        Reactie = Reactie is null ? reactie : $"{Reactie}\n\nAanvulling op {op:dd-MM-yyyy}: {reactie}";
        (GereageerdOp, GereageerdDoor, Status) = (op, door, ScorekaartStatus.Gereageerd);
        return Result.Success;
    }

    /// <summary>After the answer, or after the term; a KPI that was not delivered must be decided first.</summary>
    public Result StelVast(string toelichting, Gevolg gevolg, DateOnly op, string door)
    {
        if (Berekening is not { } input)
        {
            return ScorekaartErrors.NietVoorgelegd();
        }

        if (Status == ScorekaartStatus.Vastgesteld)
        {
            return ScorekaartErrors.AlVastgesteld();
        }

        if (Status == ScorekaartStatus.Voorgelegd && op <= ReactieUiterlijk)
        {
            return ScorekaartErrors.TermijnLoopt(ReactieUiterlijk.Value);
        }

        var outcome = Scorerekenaar.Reken(input);
        if (outcome.Onbeslist.Count > 0)
        {
            return ScorekaartErrors.NogTeBeslissen(outcome.Kpis.Where(k => outcome.Onbeslist.Contains(k.Kpi.Code)).Select(k => k.Kpi.Titel));
        }

        Invoer = input.Schrijf();
        Hash = Scoreinvoer.Hash(Invoer);
        (Score, Band, Toelichting, Gevolg) = (outcome.Score, outcome.Band?.Titel, toelichting, gevolg);
        (VastgesteldOp, VastgesteldDoor, Status) = (op, door, ScorekaartStatus.Vastgesteld);
        return Result.Success;
    }
}
