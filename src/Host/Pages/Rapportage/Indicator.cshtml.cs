// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Plaatsingen.Verantwoording;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Inburgering.Inkoop.Host.Pages.Rapportage;

/// <summary>Keeps an indicator of the accountability file.</summary>
[Toegang(Rol.Beheerder)]
public sealed class IndicatorModel : InkoopPage
{
    [BindProperty(Name = "code", SupportsGet = true)]
    public string? Code { get; set; }

    [BindProperty(Name = "vanaf", SupportsGet = true)]
    public DateOnly? Vanaf { get; set; }

    [BindProperty]
    public string? Omschrijving { get; set; }

    [BindProperty]
    public Verantwoordingsmaat? Maat { get; set; }

    [BindProperty]
    public Route? Route { get; set; }

    [BindProperty]
    public DateOnly? Tot { get; set; }

    /// <summary>The version that was on the screen; empty when it is new.</summary>
    [BindProperty]
    public int? Versie { get; set; }

    public static IReadOnlyList<SelectListItem> Maten { get; } = [.. Enum.GetValues<Verantwoordingsmaat>().Select(m => new SelectListItem(VerantwoordingModel.Maat(m), m.ToString()))];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        if (Code is not null && (await SendAsync(new ZoekIndicatoren(), cancellationToken)).TryGet(out var all) && all.FirstOrDefault(i => i.Code == Code && i.Vanaf == Vanaf) is { } kept)
        {
            (Omschrijving, Maat, Route, Tot, Versie) = (kept.Omschrijving, kept.Maat, kept.Route, kept.Tot, kept.Versie);
        }
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => VerwerkAsync(
        new LegIndicatorVast(Code ?? "", Omschrijving ?? "", Maat ?? (Verantwoordingsmaat)(-1), Vanaf ?? default, Tot, Route, Versie),
        "De indicator is vastgelegd.",
        "/rapportage/verantwoording",
        cancellationToken);
}
