// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Accounts;
using Inburgering.Inkoop.Host.Accounts.Beheer;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages;

/// <summary>Makes the first administrator with the code from the console. Anonymous: there is nobody yet; gone as soon as there is.</summary>
[AllowAnonymous]
internal sealed class EersteBeheerderModel(EersteBeheerder eerste, UserManager<Account> users, MessageContext message, IActorAccessor accessor) : InkoopPage
{
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Naam { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Wachtwoord { get; set; }

    public IActionResult OnGet() => eerste.Open ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!eerste.Open)
        {
            return NotFound();
        }

        foreach (var (field, value, error) in new[] { (nameof(Naam), Naam, "Vul uw naam in."), (nameof(Email), Email, "Vul uw e-mailadres in."), (nameof(Wachtwoord), Wachtwoord, "Kies een wachtwoord.") })
        {
            if (string.IsNullOrWhiteSpace(value))
            {
                ModelState.AddModelError(field, error);
            }
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        if (!eerste.Gebruik(Code))
        {
            ModelState.AddModelError(nameof(Code), "Deze code klopt niet. Na 5 verkeerde codes moet de server opnieuw worden gestart.");
            return Page();
        }

        accessor.Actor = Actor.Systeem(Kanaal.Web);
        message.Begin("MaakEersteBeheerder");
        var account = new Account { UserName = Email!.Trim(), Email = Email.Trim(), Naam = Naam!.Trim(), LockoutEnabled = true };
        account.Neem(new Bereik([Rol.Beheerder], true, [], null, []));
        var made = await users.CreateAsync(account, Wachtwoord!);
        if (made.Succeeded)
        {
            return Verder("De eerste beheerder is gemaakt. Log nu in.", "/inloggen");
        }

        eerste.GeefTerug(Code!);
        foreach (var error in AccountErrors.Van(made, nameof(Wachtwoord)))
        {
            ModelState.AddModelError(error.Field ?? "", error.Message);
        }

        return Page();
    }
}
