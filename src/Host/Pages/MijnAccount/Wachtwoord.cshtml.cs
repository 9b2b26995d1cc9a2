// SPDX-License-Identifier: EUPL-1.2

using System.Security.Claims;
using Inburgering.Inkoop.Host.Accounts;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.MijnAccount;

/// <summary>Changes one's own password; all other sessions end.</summary>
internal sealed class WachtwoordModel(UserManager<Account> users, SignInManager<Account> signIn, MessageContext message) : InkoopPage
{
    [BindProperty]
    public string? Huidig { get; set; }

    [BindProperty]
    public string? Nieuw { get; set; }

    public bool Tijdelijk => User.FindFirstValue(VerplichteStap.Claim) == VerplichteStap.Wachtwoord;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await users.GetUserAsync(User) is not { } account)
        {
            return NotFound();
        }

        if (account.PasswordHash is null)
        {
            ModelState.AddModelError("", AccountErrors.ExternAccount().Message);
            return Page();
        }

        message.Begin("WijzigWachtwoord");
        account.MoetWachtwoordWijzigen = false;
        var changed = await users.ChangePasswordAsync(account, Huidig ?? "", Nieuw ?? "");
        if (changed.Succeeded)
        {
            await signIn.RefreshSignInAsync(account);
            return Verder("Uw wachtwoord is gewijzigd.", "/account");
        }

        foreach (var error in changed.Errors)
        {
            ModelState.AddModelError(error.Code == nameof(IdentityErrorDescriber.PasswordMismatch) ? nameof(Huidig) : nameof(Nieuw), error.Description);
        }

        return Page();
    }
}
