// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Taken;
using Inburgering.Inkoop.Host.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Beheer;

/// <summary>What the application does by itself, and when.</summary>
internal sealed class PlanningModel : InkoopPage
{
    public IReadOnlyList<TaakRegel> Lijst { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellationToken) => LaadAsync(cancellationToken);

    public Task<IActionResult> OnPostAsync(string naam, CancellationToken cancellationToken) =>
        VerwerkAsync(new StartTaak(naam), "De taak is gestart. Ververs de pagina om de uitkomst te zien.", "/beheer/planning", cancellationToken);

    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        if ((await SendAsync(new ZoekTaken(), cancellationToken)).TryGet(out var list))
        {
            Lijst = list;
        }
    }
}
