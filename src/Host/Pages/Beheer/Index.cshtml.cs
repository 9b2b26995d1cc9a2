// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;

namespace Inburgering.Inkoop.Host.Pages.Beheer;

/// <summary>What an administrator can do.</summary>
internal sealed class IndexModel : InkoopPage
{
    public IReadOnlyList<(string Titel, string Pad, string Tekst)> Onderdelen { get; } =
    [
        ("Gebruikers", "/beheer/gebruikers", "Accounts maken, rollen en bereik geven, blokkeren, een nieuw wachtwoord geven."),
        ("API-clients", "/beheer/api-clients", "Systemen van aanbieders en van de regio die zelf gegevens halen en brengen."),
        ("Webhooks", "/beheer/webhooks", "Systemen van aanbieders die horen dat er iets met een plaatsing gebeurt."),
        ("Logboek", "/beheer/logboek", "Wie wat heeft gewijzigd, wanneer en waarom, per module."),
        ("Inzage", "/beheer/inzage", "Wie de gegevens van welke inburgeraar heeft bekeken, en waarvoor."),
        ("Berichten", "/beheer/berichten", "Berichten tussen modules die nog wachten of niet konden worden afgeleverd."),
        ("Normen", "/beheer/normen", "De getallen uit wet, keurmerk en regio waarmee de applicatie rekent."),
        ("Taken", "/beheer/planning", "Wat de applicatie vanzelf doet, en wanneer."),
    ];
}
