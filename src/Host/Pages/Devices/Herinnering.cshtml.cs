// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Devices.Berichten;
using Inburgering.Inkoop.Host.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Devices;

/// <summary>One reminder: its text to copy into a mail or to print.</summary>
public sealed class HerinneringModel : InkoopPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public BerichtDetail? Detail { get; private set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => LaadAsync(cancellationToken);

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        VerwerkAsync(new LegBerichtVerstuurdVast(Id), "Vastgelegd: de herinnering is verstuurd.", "/devices/herinneringen", cancellationToken);

    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        if ((await SendAsync(new HaalBericht(Id), cancellationToken)).TryGet(out var detail))
        {
            Detail = detail;
        }
    }
}
