// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Contracten;

/// <summary>Gives notice, with a check before it is final.</summary>
[Toegang(Rol.Contractmanager)]
public sealed class OpzeggenModel : ContractHandelingPage
{
    [BindProperty]
    public DateOnly? Per { get; set; }

    [BindProperty]
    public bool InOverleg { get; set; }

    [BindProperty]
    public string? Reden { get; set; }

    public Task<IActionResult> OnPostControleAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.ContainsKey(nameof(Per)) || ModelState[nameof(Per)]!.Errors.Count == 0)
        {
            Vereis(Per?.ToString("O", System.Globalization.CultureInfo.InvariantCulture), nameof(Per), "Vul in wat de laatste dag van het contract is.");
        }

        Vereis(Reden, nameof(Reden), "Schrijf op waarom u opzegt.");
        return ControleAsync(cancellationToken);
    }

    public Task<IActionResult> OnPostBesluitAsync(CancellationToken cancellationToken) =>
        VerwerkAsync(new ZegContractOp(Nummer, Versie, Per ?? default, InOverleg, Reden ?? ""), $"Contract {Nummer} is opgezegd.", ContractTonen.Pad(Nummer), cancellationToken);
}
