// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Contracten;

/// <summary>A page that decides something about one contract: it shows the contract, keeps the version that was seen, and goes back to it.</summary>
public abstract class ContractHandelingPage : InkoopPage
{
    [BindProperty(Name = "nummer", SupportsGet = true)]
    public string Nummer { get; set; } = "";

    [BindProperty]
    public int Versie { get; set; }

    /// <summary>True when the answers are shown for a last check.</summary>
    public bool Controle { get; private set; }

    public ContractDetail? Contract { get; private set; }

    public DateOnly Vandaag => Clock.Vandaag();

    public virtual async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        Versie = Contract?.Versie ?? 0;
        return Page();
    }

    /// <summary>Back from the check to the answers; nothing typed is lost.</summary>
    public async Task<IActionResult> OnPostTerugAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        ModelState.Clear();
        return Page();
    }

    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        var contract = await SendAsync(new HaalContract(Nummer), cancellationToken);
        Contract = contract.IsSuccess ? contract.Value : null;
    }

    /// <summary>Shows the answers for a last check when nothing is wrong with them.</summary>
    protected async Task<IActionResult> ControleAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        Controle = ModelState.IsValid;
        return Page();
    }

    protected void Vereis(string? tekst, string veld, string melding)
    {
        if (string.IsNullOrWhiteSpace(tekst))
        {
            ModelState.AddModelError(veld, melding);
        }
    }
}
