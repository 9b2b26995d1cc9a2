// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Inkooptrajecten;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Inburgering.Inkoop.Host.Pages.Inkoop;

/// <summary>One requirement as typed.</summary>
public sealed class EisFormulier
{
    public string? Code { get; set; }

    public string? Omschrijving { get; set; }

    public List<Route> Routes { get; set; } = [];

    public bool IsLeeg() => string.IsNullOrWhiteSpace(Code) && string.IsNullOrWhiteSpace(Omschrijving);
}

/// <summary>All requirements as typed.</summary>
public sealed class EisenFormulier
{
    public List<EisFormulier> Regels { get; set; } = [];
}

/// <summary>The knock-out requirements, with three empty lines to add to.</summary>
[Toegang(Rol.Contractmanager)]
public sealed class EisenModel : InkoopHandelingPage
{
    private const int Extra = 3;

    [BindProperty]
    public EisenFormulier Formulier { get; set; } = new();

    public IReadOnlyList<SelectListItem> Routes { get; } = [.. Enum.GetValues<Route>().Select(r => new SelectListItem(Woorden.Van(r), r.ToString()))];

    protected override object? Getypt => new EisenFormulier { Regels = [.. Formulier.Regels.Where(r => !r.IsLeeg())] };

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        if (Traject is not null)
        {
            Formulier = (EisenFormulier)Opgeslagen(Traject)!;
            Formulier.Regels.AddRange(Enumerable.Range(0, Extra).Select(_ => new EisFormulier()));
        }

        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => VerwerkAsync(
        new LegInkoopeisenVast(Nummer, Versie, [.. Formulier.Regels.Where(r => !r.IsLeeg()).Select(r => new InkoopeisGegevens(r.Code?.Trim() ?? "", r.Omschrijving?.Trim() ?? "", r.Routes))], Reden),
        "De eisen zijn opgeslagen.",
        InkoopTonen.Pad(Nummer) + "#eisen",
        cancellationToken);

    protected override object? Opgeslagen(InkooptrajectDetail traject) =>
        new EisenFormulier { Regels = [.. traject.Eisen.Select(e => new EisFormulier { Code = e.Code, Omschrijving = e.Omschrijving, Routes = [.. e.Routes] })] };
}
