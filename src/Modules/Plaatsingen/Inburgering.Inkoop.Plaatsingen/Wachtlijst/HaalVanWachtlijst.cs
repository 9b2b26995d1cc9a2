// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Wachtlijst;

/// <summary>Takes somebody off a waiting list with a reason.</summary>
/// <param name="WachtendeId">Which place on which list.</param>
/// <param name="Reden">Why; nothing about health.</param>
[Toegang(Rol.Consulent)]
public sealed record HaalVanWachtlijst(Guid WachtendeId, string Reden) : ICommand<Result<Guid>>, IMetReden;

internal sealed class HaalVanWachtlijstValidator : AbstractValidator<HaalVanWachtlijst>
{
    public HaalVanWachtlijstValidator() =>
        RuleFor(c => c.Reden).NotEmpty().WithMessage("Schrijf op waarom deze persoon niet meer wacht.").MaximumLength(500).WithMessage("De reden is te lang: gebruik hoogstens 500 tekens.");
}

internal sealed class HaalVanWachtlijstHandler(PlaatsingenDbContext db, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<HaalVanWachtlijst, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(HaalVanWachtlijst request, CancellationToken cancellationToken)
    {
        var place = await WachtSpecs.Zichtbaar(db, accessor.Actor).SingleOrDefaultAsync(w => w.Id == request.WachtendeId, cancellationToken);
        if (place is null)
        {
            return WachtErrors.Onbekend();
        }

        var outcome = place.HaalAf(request.Reden.Trim(), clock.Vandaag(), clock.GetUtcNow());
        if (!outcome.IsSuccess)
        {
            return Result<Guid>.Failure(outcome.Errors);
        }

        db.Publish(new PlaatsVrijgekomen(place.PerceelId));
        await db.SaveChangesAsync(cancellationToken);
        return place.Id;
    }
}
