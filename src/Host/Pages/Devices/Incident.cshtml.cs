// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Devices.Uitleen;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Devices;

/// <summary>Loss, theft or defect of a device on loan: report, police, hearing the borrower, decision.</summary>
public sealed class IncidentModel : InkoopPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Incidentsoort Soort { get; set; }

    [BindProperty]
    public DateOnly? Op { get; set; }

    [BindProperty]
    public string? Verslag { get; set; }

    [BindProperty]
    public string? Aangiftenummer { get; set; }

    [BindProperty]
    public string? Zienswijze { get; set; }

    [BindProperty]
    public Aansprakelijke Aansprakelijk { get; set; }

    [BindProperty]
    public string? Reden { get; set; }

    [BindProperty]
    public decimal? SchadeEuro { get; set; }

    public BruikleenDetail? Detail { get; private set; }

    public bool MagBesluiten => Actor.Is(Rol.Contractmanager) || Actor.Is(Rol.Consulent);

    private string Pad => $"/devices/bruiklenen/{Id}/incident";

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        Op = Clock.Vandaag();
        Aangiftenummer = Detail?.Aangiftenummer;
    }

    public Task<IActionResult> OnPostMeldenAsync(CancellationToken cancellationToken)
    {
        if (Op is null)
        {
            ModelState.TryAddModelError(nameof(Op), "Vul de dag in waarop het gebeurde.");
        }

        return VerwerkAsync(new MeldIncident(Id, Soort, Op ?? default, Verslag ?? "", Aangiftenummer), "Het incident is gemeld.", Pad, cancellationToken);
    }

    public Task<IActionResult> OnPostAangifteAsync(CancellationToken cancellationToken) =>
        VerwerkAsync(new LegAangifteVast(Id, Aangiftenummer ?? ""), "De aangifte is vastgelegd.", Pad, cancellationToken);

    public Task<IActionResult> OnPostHorenAsync(CancellationToken cancellationToken) =>
        VerwerkAsync(new HoorLener(Id, Op ?? default, Zienswijze ?? ""), "Het gesprek is vastgelegd.", Pad, cancellationToken);

    public Task<IActionResult> OnPostBesluitenAsync(CancellationToken cancellationToken) =>
        VerwerkAsync(new BesluitAansprakelijkheid(Id, Aansprakelijk, Reden ?? "", SchadeEuro), "Het besluit is vastgelegd.", Pad, cancellationToken);

    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        if ((await SendAsync(new HaalBruikleen(Id), cancellationToken)).TryGet(out var detail))
        {
            Detail = detail;
        }
    }
}
