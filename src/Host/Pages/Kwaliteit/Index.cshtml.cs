// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Host.Uitvoer;
using Inburgering.Inkoop.Kwaliteit.Beoordeling;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Inburgering.Inkoop.Host.Pages.Kwaliteit;

/// <summary>Every provider with its judgement and the reasons, and every requirement beside each other.</summary>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Aanbieder, Rol.Beheerder, Rol.Lezer)]
public sealed class IndexModel : InkoopPage
{
    [BindProperty(Name = "zoek", SupportsGet = true)]
    public string? Zoek { get; set; }

    [BindProperty(Name = "oordeel", SupportsGet = true)]
    public Oordeel? Oordeel { get; set; }

    [BindProperty(Name = "route", SupportsGet = true)]
    public Route? Route { get; set; }

    [BindProperty(Name = "dag", SupportsGet = true)]
    public DateOnly? Dag { get; set; }

    [BindProperty(Name = "formaat", SupportsGet = true)]
    public Uitvoerformaat? Formaat { get; set; }

    public KwaliteitOverzicht Overzicht { get; private set; } = null!;

    public IEnumerable<SelectListItem> Oordelen { get; } = Enum.GetValues<Oordeel>().Select(o => new SelectListItem(KwaliteitToon.Badge(o).Tekst, o.ToString()));

    /// <summary>Address of the file of what is on screen.</summary>
    public string Uitvoer(string formaat) => $"/kwaliteit{Request.QueryString.Add("formaat", formaat)}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var outcome = await SendAsync(new ZoekKwaliteit(Dag, Oordeel, Route, Zoek), cancellationToken);
        if (!outcome.TryGet(out var overview))
        {
            return Page();
        }

        Overzicht = overview;
        return Formaat is { } format ? new UitvoerResult(format, "kwaliteit", Tabel(overview)) : Page();
    }

    private static TableExport<(AanbiederOordeel Aanbieder, EisOordeel Eis)> Tabel(KwaliteitOverzicht overview) =>
        TableExport.Van("Kwaliteit", overview.Aanbieders.SelectMany(a => a.Eisen.Select(e => (Aanbieder: a, Eis: e))))
            .Kolom("Dag", r => r.Aanbieder.Dag)
            .Kolom("Code", r => r.Aanbieder.Aanbieder)
            .Kolom("Aanbieder", r => r.Aanbieder.Naam)
            .Kolom("Oordeel aanbieder", r => KwaliteitToon.Badge(r.Aanbieder.Oordeel).Tekst)
            .Kolom("Eis", r => r.Eis.Titel)
            .Kolom("Soort", r => KwaliteitToon.Soort(r.Eis.Soort))
            .Kolom("Uitkomst", r => KwaliteitToon.Badge(r.Eis.Uitkomst).Tekst)
            .Kolom("Bevinding", r => r.Eis.Bevinding)
            .Kolom("Norm", r => r.Eis.Norm)
            .Kolom("Bron", r => r.Eis.Bron)
            .Kolom("Volgende stap", r => r.Eis.VolgendeStap)
            .Kolom("Termijn", r => r.Eis.Termijn);
}
