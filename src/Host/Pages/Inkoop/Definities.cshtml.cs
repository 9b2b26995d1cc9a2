// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Beoordelen;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Inkoop;

/// <summary>The published definitions of formulas, rules for ties and scales.</summary>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Beheerder, Rol.Lezer)]
public sealed class DefinitiesModel : InkoopPage
{
    public GunningsdefinitieLijst? Definities { get; private set; }

    /// <summary>May open the list of tenders.</summary>
    public bool MagTrajecten => Actor.Is(Rol.Contractmanager);

    /// <summary>May score in a tender.</summary>
    public bool MagScoren => Actor.Is(Rol.Consulent);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var found = await SendAsync(new ZoekGunningsdefinities(), cancellationToken);
        Definities = found.IsSuccess ? found.Value : null;
        return Page();
    }
}
