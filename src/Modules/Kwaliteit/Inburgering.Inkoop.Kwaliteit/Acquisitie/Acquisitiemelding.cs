// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Kwaliteit.Acquisitie;

/// <summary>How far the handling of a report is.</summary>
public enum MeldingStatus
{
    /// <summary>Came in; the provider has not been heard.</summary>
    Intake,

    /// <summary>The provider has been heard.</summary>
    Gehoord,

    /// <summary>Judged; the consequence has to be decided.</summary>
    Beoordeeld,

    /// <summary>Closed with a consequence.</summary>
    Afgehandeld,
}

/// <summary>What a person judged about a report.</summary>
public enum MeldingOordeel
{
    /// <summary>It happened and it was not allowed.</summary>
    Gegrond,

    /// <summary>It did not happen or it was allowed.</summary>
    Ongegrond,

    /// <summary>It could not be established.</summary>
    NietVastTeStellen,
}

/// <summary>What follows from a report; a person decides, with a reason.</summary>
public enum Gevolg
{
    /// <summary>Nothing.</summary>
    Geen,

    /// <summary>A written warning.</summary>
    Waarschuwing,

    /// <summary>A talk with the provider.</summary>
    Gesprek,

    /// <summary>A plan for improvement.</summary>
    Verbeterplan,

    /// <summary>A placement stop; the stop itself is set in the quality file.</summary>
    Plaatsingsstop,

    /// <summary>A contractual penalty.</summary>
    Boete,

    /// <summary>The contract is ended.</summary>
    Beeindiging,
}

/// <summary>
/// A report that a provider wins students with money or gifts. Goes through intake, hearing, judgement and consequence; what was
/// written at a step stays as it was written.
/// </summary>
internal sealed class Acquisitiemelding : IGelogd, IGeversioneerd
{
    private Acquisitiemelding()
    {
    }

    public Guid Id { get; private set; }

    public int Volgnummer { get; private set; }

    /// <summary>Number for people, for example <c>AM-00001</c>.</summary>
    public string Nummer { get; private set; } = "";

    public string Aanbieder { get; private set; } = "";

    public string? Contractnummer { get; private set; }

    /// <summary>Day of the event.</summary>
    public DateOnly VoorvalOp { get; private set; }

    public DateOnly GemeldOp { get; private set; }

    [Persoonsgegeven]
    public string Omschrijving { get; private set; } = "";

    /// <summary>Reference of the placement of the person it is about, as reported; who may see that placement opens it from here.</summary>
    [Persoonsgegeven]
    public string? Plaatsing { get; private set; }

    /// <summary>Serial number of the device it is about, as reported.</summary>
    public string? Serienummer { get; private set; }

    /// <summary>True when the provider may not read the description.</summary>
    public bool Vertrouwelijk { get; private set; }

    /// <summary>Id of the reporter's account; empty for one that the system raised.</summary>
    [Persoonsgegeven]
    public string MelderId { get; private set; } = "";

    [Persoonsgegeven]
    public string? MelderNaam { get; private set; }

    /// <summary>Key of the cause of an automatic report, so that it is raised once; null for a report by a person.</summary>
    public string? Oorzaak { get; private set; }

    public MeldingStatus Status { get; private set; }

    public DateOnly? GehoordOp { get; private set; }

    [Persoonsgegeven]
    public string? Hoorverslag { get; private set; }

    public DateOnly? BeoordeeldOp { get; private set; }

    public MeldingOordeel? Oordeel { get; private set; }

    [Persoonsgegeven]
    public string? Motivering { get; private set; }

    public DateOnly? AfgehandeldOp { get; private set; }

    public Gevolg? Gevolg { get; private set; }

    [Persoonsgegeven]
    public string? GevolgToelichting { get; private set; }

    /// <summary>Day on which the missing loan agreement was signed after all; a person still decides.</summary>
    public DateOnly? AlsnogGetekendOp { get; private set; }

    public int Versie { get; private set; }

    public string LogSleutel => Nummer;

    public static Acquisitiemelding Maak(int volgnummer, MeldingGegevens gegevens, Actor melder, DateOnly vandaag)
    {
        var melding = Nieuw(volgnummer, gegevens, vandaag);
        melding.MelderId = melder.Id;
        melding.MelderNaam = melder.Naam;
        return melding;
    }

    /// <summary>One that the system raises from a fact; the cause makes it unique.</summary>
    public static Acquisitiemelding Automatisch(int volgnummer, MeldingGegevens gegevens, string oorzaak, DateOnly vandaag)
    {
        var melding = Nieuw(volgnummer, gegevens, vandaag);
        melding.Oorzaak = oorzaak;
        return melding;
    }

    public Result LegHoorVast(DateOnly op, string verslag)
    {
        if (Status != MeldingStatus.Intake)
        {
            return AcquisitieErrors.StapNietAanDeBeurt(Nummer, Status);
        }

        if (op < GemeldOp)
        {
            return AcquisitieErrors.DatumTeVroeg("Op", GemeldOp);
        }

        (GehoordOp, Hoorverslag, Status) = (op, verslag, MeldingStatus.Gehoord);
        return Result.Success;
    }

    public Result Beoordeel(DateOnly op, MeldingOordeel oordeel, string motivering)
    {
        if (Status != MeldingStatus.Gehoord)
        {
            return AcquisitieErrors.StapNietAanDeBeurt(Nummer, Status);
        }

        if (op < GehoordOp)
        {
            return AcquisitieErrors.DatumTeVroeg("Op", GehoordOp.Value);
        }

        (BeoordeeldOp, Oordeel, Motivering, Status) = (op, oordeel, motivering, MeldingStatus.Beoordeeld);
        return Result.Success;
    }

    public Result HandelAf(DateOnly op, Gevolg gevolg, string toelichting)
    {
        if (Status != MeldingStatus.Beoordeeld)
        {
            return AcquisitieErrors.StapNietAanDeBeurt(Nummer, Status);
        }

        if (op < BeoordeeldOp)
        {
            return AcquisitieErrors.DatumTeVroeg("Op", BeoordeeldOp.Value);
        }

        if (gevolg != Acquisitie.Gevolg.Geen && Oordeel != MeldingOordeel.Gegrond)
        {
            return AcquisitieErrors.GevolgZonderGrond();
        }

        (AfgehandeldOp, Gevolg, GevolgToelichting, Status) = (op, gevolg, toelichting, MeldingStatus.Afgehandeld);
        return Result.Success;
    }

    /// <summary>Keeps the first date of signature; closes nothing.</summary>
    public void MerkAlsnogGetekend(DateOnly op) => AlsnogGetekendOp ??= op;

    private static string? Kaal(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static Acquisitiemelding Nieuw(int volgnummer, MeldingGegevens gegevens, DateOnly vandaag) => new()
    {
        Id = Guid.CreateVersion7(),
        Volgnummer = volgnummer,
        Nummer = $"AM-{volgnummer:00000}",
        Aanbieder = gegevens.Aanbieder,
        Contractnummer = gegevens.Contractnummer,
        VoorvalOp = gegevens.VoorvalOp,
        GemeldOp = vandaag,
        Omschrijving = gegevens.Omschrijving,
        Vertrouwelijk = gegevens.Vertrouwelijk,
        Plaatsing = Kaal(gegevens.Plaatsing),
        Serienummer = Kaal(gegevens.Serienummer),
        Status = MeldingStatus.Intake,
    };
}

/// <summary>What a report says.</summary>
/// <param name="Aanbieder">Code of the provider that it is about.</param>
/// <param name="Contractnummer">Contract, when known.</param>
/// <param name="VoorvalOp">Day of the event.</param>
/// <param name="Omschrijving">What happened.</param>
/// <param name="Vertrouwelijk">The provider may not read the description.</param>
/// <param name="Plaatsing">Reference of the placement of the person it is about, when known.</param>
/// <param name="Serienummer">Serial number of the device it is about, when there is one.</param>
public sealed record MeldingGegevens(string Aanbieder, string? Contractnummer, DateOnly VoorvalOp, string Omschrijving, bool Vertrouwelijk, string? Plaatsing = null, string? Serienummer = null);
