// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.AspNetCore.Identity;

namespace Inburgering.Inkoop.Host.Accounts.Beheer;

/// <summary>Makes an account with a temporary password that is shown once.</summary>
/// <param name="Naam">Name.</param>
/// <param name="Email">Address, also the name to sign in with.</param>
/// <param name="Bereik">Roles and scope.</param>
[Toegang(Rol.Beheerder)]
public sealed record MaakAccount(string Naam, string Email, Bereik Bereik) : ICommand<Result<NieuwAccount>>;

/// <summary>A new account.</summary>
/// <param name="Id">Identity.</param>
/// <param name="TijdelijkWachtwoord">Shown once; must be changed at the first sign-in.</param>
public sealed record NieuwAccount(Guid Id, string TijdelijkWachtwoord);

internal sealed class MaakAccountValidator : AbstractValidator<MaakAccount>
{
    public MaakAccountValidator()
    {
        RuleFor(c => c.Naam).NotEmpty().WithMessage("Vul de naam in.").MaximumLength(200).WithMessage("De naam is te lang: gebruik hoogstens 200 tekens.");
        RuleFor(c => c.Email).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Vul het e-mailadres in.").EmailAddress().WithMessage(c => $"‘{c.Email}’ is geen e-mailadres.");
        RuleFor(c => c.Bereik).SetValidator(new BereikValidator());
    }
}

internal sealed class MaakAccountHandler(UserManager<Account> users, BereikControle controle) : IRequestHandler<MaakAccount, Result<NieuwAccount>>
{
    public async Task<Result<NieuwAccount>> Handle(MaakAccount request, CancellationToken cancellationToken)
    {
        if (await users.FindByNameAsync(request.Email) is not null)
        {
            return AccountErrors.EmailBestaat(request.Email);
        }

        var errors = await controle.ControleerAsync(request.Bereik, cancellationToken);
        if (errors.Count > 0)
        {
            return Result<NieuwAccount>.Failure(errors);
        }

        var account = new Account { UserName = request.Email, Email = request.Email, Naam = request.Naam.Trim(), MoetWachtwoordWijzigen = true, LockoutEnabled = true };
        account.Neem(request.Bereik);
        var password = TijdelijkWachtwoord.Maak();
        var made = await users.CreateAsync(account, password);
        return made.Succeeded ? new NieuwAccount(account.Id, password) : Result<NieuwAccount>.Failure(AccountErrors.Van(made, "Email"));
    }
}
