// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Devices.Afspraken;
using Inburgering.Inkoop.Devices.Berichten;
using Inburgering.Inkoop.Devices.Overeenkomsten;
using Inburgering.Inkoop.Devices.Uitleen;
using Inburgering.Inkoop.Devices.Voorraad;
using Inburgering.Inkoop.Host.GraphQL.Fields;

namespace Inburgering.Inkoop.Host.GraphQL.Devices;

/// <summary>What can be done with devices and loans.</summary>
internal static class DevicesMutation
{
    private const string Bruikleen = "Bruikleen";

    public static void Add(MutationFields fields) => fields
        .Create<RegistreerDevice>("registreerDevice", "Device")
        .Command<StuurInReparatie>("stuurInReparatie", p => p.Show<HaalDevice, DeviceRegel>("device", (c, _) => new HaalDevice(c.Serienummer)))
        .Command<MeldHersteld>("meldHersteld", p => p.Show<HaalDevice, DeviceRegel>("device", (c, _) => new HaalDevice(c.Serienummer)))
        .Command<MeldVermist>("meldVermist", p => p.Show<HaalDevice, DeviceRegel>("device", (c, _) => new HaalDevice(c.Serienummer)))
        .Command<MeldTeruggevonden>("meldTeruggevonden", p => p.Show<HaalDevice, DeviceRegel>("device", (c, _) => new HaalDevice(c.Serienummer)))
        .Command<SchrijfDeviceAf>("schrijfDeviceAf", p => p.Show<HaalDevice, DeviceRegel>("device", (c, _) => new HaalDevice(c.Serienummer)))
        .Command<LegWissenVast>("legWissenVast", p => p.Show<HaalDevice, DeviceRegel>("device", (c, _) => new HaalDevice(c.Serienummer)))
        .Command<ReserveerDevices, Gereserveerd>("reserveerDevices")
        .Command<GeefDevicesVrij>("geefDevicesVrij")
        .Create<LeenDeviceUit>("leenDeviceUit", Bruikleen, p => p.Show<HaalBruikleen, BruikleenDetail>("bruikleen", (_, id) => new HaalBruikleen(id)))
        .Command<ReikDevicesUit, Uitgereikt>("reikDevicesUit")
        .Command<TekenOvereenkomst>("tekenOvereenkomst", p => p.Show<HaalBruikleen, BruikleenDetail>("bruikleen", (c, _) => new HaalBruikleen(c.Id)))
        .Command<NeemDeviceIn>("neemDeviceIn", p => p.Show<HaalBruikleen, BruikleenDetail>("bruikleen", (c, _) => new HaalBruikleen(c.Id)))
        .Create<VervangDevice>("vervangDevice", Bruikleen, p => p.Show<HaalBruikleen, BruikleenDetail>("bruikleen", (_, id) => new HaalBruikleen(id)))
        .Command<MeldIncident>("meldIncident", p => p.Show<HaalBruikleen, BruikleenDetail>("bruikleen", (c, _) => new HaalBruikleen(c.Id)))
        .Command<LegAangifteVast>("legAangifteVast", p => p.Show<HaalBruikleen, BruikleenDetail>("bruikleen", (c, _) => new HaalBruikleen(c.Id)))
        .Command<HoorLener>("hoorLener", p => p.Show<HaalBruikleen, BruikleenDetail>("bruikleen", (c, _) => new HaalBruikleen(c.Id)))
        .Command<BesluitAansprakelijkheid>("besluitAansprakelijkheid", p => p.Show<HaalBruikleen, BruikleenDetail>("bruikleen", (c, _) => new HaalBruikleen(c.Id)))
        .Command<LegBerichtVerstuurdVast>("legBerichtVerstuurdVast", p => p.Show<HaalBericht, BerichtDetail>("bericht", (c, _) => new HaalBericht(c.Id)))
        .Command<LegBruikleenafspraakVast>("legBruikleenafspraakVast", p => p.Show<HaalBruikleenafspraak, BruikleenafspraakRegel>("afspraak", (c, _) => new HaalBruikleenafspraak(c.Contractnummer)))
        .Command<LegOvereenkomsttekstVast>("legOvereenkomsttekstVast");
}
