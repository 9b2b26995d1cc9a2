// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Plaatsingen.Brieven;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Plaatsingen;

/// <summary>The letter that confirms a place to the inburgeraar, to print.</summary>
[Toegang(Rol.Consulent)]
public sealed class BriefModel : InkoopPage
{
    [BindProperty(Name = "nummer", SupportsGet = true)]
    public string Nummer { get; set; } = "";

    [BindProperty(Name = "taal", SupportsGet = true)]
    public Brieftaal? Taal { get; set; }

    public Plaatsbrief? Brief { get; private set; }

    public DateOnly Vandaag => Clock.Vandaag();

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var found = await SendAsync(new HaalPlaatsbrief(Nummer, Taal), cancellationToken);
        Brief = found.IsSuccess ? found.Value : null;
    }
}
