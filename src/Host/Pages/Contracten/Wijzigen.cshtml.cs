// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Contracten;

/// <summary>Changes a contract.</summary>
[Toegang(Rol.Contractmanager)]
public sealed class WijzigenModel : ContractFormulierPage, IMetVerschillen
{
    [BindProperty(Name = "nummer", SupportsGet = true)]
    public string Nummer { get; set; } = "";

    [BindProperty]
    public int Versie { get; set; }

    public IReadOnlyList<Verschil> Verschillen { get; private set; } = [];

    public bool Ingehaald { get; private set; }

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
        if (!contract.IsSuccess)
        {
            return;
        }

        Vast = contract.Value.Status != ContractStatus.Concept;
        PlafondVast = Vast && contract.Value.Gegevens.PlafondEuro is not null;
        OpdrachtwaardeVast = Vast && contract.Value.Gegevens.OpdrachtwaardeEuro is not null;
        if (HttpMethods.IsPost(Request.Method) && contract.Value.Versie != Versie)
        {
            Ingehaald = true;
            Verschillen = Verschil.Tussen(ContractFormulier.Van(contract.Value.Gegevens), Formulier);
        }

        Versie = contract.Value.Versie;
    }
}
