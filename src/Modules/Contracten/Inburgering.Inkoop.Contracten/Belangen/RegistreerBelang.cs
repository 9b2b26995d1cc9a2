// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Contracten.Aanbieders;
using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Contracten.Belangen;

/// <summary>Registers the sender's own interest in a provider, for example a partner who works there.</summary>
/// <param name="Aanbieder">Code of the provider.</param>
/// <param name="Omschrijving">What the interest is.</param>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Beheerder)]
public sealed record RegistreerBelang(string Aanbieder, string Omschrijving) : ICommand<Result<Guid>>;

internal sealed class RegistreerBelangValidator : AbstractValidator<RegistreerBelang>
{
    public RegistreerBelangValidator()
    {
        RuleFor(c => c.Aanbieder).NotEmpty().WithMessage("Kies de aanbieder.");
        RuleFor(c => c.Omschrijving).NotEmpty().WithMessage("Beschrijf kort wat uw belang is.").MaximumLength(500).WithMessage("De omschrijving is te lang: gebruik hoogstens 500 tekens.");
    }
}

internal sealed class RegistreerBelangHandler(ContractenDbContext db, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<RegistreerBelang, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(RegistreerBelang request, CancellationToken cancellationToken)
    {
        var actor = accessor.Actor;
        if (!await db.Aanbieders.Where(AanbiederSpecs.Zichtbaar(actor)).AnyAsync(a => a.Code == request.Aanbieder, cancellationToken))
        {
            return AanbiederErrors.Onbekend(request.Aanbieder);
        }

        if (await db.Belangen.AnyAsync(b => b.AccountId == actor.Id && b.Aanbieder == request.Aanbieder && b.BeeindigdOp == null, cancellationToken))
        {
            return BelangErrors.BestaatAl(request.Aanbieder);
        }

        var belang = new Belang(actor.Id, actor.Naam, request.Aanbieder, request.Omschrijving.Trim(), clock.GetUtcNow());
        db.Belangen.Add(belang);
        await db.SaveChangesAsync(cancellationToken);
        return belang.Id;
    }
}
