// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Beoordelen;
using Inburgering.Inkoop.Contracten.Inkooptrajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Inkoop;

/// <summary>One criterion as typed.</summary>
public sealed class CriteriumFormulier
{
    public string? Code { get; set; }

    public string? Naam { get; set; }

    public int? Gewicht { get; set; }

    public Kwaliteitsschaal? Schaal { get; set; }

    public string? Toelichting { get; set; }

    public bool IsLeeg() => string.IsNullOrWhiteSpace(Code) && string.IsNullOrWhiteSpace(Naam) && string.IsNullOrWhiteSpace(Toelichting);

    public GunningscriteriumGegevens Gegevens() => new(Code?.Trim() ?? "", Naam?.Trim() ?? "", Gewicht ?? 0, Schaal ?? (Kwaliteitsschaal)(-1), Toelichting?.Trim() ?? "");
}

/// <summary>How bids are compared, as typed.</summary>
public sealed class GunningswijzeFormulier
{
    public Gunningsformule? Formule { get; set; }

    public int? Prijsgewicht { get; set; }

    public Gelijkregel? Gelijkregel { get; set; }

    public List<CriteriumFormulier> Criteria { get; set; } = [];

    public static GunningswijzeFormulier Van(GunningswijzeGegevens? g) => g is null ? new() : new()
    {
        Formule = g.Formule,
        Prijsgewicht = g.Prijsgewicht,
        Gelijkregel = g.Gelijkregel,
        Criteria = [.. g.Criteria.Select(c => new CriteriumFormulier { Code = c.Code, Naam = c.Naam, Gewicht = c.Gewicht, Schaal = c.Schaal, Toelichting = c.Toelichting })],
    };

    public GunningswijzeGegevens Gegevens() => new(
        Formule ?? (Gunningsformule)(-1),
        Prijsgewicht ?? -1,
        Gelijkregel ?? (Gelijkregel)(-1),
        [.. Criteria.Where(c => !c.IsLeeg()).Select(c => c.Gegevens())]);
}

/// <summary>Formula, weights and criteria, with three empty criteria to add to.</summary>
[Toegang(Rol.Contractmanager)]
public sealed class GunningswijzeModel : InkoopHandelingPage
{
    private const int Extra = 3;

    [BindProperty]
    public GunningswijzeFormulier Formulier { get; set; } = new();

    protected override object? Getypt => new GunningswijzeFormulier { Formule = Formulier.Formule, Prijsgewicht = Formulier.Prijsgewicht, Gelijkregel = Formulier.Gelijkregel, Criteria = [.. Formulier.Criteria.Where(c => !c.IsLeeg())] };

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        if (Traject is not null)
        {
            Formulier = GunningswijzeFormulier.Van(Traject.Gunningswijze);
            Formulier.Criteria.AddRange(Enumerable.Range(0, Extra).Select(_ => new CriteriumFormulier()));
        }

        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        VerwerkAsync(new LegGunningswijzeVast(Nummer, Versie, Formulier.Gegevens(), Reden), "De gunningswijze is opgeslagen.", InkoopTonen.Pad(Nummer) + "#gunningswijze", cancellationToken);

    protected override object? Opgeslagen(InkooptrajectDetail traject) => GunningswijzeFormulier.Van(traject.Gunningswijze);
}
