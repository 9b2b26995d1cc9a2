// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Plaatsingen.Groepen;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Paging;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Plaatsingen;

/// <summary>Start moments: for the provider its own groups, for a gemeente those of the lots that serve it.</summary>
[Toegang(Rol.Consulent, Rol.Contractmanager, Rol.Aanbieder)]
public sealed class GroepenModel(IContracten contracten) : InkoopLijstPage
{
    [BindProperty(Name = "route", SupportsGet = true)]
    public Route? Route { get; set; }

    [BindProperty(Name = "vorm", SupportsGet = true)]
    public Groepsvorm? Vorm { get; set; }

    [BindProperty(Name = "aanbieder", SupportsGet = true)]
    public string? Aanbieder { get; set; }

    [BindProperty(Name = "metPlaats", SupportsGet = true)]
    public bool MetPlaats { get; set; }

    public Page<LesgroepRegel>? Lijst { get; private set; }

    public Namenlijst Namen { get; private set; } = Namenlijst.Leeg;

    public bool IsAanbieder => Actor.Scope.Aanbieder is not null;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Namen = await Namenlijst.LaadAsync(contracten, cancellationToken);
        var found = await SendAsync(new ZoekGroepen(Vraag(), Aanbieder: string.IsNullOrEmpty(Aanbieder) ? null : Aanbieder, Route: Route, Vorm: Vorm, MetPlaats: MetPlaats), cancellationToken);
        Lijst = found.IsSuccess ? found.Value : null;
    }
}
