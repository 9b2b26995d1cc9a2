// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Plaatsingen.Signalen;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Plaatsingen;

/// <summary>Signals: for the consulent what waits for an answer, for the provider what came of what it raised.</summary>
[Toegang(Rol.Consulent, Rol.Aanbieder)]
public sealed class SignalenModel(IContracten contracten) : InkoopLijstPage
{
    [BindProperty(Name = "stand", SupportsGet = true)]
    public Signaalstand? Stand { get; set; }

    [BindProperty(Name = "plaatsing", SupportsGet = true)]
    public string? Plaatsing { get; set; }

    public Page<TrajectsignaalRegel>? Lijst { get; private set; }

    public Namenlijst Namen { get; private set; } = Namenlijst.Leeg;

    public bool IsAanbieder => Actor.Scope.Aanbieder is not null;

    public DateOnly Vandaag => Clock.Vandaag();

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        // A consulent comes for what is open, a provider for the answers.
        if (!Request.Query.ContainsKey("stand") && !IsAanbieder)
        {
            Stand = Signaalstand.Open;
        }

        Namen = await Namenlijst.LaadAsync(contracten, cancellationToken);
        var page = Sorteer is null && IsAanbieder ? Vraag() with { Sortering = "bijgewerkt", Aflopend = true } : Vraag();
        var found = await SendAsync(new ZoekSignalen(page, Stand, Plaatsing: Ingevuld(Plaatsing)), cancellationToken);
        Lijst = found.IsSuccess ? found.Value.Pagina : null;
    }
}
