// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Devices.Voorraad;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Devices;

/// <summary>Records a device.</summary>
[Toegang(Rol.Contractmanager, Rol.Aanbieder)]
public sealed class RegistrerenModel : InkoopPage
{
    [BindProperty]
    public string? Serienummer { get; set; }

    [BindProperty]
    public string? Type { get; set; }

    [BindProperty]
    public Eigenaar Eigenaar { get; set; }

    [BindProperty]
    public string? Contractnummer { get; set; }

    [BindProperty]
    public string? Perceel { get; set; }

    [BindProperty]
    public decimal? AanschafwaardeEuro { get; set; }

    [BindProperty]
    public string? Accessoires { get; set; }

    [BindProperty]
    public DateOnly? AangeschaftOp { get; set; }

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => VerwerkAsync(
        new RegistreerDevice(Serienummer ?? "", Type ?? "", Eigenaar, Contractnummer ?? "", Perceel ?? "", AanschafwaardeEuro ?? 0, Lijst(Accessoires), AangeschaftOp),
        $"Device {Serienummer} is geregistreerd.",
        "/devices/voorraad",
        cancellationToken);

    internal static IReadOnlyList<string> Lijst(string? tekst) => tekst?.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
