// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Gemeenten;
using Inburgering.Inkoop.Contracten.Inkooptrajecten;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Paging;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Inburgering.Inkoop.Host.Pages.Inkoop;

/// <summary>All tenders of the actor's gemeenten, with search, filters and order in the address.</summary>
[Toegang(Rol.Contractmanager)]
public sealed class IndexModel : InkoopLijstPage
{
    [BindProperty(Name = "tekst", SupportsGet = true)]
    public string? Tekst { get; set; }

    [BindProperty(Name = "route", SupportsGet = true)]
    public Route? VoorRoute { get; set; }

    [BindProperty(Name = "gemeente", SupportsGet = true)]
    public string? Gemeente { get; set; }

    [BindProperty(Name = "stap", SupportsGet = true)]
    public Trajectstap? Stap { get; set; }

    public Page<InkooptrajectRegel> Lijst { get; private set; } = new([], [], false, false, 0);

    public IReadOnlyList<SelectListItem> Gemeenten { get; private set; } = [];

    public string LegeTekst => Request.Query.Keys.Any(k => k is "tekst" or "route" or "gemeente" or "stap")
        ? "Geen inkooptraject past bij deze keuze. Kies minder filters."
        : "Er zijn nog geen inkooptrajecten. Maak er een.";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var list = await SendAsync(new ZoekInkooptrajecten(Vraag(), new InkooptrajectFilter(Tekst, VoorRoute, Gemeente, Stap)), cancellationToken);
        if (list.IsSuccess)
        {
            Lijst = list.Value;
            var gemeenten = await SendAsync(new ZoekGemeenten(), cancellationToken);
            Gemeenten = gemeenten.IsSuccess ? [.. gemeenten.Value.Gemeenten.Select(g => new SelectListItem(g.Naam, g.Code))] : [];
        }

        return Page();
    }
}
