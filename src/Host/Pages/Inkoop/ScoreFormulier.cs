// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Beoordelen;
using Inburgering.Inkoop.Contracten.Inkooptrajecten;
using Inburgering.Inkoop.Host.Ui;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Inburgering.Inkoop.Host.Pages.Inkoop;

/// <summary>One score as typed.</summary>
public sealed class ScoreRegel
{
    public string Aanbieder { get; set; } = "";

    public string Criterium { get; set; } = "";

    public int? Punten { get; set; }

    public string? Motivering { get; set; }

    public bool IsLeeg() => Punten is null && string.IsNullOrWhiteSpace(Motivering);
}

/// <summary>Scores as typed, one per bid and criterion.</summary>
public sealed class ScoreFormulier
{
    public List<ScoreRegel> Regels { get; set; } = [];

    /// <summary>A line for each bid and criterion, filled with what is known.</summary>
    public static ScoreFormulier Van(IEnumerable<string> aanbieders, IReadOnlyList<GunningscriteriumGegevens> criteria, IReadOnlyList<ScoreGegevens> bekend) => new()
    {
        Regels = [.. aanbieders.SelectMany(a => criteria.Select(c => bekend.FirstOrDefault(s => s.Aanbieder == a && s.Criterium == c.Code) is { } s
            ? new ScoreRegel { Aanbieder = a, Criterium = c.Code, Punten = s.Punten, Motivering = s.Motivering }
            : new ScoreRegel { Aanbieder = a, Criterium = c.Code }))],
    };

    /// <summary>Lines with something in them; one without points gets points that no scale has, which is refused in words.</summary>
    public IReadOnlyList<ScoreGegevens> Gegevens() => [.. Regels.Where(r => !r.IsLeeg()).Select(r => new ScoreGegevens(r.Aanbieder, r.Criterium, r.Punten ?? -1, r.Motivering ?? ""))];
}

/// <summary>The steps of a scale to choose from.</summary>
internal static class Schaalkeuzes
{
    public static IReadOnlyList<SelectListItem> Van(GunningsdefinitieLijst? definities, Kwaliteitsschaal schaal) =>
        [.. definities?.Schalen.FirstOrDefault(s => s.Schaal == schaal)?.Trappen.Select(t => new SelectListItem($"{Toon.Getal(t.Punten)}: {t.Omschrijving}", t.Punten.ToString(System.Globalization.CultureInfo.InvariantCulture))) ?? []];
}
