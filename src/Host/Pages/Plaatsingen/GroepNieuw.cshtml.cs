// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Plaatsingen.Groepen;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Inburgering.Inkoop.Host.Pages.Plaatsingen;

/// <summary>A provider announces a group of one of its lots.</summary>
[Toegang(Rol.Aanbieder)]
public sealed class GroepNieuwModel(IContracten contracten) : InkoopPage, IGroepformulier
{
    /// <summary>Contract number and code of the lot, with a bar between them.</summary>
    [BindProperty]
    public string? Perceel { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public GroepInvoer Groep { get; set; } = new();

    public IReadOnlyList<SelectListItem> Percelen { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellationToken) => LaadAsync(cancellationToken);

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var lot = (Perceel ?? "").Split('|', 2);
        return VerwerkAsync(new LegGroepVast(lot.Length == 2 ? lot[0] : "", lot.Length == 2 ? lot[1] : "", Code ?? "", Groep.Gegevens()), "De groep is vastgelegd. Consulenten zien het startmoment bij het plaatsen.", "/plaatsingen/groepen", cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        var scope = Actor.Scope;
        Percelen = [.. (await contracten.ZoekPercelenAsync(null, cancellationToken))
            .Where(p => p.Contract.Aanbieder == scope.Aanbieder && p.Contract.Status == ContractStatus.Actief && (scope.Contracten.Count == 0 || scope.Contracten.Contains(p.Contract.Nummer)))
            .OrderBy(p => p.Contract.Nummer, StringComparer.Ordinal).ThenBy(p => p.Code, StringComparer.Ordinal)
            .Select(p => new SelectListItem($"{p.Contract.Nummer} perceel {p.Code} ({Woorden.Van(p.Route)})", $"{p.Contract.Nummer}|{p.Code}"))];
    }
}
