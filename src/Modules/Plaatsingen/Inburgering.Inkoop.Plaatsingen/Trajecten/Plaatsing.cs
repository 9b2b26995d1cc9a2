// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Aanbod;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Groepen;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Plaatsingen.Trajecten;

/// <summary>Why a provider refuses a person.</summary>
public enum Weigerreden
{
    /// <summary>No place on the wanted day.</summary>
    GeenPlek,

    /// <summary>No group of this level.</summary>
    NiveauPastNiet,

    /// <summary>The next group starts too late.</summary>
    GroepStartTeLaat,

    /// <summary>Too far to travel.</summary>
    ReisafstandTeGroot,

    /// <summary>Something else; must be explained.</summary>
    Anders,
}

/// <summary>
/// One person on one lot. Gemeente, wet, route, contract and provider are copied from person and lot when the placement is made
/// (a person who moves later does not rewrite history) and let every list and report filter on one table.
/// </summary>
internal sealed class Plaatsing : IGelogd, IGeversioneerd
{
    /// <summary>A day that no placement has; sorts last.</summary>
    public static readonly DateOnly ZonderStart = new(9999, 12, 31);

    private readonly List<Groepsperiode> groepsperioden = [];

    private Plaatsing()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>Human reference, for example <c>PL-00004</c>; unique.</summary>
    public string Nummer { get; private set; } = "";

    public Guid InburgeraarId { get; private set; }

    /// <summary>The person, for joins in queries; loaded only when asked for.</summary>
    public Inburgeraar Inburgeraar { get; private set; } = null!;

    public string Dossiernummer { get; private set; } = "";

    public Guid PerceelId { get; private set; }

    public string Contractnummer { get; private set; } = "";

    public string Perceelcode { get; private set; } = "";

    public string Aanbieder { get; private set; } = "";

    /// <summary>Code of the subcontractor that teaches; null = the main contractor itself.</summary>
    public string? Uitvoerder { get; private set; }

    public Route Route { get; private set; }

    /// <summary>CBS code.</summary>
    public string Gemeente { get; private set; } = "";

    public Wet Wet { get; private set; }

    public Soort Soort { get; private set; }

    public Financiering Financiering { get; private set; }

    public PlaatsingStatus Status { get; private set; }

    public DateOnly AangemeldOp { get; private set; }

    /// <summary>Agreed start while waiting, first lesson once started; empty when it never took place.</summary>
    public DateOnly? Startdatum
    {
        get;
        private set => (field, Startvolgorde) = (value, value ?? ZonderStart);
    }

    /// <summary>Where the start sorts: who has none yet comes last.</summary>
    [NietGelogd]
    public DateOnly Startvolgorde { get; private set; } = ZonderStart;

    /// <summary>Last day; of a refused or withdrawn placement the day of that decision.</summary>
    public DateOnly? Einddatum { get; private set; }

    public Eindreden? Eindreden { get; private set; }

    public Weigerreden? Weigerreden { get; private set; }

    /// <summary>Until this day the place is kept for the provider's answer; null for placements that came with an import.</summary>
    public DateOnly? AntwoordUiterlijk { get; private set; }

    /// <summary>What proves how it ended, and where it can be seen, for example "diploma DUO, in dossier". Never the document itself.</summary>
    public string? Bewijs { get; private set; }

    /// <summary>What provider or consulent wrote with a refusal, withdrawal or end.</summary>
    [Persoonsgegeven]
    public string? Toelichting { get; private set; }

    /// <summary>The group whose lessons the person follows; null when not in one.</summary>
    public Guid? GroepId { get; private set; }

    /// <summary>In which group when; loaded only when asked for.</summary>
    public IReadOnlyCollection<Groepsperiode> Groepsperioden => groepsperioden;

    /// <summary>Money committed on the contract when placed (euro, for Financiering Gemeente).</summary>
    public decimal VerplichtEuro { get; private set; }

    /// <summary>The written reasons of motivated exceptions, one per rule code, as JSON; null when there were none.</summary>
    [Persoonsgegeven]
    public string? Motivering { get; private set; }

    /// <summary>Moment of the last change (UTC), for delta reading.</summary>
    [NietGelogd]
    public DateTimeOffset BijgewerktOp { get; private set; }

    public int Versie { get; private set; }

    public string LogSleutel => Nummer;

    public static Plaatsing Meld(string nummer, Inburgeraar inburgeraar, Perceel perceel, PlaatsingAfspraak afspraak, DateTimeOffset now)
    {
        var plaatsing = new Plaatsing
        {
            Id = Guid.CreateVersion7(now),
            Nummer = nummer,
            InburgeraarId = inburgeraar.Id,
            Dossiernummer = inburgeraar.Dossiernummer,
            Gemeente = inburgeraar.Gemeente,
            Wet = inburgeraar.Wet,
            Soort = inburgeraar.Soort,
            PerceelId = perceel.Id,
            Contractnummer = perceel.Contractnummer,
            Perceelcode = perceel.Code,
            Aanbieder = perceel.Aanbieder,
            Route = perceel.Route,
            Financiering = afspraak.Financiering,
            Status = PlaatsingStatus.Aangemeld,
            AangemeldOp = afspraak.AangemeldOp,
            Startdatum = afspraak.Startdatum,
            VerplichtEuro = afspraak.VerplichtEuro,
            AntwoordUiterlijk = afspraak.AntwoordUiterlijk,
            Motivering = afspraak.Motivering,
            GroepId = afspraak.GroepId,
            BijgewerktOp = now,
        };
        if (afspraak.GroepId is { } groep)
        {
            plaatsing.groepsperioden.Add(Groepsperiode.Maak(plaatsing.Id, groep, afspraak.AangemeldOp));
        }

        return plaatsing;
    }

    public Result Accepteer(DateTimeOffset now) => Stap(PlaatsingStap.Accepteren, now);

    public Result Weiger(Weigerreden reden, string? toelichting, DateOnly vandaag, DateTimeOffset now)
    {
        var outcome = Stap(PlaatsingStap.Weigeren, now);
        if (outcome.IsSuccess)
        {
            Weigerreden = reden;
            NooitGestart(toelichting, vandaag);
        }

        return outcome;
    }

    public Result TrekIn(string toelichting, DateOnly vandaag, DateTimeOffset now)
    {
        var outcome = Stap(PlaatsingStap.Intrekken, now);
        if (outcome.IsSuccess)
        {
            NooitGestart(toelichting, vandaag);
        }

        return outcome;
    }

    /// <summary>Another first day, agreed before the lessons began.</summary>
    public Result VerschuifStart(DateOnly startdatum, DateTimeOffset now)
    {
        if (Status is not (PlaatsingStatus.Aangemeld or PlaatsingStatus.Geaccepteerd))
        {
            return PlaatsingErrors.StartNietTeVerschuiven(this);
        }

        if (startdatum < AangemeldOp)
        {
            return PlaatsingErrors.StartVoorAanmelding(startdatum, AangemeldOp);
        }

        Startdatum = startdatum;
        BijgewerktOp = now;
        return Result.Success;
    }

    /// <summary>Who of the contract teaches this person; the main contractor stays answerable.</summary>
    public Result KiesUitvoerder(string uitvoerder, IReadOnlyList<string> onderaannemers, DateTimeOffset now)
    {
        if (Status is not (PlaatsingStatus.Aangemeld or PlaatsingStatus.Geaccepteerd or PlaatsingStatus.Gestart))
        {
            return PlaatsingErrors.UitvoerderNietTeKiezen(this);
        }

        if (uitvoerder != Aanbieder && !onderaannemers.Contains(uitvoerder))
        {
            return PlaatsingErrors.UitvoerderOnbekend(uitvoerder, [Aanbieder, .. onderaannemers]);
        }

        Uitvoerder = uitvoerder == Aanbieder ? null : uitvoerder;
        BijgewerktOp = now;
        return Result.Success;
    }

    public Result Start(DateOnly eersteLes, DateOnly vandaag, DateTimeOffset now)
    {
        if (eersteLes > vandaag)
        {
            return PlaatsingErrors.StartInToekomst(eersteLes, vandaag);
        }

        var outcome = Stap(PlaatsingStap.Starten, now);
        if (outcome.IsSuccess)
        {
            Startdatum = eersteLes;
        }

        return outcome;
    }

    /// <summary>Why a placement cannot have ended on this day; null when it can.</summary>
    public static Error? Eindbezwaar(DateOnly einddatum, DateOnly? startdatum, DateOnly vandaag) =>
        einddatum < startdatum ? PlaatsingErrors.EindVoorStart(einddatum, startdatum.Value)
        : einddatum > vandaag ? PlaatsingErrors.EindInToekomst(einddatum, vandaag)
        : null;

    public Result Beeindig(Eindreden reden, DateOnly einddatum, string? toelichting, DateOnly vandaag, DateTimeOffset now, string? bewijs = null)
    {
        if (PlaatsingStappen.Naar(Status, PlaatsingStap.Beeindigen) is null)
        {
            return PlaatsingErrors.StapNietToegestaan(this, PlaatsingStap.Beeindigen);
        }

        if (Eindbezwaar(einddatum, Startdatum, vandaag) is { } wrong)
        {
            return wrong;
        }

        Eindreden = reden;
        Einddatum = einddatum;
        Bewijs = bewijs;
        Toelichting = toelichting;
        return Stap(PlaatsingStap.Beeindigen, now);
    }

    /// <summary>From a day on in this group, or in none. The periods have to be loaded.</summary>
    public Result DeelIn(Guid? groep, DateOnly sinds, DateOnly vandaag, DateTimeOffset now)
    {
        if (sinds > vandaag)
        {
            return GroepErrors.IndelingInToekomst(sinds, vandaag);
        }

        if (sinds < AangemeldOp && (Startdatum is null || sinds < Startdatum))
        {
            return GroepErrors.IndelingVoorAanmelding(sinds, AangemeldOp);
        }

        Groepsperiode.Verleg(groepsperioden, Id, groep, sinds);
        (GroepId, BijgewerktOp) = (groep, now);
        return Result.Success;
    }

    /// <summary>Follows a correction of law or kind on the person: these decide in which figures the placement counts.</summary>
    public void Volg(Wet wet, Soort soort, DateTimeOffset now)
    {
        if (Wet != wet || Soort != soort)
        {
            Wet = wet;
            Soort = soort;
            BijgewerktOp = now;
        }
    }

    /// <summary>Something that hangs under the placement changed: who reads only what changed must see it.</summary>
    public void Raak(DateTimeOffset now) => BijgewerktOp = now;

    public PlaatsingInfo Info() => new(Id, Nummer, Dossiernummer, Gemeente, Wet, Contractnummer, Perceelcode, Aanbieder, Status, Startdatum, Einddatum);

    private void NooitGestart(string? toelichting, DateOnly vandaag)
    {
        Toelichting = toelichting;
        Startdatum = null;
        Einddatum = vandaag;
    }

    private Result Stap(PlaatsingStap stap, DateTimeOffset now)
    {
        if (PlaatsingStappen.Naar(Status, stap) is not { } next)
        {
            return PlaatsingErrors.StapNietToegestaan(this, stap);
        }

        Status = next;
        BijgewerktOp = now;
        return Result.Success;
    }
}

/// <summary>What is agreed when somebody is placed.</summary>
internal sealed record PlaatsingAfspraak(DateOnly AangemeldOp, DateOnly? Startdatum, Financiering Financiering, decimal VerplichtEuro, string? Motivering, DateOnly? AntwoordUiterlijk = null, Guid? GroepId = null);
