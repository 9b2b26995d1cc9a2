// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Accounts;
using Inburgering.Inkoop.Host.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages;

/// <summary>Signs in with an embedded account. Anonymous: nobody is signed in yet.</summary>
[AllowAnonymous]
public sealed class InloggenModel(IServiceProvider services, IHostEnvironment environment) : InkoopPage
{
    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Wachtwoord { get; set; }

    /// <summary>Where the person wanted to go.</summary>
    [BindProperty(Name = "terug", SupportsGet = true)]
    public string? Terug { get; set; }

    public IReadOnlyList<string> DemoAccounts => environment.IsDevelopment() ? [.. Accounts.DemoAccounts.Lijst.Select(a => a.Email)] : [];

    public string DemoWachtwoord => Accounts.DemoAccounts.Wachtwoord;

    public async Task<IActionResult> OnPostAsync()
    {
        if (string.IsNullOrWhiteSpace(Email))
        {
            ModelState.AddModelError(nameof(Email), "Vul uw e-mailadres in.");
        }

        if (string.IsNullOrEmpty(Wachtwoord))
        {
            ModelState.AddModelError(nameof(Wachtwoord), "Vul uw wachtwoord in.");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var outcome = await services.GetRequiredService<SignInManager<Account>>().PasswordSignInAsync(Email!.Trim(), Wachtwoord!, isPersistent: false, lockoutOnFailure: true);
        if (outcome.Succeeded)
        {
            return LocalRedirect(Url.IsLocalUrl(Terug) ? Terug! : "/");
        }

        // The same words whether the address is known, the password wrong or the account locked.
        ModelState.AddModelError("", "Inloggen is niet gelukt. Controleer uw e-mailadres en wachtwoord. Na 5 mislukte pogingen moet u 15 minuten wachten.");
        return Page();
    }
}
