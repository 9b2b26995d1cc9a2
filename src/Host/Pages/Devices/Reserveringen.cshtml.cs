// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Devices.Voorraad;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Devices;

/// <summary>Groups for which devices are kept, and keeping them.</summary>
public sealed class ReserveringenModel : InkoopPage
{
    [BindProperty]
    public string? Contractnummer { get; set; }

    [BindProperty]
    public string? Perceel { get; set; }

    [BindProperty]
    public string? Groep { get; set; }

    [BindProperty]
    public DateOnly? Start { get; set; }

    [BindProperty]
    public int? Aantal { get; set; }

    [BindProperty]
    public string? Type { get; set; }

    public IReadOnlyList<ReserveringRegel> Groepen { get; private set; } = [];

    public bool MagReserveren => Actor.Is(Rol.Contractmanager) || Actor.Is(Rol.Aanbieder);

    public Task OnGetAsync(CancellationToken cancellationToken) => LaadAsync(cancellationToken);

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => VerwerkAsync(
        new ReserveerDevices(Contractnummer?.Trim() ?? "", Perceel?.Trim() ?? "", Groep?.Trim() ?? "", Start ?? default, Aantal ?? 0, string.IsNullOrWhiteSpace(Type) ? null : Type.Trim()),
        $"Gereserveerd voor groep {Groep}.",
        "/devices/reserveringen",
        cancellationToken);

    public Task<IActionResult> OnPostVrijgevenAsync(string groep, CancellationToken cancellationToken) =>
        VerwerkAsync(new GeefDevicesVrij(groep ?? ""), $"De devices van groep {groep} zijn vrijgegeven.", "/devices/reserveringen", cancellationToken);

    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        if ((await SendAsync(new ZoekReserveringen(), cancellationToken)).TryGet(out var found))
        {
            Groepen = found.Groepen;
        }
    }
}
