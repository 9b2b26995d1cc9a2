// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Devices.Uitleen;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Inburgering.Inkoop.Host.Pages.Devices;

/// <summary>One loan with its next steps.</summary>
public sealed class BruikleenModel : InkoopPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public DateOnly? GetekendOp { get; set; }

    [BindProperty]
    public string? OvereenkomstVersie { get; set; }

    [BindProperty]
    public DateOnly? GeretourneerdOp { get; set; }

    [BindProperty]
    public Devicestaat StaatIn { get; set; }

    [BindProperty]
    public Incidentsoort Soort { get; set; }

    [BindProperty]
    public DateOnly? Op { get; set; }

    [BindProperty]
    public string? Verslag { get; set; }

    [BindProperty]
    public Aansprakelijke Aansprakelijk { get; set; }

    [BindProperty]
    public string? Reden { get; set; }

    public BruikleenDetail? Detail { get; private set; }

    public DateOnly Vandaag => Clock.Vandaag();

    public bool MagBesluiten => Actor.Is(Rol.Contractmanager) || Actor.Is(Rol.Consulent);

    private string Pad => $"/devices/bruiklenen/{Id}";

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        GetekendOp = GeretourneerdOp = Op = Vandaag;
    }

    public Task<IActionResult> OnPostTekenenAsync(CancellationToken cancellationToken)
    {
        Vereis(GetekendOp, nameof(GetekendOp), "Vul de dag in waarop is getekend.");
        return VerwerkAsync(new TekenOvereenkomst(Id, OvereenkomstVersie ?? "", GetekendOp ?? default), "De handtekening is vastgelegd.", Pad, cancellationToken);
    }

    public Task<IActionResult> OnPostInnemenAsync(CancellationToken cancellationToken)
    {
        Vereis(GeretourneerdOp, nameof(GeretourneerdOp), "Vul de dag in waarop het device terugkwam.");
        return VerwerkAsync(new NeemDeviceIn(Id, GeretourneerdOp ?? default, StaatIn), "Het device is ingenomen.", Pad, cancellationToken);
    }

    public Task<IActionResult> OnPostIncidentAsync(CancellationToken cancellationToken)
    {
        Vereis(Op, nameof(Op), "Vul de dag in waarop het gebeurde.");
        return VerwerkAsync(new MeldIncident(Id, Soort, Op ?? default, Verslag ?? ""), "Het incident is gemeld.", Pad, cancellationToken);
    }

    public Task<IActionResult> OnPostBesluitenAsync(CancellationToken cancellationToken) =>
        VerwerkAsync(new BesluitAansprakelijkheid(Id, Aansprakelijk, Reden ?? ""), "Het besluit is vastgelegd.", Pad, cancellationToken);

    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        if ((await SendAsync(new HaalBruikleen(Id), cancellationToken)).TryGet(out var detail))
        {
            Detail = detail;
        }
    }

    private void Vereis(DateOnly? day, string field, string message)
    {
        if (day is null && ModelState.GetFieldValidationState(field) != ModelValidationState.Invalid)
        {
            ModelState.AddModelError(field, message);
        }
    }
}
