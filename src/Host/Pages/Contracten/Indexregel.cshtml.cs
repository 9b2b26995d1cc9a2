// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Contracten;

/// <summary>What somebody types about the index that prices follow.</summary>
public sealed class IndexregelFormulier
{
    public string? Reeks { get; set; }

    public decimal? AandeelProcent { get; set; } = 100;

    public decimal? MaximumProcent { get; set; }

    public string? Vindplaats { get; set; }

    public static IndexregelFormulier Van(Indexregel regel) => new() { Reeks = regel.Reeks, AandeelProcent = regel.AandeelProcent, MaximumProcent = regel.MaximumProcent, Vindplaats = regel.Vindplaats };

    /// <summary>Null when the name was emptied: then prices follow no index.</summary>
    public Indexregel? Regel() => string.IsNullOrWhiteSpace(Reeks) ? null : new Indexregel(Reeks, AandeelProcent ?? 0, MaximumProcent, Vindplaats ?? "");
}

/// <summary>Records which index the prices of a contract follow.</summary>
[Toegang(Rol.Contractmanager)]
public sealed class IndexregelModel : ContractHandelingPage
{
    [BindProperty]
    public IndexregelFormulier Formulier { get; set; } = new();

    protected override object? Getypt => Formulier;

    protected override object? Opgeslagen(ContractDetail contract) => contract.Indexregel is { } rule ? IndexregelFormulier.Van(rule) : new IndexregelFormulier();

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await base.OnGetAsync(cancellationToken);
        Formulier = Contract?.Indexregel is { } rule ? IndexregelFormulier.Van(rule) : new IndexregelFormulier();
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        VerwerkAsync(new LegIndexregelVast(Nummer, Versie, Formulier.Regel()), $"De indexregel van contract {Nummer} is vastgelegd.", ContractTonen.Pad(Nummer) + "#prijzen", cancellationToken);
}
