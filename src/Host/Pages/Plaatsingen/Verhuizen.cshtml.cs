// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.Plaatsingen.Wijzigingen;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Plaatsingen;

/// <summary>Somebody moves to another gemeente: what goes on, what ends, and what the next gemeente has to know.</summary>
[Toegang(Rol.Consulent)]
public sealed class VerhuizenModel(IContracten contracten) : InkoopPage
{
    /// <summary>Stands for a gemeente outside the region.</summary>
    public const string Buiten = "buiten";

    [BindProperty(Name = "dossier", SupportsGet = true)]
    public string Dossier { get; set; } = "";

    [BindProperty]
    public string? Gemeente { get; set; }

    [BindProperty]
    public DateOnly? Datum { get; set; }

    [BindProperty]
    public string? Overdracht { get; set; }

    public InburgeraarDetail? Persoon { get; private set; }

    public Namenlijst Namen { get; private set; } = Namenlijst.Leeg;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Datum = Clock.Vandaag();
        await LaadAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(Gemeente))
        {
            ModelState.AddModelError(nameof(Gemeente), "Kies waar iemand gaat wonen.");
        }

        // Who moves away may be out of sight of this colleague afterwards.
        return await VerwerkAsync(
            new Verhuis(Dossier, Gemeente == Buiten ? null : Gemeente, Datum ?? default, Overdracht ?? ""),
            "De verhuizing is vastgelegd.",
            "/plaatsingen/personen",
            cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        Namen = await Namenlijst.LaadAsync(contracten, cancellationToken);
        var person = await SendAsync(new HaalInburgeraar(Dossier, "vastleggen van een verhuizing"), cancellationToken);
        Persoon = person.IsSuccess ? person.Value : null;
    }
}
