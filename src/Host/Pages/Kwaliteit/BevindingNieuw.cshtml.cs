// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Kwaliteit.Bevindingen;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Kwaliteit;

/// <summary>Records a finding; a link from a scorecard or report brings what is known.</summary>
[Toegang(Rol.Contractmanager)]
public sealed class BevindingNieuwModel : InkoopPage
{
    [BindProperty(Name = "contract", SupportsGet = true)]
    public string? Contractnummer { get; set; }

    [BindProperty(Name = "perceel", SupportsGet = true)]
    public string? Perceel { get; set; }

    [BindProperty(Name = "herkomst", SupportsGet = true)]
    public Herkomst? Herkomst { get; set; }

    [BindProperty(Name = "bron", SupportsGet = true)]
    public string? Bron { get; set; }

    [BindProperty(Name = "periode", SupportsGet = true)]
    public string? Periode { get; set; }

    [BindProperty]
    public string? Omschrijving { get; set; }

    [BindProperty]
    public DateOnly? Termijn { get; set; }

    public void OnGet() => Termijn = Clock.Vandaag().AddDays(28);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Herkomst is null)
        {
            ModelState.AddModelError("herkomst", "Kies waar de bevinding vandaan komt.");
        }

        var command = new OpenBevinding(new BevindingGegevens(Contractnummer?.Trim() ?? "", Perceel?.Trim(), Herkomst ?? global::Inburgering.Inkoop.Kwaliteit.Bevindingen.Herkomst.Bezoek, Bron?.Trim(), Periode?.Trim(), Omschrijving ?? "", Termijn ?? default));
        if (!await LeesbaarAsync(command, cancellationToken) || !(await SendAsync(command, cancellationToken)).TryGet(out var number))
        {
            return Page();
        }

        return Verder("De bevinding is vastgelegd.", $"/kwaliteit/bevindingen/{number}");
    }
}
