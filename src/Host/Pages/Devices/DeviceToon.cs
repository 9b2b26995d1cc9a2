// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Devices.Uitleen;
using Inburgering.Inkoop.Devices.Voorraad;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.SharedKernel.Access;

namespace Inburgering.Inkoop.Host.Pages.Devices;

/// <summary>How devices and loans look on screen.</summary>
internal static class DeviceToon
{
    /// <summary>Parts of this section that the visitor may open.</summary>
    public static IEnumerable<(string Naam, string Pad)> Onderdelen(Actor actor)
    {
        yield return ("Bruiklenen", "/devices");
        yield return ("Voorraad", "/devices/voorraad");
        if (actor.Is(Rol.Contractmanager) || actor.Is(Rol.Aanbieder))
        {
            yield return ("Budget", "/devices/budget");
        }
    }

    public static Actor Actor(HttpContext context) => context.RequestServices.GetRequiredService<IActorAccessor>().Actor;

    /// <summary>The state of a loan as a badge.</summary>
    public static (Toonsoort Soort, string Tekst) Stand(BruikleenRegel loan, DateOnly today) => loan switch
    {
        { GeretourneerdOp: { } day } => (Toonsoort.Goed, $"terug op {Toon.Datum(day)}"),
        { StaatNogUit: false, Incident: { } incident } => (Toonsoort.Fout, Woorden.Van(incident).ToLowerInvariant()),
        { PlaatsingEinde: { } end } when end <= today => (Toonsoort.Fout, "moet terug"),
        _ => (Toonsoort.Info, "uitgeleend"),
    };

    public static (Toonsoort Soort, string Tekst) Stand(DeviceStand stand) => stand switch
    {
        DeviceStand.Beschikbaar => (Toonsoort.Goed, "beschikbaar"),
        DeviceStand.Uitgeleend => (Toonsoort.Info, "uitgeleend"),
        _ => (Toonsoort.Fout, "kwijt"),
    };

    public static string Lijst(BruikleenLijst lijst) => lijst switch
    {
        BruikleenLijst.Uit => "Nu uitgeleend",
        BruikleenLijst.NietRetour => "Plaatsing voorbij, device niet terug",
        BruikleenLijst.NietGetekend => "Geen getekende overeenkomst",
        BruikleenLijst.TweedeUitleen => "Meer dan één device bij een plaatsing",
        BruikleenLijst.Incidenten => "Verlies, diefstal of defect",
        _ => "Alle bruiklenen",
    };
}
