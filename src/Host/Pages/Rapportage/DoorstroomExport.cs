// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Host.Uitvoer;
using Inburgering.Inkoop.Plaatsingen.Doorstroom;

namespace Inburgering.Inkoop.Host.Pages.Rapportage;

/// <summary>The throughput report as tables for a file: what is on screen, with what was chosen and what it means.</summary>
internal static class DoorstroomExport
{
    private sealed record Groep(string Wie, string Route, string Cohort, DoorstroomCijfers C);

    public static IReadOnlyList<TableExport> Tabellen(DoorstroomRapport rapport, ExamensEnUren? bijlage, IEnumerable<(string Onderwerp, string Uitleg)> keuzes) =>
    [
        Uitkomsten(Groepen("", rapport.Routes), false, rapport.Eenheid),
        .. bijlage is null ? [] : Details(Groepen("", rapport.Routes)),
        .. bijlage is null ? (IEnumerable<TableExport>)[] : [Examens(bijlage), Uren(bijlage), PerMaand(bijlage)],
        Uitleg(keuzes),
    ];

    public static IReadOnlyList<TableExport> Tabellen(IReadOnlyList<AanbiederDoorstroom> aanbieders, Func<string, string> naam, IEnumerable<(string Onderwerp, string Uitleg)> keuzes) =>
    [
        Uitkomsten(aanbieders.SelectMany(a => Groepen(naam(a.Aanbieder), a.Routes)), true, DoorstroomEenheid.Plaatsing),
        Uitleg(keuzes),
    ];

    private static List<Groep> Groepen(string wie, IEnumerable<RouteDoorstroom> routes) =>
    [
        .. routes.SelectMany(r => r.Cohorten.Select(c => new Groep(wie, Woorden.Van(r.Route), DoorstroomTonen.Jaar(c.Jaar), c.Cijfers)).Prepend(new Groep(wie, Woorden.Van(r.Route), "alle", r.Alle))),
    ];

    private static TableExport<Groep> Uitkomsten(IEnumerable<Groep> groepen, bool metAanbieder, DoorstroomEenheid eenheid)
    {
        var table = TableExport.Van("Uitkomsten", groepen);
        if (metAanbieder)
        {
            table.Kolom("Aanbieder", g => g.Wie);
        }

        table.Kolom("Leerroute", g => g.Route).Kolom("Cohort", g => g.Cohort);
        Telling(table, "Instroom", c => c.Instroom);
        Telling(table, "Lopend", c => c.Lopend);
        Telling(table, "Geslaagd", c => c.Geslaagd);
        Telling(table, "waarvan afgeschaald", c => c.WaarvanAfgeschaald);
        Telling(table, "Geschakeld", c => c.Geschakeld);
        Telling(table, "Uitval", c => c.Uitval);
        if (eenheid == DoorstroomEenheid.Plaatsing)
        {
            Telling(table, "Overstap", c => c.Overstap);
        }

        Telling(table, "Neutraal", c => c.Neutraal);
        return table
            .Kolom("Slagingspercentage", g => g.C.Slagingspercentage, Kolomopmaak.Procent)
            .Kolom("Cohortrendement", g => g.C.Cohortrendement, Kolomopmaak.Procent)
            .Kolom("Maanden tot slagen (mediaan)", g => g.C.MaandenTotSlagen.Mediaan)
            .Kolom("Maanden tot slagen (p25)", g => g.C.MaandenTotSlagen.P25)
            .Kolom("Maanden tot slagen (p75)", g => g.C.MaandenTotSlagen.P75)
            .Kolom("Maanden tot uitstroom (mediaan)", g => g.C.MaandenTotUitstroom.Mediaan)
            .Kolom("Mediaan incidentie (dagen)", g => g.C.MediaanDagenIncidentie);
    }

    // A withheld count is text in a column of numbers: an empty cell would look like nothing to count.
    private static void Telling(TableExport<Groep> table, string kop, Func<DoorstroomCijfers, int?> lees) =>
        table.Kolom(kop, g => lees(g.C) is { } n ? (object)n : DoorstroomTonen.Weggelaten, Kolomopmaak.Geheel);

    private static IEnumerable<TableExport> Details(List<Groep> groepen)
    {
        yield return TableExport.Van("Cumulatieve incidentie", groepen.SelectMany(g => g.C.CumulatieveIncidentie.Select(p => (Groep: g, Punt: p))))
            .Kolom("Leerroute", r => r.Groep.Route).Kolom("Cohort", r => r.Groep.Cohort).Kolom("Maanden", r => r.Punt.Maanden)
            .Kolom("Geslaagd (schatting)", r => r.Punt.OnderRisico == 0 ? null : r.Punt.Aandeel, Kolomopmaak.Procent)
            .Kolom("Standaardfout", r => r.Punt.OnderRisico == 0 ? null : r.Punt.Standaardfout, Kolomopmaak.Procent)
            .Kolom("95 % onder", r => r.Punt.OnderRisico == 0 ? null : r.Punt.Onder, Kolomopmaak.Procent)
            .Kolom("95 % boven", r => r.Punt.OnderRisico == 0 ? null : r.Punt.Boven, Kolomopmaak.Procent)
            .Kolom("Nog gevolgd", r => r.Punt.OnderRisico);
        yield return TableExport.Van("Binnen k maanden", groepen.SelectMany(g => g.C.Binnen.Select(b => (Groep: g, Binnen: b))))
            .Kolom("Leerroute", r => r.Groep.Route).Kolom("Cohort", r => r.Groep.Cohort).Kolom("Maanden", r => r.Binnen.Maanden)
            .Kolom("Waarneembaar", r => r.Binnen.Waarneembaar).Kolom("Geslaagd", r => r.Binnen.Waarneembaar == 0 ? null : r.Binnen.Geslaagd).Kolom("Aandeel", r => r.Binnen.Aandeel, Kolomopmaak.Procent);
    }

    private static TableExport<ExamenCijfers> Examens(ExamensEnUren bijlage) => TableExport.Van("Examens", bijlage.Examens)
        .Kolom("Onderdeel", e => e.Onderdeel).Kolom("Niveau", e => e.Niveau).Kolom("Afgelegd", e => e.Afgelegd).Kolom("Geslaagd", e => e.Geslaagd).Kolom("Eerste poging", e => e.EerstePoging)
        .Kolom("Slagingspercentage", e => e.Slagingspercentage, Kolomopmaak.Procent).Kolom("Geen uitslag: verwijtbaar", e => e.Verwijtbaar).Kolom("Geen uitslag: niet verwijtbaar", e => e.Nietverwijtbaar)
        .Kolom("Geen uitslag: afgemeld", e => e.Afgemeld).Kolom("Geen uitslag: absent", e => e.Absent);

    private static TableExport<UrenCijfers> Uren(ExamensEnUren bijlage) => TableExport.Van("Uren", bijlage.Uren)
        .Kolom("Leerroute", u => Woorden.Van(u.Route)).Kolom("Personen", u => u.Personen).Kolom("Aangeboden", u => u.Aangeboden).Kolom("Gevolgd", u => u.Gevolgd)
        .Kolom("Geoorloofd verzuim", u => u.GeoorloofdVerzuim).Kolom("Ongeoorloofd verzuim", u => u.OngeoorloofdVerzuim).Kolom("waarvan online", u => u.WaarvanOnline)
        .Kolom("Aanwezigheid", u => u.Aanwezigheid, Kolomopmaak.Procent).Kolom("Aandeel online", u => u.AandeelOnline, Kolomopmaak.Procent);

    private static TableExport<MaandAanwezigheid> PerMaand(ExamensEnUren bijlage) => TableExport.Van("Aanwezigheid per maand", bijlage.Maanden)
        .Kolom("Leerroute", m => Woorden.Van(m.Route)).Kolom("Maand", m => m.Maand).Kolom("Aangeboden", m => m.Aangeboden).Kolom("Gevolgd", m => m.Gevolgd)
        .Kolom("Geoorloofd verzuim", m => m.GeoorloofdVerzuim).Kolom("Ongeoorloofd verzuim", m => m.OngeoorloofdVerzuim).Kolom("Aanwezigheid", m => m.Aanwezigheid, Kolomopmaak.Procent);

    private static TableExport Uitleg(IEnumerable<(string Onderwerp, string Uitleg)> keuzes) =>
        TableExport.Toelichting("Keuzes en definities", keuzes.Concat(DoorstroomDefinitie.Alle.Select(d => (d.Begrip, d.Uitleg))));
}
