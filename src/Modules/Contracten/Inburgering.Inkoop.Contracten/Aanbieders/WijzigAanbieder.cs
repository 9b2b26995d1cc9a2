// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Contracten.Aanbieders;

/// <summary>Changes a provider.</summary>
/// <param name="Code">Our own code.</param>
/// <param name="Versie">The version that the person saw.</param>
/// <param name="Gegevens">All fields, changed or not.</param>
[Toegang(Rol.Contractmanager)]
public sealed record WijzigAanbieder(string Code, int Versie, AanbiederGegevens Gegevens) : ICommand<Result>;

internal sealed class WijzigAanbiederValidator : AbstractValidator<WijzigAanbieder>
{
    public WijzigAanbiederValidator() => RuleFor(c => c.Gegevens).SetValidator(new AanbiederGegevensValidator());
}

internal sealed class WijzigAanbiederHandler(ContractenDbContext db, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<WijzigAanbieder, Result>
{
    public async Task<Result> Handle(WijzigAanbieder request, CancellationToken cancellationToken)
    {
        var aanbieder = await db.Aanbieders.Where(AanbiederSpecs.Zichtbaar(accessor.Actor)).SingleOrDefaultAsync(a => a.Code == request.Code, cancellationToken);
        if (aanbieder is null)
        {
            return AanbiederErrors.Onbekend(request.Code);
        }

        if (aanbieder.Versie != request.Versie)
        {
            return AanbiederErrors.VersieVerouderd(request.Code);
        }

        var errors = await db.ControleerNummersAsync(request.Code, request.Gegevens, cancellationToken);
        if (errors.Count > 0)
        {
            return Result.Failure(errors);
        }

        aanbieder.Wijzig(request.Gegevens, clock.GetUtcNow());
        db.Publish(aanbieder.Vastgelegd());
        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}
