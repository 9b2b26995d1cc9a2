// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Inburgering.Inkoop.Host.Pages.Contracten;

/// <summary>Adds a lot, or changes one.</summary>
[Toegang(Rol.Contractmanager)]
public sealed class PerceelModel : ContractHandelingPage
{
    /// <summary>Code of the lot in the address; empty for a new one.</summary>
    [BindProperty(Name = "perceel", SupportsGet = true)]
    public string? Perceel { get; set; }

    /// <summary>Code of a new lot.</summary>
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public PerceelFormulier Formulier { get; set; } = new();

    [BindProperty]
    public PrijsFormulier Prijs { get; set; } = new();

    public bool IsNieuw => string.IsNullOrEmpty(Perceel);

    /// <summary>The gemeenten of the contract.</summary>
    public IReadOnlyList<SelectListItem> Gemeenten => [.. (Contract?.Gemeenten ?? []).Select(g => new SelectListItem(g.Naam, g.Code))];

    protected override object? Getypt => IsNieuw ? null : Formulier;

    protected override object? Opgeslagen(ContractDetail contract) => contract.Percelen.FirstOrDefault(p => p.Code == Perceel) is { } lot ? PerceelFormulier.Van(lot.Gegevens) : null;

    public IReadOnlyList<SelectListItem> JaNee { get; } = [new("Ja", "True"), new("Nee", "False")];

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await base.OnGetAsync(cancellationToken);
        if (Contract is null)
        {
            return Page();
        }

        if (IsNieuw)
        {
            Prijs.Vanaf = Contract.Gegevens.Ingangsdatum;
            return Page();
        }

        if (Contract.Percelen.FirstOrDefault(p => p.Code == Perceel) is not { } lot)
        {
            return NotFound();
        }

        Formulier = PerceelFormulier.Van(lot.Gegevens);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var back = ContractTonen.Pad(Nummer) + "#percelen";
        return IsNieuw
            ? VerwerkAsync(new VoegPerceelToe(Nummer, Versie, Code?.Trim() ?? "", Formulier.Gegevens(), Prijs.IsLeeg() ? null : Prijs.Gegevens()), $"Perceel {Code} is toegevoegd.", back, cancellationToken)
            : VerwerkAsync(new WijzigPerceel(Nummer, Versie, Perceel!, Formulier.Gegevens()), $"Perceel {Perceel} is gewijzigd.", back, cancellationToken);
    }
}
