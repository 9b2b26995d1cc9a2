// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Accounts.Beheer;
using Inburgering.Inkoop.Host.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Beheer;

/// <summary>Lists the systems that sign in by themselves.</summary>
internal sealed class ApiClientsModel : InkoopPage
{
    public IReadOnlyList<ApiClientRegel> Lijst { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if ((await SendAsync(new ZoekApiClients(), cancellationToken)).TryGet(out var list))
        {
            Lijst = list;
        }

        return Page();
    }
}
