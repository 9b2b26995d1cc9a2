// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Kwaliteit.Scorekaarten;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Kwaliteit;

/// <summary>Makes a new version of a scoring model: norms, grace bands, weights and minimums; shows what it would have done.</summary>
[Toegang(Rol.Contractmanager)]
public sealed class ScoremodelWijzigenModel : InkoopPage
{
    [BindProperty(Name = "route", SupportsGet = true)]
    public string Route { get; set; } = "";

    [BindProperty]
    public DateOnly? Vanaf { get; set; }

    [BindProperty]
    public string? Reden { get; set; }

    [BindProperty]
    public List<ScoreKpiInvoer> Kpis { get; set; } = [];

    public ScoremodelDetail Nu { get; private set; } = null!;

    public Modeleffect? Effect { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        if (Nu is null)
        {
            return NotFound();
        }

        Kpis = [.. Nu.Inhoud.Kpis.Select(k => new ScoreKpiInvoer { Norm = k.Norm, Coulance = k.Coulance, Gewicht = k.Gewicht, MinimumN = k.MinimumN })];
        return Page();
    }

    public async Task<IActionResult> OnPostEffectAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        if (Nu is null)
        {
            return NotFound();
        }

        var question = new BerekenModeleffect(Nu.Route, Inhoud());
        if (await LeesbaarAsync(question, cancellationToken) && (await SendAsync(question, cancellationToken)).TryGet(out var effect))
        {
            Effect = effect;
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        return Nu is null
            ? NotFound()
            : await VerwerkAsync(new StelScoremodelVast(Nu.Route, Vanaf ?? default, Inhoud(), Reden ?? ""), "De nieuwe versie is vastgesteld.", "/kwaliteit/scoremodellen", cancellationToken);
    }

    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        // The newest version, also when it counts from a day to come.
        if (Nu is null && Enum.TryParse<Route>(Route, out var route) && Enum.IsDefined(route)
            && (await SendAsync(new HaalScoremodel(route, DateOnly.MaxValue), cancellationToken)).TryGet(out var model))
        {
            Nu = model;
        }
    }

    // A field that is missing keeps what the model says now.
    private ScoremodelInhoud Inhoud() => Nu.Inhoud with
    {
        Kpis = [.. Nu.Inhoud.Kpis.Select((k, i) => i < Kpis.Count ? k with { Norm = Kpis[i].Norm ?? k.Norm, Coulance = Kpis[i].Coulance ?? k.Coulance, Gewicht = Kpis[i].Gewicht ?? k.Gewicht, MinimumN = Kpis[i].MinimumN ?? k.MinimumN } : k)],
    };
}

/// <summary>The numbers of one KPI in the form.</summary>
public sealed class ScoreKpiInvoer
{
    public decimal? Norm { get; set; }

    public decimal? Coulance { get; set; }

    public decimal? Gewicht { get; set; }

    public decimal? MinimumN { get; set; }
}
