// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Begeleiding;
using Inburgering.Inkoop.Plaatsingen.Examens;
using Inburgering.Inkoop.SharedKernel.Codelijsten;

namespace Inburgering.Inkoop.Host.Pages.Plaatsingen;

/// <summary>Addresses of the pages of this folder. A dossier number may hold a slash, so it stands in the query.</summary>
public static class Paden
{
    public static string Persoon(string dossiernummer) => "/plaatsingen/personen/dossier?dossier=" + Uri.EscapeDataString(dossiernummer);

    public static string WijzigPersoon(string dossiernummer) => "/plaatsingen/personen/wijzigen?dossier=" + Uri.EscapeDataString(dossiernummer);

    public static string NieuwPip(string dossiernummer) => "/plaatsingen/personen/pip?dossier=" + Uri.EscapeDataString(dossiernummer);

    public static string Plaatsen(string dossiernummer) => "/plaatsingen/personen/plaatsen?dossier=" + Uri.EscapeDataString(dossiernummer);

    public static string Afschalen(string dossiernummer) => "/plaatsingen/personen/afschalen?dossier=" + Uri.EscapeDataString(dossiernummer);

    public static string Verhuizen(string dossiernummer) => "/plaatsingen/personen/verhuizen?dossier=" + Uri.EscapeDataString(dossiernummer);

    public static string Overstappen(string dossiernummer, string nummer) => Plaatsen(dossiernummer) + "&van=" + Uri.EscapeDataString(nummer);

    public static string Gesprek(string dossiernummer, Begeleidingssoort soort, int? nummer) =>
        $"/plaatsingen/personen/gesprek?dossier={Uri.EscapeDataString(dossiernummer)}&soort={soort}{(nummer is { } number ? $"&nummer={number}" : "")}";

    public static string Module(string dossiernummer) => "/plaatsingen/personen/module?dossier=" + Uri.EscapeDataString(dossiernummer);

    public static string Module(string dossiernummer, ModuleSoort soort) => $"{Module(dossiernummer)}&soort={soort}";

    public static string Signaal(Guid id) => $"/plaatsingen/signalen/signaal?id={id}";

    public static string Brief(string nummer) => "/plaatsingen/plaatsing/brief?nummer=" + Uri.EscapeDataString(nummer);

    public static string Duobericht(Guid id) => $"/plaatsingen/duo/bericht?id={id}";

    public static string Les(Guid id) => $"/plaatsingen/lessen/les?id={id}";

    public static string Groep(Guid id) => $"/plaatsingen/groepen/groep?id={id}";

    public static string Wachtplek(Guid id) => $"/plaatsingen/wachtlijst/plek?id={id}";

    public static string OpWachtlijst(string dossiernummer, string contract, string perceel, Financiering betaler) =>
        $"/plaatsingen/personen/wachtlijst?dossier={Uri.EscapeDataString(dossiernummer)}&contract={Uri.EscapeDataString(contract)}&perceel={Uri.EscapeDataString(perceel)}&betaler={betaler}";

    public static string Plaatsing(string nummer) => "/plaatsingen/plaatsing?nummer=" + Uri.EscapeDataString(nummer);
}
