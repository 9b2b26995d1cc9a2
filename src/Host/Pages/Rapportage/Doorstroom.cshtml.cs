// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Uitvoer;
using Inburgering.Inkoop.Plaatsingen.Doorstroom;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Rapportage;

/// <summary>Throughput per leerroute: conclusion, chart, outcomes, cohorts, exams and hours, with the definition of each figure.</summary>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Beheerder, Rol.Lezer)]
public sealed class DoorstroomModel : DoorstroomFilterPage
{
    /// <summary>The report; null when the filter is wrong.</summary>
    public DoorstroomRapport? Rapport { get; private set; }

    /// <summary>The other law, apart; null when nobody is under it.</summary>
    public DoorstroomRapport? AndereWet { get; private set; }

    /// <summary>Exams and hours; null in the protected report.</summary>
    public ExamensEnUren? Bijlage { get; private set; }

    /// <summary>The flows; null for who sees the protected edition.</summary>
    public IReadOnlyList<RouteStroom>? Stromen { get; private set; }

    /// <summary>Shows the report.</summary>
    public Task OnGetAsync(CancellationToken cancellationToken) => LaadAsync(cancellationToken);

    /// <summary>Gives what is on screen as a file.</summary>
    public async Task<IActionResult> OnGetExportAsync(Uitvoerformaat formaat, CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        return Rapport is { } rapport
            ? new UitvoerResult(formaat, $"doorstroom-{rapport.Filter.Peildatum:yyyy-MM-dd}", DoorstroomExport.Tabellen(rapport, Bijlage, Keuzes(rapport.Eenheid, rapport)))
            : Page();
    }

    /// <summary>Address of the people behind a number; null when this person may not see them.</summary>
    public string? Personen(Route route, int? jaar, Uitkomst? uitkomst, Doorstroompercentage? percentage = null) =>
        Achter(route, ("jaar", Tekst(jaar)), ("uitkomst", uitkomst?.ToString()), ("percentage", percentage?.ToString()));

    /// <summary>Address of everybody who counts in "passed within"; null when this person may not see them, or when there is nobody.</summary>
    public string? Personen(Route route, int? jaar, BinnenMaanden binnen) => binnen.Waarneembaar > 0 ? Achter(route, ("jaar", Tekst(jaar)), ("binnen", Tekst(binnen.Maanden))) : null;

    /// <summary>Address of who passed in these months; null when this person may not see them, or when there is nobody.</summary>
    public string? Personen(Route route, MaandenKlasse klasse) => klasse.Aantal > 0 ? Achter(route, ("vanaf", Tekst(klasse.Van))) : null;

    private string? Achter(Route route, params (string Naam, string? Waarde)[] welke) =>
        MagPersonen && Rapport is { Afgeschermd: false } ? Adres("/rapportage/doorstroom/personen", [("route", route.ToString()), .. welke]) : null;

    private static string? Tekst(int? number) => number?.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        await LaadKeuzesAsync(cancellationToken);
        if (!ModelState.IsValid)
        {
            return;
        }

        if ((await SendAsync(new HaalDoorstroom(Filter, Afgeschermd), cancellationToken)).TryGet(out var rapport))
        {
            Rapport = rapport;
        }

        // An issued edition holds counts and nothing else.
        if (rapport is not { Afgeschermd: false })
        {
            return;
        }

        if ((await SendAsync(new HaalExamensEnUren(Filter), cancellationToken)).TryGet(out var bijlage))
        {
            Bijlage = bijlage;
        }

        if ((await SendAsync(new HaalStromen(Filter), cancellationToken)).TryGet(out var stromen))
        {
            Stromen = stromen;
        }

        if (Wet == Wet.Wi2021 && (await SendAsync(new HaalDoorstroom(Filter with { Wet = Wet.Wi2013 }), cancellationToken)).TryGet(out var other) && other.Routes.Any(r => r.Alle.Instroom != 0))
        {
            AndereWet = other;
        }
    }
}
