// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Monitor;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Rapportage;

/// <summary>An edition of the monitor exactly as it was issued.</summary>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Beheerder, Rol.Lezer)]
public sealed class MonitorUitgaveModel : GemeenteJaarPage
{
    [BindProperty(Name = "id", SupportsGet = true)]
    public Guid Id { get; set; }

    public MonitoruitgaveDetail? Uitgave { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadNamenAsync(cancellationToken);
        if ((await SendAsync(new HaalMonitoruitgave(Id), cancellationToken)).TryGet(out var found))
        {
            Uitgave = found;
        }

        return Page();
    }
}
