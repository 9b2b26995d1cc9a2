// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Inburgering.Inkoop.Host.Pages.Contracten;

/// <summary>What somebody types about one lot in an amendment; empty = stays.</summary>
public sealed class PerceelWijzigingInvoer
{
    public string Perceel { get; set; } = "";

    public int? Capaciteit { get; set; }

    public decimal? TariefEuro { get; set; }

    public int? MaxWachttijdDagen { get; set; }

    public int? MaxGroepsgrootte { get; set; }

    public bool IsLeeg => Capaciteit is null && TariefEuro is null && MaxWachttijdDagen is null && MaxGroepsgrootte is null;
}

/// <summary>What somebody types about an amendment.</summary>
public sealed class WijzigingFormulier
{
    public DateOnly? Getekend { get; set; }

    public DateOnly? IngaatOp { get; set; }

    public Wijzigingsgrond? Grond { get; set; }

    public string? Motivering { get; set; }

    public string? Vindplaats { get; set; }

    public decimal? WaardeEuro { get; set; }

    public decimal? NieuwPlafondEuro { get; set; }

    public DateOnly? NieuweEinddatum { get; set; }

    public List<PerceelWijzigingInvoer> Percelen { get; set; } = [];

    public WijzigingGegevens Gegevens() => new(
        Getekend ?? default,
        IngaatOp ?? default,
        Grond ?? (Wijzigingsgrond)(-1),
        Motivering ?? "",
        Vindplaats,
        WaardeEuro ?? 0,
        NieuwPlafondEuro,
        NieuweEinddatum,
        [.. Percelen.Where(p => !p.IsLeeg).Select(p => new PerceelWijziging(p.Perceel, p.Capaciteit, p.TariefEuro, p.MaxWachttijdDagen, p.MaxGroepsgrootte))]);
}

/// <summary>Records an amendment; first shows whether the law allows it without a new tender.</summary>
[Toegang(Rol.Contractmanager)]
public sealed class WijzigingsovereenkomstModel : ContractHandelingPage
{
    [BindProperty]
    public WijzigingFormulier Formulier { get; set; } = new();

    public WijzigingstoetsUitkomst? Toets { get; private set; }

    public string? WaaromNiet => Contract?.Acties.FirstOrDefault(a => a.Naam == "WijzigingVastleggen")?.WaaromNiet;

    public IReadOnlyList<SelectListItem> Gronden { get; } = [.. Enum.GetValues<Wijzigingsgrond>().Select(g => new SelectListItem(ContractTonen.Grond(g), g.ToString()))];

    public async Task<IActionResult> OnPostToetsAsync(CancellationToken cancellationToken)
    {
        Vereis(Formulier.Grond?.ToString(), "Formulier.Grond", "Kies op welke grond het contract mag veranderen.");
        if (ModelState.IsValid && (await SendAsync(new ToetsWijziging(Nummer, Formulier.Gegevens()), cancellationToken)).TryGet(out var outcome))
        {
            Toets = outcome;
        }

        await LaadAsync(cancellationToken);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => VerwerkAsync(
        new LegWijzigingVast(Nummer, Versie, Formulier.Gegevens()),
        $"De wijzigingsovereenkomst van contract {Nummer} is vastgelegd.",
        ContractTonen.Pad(Nummer) + "#wijzigingen",
        cancellationToken);

    // One row per lot that the contract has now, in its order, with what was typed for it.
    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        await base.LaadAsync(cancellationToken);
        var typed = Formulier.Percelen.GroupBy(p => p.Perceel, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        Formulier.Percelen = [.. (Contract?.Percelen ?? []).Select(p => typed.GetValueOrDefault(p.Code) ?? new PerceelWijzigingInvoer { Perceel = p.Code })];
    }
}
