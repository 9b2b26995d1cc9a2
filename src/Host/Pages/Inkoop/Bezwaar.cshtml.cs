// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Gunnen;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Inburgering.Inkoop.Host.Pages.Inkoop;

/// <summary>What somebody types about an objection.</summary>
public sealed class BezwaarFormulier
{
    public Bezwaarsoort? Soort { get; set; }

    public string? Aanbieder { get; set; }

    public string? Perceel { get; set; }

    public DateOnly? OntvangenOp { get; set; }

    public string? Omschrijving { get; set; }
}

/// <summary>A page about the award that stands; without one it does not exist.</summary>
public abstract class GunningHandelingPage : InkoopHandelingPage
{
    public GunningDetail? Gunning { get; private set; }

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        return Traject is { Gunning: null } ? NotFound() : Page();
    }

    protected override async Task LaadDelenAsync(CancellationToken cancellationToken)
    {
        if (Traject!.Gunning is { } stand && (await SendAsync(new HaalGunning(Nummer, stand.Besluit), cancellationToken)).TryGet(out var decision))
        {
            Gunning = decision;
        }
    }
}

/// <summary>Records an objection to an award.</summary>
[Toegang(Rol.Contractmanager)]
public sealed class BezwaarModel : GunningHandelingPage
{
    [BindProperty]
    public BezwaarFormulier Formulier { get; set; } = new();

    public IReadOnlyList<SelectListItem> Inschrijvers => [.. Gunning?.Brieven.Select(b => new SelectListItem(b.Aanbieder.Naam, b.Aanbieder.Code)) ?? []];

    public IReadOnlyList<SelectListItem> Percelen => [.. Gunning?.Percelen.Select(p => new SelectListItem($"{p.Code} {p.Gegevens.Naam}", p.Code)) ?? []];

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => VerwerkAsync(
        new NoteerBezwaar(Nummer, Versie, new BezwaarGegevens(Formulier.Soort ?? (Bezwaarsoort)(-1), Formulier.Aanbieder ?? "", Formulier.Perceel, Formulier.OntvangenOp ?? default, Formulier.Omschrijving ?? "")),
        "Het bezwaar is genoteerd. De gunning wordt niet definitief voordat het is afgehandeld.",
        InkoopTonen.GunningPad(Nummer) + "#bezwaren",
        cancellationToken);
}
