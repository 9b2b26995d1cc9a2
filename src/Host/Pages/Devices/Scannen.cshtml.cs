// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Devices.Voorraad;
using Inburgering.Inkoop.Host.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Devices;

/// <summary>Finds a device by its label: with the camera where the browser can, with a scanner that types, or by typing.</summary>
public sealed class ScannenModel : InkoopPage
{
    [BindProperty(Name = "code", SupportsGet = true)]
    public string? Code { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(Code))
        {
            return Page();
        }

        var serial = Code.Trim();
        if ((await Mediator.Send(new HaalDevice(serial), cancellationToken)).IsSuccess)
        {
            return LocalRedirect(DeviceToon.Pad(serial));
        }

        ModelState.AddModelError("code", $"Device ‘{serial}’ is niet gevonden. Scan opnieuw, of typ het serienummer dat op het device staat.");
        return Page();
    }
}
