// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Inkooptrajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Inkoop;

/// <summary>Starts a tender.</summary>
[Toegang(Rol.Contractmanager)]
public sealed class NieuwModel : TrajectFormulierPage
{
    [BindProperty(Name = "NieuwNummer")]
    public string? NieuwNummer { get; set; }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => VerwerkAsync(
        new RegistreerInkooptraject(NieuwNummer?.Trim() ?? "", Formulier.Gegevens()),
        $"Inkooptraject {NieuwNummer} is opgeslagen. Voeg nu de percelen, de eisen en de gunningswijze toe.",
        InkoopTonen.Pad(NieuwNummer?.Trim() ?? ""),
        cancellationToken);

    protected override Task LaadAsync(CancellationToken cancellationToken) => LaadGemeentenAsync(cancellationToken);
}
