// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Kwaliteit.Eisen;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Inburgering.Inkoop.Host.Pages.Kwaliteit;

/// <summary>One requirement with its versions; a new version from a day on.</summary>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Aanbieder, Rol.Beheerder, Rol.Lezer)]
public sealed class EisModel : InkoopPage
{
    [BindProperty(Name = "code", SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty(Name = "geldigvanaf")]
    public DateOnly? GeldigVanaf { get; set; }

    [BindProperty(Name = "geldigtot")]
    public DateOnly? GeldigTot { get; set; }

    [BindProperty(Name = "titel")]
    public string? Titel { get; set; }

    [BindProperty(Name = "soort")]
    public EisSoort Soort { get; set; }

    [BindProperty(Name = "routes")]
    public List<Route> Routes { get; set; } = [];

    [BindProperty(Name = "norm")]
    public decimal? Norm { get; set; }

    [BindProperty(Name = "bewijs")]
    public string? Bewijs { get; set; }

    [BindProperty(Name = "vierogen")]
    public bool VierOgen { get; set; }

    [BindProperty(Name = "bron")]
    public string? Bron { get; set; }

    [BindProperty(Name = "toelichting")]
    public string? Toelichting { get; set; }

    [BindProperty(Name = "reden")]
    public string? Reden { get; set; }

    public IReadOnlyList<EisRegel> Versies { get; private set; } = [];

    public EisRegel Laatste => Versies[0];

    public bool MagWijzigen => Actor.Is(Rol.Contractmanager) || Actor.Is(Rol.Beheerder);

    public IEnumerable<SelectListItem> AlleRoutes { get; } = Enum.GetValues<Route>().Select(r => new SelectListItem(Woorden.Van(r), r.ToString()));

    public IEnumerable<SelectListItem> Soorten { get; } = Enum.GetValues<EisSoort>().Select(s => new SelectListItem(KwaliteitToon.Soort(s), s.ToString()));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        if (Versies.Count == 0)
        {
            return NotFound();
        }

        var now = Laatste.Gegevens;
        GeldigVanaf = Clock.Vandaag();
        (Titel, Soort, Routes, Norm) = (now.Titel, now.Soort, [.. now.Routes], now.Norm);
        (Bewijs, Bron, Toelichting, VierOgen) = (now.Bewijs, now.Bron, now.Toelichting, now.VierOgen);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        if (Versies.Count == 0)
        {
            return NotFound();
        }

        var now = Laatste.Gegevens;
        var changed = new EisGegevens(Titel ?? "", Routes, Soort, Norm, now.Eenheid, now.Richting, now.Toets, Bewijs ?? "", Bron ?? "", Toelichting ?? "", VierOgen);
        return await VerwerkAsync(
            new WijzigEis(Code, GeldigVanaf ?? Clock.Vandaag(), GeldigTot, changed, Reden ?? ""),
            "De nieuwe versie is bewaard.",
            $"/kwaliteit/eisen/{Uri.EscapeDataString(Code)}",
            cancellationToken);
    }

    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        if ((await SendAsync(new HaalEis(Code), cancellationToken)).TryGet(out var requirement))
        {
            Versies = requirement.Versies;
        }
    }
}
