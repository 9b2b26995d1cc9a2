// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Devices.Voorraad;

internal static class DeviceErrors
{
    public static Error BestaatAl(string serienummer) =>
        Error.Conflict("DEVICE_BESTAAT_AL", $"Er is al een device met serienummer ‘{serienummer}’. Controleer het nummer op het device.", "Serienummer");

    public static Error Onbekend(string serienummer) =>
        Error.NotFound("DEVICE_ONBEKEND", $"Device ‘{serienummer}’ is niet gevonden.");

    public static Error PerceelOnbekend(string contractnummer, string perceel) =>
        Error.Rule("DEVICE_PERCEEL_ONBEKEND", $"Perceel ‘{perceel}’ van contract ‘{contractnummer}’ is niet gevonden. Kies een perceel waarvan het devicebudget het device betaalt.", "Perceel");
}
