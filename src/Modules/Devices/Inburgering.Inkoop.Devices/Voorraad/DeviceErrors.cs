// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Devices.Voorraad;

internal static class DeviceErrors
{
    public static Error BestaatAl(string serienummer) =>
        Error.Conflict("DEVICE_BESTAAT_AL", $"Er is al een device met serienummer ‘{serienummer}’. Controleer het nummer op het device.", "Serienummer");

    public static Error Onbekend(string serienummer) =>
        Error.NotFound("DEVICE_ONBEKEND", $"Device ‘{serienummer}’ is niet gevonden.");

    /// <summary>The same, for a number that somebody typed in a form: the form stays.</summary>
    public static Error OnbekendNummer(string serienummer, string veld = "Serienummer") =>
        Error.Rule("DEVICE_ONBEKEND", $"Device ‘{serienummer}’ is niet gevonden. Controleer het serienummer op het device.", veld);

    public static Error PerceelOnbekend(string contractnummer, string perceel) =>
        Error.Rule("DEVICE_PERCEEL_ONBEKEND", $"Perceel ‘{perceel}’ van contract ‘{contractnummer}’ is niet gevonden. Kies een perceel waarvan het devicebudget het device betaalt.", "Perceel");

    public static Error StapKanNiet(string serienummer, DeviceStand stand, Devicestap stap)
    {
        var possible = Devicestappen.Vanuit(stand).Select(Devicestappen.Woord).ToList();
        return Error.Rule("DEVICE_STAP_KAN_NIET", $"Device ‘{serienummer}’ is {Devicestappen.Woord(stand)}. {Hoofdletter(Devicestappen.Woord(stap))} kan dan niet. Wel kan: {string.Join(", ", possible)}.", "Serienummer");
    }

    public static Error StandKanNiet(string serienummer, DeviceStand van, DeviceStand naar) =>
        Error.Rule("DEVICE_STAND_KAN_NIET", $"Device ‘{serienummer}’ is {Devicestappen.Woord(van)} en kan niet {Devicestappen.Woord(naar)} worden. Uitlenen en innemen horen in bruiklenen; wel kan: {Mogelijk(van)}.", "Stand");

    public static Error NogBijLener(string serienummer, string plaatsing) =>
        Error.Rule("DEVICE_NOG_BIJ_LENER", $"Device ‘{serienummer}’ hoort nog bij de bruikleen van plaatsing ‘{plaatsing}’. Neem het bij die bruikleen in, of meld daar het incident.", "Serienummer");

    public static Error NietGewist(string serienummer) =>
        Error.Rule("DEVICE_NIET_GEWIST", $"Op device ‘{serienummer}’ kunnen nog gegevens van de vorige lener staan. Wis het device en leg dat vast; daarna kunt u het uitlenen.", "Serienummer");

    public static Error AndereReservering(string serienummer, string groep, DateOnly per) =>
        Error.Rule("DEVICE_ANDERS_GERESERVEERD", $"Device ‘{serienummer}’ is gereserveerd voor groep ‘{groep}’ die op {per:dd-MM-yyyy} start. Geef het eerst vrij.", "Serienummer");

    public static Error TeWeinigBeschikbaar(int gevraagd, int beschikbaar) =>
        Error.Rule("DEVICE_TE_WEINIG", $"Er zijn {beschikbaar} devices beschikbaar en u vraagt er {gevraagd}. Reserveer er minder, of registreer eerst meer devices.", "Aantal");

    public static Error GeenReservering(string groep) =>
        Error.NotFound("DEVICE_RESERVERING_ONBEKEND", $"Er is niets gereserveerd voor groep ‘{groep}’.");

    public static Error AfschrijvenMagNiet(string serienummer) =>
        Error.Rule("DEVICE_AFSCHRIJVEN_GEMEENTE", $"Device ‘{serienummer}’ is van de gemeente. Alleen de contractmanager schrijft het af.", "Serienummer");

    public static Error InDeToekomst(DateOnly dag, string veld = "Op") =>
        Error.Rule("DEVICE_DATUM_IN_TOEKOMST", $"{dag:dd-MM-yyyy} ligt in de toekomst. Vul een dag tot en met vandaag in.", veld);

    private static string Mogelijk(DeviceStand van)
    {
        var possible = Enum.GetValues<DeviceStand>().Where(n => n != van && Devicestappen.Tussen(van, n) is not null).Select(Devicestappen.Woord).ToList();
        return possible.Count == 0 ? "niets" : string.Join(", ", possible);
    }

    private static string Hoofdletter(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
