// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Kwaliteit.Eisen;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Inburgering.Inkoop.Host.Pages.Kwaliteit;

/// <summary>The requirements of one contract: standard sets per lot, extra ones, promises, and who has to meet them.</summary>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Aanbieder, Rol.Beheerder, Rol.Lezer)]
public sealed class EisenpakketModel : InkoopPage
{
    [BindProperty(Name = "nummer", SupportsGet = true)]
    public string Nummer { get; set; } = "";

    [BindProperty(Name = "titel")]
    public string? Titel { get; set; }

    [BindProperty(Name = "perceel")]
    public string? Perceel { get; set; }

    [BindProperty(Name = "soort")]
    public EisSoort Soort { get; set; } = EisSoort.Gescoord;

    [BindProperty(Name = "bewijs")]
    public string? Bewijs { get; set; }

    [BindProperty(Name = "bron")]
    public string? Bron { get; set; }

    [BindProperty(Name = "geldigvanaf")]
    public DateOnly? GeldigVanaf { get; set; }

    [BindProperty(Name = "uiterlijkop")]
    public DateOnly? UiterlijkOp { get; set; }

    [BindProperty(Name = "ookonderaannemers")]
    public bool OokOnderaannemers { get; set; }

    [BindProperty(Name = "code")]
    public string? Code { get; set; }

    [BindProperty(Name = "laatstedag")]
    public DateOnly? LaatsteDag { get; set; }

    [BindProperty(Name = "reden")]
    public string? Reden { get; set; }

    public Eisenpakket Pakket { get; private set; } = null!;

    /// <summary>A provider opens its own file only.</summary>
    public bool ZietDossier(string aanbieder) => Actor.Scope.Aanbieder is not { } own || own == aanbieder;

    /// <summary>A subcontractor sees what is asked of it, not how the contract is enforced; neither does who only places people.</summary>
    public bool ZietLadder => ZietDossier(Pakket.Aanbieder) && Actor.Rollen.Any(r => r != Rol.Consulent);

    public bool MagBeheren => Actor.Is(Rol.Contractmanager);

    public IEnumerable<SelectListItem> Percelen => Pakket.Percelen.Select(p => new SelectListItem(p.Perceel, p.Perceel));

    public IEnumerable<SelectListItem> Soorten { get; } = Enum.GetValues<EisSoort>().Select(s => new SelectListItem(KwaliteitToon.Soort(s), s.ToString()));

    public IReadOnlyList<SelectListItem> Lopend => [.. Pakket.Contracteisen.Where(e => e.GeldigTot is null).Select(e => new SelectListItem($"{e.Code}: {e.Gegevens.Titel}", e.Code))];

    private string Pad => $"/kwaliteit/contracten/{Uri.EscapeDataString(Nummer)}/eisen";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        (GeldigVanaf, LaatsteDag) = (Clock.Vandaag(), Clock.Vandaag());
        return Pakket is null ? NotFound() : Page();
    }

    public Task<IActionResult> OnPostToevoegenAsync(CancellationToken cancellationToken) => VerwerkAsync(
        new LegContracteisVast(new ContracteisGegevens(Nummer, string.IsNullOrEmpty(Perceel) ? null : Perceel, Titel ?? "", Soort, Bewijs ?? "", Bron ?? "", GeldigVanaf ?? default, UiterlijkOp, OokOnderaannemers)),
        "De eis is toegevoegd.",
        Pad,
        cancellationToken);

    public Task<IActionResult> OnPostBeeindigAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(Code))
        {
            ModelState.AddModelError("code", "Kies een eis.");
        }

        return VerwerkAsync(new BeeindigContracteis(Code ?? "", LaatsteDag ?? Clock.Vandaag(), Reden ?? ""), "De eis is beëindigd.", Pad, cancellationToken);
    }

    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        if ((await SendAsync(new HaalEisenpakket(Nummer), cancellationToken)).TryGet(out var pack))
        {
            Pakket = pack;
        }
    }
}
