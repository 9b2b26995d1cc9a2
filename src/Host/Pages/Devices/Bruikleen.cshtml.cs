// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Devices.Overeenkomsten;
using Inburgering.Inkoop.Devices.Uitleen;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

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
    public List<string> Ontbreekt { get; set; } = [];

    [BindProperty]
    public bool DataGewist { get; set; }

    public BruikleenDetail? Detail { get; private set; }

    public IReadOnlyList<SelectListItem> Versies { get; private set; } = [];

    public IEnumerable<SelectListItem> Accessoires => Detail?.Bruikleen.Accessoires.Select(a => new SelectListItem(a, a)) ?? [];

    public DateOnly Vandaag => Clock.Vandaag();

    private string Pad => $"/devices/bruiklenen/{Id}";

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        GetekendOp = GeretourneerdOp = Vandaag;
    }

    public Task<IActionResult> OnPostTekenenAsync(CancellationToken cancellationToken)
    {
        Vereis(GetekendOp, nameof(GetekendOp), "Vul de dag in waarop is getekend.");
        return VerwerkAsync(new TekenOvereenkomst(Id, OvereenkomstVersie ?? "", GetekendOp ?? default), "De handtekening is vastgelegd.", Pad, cancellationToken);
    }

    public Task<IActionResult> OnPostInnemenAsync(CancellationToken cancellationToken)
    {
        Vereis(GeretourneerdOp, nameof(GeretourneerdOp), "Vul de dag in waarop het device terugkwam.");
        return VerwerkAsync(new NeemDeviceIn(Id, GeretourneerdOp ?? default, StaatIn, Ontbreekt, DataGewist), "Het device is ingenomen.", Pad, cancellationToken);
    }

    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        if ((await SendAsync(new HaalBruikleen(Id), cancellationToken)).TryGet(out var detail))
        {
            Detail = detail;
        }

        if (Detail?.Bruikleen.GetekendOp is null && (await SendAsync(new ZoekOvereenkomstteksten(), cancellationToken)).TryGet(out var texts))
        {
            Versies = [.. texts.Versies.Select(v => new SelectListItem(v.TekstVersie, v.TekstVersie))];
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
