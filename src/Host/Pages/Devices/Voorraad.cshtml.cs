// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Devices.Voorraad;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Paging;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Devices;

/// <summary>All devices and where they are.</summary>
public sealed class VoorraadModel : InkoopLijstPage
{
    [BindProperty(Name = "tekst", SupportsGet = true)]
    public string? Tekst { get; set; }

    [BindProperty(Name = "stand", SupportsGet = true)]
    public DeviceStand? Stand { get; set; }

    [BindProperty(Name = "wissen", SupportsGet = true)]
    public bool Wissen { get; set; }

    /// <summary>Address of the labels of what is on screen.</summary>
    public string Etiketten => "/devices/etiketten" + Request.QueryString;

    public Page<DeviceRegel> Pagina { get; private set; } = new([], [], false, false, null);

    public bool MagRegistreren => Actor.Is(Rol.Contractmanager) || Actor.Is(Rol.Aanbieder);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        if ((await SendAsync(new ZoekDevices(Vraag(), new DeviceFilter(Tekst, Stand: Stand, WissenNodig: Wissen ? true : null)), cancellationToken)).TryGet(out var page))
        {
            Pagina = page;
        }
    }
}
