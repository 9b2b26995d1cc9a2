// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Contracten;

/// <summary>Changes a contract.</summary>
[Toegang(Rol.Contractmanager)]
public sealed class WijzigenModel : ContractFormulierPage
{
    [BindProperty(Name = "nummer", SupportsGet = true)]
    public string Nummer { get; set; } = "";

    [BindProperty]
    public int Versie { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var contract = await SendAsync(new HaalContract(Nummer), cancellationToken);
        if (contract.IsSuccess)
        {
            Formulier = ContractFormulier.Van(contract.Value.Gegevens);
            Versie = contract.Value.Versie;
            await LaadAsync(cancellationToken);
        }

        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => VerwerkAsync(
        new WijzigContract(Nummer, Versie, Formulier.Gegevens()),
        $"Contract {Nummer} is gewijzigd.",
        ContractTonen.Pad(Nummer),
        cancellationToken);

    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        await base.LaadAsync(cancellationToken);
        var contract = await SendAsync(new HaalContract(Nummer), cancellationToken);
        Vast = contract.IsSuccess && contract.Value.Status != ContractStatus.Concept;
    }
}
