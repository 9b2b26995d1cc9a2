// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Paging;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Inburgering.Inkoop.Host.Pages.Contracten;

/// <summary>Shows what the agreed index does to the prices, and decides to apply it.</summary>
[Toegang(Rol.Contractmanager)]
public sealed class IndexerenModel : ContractHandelingPage
{
    [BindProperty]
    public string? VanPeriode { get; set; }

    [BindProperty]
    public string? NaarPeriode { get; set; }

    [BindProperty]
    public DateOnly? Vanaf { get; set; }

    [BindProperty]
    public string? Reden { get; set; }

    public Indexuitkomst? Uitkomst { get; private set; }

    public IReadOnlyList<SelectListItem> Perioden { get; private set; } = [];

    public string? WaaromNiet => Contract?.Acties.FirstOrDefault(a => a.Naam == "Indexeren")?.WaaromNiet;

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await base.OnGetAsync(cancellationToken);
        VanPeriode = Contract?.Indexbesluiten.Count > 0 ? Contract.Indexbesluiten[^1].NaarPeriode : null;
        return Page();
    }

    public async Task<IActionResult> OnPostBerekenAsync(CancellationToken cancellationToken)
    {
        Vereis(VanPeriode, nameof(VanPeriode), "Kies vanaf welke periode u rekent.");
        Vereis(NaarPeriode, nameof(NaarPeriode), "Kies tot welke periode u rekent.");
        if (Vanaf is null && ModelState[nameof(Vanaf)] is not { Errors.Count: > 0 })
        {
            ModelState.AddModelError(nameof(Vanaf), "Vul in vanaf welke dag de nieuwe prijzen gelden.");
        }

        if (ModelState.IsValid && (await SendAsync(new BerekenIndexering(Nummer, VanPeriode!, NaarPeriode!, Vanaf!.Value), cancellationToken)).TryGet(out var outcome))
        {
            Uitkomst = outcome;
        }

        await LaadAsync(cancellationToken);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => VerwerkAsync(
        new IndexeerPrijzen(Nummer, Versie, VanPeriode ?? "", NaarPeriode ?? "", Vanaf ?? default, Reden ?? ""),
        $"De nieuwe prijzen van contract {Nummer} zijn vastgelegd.",
        ContractTonen.Pad(Nummer) + "#prijzen",
        cancellationToken);

    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        await base.LaadAsync(cancellationToken);
        if (Contract?.Indexregel is { } rule && (await SendAsync(new ZoekIndexcijfers(new PageRequest(PageRequest.Maximum, Sortering: "periode", Aflopend: true), rule.Reeks), cancellationToken)).TryGet(out var figures))
        {
            Perioden = [.. figures.Items.Select(i => new SelectListItem($"{i.Periode}: {Ui.Toon.Getal(i.Waarde)}", i.Periode))];
        }
    }
}
