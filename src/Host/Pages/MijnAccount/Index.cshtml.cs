// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Accounts;
using Inburgering.Inkoop.Host.Ui;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.MijnAccount;

/// <summary>What somebody's own account is and may.</summary>
internal sealed class IndexModel(UserManager<Account> users, WieBenIk wie) : InkoopPage
{
    public Account Eigen { get; private set; } = null!;

    public string Bereik { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await users.GetUserAsync(User) is not { } account)
        {
            return NotFound();
        }

        Eigen = account;
        Bereik = await wie.BereikAsync(Actor, cancellationToken);
        return Page();
    }
}
