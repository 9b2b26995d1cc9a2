// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Uitvoer;
using Inburgering.Inkoop.Plaatsingen.Bekostiging;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Rapportage;

/// <summary>Which results can be proven, and what is missing, as work lists.</summary>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Beheerder)]
public sealed class BewijsModel : BewijsPage
{
    public Bewijsbaarheid? Bewijsbaarheid { get; private set; }

    /// <summary>True for who may see the people.</summary>
    public bool MagPersonen => Actor.Is(Rol.Contractmanager) || Actor.Is(Rol.Consulent);

    /// <summary>When a result is proven.</summary>
    public static IReadOnlyList<(string Begrip, string Tekst)> Uitleg { get; } =
    [
        ("Resultaat", "B1-route: LE, LU, SC, SP en KNM gehaald en op dossier. Onderwijsroute: een taalschakeldiploma, of die examens. Zelfredzaamheidsroute: 800 cursusuren (gevolgd), het eindgesprek, en bij asielstatushouders 800 participatie-uren. De aantallen uren zijn normen met een ingangsdatum."),
        ("Plaatsing", "Een plaatsing heeft uren nodig in elke maand die voorbij is (ook als dat nul uur is), een prijs op de dag van de eerste les, en een reden als zij beëindigd is."),
    ];

    public Task OnGetAsync(CancellationToken cancellationToken) => LaadAsync(cancellationToken);

    /// <summary>Gives what is on screen as a file.</summary>
    public async Task<IActionResult> OnGetExportAsync(Uitvoerformaat formaat, CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        return Bewijsbaarheid is { } b ? new UitvoerResult(formaat, $"bewijs-{b.Peildatum:yyyy-MM-dd}", RapportageExport.Tabellen(b, Naam)) : Page();
    }

    /// <inheritdoc/>
    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        await LaadKeuzesAsync(cancellationToken);
        if (ModelState.IsValid && (await SendAsync(new HaalBewijsbaarheid(Keuze), cancellationToken)).TryGet(out var found))
        {
            Bewijsbaarheid = found;
        }
    }
}
