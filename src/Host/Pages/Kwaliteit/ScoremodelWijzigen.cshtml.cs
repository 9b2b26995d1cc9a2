// SPDX-License-Identifier: EUPL-1.2

using System.Security.Cryptography;
using System.Text.Json;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Kwaliteit.Acquisitie;
using Inburgering.Inkoop.Kwaliteit.Eisen;
using Inburgering.Inkoop.Kwaliteit.Scorekaarten;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

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

    [BindProperty]
    public NieuweKpiInvoer Nieuw { get; set; } = new();

    [BindProperty]
    public List<StandInvoer> Standen { get; set; } = [];

    /// <summary>Which change the effect below was shown of; a version is adopted only after its own effect was shown.</summary>
    [BindProperty]
    public string? Gezien { get; set; }

    public ScoremodelDetail Nu { get; private set; } = null!;

    public bool NieuweKpiOpen => !string.IsNullOrWhiteSpace(Nieuw.Code);

    public IEnumerable<SelectListItem> Richtingen { get; } = Enum.GetValues<NormRichting>().Select(r => new SelectListItem(r == NormRichting.Maximaal ? "de norm of minder" : "de norm of meer", r.ToString()));

    public IEnumerable<SelectListItem> Gevolgen { get; } = Enum.GetValues<Gevolg>().Select(g => new SelectListItem(KwaliteitToon.Tekst(g), g.ToString()));

    public Modeleffect? Effect { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        if (Nu is null)
        {
            return NotFound();
        }

        Kpis = [.. Nu.Inhoud.Kpis.Select(k => new ScoreKpiInvoer { Titel = k.Titel, Groep = k.Groep, Norm = k.Norm, Coulance = k.Coulance, Gewicht = k.Gewicht, MinimumN = k.MinimumN })];
        Standen = [.. Nu.Inhoud.Banden.OrderByDescending(b => b.Vanaf).Select(b => new StandInvoer { Titel = b.Titel, Vanaf = b.Vanaf, Gevolg = b.Gevolg }), new StandInvoer()];
        return Page();
    }

    public async Task<IActionResult> OnPostEffectAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        if (Nu is null)
        {
            return NotFound();
        }

        await ToonEffectAsync(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        if (Nu is null)
        {
            return NotFound();
        }

        if (Gezien != Kenmerk(Inhoud()))
        {
            if (await ToonEffectAsync(cancellationToken))
            {
                ModelState.AddModelError("", "Bekijk eerst het effect hieronder. Klopt het, stel de versie dan vast.");
            }

            return Page();
        }

        return await VerwerkAsync(new StelScoremodelVast(Nu.Route, Vanaf ?? default, Inhoud(), Reden ?? ""), "De nieuwe versie is vastgesteld.", "/kwaliteit/scoremodellen", cancellationToken);
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

    private async Task<bool> ToonEffectAsync(CancellationToken cancellationToken)
    {
        var content = Inhoud();
        var question = new BerekenModeleffect(Nu.Route, content);
        if (!await LeesbaarAsync(question, cancellationToken) || !(await SendAsync(question, cancellationToken)).TryGet(out var effect))
        {
            return false;
        }

        Effect = effect;
        Gezien = Kenmerk(content);
        ModelState.Remove(nameof(Gezien));
        return true;
    }

    private static string Kenmerk(ScoremodelInhoud inhoud) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(inhoud)));

    // A field that is missing keeps what the model says now.
    private ScoremodelInhoud Inhoud() => Nu.Inhoud with
    {
        Kpis = [.. Nu.Inhoud.Kpis.Select((k, i) => i < Kpis.Count ? Kpis[i].Over(k) : k).OfType<ScoreKpi>(), .. NieuweKpiOpen ? new[] { Nieuw.Kpi() } : []],
        Banden = Standen.Count == 0
            ? Nu.Inhoud.Banden
            : [.. Standen.Where(s => !string.IsNullOrWhiteSpace(s.Titel)).Select(s => new Scoreband(s.Titel!.Trim(), s.Vanaf ?? 0, s.Gevolg))],
    };
}

/// <summary>The numbers of one KPI in the form.</summary>
public sealed class ScoreKpiInvoer
{
    public string? Titel { get; set; }

    public string? Groep { get; set; }

    /// <summary>True when the new version leaves it out; older scorecards keep it.</summary>
    public bool Vervalt { get; set; }

    public decimal? Norm { get; set; }

    public decimal? Coulance { get; set; }

    public decimal? Gewicht { get; set; }

    public decimal? MinimumN { get; set; }

    /// <summary>The KPI with what was typed; null when it goes.</summary>
    public ScoreKpi? Over(ScoreKpi kpi) => Vervalt
        ? null
        : kpi with
        {
            Titel = string.IsNullOrWhiteSpace(Titel) ? kpi.Titel : Titel.Trim(),
            Groep = string.IsNullOrWhiteSpace(Groep) ? kpi.Groep : Groep.Trim(),
            Norm = Norm ?? kpi.Norm,
            Coulance = Coulance ?? kpi.Coulance,
            Gewicht = Gewicht ?? kpi.Gewicht,
            MinimumN = MinimumN ?? kpi.MinimumN,
        };
}

/// <summary>A KPI that a new version adds.</summary>
public sealed class NieuweKpiInvoer
{
    public string? Code { get; set; }

    public string? Titel { get; set; }

    public string? Groep { get; set; }

    public string? Teller { get; set; }

    public string? Noemer { get; set; }

    public string? Eenheid { get; set; }

    public NormRichting Richting { get; set; }

    public decimal? Norm { get; set; }

    public decimal? Coulance { get; set; }

    public decimal? Gewicht { get; set; }

    public decimal? MinimumN { get; set; }

    /// <summary>As the model keeps it; what is wrong with it the model says.</summary>
    public ScoreKpi Kpi() => new(
        Code!.Trim().ToUpperInvariant(),
        string.IsNullOrWhiteSpace(Titel) ? Code.Trim() : Titel.Trim(),
        string.IsNullOrWhiteSpace(Groep) ? "Overig" : Groep.Trim(),
        Codes(Teller),
        Codes(Noemer),
        null,
        Norm ?? 0,
        string.IsNullOrWhiteSpace(Eenheid) ? (Codes(Noemer).Length > 0 ? "procent" : "") : Eenheid.Trim(),
        Richting,
        Coulance ?? 0,
        Gewicht ?? 0,
        MinimumN ?? 0);

    private static string[] Codes(string? text) => (text ?? "").Split([' ', ',', ';', '+'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>A standing in the form.</summary>
public sealed class StandInvoer
{
    public string? Titel { get; set; }

    public decimal? Vanaf { get; set; }

    public Gevolg Gevolg { get; set; }
}
