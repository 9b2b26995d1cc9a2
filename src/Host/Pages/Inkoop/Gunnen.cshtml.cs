// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Beoordelen;
using Inburgering.Inkoop.Contracten.Gunnen;
using Inburgering.Inkoop.Contracten.Inkooptrajecten;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Inkoop;

/// <summary>What somebody types about a decision to award.</summary>
public sealed class GunningFormulier
{
    public DateOnly? Verzenddatum { get; set; }

    public int? StandstillDagen { get; set; }

    public string? Toelichting { get; set; }
}

/// <summary>Decides to award, with a check before it is recorded.</summary>
[Toegang(Rol.Contractmanager)]
public sealed class GunnenModel : InkoopHandelingPage
{
    [BindProperty]
    public GunningFormulier Formulier { get; set; } = new();

    public IReadOnlyList<Perceelbeoordeling> Beoordelingen { get; private set; } = [];

    public VolgendeStap? Volgende => Traject?.Volgende.FirstOrDefault(v => v.Naar == Trajectstap.VoorlopigGegund);

    /// <summary>The standstill in words, once there is a day to count from.</summary>
    public string? Termijn { get; private set; }

    protected override object? Getypt => Formulier;

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        Formulier = new GunningFormulier { Verzenddatum = Vandaag, StandstillDagen = null };
        return Traject is { Gunning: null, Stap: not Trajectstap.Beoordeling } ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostControleAsync(CancellationToken cancellationToken)
    {
        if (await LeesbaarAsync(Commando(), cancellationToken) && (await SendAsync(new ZoekStandstill(Formulier.Verzenddatum ?? default, Formulier.StandstillDagen), cancellationToken)).TryGet(out var term))
        {
            Vereis(Formulier.Toelichting, "Formulier.Toelichting", "Schrijf in een paar zinnen waarom zo is gegund; dat komt in de brieven.");
            Termijn = $"{term.Lengte} kalenderdagen, van {Toon.Voluit(term.Vanaf)} tot en met {Toon.Voluit(term.TotEnMet)}";
        }

        return await ControleAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostTerugAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        ModelState.Clear();
        return Page();
    }

    public Task<IActionResult> OnPostBesluitAsync(CancellationToken cancellationToken) =>
        VerwerkAsync(Commando(), $"Inkooptraject {Nummer} is voorlopig gegund. Verstuur nu de brieven.", InkoopTonen.GunningPad(Nummer), cancellationToken);

    protected override object? Opgeslagen(InkooptrajectDetail traject) =>
        traject.Gunning is { } decision ? new GunningFormulier { Verzenddatum = decision.Verzenddatum, StandstillDagen = decision.StandstillDagen, Toelichting = decision.Toelichting } : null;

    protected override async Task LaadDelenAsync(CancellationToken cancellationToken)
    {
        List<Perceelbeoordeling> found = [];
        foreach (var lot in Traject!.Percelen)
        {
            if ((await SendAsync(new HaalPerceelbeoordeling(Nummer, lot.Code), cancellationToken)).TryGet(out var judged))
            {
                found.Add(judged);
            }
        }

        Beoordelingen = found;
    }

    private GunVoorlopig Commando() => new(Nummer, Versie, Formulier.Verzenddatum ?? default, Formulier.StandstillDagen, Formulier.Toelichting ?? "");
}
