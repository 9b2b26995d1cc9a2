// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Gemeenten;
using Inburgering.Inkoop.Contracten.Inkooptrajecten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Inburgering.Inkoop.Host.Pages.Inkoop;

/// <summary>What the pages for a new and a changed tender share.</summary>
public abstract class TrajectFormulierPage : InkoopHandelingPage
{
    [BindProperty]
    public TrajectFormulier Formulier { get; set; } = new();

    public IReadOnlyList<SelectListItem> Gemeenten { get; private set; } = [];

    protected override object? Getypt => Formulier;

    protected override object? Opgeslagen(InkooptrajectDetail traject) => TrajectFormulier.Van(traject.Gegevens);

    protected async Task LaadGemeentenAsync(CancellationToken cancellationToken)
    {
        var gemeenten = await SendAsync(new ZoekGemeenten(), cancellationToken);
        Gemeenten = gemeenten.IsSuccess ? [.. gemeenten.Value.Gemeenten.Select(g => new SelectListItem(g.Naam, g.Code))] : [];
    }
}
