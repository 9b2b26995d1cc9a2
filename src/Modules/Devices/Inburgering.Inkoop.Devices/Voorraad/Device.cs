// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Devices.Delta;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Devices.Voorraad;

/// <summary>Whose property a device is.</summary>
public enum Eigenaar
{
    /// <summary>The provider's.</summary>
    Aanbieder,

    /// <summary>The gemeente's.</summary>
    Gemeente,
}

/// <summary>A device that is lent to people who learn. Every change of its state goes through the table of steps.</summary>
internal sealed class Device : IGelogd, IGeversioneerd, IBijgewerkt
{
    public const char Scheiding = '|';

    private Device()
    {
    }

    public Guid Id { get; private set; }

    public string Serienummer { get; private set; } = "";

    public string Type { get; private set; } = "";

    public Eigenaar Eigenaar { get; private set; }

    /// <summary>Contract whose route budget paid it.</summary>
    public string Contractnummer { get; private set; } = "";

    /// <summary>Lot of that contract.</summary>
    public string Perceel { get; private set; } = "";

    /// <summary>Code of the contract's provider.</summary>
    public string Aanbieder { get; private set; } = "";

    /// <summary>Purchase value in euro.</summary>
    public decimal AanschafwaardeEuro { get; private set; }

    /// <summary>Day on which it was bought, when known.</summary>
    public DateOnly? AangeschaftOp { get; private set; }

    /// <summary>What belongs to it, separated by |.</summary>
    public string? Accessoires { get; private set; }

    public DeviceStand Stand { get; private set; }

    /// <summary>Day from which the state counts; unknown for what was recorded before states were kept.</summary>
    public DateOnly? StandSinds { get; private set; }

    /// <summary>Why it is missing or written off.</summary>
    public string? StandReden { get; private set; }

    /// <summary>Group for which it is kept.</summary>
    public string? GereserveerdVoor { get; private set; }

    /// <summary>Day on which that group starts.</summary>
    public DateOnly? GereserveerdPer { get; private set; }

    /// <summary>True when data of the last borrower may still be on it.</summary>
    public bool WissenNodig { get; private set; }

    [NietGelogd]
    public DateTimeOffset BijgewerktOp { get; private set; }

    public Kring Kring => new(Aanbieder, Contractnummer, null);

    public int Versie { get; private set; }

    public string LogSleutel => Serienummer;

    public static Device Maak(string serienummer, string type, Eigenaar eigenaar, Betaler betaald, decimal aanschafwaardeEuro, IEnumerable<string>? accessoires, DateOnly? aangeschaftOp, DateOnly vandaag) => new()
    {
        Id = Guid.CreateVersion7(),
        Serienummer = serienummer,
        Type = type,
        Eigenaar = eigenaar,
        Contractnummer = betaald.Contractnummer,
        Perceel = betaald.Perceel,
        Aanbieder = betaald.Aanbieder,
        AanschafwaardeEuro = aanschafwaardeEuro,
        Accessoires = Voeg(accessoires),
        AangeschaftOp = aangeschaftOp,
        StandSinds = vandaag,
    };

    /// <summary>A list of accessories as it is stored; null when there are none.</summary>
    public static string? Voeg(IEnumerable<string>? accessoires)
    {
        var names = (accessoires ?? []).Select(a => a.Trim()).Where(a => a.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return names.Count == 0 ? null : string.Join(Scheiding, names);
    }

    /// <summary>The stored list as names.</summary>
    public static IReadOnlyList<string> Splits(string? accessoires) => accessoires?.Split(Scheiding) ?? [];

    /// <summary>Takes one step of the table, or says why not.</summary>
    public Result Doe(Devicestap stap, DateOnly op, string? reden = null)
    {
        var outcome = Devicestappen.Naar(Serienummer, Stand, stap);
        if (!outcome.TryGet(out var next))
        {
            return Result.Failure(outcome.Errors);
        }

        Stand = next;
        StandSinds = op;
        StandReden = reden;
        if (stap != Devicestap.Reserveren)
        {
            GereserveerdVoor = null;
            GereserveerdPer = null;
        }

        // Whoever had it may have left data on it; who found it cannot know.
        WissenNodig = WissenNodig || stap is Devicestap.Innemen or Devicestap.DefectInnemen or Devicestap.Terugvinden;
        return Result.Success;
    }

    public Result Reserveer(string groep, DateOnly per, DateOnly vandaag)
    {
        if (WissenNodig)
        {
            return DeviceErrors.NietGewist(Serienummer);
        }

        var outcome = Doe(Devicestap.Reserveren, vandaag);
        if (outcome.IsSuccess)
        {
            GereserveerdVoor = groep;
            GereserveerdPer = per;
        }

        return outcome;
    }

    /// <summary>Hands it out; a reserved one only for its own group.</summary>
    public Result Leen(DateOnly op, string? groep)
    {
        if (Stand == DeviceStand.Gereserveerd && groep != GereserveerdVoor)
        {
            return DeviceErrors.AndereReservering(Serienummer, GereserveerdVoor!, GereserveerdPer!.Value);
        }

        return Stand is DeviceStand.Beschikbaar or DeviceStand.Gereserveerd && WissenNodig ? DeviceErrors.NietGewist(Serienummer) : Doe(Devicestap.Uitlenen, op);
    }

    /// <summary>Takes it back from a borrower, also when it was missing.</summary>
    public Result NeemIn(bool defect, bool gewist, DateOnly op)
    {
        var step = defect ? Devicestap.DefectInnemen : Stand is DeviceStand.Vermist or DeviceStand.Afgeschreven ? Devicestap.Terugvinden : Devicestap.Innemen;
        var outcome = Doe(step, op);
        if (outcome.IsSuccess && gewist)
        {
            WissenNodig = false;
        }

        return outcome;
    }

    public void Wis() => WissenNodig = false;

    public void VerliesAccessoires(IReadOnlyCollection<string> weg) =>
        Accessoires = Voeg(Splits(Accessoires).Where(a => !weg.Contains(a, StringComparer.OrdinalIgnoreCase)));
}

/// <summary>The lot whose budget paid a device.</summary>
/// <param name="Contractnummer">Contract.</param>
/// <param name="Perceel">Code of the lot.</param>
/// <param name="Aanbieder">Code of the contract's provider.</param>
internal sealed record Betaler(string Contractnummer, string Perceel, string Aanbieder);
