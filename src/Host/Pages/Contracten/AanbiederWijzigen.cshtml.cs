// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Aanbieders;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Contracten;

/// <summary>Changes a provider.</summary>
[Toegang(Rol.Contractmanager)]
public sealed class AanbiederWijzigenModel : InkoopPage
{
    [BindProperty(Name = "code", SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty]
    public int Versie { get; set; }

    [BindProperty]
    public AanbiederFormulier Formulier { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var provider = await SendAsync(new HaalAanbieder(Code), cancellationToken);
        if (provider.IsSuccess)
        {
            Formulier = AanbiederFormulier.Van(provider.Value.Gegevens);
            Versie = provider.Value.Versie;
        }

        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => VerwerkAsync(
        new WijzigAanbieder(Code, Versie, Formulier.Gegevens()),
        $"Aanbieder {Formulier.Naam} is gewijzigd.",
        ContractTonen.AanbiederPad(Code),
        cancellationToken);
}
