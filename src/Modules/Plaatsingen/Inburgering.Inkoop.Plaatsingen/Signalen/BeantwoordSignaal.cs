// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Signalen;

/// <summary>The consulent answers a signal; the provider who raised it reads the answer.</summary>
/// <param name="SignaalId">Which signal.</param>
/// <param name="Antwoord">What was decided or will be done; nothing about health.</param>
[Toegang(Rol.Consulent)]
public sealed record BeantwoordSignaal(Guid SignaalId, string Antwoord) : ICommand<Result<Guid>>;

internal sealed class BeantwoordSignaalValidator : AbstractValidator<BeantwoordSignaal>
{
    public BeantwoordSignaalValidator() =>
        RuleFor(c => c.Antwoord).NotEmpty().WithMessage("Schrijf op wat u doet met dit signaal.").MaximumLength(1000).WithMessage("Het antwoord is te lang: gebruik hoogstens 1000 tekens.");
}

internal sealed class BeantwoordSignaalHandler(PlaatsingenDbContext db, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<BeantwoordSignaal, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(BeantwoordSignaal request, CancellationToken cancellationToken)
    {
        var signaal = await db.Signalen.Where(SignaalSpecs.Zichtbaar(accessor.Actor)).SingleOrDefaultAsync(s => s.Id == request.SignaalId, cancellationToken);
        if (signaal is null)
        {
            return SignaalErrors.Onbekend();
        }

        var outcome = signaal.Beantwoord(request.Antwoord.Trim(), clock.Vandaag(), clock.GetUtcNow());
        if (!outcome.IsSuccess)
        {
            return Result<Guid>.Failure(outcome.Errors);
        }

        var key = Signaalwerk.Sleutel(signaal.Id);
        if (await db.Werk.SingleOrDefaultAsync(w => w.Sleutel == key, cancellationToken) is { } item)
        {
            item.HandelAf(clock.GetUtcNow());
        }

        await db.SaveChangesAsync(cancellationToken);
        return signaal.Id;
    }
}
