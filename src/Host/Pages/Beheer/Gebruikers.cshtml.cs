// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Accounts.Beheer;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.SharedKernel.Paging;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Beheer;

/// <summary>Lists the accounts.</summary>
internal sealed class GebruikersModel : InkoopLijstPage
{
    [BindProperty(Name = "tekst", SupportsGet = true)]
    public string? Tekst { get; set; }

    public Page<AccountRegel> Lijst { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if ((await SendAsync(new ZoekAccounts(Vraag(), Tekst), cancellationToken)).TryGet(out var list))
        {
            Lijst = list;
        }

        return Page();
    }
}
