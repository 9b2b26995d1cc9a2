// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Kwaliteit.Rapportages;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Inburgering.Inkoop.Host.Pages.Kwaliteit;

/// <summary>Which reports are asked for and how they stand.</summary>
[Toegang(Rol.Contractmanager, Rol.Aanbieder, Rol.Beheerder, Rol.Lezer)]
public sealed class RapportagesModel : InkoopPage
{
    [BindProperty(Name = "contract", SupportsGet = true)]
    public string? Contract { get; set; }

    [BindProperty(Name = "aanbieder", SupportsGet = true)]
    public string? Aanbieder { get; set; }

    [BindProperty(Name = "stand", SupportsGet = true)]
    public RapportageStand? Stand { get; set; }

    [BindProperty(Name = "vanaf", SupportsGet = true)]
    public DateOnly? Vanaf { get; set; }

    public RapportageOverzicht Overzicht { get; private set; } = null!;

    public IEnumerable<SelectListItem> Standen { get; } = Enum.GetValues<RapportageStand>().Select(s => new SelectListItem(KwaliteitToon.Badge(s).Tekst, s.ToString()));

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Overzicht = (await SendAsync(new ZoekRapportages(Contract?.Trim(), Aanbieder, Stand, Vanaf), cancellationToken)).Value;
}
