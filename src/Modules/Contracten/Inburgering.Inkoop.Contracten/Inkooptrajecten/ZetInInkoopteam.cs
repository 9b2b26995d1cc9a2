// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;

namespace Inburgering.Inkoop.Contracten.Inkooptrajecten;

/// <summary>Adds a colleague to the team of a tender, or changes what somebody does.</summary>
/// <param name="Traject">Number of the tender.</param>
/// <param name="Versie">The version that the person saw.</param>
/// <param name="AccountId">Account of the colleague.</param>
/// <param name="Naam">Display name of the colleague.</param>
/// <param name="Teamrol">What the colleague does.</param>
[Toegang(Rol.Contractmanager)]
public sealed record ZetInInkoopteam(string Traject, int Versie, string AccountId, string Naam, Teamrol Teamrol) : ICommand<Result>;

internal sealed class ZetInInkoopteamValidator : AbstractValidator<ZetInInkoopteam>
{
    public ZetInInkoopteamValidator()
    {
        RuleFor(c => c.AccountId).NotEmpty().WithMessage("Kies een collega.").MaximumLength(100).WithMessage("Dit account bestaat niet.");
        RuleFor(c => c.Naam).NotEmpty().WithMessage("Vul de naam van de collega in.").MaximumLength(200).WithMessage("De naam is te lang: gebruik hoogstens 200 tekens.");
        RuleFor(c => c.Teamrol).IsInEnum().WithMessage("Kies wat de collega doet.");
    }
}

internal sealed class ZetInInkoopteamHandler(ContractenDbContext db, InkoopBewerker bewerker) : IRequestHandler<ZetInInkoopteam, Result>
{
    public async Task<Result> Handle(ZetInInkoopteam request, CancellationToken cancellationToken)
    {
        var outcome = await bewerker.BewerkAsync(
            request.Traject,
            request.Versie,
            (traject, _) => traject.ZetInTeam(request.AccountId, request.Naam.Trim(), request.Teamrol),
            cancellationToken);
        if (outcome.IsSuccess)
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        return outcome;
    }
}
