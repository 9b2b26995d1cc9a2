// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Kwaliteit.Eisen;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Kwaliteit;

/// <summary>The requirement catalogue on a day.</summary>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Aanbieder, Rol.Beheerder, Rol.Lezer)]
public sealed class EisenModel : InkoopPage
{
    [BindProperty(Name = "route", SupportsGet = true)]
    public Route? Route { get; set; }

    [BindProperty(Name = "dag", SupportsGet = true)]
    public DateOnly? Dag { get; set; }

    public EisenCatalogus Catalogus { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) => Catalogus = (await SendAsync(new ZoekEisen(Dag, Route), cancellationToken)).Value;
}
