// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Kwaliteit.Beoordeling;
using Inburgering.Inkoop.Kwaliteit.Dossiers;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Inburgering.Inkoop.Host.Pages.Kwaliteit;

/// <summary>Records a written approval of the keurmerk.</summary>
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

    public IEnumerable<SelectListItem> Aanbieders { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellationToken) => LaadAsync(cancellationToken);

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => VerwerkAsync(
        new LegOverdrachtsgoedkeuringVast(Code, VanAanbieder ?? "", GoedgekeurdOp ?? Clock.Vandaag(), Kenmerk ?? ""),
        "De goedkeuring is bewaard.",
        $"/kwaliteit/aanbieders/{Uri.EscapeDataString(Code)}",
        cancellationToken);

    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        if (!(await SendAsync(new ZoekKwaliteit(), cancellationToken)).TryGet(out var overview))
        {
            return;
        }

        if (overview.Aanbieders.All(a => a.Aanbieder != Code))
        {
            // A wrong address answers as a missing page.
            await SendAsync(new HaalKwaliteitsdossier(Code), cancellationToken);
        }

        Aanbieders = overview.Aanbieders.Where(a => a.Aanbieder != Code).Select(a => new SelectListItem(a.Naam, a.Aanbieder));
    }
}
