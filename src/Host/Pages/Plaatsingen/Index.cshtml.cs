// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Paging;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Plaatsingen;

/// <summary>All placements that the actor may see; the law of 2013 ('en ondertussen') is a list of its own.</summary>
public sealed class IndexModel(IContracten contracten) : InkoopLijstPage
{
    [BindProperty(Name = "tekst", SupportsGet = true)]
    public string? Tekst { get; set; }

    [BindProperty(Name = "route", SupportsGet = true)]
    public Route? Route { get; set; }

    [BindProperty(Name = "gemeente", SupportsGet = true)]
    public string? Gemeente { get; set; }

    [BindProperty(Name = "aanbieder", SupportsGet = true)]
    public string? Aanbieder { get; set; }

    [BindProperty(Name = "contract", SupportsGet = true)]
    public string? Contract { get; set; }

    [BindProperty(Name = "status", SupportsGet = true)]
    public PlaatsingStatus? Status { get; set; }

    /// <summary>Phase, for the portal of a provider.</summary>
    [BindProperty(Name = "fase", SupportsGet = true)]
    public Plaatsingsfase? Fase { get; set; }

    /// <summary>Only what a subcontractor teaches.</summary>
    [BindProperty(Name = "onderaannemer", SupportsGet = true)]
    public bool Onderaannemer { get; set; }

    /// <summary>How many are in each phase; null for who is no provider.</summary>
    public Aanbiederportaal? Portaal { get; private set; }

    [BindProperty(Name = "wet", SupportsGet = true)]
    public Wet Wet { get; set; } = Wet.Wi2021;

    public Page<PlaatsingRegel>? Lijst { get; private set; }

    public Namenlijst Namen { get; private set; } = Namenlijst.Leeg;

    /// <summary>A provider sees its own placements: no column and no filter for the provider.</summary>
    public bool IsAanbieder => Actor.Scope.Aanbieder is not null;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Namen = await Namenlijst.LaadAsync(contracten, cancellationToken);
        var filter = new PlaatsingFilter(Tekst, Route, Ingevuld(Gemeente), Ingevuld(Aanbieder), Ingevuld(Contract), null, Status, Wet, Fase: IsAanbieder ? Fase : null, AlsOnderaannemer: Onderaannemer ? true : null);
        var page = Sorteer is null ? Vraag() with { Sortering = "bijgewerkt", Aflopend = true } : Vraag();
        var found = await SendAsync(new ZoekPlaatsingen(page, filter, "volgen van plaatsingen"), cancellationToken);
        if (IsAanbieder)
        {
            var portal = await SendAsync(new HaalPortaal(Wet), cancellationToken);
            Portaal = portal.IsSuccess ? portal.Value : null;
        }

        Lijst = found.IsSuccess ? found.Value.Pagina : null;
    }

    /// <summary>The placements in a phase, of the same law.</summary>
    public string Met(Plaatsingsfase fase) => Html.WithQuery(Request, ("fase", fase.ToString()), ("onderaannemer", null), ("status", null), ("na", null), ("voor", null));

    /// <summary>What a provider teaches for others, of the same law.</summary>
    public string MetOnderaannemer() => Html.WithQuery(Request, ("onderaannemer", "true"), ("fase", null), ("status", null), ("na", null), ("voor", null));

    /// <summary>The same view for the other law.</summary>
    public string Met(Wet wet) => Html.WithQuery(Request, ("wet", wet.ToString()), ("na", null), ("voor", null));
}
