// SPDX-License-Identifier: EUPL-1.2

using System.Security.Claims;
using Inburgering.Inkoop.Host.Accounts;
using Inburgering.Inkoop.Host.Ui;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Inburgering.Inkoop.Host.Pages;

/// <summary>
/// Comes back from the organisation's sign-in. The account must have been made by an administrator, with its roles and scope; the first
/// time it is tied to the person by the address. Anonymous: signing in is half done.
/// </summary>
[AllowAnonymous]
internal sealed class InloggenOrganisatieModel(SignInManager<Account> signIn, UserManager<Account> users, IOptions<OidcOptions> oidc) : InkoopPage
{
    public async Task<IActionResult> OnGetAsync(string? terug)
    {
        var info = await signIn.GetExternalLoginInfoAsync();
        if (info is null)
        {
            return LocalRedirect("/inloggen?mislukt=true");
        }

        var outcome = await signIn.ExternalLoginSignInAsync(info.LoginProvider, info.ProviderKey, isPersistent: false, bypassTwoFactor: true);
        if (!outcome.Succeeded && !outcome.IsLockedOut && !outcome.IsNotAllowed)
        {
            outcome = await TieAsync(info);
        }

        await HttpContext.SignOutAsync(IdentityConstants.ExternalScheme);
        return LocalRedirect(outcome.Succeeded ? InloggenModel.Veilig(Url, terug) : "/inloggen?mislukt=true");
    }

    private async Task<Microsoft.AspNetCore.Identity.SignInResult> TieAsync(ExternalLoginInfo info)
    {
        // An address that the provider has not verified may be anybody's.
        var email = info.Principal.FindFirstValue(oidc.Value.EmailClaim);
        if (string.IsNullOrEmpty(email) || string.Equals(info.Principal.FindFirstValue("email_verified"), "false", StringComparison.OrdinalIgnoreCase) || await users.FindByEmailAsync(email) is not { } account)
        {
            return Microsoft.AspNetCore.Identity.SignInResult.Failed;
        }

        await users.AddLoginAsync(account, info);
        return await signIn.ExternalLoginSignInAsync(info.LoginProvider, info.ProviderKey, isPersistent: false, bypassTwoFactor: true);
    }
}
