// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;

namespace Inburgering.Inkoop.Contracten.Inkooptrajecten;

/// <summary>Goes to the next stage; what is still needed comes back as errors, all at once.</summary>
/// <param name="Traject">Number of the tender.</param>
/// <param name="Versie">The version that the person saw.</param>
/// <param name="Naar">The stage.</param>
[Toegang(Rol.Contractmanager)]
public sealed record ZetInkoopstap(string Traject, int Versie, Trajectstap Naar) : ICommand<Result>;

internal sealed class ZetInkoopstapValidator : AbstractValidator<ZetInkoopstap>
{
    public ZetInkoopstapValidator() => RuleFor(c => c.Naar).IsInEnum().WithMessage("Kies de stap.");
}

internal sealed class ZetInkoopstapHandler(ContractenDbContext db, InkoopBewerker bewerker) : IRequestHandler<ZetInkoopstap, Result>
{
    public async Task<Result> Handle(ZetInkoopstap request, CancellationToken cancellationToken)
    {
        var outcome = await bewerker.BewerkAsync(
            request.Traject,
            request.Versie,
            (traject, context) => traject.ZetStap(request.Naar, context),
            cancellationToken);
        if (outcome.IsSuccess)
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        return outcome;
    }
}
