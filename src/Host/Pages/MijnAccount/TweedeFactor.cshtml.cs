// SPDX-License-Identifier: EUPL-1.2

using System.Security.Claims;
using System.Text.Encodings.Web;
using Inburgering.Inkoop.Host.Accounts;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.MijnAccount;

/// <summary>Switches on the second factor (TOTP, RFC 6238) and hands out recovery codes, once.</summary>
internal sealed class TweedeFactorModel(UserManager<Account> users, SignInManager<Account> signIn, MessageContext message) : InkoopPage
{
    private const int Codes = 10;

    [BindProperty]
    public string? Code { get; set; }

    public bool Aan { get; private set; }

    public int CodesOver { get; private set; }

    public string Sleutel { get; private set; } = "";

    public string Adres { get; private set; } = "";

    public IReadOnlyList<string>? Herstelcodes { get; private set; }

    public bool Verplicht => User.FindFirstValue(VerplichteStap.Claim) == VerplichteStap.TweedeFactor;

    public async Task<IActionResult> OnGetAsync() => await users.GetUserAsync(User) is { } account ? await ShowAsync(account) : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await users.GetUserAsync(User) is not { } account)
        {
            return NotFound();
        }

        var code = (Code ?? "").Replace(" ", "", StringComparison.Ordinal);
        if (!await users.VerifyTwoFactorTokenAsync(account, users.Options.Tokens.AuthenticatorTokenProvider, code))
        {
            ModelState.AddModelError(nameof(Code), code.Length == 0 ? "Vul de code in die de app toont." : AccountErrors.CodeOnjuist().Message);
            return await ShowAsync(account);
        }

        message.Begin("ZetTweedeFactorAan");
        await users.SetTwoFactorEnabledAsync(account, true);
        return await MakeCodesAsync(account);
    }

    public async Task<IActionResult> OnPostCodesAsync()
    {
        if (await users.GetUserAsync(User) is not { TwoFactorEnabled: true } account)
        {
            return NotFound();
        }

        return await MakeCodesAsync(account);
    }

    private async Task<IActionResult> MakeCodesAsync(Account account)
    {
        Herstelcodes = [.. await users.GenerateNewTwoFactorRecoveryCodesAsync(account, Codes) ?? []];
        await signIn.RefreshSignInAsync(account);
        return Page();
    }

    private async Task<IActionResult> ShowAsync(Account account)
    {
        Aan = account.TwoFactorEnabled;
        if (Aan)
        {
            CodesOver = await users.CountRecoveryCodesAsync(account);
            return Page();
        }

        var key = await users.GetAuthenticatorKeyAsync(account);
        if (key is null)
        {
            await users.ResetAuthenticatorKeyAsync(account);
            key = (await users.GetAuthenticatorKeyAsync(account))!;

            // Resetting changes the stamp, which would end this very session.
            await signIn.RefreshSignInAsync(account);
        }

        Sleutel = string.Join(' ', key.Chunk(4).Select(c => new string(c).ToLowerInvariant()));
        Adres = $"otpauth://totp/Inburgering.Inkoop:{UrlEncoder.Default.Encode(account.Email ?? "")}?secret={key}&issuer=Inburgering.Inkoop&digits=6";
        return Page();
    }
}
