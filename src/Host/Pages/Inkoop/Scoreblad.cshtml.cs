// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Beoordelen;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Inburgering.Inkoop.Host.Pages.Inkoop;

/// <summary>The actor's own scores for one lot.</summary>
[Toegang(Rol.Contractmanager, Rol.Consulent)]
public sealed class ScorebladModel : InkoopPage
{
    private GunningsdefinitieLijst? definities;

    [BindProperty(Name = "nummer", SupportsGet = true)]
    public string Nummer { get; set; } = "";

    [BindProperty(Name = "perceel", SupportsGet = true)]
    public string Perceel { get; set; } = "";

    [BindProperty]
    public int Versie { get; set; }

    [BindProperty]
    public ScoreFormulier Formulier { get; set; } = new();

    public ScorebladDetail? Blad { get; private set; }

    /// <summary>What was saved in another window.</summary>
    public IReadOnlyList<Verschil> Verschillen { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        if (Blad is not null)
        {
            Formulier = Opgeslagen(Blad);
        }

        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        VerwerkAsync(new VulScorebladIn(Nummer, Perceel, Versie, Formulier.Gegevens(), false), "Uw scores zijn bewaard. Maak ze definitief als u klaar bent.", "/inkoop/scoren", cancellationToken);

    public Task<IActionResult> OnPostDefinitiefAsync(CancellationToken cancellationToken) =>
        VerwerkAsync(new VulScorebladIn(Nummer, Perceel, Versie, Formulier.Gegevens(), true), "Uw scores zijn definitief.", "/inkoop/scoren", cancellationToken);

    public IReadOnlyList<SelectListItem> Trappen(ScoreRegel regel) =>
        Blad?.Criteria.FirstOrDefault(c => c.Code == regel.Criterium) is { } c ? Schaalkeuzes.Van(definities, c.Schaal) : [];

    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        var sheet = await SendAsync(new HaalScoreblad(Nummer, Perceel), cancellationToken);
        if (!sheet.IsSuccess)
        {
            return;
        }

        Blad = sheet.Value;
        var found = await SendAsync(new ZoekGunningsdefinities(), cancellationToken);
        definities = found.IsSuccess ? found.Value : null;
        if (HttpMethods.IsPost(Request.Method) && Blad.Versie != Versie)
        {
            Verschillen = Verschil.Tussen(Opgeslagen(Blad), Formulier);
        }

        Versie = Blad.Versie;
    }

    private static ScoreFormulier Opgeslagen(ScorebladDetail blad) => ScoreFormulier.Van(blad.Aanbieders.Select(a => a.Code), blad.Criteria, blad.Scores);
}
