// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Accounts;
using Inburgering.Inkoop.Host.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Inburgering.Inkoop.Host.Pages;

/// <summary>Signs in with an embedded account or through the organisation. Anonymous: nobody is signed in yet.</summary>
[AllowAnonymous]
internal sealed class InloggenModel(SignInManager<Account> signIn, IHostEnvironment environment, IOptions<OidcOptions> oidc, EersteBeheerder eerste) : InkoopPage
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

    /// <summary>Words on the button of the organisation; null = not configured.</summary>
    public string? Organisatie => string.IsNullOrEmpty(oidc.Value.Authority) ? null : oidc.Value.Naam;

    public bool GeenBeheerder => eerste.Open;

    public void OnGet(bool mislukt)
    {
        if (mislukt)
        {
            ModelState.AddModelError("", "Inloggen via uw organisatie is niet gelukt. Hebt u nog geen account? Vraag uw beheerder.");
        }
    }

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

        var outcome = await signIn.PasswordSignInAsync(Email!.Trim(), Wachtwoord!, isPersistent: false, lockoutOnFailure: true);
        if (outcome.Succeeded)
        {
            return LocalRedirect(Veilig(Url, Terug));
        }

        if (outcome.RequiresTwoFactor)
        {
            return RedirectToPage("/InloggenCode", new { terug = Terug });
        }

        // The same words whether the address is known, the password wrong or the account locked.
        ModelState.AddModelError("", "Inloggen is niet gelukt. Controleer uw e-mailadres en wachtwoord. Na 5 mislukte pogingen moet u 15 minuten wachten.");
        return Page();
    }

    /// <summary>Goes to the organisation's own sign-in.</summary>
    public IActionResult OnPostOrganisatie()
    {
        if (Organisatie is null)
        {
            return NotFound();
        }

        var properties = signIn.ConfigureExternalAuthenticationProperties(OidcOptions.Schema, Url.Page("/InloggenOrganisatie", new { terug = Terug }));
        return Challenge(properties, OidcOptions.Schema);
    }

    /// <summary>An address on this site, or the home page.</summary>
    internal static string Veilig(IUrlHelper url, string? terug) => url.IsLocalUrl(terug) ? terug! : "/";
}
