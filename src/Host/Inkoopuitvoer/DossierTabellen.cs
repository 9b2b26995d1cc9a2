// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Host.Uitvoer;

namespace Inburgering.Inkoop.Host.Inkoopuitvoer;

/// <summary>The file of a tender as sheets of a workbook.</summary>
internal static class DossierTabellen
{
    public static IReadOnlyList<TableExport> Van(Inkoopdossier dossier)
    {
        var bids = dossier.Beoordelingen.SelectMany(b => b.Inschrijvingen.Select(i => (Lot: b.Perceel.Code, Bid: i))).ToList();
        return
        [
            Traject(dossier),
            TableExport.Van("Percelen", dossier.Traject.Percelen)
                .Kolom("Perceel", p => p.Code).Kolom("Naam", p => p.Gegevens.Naam).Kolom("Route", p => p.Gegevens.Route).Kolom("Gemeenten", p => string.Join(", ", p.Gegevens.Gemeenten))
                .Kolom("Lesvorm", p => p.Gegevens.Lesvorm).Kolom("Plaatsen", p => p.Gegevens.Capaciteit).Kolom("Aanbieders", p => p.Gegevens.AantalAanbieders).Kolom("Prijsmodel", p => p.Gegevens.Prijsmodel)
                .Kolom("Maximumprijs", p => p.Gegevens.MaximumprijsEuro, Kolomopmaak.Euro).Kolom("Raming", p => p.Gegevens.RamingEuro, Kolomopmaak.Euro).Kolom("Plafond", p => p.Gegevens.PlafondEuro, Kolomopmaak.Euro)
                .Kolom("Inschrijvingen", p => p.Inschrijvingen).Kolom("Geldig", p => p.Geldig).Kolom("Gat", p => p.IsLeeg),
            TableExport.Van("Eisen", dossier.Traject.Eisen)
                .Kolom("Eis", e => e.Code).Kolom("Omschrijving", e => e.Omschrijving).Kolom("Routes", e => e.Routes.Count == 0 ? "alle" : string.Join(", ", e.Routes)),
            TableExport.Van("Criteria", dossier.Traject.Gunningswijze?.Criteria ?? [])
                .Kolom("Criterium", c => c.Code).Kolom("Naam", c => c.Naam).Kolom("Gewicht", c => c.Gewicht).Kolom("Schaal", c => Woorden.Van(c.Schaal)).Kolom("Toelichting", c => c.Toelichting),
            TableExport.Van("Inschrijvingen", bids)
                .Kolom("Perceel", x => x.Lot).Kolom("Aanbieder", x => x.Bid.Aanbieder.Code).Kolom("Naam", x => x.Bid.Aanbieder.Naam).Kolom("Ontvangen", x => x.Bid.Gegevens.Ontvangstdatum)
                .Kolom("Prijs", x => x.Bid.Gegevens.PrijsEuro, Kolomopmaak.Euro).Kolom("Plaatsen", x => x.Bid.Gegevens.Capaciteit).Kolom("Onderaannemers", x => string.Join(", ", x.Bid.Gegevens.Onderaannemers))
                .Kolom("Getoetst", x => x.Bid.Getoetst).Kolom("Gebreken", x => string.Join(" ", x.Bid.Gebreken)),
            TableExport.Van("Toetsing", bids.SelectMany(x => x.Bid.Oordelen.Select(o => (x.Lot, x.Bid.Aanbieder.Code, Oordeel: o))))
                .Kolom("Perceel", x => x.Lot).Kolom("Aanbieder", x => x.Code).Kolom("Eis", x => x.Oordeel.Eis).Kolom("Voldoet", x => x.Oordeel.Voldoet).Kolom("Toelichting", x => x.Oordeel.Toelichting),
            TableExport.Van("Toezeggingen", bids.SelectMany(x => x.Bid.Gegevens.Toezeggingen.Select(t => (x.Lot, x.Bid.Aanbieder.Code, Toezegging: t))))
                .Kolom("Perceel", x => x.Lot).Kolom("Aanbieder", x => x.Code).Kolom("Toezegging", x => x.Toezegging.Omschrijving).Kolom("Uiterlijk", x => x.Toezegging.Datum),
            TableExport.Van("Scores", dossier.Beoordelingen.SelectMany(b => b.Beoordelaars.SelectMany(e => e.Scores.Select(s => (Lot: b.Perceel.Code, Wie: e, Score: s)))))
                .Kolom("Perceel", x => x.Lot).Kolom("Beoordelaar", x => x.Wie.Naam).Kolom("Definitief op", x => x.Wie.DefinitiefOp).Kolom("Aanbieder", x => x.Score.Aanbieder)
                .Kolom("Criterium", x => x.Score.Criterium).Kolom("Punten", x => x.Score.Punten).Kolom("Motivering", x => x.Score.Motivering),
            TableExport.Van("Consensus", bids.SelectMany(x => x.Bid.Consensus.Select(s => (x.Lot, Score: s))))
                .Kolom("Perceel", x => x.Lot).Kolom("Aanbieder", x => x.Score.Aanbieder).Kolom("Criterium", x => x.Score.Criterium).Kolom("Punten", x => x.Score.Punten).Kolom("Motivering", x => x.Score.Motivering),
            .. Gunnen(dossier),
            TableExport.Van("Geschiedenis", dossier.Geschiedenis.SelectMany(g => g.Wijzigingen.DefaultIfEmpty().Select(w => (Regel: g, Wijziging: w))))
                .Kolom("Nummer", x => x.Regel.Volgnummer).Kolom("Moment", x => x.Regel.Moment).Kolom("Wie", x => x.Regel.Wie).Kolom("Handeling", x => x.Regel.Handeling).Kolom("Onderwerp", x => x.Regel.Onderwerp)
                .Kolom("Sleutel", x => x.Regel.Sleutel).Kolom("Soort", x => x.Regel.Soort).Kolom("Veld", x => x.Wijziging?.Veld).Kolom("Was", x => x.Wijziging?.Oud).Kolom("Werd", x => x.Wijziging?.Nieuw).Kolom("Reden", x => x.Regel.Reden),
        ];
    }

    private static TableExport Traject(Inkoopdossier dossier)
    {
        var t = dossier.Traject;
        return TableExport.Toelichting("Traject",
        [
            ("Nummer", t.Nummer), ("Titel", t.Gegevens.Titel), ("Procedure", Woorden.Van(t.Gegevens.Procedure)), ("Stap", $"{Woorden.Van(t.Stap)} sinds {Toon.Datum(t.StapSinds)}"),
            ("TenderNed", t.Gegevens.TenderNed ?? Toon.Onbekend), ("CPV-codes", string.Join(", ", t.Gegevens.CpvCodes)), ("Gemeenten", string.Join(", ", t.Gemeenten.Select(g => g.Naam))),
            ("Publicatie", Toon.Datum(t.Gegevens.Publicatiedatum)), ("Inschrijven tot en met", Toon.Datum(t.Gegevens.Sluitingsdatum)),
            ("Contracten", $"{Toon.Datum(t.Gegevens.ContractIngang)} tot en met {Toon.Datum(t.Gegevens.ContractEinde)}"), ("Verlengingsopties in maanden", string.Join(", ", t.Gegevens.VerlengingenMaanden)),
            ("Gunningswijze", t.Formule?.Definitie ?? Toon.Onbekend), ("Gewicht van de prijs", $"{t.Gunningswijze?.Prijsgewicht}"), ("Gelijkregel", t.Gunningswijze is { } g ? Woorden.Van(g.Gelijkregel) : Toon.Onbekend),
            ("Ingetrokken omdat", t.Intrekreden ?? Toon.Onbekend), ("Team", string.Join(", ", t.Team.Select(l => $"{l.Naam} ({Woorden.Van(l.Rol).ToLowerInvariant()}{(l.HeeftBelang ? ", heeft een belang" : "")})"))),
        ]);
    }

    private static IEnumerable<TableExport> Gunnen(Inkoopdossier dossier)
    {
        yield return TableExport.Van("Besluiten", dossier.Besluiten)
            .Kolom("Besluit", b => b.Besluit).Kolom("Genomen", b => b.GenomenOp).Kolom("Brieven uit", b => b.Verzenddatum).Kolom("Opschortende termijn (dagen)", b => b.StandstillDagen).Kolom("Tot en met", b => b.StandstillTotEnMet)
            .Kolom("Winnaars", b => string.Join(", ", b.Winnaars.Select(w => w.Naam))).Kolom("Toelichting", b => b.Toelichting).Kolom("Definitief op", b => b.DefinitiefOp).Kolom("Ingetrokken op", b => b.IngetrokkenOp)
            .Kolom("Reden", b => b.Intrekreden).Kolom("SHA-256", b => b.Hash).Kolom("Ongewijzigd", b => b.Herberekening.HashKlopt).Kolom("Zelfde uitkomst", b => b.Herberekening.AndereUitkomst.Count == 0)
            .Kolom("Contracten", b => string.Join(", ", b.Contracten.Select(c => $"{c.Contract} ({c.Aanbieder})")));
        yield return TableExport.Van("Rangschikking", dossier.Besluiten.SelectMany(b => b.Percelen.SelectMany(p => p.Rangschikking.Regels.SelectMany(r => r.Onderdelen.DefaultIfEmpty().Select(o => (b.Besluit, p.Code, Regel: r, Onderdeel: o))))))
            .Kolom("Besluit", x => x.Besluit).Kolom("Perceel", x => x.Code).Kolom("Plaats", x => x.Regel.Rang).Kolom("Aanbieder", x => x.Regel.Aanbieder).Kolom("Prijs", x => x.Regel.PrijsEuro, Kolomopmaak.Euro)
            .Kolom("Geldig", x => x.Regel.Geldig).Kolom("Wint", x => x.Regel.Wint).Kolom("Totaal", x => x.Regel.Totaal).Kolom("Onderdeel", x => x.Onderdeel?.Naam).Kolom("Punten", x => x.Onderdeel?.Punten)
            .Kolom("Gewicht", x => x.Onderdeel?.Gewicht).Kolom("Resultaat", x => x.Onderdeel?.Resultaat).Kolom("Berekening", x => x.Onderdeel?.Berekening);
        yield return TableExport.Van("Bezwaren", dossier.Besluiten.SelectMany(b => b.Bezwaren.Select(x => (b.Besluit, Bezwaar: x))))
            .Kolom("Besluit", x => x.Besluit).Kolom("Nummer", x => x.Bezwaar.Volgnummer).Kolom("Wie", x => x.Bezwaar.Naam).Kolom("Soort", x => x.Bezwaar.Gegevens.Soort).Kolom("Perceel", x => x.Bezwaar.Gegevens.Perceel)
            .Kolom("Ontvangen", x => x.Bezwaar.Gegevens.OntvangenOp).Kolom("Na de termijn", x => x.Bezwaar.NaTermijn).Kolom("Omschrijving", x => x.Bezwaar.Gegevens.Omschrijving)
            .Kolom("Uitkomst", x => x.Bezwaar.Uitkomst?.ToString()).Kolom("Afgehandeld", x => x.Bezwaar.AfgehandeldOp).Kolom("Reden", x => x.Bezwaar.Reden);
    }
}
