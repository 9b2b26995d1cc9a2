// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Devices.Voorraad;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Devices;

/// <summary>One device: where it is, what can be done with it now, and everything that happened to it.</summary>
public sealed class DeviceModel : InkoopPage
{
    [BindProperty(Name = "serienummer", SupportsGet = true)]
    public string? Serienummer { get; set; }

    [BindProperty(Name = "eerder", SupportsGet = true)]
    public long? Eerder { get; set; }

    [BindProperty]
    public DateOnly? Op { get; set; }

    [BindProperty]
    public string? Omschrijving { get; set; }

    [BindProperty]
    public string? Reden { get; set; }

    [BindProperty]
    public decimal? KostenEuro { get; set; }

    [BindProperty]
    public bool DataGewist { get; set; }

    public DeviceVerloop? Verloop { get; private set; }

    public DateOnly Vandaag => Clock.Vandaag();

    public bool MagBeheren => Actor.Is(Rol.Contractmanager) || Actor.Is(Rol.Aanbieder);

    private string Nummer => Serienummer?.Trim() ?? "";

    private string Pad => DeviceToon.Pad(Nummer);

    /// <summary>A step that the table has, and that is taken here and not at a loan.</summary>
    public bool Kan(Devicestap stap) => MagBeheren && Verloop is { } v && v.Device.Stappen.Contains(stap) && v.Bruiklenen.All(b => b.GeretourneerdOp is not null || stap == Devicestap.Afschrijven);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        Op = Vandaag;
    }

    public Task<IActionResult> OnPostReparatieAsync(CancellationToken cancellationToken) =>
        VerwerkAsync(new StuurInReparatie(Nummer, Op ?? default, Omschrijving ?? ""), "Het device is in reparatie.", Pad, cancellationToken);

    public Task<IActionResult> OnPostHersteldAsync(CancellationToken cancellationToken) =>
        VerwerkAsync(new MeldHersteld(Nummer, Op ?? default, KostenEuro ?? 0, DataGewist), "Het device is hersteld.", Pad, cancellationToken);

    public Task<IActionResult> OnPostVermistAsync(CancellationToken cancellationToken) =>
        VerwerkAsync(new MeldVermist(Nummer, Op ?? default, Reden ?? ""), "Het device staat als vermist.", Pad, cancellationToken);

    public Task<IActionResult> OnPostTeruggevondenAsync(CancellationToken cancellationToken) =>
        VerwerkAsync(new MeldTeruggevonden(Nummer, Op ?? default, DataGewist), "Het device is er weer.", Pad, cancellationToken);

    public Task<IActionResult> OnPostAfschrijvenAsync(CancellationToken cancellationToken) =>
        VerwerkAsync(new SchrijfDeviceAf(Nummer, Op ?? default, Reden ?? ""), "Het device is afgeschreven.", Pad, cancellationToken);

    public Task<IActionResult> OnPostWissenAsync(CancellationToken cancellationToken) =>
        VerwerkAsync(new LegWissenVast(Nummer), "Vastgelegd: de gegevens zijn gewist.", Pad, cancellationToken);

    public async Task<IActionResult> OnPostVrijgevenAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        return Verloop?.Device.GereserveerdVoor is { } group
            ? await VerwerkAsync(new GeefDevicesVrij(group, Nummer), "Het device is vrijgegeven.", Pad, cancellationToken)
            : await VerwerkAsync(new GeefDevicesVrij("-", Nummer), "Het device is vrijgegeven.", Pad, cancellationToken);
    }

    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        if ((await SendAsync(new HaalDeviceVerloop(Nummer, Eerder), cancellationToken)).TryGet(out var found))
        {
            Verloop = found;
        }
    }
}
