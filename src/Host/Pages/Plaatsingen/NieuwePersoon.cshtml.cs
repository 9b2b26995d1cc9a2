// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Plaatsingen;

/// <summary>Records a person.</summary>
[Toegang(Rol.Consulent)]
public sealed class NieuwePersoonModel(IContracten contracten) : PersoonformulierPage(contracten)
{
    [BindProperty]
    public string? Dossiernummer { get; set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        Gegevens.Gemeente = Gemeenten.Count == 1 ? Gemeenten[0].Value : null;
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var dossier = Dossiernummer?.Trim() ?? "";
        return VerwerkAsync(new RegistreerInburgeraar(dossier, Gegevens.Gegevens()), "De inburgeraar is opgeslagen.", Paden.Persoon(dossier), cancellationToken);
    }
}
