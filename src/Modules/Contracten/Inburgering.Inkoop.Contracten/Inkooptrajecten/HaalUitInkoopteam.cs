// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;

namespace Inburgering.Inkoop.Contracten.Inkooptrajecten;

/// <summary>Takes a colleague out of the team of a tender.</summary>
/// <param name="Traject">Number of the tender.</param>
/// <param name="Versie">The version that the person saw.</param>
/// <param name="AccountId">Account of the colleague.</param>
/// <param name="Reden">Why.</param>
[Toegang(Rol.Contractmanager)]
public sealed record HaalUitInkoopteam(string Traject, int Versie, string AccountId, string Reden) : ICommand<Result>, IMetReden;

internal sealed class HaalUitInkoopteamValidator : AbstractValidator<HaalUitInkoopteam>
{
    public HaalUitInkoopteamValidator() =>
        RuleFor(c => c.Reden).NotEmpty().WithMessage("Schrijf op waarom de collega uit het team gaat.").MaximumLength(1000).WithMessage("De reden is te lang: gebruik hoogstens 1.000 tekens.");
}

internal sealed class HaalUitInkoopteamHandler(ContractenDbContext db, InkoopBewerker bewerker) : IRequestHandler<HaalUitInkoopteam, Result>
{
    public async Task<Result> Handle(HaalUitInkoopteam request, CancellationToken cancellationToken)
    {
        var outcome = await bewerker.BewerkAsync(
            request.Traject,
            request.Versie,
            (traject, _) => traject.HaalUitTeam(request.AccountId),
            cancellationToken);
        if (outcome.IsSuccess)
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        return outcome;
    }
}
