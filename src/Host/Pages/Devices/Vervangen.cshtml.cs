// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Devices.Uitleen;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Devices;

/// <summary>Gives the borrower another device; the loan goes on.</summary>
public sealed class VervangenModel : InkoopPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Serienummer { get; set; }

    [BindProperty]
    public DateOnly? Op { get; set; }

    [BindProperty]
    public Devicestaat StaatIn { get; set; } = Devicestaat.Defect;

    [BindProperty]
    public bool DataGewist { get; set; }

    public BruikleenDetail? Detail { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        Op = Clock.Vandaag();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        var command = new VervangDevice(Id, Serienummer?.Trim() ?? "", Op ?? default, Detail?.Bruikleen.StaatNogUit == true ? StaatIn : null, DataGewist);
        return await LeesbaarAsync(command, cancellationToken) && (await SendAsync(command, cancellationToken)).TryGet(out var next)
            ? Verder($"De bruikleen loopt door met device {Serienummer}.", $"/devices/bruiklenen/{next}")
            : Page();
    }

    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        if ((await SendAsync(new HaalBruikleen(Id), cancellationToken)).TryGet(out var detail))
        {
            Detail = detail;
        }
    }
}
