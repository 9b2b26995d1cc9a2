// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Plaatsingen.Privacy;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Beheer;

/// <summary>Who looked at whom, and why.</summary>
internal sealed class InzageModel : InkoopPage
{
    private const int Aantal = 100;

    [BindProperty(Name = "dossiernummer", SupportsGet = true)]
    public string? Dossiernummer { get; set; }

    [BindProperty(Name = "ouder", SupportsGet = true)]
    public DateTimeOffset? Voor { get; set; }

    public IReadOnlyList<InzageRegel> Regels { get; private set; } = [];

    public string? Ouder => Regels.Count < Aantal ? null : Html.WithQuery(Request, ("ouder", Regels[^1].Moment.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var dossier = string.IsNullOrWhiteSpace(Dossiernummer) ? null : Dossiernummer.Trim();
        if ((await SendAsync(new ZoekInzage(dossier, null, Voor, Aantal), cancellationToken)).TryGet(out var list))
        {
            Regels = list.Regels;
        }

        return Page();
    }
}
