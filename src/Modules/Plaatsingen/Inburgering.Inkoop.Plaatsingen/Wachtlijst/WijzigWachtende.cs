// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Groepen;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Wachtlijst;

/// <summary>Somebody on a waiting list can start later, or wants another form of lessons. The turn stays; a free place goes to the next until that day.</summary>
/// <param name="WachtendeId">Which place on which list.</param>
/// <param name="KanVanaf">First day on which the person can start.</param>
/// <param name="Vorm">Only this form of lessons; null = any.</param>
/// <param name="Reden">Why; nothing about health.</param>
[Toegang(Rol.Consulent)]
public sealed record WijzigWachtende(Guid WachtendeId, DateOnly KanVanaf, Groepsvorm? Vorm, string Reden) : ICommand<Result<Guid>>, IMetReden;

internal sealed class WijzigWachtendeValidator : AbstractValidator<WijzigWachtende>
{
    public WijzigWachtendeValidator()
    {
        RuleFor(c => c.KanVanaf).NotEqual(default(DateOnly)).WithMessage("Vul in vanaf welke dag iemand kan beginnen.");
        RuleFor(c => c.Vorm).IsInEnum().WithMessage("Kies overdag, ’s avonds of online, of laat dit leeg.");
        RuleFor(c => c.Reden).NotEmpty().WithMessage("Schrijf op waarom de wens verandert.").MaximumLength(500).WithMessage("De reden is te lang: gebruik hoogstens 500 tekens.");
    }
}

internal sealed class WijzigWachtendeHandler(PlaatsingenDbContext db, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<WijzigWachtende, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(WijzigWachtende request, CancellationToken cancellationToken)
    {
        var place = await WachtSpecs.Zichtbaar(db, accessor.Actor).SingleOrDefaultAsync(w => w.Id == request.WachtendeId, cancellationToken);
        if (place is null)
        {
            return WachtErrors.Onbekend();
        }

        if (request.KanVanaf < clock.Vandaag())
        {
            return WachtErrors.InVerleden(request.KanVanaf, clock.Vandaag());
        }

        var outcome = place.Wijzig(request.KanVanaf, request.Vorm, request.Reden.Trim(), clock.GetUtcNow());
        if (!outcome.IsSuccess)
        {
            return Result<Guid>.Failure(outcome.Errors);
        }

        // The place that was proposed to this person may go to somebody else now.
        db.Publish(new PlaatsVrijgekomen(place.PerceelId));
        await db.SaveChangesAsync(cancellationToken);
        return place.Id;
    }
}
