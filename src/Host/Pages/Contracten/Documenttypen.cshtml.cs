// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Documenten;
using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Inburgering.Inkoop.Host.Pages.Contracten;

/// <summary>A type of document as somebody types it.</summary>
public sealed class DocumenttypeFormulier
{
    public string? Code { get; set; }

    public DateOnly? GeldigVanaf { get; set; }

    public DateOnly? GeldigTot { get; set; }

    public string? Naam { get; set; }

    public string? Uitleg { get; set; }

    public List<ContractSoort> VerwachtBij { get; set; } = [];

    public bool MetVerloop { get; set; }

    public bool VoorAanbieder { get; set; }
}

/// <summary>The types of document with their validity, and a form to record or change one.</summary>
[Toegang(Rol.Contractmanager, Rol.Beheerder)]
public sealed class DocumenttypenModel : InkoopPage
{
    [BindProperty(Name = "code", SupportsGet = true)]
    public string? Code { get; set; }

    [BindProperty(Name = "vanaf", SupportsGet = true)]
    public DateOnly? Vanaf { get; set; }

    [BindProperty]
    public int Versie { get; set; }

    [BindProperty]
    public DocumenttypeFormulier Formulier { get; set; } = new();

    public IReadOnlyList<DocumenttypeRegel> Typen { get; private set; } = [];

    public static IReadOnlyList<SelectListItem> Soorten { get; } = [.. Enum.GetValues<ContractSoort>().Select(s => new SelectListItem(Woorden.Van(s), s.ToString()))];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        if (Typen.FirstOrDefault(t => t.Code == Code && t.GeldigVanaf == Vanaf) is { } chosen)
        {
            Versie = chosen.Versie;
            Formulier = new DocumenttypeFormulier
            {
                Code = chosen.Code,
                GeldigVanaf = chosen.GeldigVanaf,
                GeldigTot = chosen.Gegevens.GeldigTot,
                Naam = chosen.Gegevens.Naam,
                Uitleg = chosen.Gegevens.Uitleg,
                VerwachtBij = [.. chosen.Gegevens.VerwachtBij],
                MetVerloop = chosen.Gegevens.MetVerloop,
                VoorAanbieder = chosen.Gegevens.VoorAanbieder,
            };
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        var f = Formulier;
        var code = f.Code?.Trim() ?? "";

        // Another code or first day than the one that was opened is a new row, which nobody has seen a version of.
        var version = Typen.Any(t => t.Code == code && t.GeldigVanaf == f.GeldigVanaf) ? Versie : 0;
        return await VerwerkAsync(
            new LegDocumenttypeVast(code, f.GeldigVanaf ?? default, new DocumenttypeGegevens(f.Naam ?? "", f.Uitleg ?? "", f.VerwachtBij, f.MetVerloop, f.VoorAanbieder, f.GeldigTot), version),
            "Het documenttype is vastgelegd.",
            "/contracten/documenttypen",
            cancellationToken);
    }

    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        if ((await SendAsync(new ZoekDocumenttypen(), cancellationToken)).TryGet(out var list))
        {
            Typen = list.Typen;
        }
    }
}
