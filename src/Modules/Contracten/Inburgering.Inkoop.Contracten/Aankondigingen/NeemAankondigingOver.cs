// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.Contracten.Inkooptrajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Contracten.Aankondigingen;

/// <summary>A lot to start with.</summary>
/// <param name="Code">Code within the tender.</param>
/// <param name="Gegevens">What is asked.</param>
public sealed record NieuwInkoopperceel(string Code, InkoopperceelGegevens Gegevens);

/// <summary>Starts a tender with its lots in one go, as read from a notice and completed by a person.</summary>
/// <param name="Nummer">Number; unique, never changes.</param>
/// <param name="Gegevens">The tender.</param>
/// <param name="Percelen">Its lots.</param>
[Toegang(Rol.Contractmanager)]
public sealed record NeemAankondigingOver(string Nummer, InkooptrajectGegevens Gegevens, IReadOnlyList<NieuwInkoopperceel> Percelen) : ICommand<Result<Guid>>;

internal sealed class NeemAankondigingOverValidator : AbstractValidator<NeemAankondigingOver>
{
    public NeemAankondigingOverValidator()
    {
        // The rules of a tender and a lot are theirs; here they are only asked, and each lot says which one it is.
        RuleFor(c => c).Custom((c, context) =>
        {
            foreach (var fault in new RegistreerInkooptrajectValidator().Validate(new RegistreerInkooptraject(c.Nummer, c.Gegevens)).Errors)
            {
                context.AddFailure(fault.PropertyName, fault.ErrorMessage);
            }
        });
        RuleFor(c => c.Percelen).NotEmpty().WithMessage("Neem minstens één perceel over.");
        RuleForEach(c => c.Percelen).Custom((lot, context) =>
        {
            foreach (var fault in new VoegInkoopperceelToeValidator().Validate(new VoegInkoopperceelToe("IT-1", 0, lot.Code, lot.Gegevens)).Errors)
            {
                context.AddFailure("Percelen", $"Perceel {lot.Code}: {fault.ErrorMessage}");
            }
        });
    }
}

internal sealed class NeemAankondigingOverHandler(ContractenDbContext db, InkoopBewerker bewerker, TimeProvider clock) : IRequestHandler<NeemAankondigingOver, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(NeemAankondigingOver request, CancellationToken cancellationToken)
    {
        if (await db.Inkooptrajecten.AnyAsync(t => t.Nummer == request.Nummer, cancellationToken))
        {
            return InkoopErrors.BestaatAl(request.Nummer);
        }

        List<Error> errors = [.. await bewerker.ControleerGemeentenAsync(request.Gegevens.Gemeenten, cancellationToken)];
        var tender = Inkooptraject.Maak(request.Nummer, request.Gegevens, bewerker.Vandaag);
        var context = await bewerker.ContextAsync(tender, cancellationToken);
        foreach (var lot in request.Percelen)
        {
            errors.AddRange(tender.VoegPerceelToe(lot.Code, lot.Gegevens, null, context).Errors);
        }

        if (errors.Count > 0)
        {
            return Result<Guid>.Failure(errors);
        }

        tender.Raak(clock.GetUtcNow());
        db.Inkooptrajecten.Add(tender);
        await db.SaveChangesAsync(cancellationToken);
        return tender.Id;
    }
}
