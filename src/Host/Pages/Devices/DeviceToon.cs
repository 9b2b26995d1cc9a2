// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Devices.Afspraken;
using Inburgering.Inkoop.Devices.Berichten;
using Inburgering.Inkoop.Devices.Overeenkomsten;
using Inburgering.Inkoop.Devices.Uitleen;
using Inburgering.Inkoop.Devices.Voorraad;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Inburgering.Inkoop.Host.Pages.Devices;

/// <summary>How devices and loans look on screen.</summary>
internal static class DeviceToon
{
    /// <summary>Parts of this section that the visitor may open.</summary>
    public static IEnumerable<(string Naam, string Pad)> Onderdelen(Actor actor)
    {
        yield return ("Bruiklenen", "/devices");
        yield return ("Voorraad", "/devices/voorraad");
        yield return ("Reserveringen", "/devices/reserveringen");
        yield return ("Scannen", "/devices/scannen");
        yield return ("Herinneringen", "/devices/herinneringen");
        if (actor.Is(Rol.Contractmanager) || actor.Is(Rol.Aanbieder))
        {
            yield return ("Budget", "/devices/budget");
        }

        yield return ("Cijfers", "/devices/cijfers");
        yield return ("Overeenkomst", "/devices/teksten");
        yield return ("Afspraken", "/devices/afspraken");
    }

    public static Actor Actor(HttpContext context) => context.RequestServices.GetRequiredService<IActorAccessor>().Actor;

    /// <summary>The state of a loan as a badge.</summary>
    public static (Toonsoort Soort, string Tekst) Stand(BruikleenRegel loan, DateOnly today) => loan switch
    {
        { Vervangen: true, GeretourneerdOp: not null } => (Toonsoort.Info, "vervangen"),
        { GeretourneerdOp: { } day } => (Toonsoort.Goed, $"terug op {Toon.Datum(day)}"),
        { StaatNogUit: false, Incident: { } incident } => (Toonsoort.Fout, Woorden.Van(incident).ToLowerInvariant()),
        { VervolgTot: { } wait } when wait >= today => (Toonsoort.LetOp, "wacht op vervolg"),
        { PlaatsingEinde: { } end } when end <= today => (Toonsoort.Fout, "moet terug"),
        { VerwachtRetour: { } agreed } when agreed < today => (Toonsoort.Fout, "moet terug"),
        _ => (Toonsoort.Info, "uitgeleend"),
    };

    public static (Toonsoort Soort, string Tekst) Stand(DeviceStand stand) => stand switch
    {
        DeviceStand.Beschikbaar => (Toonsoort.Goed, "beschikbaar"),
        DeviceStand.Gereserveerd => (Toonsoort.Info, "gereserveerd"),
        DeviceStand.Uitgeleend => (Toonsoort.Info, "uitgeleend"),
        DeviceStand.InReparatie => (Toonsoort.LetOp, "in reparatie"),
        DeviceStand.Vermist => (Toonsoort.Fout, "vermist"),
        _ => (Toonsoort.Info, "afgeschreven"),
    };

    /// <summary>Address of a device; its serial number may hold a slash.</summary>
    public static string Pad(string serienummer) => "/devices/device?serienummer=" + Uri.EscapeDataString(serienummer);

    public static string Ontvanger(Ontvanger ontvanger, int nummer) => ontvanger switch
    {
        Inburgering.Inkoop.Devices.Berichten.Ontvanger.Lener => $"lener, herinnering {nummer}",
        Inburgering.Inkoop.Devices.Berichten.Ontvanger.Docent => $"docent, herinnering {nummer}",
        _ => $"consulent, herinnering {nummer}",
    };

    public static string Vervolg(Vervolgregel regel) => regel switch
    {
        Vervolgregel.Behouden => "De lener houdt het device",
        Vervolgregel.BehoudenVanGemeente => "De lener houdt het als het van de gemeente is",
        _ => "Het device komt terug",
    };

    /// <summary>The languages of the agreement, as somebody who speaks them reads them.</summary>
    public static IReadOnlyList<SelectListItem> Talen { get; } = [.. Enum.GetValues<Taal>().Select(t => new SelectListItem(Taalnaam(t), t.ToString()))];

    public static string Taalnaam(Taal taal) => taal switch
    {
        Taal.Engels => "Engels (English)",
        Taal.Arabisch => "Arabisch (العربية)",
        Taal.Tigrinya => "Tigrinya (ትግርኛ)",
        Taal.Turks => "Turks (Türkçe)",
        Taal.Oekraiens => "Oekraïens (українська)",
        Taal.Farsi => "Farsi (فارسی)",
        _ => "Nederlands",
    };

    public static string Lijst(BruikleenLijst lijst) => lijst switch
    {
        BruikleenLijst.Uit => "Nu uitgeleend",
        BruikleenLijst.NietRetour => "Moet terug, nog niet ingenomen",
        BruikleenLijst.NietGetekend => "Geen getekende overeenkomst",
        BruikleenLijst.TweedeUitleen => "Meer dan één device bij een plaatsing",
        BruikleenLijst.Incidenten => "Verlies, diefstal of defect",
        _ => "Alle bruiklenen",
    };
}
