// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Bestanden;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Kwaliteit.Bewijzen;

/// <summary>What kind of paper a piece of evidence is.</summary>
public enum BewijsstukSoort
{
    /// <summary>A certificate or registration by somebody else.</summary>
    Certificaat,

    /// <summary>A signed statement or agreement.</summary>
    Verklaring,

    /// <summary>A report of an audit.</summary>
    Audit,
}

/// <summary>How far a piece of evidence is.</summary>
public enum BewijsstukStatus
{
    /// <summary>Delivered; nobody of the gemeente has checked it.</summary>
    Aangeleverd,

    /// <summary>One person has checked it; the requirement asks for a second one.</summary>
    EersteAkkoord,

    /// <summary>Checked; it counts from its first to its last day.</summary>
    Geverifieerd,

    /// <summary>Checked and not good enough.</summary>
    Afgewezen,

    /// <summary>Taken back; it does not count from that day on.</summary>
    Ingetrokken,
}

/// <summary>A certificate, statement or audit for one requirement, as delivered. What was written at a step stays as it was written.</summary>
internal sealed class Bewijsstuk : IGelogd, IGeversioneerd
{
    private Bewijsstuk()
    {
    }

    public Guid Id { get; private set; }

    public int Volgnummer { get; private set; }

    /// <summary>Number for people, for example <c>BS-00001</c>.</summary>
    public string Nummer { get; private set; } = "";

    public string Aanbieder { get; private set; } = "";

    /// <summary>Code of the requirement.</summary>
    public string Eis { get; private set; } = "";

    public BewijsstukSoort Soort { get; private set; }

    public string Uitgever { get; private set; } = "";

    /// <summary>Number or reference on the paper.</summary>
    public string Kenmerk { get; private set; } = "";

    public DateOnly GeldigVanaf { get; private set; }

    /// <summary>Last day; null = it does not expire.</summary>
    public DateOnly? GeldigTot { get; private set; }

    public BewijsstukStatus Status { get; private set; }

    public DateOnly AangeleverdOp { get; private set; }

    public string AangeleverdDoor { get; private set; } = "";

    public DateOnly? EersteAkkoordOp { get; private set; }

    public string? EersteAkkoordDoor { get; private set; }

    /// <summary>Account of the first checker: the second one is somebody else.</summary>
    public string? EersteAkkoordDoorId { get; private set; }

    /// <summary>Day on which it was verified or refused.</summary>
    public DateOnly? BeoordeeldOp { get; private set; }

    public string? BeoordeeldDoor { get; private set; }

    /// <summary>What was seen; the provider reads it.</summary>
    public string? Toelichting { get; private set; }

    public DateOnly? IngetrokkenOp { get; private set; }

    /// <summary>Where the file store keeps the paper itself; null = only what stands on it was recorded. It never changes once it is there.</summary>
    public Guid? BestandId { get; private set; }

    public string? Bestandsnaam { get; private set; }

    public string? Mediatype { get; private set; }

    public long? Bytes { get; private set; }

    public string? Hash { get; private set; }

    public DateTimeOffset? GescandOp { get; private set; }

    public DateTimeOffset? BestandOp { get; private set; }

    public int Versie { get; private set; }

    public string LogSleutel => Nummer;

    public BewijsFeit Feit => new(Nummer, Eis, GeldigVanaf, GeldigTot, Status, AangeleverdOp, BeoordeeldOp, IngetrokkenOp);

    public static Bewijsstuk Lever(int volgnummer, BewijsstukGegevens gegevens, DateOnly op, string door) => new()
    {
        Id = Guid.CreateVersion7(),
        Volgnummer = volgnummer,
        Nummer = $"BS-{volgnummer:00000}",
        Aanbieder = gegevens.Aanbieder,
        Eis = gegevens.Eis,
        Soort = gegevens.Soort,
        Uitgever = gegevens.Uitgever.Trim(),
        Kenmerk = gegevens.Kenmerk.Trim(),
        GeldigVanaf = gegevens.GeldigVanaf,
        GeldigTot = gegevens.GeldigTot,
        AangeleverdOp = op,
        AangeleverdDoor = door,
    };

    /// <summary>Adds the paper itself, as long as nobody has checked what was delivered.</summary>
    public Result VoegBestandToe(BewaardBestand bestand, DateTimeOffset nu)
    {
        if (Status != BewijsstukStatus.Aangeleverd)
        {
            return BewijsErrors.AlBeoordeeld(this);
        }

        if (BestandId is not null)
        {
            return BewijsErrors.HeeftAlBestand(Nummer);
        }

        (BestandId, Bestandsnaam, Mediatype, Bytes, Hash, GescandOp, BestandOp) = (bestand.Id, bestand.Naam, bestand.Mediatype, bestand.Bytes, bestand.Hash, bestand.GescandOp, nu);
        return Result.Success;
    }

    /// <summary>Somebody checked it and it is good; with four eyes a second person has to agree.</summary>
    public Result Verifieer(Actor door, string toelichting, DateOnly op, bool vierOgen)
    {
        if (Status is not (BewijsstukStatus.Aangeleverd or BewijsstukStatus.EersteAkkoord))
        {
            return BewijsErrors.AlBeoordeeld(this);
        }

        if (vierOgen && EersteAkkoordDoorId is null)
        {
            (EersteAkkoordOp, EersteAkkoordDoor, EersteAkkoordDoorId, Status) = (op, door.Naam, door.Id, BewijsstukStatus.EersteAkkoord);
            Toelichting = toelichting;
            return Result.Success;
        }

        if (vierOgen && EersteAkkoordDoorId == door.Id)
        {
            return BewijsErrors.AnderePersoon(Nummer);
        }

        Toelichting = Toelichting is null ? toelichting : $"{Toelichting}\n\n{toelichting}";
        (BeoordeeldOp, BeoordeeldDoor, Status) = (op, door.Naam, BewijsstukStatus.Geverifieerd);
        return Result.Success;
    }

    /// <summary>Somebody checked it and it is not good enough; one person is enough for that.</summary>
    public Result WijsAf(Actor door, string toelichting, DateOnly op)
    {
        if (Status is not (BewijsstukStatus.Aangeleverd or BewijsstukStatus.EersteAkkoord))
        {
            return BewijsErrors.AlBeoordeeld(this);
        }

        Toelichting = Toelichting is null ? toelichting : $"{Toelichting}\n\n{toelichting}";
        (BeoordeeldOp, BeoordeeldDoor, Status) = (op, door.Naam, BewijsstukStatus.Afgewezen);
        return Result.Success;
    }

    /// <summary>Takes it back; what it proved before that day stays proven.</summary>
    public Result TrekIn(DateOnly op)
    {
        if (Status is BewijsstukStatus.Afgewezen or BewijsstukStatus.Ingetrokken)
        {
            return BewijsErrors.AlBeoordeeld(this);
        }

        (IngetrokkenOp, Status) = (op, BewijsstukStatus.Ingetrokken);
        return Result.Success;
    }
}

/// <summary>What is delivered as evidence.</summary>
/// <param name="Aanbieder">Code of the provider that it is about.</param>
/// <param name="Eis">Code of the requirement.</param>
/// <param name="Soort">Certificate, statement or audit.</param>
/// <param name="Uitgever">Who made or signed it; an organisation or function, no name of a person.</param>
/// <param name="Kenmerk">Number or reference on the paper.</param>
/// <param name="GeldigVanaf">First day.</param>
/// <param name="GeldigTot">Last day; null = it does not expire.</param>
public sealed record BewijsstukGegevens(string Aanbieder, string Eis, BewijsstukSoort Soort, string Uitgever, string Kenmerk, DateOnly GeldigVanaf, DateOnly? GeldigTot);
