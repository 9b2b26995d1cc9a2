// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Kwaliteit.Bevindingen;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Inburgering.Inkoop.Host.Pages.Kwaliteit;

/// <summary>One finding: plan, judgement, proof, effect, ladder; each with the form of whose turn it is.</summary>
[Toegang(Rol.Contractmanager, Rol.Aanbieder, Rol.Beheerder, Rol.Lezer)]
public sealed class BevindingModel : InkoopPage
{
    [BindProperty(Name = "nummer", SupportsGet = true)]
    public string Nummer { get; set; } = "";

    [BindProperty]
    public string? Oorzaak { get; set; }

    [BindProperty]
    public string? Actie { get; set; }

    [BindProperty]
    public string? Eigenaar { get; set; }

    [BindProperty]
    public string? Bewijs { get; set; }

    [BindProperty]
    public bool? Goedgekeurd { get; set; }

    [BindProperty]
    public string? Oordeel { get; set; }

    [BindProperty]
    public DateOnly? Termijn { get; set; }

    [BindProperty]
    public bool? Doeltreffend { get; set; }

    [BindProperty]
    public string? Slotsom { get; set; }

    [BindProperty]
    public DateOnly? LadderTermijn { get; set; }

    [BindProperty]
    public string? Brief { get; set; }

    [BindProperty]
    public string? Reden { get; set; }

    public BevindingDetail Bevinding { get; private set; } = null!;

    public bool LadderOpen { get; private set; }

    public bool MagBeheren => Actor.Is(Rol.Contractmanager);

    public bool MagPlan => Actor.Is(Rol.Aanbieder) && Bevinding.Regel.Status is (BevindingStatus.Open or BevindingStatus.PlanIngediend);

    public bool MagBewijs => Actor.Is(Rol.Aanbieder) && Bevinding.Regel.Status == BevindingStatus.PlanGoedgekeurd;

    public bool MagOordelen => MagBeheren && Bevinding.Regel.Status == BevindingStatus.PlanIngediend;

    public bool MagSluiten => MagBeheren && Bevinding.Regel.Status != BevindingStatus.Afgesloten;

    public IReadOnlyList<SelectListItem> PlanKeuzes { get; } = [new("Goedgekeurd", "true"), new("Nog niet goed genoeg", "false")];

    public IReadOnlyList<SelectListItem> HulpKeuzes { get; } = [new("Ja", "true"), new("Nee, of niet genoeg", "false")];

    /// <summary>What the KPI did since, in one sentence.</summary>
    public string EffectTekst()
    {
        var measured = Bevinding.Effect.Where(e => e.Punten is not null).ToList();
        return measured.Count < 2
            ? "Er is nog geen volgende periode gemeten."
            : $"Van {Toon.Getal(measured[0].Punten)} punten in {measured[0].Periode} naar {Toon.Getal(measured[^1].Punten)} punten in {measured[^1].Periode}: {(measured[^1].Punten > measured[0].Punten ? "beter" : measured[^1].Punten == measured[0].Punten ? "gelijk" : "slechter")}.";
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        if (Bevinding is null)
        {
            return NotFound();
        }

        (Oorzaak, Actie, Eigenaar) = (Bevinding.Oorzaak, Bevinding.Actie, Bevinding.Eigenaar);
        (LadderTermijn, Brief) = (Bevinding.Volgende?.Termijn, Bevinding.Volgende?.Brief);
        return Page();
    }

    public Task<IActionResult> OnPostPlanAsync(CancellationToken cancellationToken) =>
        DoeAsync(new DienVerbeterplanIn(Nummer, Oorzaak ?? "", Actie ?? "", Eigenaar ?? ""), "Uw verbeterplan is ingediend.", cancellationToken);

    public Task<IActionResult> OnPostBewijsAsync(CancellationToken cancellationToken) =>
        DoeAsync(new MeldBevindingUitgevoerd(Nummer, Bewijs ?? ""), "U hebt gemeld dat het is uitgevoerd.", cancellationToken);

    public Task<IActionResult> OnPostOordeelAsync(CancellationToken cancellationToken)
    {
        if (Goedgekeurd is null)
        {
            ModelState.AddModelError(nameof(Goedgekeurd), "Kies of het plan goed genoeg is.");
        }

        return DoeAsync(new BeoordeelVerbeterplan(Nummer, Goedgekeurd ?? false, Oordeel ?? "", Termijn ?? default), "Het oordeel is vastgelegd.", cancellationToken);
    }

    public Task<IActionResult> OnPostAfsluitenAsync(CancellationToken cancellationToken)
    {
        if (Doeltreffend is null)
        {
            ModelState.AddModelError(nameof(Doeltreffend), "Kies of het heeft geholpen.");
        }

        return DoeAsync(new SluitBevindingAf(Nummer, Doeltreffend ?? false, Slotsom ?? ""), "De bevinding is afgesloten.", cancellationToken);
    }

    public async Task<IActionResult> OnPostLadderAsync(CancellationToken cancellationToken)
    {
        LadderOpen = true;
        await LaadAsync(cancellationToken);
        return Bevinding?.Volgende is { } next
            ? await VerwerkAsync(new EscaleerBevinding(Nummer, next.Trap, LadderTermijn ?? default, Brief ?? "", Reden ?? ""), "De stap is besloten.", $"/kwaliteit/bevindingen/{Nummer}", cancellationToken)
            : NotFound();
    }

    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        if ((await SendAsync(new HaalBevinding(Nummer), cancellationToken)).TryGet(out var finding))
        {
            Bevinding = finding;
        }
    }

    private Task<IActionResult> DoeAsync(IRequest<Result> command, string done, CancellationToken cancellationToken) =>
        VerwerkAsync(command, done, $"/kwaliteit/bevindingen/{Nummer}", cancellationToken);
}
