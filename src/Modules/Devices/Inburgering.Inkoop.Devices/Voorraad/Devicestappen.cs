// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Devices.Voorraad;

/// <summary>Where a device is.</summary>
public enum DeviceStand
{
    /// <summary>Can be lent.</summary>
    Beschikbaar,

    /// <summary>Waits for a group that starts.</summary>
    Gereserveerd,

    /// <summary>Is out on loan.</summary>
    Uitgeleend,

    /// <summary>Is being repaired.</summary>
    InReparatie,

    /// <summary>Lost or stolen.</summary>
    Vermist,

    /// <summary>Written off.</summary>
    Afgeschreven,
}

/// <summary>What can happen to a device.</summary>
public enum Devicestap
{
    /// <summary>Kept for a group.</summary>
    Reserveren,

    /// <summary>The reservation goes.</summary>
    Vrijgeven,

    /// <summary>Handed out.</summary>
    Uitlenen,

    /// <summary>Back, and it works.</summary>
    Innemen,

    /// <summary>Back, and it is broken.</summary>
    DefectInnemen,

    /// <summary>Lost or stolen.</summary>
    Vermissen,

    /// <summary>Found again.</summary>
    Terugvinden,

    /// <summary>Sent to be repaired.</summary>
    Repareren,

    /// <summary>Repaired.</summary>
    Herstellen,

    /// <summary>Written off.</summary>
    Afschrijven,
}

/// <summary>
/// The whole life of a device as one table: which step leads from where to where. What does not stand here cannot be done, through
/// whatever face it is asked.
/// </summary>
internal static class Devicestappen
{
    public static IReadOnlyDictionary<(DeviceStand Van, Devicestap Stap), DeviceStand> Tabel { get; } = new Dictionary<(DeviceStand, Devicestap), DeviceStand>
    {
        [(DeviceStand.Beschikbaar, Devicestap.Reserveren)] = DeviceStand.Gereserveerd,
        [(DeviceStand.Beschikbaar, Devicestap.Uitlenen)] = DeviceStand.Uitgeleend,
        [(DeviceStand.Beschikbaar, Devicestap.Vermissen)] = DeviceStand.Vermist,
        [(DeviceStand.Beschikbaar, Devicestap.Repareren)] = DeviceStand.InReparatie,
        [(DeviceStand.Beschikbaar, Devicestap.Afschrijven)] = DeviceStand.Afgeschreven,
        [(DeviceStand.Gereserveerd, Devicestap.Vrijgeven)] = DeviceStand.Beschikbaar,
        [(DeviceStand.Gereserveerd, Devicestap.Uitlenen)] = DeviceStand.Uitgeleend,
        [(DeviceStand.Gereserveerd, Devicestap.Vermissen)] = DeviceStand.Vermist,
        [(DeviceStand.Gereserveerd, Devicestap.Repareren)] = DeviceStand.InReparatie,
        [(DeviceStand.Uitgeleend, Devicestap.Innemen)] = DeviceStand.Beschikbaar,
        [(DeviceStand.Uitgeleend, Devicestap.DefectInnemen)] = DeviceStand.InReparatie,
        [(DeviceStand.Uitgeleend, Devicestap.Vermissen)] = DeviceStand.Vermist,
        [(DeviceStand.InReparatie, Devicestap.Herstellen)] = DeviceStand.Beschikbaar,
        [(DeviceStand.InReparatie, Devicestap.Vermissen)] = DeviceStand.Vermist,
        [(DeviceStand.InReparatie, Devicestap.Afschrijven)] = DeviceStand.Afgeschreven,
        [(DeviceStand.Vermist, Devicestap.Terugvinden)] = DeviceStand.Beschikbaar,
        [(DeviceStand.Vermist, Devicestap.DefectInnemen)] = DeviceStand.InReparatie,
        [(DeviceStand.Vermist, Devicestap.Afschrijven)] = DeviceStand.Afgeschreven,
        [(DeviceStand.Afgeschreven, Devicestap.Terugvinden)] = DeviceStand.Beschikbaar,
    };

    /// <summary>The steps that can be taken from here.</summary>
    public static IReadOnlyList<Devicestap> Vanuit(DeviceStand stand) => [.. Enum.GetValues<Devicestap>().Where(s => Tabel.ContainsKey((stand, s)))];

    /// <summary>Where a step leads, or why it cannot be taken.</summary>
    public static Result<DeviceStand> Naar(string serienummer, DeviceStand van, Devicestap stap) =>
        Tabel.TryGetValue((van, stap), out var naar) ? naar : DeviceErrors.StapKanNiet(serienummer, van, stap);

    /// <summary>The step that leads from one state to another without a loan, as a file may ask; null when there is none.</summary>
    public static Devicestap? Tussen(DeviceStand van, DeviceStand naar) =>
        Tabel.Where(t => t.Key.Van == van && t.Value == naar && t.Key.Stap is not (Devicestap.Reserveren or Devicestap.Uitlenen or Devicestap.Innemen or Devicestap.DefectInnemen))
            .Select(t => (Devicestap?)t.Key.Stap).FirstOrDefault();

    public static string Woord(DeviceStand stand) => stand switch
    {
        DeviceStand.Beschikbaar => "beschikbaar",
        DeviceStand.Gereserveerd => "gereserveerd",
        DeviceStand.Uitgeleend => "uitgeleend",
        DeviceStand.InReparatie => "in reparatie",
        DeviceStand.Vermist => "vermist",
        _ => "afgeschreven",
    };

    public static string Woord(Devicestap stap) => stap switch
    {
        Devicestap.Reserveren => "reserveren",
        Devicestap.Vrijgeven => "vrijgeven",
        Devicestap.Uitlenen => "uitlenen",
        Devicestap.Innemen => "innemen",
        Devicestap.DefectInnemen => "defect innemen",
        Devicestap.Vermissen => "als vermist melden",
        Devicestap.Terugvinden => "als teruggevonden melden",
        Devicestap.Repareren => "laten repareren",
        Devicestap.Herstellen => "als hersteld melden",
        _ => "afschrijven",
    };
}
