// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Kwaliteit.Rapportages;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Kwaliteit;

/// <summary>Lets a provider deliver the figures of a period, or correct them.</summary>
[Toegang(Rol.Aanbieder, Rol.Contractmanager)]
public sealed class LeverenModel : InkoopPage
{
    [BindProperty(Name = "contract", SupportsGet = true)]
    public string Contract { get; set; } = "";

    [BindProperty(Name = "periode", SupportsGet = true)]
    public string Periode { get; set; } = "";

    [BindProperty]
    public List<OpgaveInvoer> Opgaven { get; set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!(await SendAsync(new HaalRapportage(Contract, Periode), cancellationToken)).TryGet(out var report))
        {
            return NotFound();
        }

        var said = report.Regels.ToDictionary(r => (r.Perceel, r.Kpi.Code), r => r.Zegt);
        OpgaveInvoer Field(string lot, Kpi kpi) => new() { Perceel = lot, Kpi = kpi.Code, Waarde = said.GetValueOrDefault((lot, kpi.Code)) };
        Opgaven = [.. report.Percelen.SelectMany(p => Kpi.Alle.Where(k => !k.PerContract).Select(k => Field(p, k))), .. Kpi.Alle.Where(k => k.PerContract).Select(k => Field("", k))];
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        // Empty is "not stated"; the errors of the message count the stated figures, so the fields go along in the same order.
        var stated = Opgaven.Where(o => o.Waarde is not null).ToList();
        return VerwerkAsync(
            new LeverRapportage(Contract, Periode, [.. stated.Select(o => new Opgave(o.Perceel ?? "", o.Kpi, o.Waarde!.Value))]),
            "De rapportage is ingeleverd.",
            $"/kwaliteit/rapportages/{Uri.EscapeDataString(Contract)}/{Uri.EscapeDataString(Periode)}",
            cancellationToken);
    }
}

/// <summary>One field of the form.</summary>
public sealed class OpgaveInvoer
{
    public string? Perceel { get; set; }

    public string Kpi { get; set; } = "";

    public decimal? Waarde { get; set; }
}
