// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Kwaliteit.Beoordeling;
using Inburgering.Inkoop.Kwaliteit.Dossiers;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Inburgering.Inkoop.Host.Pages.Kwaliteit;

/// <summary>Sets or lifts a placement stop, with a look at the answers before the decision.</summary>
[Toegang(Rol.Contractmanager)]
public sealed class StopModel : InkoopPage
{
    [BindProperty(Name = "code", SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty(Name = "dag")]
    public DateOnly? Dag { get; set; }

    [BindProperty(Name = "reden")]
    public string? Reden { get; set; }

    /// <summary>What was on the screen at the check; a stop that somebody else set or lifted meanwhile is not turned around.</summary>
    [BindProperty(Name = "soort")]
    public string? Soort { get; set; }

    public string Naam { get; private set; } = "";

    public DateOnly? LooptVanaf { get; private set; }

    public string? LopendeReden { get; private set; }

    /// <summary>Reason that the file proposes; a person changes it.</summary>
    public string? Voorstel { get; private set; }

    public bool Controle { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        (Dag, Reden) = (Clock.Vandaag(), Voorstel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        if (Dag is null && ModelState.GetFieldValidationState("dag") != ModelValidationState.Invalid)
        {
            ModelState.AddModelError("dag", "Vul een dag in.");
        }

        if (string.IsNullOrWhiteSpace(Reden))
        {
            ModelState.AddModelError("reden", "Vul de reden in.");
        }

        Controle = ModelState.IsValid;
        return Page();
    }

    public async Task<IActionResult> OnPostTerugAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        return Page();
    }

    public Task<IActionResult> OnPostBesluitAsync(CancellationToken cancellationToken)
    {
        var day = Dag ?? Clock.Vandaag();
        var path = $"/kwaliteit/aanbieders/{Uri.EscapeDataString(Code)}";
        return Soort == "opheffen"
            ? VerwerkAsync(new HefPlaatsingsstopOp(Code, day, Reden ?? ""), "De plaatsingsstop is opgeheven.", path, cancellationToken)
            : VerwerkAsync(new StelPlaatsingsstopIn(Code, day, Reden ?? ""), "De plaatsingsstop is ingesteld. Lopende plaatsingen gaan door.", path, cancellationToken);
    }

    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        if ((await SendAsync(new HaalKwaliteitsdossier(Code), cancellationToken)).TryGet(out var file))
        {
            Naam = file.Oordeel.Naam;
            Voorstel = file.Oordeel.Stopvoorstel;
            var running = file.Stops.FirstOrDefault(s => s.Tot is null);
            (LooptVanaf, LopendeReden) = (running?.Vanaf, running?.Reden);
        }
    }
}
