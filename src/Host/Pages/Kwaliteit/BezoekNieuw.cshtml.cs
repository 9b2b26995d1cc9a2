// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Kwaliteit.Bezoeken;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Kwaliteit;

/// <summary>Plans a visit to a lesson.</summary>
[Toegang(Rol.Contractmanager)]
public sealed class BezoekNieuwModel : InkoopPage
{
    [BindProperty(Name = "contract", SupportsGet = true)]
    public string? Contractnummer { get; set; }

    [BindProperty(Name = "perceel", SupportsGet = true)]
    public string? Perceel { get; set; }

    [BindProperty(Name = "soort")]
    public Bezoeksoort Soort { get; set; }

    [BindProperty(Name = "op")]
    public DateOnly? Op { get; set; }

    [BindProperty(Name = "locatie")]
    public string? Locatie { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var command = new PlanBezoek(new BezoekGegevens(Contractnummer?.Trim() ?? "", Perceel?.Trim() ?? "", Soort, Op ?? default, Locatie ?? ""));
        return await LeesbaarAsync(command, cancellationToken) && (await SendAsync(command, cancellationToken)).TryGet(out var number)
            ? Verder("Het lesbezoek is gepland.", $"/kwaliteit/bezoeken/{number}")
            : Page();
    }
}
