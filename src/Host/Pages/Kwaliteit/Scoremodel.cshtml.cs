// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Kwaliteit.Scorekaarten;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Kwaliteit;

/// <summary>One version of a scoring model, in words.</summary>
[Toegang(Rol.Contractmanager, Rol.Aanbieder, Rol.Beheerder, Rol.Lezer)]
public sealed class ScoremodelModel : InkoopPage
{
    [BindProperty(Name = "route", SupportsGet = true)]
    public string Route { get; set; } = "";

    [BindProperty(Name = "dag", SupportsGet = true)]
    public DateOnly? Dag { get; set; }

    public ScoremodelDetail Scoremodel { get; private set; } = null!;

    public bool MagWijzigen => Actor.Is(Rol.Contractmanager);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!Enum.TryParse<Route>(Route, out var route) || !Enum.IsDefined(route) || !(await SendAsync(new HaalScoremodel(route, Dag), cancellationToken)).TryGet(out var model))
        {
            return NotFound();
        }

        Scoremodel = model;
        return Page();
    }
}
