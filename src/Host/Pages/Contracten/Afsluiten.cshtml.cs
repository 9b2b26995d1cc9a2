// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Contracten;

/// <summary>Closes a contract whose last day has passed.</summary>
[Toegang(Rol.Contractmanager)]
public sealed class AfsluitenModel : ContractHandelingPage
{
    public string? WaaromNiet => Contract?.Acties.FirstOrDefault(a => a.Naam == "Afsluiten")?.WaaromNiet;

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        VerwerkAsync(new SluitContractAf(Nummer, Versie), $"Contract {Nummer} is afgesloten.", ContractTonen.Pad(Nummer), cancellationToken);
}
