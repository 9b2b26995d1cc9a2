// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Devices.Uitleen;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Devices;

/// <summary>The letter to the borrower about the decision, to print.</summary>
[Toegang(Rol.Contractmanager, Rol.Consulent)]
public sealed class BriefModel : InkoopPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public BruikleenDetail? Detail { get; private set; }

    public DateOnly Vandaag => Clock.Vandaag();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if ((await SendAsync(new HaalBruikleen(Id), cancellationToken)).TryGet(out var detail))
        {
            Detail = detail;
        }

        return Detail?.Bruikleen.Aansprakelijk is null ? NotFound() : Page();
    }
}
