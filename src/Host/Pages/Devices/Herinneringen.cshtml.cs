// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Devices.Berichten;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Devices;

/// <summary>Reminders that wait to be sent, and those that were.</summary>
public sealed class HerinneringenModel : InkoopLijstPage
{
    [BindProperty(Name = "ontvanger", SupportsGet = true)]
    public Ontvanger? Ontvanger { get; set; }

    [BindProperty(Name = "verstuurd", SupportsGet = true)]
    public bool Verstuurd { get; set; }

    public Page<BerichtRegel> Pagina { get; private set; } = new([], [], false, false, null);

    public DateOnly Vandaag => Clock.Vandaag();

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        if ((await SendAsync(new ZoekBerichten(Vraag(), Verstuurd, Ontvanger), cancellationToken)).TryGet(out var page))
        {
            Pagina = page;
        }
    }
}
