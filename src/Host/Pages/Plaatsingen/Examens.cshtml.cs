// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Plaatsingen.Examens;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Paging;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Plaatsingen;

/// <summary>Exams over all placements that the actor may read, newest first.</summary>
[Toegang(Rol.Consulent, Rol.Aanbieder)]
public sealed class ExamensModel(IContracten contracten) : InkoopLijstPage
{
    [BindProperty(Name = "tekst", SupportsGet = true)]
    public string? Tekst { get; set; }

    [BindProperty(Name = "onderdeel", SupportsGet = true)]
    public Onderdeel? Onderdeel { get; set; }

    [BindProperty(Name = "uitslag", SupportsGet = true)]
    public Uitslag? Uitslag { get; set; }

    [BindProperty(Name = "vanaf", SupportsGet = true)]
    public DateOnly? Vanaf { get; set; }

    [BindProperty(Name = "tot", SupportsGet = true)]
    public DateOnly? Tot { get; set; }

    [BindProperty(Name = "route", SupportsGet = true)]
    public Route? Route { get; set; }

    [BindProperty(Name = "wet", SupportsGet = true)]
    public Wet? Wet { get; set; }

    [BindProperty(Name = "contract", SupportsGet = true)]
    public string? Contract { get; set; }

    [BindProperty(Name = "aanbieder", SupportsGet = true)]
    public string? Aanbieder { get; set; }

    public Page<ExamenuitslagRegel>? Lijst { get; private set; }

    public Namenlijst Namen { get; private set; } = Namenlijst.Leeg;

    /// <summary>A provider reads its own: no column and no filter for the provider.</summary>
    public bool IsAanbieder => Actor.Scope.Aanbieder is not null;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Namen = await Namenlijst.LaadAsync(contracten, cancellationToken);
        var filter = new ExamenFilter(Ingevuld(Tekst), Onderdeel, Uitslag, Vanaf, Tot, Ingevuld(Contract), IsAanbieder ? null : Ingevuld(Aanbieder), Route, Wet);
        var page = Sorteer is null ? Vraag() with { Sortering = "datum", Aflopend = true } : Vraag();
        var found = await SendAsync(new ZoekExamens(page, filter), cancellationToken);
        Lijst = found.IsSuccess ? found.Value.Pagina : null;
    }
}
