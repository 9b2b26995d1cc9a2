// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Host.Uitvoer;

namespace Inburgering.Inkoop.Host.Overdragen;

/// <summary>The handover of a contract as sheets of a workbook.</summary>
internal static class Overdrachtstabellen
{
    public static IReadOnlyList<TableExport> Van(Contractoverdracht overdracht, DateOnly vandaag) =>
    [
        TableExport.Toelichting("Overdracht",
        [
            .. overdracht.Ontbreekt.Select(o => ("NIET VOLLEDIG", $"{o.Deel} ontbreekt: {o.Waarom}")),
            ("Contract", overdracht.Contract), ("Aanbieder", overdracht.Aanbieder), ("Laatste dag", Toon.Datum(overdracht.Einddatum)), ("Stand op", Toon.Datum(vandaag)),
            ("Mensen", $"{overdracht.Mensen.Count}"), ("Devices uit", $"{overdracht.Devices.Count}"), ("Open bevindingen", $"{overdracht.Bevindingen.Count}"), ("Open toezeggingen", $"{overdracht.Toezeggingen.Count}"),
            ("Regel R19", overdracht.ToestemmingNodig ? $"Meer dan {overdracht.Maximum} mensen: schriftelijke toestemming van het keurmerk nodig als zij naar één aanbieder gaan." : $"Hoogstens {overdracht.Maximum} mensen: geen toestemming van het keurmerk nodig."),
        ]),
        TableExport.Van("Mensen", overdracht.Mensen)
            .Kolom("Plaatsing", m => m.Plaatsing.Nummer).Kolom("Dossier", m => m.Plaatsing.Dossiernummer).Kolom("Voornaam", m => m.Plaatsing.Persoon?.Voornaam).Kolom("Achternaam", m => m.Plaatsing.Persoon?.Achternaam)
            .Kolom("Gemeente", m => m.Plaatsing.Gemeente).Kolom("Perceel", m => m.Plaatsing.Perceel).Kolom("Route", m => Woorden.Van(m.Plaatsing.Route)).Kolom("Status", m => Woorden.Van(m.Plaatsing.Status)).Kolom("Start", m => m.Plaatsing.Startdatum)
            .Kolom("Uren aangeboden", m => m.UrenAangeboden).Kolom("Uren gevolgd", m => m.UrenGevolgd).Kolom("Uren bekend tot en met", m => m.LaatsteMaand),
        TableExport.Van("Devices", overdracht.Devices)
            .Kolom("Serienummer", d => d.Serienummer).Kolom("Plaatsing", d => d.Plaatsing).Kolom("Perceel", d => d.Perceel).Kolom("Uitgegeven", d => d.UitgegevenOp).Kolom("Getekend", d => d.GetekendOp).Kolom("Verwacht retour", d => d.VerwachtRetour),
        TableExport.Van("Bevindingen", overdracht.Bevindingen)
            .Kolom("Bevinding", b => b.Nummer).Kolom("Perceel", b => b.Perceel).Kolom("Omschrijving", b => b.Omschrijving).Kolom("Status", b => Woorden.Van(b.Status)).Kolom("Termijn", b => b.Termijn),
        TableExport.Van("Toezeggingen", overdracht.Toezeggingen)
            .Kolom("Perceel", t => t.Perceel).Kolom("Toezegging", t => t.Omschrijving).Kolom("Uiterlijk", t => t.Datum),
    ];
}
