// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Contracten;

/// <summary>One contract with everything under it.</summary>
public sealed class ContractModel : InkoopPage
{
    [BindProperty(Name = "nummer", SupportsGet = true)]
    public string Nummer { get; set; } = "";

    /// <summary>History before this line.</summary>
    [BindProperty(Name = "eerder", SupportsGet = true)]
    public long? Eerder { get; set; }

    public ContractDetail? Contract { get; private set; }

    public GeschiedenisPagina? Geschiedenis { get; private set; }

    public DateOnly Vandaag => Clock.Vandaag();

    public bool MagWijzigen => Contract is not null && Contract.Acties.Any(a => a is { Naam: "Wijzigen", WaaromNiet: null });

    /// <summary>Money is for who buys; before a lot is agreed there is none.</summary>
    public bool MagUitputting => Actor.Is(Rol.Contractmanager) && Contract is { Percelen.Count: > 0 };

    public string? WaaromNiet(string actie) => Contract?.Acties.FirstOrDefault(a => a.Naam == actie)?.WaaromNiet;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var contract = await SendAsync(new HaalContract(Nummer), cancellationToken);
        if (contract.IsSuccess)
        {
            Contract = contract.Value;
            if (Actor.Is(Rol.Contractmanager) || Actor.Is(Rol.Beheerder))
            {
                var history = await SendAsync(new ZoekContractGeschiedenis(Nummer, Eerder, 15), cancellationToken);
                Geschiedenis = history.IsSuccess ? history.Value : null;
            }
        }

        return Page();
    }
}
