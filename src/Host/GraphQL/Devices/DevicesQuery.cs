// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Devices.Afspraken;
using Inburgering.Inkoop.Devices.Berichten;
using Inburgering.Inkoop.Devices.Delta;
using Inburgering.Inkoop.Devices.Overeenkomsten;
using Inburgering.Inkoop.Devices.Toezicht;
using Inburgering.Inkoop.Devices.Uitleen;
using Inburgering.Inkoop.Devices.Voorraad;
using Inburgering.Inkoop.Host.GraphQL.Fields;

namespace Inburgering.Inkoop.Host.GraphQL.Devices;

/// <summary>What can be asked about devices and loans.</summary>
internal static class DevicesQuery
{
    public static void Add(QueryFields fields) => fields
        .Connection<ZoekDevices, DeviceRegel>("devices")
        .Value<HaalDevice, DeviceRegel>("device")
        .Connection<ZoekVerdwenenDevices, VerdwenenDeviceRegel>("verdwenenDevices")
        .Connection<ZoekBruiklenen, BruikleenRegel>("bruiklenen")
        .Value<HaalBruikleen, BruikleenDetail>("bruikleen")
        .Connection<ZoekVerdwenenBruiklenen, VerdwenenBruikleenRegel>("verdwenenBruiklenen")
        .Value<HaalDeviceSignalen, DeviceSignalen>("deviceSignalen")
        .Value<ZoekDeviceBudget, DeviceBudgetOverzicht>("deviceBudget")
        .Value<HaalDevicebeeld, Devicebeeld>("devicebeeld")
        .Value<ZoekReserveringen, Reserveringen>("deviceReserveringen")
        .Value<ZoekUitreikbaar, UitreikbarePlaatsingen>("uitreikbarePlaatsingen")
        .Value<HaalOvereenkomst, OvereenkomstDetail>("bruikleenovereenkomst")
        .Value<ZoekOvereenkomstteksten, Overeenkomstteksten>("overeenkomstteksten")
        .Value<ZoekBruikleenafspraken, Bruikleenafspraken>("bruikleenafspraken")
        .Connection<ZoekBerichten, BerichtRegel>("deviceHerinneringen")
        .Value<HaalBericht, BerichtDetail>("deviceHerinnering");
}
