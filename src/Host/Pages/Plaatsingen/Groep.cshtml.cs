// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Plaatsingen.Groepen;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Paging;
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
        return Page();
    }

    public Task<IActionResult> OnPostWijzigAsync(CancellationToken cancellationToken) =>
        VerwerkAsync(new WijzigGroep(Id, Groep.Gegevens()), "De groep is gewijzigd.", Paden.Groep(Id), cancellationToken);

    public Task<IActionResult> OnPostSluitAsync(CancellationToken cancellationToken) =>
        VerwerkAsync(new SluitGroep(Id), "De groep is gesloten voor nieuwe mensen. Wie erin zit, blijft.", Paden.Groep(Id), cancellationToken);

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
        }
    }
}
