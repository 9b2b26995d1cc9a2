// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Contracten;

/// <summary>
/// A page that decides something about one contract: it shows the contract, keeps the version that was seen, and goes back to it. When a
/// colleague saved meanwhile, what was typed stays, the difference is shown, and the next save is made on the version that was just shown.
/// </summary>
public abstract class ContractHandelingPage : InkoopPage, IMetVerschillen
{
    [BindProperty(Name = "nummer", SupportsGet = true)]
    public string Nummer { get; set; } = "";

    [BindProperty]
    public int Versie { get; set; }

    /// <summary>True when the answers are shown for a last check.</summary>
    public bool Controle { get; private set; }

    public ContractDetail? Contract { get; private set; }

    public IReadOnlyList<Verschil> Verschillen { get; protected set; } = [];

    public bool Ingehaald { get; private set; }

    public DateOnly Vandaag => Clock.Vandaag();

    public virtual async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
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
        if (!contract.IsSuccess)
        {
            return;
        }

        Contract = contract.Value;
        if (HttpMethods.IsPost(Request.Method) && Contract.Versie != Versie)
        {
            Ingehaald = true;
            Verschillen = Getypt is { } typed && Opgeslagen(Contract) is { } stored ? Verschil.Tussen(stored, typed) : [];
        }

        Versie = Contract.Versie;
    }

    /// <summary>The form as it is saved now, to compare with what was typed; null when there is nothing to compare.</summary>
    protected virtual object? Opgeslagen(ContractDetail contract) => null;

    /// <summary>The form as it was typed.</summary>
    protected virtual object? Getypt => null;

    /// <summary>Shows the answers for a last check when nothing is wrong with them.</summary>
    protected async Task<IActionResult> ControleAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        Controle = ModelState.IsValid && !Ingehaald;
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
