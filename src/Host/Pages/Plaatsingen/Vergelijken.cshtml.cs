// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Kwaliteit.Beoordeling;
using Inburgering.Inkoop.Plaatsingen.Regels;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Plaatsingen;

/// <summary>Two to four lots beside each other for one person, with everything that the choice looks at.</summary>
[Toegang(Rol.Consulent)]
public sealed class VergelijkenModel : InkoopPage
{
    [BindProperty(Name = "dossier", SupportsGet = true)]
    public string Dossier { get; set; } = "";

    [BindProperty(Name = "start", SupportsGet = true)]
    public DateOnly? Start { get; set; }

    [BindProperty(Name = "route", SupportsGet = true)]
    public Route? Route { get; set; }

    [BindProperty(Name = "betaler", SupportsGet = true)]
    public Financiering? Betaler { get; set; }

    [BindProperty(Name = "van", SupportsGet = true)]
    public string? Van { get; set; }

    /// <summary>Contract number and code of each lot, with a bar between them.</summary>
    [BindProperty(Name = "keuzes", SupportsGet = true)]
    public List<string> Keuzes { get; set; } = [];

    public Plaatsingsmogelijkheden? Gevonden { get; private set; }

    /// <summary>The lots that were chosen, in the order of the ranking.</summary>
    public IReadOnlyList<Plaatsingsmogelijkheid> Naast { get; private set; } = [];

    /// <summary>Judgement of each provider on the start day, by code.</summary>
    public Dictionary<string, Oordeel> Kwaliteit { get; private set; } = [];

    /// <summary>The rules as rows: what differs or asks for attention first.</summary>
    public IReadOnlyList<Regeluitkomst> Regelcodes => [.. Naast[0].Regels.OrderByDescending(r => Naast.Max(p => p.Regels.Single(x => x.Code == r.Code).Uitkomst)).ThenBy(r => r.Code, StringComparer.Ordinal)];

    public string Terug => $"{Paden.Plaatsen(Dossier)}&start={Start:yyyy-MM-dd}&betaler={Betaler}{(Route is { } route ? $"&route={route}" : "")}{(string.IsNullOrEmpty(Van) ? "" : "&van=" + Uri.EscapeDataString(Van))}";

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Start ??= Clock.Vandaag().AddDays(7);
        var found = await SendAsync(new ZoekPlaatsingsmogelijkheden(Dossier, Start.Value, Betaler, Route, VanPlaatsing: string.IsNullOrEmpty(Van) ? null : Van), cancellationToken);
        if (found.IsSuccess)
        {
            Gevonden = found.Value;
            Betaler = found.Value.Financiering;
            Naast = [.. found.Value.Percelen.Where(p => Keuzes.Contains(Sleutel(p)))];
            var quality = await SendAsync(new ZoekKwaliteit(Start), cancellationToken);
            Kwaliteit = quality.TryGet(out var sheet) ? sheet.Aanbieders.ToDictionary(a => a.Aanbieder, a => a.Oordeel, StringComparer.Ordinal) : [];
        }
    }

    /// <summary>How a lot is named in the address.</summary>
    public static string Sleutel(Plaatsingsmogelijkheid perceel) => $"{perceel.Contract}|{perceel.Perceel}";

    /// <summary>Address where the choice is checked before it is made.</summary>
    public string Keuze(Plaatsingsmogelijkheid perceel) =>
        $"/plaatsingen/personen/bevestigen?dossier={Uri.EscapeDataString(Dossier)}&contract={Uri.EscapeDataString(perceel.Contract)}&perceel={Uri.EscapeDataString(perceel.Perceel)}"
        + $"&start={Start:yyyy-MM-dd}&betaler={Betaler}" + (string.IsNullOrEmpty(Van) ? "" : "&van=" + Uri.EscapeDataString(Van));

    /// <summary>The forms in which a lot has open groups.</summary>
    public static string Vormen(Plaatsingsmogelijkheid perceel) =>
        perceel.Groepen.Count == 0 ? "niet opgegeven" : string.Join(", ", perceel.Groepen.Select(g => g.Vorm).Distinct().Order().Select(Weergave.Woord));

    /// <summary>The places where a lot has open groups.</summary>
    public static string Locaties(Plaatsingsmogelijkheid perceel) =>
        perceel.Groepen.Where(g => g.Locatie.Length > 0).Select(g => g.Locatie).Distinct(StringComparer.OrdinalIgnoreCase).ToList() is { Count: > 0 } places ? string.Join("; ", places) : "niet opgegeven";
}
