// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Kwaliteit.Personeel;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Kwaliteit;

/// <summary>What is recorded of a member of staff.</summary>
[Toegang(Rol.Contractmanager, Rol.Aanbieder)]
public sealed class MedewerkerModel : InkoopPage
{
    [BindProperty(Name = "code", SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty(Name = "medewerker", SupportsGet = true)]
    public string Medewerker { get; set; } = "";

    [BindProperty(Name = "functie")]
    public Functie Functie { get; set; }

    [BindProperty(Name = "indienstop")]
    public DateOnly? InDienstOp { get; set; }

    [BindProperty(Name = "uitdienstop")]
    public DateOnly? UitDienstOp { get; set; }

    [BindProperty(Name = "vogdatum")]
    public DateOnly? VogDatum { get; set; }

    [BindProperty(Name = "vogprofiel")]
    public int? VogProfiel { get; set; }

    [BindProperty(Name = "voggeziendoor")]
    public string? VogGezienDoor { get; set; }

    [BindProperty(Name = "nt2registratietot")]
    public DateOnly? Nt2RegistratieTot { get; set; }

    /// <summary>A provider states the VOG; that it was seen is for the gemeente to say.</summary>
    public bool MagGezien => Actor.Is(Rol.Contractmanager);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var outcome = await SendAsync(new HaalMedewerker(Code, Medewerker), cancellationToken);
        if (outcome.TryGet(out var row))
        {
            var known = row.Gegevens;
            (Functie, InDienstOp, UitDienstOp) = (known.Functie, known.InDienstOp, known.UitDienstOp);
            (VogDatum, VogProfiel, VogGezienDoor, Nt2RegistratieTot) = (known.VogDatum, known.VogProfiel, known.VogGezienDoor, known.Nt2RegistratieTot);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (InDienstOp is not { } first)
        {
            ModelState.AddModelError("indienstop", "Vul de eerste werkdag in.");
            return Page();
        }

        return await VerwerkAsync(
            new LegMedewerkerVast(Code, Medewerker, new MedewerkerGegevens(Functie, first, UitDienstOp, VogDatum, VogProfiel, VogGezienDoor, Nt2RegistratieTot)),
            $"Medewerker {Medewerker} is bewaard.",
            $"/kwaliteit/aanbieders/{Uri.EscapeDataString(Code)}#personeel",
            cancellationToken);
    }
}
