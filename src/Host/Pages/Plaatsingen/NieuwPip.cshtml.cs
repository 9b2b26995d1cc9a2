// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Inburgering.Inkoop.Host.Pages.Plaatsingen;

/// <summary>Records a PIP of a person.</summary>
[Toegang(Rol.Consulent)]
public sealed class NieuwPipModel : InkoopPage
{
    [BindProperty(Name = "dossier", SupportsGet = true)]
    public string Dossier { get; set; } = "";

    [BindProperty]
    public DateOnly? Dagtekening { get; set; }

    [BindProperty]
    public Route? Leerroute { get; set; }

    [BindProperty]
    public Niveau? Niveau { get; set; }

    [BindProperty]
    public int? UrenB1 { get; set; }

    public InburgeraarDetail? Persoon { get; private set; }

    public static IReadOnlyList<SelectListItem> Leerroutes { get; } =
        [.. new[] { Route.B1, Route.Onderwijs, Route.Z }.Select(r => new SelectListItem(Woorden.Van(r), r.ToString()))];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Dagtekening = Clock.Vandaag();
        await LaadAsync(cancellationToken);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => VerwerkAsync(
        new LegPipVast(Dossier, Dagtekening ?? default, Leerroute ?? (Route)(-1), Niveau ?? (Niveau)(-1), UrenB1),
        "Het PIP is opgeslagen.",
        Paden.Persoon(Dossier),
        cancellationToken);

    /// <inheritdoc/>
    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        var found = await SendAsync(new HaalInburgeraar(Dossier, "vastleggen van een PIP"), cancellationToken);
        Persoon = found.IsSuccess ? found.Value : null;
    }
}
