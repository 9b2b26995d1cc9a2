// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Kwaliteit.Bezoeken;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Paging;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Inburgering.Inkoop.Host.Pages.Kwaliteit;

/// <summary>Visits to lessons.</summary>
[Toegang(Rol.Contractmanager, Rol.Aanbieder, Rol.Beheerder, Rol.Lezer)]
public sealed class BezoekenModel : InkoopLijstPage
{
    [BindProperty(Name = "contract", SupportsGet = true)]
    public string? Contract { get; set; }

    [BindProperty(Name = "aanbieder", SupportsGet = true)]
    public string? Aanbieder { get; set; }

    [BindProperty(Name = "stand", SupportsGet = true)]
    public Bezoekstatus? Stand { get; set; }

    public Page<BezoekRegel> Lijst { get; private set; } = null!;

    public bool MagPlannen => Actor.Is(Rol.Contractmanager);

    public IEnumerable<SelectListItem> Standen { get; } = Enum.GetValues<Bezoekstatus>().Select(s => new SelectListItem(KwaliteitToon.Badge(s).Tekst, s.ToString()));

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var page = Vraag();
        page = Sorteer is null ? page with { Aflopend = true } : page;
        Lijst = (await SendAsync(new ZoekBezoeken(page, Aanbieder, Contract?.Trim(), Stand), cancellationToken)).Value;
    }
}
