// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Inkooptrajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Inkoop;

/// <summary>Changes a tender.</summary>
[Toegang(Rol.Contractmanager)]
public sealed class WijzigenModel : TrajectFormulierPage
{
    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        if (Traject is not null)
        {
            Formulier = TrajectFormulier.Van(Traject.Gegevens);
        }

        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        VerwerkAsync(new WijzigInkooptraject(Nummer, Versie, Formulier.Gegevens(), Reden), $"Inkooptraject {Nummer} is gewijzigd.", InkoopTonen.Pad(Nummer), cancellationToken);

    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        await base.LaadAsync(cancellationToken);
        await LaadGemeentenAsync(cancellationToken);
    }
}
