// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Inkooptrajecten;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.SharedKernel.Codelijsten;

namespace Inburgering.Inkoop.Host.Pages.Inkoop;

/// <summary>How the pages of tenders word and colour things.</summary>
internal static class InkoopTonen
{
    public static string Pad(string nummer) => "/inkoop/" + Uri.EscapeDataString(nummer);

    public static string PerceelPad(string nummer, string perceel) => $"{Pad(nummer)}/percelen/{Uri.EscapeDataString(perceel)}/inschrijvingen";

    public static string GunningPad(string nummer) => Pad(nummer) + "/gunning";

    /// <summary>The page where a stage is set; an award is a decision with a page of its own.</summary>
    public static string StapPad(string nummer, Trajectstap naar) => Pad(nummer) + naar switch
    {
        Trajectstap.VoorlopigGegund => "/gunnen",
        Trajectstap.DefinitiefGegund => "/definitief",
        _ => $"/stap/{naar.ToString().ToLowerInvariant()}",
    };

    public static Toonsoort Soort(Trajectstap stap) => stap switch
    {
        Trajectstap.DefinitiefGegund or Trajectstap.Afgerond => Toonsoort.Goed,
        Trajectstap.Beoordeling or Trajectstap.VoorlopigGegund => Toonsoort.LetOp,
        Trajectstap.Ingetrokken => Toonsoort.Fout,
        _ => Toonsoort.Info,
    };

    public static string Eenheid(Prijsmodel model) => model switch
    {
        Prijsmodel.PerUur => "per gevolgd uur",
        Prijsmodel.PerTraject => "per traject",
        Prijsmodel.PerModule => "per module",
        _ => "op resultaat",
    };

    /// <summary>What a lot may cost, in words.</summary>
    public static string Prijsvraag(InkoopperceelGegevens lot) =>
        lot.MaximumprijsEuro is { } highest ? $"hoogstens {Toon.Euro(highest)} {Eenheid(lot.Prijsmodel)}" : $"{Eenheid(lot.Prijsmodel)}, geen maximumprijs gevraagd";

    public static string Waarde(InkoopperceelGegevens lot) => (lot.RamingEuro, lot.PlafondEuro) switch
    {
        ({ } estimate, { } ceiling) => $"geraamd {Toon.Euro(estimate)}, plafond {Toon.Euro(ceiling)}",
        ({ } estimate, null) => $"geraamd {Toon.Euro(estimate)}",
        (null, { } ceiling) => $"plafond {Toon.Euro(ceiling)}",
        _ => "niet ingevuld",
    };

    /// <summary>What a stage is for, as the explanation on its button.</summary>
    public static string Knop(Trajectstap naar) => naar switch
    {
        Trajectstap.Marktconsultatie => "Marktconsultatie starten",
        Trajectstap.Gepubliceerd => "Publicatie vastleggen",
        Trajectstap.InschrijvingGesloten => "Inschrijving sluiten",
        Trajectstap.Beoordeling => "Beoordeling starten",
        Trajectstap.VoorlopigGegund => "Voorlopig gunnen",
        Trajectstap.DefinitiefGegund => "Definitief gunnen",
        _ => "Afronden",
    };

    public static string Gevolg(Trajectstap naar) => naar switch
    {
        Trajectstap.Marktconsultatie => "U vraagt aanbieders om hun kijk op de inkoop. Wat u vraagt, kunt u daarna nog vrij wijzigen.",
        Trajectstap.Gepubliceerd => "Aanbieders kunnen inschrijven. Wijzigen kan daarna alleen nog met een reden, en aanbieders moeten de wijziging te horen krijgen.",
        Trajectstap.InschrijvingGesloten => "Er komen geen inschrijvingen meer bij. Wat is gevraagd, ligt vanaf dan vast.",
        Trajectstap.Beoordeling => "De beoordelaars kunnen hun scores invullen. Inschrijvingen en de toets aan de eisen liggen vanaf dan vast.",
        Trajectstap.Afgerond => "Het traject is klaar.",
        _ => "",
    };
}
