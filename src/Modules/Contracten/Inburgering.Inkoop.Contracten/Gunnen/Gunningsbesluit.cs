// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Inkooptrajecten;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Contracten.Gunnen;

/// <summary>
/// A decision to award. What was decided and on which inputs is stored once, beside it (<see cref="Besluittekst"/>), with its hash here and in
/// the audit trail. A decision that does not stand any more stays, as withdrawn.
/// </summary>
internal sealed class Gunningsbesluit : IGelogd
{
    private readonly List<Gunningsbezwaar> bezwaren = [];
    private readonly List<Gunningscontract> contracten = [];

    private Gunningsbesluit()
    {
    }

    public Guid Id { get; private set; }

    public Guid TrajectId { get; private set; }

    [NietGelogd]
    public string Trajectnummer { get; private set; } = "";

    /// <summary>1, 2, 3 … within the tender.</summary>
    public int Volgnummer { get; private set; }

    public DateTimeOffset GenomenOp { get; private set; }

    public DateOnly Verzenddatum { get; private set; }

    public int StandstillDagen { get; private set; }

    public DateOnly StandstillTotEnMet { get; private set; }

    /// <summary>What the letters say besides the scores.</summary>
    public string Toelichting { get; private set; } = "";

    /// <summary>SHA-256 (hex) of the stored text.</summary>
    public string Hash { get; private set; } = "";

    public DateOnly? IngetrokkenOp { get; private set; }

    public string? Intrekreden { get; private set; }

    public DateOnly? DefinitiefOp { get; private set; }

    public IReadOnlyList<Gunningsbezwaar> Bezwaren => bezwaren;

    public IReadOnlyList<Gunningscontract> Contracten => contracten;

    public string LogSleutel => $"{Trajectnummer}/gunning-{Volgnummer}";

    public Standstill Standstill => new(Verzenddatum, StandstillTotEnMet);

    public static Gunningsbesluit Maak(Inkooptraject traject, int volgnummer, DateOnly verzenddatum, int dagen, string toelichting, DateTimeOffset nu) => new()
    {
        Id = Guid.CreateVersion7(),
        TrajectId = traject.Id,
        Trajectnummer = traject.Nummer,
        Volgnummer = volgnummer,
        GenomenOp = nu,
        Verzenddatum = verzenddatum,
        StandstillDagen = dagen,
        StandstillTotEnMet = Gunnen.Standstill.Van(verzenddatum, dagen).TotEnMet,
        Toelichting = toelichting.Trim(),
    };

    public void LegVast(string hash) => Hash = hash;

    public void TrekIn(string reden, DateOnly vandaag)
    {
        IngetrokkenOp = vandaag;
        Intrekreden = reden.Trim();
    }

    public void MaakDefinitief(DateOnly vandaag, IEnumerable<Contractvoorstel> voorstellen)
    {
        DefinitiefOp = vandaag;
        contracten.AddRange(voorstellen.Select(v => new Gunningscontract(this, v.Aanbieder, v.Contract)));
    }

    public Result NoteerBezwaar(BezwaarGegevens gegevens, DateOnly vandaag)
    {
        if (gegevens.OntvangenOp < Verzenddatum || gegevens.OntvangenOp > vandaag)
        {
            return GunnenErrors.BezwaarBuitenTermijn(gegevens.OntvangenOp, Verzenddatum, vandaag);
        }

        bezwaren.Add(new Gunningsbezwaar(this, bezwaren.Count + 1, gegevens));
        return Result.Success;
    }

    public Result HandelBezwaarAf(int volgnummer, Bezwaaruitkomst uitkomst, string reden, DateOnly vandaag)
    {
        if (bezwaren.Find(b => b.Volgnummer == volgnummer) is not { } objection)
        {
            return GunnenErrors.BezwaarOnbekend(Trajectnummer, volgnummer);
        }

        if (objection.AfgehandeldOp is { } op)
        {
            return GunnenErrors.BezwaarAfgehandeld(volgnummer, op);
        }

        objection.HandelAf(uitkomst, reden, vandaag);
        return Result.Success;
    }
}

/// <summary>Somebody disputes a decision; until it is settled, the award cannot become definitive.</summary>
internal sealed class Gunningsbezwaar : IGelogd
{
    private Gunningsbezwaar()
    {
    }

    public Gunningsbezwaar(Gunningsbesluit besluit, int volgnummer, BezwaarGegevens gegevens)
    {
        BesluitId = besluit.Id;
        Sleutel = besluit.LogSleutel;
        Volgnummer = volgnummer;
        Soort = gegevens.Soort;
        Aanbieder = gegevens.Aanbieder;
        Perceel = string.IsNullOrWhiteSpace(gegevens.Perceel) ? null : gegevens.Perceel;
        OntvangenOp = gegevens.OntvangenOp;
        Omschrijving = gegevens.Omschrijving.Trim();
    }

    public Guid BesluitId { get; private set; }

    [NietGelogd]
    public string Sleutel { get; private set; } = "";

    public int Volgnummer { get; private set; }

    public Bezwaarsoort Soort { get; private set; }

    public string Aanbieder { get; private set; } = "";

    public string? Perceel { get; private set; }

    public DateOnly OntvangenOp { get; private set; }

    public string Omschrijving { get; private set; } = "";

    public Bezwaaruitkomst? Uitkomst { get; private set; }

    public DateOnly? AfgehandeldOp { get; private set; }

    public string? Afhandelreden { get; private set; }

    public string LogSleutel => $"{Sleutel}/bezwaar-{Volgnummer}";

    public void HandelAf(Bezwaaruitkomst uitkomst, string reden, DateOnly vandaag)
    {
        Uitkomst = uitkomst;
        AfgehandeldOp = vandaag;
        Afhandelreden = reden.Trim();
    }
}

/// <summary>A contract that came out of a decision.</summary>
internal sealed class Gunningscontract : IGelogd
{
    private Gunningscontract()
    {
    }

    public Gunningscontract(Gunningsbesluit besluit, string aanbieder, string contract)
    {
        BesluitId = besluit.Id;
        Sleutel = besluit.LogSleutel;
        Aanbieder = aanbieder;
        Contract = contract;
    }

    public Guid BesluitId { get; private set; }

    [NietGelogd]
    public string Sleutel { get; private set; } = "";

    public string Aanbieder { get; private set; } = "";

    /// <summary>Number of the contract.</summary>
    public string Contract { get; private set; } = "";

    public string LogSleutel => $"{Sleutel}/{Contract}";
}
