// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Kwaliteit.Rapportages;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

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

    /// <summary>When the draft was kept; empty without one.</summary>
    public string Bewaard { get; private set; } = "";

    public string ConceptPad => $"{Request.Path}?handler=Concept";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!(await SendAsync(new HaalRapportage(Contract, Periode), cancellationToken)).TryGet(out var report))
        {
            return NotFound();
        }

        var said = report.Regels.ToDictionary(r => (r.Perceel, r.Kpi.Code), r => r.Zegt);
        OpgaveInvoer Field(string lot, Kpi kpi) => new() { Perceel = lot, Kpi = kpi.Code, Waarde = said.GetValueOrDefault((lot, kpi.Code)) };
        Opgaven = [.. report.Percelen.SelectMany(p => Kpi.Alle.Where(k => !k.PerContract).Select(k => Field(p, k))), .. Kpi.Alle.Where(k => k.PerContract).Select(k => Field("", k))];
        await VulConceptAsync(cancellationToken);
        return Page();
    }

    /// <summary>Keeps what was typed, right or wrong: by itself while typing, and with the button where there are no scripts.</summary>
    public async Task<IActionResult> OnPostConceptAsync(CancellationToken cancellationToken)
    {
        var typed = Opgaven.Select((o, i) => new Conceptveld(o.Perceel ?? "", o.Kpi, ModelState[Veld(i)]?.AttemptedValue?.Trim() ?? "")).ToList();
        ModelState.Clear();
        var kept = await SendAsync(new BewaarConcept(Contract, Periode, typed), cancellationToken);
        if (Request.Headers.ContainsKey("HX-Request"))
        {
            return Content(kept.IsSuccess ? $"Concept bewaard om {Toon.Moment(Clock.GetUtcNow())}." : "Het concept is niet bewaard. Probeer het opnieuw met de knop.", "text/plain; charset=utf-8");
        }

        return kept.IsSuccess
            ? Verder("Het concept is bewaard. U kunt later verder.", $"/kwaliteit/rapportages/{Uri.EscapeDataString(Contract)}/{Uri.EscapeDataString(Periode)}/leveren")
            : Page();
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

    // A draft may hold what is no number: it comes back as it was typed.
    private async Task VulConceptAsync(CancellationToken cancellationToken)
    {
        if (!(await Mediator.Send(new HaalConcept(Contract, Periode), cancellationToken)).TryGet(out var draft))
        {
            return;
        }

        var typed = draft.Velden.ToDictionary(v => (v.Perceel ?? "", v.Kpi), v => v.Getypt);
        for (var i = 0; i < Opgaven.Count; i++)
        {
            ModelState.SetModelValue(Veld(i), new ValueProviderResult(typed.GetValueOrDefault((Opgaven[i].Perceel ?? "", Opgaven[i].Kpi), "")));
        }

        Bewaard = $"U gaat verder met het concept van {Toon.Moment(draft.BewaardOp)}.";
    }

    private static string Veld(int index) => $"{nameof(Opgaven)}[{index}].{nameof(OpgaveInvoer.Waarde)}";
}

/// <summary>One field of the form.</summary>
public sealed class OpgaveInvoer
{
    public string? Perceel { get; set; }

    public string Kpi { get; set; } = "";

    public decimal? Waarde { get; set; }
}
