// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Kwaliteit.Scorekaarten;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Kwaliteit;

/// <summary>Decides about one KPI of a scorecard, with a reason.</summary>
[Toegang(Rol.Contractmanager)]
public sealed class KpiBesluitModel : InkoopPage
{
    [BindProperty(Name = "contract", SupportsGet = true)]
    public string Contract { get; set; } = "";

    [BindProperty(Name = "perceel", SupportsGet = true)]
    public string Perceel { get; set; } = "";

    [BindProperty(Name = "periode", SupportsGet = true)]
    public string Periode { get; set; } = "";

    [BindProperty(Name = "kpi", SupportsGet = true)]
    public string Kpi { get; set; } = "";

    [BindProperty]
    public decimal? Punten { get; set; }

    [BindProperty]
    public string? Reden { get; set; }

    public KpiScore Rij { get; private set; } = null!;

    public string Terug => ScorekaartModel.PadVan(Contract, Perceel, Periode);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        (Punten, Reden) = (Rij?.Correctie?.Punten, Rij?.Correctie?.Reden);
        return Rij is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        await BestaatAsync(cancellationToken)
            ? await VerwerkAsync(new PasKpiAan(Contract, Perceel, Periode, Kpi, Punten, Reden ?? ""), "Het besluit is vastgelegd.", Terug, cancellationToken)
            : NotFound();

    public async Task<IActionResult> OnPostHerstelAsync(CancellationToken cancellationToken) =>
        await BestaatAsync(cancellationToken)
            ? await VerwerkAsync(new HerstelKpi(Contract, Perceel, Periode, Kpi), "De berekening geldt weer.", Terug, cancellationToken)
            : NotFound();

    protected override async Task LaadAsync(CancellationToken cancellationToken) =>
        Rij = (await SendAsync(new HaalScorekaart(Contract, Perceel, Periode), cancellationToken)).TryGet(out var card) ? card.Uitkomst.Kpis.FirstOrDefault(k => k.Kpi.Code == Kpi)! : null!;

    private async Task<bool> BestaatAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        return Rij is not null;
    }
}
