// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Kwaliteit.Scorekaarten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Paging;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Inburgering.Inkoop.Host.Pages.Kwaliteit;

/// <summary>Scorecards: what waits, and what was decided.</summary>
[Toegang(Rol.Contractmanager, Rol.Aanbieder, Rol.Beheerder, Rol.Lezer)]
public sealed class ScorekaartenModel : InkoopLijstPage
{
    /// <summary>How many cards that wait one page shows.</summary>
    public const int PerPagina = 50;

    /// <summary>How many cards that wait to skip.</summary>
    [BindProperty(Name = "wacht", SupportsGet = true)]
    public int Wacht { get; set; }

    [BindProperty(Name = "contract", SupportsGet = true)]
    public string? Contract { get; set; }

    [BindProperty(Name = "aanbieder", SupportsGet = true)]
    public string? Aanbieder { get; set; }

    [BindProperty(Name = "periode", SupportsGet = true)]
    public string? Periode { get; set; }

    [BindProperty(Name = "stand", SupportsGet = true)]
    public ScorekaartStatus? Stand { get; set; }

    public Page<ScorekaartRegel> Lijst { get; private set; } = null!;

    /// <summary>What waits; null for a provider.</summary>
    public TeBeoordelenOverzicht? TeBeoordelen { get; private set; }

    public IEnumerable<SelectListItem> Standen { get; } = Enum.GetValues<ScorekaartStatus>().Select(s => new SelectListItem(KwaliteitToon.Badge(s).Tekst, s.ToString()));

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Wacht = Math.Max(0, Wacht);
        // Newest period first, unless the address says otherwise.
        var page = Vraag();
        page = Sorteer is null ? page with { Aflopend = true } : page;
        Lijst = (await SendAsync(new ZoekScorekaarten(page, Aanbieder, Contract?.Trim(), null, Periode?.Trim(), Stand), cancellationToken)).Value;
        if (!Actor.Is(Rol.Aanbieder))
        {
            TeBeoordelen = (await SendAsync(new ZoekTeBeoordelen(Wacht, PerPagina), cancellationToken)).Value;
        }
    }
}
