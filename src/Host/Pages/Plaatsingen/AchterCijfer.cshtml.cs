// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Kwaliteit.Rapportages;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Paging;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Plaatsingen;

/// <summary>Exactly the placements behind one figure of ours in a report; each look is logged.</summary>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Aanbieder)]
public sealed class AchterCijferModel : InkoopLijstPage
{
    [BindProperty(Name = "contract", SupportsGet = true)]
    public string? Contract { get; set; }

    [BindProperty(Name = "perceel", SupportsGet = true)]
    public string? Perceel { get; set; }

    [BindProperty(Name = "kpi", SupportsGet = true)]
    public string? KpiCode { get; set; }

    [BindProperty(Name = "van", SupportsGet = true)]
    public DateOnly? Van { get; set; }

    [BindProperty(Name = "tot", SupportsGet = true)]
    public DateOnly? Tot { get; set; }

    public string Titel => Kpi.Vind(KpiCode)?.Titel ?? KpiCode ?? "";

    public Page<CijferplaatsingRegel> Lijst { get; private set; } = new([], [], false, false, 0);

    public decimal? Som { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var query = new ZoekPlaatsingenAchterCijfer(Vraag(), Contract ?? "", Perceel ?? "", KpiCode ?? "", Van ?? default, Tot ?? default);
        if (ModelState.IsValid && (await SendAsync(query, cancellationToken)).TryGet(out var found))
        {
            (Lijst, Som) = (found.Pagina, found.Som);
        }
    }
}
