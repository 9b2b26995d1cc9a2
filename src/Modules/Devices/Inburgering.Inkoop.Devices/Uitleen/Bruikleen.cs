// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Devices.Abstractions;
using Inburgering.Inkoop.Devices.Delta;
using Inburgering.Inkoop.Devices.Voorraad;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Devices.Uitleen;

/// <summary>
/// One device on loan for one placement. Provider, contract, lot, gemeente and law are copied from the placement when it is handed
/// out, so that every list filters on one table. The dossier number is not kept: the placement's reference is enough.
/// </summary>
internal sealed class Bruikleen : IGelogd, IGeversioneerd, IBijgewerkt
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

    /// <summary>The first loan of a line of replacements; a loan that replaces nothing is its own line.</summary>
    public Guid LijnId { get; private set; }

    /// <summary>True when another device took its place: the line goes on at the next loan.</summary>
    public bool Vervangen { get; private set; }

    /// <summary>The agreement with the text that was signed; null when only the day is known.</summary>
    public Guid? OvereenkomstId { get; private set; }

    /// <summary>What went along, separated by |.</summary>
    public string? Accessoires { get; private set; }

    /// <summary>What did not come back, separated by |.</summary>
    public string? Ontbreekt { get; private set; }

    /// <summary>True when the data was wiped at the return; null = not known.</summary>
    public bool? DataGewist { get; private set; }

    /// <summary>The person goes on elsewhere and may keep the device; until this day the next placement is waited for.</summary>
    public DateOnly? VervolgTot { get; private set; }

    /// <summary>Number of the report to the police.</summary>
    public string? Aangiftenummer { get; private set; }

    /// <summary>Day on which the borrower could tell his side.</summary>
    public DateOnly? GehoordOp { get; private set; }

    [Persoonsgegeven]
    public string? Zienswijze { get; private set; }

    public decimal? SchadeEuro { get; private set; }

    public DateOnly? BeslotenOp { get; private set; }

    /// <summary>Day on which everything about the person was taken away; the numbers stay.</summary>
    public DateOnly? GeanonimiseerdOp { get; private set; }

    /// <summary>Day on which the device has to be back: while the next placement is waited for the end of that wait, else the end of the placement or what was agreed when that is earlier.</summary>
    public DateOnly? TerugOp => VervolgTot ?? (PlaatsingEinde is { } end && (VerwachtRetour is null || end < VerwachtRetour) ? end : VerwachtRetour);

    [NietGelogd]
    public DateTimeOffset BijgewerktOp { get; private set; }

    public Kring Kring => new(Aanbieder, Contractnummer, Gemeente);

    public int Versie { get; private set; }

    public string LogSleutel => $"{Serienummer}/{UitgegevenOp:yyyy-MM-dd}";

    public static Bruikleen Maak(Device device, PlaatsingInfo plaatsing, UitleenGegevens gegevens, string? motivering)
    {
        var id = Guid.CreateVersion7();
        return new Bruikleen
        {
            Id = id,
            LijnId = id,
            DeviceId = device.Id,
            Serienummer = device.Serienummer,
            Accessoires = device.Accessoires,
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
    }

    /// <summary>The loan that goes on with another device: same placement, same agreement, same day of return.</summary>
    public Bruikleen Vervolg(Device device, DateOnly op, Devicestaat staat)
    {
        Vervangen = true;
        return new Bruikleen
        {
            Id = Guid.CreateVersion7(),
            LijnId = LijnId,
            DeviceId = device.Id,
            Serienummer = device.Serienummer,
            Accessoires = device.Accessoires,
            Plaatsing = Plaatsing,
            Contractnummer = Contractnummer,
            Perceel = Perceel,
            Aanbieder = Aanbieder,
            Gemeente = Gemeente,
            Wet = Wet,
            PlaatsingEinde = PlaatsingEinde,
            VervolgTot = VervolgTot,
            UitgegevenOp = op,
            StaatUit = staat,
            OvereenkomstId = OvereenkomstId,
            OvereenkomstVersie = OvereenkomstVersie,
            GetekendOp = GetekendOp,
            VerwachtRetour = VerwachtRetour,
            Motivering = Motivering,
            ZonderOvereenkomstGemeld = ZonderOvereenkomstGemeld,
        };
    }

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

    /// <summary>The event of a signature that came after the missing one was told.</summary>
    public BruikleenovereenkomstAlsnogGetekend? MeldAlsnogGetekend() =>
        ZonderOvereenkomstGemeld && GetekendOp is { } signed ? new BruikleenovereenkomstAlsnogGetekend(Serienummer, Plaatsing, Aanbieder, UitgegevenOp, signed) : null;

    public Result Teken(Guid? overeenkomst, string versie, DateOnly getekendOp, DateOnly vandaag)
    {
        if (GetekendOp is { } earlier)
        {
            return BruikleenErrors.AlGetekend(earlier);
        }

        if (getekendOp > vandaag)
        {
            return BruikleenErrors.InDeToekomst("GetekendOp", getekendOp);
        }

        OvereenkomstId = overeenkomst;
        OvereenkomstVersie = versie;
        GetekendOp = getekendOp;
        return Result.Success;
    }

    /// <summary>Ties the loan to the agreement that was signed for it.</summary>
    public void Koppel(Guid overeenkomst) => OvereenkomstId = overeenkomst;

    public Result NeemIn(Inname inname, DateOnly vandaag)
    {
        if (GeretourneerdOp is { } earlier)
        {
            return BruikleenErrors.AlTerug(earlier);
        }

        if (inname.Op > vandaag)
        {
            return BruikleenErrors.InDeToekomst("GeretourneerdOp", inname.Op);
        }

        if (inname.Op < UitgegevenOp)
        {
            return BruikleenErrors.VoorUitgifte("GeretourneerdOp", inname.Op, UitgegevenOp);
        }

        var given = Device.Splits(Accessoires);
        if (inname.Ontbreekt.FirstOrDefault(o => !given.Contains(o, StringComparer.OrdinalIgnoreCase)) is { } strange)
        {
            return BruikleenErrors.AccessoireOnbekend(strange, given);
        }

        GeretourneerdOp = inname.Op;
        StaatIn = inname.Staat;
        Ontbreekt = Device.Voeg(inname.Ontbreekt);
        DataGewist = inname.DataGewist;
        return Result.Success;
    }

    public Result MeldIncident(Incidentsoort soort, DateOnly op, string verslag, string? aangifte, DateOnly vandaag)
    {
        if (GeretourneerdOp is { } earlier && soort != Incidentsoort.Defect)
        {
            return BruikleenErrors.AlTerug(earlier);
        }

        if (GeretourneerdOp is null && soort == Incidentsoort.Defect && Incident is Incidentsoort.Verlies or Incidentsoort.Diefstal)
        {
            return BruikleenErrors.NogKwijt(Serienummer);
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
        Aangiftenummer = aangifte ?? Aangiftenummer;

        // Another report is another case: what was decided about the first does not hold for it.
        Aansprakelijk = null;
        AansprakelijkReden = null;
        SchadeEuro = null;
        BeslotenOp = null;
        GehoordOp = null;
        Zienswijze = null;
        return Result.Success;
    }

    public Result LegAangifteVast(string nummer)
    {
        if (Incident is null)
        {
            return BruikleenErrors.GeenIncident();
        }

        Aangiftenummer = nummer;
        return Result.Success;
    }

    /// <summary>The borrower could tell his side; nothing is decided before that.</summary>
    public Result Hoor(DateOnly op, string zienswijze, DateOnly vandaag)
    {
        if (Incident is null)
        {
            return BruikleenErrors.GeenIncident();
        }

        if (op > vandaag)
        {
            return BruikleenErrors.InDeToekomst("Op", op);
        }

        GehoordOp = op;
        Zienswijze = zienswijze;
        return Result.Success;
    }

    // Awb 4:8: who has to pay may tell his side first. A theft without a report to the police is not a theft yet.
    public Result BesluitAansprakelijkheid(Aansprakelijke wie, string reden, decimal? schadeEuro, DateOnly vandaag)
    {
        if (Incident is null)
        {
            return BruikleenErrors.GeenIncident();
        }

        if (Incident == Incidentsoort.Diefstal && Aangiftenummer is null)
        {
            return BruikleenErrors.GeenAangifte();
        }

        if (wie == Aansprakelijke.Inburgeraar && GehoordOp is null)
        {
            return BruikleenErrors.NietGehoord();
        }

        if (wie == Aansprakelijke.Inburgeraar && schadeEuro is null)
        {
            return BruikleenErrors.GeenSchadebedrag();
        }

        Aansprakelijk = wie;
        AansprakelijkReden = reden;
        SchadeEuro = schadeEuro;
        BeslotenOp = vandaag;
        return Result.Success;
    }

    /// <summary>The placement ended (or its end was corrected); the person may keep the device for what follows until a day, or not.</summary>
    public void PlaatsingEindigt(DateOnly einddatum, DateOnly? vervolgTot)
    {
        PlaatsingEinde = einddatum;
        VervolgTot = vervolgTot;
    }

    /// <summary>The person goes on at another placement and keeps the device; the return follows that one.</summary>
    public void GaMeeNaar(PlaatsingInfo plaatsing)
    {
        Plaatsing = plaatsing.Nummer;
        Contractnummer = plaatsing.Contractnummer;
        Perceel = plaatsing.Perceel;
        Aanbieder = plaatsing.Aanbieder;
        Gemeente = plaatsing.Gemeente;
        Wet = plaatsing.Wet;
        PlaatsingEinde = plaatsing.Einddatum;
        VervolgTot = null;
    }

    /// <summary>Takes the person away; what counts for the numbers stays.</summary>
    public void Anonimiseer(DateOnly vandaag)
    {
        Plaatsing = $"weg-{LijnId:N}";
        IncidentVerslag = null;
        Zienswijze = null;
        Motivering = null;
        AansprakelijkReden = null;
        Aangiftenummer = null;
        GeanonimiseerdOp = vandaag;
    }
}

/// <summary>How a device came back.</summary>
/// <param name="Op">Day.</param>
/// <param name="Staat">Condition.</param>
/// <param name="Ontbreekt">Accessories that did not come back.</param>
/// <param name="DataGewist">True when no data of the borrower is on it any more.</param>
internal sealed record Inname(DateOnly Op, Devicestaat Staat, IReadOnlyList<string> Ontbreekt, bool DataGewist);

/// <summary>What is recorded when a device is handed out.</summary>
/// <param name="UitgegevenOp">Day on which it was handed out.</param>
/// <param name="StaatUit">Condition.</param>
/// <param name="OvereenkomstVersie">Which text was signed; null when nothing was.</param>
/// <param name="GetekendOp">Day of the signature; null when nothing was signed.</param>
/// <param name="VerwachtRetour">Agreed return.</param>
public sealed record UitleenGegevens(DateOnly UitgegevenOp, Devicestaat StaatUit, string? OvereenkomstVersie = null, DateOnly? GetekendOp = null, DateOnly? VerwachtRetour = null);
