// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Devices.Voorraad;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.SharedKernel.Paging;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Devices;

/// <summary>A sheet of labels to print, of what the stock list showed.</summary>
public sealed class EtikettenModel : InkoopPage
{
    private const int Meest = 500;

    [BindProperty(Name = "tekst", SupportsGet = true)]
    public string? Tekst { get; set; }

    [BindProperty(Name = "stand", SupportsGet = true)]
    public DeviceStand? Stand { get; set; }

    [BindProperty(Name = "wissen", SupportsGet = true)]
    public bool Wissen { get; set; }

    public List<DeviceRegel> Devices { get; } = [];

    public bool Meer { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        string? after = null;
        do
        {
            var found = await SendAsync(new ZoekDevices(new PageRequest(PageRequest.Maximum, after, Sortering: "serienummer"), new DeviceFilter(Tekst, Stand: Stand, WissenNodig: Wissen ? true : null)), cancellationToken);
            if (!found.TryGet(out var page))
            {
                return;
            }

            Devices.AddRange(page.Items);
            after = page.Volgende;
        }
        while (after is not null && Devices.Count < Meest);
        Meer = after is not null;
    }
}
