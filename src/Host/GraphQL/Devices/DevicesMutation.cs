// SPDX-License-Identifier: EUPL-1.2

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
        .Create<LeenDeviceUit>("leenDeviceUit", Bruikleen, p => p.Show<HaalBruikleen, BruikleenDetail>("bruikleen", (_, id) => new HaalBruikleen(id)))
        .Command<TekenOvereenkomst>("tekenOvereenkomst", p => p.Show<HaalBruikleen, BruikleenDetail>("bruikleen", (c, _) => new HaalBruikleen(c.Id)))
        .Command<NeemDeviceIn>("neemDeviceIn", p => p.Show<HaalBruikleen, BruikleenDetail>("bruikleen", (c, _) => new HaalBruikleen(c.Id)))
        .Command<MeldIncident>("meldIncident", p => p.Show<HaalBruikleen, BruikleenDetail>("bruikleen", (c, _) => new HaalBruikleen(c.Id)))
        .Command<BesluitAansprakelijkheid>("besluitAansprakelijkheid", p => p.Show<HaalBruikleen, BruikleenDetail>("bruikleen", (c, _) => new HaalBruikleen(c.Id)));
}
