// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Inkooptrajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Inburgering.Inkoop.Host.Pages.Inkoop;

/// <summary>Adds a lot, changes one or takes one away.</summary>
[Toegang(Rol.Contractmanager)]
public sealed class PerceelModel : InkoopHandelingPage
{
    /// <summary>Code of the lot in the address; empty for a new one.</summary>
    [BindProperty(Name = "perceel", SupportsGet = true)]
    public string? Perceel { get; set; }

    /// <summary>Code of a new lot.</summary>
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public InkoopperceelFormulier Formulier { get; set; } = new();

    public bool IsNieuw => string.IsNullOrEmpty(Perceel);

    public IReadOnlyList<SelectListItem> JaNee { get; } = [new("Ja", "True"), new("Nee", "False")];

    public IReadOnlyList<SelectListItem> Gemeenten => [.. Traject?.Gemeenten.Select(g => new SelectListItem(g.Naam, g.Code)) ?? []];

    protected override object? Getypt => IsNieuw ? null : Formulier;

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        if (Traject is null)
        {
            return Page();
        }

        if (IsNieuw)
        {
            Formulier.Gemeenten = [.. Traject.Gegevens.Gemeenten];
            Formulier.AantalAanbieders = 1;
            return Page();
        }

        if (Opgeslagen(Traject) is not InkoopperceelFormulier stored)
        {
            return NotFound();
        }

        Formulier = stored;
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var back = InkoopTonen.Pad(Nummer) + "#percelen";
        return IsNieuw
            ? VerwerkAsync(new VoegInkoopperceelToe(Nummer, Versie, Code?.Trim() ?? "", Formulier.Gegevens(), Reden), $"Perceel {Code} is toegevoegd.", back, cancellationToken)
            : VerwerkAsync(new WijzigInkoopperceel(Nummer, Versie, Perceel!, Formulier.Gegevens(), Reden), $"Perceel {Perceel} is gewijzigd.", back, cancellationToken);
    }

    public async Task<IActionResult> OnPostWegAsync(CancellationToken cancellationToken)
    {
        ModelState.Clear();
        return await VerwerkAsync(new HaalInkoopperceelWeg(Nummer, Versie, Perceel ?? "", Reden), $"Perceel {Perceel} is weggehaald.", InkoopTonen.Pad(Nummer) + "#percelen", cancellationToken);
    }

    protected override object? Opgeslagen(InkooptrajectDetail traject) =>
        traject.Percelen.FirstOrDefault(p => p.Code == Perceel) is { } lot ? InkoopperceelFormulier.Van(lot.Gegevens) : null;
}
