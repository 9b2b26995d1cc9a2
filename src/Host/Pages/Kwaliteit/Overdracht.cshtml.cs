// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Kwaliteit.Beoordeling;
using Inburgering.Inkoop.Kwaliteit.Dossiers;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Inburgering.Inkoop.Host.Pages.Kwaliteit;

/// <summary>Records a written approval of the keurmerk, and withdraws one.</summary>
[Toegang(Rol.Contractmanager)]
public sealed class OverdrachtModel : InkoopPage
{
    [BindProperty(Name = "code", SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty(Name = "vanaanbieder")]
    public string? VanAanbieder { get; set; }

    [BindProperty(Name = "goedgekeurdop")]
    public DateOnly? GoedgekeurdOp { get; set; }

    [BindProperty(Name = "kenmerk")]
    public string? Kenmerk { get; set; }

    [BindProperty(Name = "goedkeuring")]
    public Guid? Goedkeuring { get; set; }

    [BindProperty(Name = "reden")]
    public string? Reden { get; set; }

    public IEnumerable<SelectListItem> Aanbieders { get; private set; } = [];

    /// <summary>Approvals that count.</summary>
    public IReadOnlyList<SelectListItem> Lopend { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellationToken) => LaadAsync(cancellationToken);

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => VerwerkAsync(
        new LegOverdrachtsgoedkeuringVast(Code, VanAanbieder ?? "", GoedgekeurdOp ?? Clock.Vandaag(), Kenmerk ?? ""),
        "De goedkeuring is bewaard.",
        $"/kwaliteit/aanbieders/{Uri.EscapeDataString(Code)}",
        cancellationToken);

    public Task<IActionResult> OnPostIntrekkenAsync(CancellationToken cancellationToken)
    {
        if (Goedkeuring is null)
        {
            ModelState.AddModelError("goedkeuring", "Kies een goedkeuring.");
        }

        return VerwerkAsync(new TrekOverdrachtsgoedkeuringIn(Goedkeuring ?? Guid.Empty, Reden ?? ""), "De goedkeuring is ingetrokken.", $"/kwaliteit/aanbieders/{Uri.EscapeDataString(Code)}", cancellationToken);
    }

    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        // A wrong address answers as a missing page.
        if (!(await SendAsync(new ZoekKwaliteit(), cancellationToken)).TryGet(out var overview) || !(await SendAsync(new HaalKwaliteitsdossier(Code), cancellationToken)).TryGet(out var dossier))
        {
            return;
        }

        Aanbieders = overview.Aanbieders.Where(a => a.Aanbieder != Code).Select(a => new SelectListItem(a.Naam, a.Aanbieder));
        Lopend = [.. dossier.Overdrachten.Where(o => o.IngetrokkenOp is null).Select(o => new SelectListItem($"{o.VanAanbieder}, {o.GoedgekeurdOp:dd-MM-yyyy}, {o.Kenmerk}", o.Id.ToString()))];
    }
}
