// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Plaatsingen.Regels;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.Plaatsingen.Wijzigingen;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Inburgering.Inkoop.Host.Pages.Plaatsingen;

/// <summary>Check your answers before a placement is made, with a reason for each rule that is set aside.</summary>
[Toegang(Rol.Consulent)]
public sealed class BevestigenModel : InkoopPage
{
    [BindProperty(Name = "dossier", SupportsGet = true)]
    public string Dossier { get; set; } = "";

    [BindProperty(Name = "contract", SupportsGet = true)]
    public string Contract { get; set; } = "";

    [BindProperty(Name = "perceel", SupportsGet = true)]
    public string Perceel { get; set; } = "";

    [BindProperty(Name = "start", SupportsGet = true)]
    public DateOnly? Start { get; set; }

    [BindProperty(Name = "betaler", SupportsGet = true)]
    public Financiering? Betaler { get; set; }

    /// <summary>The running placement that the new one takes over from.</summary>
    [BindProperty(Name = "van", SupportsGet = true)]
    public string? Van { get; set; }

    /// <summary>Last day of that placement.</summary>
    [BindProperty]
    public DateOnly? Einddatum { get; set; }

    [BindProperty]
    public string? Reden { get; set; }

    /// <summary>What the next provider has to know.</summary>
    [BindProperty]
    public string? Overdracht { get; set; }

    /// <summary>The group of the lot in which somebody starts.</summary>
    [BindProperty(Name = "groep", SupportsGet = true)]
    public Guid? Groep { get; set; }

    /// <summary>Groups of the lot that begin on or before the start and have a seat.</summary>
    public IReadOnlyList<SelectListItem> Groepen => [.. (Keuze?.Groepen ?? []).Where(g => g.Vrij > 0 && g.StartOp <= Start).Select(g => new SelectListItem($"{g.Code}: {Weergave.Startmoment(g)}", g.Id.ToString()))];

    public bool IsOverstap => !string.IsNullOrEmpty(Van);

    /// <summary>The reason by rule code.</summary>
    [BindProperty]
    public Dictionary<string, string?> Redenen { get; set; } = [];

    public Plaatsingsmogelijkheden? Gevonden { get; private set; }

    public Plaatsingsmogelijkheid? Keuze { get; private set; }

    public IReadOnlyList<Regeluitkomst> Blokkades => [.. Keuze?.Regels.Where(r => r.Uitkomst == Regeloordeel.Blokkade) ?? []];

    public IReadOnlyList<Regeluitkomst> Waarschuwingen => [.. Keuze?.Regels.Where(r => r.Uitkomst == Regeloordeel.Waarschuwing) ?? []];

    public bool Kan => Keuze is { Toegestaan: true } or { MetMotivering: true };

    public string Terug => $"{Paden.Plaatsen(Dossier)}&start={Start:yyyy-MM-dd}&betaler={Betaler}{(Gevonden?.Route is { } route ? $"&route={route}" : "")}{(IsOverstap ? "&van=" + Uri.EscapeDataString(Van!) : "")}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (Start is null)
        {
            return LocalRedirect(Paden.Plaatsen(Dossier));
        }

        Einddatum = Start < Clock.Vandaag() ? Start : Clock.Vandaag();
        await LaadAsync(cancellationToken);
        return Keuze is null && ModelState.IsValid ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        if (Keuze is null)
        {
            return ModelState.IsValid ? NotFound() : Page();
        }

        List<Motivering> reasons = [];
        foreach (var rule in Blokkades.Where(r => r.Motiveerbaar))
        {
            var reason = Redenen.GetValueOrDefault(rule.Code);
            if (string.IsNullOrWhiteSpace(reason))
            {
                ModelState.AddModelError($"Redenen[{rule.Code}]", $"Schrijf op waarom u afwijkt van regel {rule.Code} ({rule.Titel.ToLowerInvariant()}).");
            }
            else
            {
                reasons.Add(new Motivering(rule.Code, reason.Trim()));
            }
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var placed = IsOverstap
            ? await SendAsync(new StapOver(Van!, Contract, Perceel, Einddatum ?? default, Start!.Value, Reden ?? "", Overdracht ?? "", reasons), cancellationToken)
            : await SendAsync(new PlaatsInburgeraar(Dossier, Contract, Perceel, Start!.Value, Betaler ?? Gevonden!.Financiering, reasons, Groep), cancellationToken);
        return placed.TryGet(out var made)
            ? Verder($"{Gevonden!.Persoon.Naam} is aangemeld bij {Keuze.AanbiederNaam} ({made.Nummer}). De aanbieder kan nu accepteren of weigeren.", Paden.Plaatsing(made.Nummer))
            : Page();
    }

    /// <inheritdoc/>
    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        // The rules are asked again here: between choosing and confirming somebody else may have taken the last place.
        Result<Plaatsingsmogelijkheden> found = await SendAsync(new ZoekPlaatsingsmogelijkheden(Dossier, Start ?? default, Betaler, Contract: Contract, Perceel: Perceel, VanPlaatsing: IsOverstap ? Van : null), cancellationToken);
        if (found.IsSuccess)
        {
            Gevonden = found.Value;
            Betaler ??= Gevonden.Financiering;
            Keuze = Gevonden.Percelen.SingleOrDefault();
            foreach (var rule in Blokkades)
            {
                // The form asks the dictionary for every rule; a missing key would be an exception.
                Redenen.TryAdd(rule.Code, null);
            }
        }
    }
}
