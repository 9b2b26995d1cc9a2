// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Kwaliteit.Peilingen;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Paging;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Inburgering.Inkoop.Host.Pages.Kwaliteit;

/// <summary>Surveys among participants with n, response and score.</summary>
[Toegang(Rol.Contractmanager, Rol.Aanbieder, Rol.Beheerder)]
public sealed class PeilingenModel : InkoopLijstPage
{
    [BindProperty(Name = "contract", SupportsGet = true)]
    public string? Contract { get; set; }

    [BindProperty(Name = "onderwerp", SupportsGet = true)]
    public Peilingonderwerp? Onderwerp { get; set; }

    public Page<PeilingRegel> Lijst { get; private set; } = null!;

    public bool MagMaken => Actor.Is(Rol.Contractmanager);

    public IEnumerable<SelectListItem> Onderwerpen { get; } = Enum.GetValues<Peilingonderwerp>().Select(o => new SelectListItem(Woorden.Van(o), o.ToString()));

    /// <summary>The question in Dutch.</summary>
    public static string Vraagtekst(int index) => Vragenlijsttekst.Alle[0].Vragen[index];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var page = Vraag();
        page = Sorteer is null ? page with { Aflopend = true } : page;
        Lijst = (await SendAsync(new ZoekPeilingen(page, null, Contract?.Trim(), Onderwerp), cancellationToken)).Value;
    }
}
