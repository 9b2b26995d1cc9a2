// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Kwaliteit.Rapportages;
using Inburgering.Inkoop.Kwaliteit.Vragen;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Inburgering.Inkoop.Host.Pages.Kwaliteit;

/// <summary>Asks the provider about a figure; comes with the question that a signal proposes.</summary>
[Toegang(Rol.Contractmanager)]
public sealed class VraagStellenModel : InkoopPage
{
    [BindProperty(Name = "contract", SupportsGet = true)]
    public string Contract { get; set; } = "";

    [BindProperty(Name = "periode", SupportsGet = true)]
    public string Periode { get; set; } = "";

    [BindProperty(Name = "kpi", SupportsGet = true)]
    public string? Kpi { get; set; }

    [BindProperty(Name = "perceel", SupportsGet = true)]
    public string? Perceel { get; set; }

    [BindProperty]
    public string? Tekst { get; set; }

    public IReadOnlyList<SelectListItem> Kpis { get; } = [.. global::Inburgering.Inkoop.Kwaliteit.Rapportages.Kpi.Alle.Select(k => new SelectListItem(k.Titel, k.Code))];

    public IReadOnlyList<SelectListItem> Percelen { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!(await SendAsync(new HaalRapportage(Contract, Periode), cancellationToken)).TryGet(out var report))
        {
            return NotFound();
        }

        Toon(report);
        var row = report.Regels.FirstOrDefault(r => r.Kpi.Code == Kpi && r.Perceel == (Perceel ?? ""));
        Tekst = report.Signalen.FirstOrDefault(s => s.Kpi == Kpi && s.Perceel == (Perceel ?? ""))?.Tekst
            ?? (row is { Zegt: { } said, Weten: { } known } ? $"U geeft {Ui.Toon.Getal(said)} op, wij weten van {Ui.Toon.Getal(known)}. Waar komt het verschil vandaan?" : null);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => VerwerkAsync(
        new StelVraag(new VraagOnderwerp(Contract, Periode, Perceel ?? "", Kpi ?? ""), Tekst ?? ""),
        "De vraag is gesteld.",
        $"/kwaliteit/rapportages/{Uri.EscapeDataString(Contract)}/{Uri.EscapeDataString(Periode)}",
        cancellationToken);

    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        if ((await SendAsync(new HaalRapportage(Contract, Periode), cancellationToken)).TryGet(out var report))
        {
            Toon(report);
        }
    }

    private void Toon(RapportageDetail report) => Percelen = [.. report.Percelen.Select(p => new SelectListItem(p, p))];
}
