// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Devices.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Devices.Uitleen;

/// <summary>Condition of a device.</summary>
public enum Devicestaat
{
    /// <summary>As good as new.</summary>
    Goed,

    /// <summary>Works, with traces of use.</summary>
    Gebruikssporen,

    /// <summary>Broken.</summary>
    Defect,
}

/// <summary>What happened to a device during a loan.</summary>
public enum Incidentsoort
{
    /// <summary>Lost.</summary>
    Verlies,

    /// <summary>Stolen.</summary>
    Diefstal,

    /// <summary>Broken.</summary>
    Defect,
}

/// <summary>Who bears the damage of an incident.</summary>
public enum Aansprakelijke
{
    /// <summary>The person who had it on loan.</summary>
    Inburgeraar,

    /// <summary>The provider.</summary>
    Aanbieder,

    /// <summary>The gemeente.</summary>
    Gemeente,

    /// <summary>Nobody: written off or insured.</summary>
    Niemand,
}

/// <summary>
/// One device on loan for one placement. Provider, contract, lot, gemeente and law are copied from the placement when it is handed
/// out, so that every list filters on one table. The dossier number is not kept: the placement's reference is enough.
/// </summary>
internal sealed class Bruikleen : IGelogd, IGeversioneerd
{
    private Bruikleen()
    {
    }

    public Guid Id { get; private set; }

    public Guid DeviceId { get; private set; }

    public string Serienummer { get; private set; } = "";

    /// <summary>Reference of the placement.</summary>
    public string Plaatsing { get; private set; } = "";

    public string Contractnummer { get; private set; } = "";

    public string Perceel { get; private set; } = "";

    public string Aanbieder { get; private set; } = "";

    public string Gemeente { get; private set; } = "";

    public Wet Wet { get; private set; }

    public DateOnly UitgegevenOp { get; private set; }

    /// <summary>Which text was signed, for example "2025-1".</summary>
    public string? OvereenkomstVersie { get; private set; }

    public DateOnly? GetekendOp { get; private set; }

    /// <summary>Return as agreed when it was handed out.</summary>
    public DateOnly? VerwachtRetour { get; private set; }

    /// <summary>Last day of the placement, once known: the device has to come back then, whatever was agreed before.</summary>
    public DateOnly? PlaatsingEinde { get; private set; }

    public DateOnly? GeretourneerdOp { get; private set; }

    public Devicestaat StaatUit { get; private set; }

    public Devicestaat? StaatIn { get; private set; }

    public Incidentsoort? Incident { get; private set; }

    /// <summary>Day of the incident; unknown for an imported one.</summary>
    public DateOnly? IncidentOp { get; private set; }

    /// <summary>What happened, in words of who reported it; may name people.</summary>
    [Persoonsgegeven]
    public string? IncidentVerslag { get; private set; }

    public Aansprakelijke? Aansprakelijk { get; private set; }

    public string? AansprakelijkReden { get; private set; }

    /// <summary>Written reason of a second open loan for the same placement.</summary>
    public string? Motivering { get; private set; }

    /// <summary>True once the missing agreement was told to the other modules; it is told once per loan.</summary>
    [NietGelogd]
    public bool ZonderOvereenkomstGemeld { get; private set; }

    public int Versie { get; private set; }

    public string LogSleutel => $"{Serienummer}/{UitgegevenOp:yyyy-MM-dd}";

    public static Bruikleen Maak(Guid deviceId, string serienummer, PlaatsingInfo plaatsing, UitleenGegevens gegevens, string? motivering) => new()
    {
        Id = Guid.CreateVersion7(),
        DeviceId = deviceId,
        Serienummer = serienummer,
        Plaatsing = plaatsing.Nummer,
        Contractnummer = plaatsing.Contractnummer,
        Perceel = plaatsing.Perceel,
        Aanbieder = plaatsing.Aanbieder,
        Gemeente = plaatsing.Gemeente,
        Wet = plaatsing.Wet,
        PlaatsingEinde = plaatsing.Einddatum,
        UitgegevenOp = gegevens.UitgegevenOp,
        OvereenkomstVersie = gegevens.OvereenkomstVersie,
        GetekendOp = gegevens.GetekendOp,
        VerwachtRetour = gegevens.VerwachtRetour,
        StaatUit = gegevens.StaatUit,
        Motivering = motivering,
    };

    /// <summary>The event of a loan without a signed agreement, the first time only.</summary>
    public DeviceUitgeleendZonderOvereenkomst? MeldZonderOvereenkomst()
    {
        if (GetekendOp is not null || ZonderOvereenkomstGemeld)
        {
            return null;
        }

        ZonderOvereenkomstGemeld = true;
        return new DeviceUitgeleendZonderOvereenkomst(Serienummer, Plaatsing, Aanbieder, Contractnummer, UitgegevenOp);
    }

    public Result Teken(string versie, DateOnly getekendOp, DateOnly vandaag)
    {
        if (GetekendOp is { } earlier)
        {
            return BruikleenErrors.AlGetekend(earlier);
        }

        if (getekendOp > vandaag)
        {
            return BruikleenErrors.InDeToekomst("GetekendOp", getekendOp);
        }

        OvereenkomstVersie = versie;
        GetekendOp = getekendOp;
        return Result.Success;
    }

    public Result NeemIn(DateOnly op, Devicestaat staat, DateOnly vandaag)
    {
        if (GeretourneerdOp is { } earlier)
        {
            return BruikleenErrors.AlTerug(earlier);
        }

        if (op > vandaag)
        {
            return BruikleenErrors.InDeToekomst("GeretourneerdOp", op);
        }

        if (op < UitgegevenOp)
        {
            return BruikleenErrors.VoorUitgifte("GeretourneerdOp", op, UitgegevenOp);
        }

        GeretourneerdOp = op;
        StaatIn = staat;
        return Result.Success;
    }

    public Result MeldIncident(Incidentsoort soort, DateOnly op, string verslag, DateOnly vandaag)
    {
        if (GeretourneerdOp is { } earlier && soort != Incidentsoort.Defect)
        {
            return BruikleenErrors.AlTerug(earlier);
        }

        if (op > vandaag)
        {
            return BruikleenErrors.InDeToekomst("Op", op);
        }

        if (op < UitgegevenOp)
        {
            return BruikleenErrors.VoorUitgifte("Op", op, UitgegevenOp);
        }

        Incident = soort;
        IncidentOp = op;
        IncidentVerslag = verslag;
        return Result.Success;
    }

    public Result BesluitAansprakelijkheid(Aansprakelijke wie, string reden)
    {
        if (Incident is null)
        {
            return BruikleenErrors.GeenIncident();
        }

        Aansprakelijk = wie;
        AansprakelijkReden = reden;
        return Result.Success;
    }

    /// <summary>The placement ended (or its end was corrected).</summary>
    public void PlaatsingEindigt(DateOnly einddatum) => PlaatsingEinde = einddatum;
}

/// <summary>What is recorded when a device is handed out.</summary>
/// <param name="UitgegevenOp">Day on which it was handed out.</param>
/// <param name="StaatUit">Condition.</param>
/// <param name="OvereenkomstVersie">Which text was signed; null when nothing was.</param>
/// <param name="GetekendOp">Day of the signature; null when nothing was signed.</param>
/// <param name="VerwachtRetour">Agreed return.</param>
public sealed record UitleenGegevens(DateOnly UitgegevenOp, Devicestaat StaatUit, string? OvereenkomstVersie = null, DateOnly? GetekendOp = null, DateOnly? VerwachtRetour = null);
