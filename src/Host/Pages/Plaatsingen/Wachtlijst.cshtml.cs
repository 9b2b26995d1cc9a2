// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Plaatsingen.Wachtlijst;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Plaatsingen;

/// <summary>Who waits for a place, per lot in the order in which places are given.</summary>
[Toegang(Rol.Consulent, Rol.Contractmanager)]
public sealed class WachtlijstModel(IContracten contracten) : InkoopPage
{
    [BindProperty(Name = "contract", SupportsGet = true)]
    public string? Contract { get; set; }

    [BindProperty(Name = "perceel", SupportsGet = true)]
    public string? Perceel { get; set; }

    public IReadOnlyList<WachtendeRegel> Wachtenden { get; private set; } = [];

    public Namenlijst Namen { get; private set; } = Namenlijst.Leeg;

    public bool IsConsulent => Actor.Is(Rol.Consulent);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Namen = await Namenlijst.LaadAsync(contracten, cancellationToken);
        var found = await SendAsync(new ZoekWachtlijst(Ingevuld(Contract), Ingevuld(Perceel)), cancellationToken);
        Wachtenden = found.IsSuccess ? found.Value.Wachtenden : [];
    }
}
