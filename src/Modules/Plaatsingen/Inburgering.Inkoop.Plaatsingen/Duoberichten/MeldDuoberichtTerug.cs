// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Duoberichten;

/// <summary>Notes what DUO answered to a message. After a refusal the message comes back on the list of what is due.</summary>
/// <param name="DuoberichtId">Which message.</param>
/// <param name="Geaccepteerd">Whether DUO took it.</param>
/// <param name="Foutcode">Code with which DUO refused it; required then.</param>
[Toegang(Rol.Consulent)]
public sealed record MeldDuoberichtTerug(Guid DuoberichtId, bool Geaccepteerd, string? Foutcode = null) : ICommand<Result<Guid>>;

internal sealed class MeldDuoberichtTerugValidator : AbstractValidator<MeldDuoberichtTerug>
{
    public MeldDuoberichtTerugValidator() =>
        RuleFor(c => c.Foutcode).NotEmpty().When(c => !c.Geaccepteerd).WithMessage("Vul de foutcode van DUO in.").MaximumLength(40).WithMessage("De foutcode is te lang: gebruik hoogstens 40 tekens.");
}

internal sealed class MeldDuoberichtTerugHandler(PlaatsingenDbContext db, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<MeldDuoberichtTerug, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(MeldDuoberichtTerug request, CancellationToken cancellationToken)
    {
        var message = await DuoSpecs.Zichtbaar(db, accessor.Actor).SingleOrDefaultAsync(b => b.Id == request.DuoberichtId, cancellationToken);
        if (message is null)
        {
            return DuoErrors.Onbekend();
        }

        var outcome = message.MeldTerug(request.Geaccepteerd, request.Foutcode?.Trim(), clock.Vandaag());
        if (!outcome.IsSuccess)
        {
            return Result<Guid>.Failure(outcome.Errors);
        }

        await db.SaveChangesAsync(cancellationToken);
        return message.Id;
    }
}
