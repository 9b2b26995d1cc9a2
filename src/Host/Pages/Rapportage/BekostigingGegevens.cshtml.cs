// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Inburgering.Inkoop.Plaatsingen.Bekostiging;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Rapportage;

/// <summary>Keeps the budget, share and reference that a gemeente simulates with in a year.</summary>
[Toegang(Rol.Contractmanager)]
public sealed class BekostigingGegevensModel : GemeenteJaarPage
{
    [BindProperty]
    public decimal? BudgetEuro { get; set; }

    [BindProperty]
    public decimal? AandeelProcent { get; set; }

    [BindProperty]
    public decimal? ReferentieProcent { get; set; }

    [BindProperty]
    public int? Versie { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        if ((await SendAsync(new SimuleerBekostiging(Gemeente ?? "", Jaar ?? Clock.Vandaag().Year), cancellationToken)).TryGet(out var kept))
        {
            (BudgetEuro, AandeelProcent, ReferentieProcent, Versie) = (kept.BudgetEuro, kept.AandeelProcent, kept.ReferentieProcent, kept.Versie);
        }

        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => VerwerkAsync(
        new LegBekostigingVast(Gemeente ?? "", Jaar ?? 0, BudgetEuro ?? -1, AandeelProcent ?? -1, ReferentieProcent, Versie),
        "De gegevens zijn vastgelegd.",
        string.Create(CultureInfo.InvariantCulture, $"/rapportage/bekostiging?gemeente={Uri.EscapeDataString(Gemeente ?? "")}&jaar={Jaar}"),
        cancellationToken);

    /// <inheritdoc/>
    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        await LaadNamenAsync(cancellationToken);
        Gemeente ??= EersteGemeente;
    }
}
