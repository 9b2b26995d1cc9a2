// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Toezicht;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Beheer;

/// <summary>The numbers of law, keurmerk and region, with their source.</summary>
[Toegang(Rol.Beheerder, Rol.Contractmanager)]
internal sealed class NormenModel : InkoopPage
{
    [BindProperty(Name = "tekst", SupportsGet = true)]
    public string? Tekst { get; set; }

    [BindProperty(Name = "oud", SupportsGet = true)]
    public bool Oud { get; set; }

    public IEnumerable<IGrouping<string, NormRegel>> Groepen { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if ((await SendAsync(new ZoekNormen(), cancellationToken)).TryGet(out var list))
        {
            var today = Clock.Vandaag();
            Groepen = list
                .Where(n => Oud || n.GeldigTot is null || n.GeldigTot >= today)
                .Where(n => string.IsNullOrWhiteSpace(Tekst) || n.Code.Contains(Tekst.Trim(), StringComparison.OrdinalIgnoreCase) || n.Bron.Contains(Tekst.Trim(), StringComparison.OrdinalIgnoreCase))
                .GroupBy(n => n.Module).ToList();
        }

        return Page();
    }

    public string Kop(string module) => "Normen van " + char.ToUpperInvariant(module[0]) + module[1..];
}
