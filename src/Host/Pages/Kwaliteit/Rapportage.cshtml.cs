// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Host.Uitvoer;
using Inburgering.Inkoop.Kwaliteit.Rapportages;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Kwaliteit;

/// <summary>One report: what the provider says, what we know, the difference.</summary>
[Toegang(Rol.Contractmanager, Rol.Aanbieder, Rol.Beheerder, Rol.Lezer)]
public sealed class RapportageModel : InkoopPage
{
    [BindProperty(Name = "contract", SupportsGet = true)]
    public string Contract { get; set; } = "";

    [BindProperty(Name = "periode", SupportsGet = true)]
    public string Periode { get; set; } = "";

    [BindProperty(Name = "formaat", SupportsGet = true)]
    public Uitvoerformaat? Formaat { get; set; }

    public RapportageDetail Rapportage { get; private set; } = null!;

    public bool MagLeveren => Actor.Is(Rol.Aanbieder) || Actor.Is(Rol.Contractmanager);

    /// <summary>Address of the file of what is on screen.</summary>
    public string Uitvoer(string formaat) => $"{Request.Path}?formaat={formaat}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!(await SendAsync(new HaalRapportage(Contract, Periode), cancellationToken)).TryGet(out var report))
        {
            return NotFound();
        }

        Rapportage = report;
        return Formaat is { } format ? new UitvoerResult(format, $"rapportage-{report.Verwacht.Periode.Code}".ToLowerInvariant(), Tabel(report)) : Page();
    }

    private static TableExport<RapportageRij> Tabel(RapportageDetail report) => TableExport.Van("Rapportage", report.Regels)
        .Kolom("Contract", _ => report.Contractnummer)
        .Kolom("Periode", _ => report.Verwacht.Periode.Code)
        .Kolom("Perceel", r => r.Perceel)
        .Kolom("KPI", r => r.Kpi.Code)
        .Kolom("Titel", r => r.Kpi.Titel)
        .Kolom("Aanbieder zegt", r => r.Zegt)
        .Kolom("Wij weten", r => r.Weten)
        .Kolom("Verschil", r => r.Verschil)
        .Kolom("Vergelijking", r => KwaliteitToon.Badge(r.Vergelijking).Tekst)
        .Kolom("Versie", r => r.Versies.Count == 0 ? null : (int?)r.Versies[^1].Versie)
        .Kolom("Ingediend op", r => r.Versies.Count == 0 ? null : (DateOnly?)r.Versies[^1].IngediendOp);
}
