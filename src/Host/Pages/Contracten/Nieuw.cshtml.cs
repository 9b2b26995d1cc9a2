// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Contracten;

/// <summary>Records a new contract as a concept.</summary>
[Toegang(Rol.Contractmanager)]
public sealed class NieuwModel : ContractFormulierPage
{
    [BindProperty]
    public string? Nummer { get; set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => LaadAsync(cancellationToken);

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => VerwerkAsync(
        new RegistreerContract(Nummer?.Trim() ?? "", Formulier.Gegevens()),
        $"Contract {Nummer} is opgeslagen als concept. Voeg nu de percelen toe.",
        ContractTonen.Pad(Nummer?.Trim() ?? ""),
        cancellationToken);
}
