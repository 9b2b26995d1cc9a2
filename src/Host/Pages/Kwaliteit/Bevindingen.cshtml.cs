// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Kwaliteit.Bevindingen;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Paging;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Kwaliteit;

/// <summary>Findings and how far they are.</summary>
[Toegang(Rol.Contractmanager, Rol.Aanbieder, Rol.Beheerder, Rol.Lezer)]
public sealed class BevindingenModel : InkoopLijstPage
{
    [BindProperty(Name = "contract", SupportsGet = true)]
    public string? Contract { get; set; }

    [BindProperty(Name = "aanbieder", SupportsGet = true)]
    public string? Aanbieder { get; set; }

    [BindProperty(Name = "open", SupportsGet = true)]
    public bool Open { get; set; }

    public Page<BevindingRegel> Lijst { get; private set; } = null!;

    public bool MagOpenen => Actor.Is(Rol.Contractmanager);

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Lijst = (await SendAsync(new ZoekBevindingen(Vraag(), Aanbieder, Contract?.Trim(), Open), cancellationToken)).Value;
}
