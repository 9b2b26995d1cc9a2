// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Kwaliteit.Acquisitie;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Inburgering.Inkoop.Host.Pages.Kwaliteit;

/// <summary>One report and its next step: hear, judge, decide.</summary>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Aanbieder, Rol.Beheerder, Rol.Lezer)]
public sealed class MeldingModel : InkoopPage
{
    [BindProperty(Name = "nummer", SupportsGet = true)]
    public string Nummer { get; set; } = "";

    [BindProperty(Name = "op")]
    public DateOnly? Op { get; set; }

    [BindProperty(Name = "oordeel")]
    public MeldingOordeel? Oordeel { get; set; }

    [BindProperty(Name = "gevolg")]
    public Gevolg? Gevolg { get; set; }

    [BindProperty(Name = "tekst")]
    public string? Tekst { get; set; }

    public MeldingDetail Melding { get; private set; } = null!;

    public bool MagBehandelen => Actor.Is(Rol.Contractmanager);

    /// <summary>A contract manager opens the placement and the device; others read the numbers, which may lie outside what they see.</summary>
    public bool ZietPlaatsingen => Actor.Is(Rol.Contractmanager);

    public IEnumerable<SelectListItem> Oordelen { get; } = Enum.GetValues<MeldingOordeel>().Select(o => new SelectListItem(KwaliteitToon.Tekst(o), o.ToString()));

    public IEnumerable<SelectListItem> Gevolgen { get; } = Enum.GetValues<Gevolg>().Select(g => new SelectListItem(KwaliteitToon.Tekst(g), g.ToString()));

    public string StapTitel => Melding.Regel.Status switch
    {
        MeldingStatus.Intake => "Stap 1: hoor de aanbieder",
        MeldingStatus.Gehoord => "Stap 2: beoordeel de melding",
        _ => "Stap 3: neem een besluit",
    };

    public string TekstLabel => Melding.Regel.Status switch
    {
        MeldingStatus.Intake => "Wat zei de aanbieder",
        MeldingStatus.Gehoord => "Waarom oordeelt u zo",
        _ => "Waarom dit gevolg",
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        Op = Clock.Vandaag();
        return Melding is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        if (Melding is null)
        {
            return NotFound();
        }

        var day = Op ?? Clock.Vandaag();
        var path = "/kwaliteit/meldingen/" + Nummer;
        if (Melding.Regel.Status == MeldingStatus.Gehoord && Oordeel is null)
        {
            ModelState.AddModelError("oordeel", "Kies een oordeel.");
        }

        if (Melding.Regel.Status == MeldingStatus.Beoordeeld && Gevolg is null)
        {
            ModelState.AddModelError("gevolg", "Kies een gevolg; ‘geen’ kan ook.");
        }

        return Melding.Regel.Status switch
        {
            MeldingStatus.Intake => await VerwerkAsync(new LegHoorVast(Nummer, day, Tekst ?? ""), "Het verslag is bewaard.", path, cancellationToken),
            MeldingStatus.Gehoord => await VerwerkAsync(new BeoordeelMelding(Nummer, day, Oordeel ?? default, Tekst ?? ""), "Het oordeel is bewaard.", path, cancellationToken),
            _ => await VerwerkAsync(new HandelMeldingAf(Nummer, day, Gevolg ?? default, Tekst ?? ""), "De melding is afgehandeld.", path, cancellationToken),
        };
    }

    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        if ((await SendAsync(new HaalMelding(Nummer), cancellationToken)).TryGet(out var report))
        {
            Melding = report;
        }
    }
}
