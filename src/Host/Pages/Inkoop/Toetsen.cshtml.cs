// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Beoordelen;
using Inburgering.Inkoop.Contracten.Inkooptrajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Inburgering.Inkoop.Host.Pages.Inkoop;

/// <summary>One judgement as typed.</summary>
public sealed class OordeelFormulier
{
    public string Eis { get; set; } = "";

    public bool? Voldoet { get; set; }

    public string? Toelichting { get; set; }
}

/// <summary>All judgements as typed, to compare.</summary>
public sealed class OordelenFormulier
{
    public List<OordeelFormulier> Oordelen { get; set; } = [];
}

/// <summary>Judges a bid on every requirement of its lot.</summary>
[Toegang(Rol.Contractmanager)]
public sealed class ToetsenModel : InkoopperceelPage
{
    [BindProperty(Name = "aanbieder", SupportsGet = true)]
    public string Aanbieder { get; set; } = "";

    [BindProperty]
    public List<OordeelFormulier> Regels { get; set; } = [];

    public IReadOnlyList<SelectListItem> JaNee { get; } = [new("Ja", "True"), new("Nee", "False")];

    protected override object? Getypt => new OordelenFormulier { Oordelen = Regels };

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        if (Beoordeling is null)
        {
            return Page();
        }

        if (Opgeslagen(Traject!) is not OordelenFormulier stored)
        {
            return NotFound();
        }

        Regels = stored.Oordelen;
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        for (var i = 0; i < Regels.Count; i++)
        {
            if (Regels[i].Voldoet is null)
            {
                ModelState.AddModelError($"Regels[{i}].Voldoet", $"Kies of de inschrijving aan {Regels[i].Eis} voldoet.");
            }
        }

        return VerwerkAsync(
            new ToetsInschrijving(Nummer, Versie, Perceel, Aanbieder, [.. Regels.Select(r => new Eisoordeel(r.Eis, r.Voldoet ?? false, r.Toelichting))]),
            "De toets is opgeslagen.",
            PerceelPad,
            cancellationToken);
    }

    protected override object? Opgeslagen(InkooptrajectDetail traject) =>
        Beoordeling?.Inschrijvingen.FirstOrDefault(i => i.Aanbieder.Code == Aanbieder) is { } bid
            ? new OordelenFormulier
            {
                Oordelen = [.. Beoordeling.Eisen.Select(e => bid.Oordelen.FirstOrDefault(o => o.Eis == e.Code) is { } o ? new OordeelFormulier { Eis = e.Code, Voldoet = o.Voldoet, Toelichting = o.Toelichting } : new OordeelFormulier { Eis = e.Code })],
            }
            : null;
}
