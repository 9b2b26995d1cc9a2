// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Host.Uitvoer;
using Inburgering.Inkoop.Plaatsingen.Doorstroom;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Rapportage;

/// <summary>The figures of two days, or of two cohorts at the same age, beside each other.</summary>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Beheerder)]
public sealed class VergelijkenModel : DoorstroomFilterPage
{
    /// <summary>The other day.</summary>
    [BindProperty(Name = "anderePeildatum", SupportsGet = true)]
    public DateOnly? AnderePeildatum { get; set; }

    /// <summary>A cohort year.</summary>
    [BindProperty(Name = "eersteCohort", SupportsGet = true)]
    public int? EersteCohort { get; set; }

    /// <summary>The cohort year to compare it with.</summary>
    [BindProperty(Name = "anderCohort", SupportsGet = true)]
    public int? AnderCohort { get; set; }

    /// <summary>The comparison; null before a choice or when it is wrong.</summary>
    public DoorstroomVergelijking? Vergelijking { get; private set; }

    /// <summary>The GraphQL question of this comparison.</summary>
    public string GraphQLVraag => DoorstroomVraag.Maak(
        "doorstroomVergelijking",
        Filter,
        "eerste { peildatum cohort } tweede { peildatum cohort } routes { route eerste { instroom geslaagd cohortrendement } tweede { instroom geslaagd cohortrendement } verschillen { maanden verschil onder boven } }",
        AnderePeildatum is { } day ? [$"anderePeildatum: \"{day:yyyy-MM-dd}\""] : [$"cohort: {EersteCohort}", $"anderCohort: {AnderCohort}"]);

    /// <summary>Shows the comparison.</summary>
    public Task OnGetAsync(CancellationToken cancellationToken) => LaadAsync(cancellationToken);

    /// <summary>Gives what is on screen as a file.</summary>
    public async Task<IActionResult> OnGetExportAsync(Uitvoerformaat formaat, CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        return Vergelijking is { } v ? new UitvoerResult(formaat, $"doorstroom-vergelijking-{Dag:yyyy-MM-dd}", RapportageExport.Tabellen(v)) : Page();
    }

    /// <inheritdoc/>
    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        await LaadKeuzesAsync(cancellationToken);
        if (ModelState.IsValid
            && (AnderePeildatum is not null || EersteCohort is not null || AnderCohort is not null)
            && (await SendAsync(new VergelijkDoorstroom(Filter, AnderePeildatum, EersteCohort, AnderCohort), cancellationToken)).TryGet(out var found))
        {
            Vergelijking = found;
        }
    }

    /// <summary>Name of a side, above its column.</summary>
    public static string Kant(Vergelijkingskant kant) => kant.Cohort is { } year ? $"Cohort {year} op {Toon.Datum(kant.Peildatum)}" : Toon.Voluit(kant.Peildatum);

    /// <summary>The figures of one route as rows: name, first, second and difference.</summary>
    internal static IEnumerable<(string Naam, string Eerste, string Tweede, string Verschil)> Regels(RouteVergelijking route)
    {
        (string Naam, Func<DoorstroomCijfers, int?> Lees)[] counts =
        [
            ("Instroom", c => c.Instroom), ("Lopend", c => c.Lopend), ("Geslaagd", c => c.Geslaagd), ("Geschakeld", c => c.Geschakeld), ("Uitval", c => c.Uitval), ("Neutraal", c => c.Neutraal),
        ];
        foreach (var (name, read) in counts)
        {
            int? one = read(route.Eerste), two = read(route.Tweede);
            yield return (name, Toon.Getal(one), Toon.Getal(two), Teken((two - one)?.ToString("+#,##0;−#,##0;0", Nl)));
        }

        (string Naam, Func<DoorstroomCijfers, double?> Lees)[] shares = [("Slagingspercentage", c => c.Slagingspercentage), ("Cohortrendement", c => c.Cohortrendement)];
        foreach (var (name, read) in shares)
        {
            double? one = read(route.Eerste), two = read(route.Tweede);
            yield return (name, DoorstroomTonen.Procent(one), DoorstroomTonen.Procent(two), Punten(two - one));
        }

        foreach (var (a, b) in route.Eerste.CumulatieveIncidentie.Zip(route.Tweede.CumulatieveIncidentie))
        {
            var difference = route.Verschillen.FirstOrDefault(v => v.Maanden == a.Maanden);
            var band = difference?.Onder is null ? "" : $" (95 %: {Punten(difference.Onder)} tot {Punten(difference.Boven)})";
            yield return ($"Naar schatting geslaagd na {a.Maanden} maanden", DoorstroomTonen.MetBand(a), DoorstroomTonen.MetBand(b), difference is null ? Toon.Onbekend : Punten(difference.Verschil) + band);
        }
    }

    /// <summary>The same figures as numbers, for a file; shares as parts of one.</summary>
    internal static IEnumerable<(string Naam, double? Eerste, double? Tweede, double? Onder, double? Boven)> Getallen(RouteVergelijking route)
    {
        (string Naam, Func<DoorstroomCijfers, double?> Lees)[] figures =
        [
            ("Instroom", c => c.Instroom), ("Lopend", c => c.Lopend), ("Geslaagd", c => c.Geslaagd), ("Geschakeld", c => c.Geschakeld), ("Uitval", c => c.Uitval), ("Neutraal", c => c.Neutraal),
            ("Slagingspercentage", c => c.Slagingspercentage), ("Cohortrendement", c => c.Cohortrendement),
        ];
        foreach (var (name, read) in figures)
        {
            yield return (name, read(route.Eerste), read(route.Tweede), null, null);
        }

        foreach (var (a, b) in route.Eerste.CumulatieveIncidentie.Zip(route.Tweede.CumulatieveIncidentie))
        {
            var difference = route.Verschillen.FirstOrDefault(v => v.Maanden == a.Maanden);
            yield return ($"Naar schatting geslaagd na {a.Maanden} maanden", a.OnderRisico == 0 ? null : a.Aandeel, b.OnderRisico == 0 ? null : b.Aandeel, difference?.Onder, difference?.Boven);
        }
    }

    private static readonly System.Globalization.CultureInfo Nl = System.Globalization.CultureInfo.GetCultureInfo("nl-NL");

    private static string Teken(string? text) => text ?? Toon.Onbekend;

    private static string Punten(double? difference) => difference is { } d ? $"{(d * 100).ToString("+0.0;−0.0;0.0", Nl)} procentpunt" : Toon.Onbekend;
}
