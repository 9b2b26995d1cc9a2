// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Accounts;
using Inburgering.Inkoop.Host.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages;

/// <summary>The second factor: a code of the app, or a recovery code. Anonymous: signing in is half done.</summary>
[AllowAnonymous]
internal sealed class InloggenCodeModel(SignInManager<Account> signIn) : InkoopPage
{
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty(Name = "terug", SupportsGet = true)]
    public string? Terug { get; set; }

    public async Task<IActionResult> OnGetAsync() => await signIn.GetTwoFactorAuthenticationUserAsync() is null ? LocalRedirect("/inloggen") : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is null)
        {
            return LocalRedirect("/inloggen");
        }

        var code = (Code ?? "").Replace(" ", "", StringComparison.Ordinal);
        if (code.Length == 0)
        {
            ModelState.AddModelError(nameof(Code), "Vul de code in.");
            return Page();
        }

        var outcome = code.Length == 6 && code.All(char.IsAsciiDigit)
            ? await signIn.TwoFactorAuthenticatorSignInAsync(code, isPersistent: false, rememberClient: false)
            : await signIn.TwoFactorRecoveryCodeSignInAsync(code);
        if (outcome.Succeeded)
        {
            return LocalRedirect(InloggenModel.Veilig(Url, Terug));
        }

        ModelState.AddModelError(nameof(Code), outcome.IsLockedOut
            ? "U hebt te vaak een verkeerde code ingevuld. Wacht 15 minuten en log opnieuw in."
            : "Deze code klopt niet. Controleer of de tijd van uw telefoon goed staat en probeer de volgende code.");
        return Page();
    }
}
