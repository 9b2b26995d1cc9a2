// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Host.Ui.Charts;
using Inburgering.Inkoop.Kwaliteit.Acquisitie;
using Inburgering.Inkoop.Kwaliteit.Scorekaarten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Inburgering.Inkoop.Host.Pages.Kwaliteit;

/// <summary>One scorecard: pre-filled, put before the provider, answered, decided.</summary>
[Toegang(Rol.Contractmanager, Rol.Aanbieder, Rol.Beheerder)]
public sealed class ScorekaartModel : InkoopPage
{
    [BindProperty(Name = "contract", SupportsGet = true)]
    public string Contract { get; set; } = "";

    [BindProperty(Name = "perceel", SupportsGet = true)]
    public string Perceel { get; set; } = "";

    [BindProperty(Name = "periode", SupportsGet = true)]
    public string Periode { get; set; } = "";

    [BindProperty]
    public string? Reactie { get; set; }

    [BindProperty]
    public string? Toelichting { get; set; }

    [BindProperty]
    public Gevolg? Gevolg { get; set; }

    [BindProperty]
    public string? Reden { get; set; }

    public ScorekaartDetail Kaart { get; private set; } = null!;

    public string Pad => PadVan(Contract, Perceel, Periode);

    public bool MagBeheren => Actor.Is(Rol.Contractmanager);

    public bool MagAanpassen => MagBeheren && Kaart.Status != ScorekaartStatus.Vastgesteld;

    public bool MagReageren => Actor.Is(Rol.Aanbieder) && Kaart.Status is (ScorekaartStatus.Voorgelegd or ScorekaartStatus.Gereageerd);

    /// <summary>Why it cannot be put before the provider yet; null = it can.</summary>
    public string? NietVoorOmdat => Kaart.Periode.Tot >= Clock.Vandaag() ? $"De periode loopt nog tot en met {Toon.Datum(Kaart.Periode.Tot)}." : null;

    /// <summary>Why it cannot be decided yet; null = it can.</summary>
    public string? NietVastOmdat => Kaart.Status == ScorekaartStatus.Voorgelegd && Clock.Vandaag() <= Kaart.ReactieUiterlijk
        ? $"Vaststellen kan na de reactie van de aanbieder of na {Toon.Datum(Kaart.ReactieUiterlijk)}."
        : Kaart.Uitkomst.Onbeslist.Count > 0 ? "Beslis eerst over de KPI’s die niet zijn geleverd." : null;

    public IReadOnlyList<SelectListItem> Gevolgen { get; } = [.. Enum.GetValues<Gevolg>().Select(g => new SelectListItem(KwaliteitToon.Tekst(g), g.ToString()))];

    public static string PadVan(string contract, string perceel, string periode) => $"/kwaliteit/scorekaarten/{Uri.EscapeDataString(contract)}/{Uri.EscapeDataString(perceel)}/{Uri.EscapeDataString(periode)}";

    public HtmlString Verloop()
    {
        var last = Kaart.Trend.TakeLast(8).Select(t => (t.Periode, t.Score)).ToList();
        var words = last[^1].Score is { } now && last[0].Score is { } then
            ? $"Van {Toon.Getal(then)} in {last[0].Periode} naar {Toon.Getal(now)} in {last[^1].Periode}."
            : "Niet elke periode heeft een score.";
        return ScoreGrafiek.Maak("score-verloop", "Score per periode", words, last);
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        return Kaart is null ? NotFound() : Page();
    }

    public Task<IActionResult> OnPostVoorleggenAsync(CancellationToken cancellationToken) =>
        DoeAsync(new LegScorekaartVoor(Contract, Perceel, Periode), "De scorekaart is voorgelegd aan de aanbieder.", cancellationToken);

    public Task<IActionResult> OnPostReagerenAsync(CancellationToken cancellationToken) =>
        DoeAsync(new ReageerOpScorekaart(Contract, Perceel, Periode, Reactie ?? ""), "Uw reactie is verstuurd.", cancellationToken);

    public Task<IActionResult> OnPostTerugAsync(CancellationToken cancellationToken) =>
        DoeAsync(new TrekScorekaartTerug(Contract, Perceel, Periode, Reden ?? ""), "De scorekaart is teruggetrokken.", cancellationToken);

    public Task<IActionResult> OnPostVaststellenAsync(CancellationToken cancellationToken)
    {
        if (Gevolg is null)
        {
            ModelState.AddModelError(nameof(Gevolg), "Kies een gevolg; ‘geen’ kan ook.");
        }

        return DoeAsync(new StelScorekaartVast(Contract, Perceel, Periode, Gevolg ?? default, Toelichting ?? ""), "De scorekaart is vastgesteld.", cancellationToken);
    }

    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        if ((await SendAsync(new HaalScorekaart(Contract, Perceel, Periode), cancellationToken)).TryGet(out var card))
        {
            Kaart = card;
        }
    }

    private Task<IActionResult> DoeAsync(MediatR.IRequest<SharedKernel.Results.Result> command, string done, CancellationToken cancellationToken) =>
        VerwerkAsync(command, done, Pad, cancellationToken);
}
