// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Aanbieders;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Paging;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Contracten;

/// <summary>All providers that the actor may see.</summary>
public sealed class AanbiedersModel : InkoopLijstPage
{
    [BindProperty(Name = "tekst", SupportsGet = true)]
    public string? Tekst { get; set; }

    public Page<AanbiederRegel> Lijst { get; private set; } = new([], [], false, false, 0);

    public bool MagMaken => Actor.Is(Rol.Contractmanager);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var list = await SendAsync(new ZoekAanbieders(Vraag(), Tekst), cancellationToken);
        Lijst = list.IsSuccess ? list.Value : Lijst;
        return Page();
    }
}
