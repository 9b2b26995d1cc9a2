// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Uitvoer;
using Inburgering.Inkoop.Plaatsingen.Verantwoording;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Rapportage;

/// <summary>The accountability file of a gemeente over a year, with the codes that are used that year.</summary>
[Toegang(Rol.Contractmanager, Rol.Beheerder)]
public sealed class VerantwoordingModel : GemeenteJaarPage
{
    public Jaarverantwoording? Verantwoording { get; private set; }

    public IReadOnlyList<IndicatorRegel> Indicatoren { get; private set; } = [];

    /// <summary>True for who may keep an indicator.</summary>
    public bool MagVastleggen => Actor.Is(Rol.Beheerder);

    /// <summary>What the values mean.</summary>
    public static IReadOnlyList<(string Begrip, string Tekst)> Uitleg { get; } =
    [
        ("Waarden", "De cijfers van de monitor over het hele kalenderjaar, alleen Wi2021. Een leerrouteperiode telt als uitkomst in het jaar waarin zij eindigde."),
        ("Codes", "De codes zijn vrij en hebben een eerste en laatste dag. Een indicator staat in het bestand als hij op 31 december van dat jaar geldt."),
    ];

    public Task OnGetAsync(CancellationToken cancellationToken) => LaadAsync(cancellationToken);

    /// <summary>Gives the accountability file.</summary>
    public async Task<IActionResult> OnGetExportAsync(Uitvoerformaat formaat, CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        return Verantwoording is { } v ? new UitvoerResult(formaat, $"verantwoording-{v.Gemeente}-{v.Jaar}", RapportageExport.Tabellen(v, Naam(v.Gemeente))) : Page();
    }

    /// <summary>Words for a figure.</summary>
    public static string Maat(Verantwoordingsmaat maat) => maat switch
    {
        Verantwoordingsmaat.NieuweInburgeraars => "Nieuwe inburgeraars (eerste PIP)",
        Verantwoordingsmaat.PipOpTijd => "Eerste PIP op tijd",
        Verantwoordingsmaat.Gestart => "Gestart met een leerroute",
        Verantwoordingsmaat.GeslaagdAfgeschaald => "Geslaagd met onderdelen op A2",
        Verantwoordingsmaat.NeutraleUitstroom => "Neutrale uitstroom",
        Verantwoordingsmaat.ExamensAfgelegd => "Examens afgelegd",
        Verantwoordingsmaat.ExamensGeslaagd => "Examens geslaagd",
        Verantwoordingsmaat.PvtAfgerond => "PVT afgerond",
        Verantwoordingsmaat.MapAfgerond => "MAP afgerond",
        Verantwoordingsmaat.Participatieuren => "Participatie-uren",
        Verantwoordingsmaat.UrenAangeboden => "Lesuren aangeboden",
        Verantwoordingsmaat.UrenGevolgd => "Lesuren gevolgd",
        Verantwoordingsmaat.KostenEuro => "Kosten (euro)",
        _ => maat.ToString(),
    };

    /// <inheritdoc/>
    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        await LaadNamenAsync(cancellationToken);
        Gemeente ??= EersteGemeente;
        if ((await SendAsync(new ZoekIndicatoren(), cancellationToken)).TryGet(out var indicators))
        {
            Indicatoren = indicators;
        }

        if (ModelState.IsValid && Gemeente is { } gemeente && (await SendAsync(new HaalVerantwoording(gemeente, Jaar!.Value), cancellationToken)).TryGet(out var found))
        {
            Verantwoording = found;
        }
    }
}
