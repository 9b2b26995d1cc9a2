// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Kwaliteit.Vragen;

/// <summary>How far a question is.</summary>
public enum VraagStatus
{
    /// <summary>The provider has to answer.</summary>
    Open,

    /// <summary>The provider answered; the contract manager has to look.</summary>
    Beantwoord,

    /// <summary>Closed with a conclusion.</summary>
    Afgesloten,
}

/// <summary>A question to the provider about one figure of a report. Question, answer and conclusion stay as they were written.</summary>
internal sealed class Rapportagevraag : IGelogd, IGeversioneerd
{
    private Rapportagevraag()
    {
    }

    public Guid Id { get; private set; }

    public string Contractnummer { get; private set; } = "";

    public string Aanbieder { get; private set; } = "";

    public string Periode { get; private set; } = "";

    /// <summary>Code of the lot; empty = the whole contract.</summary>
    public string Perceel { get; private set; } = "";

    public string Kpi { get; private set; } = "";

    public VraagStatus Status { get; private set; }

    [Persoonsgegeven]
    public string Tekst { get; private set; } = "";

    public DateOnly GesteldOp { get; private set; }

    public string GesteldDoor { get; private set; } = "";

    /// <summary>Day on which the answer must be there.</summary>
    public DateOnly UiterlijkOp { get; private set; }

    [Persoonsgegeven]
    public string? Antwoord { get; private set; }

    public DateOnly? BeantwoordOp { get; private set; }

    public string? BeantwoordDoor { get; private set; }

    [Persoonsgegeven]
    public string? Slotsom { get; private set; }

    public DateOnly? AfgeslotenOp { get; private set; }

    public string? AfgeslotenDoor { get; private set; }

    public int Versie { get; private set; }

    public string LogSleutel => $"{Contractnummer}/{Periode}/{Perceel}/{Kpi}";

    public static Rapportagevraag Stel(VraagOnderwerp over, string aanbieder, string tekst, DateOnly op, DateOnly uiterlijkOp, string door) => new()
    {
        Id = Guid.CreateVersion7(),
        Contractnummer = over.Contractnummer,
        Aanbieder = aanbieder,
        Periode = over.Periode,
        Perceel = over.Perceel ?? "",
        Kpi = over.Kpi,
        Tekst = tekst,
        GesteldOp = op,
        UiterlijkOp = uiterlijkOp,
        GesteldDoor = door,
    };

    /// <summary>The provider's answer; as long as the question is not closed it may be extended, what was said first stays.</summary>
    public Result Beantwoord(string antwoord, DateOnly op, string door)
    {
        if (Status == VraagStatus.Afgesloten)
        {
            return VraagErrors.AlAfgesloten();
        }

        Antwoord = Antwoord is null ? antwoord : $"{Antwoord}\n\nAanvulling op {op:dd-MM-yyyy}: {antwoord}";
        (BeantwoordOp, BeantwoordDoor, Status) = (op, door, VraagStatus.Beantwoord);
        return Result.Success;
    }

    /// <summary>Closes it, also without an answer: then the conclusion says what follows from that.</summary>
    public Result SluitAf(string slotsom, DateOnly op, string door)
    {
        if (Status == VraagStatus.Afgesloten)
        {
            return VraagErrors.AlAfgesloten();
        }

        (Slotsom, AfgeslotenOp, AfgeslotenDoor, Status) = (slotsom, op, door, VraagStatus.Afgesloten);
        return Result.Success;
    }
}

/// <summary>What a question is about.</summary>
/// <param name="Contractnummer">The contract.</param>
/// <param name="Periode">The period.</param>
/// <param name="Perceel">Code of the lot; null or empty = the whole contract.</param>
/// <param name="Kpi">Code of the KPI.</param>
public sealed record VraagOnderwerp(string Contractnummer, string Periode, string? Perceel, string Kpi);
