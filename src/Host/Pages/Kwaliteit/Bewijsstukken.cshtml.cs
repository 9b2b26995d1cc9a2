// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Kwaliteit.Bewijzen;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Paging;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Inburgering.Inkoop.Host.Pages.Kwaliteit;

/// <summary>Evidence and how far it is.</summary>
[Toegang(Rol.Contractmanager, Rol.Aanbieder, Rol.Beheerder, Rol.Lezer)]
public sealed class BewijsstukkenModel : InkoopLijstPage
{
    [BindProperty(Name = "aanbieder", SupportsGet = true)]
    public string? Aanbieder { get; set; }

    [BindProperty(Name = "eis", SupportsGet = true)]
    public string? Eis { get; set; }

    [BindProperty(Name = "stand", SupportsGet = true)]
    public BewijsstukStatus? Stand { get; set; }

    public Page<BewijsstukRegel> Lijst { get; private set; } = null!;

    public bool MagLeveren => Actor.Is(Rol.Contractmanager) || Actor.Is(Rol.Aanbieder);

    public IEnumerable<SelectListItem> Standen { get; } = Enum.GetValues<BewijsstukStatus>().Select(s => new SelectListItem(KwaliteitToon.Badge(s).Tekst, s.ToString()));

    /// <summary>Address of the form, with what is known.</summary>
    public static string PadNieuw(string? aanbieder, string? eis) => $"/kwaliteit/bewijsstukken/nieuw?aanbieder={Uri.EscapeDataString(aanbieder ?? "")}&eis={Uri.EscapeDataString(eis ?? "")}";

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var page = Vraag();
        page = Sorteer is null ? page with { Aflopend = true } : page;
        Lijst = (await SendAsync(new ZoekBewijsstukken(page, Aanbieder?.Trim(), Eis?.Trim(), Stand), cancellationToken)).Value;
    }
}
