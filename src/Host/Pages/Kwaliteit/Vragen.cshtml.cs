// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Kwaliteit.Vragen;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Paging;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Inburgering.Inkoop.Host.Pages.Kwaliteit;

/// <summary>Questions to providers about their reports.</summary>
[Toegang(Rol.Contractmanager, Rol.Aanbieder, Rol.Beheerder)]
public sealed class VragenModel : InkoopLijstPage
{
    [BindProperty(Name = "contract", SupportsGet = true)]
    public string? Contract { get; set; }

    [BindProperty(Name = "aanbieder", SupportsGet = true)]
    public string? Aanbieder { get; set; }

    [BindProperty(Name = "stand", SupportsGet = true)]
    public VraagStatus? Stand { get; set; }

    public Page<VraagRegel> Lijst { get; private set; } = null!;

    public IEnumerable<SelectListItem> Standen { get; } = Enum.GetValues<VraagStatus>().Select(s => new SelectListItem(KwaliteitToon.Badge(s).Tekst, s.ToString()));

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Lijst = (await SendAsync(new ZoekVragen(Vraag(), Aanbieder, Contract?.Trim(), Stand), cancellationToken)).Value;
}
