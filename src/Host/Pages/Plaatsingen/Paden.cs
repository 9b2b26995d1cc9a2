// SPDX-License-Identifier: EUPL-1.2

namespace Inburgering.Inkoop.Host.Pages.Plaatsingen;

/// <summary>Addresses of the pages of this folder. A dossier number may hold a slash, so it stands in the query.</summary>
public static class Paden
{
    public static string Persoon(string dossiernummer) => "/plaatsingen/personen/dossier?dossier=" + Uri.EscapeDataString(dossiernummer);

    public static string WijzigPersoon(string dossiernummer) => "/plaatsingen/personen/wijzigen?dossier=" + Uri.EscapeDataString(dossiernummer);

    public static string NieuwPip(string dossiernummer) => "/plaatsingen/personen/pip?dossier=" + Uri.EscapeDataString(dossiernummer);

    public static string Plaatsen(string dossiernummer) => "/plaatsingen/personen/plaatsen?dossier=" + Uri.EscapeDataString(dossiernummer);

    public static string Plaatsing(string nummer) => "/plaatsingen/plaatsing?nummer=" + Uri.EscapeDataString(nummer);
}
