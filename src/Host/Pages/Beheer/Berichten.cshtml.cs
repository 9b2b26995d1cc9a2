// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Toezicht;
using Inburgering.Inkoop.Host.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Beheer;

/// <summary>Events between modules that wait or fail.</summary>
internal sealed class BerichtenModel : InkoopPage
{
    public IReadOnlyList<UitvalRegel> Lijst { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellationToken) => LaadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if ((await SendAsync(new BezorgOpnieuw(), cancellationToken)).TryGet(out var delivered))
        {
            return Verder($"Er {(delivered == 1 ? "is" : "zijn")} {Toon.Aantal(delivered, "bericht", "berichten")} afgeleverd.", "/beheer/berichten");
        }

        await LaadAsync(cancellationToken);
        return Page();
    }

    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        if ((await SendAsync(new ZoekUitval(), cancellationToken)).TryGet(out var list))
        {
            Lijst = list;
        }
    }
}
