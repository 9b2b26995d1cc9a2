// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Overdragen;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Host.Uitvoer;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Contracten;

/// <summary>What a next provider takes over from a contract, on screen and as a file.</summary>
[Toegang(Rol.Contractmanager)]
public sealed class OverdrachtModel : InkoopPage
{
    [BindProperty(Name = "nummer", SupportsGet = true)]
    public string Nummer { get; set; } = "";

    public Contractoverdracht? Overdracht { get; private set; }

    public DateOnly Vandaag => Clock.Vandaag();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnGetBestandAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        return Overdracht is null ? Page() : new UitvoerResult(Uitvoerformaat.Xlsx, $"overdracht-{Nummer}".ToLowerInvariant(), Overdrachtstabellen.Van(Overdracht, Vandaag));
    }

    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        if ((await SendAsync(new HaalContractoverdracht(Nummer), cancellationToken)).TryGet(out var found))
        {
            Overdracht = found;
        }
    }
}
