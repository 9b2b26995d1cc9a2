// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.Host.Ui;

namespace Inburgering.Inkoop.Host.Pages.Contracten;

/// <summary>How the pages of contracts word and colour things.</summary>
internal static class ContractTonen
{
    public static string Pad(string nummer) => "/contracten/" + Uri.EscapeDataString(nummer);

    /// <summary>Where a day of the calendar is dealt with.</summary>
    public static string Pad(KalenderRegel dag) => dag.Soort switch
    {
        "Inkoop" => "/inkoop/" + Uri.EscapeDataString(dag.Contract),
        "Document" => Pad(dag.Contract) + "/documenten",
        "Gesprek" or "Afspraak" => $"{Pad(dag.Contract)}/gesprekken?gesprek={dag.Kenmerk.Split('-')[1]}",
        "Toezegging" => Pad(dag.Contract) + "/toezeggingen",
        _ => Pad(dag.Contract),
    };

    public static string AanbiederPad(string code) => "/contracten/aanbieders/" + Uri.EscapeDataString(code);

    public static Toonsoort Soort(ContractStatus status) => status switch
    {
        ContractStatus.Actief => Toonsoort.Goed,
        ContractStatus.Opgezegd => Toonsoort.LetOp,
        _ => Toonsoort.Info,
    };

    public static Toonsoort Soort(Optiestatus status) => status switch
    {
        Optiestatus.Gelicht => Toonsoort.Goed,
        Optiestatus.Open => Toonsoort.LetOp,
        _ => Toonsoort.Info,
    };

    /// <summary>How a decide-by day looks: late, soon or just a day.</summary>
    public static Toonsoort Soort(DateOnly dag, DateOnly vandaag) => dag < vandaag ? Toonsoort.Fout : dag <= vandaag.AddMonths(6) ? Toonsoort.LetOp : Toonsoort.Info;

    public static string Plafond(decimal? bedrag) => bedrag switch
    {
        null => "geen plafond afgesproken",
        0 => Toon.Euro(0) + " (er mag niets worden besteed)",
        _ => Toon.Euro(bedrag),
    };

    /// <summary>An amount as a form reads it back.</summary>
    public static string? Invoer(decimal? bedrag) => bedrag?.ToString("0.##", System.Globalization.CultureInfo.GetCultureInfo("nl-NL"));

    public static string Grond(Wijzigingsgrond grond) => grond switch
    {
        Wijzigingsgrond.KleineWijziging => "Kleine wijziging (artikel 2.163b)",
        Wijzigingsgrond.Herzieningsclausule => "Clausule in de aanbestedingsstukken (artikel 2.163c)",
        Wijzigingsgrond.AanvullendeDiensten => "Noodzakelijke aanvullende diensten (artikel 2.163d)",
        Wijzigingsgrond.OnvoorzieneOmstandigheden => "Onvoorziene omstandigheden (artikel 2.163e)",
        Wijzigingsgrond.VervangingOpdrachtnemer => "Andere opdrachtnemer (artikel 2.163f)",
        _ => "Geen wezenlijke wijziging (artikel 2.163g)",
    };

    public static Toonsoort Soort(Toetsuitkomst uitkomst) => uitkomst switch
    {
        Toetsuitkomst.Voldaan => Toonsoort.Goed,
        Toetsuitkomst.Waarschuwing => Toonsoort.LetOp,
        _ => Toonsoort.Fout,
    };

    public static string Prijs(PrijsAfspraak? prijs) => prijs is null
        ? "geen prijs die nu geldt"
        : $"{Toon.Euro(prijs.TariefEuro)} {Woorden.Van(prijs.Model).ToLowerInvariant()}{(prijs.UrenInbegrepen is { } uren ? $", {Toon.Getal(uren)} uur inbegrepen" : "")}";

    public static string Afspraak(Afspraakonderwerp onderwerp) => onderwerp switch
    {
        Afspraakonderwerp.Afschalen => "Gevolg van afschalen naar A2",
        Afspraakonderwerp.Startmomenten => "Startmomenten",
        Afspraakonderwerp.Lesaanbod => "Uren per week, avond en weekend",
        Afspraakonderwerp.Rapportagetermijn => "Wanneer een rapportage binnen moet zijn",
        Afspraakonderwerp.Devices => "Eigendom en teruggave van devices",
        Afspraakonderwerp.Kwaliteitseisen => "Kwaliteitseisen als bijlage",
        Afspraakonderwerp.ExitEnOverdracht => "Afronden en overdragen",
        Afspraakonderwerp.Inspectierecht => "Recht om te controleren",
        Afspraakonderwerp.Escalatie => "Stappen als het misgaat",
        Afspraakonderwerp.Verwerkersovereenkomst => "Afspraken over persoonsgegevens",
        Afspraakonderwerp.Onderaanneming => "Onderaannemers aan dezelfde eisen gebonden",
        _ => "Verlengen",
    };
}
