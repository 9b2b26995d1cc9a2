// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.AspNetCore.Identity;

namespace Inburgering.Inkoop.Host.Accounts.Beheer;

/// <summary>Changes name, roles and scope; a running session gets them within a minute.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Naam">Name.</param>
/// <param name="Bereik">Roles and scope.</param>
[Toegang(Rol.Beheerder)]
public sealed record WijzigAccount(Guid Id, string Naam, Bereik Bereik) : ICommand<Result>;

/// <summary>Blocks an account; its sessions end within a minute.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Reden">Why.</param>
[Toegang(Rol.Beheerder)]
public sealed record BlokkeerAccount(Guid Id, string? Reden) : ICommand<Result>, IMetReden;

/// <summary>Lets a blocked or locked-out account in again.</summary>
/// <param name="Id">Identity.</param>
[Toegang(Rol.Beheerder)]
public sealed record DeblokkeerAccount(Guid Id) : ICommand<Result>;

/// <summary>Gives a new temporary password, shown once.</summary>
/// <param name="Id">Identity.</param>
[Toegang(Rol.Beheerder)]
public sealed record GeefNieuwWachtwoord(Guid Id) : ICommand<Result<NieuwAccount>>;

/// <summary>Switches the second factor off for somebody who has lost it.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Reden">How the person proved to be who it is.</param>
[Toegang(Rol.Beheerder)]
public sealed record ZetTweedeFactorUit(Guid Id, string? Reden) : ICommand<Result>, IMetReden;

internal sealed class WijzigAccountValidator : AbstractValidator<WijzigAccount>
{
    public WijzigAccountValidator()
    {
        RuleFor(c => c.Naam).NotEmpty().WithMessage("Vul de naam in.").MaximumLength(200).WithMessage("De naam is te lang: gebruik hoogstens 200 tekens.");
        RuleFor(c => c.Bereik).SetValidator(new BereikValidator());
    }
}

internal sealed class BlokkeerAccountValidator : AbstractValidator<BlokkeerAccount>
{
    public BlokkeerAccountValidator() => RuleFor(c => c.Reden).NotEmpty().WithMessage("Schrijf waarom dit account wordt geblokkeerd.");
}

internal sealed class ZetTweedeFactorUitValidator : AbstractValidator<ZetTweedeFactorUit>
{
    public ZetTweedeFactorUitValidator() => RuleFor(c => c.Reden).NotEmpty().WithMessage("Schrijf hoe u hebt vastgesteld dat het om deze persoon gaat.");
}

internal sealed class WijzigAccountHandler(UserManager<Account> users, BereikControle controle, IActorAccessor accessor) :
    IRequestHandler<WijzigAccount, Result>,
    IRequestHandler<BlokkeerAccount, Result>,
    IRequestHandler<DeblokkeerAccount, Result>,
    IRequestHandler<GeefNieuwWachtwoord, Result<NieuwAccount>>,
    IRequestHandler<ZetTweedeFactorUit, Result>
{
    public async Task<Result> Handle(WijzigAccount request, CancellationToken cancellationToken)
    {
        if (await FindAsync(request.Id) is not { } account)
        {
            return AccountErrors.Onbekend();
        }

        if (IsOwn(account) && !request.Bereik.Rollen.Contains(Rol.Beheerder))
        {
            return AccountErrors.EigenAccount();
        }

        var errors = await controle.ControleerAsync(request.Bereik, cancellationToken);
        if (errors.Count > 0)
        {
            return Result.Failure(errors);
        }

        account.Naam = request.Naam.Trim();
        account.Neem(request.Bereik);
        return Outcome(await users.UpdateAsync(account));
    }

    public async Task<Result> Handle(BlokkeerAccount request, CancellationToken cancellationToken)
    {
        if (await FindAsync(request.Id) is not { } account)
        {
            return AccountErrors.Onbekend();
        }

        if (IsOwn(account))
        {
            return AccountErrors.EigenAccount();
        }

        account.Geblokkeerd = true;
        return Outcome(await users.UpdateSecurityStampAsync(account));
    }

    public async Task<Result> Handle(DeblokkeerAccount request, CancellationToken cancellationToken)
    {
        if (await FindAsync(request.Id) is not { } account)
        {
            return AccountErrors.Onbekend();
        }

        account.Geblokkeerd = false;
        account.LockoutEnd = null;
        account.AccessFailedCount = 0;
        return Outcome(await users.UpdateAsync(account));
    }

    public async Task<Result<NieuwAccount>> Handle(GeefNieuwWachtwoord request, CancellationToken cancellationToken)
    {
        if (await FindAsync(request.Id) is not { } account)
        {
            return AccountErrors.Onbekend();
        }

        var password = TijdelijkWachtwoord.Maak();
        account.MoetWachtwoordWijzigen = true;
        account.LockoutEnd = null;
        var reset = await users.ResetPasswordAsync(account, await users.GeneratePasswordResetTokenAsync(account), password);
        return reset.Succeeded ? new NieuwAccount(account.Id, password) : Result<NieuwAccount>.Failure(AccountErrors.Van(reset, ""));
    }

    public async Task<Result> Handle(ZetTweedeFactorUit request, CancellationToken cancellationToken)
    {
        if (await FindAsync(request.Id) is not { } account)
        {
            return AccountErrors.Onbekend();
        }

        await users.ResetAuthenticatorKeyAsync(account);
        return Outcome(await users.SetTwoFactorEnabledAsync(account, false));
    }

    private Task<Account?> FindAsync(Guid id) => users.FindByIdAsync(id.ToString());

    private bool IsOwn(Account account) => account.Id.ToString() == accessor.Actor.Id;

    private static Result Outcome(IdentityResult result) => result.Succeeded ? Result.Success : Result.Failure(AccountErrors.Van(result, ""));
}
