// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Results;
using Microsoft.AspNetCore.Identity;

namespace Inburgering.Inkoop.Host.Accounts;

internal static class AccountErrors
{
    public static Error Onbekend() => Error.NotFound("ACCOUNT_ONBEKEND", "Dit account is niet gevonden.");

    public static Error ClientOnbekend() => Error.NotFound("CLIENT_ONBEKEND", "Deze API-client is niet gevonden.");

    public static Error EmailBestaat(string email) => Error.Conflict("ACCOUNT_EMAIL_BESTAAT", $"Er is al een account met e-mailadres ‘{email}’.", "Email");

    public static Error AanbiederOnbekend(string code) => Error.Rule("ACCOUNT_AANBIEDER_ONBEKEND", $"Aanbieder ‘{code}’ bestaat niet.", "Aanbieder");

    public static Error GemeenteOnbekend(string code) => Error.Rule("ACCOUNT_GEMEENTE_ONBEKEND", $"Gemeente ‘{code}’ bestaat niet in deze regio.", "Gemeenten");

    public static Error ContractOnbekend(string nummer, string aanbieder) =>
        Error.Rule("ACCOUNT_CONTRACT_ONBEKEND", $"Contract ‘{nummer}’ is geen contract van aanbieder ‘{aanbieder}’.", "Contracten");

    public static Error EigenAccount() => Error.Rule("ACCOUNT_EIGEN", "U kunt uw eigen account niet blokkeren en uzelf de rol Beheerder niet afnemen. Vraag een andere beheerder.");

    public static Error CodeOnjuist() => Error.Rule("ACCOUNT_CODE_ONJUIST", "Deze code klopt niet. Controleer of de tijd van uw telefoon goed staat en probeer de volgende code.", "Code");

    public static Error ExternAccount() => Error.Rule("ACCOUNT_EXTERN", "Dit account logt in via uw organisatie. Regel uw wachtwoord daar.");

    /// <summary>The errors of Identity, whose texts are ours (<see cref="DutchIdentityErrors"/>).</summary>
    public static IReadOnlyList<Error> Van(IdentityResult result, string field) =>
        [.. result.Errors.Select(e => Error.Validation("ACCOUNT_" + Code(e.Code), e.Description, e.Code is "DuplicateEmail" or "DuplicateUserName" or "InvalidEmail" or "InvalidUserName" ? "Email" : field)).DistinctBy(e => e.Message)];

    private static string Code(string code) => string.Concat(code.Select((c, i) => i > 0 && char.IsUpper(c) ? "_" + c : char.ToUpperInvariant(c).ToString()));
}

/// <summary>What Identity finds wrong, in plain Dutch.</summary>
internal sealed class DutchIdentityErrors : IdentityErrorDescriber
{
    public override IdentityError PasswordTooShort(int length) => Make(nameof(PasswordTooShort), $"Kies een langer wachtwoord: minstens {length} tekens. Een zin mag ook.");

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) => Make(nameof(PasswordRequiresUniqueChars), $"Gebruik minstens {uniqueChars} verschillende tekens in uw wachtwoord.");

    public override IdentityError DuplicateEmail(string email) => Make(nameof(DuplicateEmail), $"Er is al een account met e-mailadres ‘{email}’.");

    public override IdentityError DuplicateUserName(string userName) => Make(nameof(DuplicateUserName), $"Er is al een account met e-mailadres ‘{userName}’.");

    public override IdentityError InvalidEmail(string? email) => Make(nameof(InvalidEmail), $"‘{email}’ is geen e-mailadres.");

    public override IdentityError InvalidUserName(string? userName) => Make(nameof(InvalidUserName), $"‘{userName}’ is geen geldig e-mailadres: gebruik letters, cijfers en . - _ + @.");

    public override IdentityError PasswordMismatch() => Make(nameof(PasswordMismatch), "Uw huidige wachtwoord klopt niet.");

    public override IdentityError ConcurrencyFailure() => Make(nameof(ConcurrencyFailure), "Iemand anders heeft dit account net gewijzigd. Bekijk de nieuwe gegevens en probeer het opnieuw.");

    public override IdentityError DefaultError() => Make(nameof(DefaultError), "Dit is niet gelukt. Probeer het opnieuw.");

    private static IdentityError Make(string code, string text) => new() { Code = code, Description = text };
}
