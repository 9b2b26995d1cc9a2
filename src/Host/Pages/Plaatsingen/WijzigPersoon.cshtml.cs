// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Plaatsingen;

/// <summary>Changes what is recorded of a person.</summary>
[Toegang(Rol.Consulent)]
public sealed class WijzigPersoonModel(IContracten contracten) : PersoonformulierPage(contracten)
{
    [BindProperty(Name = "dossier", SupportsGet = true)]
    public string Dossier { get; set; } = "";

    [BindProperty]
    public int Versie { get; set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        var found = await SendAsync(new HaalInburgeraar(Dossier, "wijzigen van een inburgeraar"), cancellationToken);
        if (found.IsSuccess)
        {
            Gegevens = Persoonformulier.Van(found.Value.Gegevens);
            Versie = found.Value.Versie;
        }
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        VerwerkAsync(new WijzigInburgeraar(Dossier, Gegevens.Gegevens(), Versie), "De wijziging is opgeslagen.", Paden.Persoon(Dossier), cancellationToken);
}
