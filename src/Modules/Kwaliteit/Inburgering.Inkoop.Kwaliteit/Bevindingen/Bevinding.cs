// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Kwaliteit.Bevindingen;

/// <summary>Where a finding comes from.</summary>
public enum Herkomst
{
    /// <summary>A KPI of a scorecard; its effect is measured on the same KPI in the next period.</summary>
    Kpi,

    /// <summary>A requirement of the catalogue.</summary>
    Eis,

    /// <summary>A visit, a talk or a sample.</summary>
    Bezoek,

    /// <summary>A report of acquisition with gifts.</summary>
    Melding,
}

/// <summary>How far a finding is.</summary>
public enum BevindingStatus
{
    /// <summary>The provider has to hand in a plan.</summary>
    Open,

    /// <summary>The contract manager has to judge the plan.</summary>
    PlanIngediend,

    /// <summary>The provider has to do what the plan says.</summary>
    PlanGoedgekeurd,

    /// <summary>Done according to the provider; the contract manager has to look.</summary>
    Uitgevoerd,

    /// <summary>Closed with a conclusion.</summary>
    Afgesloten,
}

/// <summary>The steps of the ladder, from light to heavy; each is a person's decision.</summary>
public enum Escalatietrap
{
    /// <summary>A talk.</summary>
    Gesprek,

    /// <summary>A letter.</summary>
    Brief,

    /// <summary>A placement stop; set in the quality file.</summary>
    Plaatsingsstop,

    /// <summary>A contractual penalty.</summary>
    Boete,

    /// <summary>The contract is ended.</summary>
    Beeindiging,
}

/// <summary>Something that has to get better, with cause, action, owner, term and proof. What was written at a step stays as it was written.</summary>
internal sealed class Bevinding : IGelogd, IGeversioneerd
{
    private Bevinding()
    {
    }

    public Guid Id { get; private set; }

    public int Volgnummer { get; private set; }

    /// <summary>Number for people, for example <c>BV-00001</c>.</summary>
    public string Nummer { get; private set; } = "";

    public string Aanbieder { get; private set; } = "";

    public string Contractnummer { get; private set; } = "";

    /// <summary>Code of the lot; empty = the whole contract.</summary>
    public string Perceel { get; private set; } = "";

    public Herkomst Herkomst { get; private set; }

    /// <summary>Code of the KPI or requirement, or number of the report; empty for a visit.</summary>
    public string Bron { get; private set; } = "";

    /// <summary>Period in which it was seen; empty when it is not about a period.</summary>
    public string Periode { get; private set; } = "";

    public BevindingStatus Status { get; private set; }

    public string Omschrijving { get; private set; } = "";

    public DateOnly GevondenOp { get; private set; }

    public string GevondenDoor { get; private set; } = "";

    /// <summary>Day on which the plan, and later the proof, must be there.</summary>
    public DateOnly Termijn { get; private set; }

    public string? Oorzaak { get; private set; }

    public string? Actie { get; private set; }

    /// <summary>Function of who does it at the provider.</summary>
    public string? Eigenaar { get; private set; }

    public DateOnly? PlanOp { get; private set; }

    /// <summary>What the contract manager said about the plan.</summary>
    public string? PlanOordeel { get; private set; }

    public string? Bewijs { get; private set; }

    public DateOnly? UitgevoerdOp { get; private set; }

    public string? Slotsom { get; private set; }

    /// <summary>Whether it helped, as a person judges it.</summary>
    public bool? Doeltreffend { get; private set; }

    public DateOnly? AfgeslotenOp { get; private set; }

    /// <summary>Highest step of the ladder that was decided.</summary>
    public Escalatietrap? Trap { get; private set; }

    public int Versie { get; private set; }

    public string LogSleutel => Nummer;

    public static Bevinding Open(int volgnummer, string aanbieder, BevindingGegevens gegevens, DateOnly op, string door) => new()
    {
        Id = Guid.CreateVersion7(),
        Volgnummer = volgnummer,
        Nummer = $"BV-{volgnummer:00000}",
        Aanbieder = aanbieder,
        Contractnummer = gegevens.Contractnummer,
        Perceel = gegevens.Perceel ?? "",
        Herkomst = gegevens.Herkomst,
        Bron = gegevens.Bron ?? "",
        Periode = gegevens.Periode ?? "",
        Omschrijving = gegevens.Omschrijving.Trim(),
        Termijn = gegevens.Termijn,
        GevondenOp = op,
        GevondenDoor = door,
    };

    public Result DienPlanIn(string oorzaak, string actie, string eigenaar, DateOnly op)
    {
        if (Status is not (BevindingStatus.Open or BevindingStatus.PlanIngediend))
        {
            return BevindingErrors.StapNietAanDeBeurt(this);
        }

        (Oorzaak, Actie, Eigenaar, PlanOp, Status) = (oorzaak, actie, eigenaar, op, BevindingStatus.PlanIngediend);
        return Result.Success;
    }

    /// <summary>An approved plan gets a new term for its proof; a refused one has to be handed in again before it.</summary>
    public Result BeoordeelPlan(bool goedgekeurd, string oordeel, DateOnly termijn)
    {
        if (Status != BevindingStatus.PlanIngediend)
        {
            return BevindingErrors.StapNietAanDeBeurt(this);
        }

        (PlanOordeel, Termijn, Status) = (oordeel, termijn, goedgekeurd ? BevindingStatus.PlanGoedgekeurd : BevindingStatus.Open);
        return Result.Success;
    }

    public Result MeldUitgevoerd(string bewijs, DateOnly op)
    {
        if (Status != BevindingStatus.PlanGoedgekeurd)
        {
            return BevindingErrors.StapNietAanDeBeurt(this);
        }

        (Bewijs, UitgevoerdOp, Status) = (bewijs, op, BevindingStatus.Uitgevoerd);
        return Result.Success;
    }

    /// <summary>Closes it; a person may also close one that turns out not to be one.</summary>
    public Result SluitAf(bool doeltreffend, string slotsom, DateOnly op)
    {
        if (Status == BevindingStatus.Afgesloten)
        {
            return BevindingErrors.StapNietAanDeBeurt(this);
        }

        (Doeltreffend, Slotsom, AfgeslotenOp, Status) = (doeltreffend, slotsom, op, BevindingStatus.Afgesloten);
        return Result.Success;
    }

    /// <summary>One step up the ladder of the contract; none is skipped and none is taken back.</summary>
    public Result<Escalatiestap> Escaleer(Ladder ladder, Escalatietrap trap, DateOnly termijn, string brief, string reden, DateOnly op, string door)
    {
        if (Status == BevindingStatus.Afgesloten)
        {
            return BevindingErrors.StapNietAanDeBeurt(this);
        }

        if (ladder.Volgende(Trap)?.Trap is not { } next)
        {
            return BevindingErrors.LadderOp();
        }

        if (trap != next)
        {
            return BevindingErrors.TrapOverslaan(next);
        }

        (Trap, Termijn) = (trap, termijn);
        return Escalatiestap.Maak(Id, trap, termijn, brief, reden, op, door);
    }
}

/// <summary>A decided step of the ladder.</summary>
internal sealed class Escalatiestap : IGelogd
{
    private Escalatiestap()
    {
    }

    public Guid Id { get; private set; }

    public Guid BevindingId { get; private set; }

    public Escalatietrap Trap { get; private set; }

    public DateOnly Termijn { get; private set; }

    public string Brief { get; private set; } = "";

    public string Reden { get; private set; } = "";

    public DateOnly BeslotenOp { get; private set; }

    public string BeslotenDoor { get; private set; } = "";

    public string LogSleutel => $"{BevindingId}/{Trap}";

    public static Escalatiestap Maak(Guid bevinding, Escalatietrap trap, DateOnly termijn, string brief, string reden, DateOnly op, string door) =>
        new() { Id = Guid.CreateVersion7(), BevindingId = bevinding, Trap = trap, Termijn = termijn, Brief = brief, Reden = reden, BeslotenOp = op, BeslotenDoor = door };
}

/// <summary>What a finding is about.</summary>
/// <param name="Contractnummer">The contract.</param>
/// <param name="Perceel">Code of the lot; null or empty = the whole contract.</param>
/// <param name="Herkomst">Where it comes from.</param>
/// <param name="Bron">Code of the KPI of the scoring model, code of the requirement, or number of the gift report; not needed for a visit.</param>
/// <param name="Periode">Period in which it was seen; needed for a KPI.</param>
/// <param name="Omschrijving">What was found; the provider reads it.</param>
/// <param name="Termijn">Day on which the plan must be there.</param>
public sealed record BevindingGegevens(string Contractnummer, string? Perceel, Herkomst Herkomst, string? Bron, string? Periode, string Omschrijving, DateOnly Termijn);
