// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Devices.Overeenkomsten;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.SharedKernel.Bestanden;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Devices;

/// <summary>One agreement as it was signed, to read, print, or sign on paper.</summary>
[RequestSizeLimit(MaxVerzoek)]
[RequestFormLimits(MultipartBodyLengthLimit = MaxVerzoek)]
public sealed class OvereenkomstModel : InkoopPage
{
    // The store refuses more than 10 MB with a message; this one only stops a flood.
    private const long MaxVerzoek = 30_000_000;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public DateOnly? GetekendOp { get; set; }

    [BindProperty]
    public IFormFile? Scan { get; set; }

    public OvereenkomstDetail? Detail { get; private set; }

    private string Pad => $"/devices/overeenkomsten/{Id}";

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        GetekendOp = Clock.Vandaag();
    }

    public async Task<IActionResult> OnGetScanAsync(CancellationToken cancellationToken) =>
        (await SendAsync(new HaalScan(Id), cancellationToken)).TryGet(out var scan)
            ? File(scan.Inhoud, scan.Mediatype, $"overeenkomst-{scan.Plaatsing}.{scan.Mediatype.Split('/')[1]}")
            : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await using var content = Scan?.OpenReadStream();
        return await VerwerkAsync(new LegPapierVast(Id, GetekendOp ?? default, content is null ? null : new Upload(Scan!.FileName, content)), "De overeenkomst is vastgelegd.", Pad, cancellationToken);
    }

    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        if ((await SendAsync(new HaalOvereenkomst(Id), cancellationToken)).TryGet(out var detail))
        {
            Detail = detail;
        }
    }
}
