// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Plaatsingen.Doorstroom;
using Inburgering.Inkoop.Plaatsingen.Monitor;

namespace Inburgering.Inkoop.Host.Pages.Rapportage;

/// <summary>Figures of the monitor as people read them.</summary>
internal static class MonitorTonen
{
    /// <summary>A value in its own unit.</summary>
    public static string Waarde(Monitorcijfer c, decimal? value) =>
        c.Weggelaten && value is null ? DoorstroomTonen.Weggelaten
        : c.Eenheid switch
        {
            Monitoreenheid.Aandeel or Monitoreenheid.Urendeel => Toon.Procent(value),
            Monitoreenheid.Euro => Toon.Euro(value),
            Monitoreenheid.Maanden => value is null ? Toon.Onbekend : $"{Toon.Getal(value)} maanden",
            Monitoreenheid.Uren => value is null ? Toon.Onbekend : $"{Toon.Getal(value)} uur",
            _ => Toon.Getal(value),
        };

    /// <summary>Of how many, behind a value.</summary>
    public static string Van(int? n) => n is > 0 ? $" (n = {Toon.Getal(n)})" : "";

    /// <summary>How figures and sentences are made.</summary>
    public static IReadOnlyList<(string Begrip, string Tekst)> Uitleg { get; } =
    [
        ("Cijfers", "Instroom telt het eerste PIP van wie op de laatste dag van de periode bij de gemeente hoorde. Resultaten zijn leerrouteperiodes die in de periode eindigden; examens en modules die van de periode. De kosten zijn die van geleverde lessen die de gemeente betaalt, in de maanden van de periode. De tevredenheid is het gemiddelde van wat aanbieders opgaven, gewogen naar het aantal antwoorden. Alleen Wi2021."),
        ("Conclusies", "De zinnen volgen uit vaste regels. Een verschil heet groter dan toeval als de toets op 5 % dat zegt: bij aantallen |a − b| > 1,96 × √(a + b), bij percentages de toets op twee verhoudingen."),
    ];

    /// <summary>Words for what was corrected.</summary>
    public static string Onderwerp(Correctieonderwerp onderwerp) => onderwerp switch
    {
        Correctieonderwerp.Pip => "PIP",
        Correctieonderwerp.Import => "Ingelezen bestand",
        _ => onderwerp.ToString(),
    };

    /// <summary>First day of the half-year of an edition.</summary>
    public static DateOnly Begin(MonitoruitgaveRegel uitgave) => uitgave.Seizoen == Seizoen.Voorjaar ? new DateOnly(uitgave.Jaar - 1, 7, 1) : new DateOnly(uitgave.Jaar, 1, 1);

    /// <summary>A period in words.</summary>
    public static string Periode(DateOnly van, DateOnly tot) => $"{Toon.Voluit(van)} tot en met {Toon.Voluit(tot)}";
}
