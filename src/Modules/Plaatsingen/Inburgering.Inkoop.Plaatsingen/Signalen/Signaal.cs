// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Plaatsingen.Signalen;

/// <summary>What a signal is about.</summary>
public enum Signaalonderwerp
{
    /// <summary>The provider sees that somebody stays away.</summary>
    Verzuim,

    /// <summary>The provider sees no progress.</summary>
    Stagnatie,

    /// <summary>Somebody wants to go elsewhere.</summary>
    WensOverstap,

    /// <summary>Somebody is ready for an exam.</summary>
    KlaarVoorExamen,

    /// <summary>The provider worries about somebody.</summary>
    Zorgen,

    /// <summary>Found by the system: too many hours missed lately.</summary>
    VeelVerzuim,

    /// <summary>Found by the system: no lesson attended lately.</summary>
    GeenLes,

    /// <summary>Found by the system: at this pace the term is not met.</summary>
    TempoTeLaag,

    /// <summary>Found by the system: enough hours to look at scaling down.</summary>
    UrenVoorAfschalen,
}

/// <summary>State of a signal.</summary>
public enum Signaalstand
{
    /// <summary>Waits for the consulent.</summary>
    Open,

    /// <summary>The consulent answered.</summary>
    Beantwoord,

    /// <summary>Found by the system and no longer so.</summary>
    Vervallen,
}

/// <summary>Something about a running placement that a consulent has to look at, with a term, and an answer that goes back.</summary>
internal sealed class Signaal : IGelogd, IGeversioneerd
{
    private Signaal()
    {
    }

    public Guid Id { get; private set; }

    public Guid PlaatsingId { get; private set; }

    public string Plaatsingnummer { get; private set; } = "";

    public string Dossiernummer { get; private set; } = "";

    /// <summary>CBS code of the gemeente that has to look at it.</summary>
    public string Gemeente { get; private set; } = "";

    public string Aanbieder { get; private set; } = "";

    public Signaalonderwerp Soort { get; private set; }

    /// <summary>False when the provider raised it.</summary>
    public bool VanSysteem { get; private set; }

    [Persoonsgegeven]
    public string Tekst { get; private set; } = "";

    public DateOnly GemeldOp { get; private set; }

    public DateOnly AntwoordUiterlijk { get; private set; }

    public Signaalstand Stand { get; private set; }

    [Persoonsgegeven]
    public string? Antwoord { get; private set; }

    public DateOnly? BeantwoordOp { get; private set; }

    /// <summary>Moment of the last change (UTC), for delta reading.</summary>
    [NietGelogd]
    public DateTimeOffset BijgewerktOp { get; private set; }

    public int Versie { get; private set; }

    public string LogSleutel => $"{Plaatsingnummer}/{Soort}/{GemeldOp:yyyy-MM-dd}";

    public static Signaal Meld(Plaatsing plaatsing, string gemeente, Signaalonderwerp soort, bool vanSysteem, string tekst, DateOnly vandaag, int dagen, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        PlaatsingId = plaatsing.Id,
        Plaatsingnummer = plaatsing.Nummer,
        Dossiernummer = plaatsing.Dossiernummer,
        Gemeente = gemeente,
        Aanbieder = plaatsing.Aanbieder,
        Soort = soort,
        VanSysteem = vanSysteem,
        Tekst = tekst,
        GemeldOp = vandaag,
        AntwoordUiterlijk = vandaag.AddDays(dagen),
        BijgewerktOp = now,
    };

    public Result Beantwoord(string antwoord, DateOnly vandaag, DateTimeOffset now)
    {
        if (Stand != Signaalstand.Open)
        {
            return SignaalErrors.NietOpen(Plaatsingnummer);
        }

        (Stand, Antwoord, BeantwoordOp, BijgewerktOp) = (Signaalstand.Beantwoord, antwoord, vandaag, now);
        return Result.Success;
    }

    /// <summary>What the system saw is over.</summary>
    public void Vervalt(DateTimeOffset now) => (Stand, BijgewerktOp) = (Signaalstand.Vervallen, now);
}
