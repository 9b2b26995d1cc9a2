// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Aanbod;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Logboek;

namespace Inburgering.Inkoop.Plaatsingen.Groepen;

/// <summary>When and where a group has its lessons.</summary>
public enum Groepsvorm
{
    /// <summary>By day, in a classroom.</summary>
    Dag,

    /// <summary>In the evening, in a classroom.</summary>
    Avond,

    /// <summary>On a screen at home.</summary>
    Online,
}

/// <summary>A group of a lot with its start moment and its places. Contract, lot and provider are copied from the lot.</summary>
internal sealed class Lesgroep : IGelogd, IGeversioneerd
{
    private Lesgroep()
    {
    }

    public Guid Id { get; private set; }

    public Guid PerceelId { get; private set; }

    public string Contractnummer { get; private set; } = "";

    public string Perceelcode { get; private set; } = "";

    public string Aanbieder { get; private set; } = "";

    public Route Route { get; private set; }

    /// <summary>The provider's own name for it, unique within the lot.</summary>
    public string Code { get; private set; } = "";

    /// <summary>First lesson of the group; nobody in it starts earlier.</summary>
    public DateOnly StartOp { get; private set; }

    public int Maximum { get; private set; }

    public Groepsvorm Vorm { get; private set; }

    /// <summary>Where the lessons are; empty for a group on a screen.</summary>
    public string Locatie { get; private set; } = "";

    /// <summary>Day on which the provider closed it for new people; null while it is open.</summary>
    public DateOnly? GeslotenOp { get; private set; }

    /// <summary>Moment of the last change (UTC), for delta reading.</summary>
    [NietGelogd]
    public DateTimeOffset BijgewerktOp { get; private set; }

    public int Versie { get; private set; }

    public string LogSleutel => $"{Contractnummer}/{Perceelcode}/{Code}";

    public static Lesgroep Maak(Perceel perceel, string code, GroepGegevens gegevens, DateTimeOffset now)
    {
        var groep = new Lesgroep
        {
            Id = Guid.CreateVersion7(now),
            PerceelId = perceel.Id,
            Contractnummer = perceel.Contractnummer,
            Perceelcode = perceel.Code,
            Aanbieder = perceel.Aanbieder,
            Route = perceel.Route,
            Code = code,
        };
        groep.Wijzig(gegevens, now);
        return groep;
    }

    public void Wijzig(GroepGegevens gegevens, DateTimeOffset now)
    {
        StartOp = gegevens.StartOp;
        Maximum = gegevens.Maximum;
        Vorm = gegevens.Vorm;
        Locatie = gegevens.Locatie?.Trim() ?? "";
        BijgewerktOp = now;
    }

    /// <summary>No new people from now on; who is in it stays.</summary>
    public void Sluit(DateOnly vandaag, DateTimeOffset now) => (GeslotenOp, BijgewerktOp) = (vandaag, now);
}

/// <summary>What a provider says about a group.</summary>
/// <param name="StartOp">First lesson.</param>
/// <param name="Maximum">Most people at the same time.</param>
/// <param name="Vorm">By day, in the evening or on a screen.</param>
/// <param name="Locatie">Where the lessons are; required unless they are online.</param>
public sealed record GroepGegevens(DateOnly StartOp, int Maximum, Groepsvorm Vorm, string? Locatie);
