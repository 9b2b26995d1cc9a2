// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Devices.Uitleen;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Inburgering.Inkoop.Host.Pages.Devices;

/// <summary>Hands a device out.</summary>
public sealed class UitlenenModel : InkoopPage
{
    [BindProperty(SupportsGet = true)]
    public string? Serienummer { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Plaatsing { get; set; }

    [BindProperty]
    public DateOnly? UitgegevenOp { get; set; }

    [BindProperty]
    public Devicestaat StaatUit { get; set; }

    [BindProperty]
    public DateOnly? GetekendOp { get; set; }

    [BindProperty]
    public string? OvereenkomstVersie { get; set; }

    [BindProperty]
    public DateOnly? VerwachtRetour { get; set; }

    [BindProperty]
    public string? Motivering { get; set; }

    [BindProperty]
    public string? Groep { get; set; }

    public void OnGet() => UitgegevenOp = Clock.Vandaag();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (UitgegevenOp is null && ModelState.GetFieldValidationState(nameof(UitgegevenOp)) != ModelValidationState.Invalid)
        {
            ModelState.AddModelError(nameof(UitgegevenOp), "Vul de dag in waarop het device is uitgegeven.");
        }

        var command = new LeenDeviceUit(
            Serienummer?.Trim() ?? "",
            Plaatsing?.Trim() ?? "",
            new UitleenGegevens(UitgegevenOp ?? default, StaatUit, OvereenkomstVersie, GetekendOp, VerwachtRetour),
            Motivering,
            string.IsNullOrWhiteSpace(Groep) ? null : Groep.Trim());

        // Not signed yet: the next step is to sign, on this screen.
        return await LeesbaarAsync(command, cancellationToken) && (await SendAsync(command, cancellationToken)).TryGet(out var id)
            ? Verder($"Device {Serienummer} is uitgeleend bij plaatsing {Plaatsing}.", GetekendOp is null ? $"/devices/tekensessie?bruikleen={id}" : $"/devices/bruiklenen/{id}")
            : Page();
    }
}
