// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Plaatsingen.Groepen;
using Inburgering.Inkoop.Plaatsingen.Lessen;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Plaatsingen;

/// <summary>One group: who is in it, and for its provider the form to change it.</summary>
[Toegang(Rol.Consulent, Rol.Contractmanager, Rol.Aanbieder)]
public sealed class GroepModel(IContracten contracten) : InkoopPage, IGroepformulier
{
    [BindProperty(Name = "id", SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public GroepInvoer Groep { get; set; } = new();

    [BindProperty]
    public DateOnly? LesDatum { get; set; }

    [BindProperty]
    public decimal? LesUren { get; set; }

    [BindProperty]
    public bool LesOnline { get; set; }

    /// <summary>Lessons with a signed list, the newest first.</summary>
    public IReadOnlyList<LesRegel> Lessen { get; private set; } = [];

    /// <summary>A contract manager sees numbers of a lesson, not who was there.</summary>
    public bool ToontLes => Actor.Is(Rol.Aanbieder) || Actor.Is(Rol.Consulent);

    public LesgroepRegel? Regel { get; private set; }

    /// <summary>The placements of the group that the actor may see.</summary>
    public IReadOnlyList<PlaatsingRegel> Leden { get; private set; } = [];

    public Namenlijst Namen { get; private set; } = Namenlijst.Leeg;

    public bool IsAanbieder => Actor.Is(Rol.Aanbieder);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        if (Regel is null)
        {
            return NotFound();
        }

        Groep = GroepInvoer.Van(Regel);
        LesDatum = Clock.Vandaag();
        return Page();
    }

    public Task<IActionResult> OnPostWijzigAsync(CancellationToken cancellationToken) =>
        VerwerkAsync(new WijzigGroep(Id, Groep.Gegevens()), "De groep is gewijzigd.", Paden.Groep(Id), cancellationToken);

    public Task<IActionResult> OnPostSluitAsync(CancellationToken cancellationToken) =>
        VerwerkAsync(new SluitGroep(Id), "De groep is gesloten voor nieuwe mensen. Wie erin zit, blijft.", Paden.Groep(Id), cancellationToken);

    public Task<IActionResult> OnPostLesAsync(CancellationToken cancellationToken) =>
        VerwerkAsync(new LegLesVast(Id, LesDatum ?? default, LesUren ?? 0, LesOnline), "De les is vastgelegd.", Paden.Groep(Id), cancellationToken);

    /// <inheritdoc/>
    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        Namen = await Namenlijst.LaadAsync(contracten, cancellationToken);
        var found = await SendAsync(new ZoekGroepen(new PageRequest(1), GroepId: Id), cancellationToken);
        Regel = found.IsSuccess ? found.Value.Items.SingleOrDefault() : null;
        if (Regel is not null)
        {
            var members = await SendAsync(new ZoekPlaatsingen(new PageRequest(100), new PlaatsingFilter(GroepId: Id), "indelen in een groep"), cancellationToken);
            Leden = members.IsSuccess ? members.Value.Pagina.Items : [];
            var lessons = await SendAsync(new ZoekLessen(new PageRequest(20, Aflopend: true), GroepId: Id), cancellationToken);
            Lessen = lessons.IsSuccess ? lessons.Value.Items : [];
        }
    }
}
