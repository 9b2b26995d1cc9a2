// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Host.Uitvoer;
using Inburgering.Inkoop.Plaatsingen.Bekostiging;
using Inburgering.Inkoop.Plaatsingen.Doorstroom;
using Inburgering.Inkoop.Plaatsingen.Instroom;
using Inburgering.Inkoop.Plaatsingen.Monitor;
using Inburgering.Inkoop.Plaatsingen.Opendata;
using Inburgering.Inkoop.Plaatsingen.Verantwoording;

namespace Inburgering.Inkoop.Host.Pages.Rapportage;

/// <summary>The other reports as tables for a file: what is on screen, and last a table with what was chosen and what it means.</summary>
internal static class RapportageExport
{
    private const string Definities = "Keuzes en definities";

    public static IReadOnlyList<TableExport> Tabellen(Monitorrapport rapport, string gemeente) =>
    [
        TableExport.Van("Cijfers", rapport.Onderdelen.SelectMany(d => d.Cijfers.Select(c => (Deel: d.Titel, C: c))))
            .Kolom("Onderdeel", r => r.Deel).Kolom("Cijfer", r => r.C.Naam).Kolom("Eenheid", r => r.C.Eenheid).Kolom("Deze periode", r => r.C.Nu).Kolom("Periode ervoor", r => r.C.Vorige)
            .Kolom("n", r => r.C.N).Kolom("n ervoor", r => r.C.VorigeN).Kolom("Weggelaten", r => r.C.Weggelaten),
        TableExport.Van("Conclusies", rapport.Onderdelen.SelectMany(d => d.Conclusies.Select(c => (Deel: d.Titel, Zin: c)))).Kolom("Onderdeel", r => r.Deel).Kolom("Conclusie", r => r.Zin),
        TableExport.Toelichting(Definities, [("Gemeente", gemeente), ("Periode", MonitorTonen.Periode(rapport.Van, rapport.Tot)), ("Periode ervoor", MonitorTonen.Periode(rapport.VorigeVan, rapport.VorigeTot)), .. MonitorTonen.Uitleg]),
    ];

    public static IReadOnlyList<TableExport> Tabellen(Instroomraming raming, Func<string, string> naam) =>
    [
        TableExport.Van("Verwachting", raming.Kwartalen).Kolom("Leerroute", k => Woorden.Van(k.Route)).Kolom("Jaar", k => $"{k.Jaar}").Kolom("Kwartaal", k => k.Kwartaal).Kolom("Van de wachtlijst", k => k.Wachtend).Kolom("Verwachte starts", k => k.Verwacht)
            .Kolom("95 % onder", k => k.Laag).Kolom("95 % boven", k => k.Hoog).Kolom("Plaatsen", k => k.Capaciteit).Kolom("Bezet aan het eind", k => k.Bezet).Kolom("Tekort", k => k.Tekort).Kolom("Tekort bij hoge instroom", k => k.TekortHoog),
        TableExport.Van("Wachtlijsten", raming.Percelen).Kolom("Contract", p => p.Contract).Kolom("Perceel", p => p.Perceel).Kolom("Aanbieder", p => naam(p.Aanbieder)).Kolom("Leerroute", p => Woorden.Van(p.Route))
            .Kolom("Plaatsen", p => p.Capaciteit).Kolom("Bezet", p => p.Bezet).Kolom("Wachtend", p => p.Wachtend).Kolom("Wachtend van alle gemeenten", p => p.WachtendTotaal).Kolom("Langst wachtend sinds", p => p.LangstSinds),
        TableExport.Van("Nagespeeld", raming.Terugblik).Kolom("Leerroute", t => Woorden.Van(t.Route)).Kolom("Jaar", t => $"{t.Jaar}").Kolom("Kwartaal", t => t.Kwartaal).Kolom("Verwacht", t => t.Verwacht)
            .Kolom("95 % onder", t => t.Laag).Kolom("95 % boven", t => t.Hoog).Kolom("Werkelijk", t => t.Werkelijk),
        TableExport.Van("Taakstelling", raming.Taakstellingen).Kolom("Gemeente", t => naam(t.Gemeente)).Kolom("Jaar", t => $"{t.Jaar}").Kolom("Halfjaar", t => t.Halfjaar).Kolom("Aantal", t => t.Aantal),
        TableExport.Toelichting(Definities, [("Stand op", Toon.Voluit(raming.Op)), .. InstroomModel.Uitleg]),
    ];

    public static IReadOnlyList<TableExport> Tabellen(BekostigingSimulatie s, Func<string, string> naam) =>
    [
        TableExport.Van("Effect", s.Varianten).Kolom("Manier van tellen", v => BekostigingModel.Maat(v.Maat)).Kolom("Rendement", v => v.Rendement, Kolomopmaak.Procent).Kolom("95 % onder", v => v.Onder, Kolomopmaak.Procent).Kolom("95 % boven", v => v.Boven, Kolomopmaak.Procent)
            .Kolom("Referentie", v => v.Referentie, Kolomopmaak.Procent).Kolom("Effect", v => v.EffectEuro, Kolomopmaak.Euro).Kolom("Effect onder", v => v.EffectOnder, Kolomopmaak.Euro).Kolom("Effect boven", v => v.EffectBoven, Kolomopmaak.Euro),
        TableExport.Toelichting(Definities, [("Geen wet", s.GeenWet), ("Gemeente", naam(s.Gemeente)), ("Jaar", $"{s.Jaar}"), ("Peildatum", Toon.Voluit(s.Peildatum)), ("Budget", Toon.Euro(s.BudgetEuro)), ("Aandeel", $"{Toon.Getal(s.AandeelProcent)} %"), ("Zaad", $"{s.Zaad}"), .. BekostigingModel.Uitleg]),
    ];

    public static IReadOnlyList<TableExport> Tabellen(Bewijsbaarheid b, Func<string, string> naam) =>
    [
        TableExport.Van("Per gemeente en aanbieder", b.Groepen).Kolom("Gemeente", g => naam(g.Gemeente)).Kolom("Aanbieder", g => naam(g.Aanbieder)).Kolom("Leerroute", g => Woorden.Van(g.Route)).Kolom("Geslaagd", g => g.Geslaagd).Kolom("Bewezen", g => g.Bewezen),
        TableExport.Van("Wat ontbreekt", b.Gaten).Kolom("Wat ontbreekt", g => BewijsPage.Naam(g.Gat)).Kolom("Aantal", g => g.Aantal),
        TableExport.Toelichting(Definities, [("Peildatum", Toon.Voluit(b.Peildatum)), .. BewijsModel.Uitleg]),
    ];

    public static IReadOnlyList<TableExport> Tabellen(DoorstroomVergelijking v) =>
    [
        TableExport.Van("Vergelijking", v.Routes.SelectMany(r => VergelijkenModel.Getallen(r).Select(g => (r.Route, G: g))))
            .Kolom("Leerroute", r => Woorden.Van(r.Route)).Kolom("Cijfer", r => r.G.Naam).Kolom("Eerste kant", r => r.G.Eerste).Kolom("Tweede kant", r => r.G.Tweede)
            .Kolom("Verschil", r => r.G.Tweede - r.G.Eerste).Kolom("95 % onder", r => r.G.Onder).Kolom("95 % boven", r => r.G.Boven),
        TableExport.Toelichting(Definities, [("Eerste kant", VergelijkenModel.Kant(v.Eerste)), ("Tweede kant", VergelijkenModel.Kant(v.Tweede)), .. DoorstroomDefinitie.Alle.Select(d => (d.Begrip, d.Uitleg))]),
    ];

    public static IReadOnlyList<TableExport> Tabellen(Jaarverantwoording v, string gemeente) =>
    [
        TableExport.Van("Verantwoording", v.Regels).Kolom("Code", r => r.Code).Kolom("Omschrijving", r => r.Omschrijving).Kolom("Cijfer", r => VerantwoordingModel.Maat(r.Maat)).Kolom("Leerroute", r => r.Route is { } route ? Woorden.Van(route) : "alle").Kolom("Waarde", r => r.Waarde),
        TableExport.Toelichting(Definities, [("Gemeente", $"{v.Gemeente} {gemeente}"), ("Jaar", $"{v.Jaar}"), .. VerantwoordingModel.Uitleg]),
    ];

    public static IReadOnlyList<TableExport> Tabellen(OpendatauitgaveDetail uitgave, Func<string, string> naam) =>
    [
        TableExport.Van("Open data", uitgave.Rapport.Rijen).Kolom("Gemeentecode", r => r.Gemeente ?? "alle").Kolom("Gemeente", r => r.Gemeente is { } g ? naam(g) : "alle").Kolom("Leerroute", r => r.Route?.ToString() ?? "alle").Kolom("Cohort", r => r.Cohort is { } c ? $"{c}" : "alle")
            .Kolom("Instroom", r => r.Instroom).Kolom("Lopend", r => r.Lopend).Kolom("Geslaagd", r => r.Geslaagd).Kolom("Geschakeld", r => r.Geschakeld).Kolom("Uitval", r => r.Uitval).Kolom("Neutraal", r => r.Neutraal)
            .Kolom("Slagingspercentage", r => r.SlagingspercentageProcent),
        TableExport.Toelichting(Definities, [("Peildatum", Toon.Voluit(uitgave.Regel.Peildatum)), ("Uitgave", $"{uitgave.Regel.Nummer}"), .. uitgave.Definities.Select(d => (d.Begrip, d.Uitleg))]),
    ];
}
