// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Beoordelen;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Inkoop;

/// <summary>The lots that wait for the actor's scores.</summary>
[Toegang(Rol.Contractmanager, Rol.Consulent)]
public sealed class ScorenModel : InkoopPage
{
    public IReadOnlyList<ScorebladRegel> Bladen { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var found = await SendAsync(new ZoekScorebladen(), cancellationToken);
        Bladen = found.IsSuccess ? found.Value.Bladen : [];
        return Page();
    }
}
