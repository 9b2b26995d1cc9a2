// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Normen;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Uren;

/// <summary>Delivers the hours of one placement over one or many months; a month that was there already is replaced.</summary>
/// <param name="Plaatsing">Reference of the placement.</param>
/// <param name="Maanden">One entry per month.</param>
/// <param name="Reden">Why a closed month changes; needed only then.</param>
[Toegang(Rol.Aanbieder, Rol.Consulent)]
public sealed record LeverUren(string Plaatsing, IReadOnlyList<UrenRegel> Maanden, string? Reden = null) : ICommand<Result<UrenGeleverd>>, IMetReden;

/// <summary>What came of a delivery.</summary>
/// <param name="PlaatsingId">The placement.</param>
/// <param name="Toegevoegd">Months that were new.</param>
/// <param name="Gewijzigd">Months that changed.</param>
/// <param name="Ongewijzigd">Months that were there already, exactly so.</param>
public sealed record UrenGeleverd(Guid PlaatsingId, int Toegevoegd, int Gewijzigd, int Ongewijzigd);

internal sealed class UrenRegelValidator : AbstractValidator<UrenRegel>
{
    public UrenRegelValidator()
    {
        RuleFor(u => u.Maand.Day).Equal(1).WithName("Maand").WithMessage("Geef een maand, zoals 2026-10, of de eerste dag ervan.");
        RuleFor(u => u.Aangeboden).InclusiveBetween(0, UrenMaand.Hoogste).WithMessage("Het aantal aangeboden uren klopt niet: verwacht 0 tot 744.");
        RuleFor(u => u.Gevolgd).InclusiveBetween(0, UrenMaand.Hoogste).WithMessage("Het aantal gevolgde uren klopt niet: verwacht 0 tot 744.");
        RuleFor(u => u.GeoorloofdVerzuim).InclusiveBetween(0, UrenMaand.Hoogste).WithMessage("Het aantal uren geoorloofd verzuim klopt niet: verwacht 0 tot 744.");
        RuleFor(u => u.OngeoorloofdVerzuim).InclusiveBetween(0, UrenMaand.Hoogste).WithMessage("Het aantal uren ongeoorloofd verzuim klopt niet: verwacht 0 tot 744.");
        RuleFor(u => u.WaarvanOnline).GreaterThanOrEqualTo(0).WithMessage("Het aantal online uren klopt niet: verwacht 0 of meer.");
        RuleFor(u => u.Aangeboden).Must((u, _) => UrenMaand.TeltOp(u)).WithMessage(UrenErrors.TeltNietOp);
        RuleFor(u => u.WaarvanOnline).Must((u, online) => online <= u.Gevolgd).WithMessage(UrenErrors.TeVeelOnline);
    }
}

internal sealed class LeverUrenValidator : AbstractValidator<LeverUren>
{
    public LeverUrenValidator()
    {
        RuleFor(c => c.Plaatsing).NotEmpty().WithMessage("Geef het nummer van de plaatsing.");
        RuleFor(c => c.Maanden).NotEmpty().WithMessage("Lever ten minste één maand aan.");
        RuleFor(c => c.Maanden).Must(m => m is null || m.Select(u => u.Maand).Distinct().Count() == m.Count).WithMessage("Een maand komt twee keer voor. Lever elke maand één keer aan.");
        RuleForEach(c => c.Maanden).SetValidator(new UrenRegelValidator());
        RuleFor(c => c.Reden).MaximumLength(1000).WithMessage("De reden is te lang: gebruik hoogstens 1000 tekens.");
    }
}

internal sealed class LeverUrenHandler(PlaatsingenDbContext db, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<LeverUren, Result<UrenGeleverd>>
{
    public async Task<Result<UrenGeleverd>> Handle(LeverUren request, CancellationToken cancellationToken)
    {
        var today = clock.Vandaag();
        var plaatsing = await db.Plaatsingen.Where(PlaatsingSpecs.Zichtbaar(accessor.Actor, today)).SingleOrDefaultAsync(p => p.Nummer == request.Plaatsing, cancellationToken);
        if (plaatsing is null)
        {
            return PlaatsingErrors.Onbekend(request.Plaatsing);
        }

        if (plaatsing.Status is not (PlaatsingStatus.Gestart or PlaatsingStatus.Beeindigd))
        {
            return UrenErrors.NietGestart(plaatsing.Nummer);
        }

        await using var transaction = await db.BeginExclusiveAsync(Urenlevering.Slot(plaatsing.Aanbieder), cancellationToken);
        var delivery = new Urenlevering(db, new Normenlijst(await db.Normen.AsNoTracking().ToListAsync(cancellationToken)), today, clock.GetUtcNow(), request.Reden);
        var existing = await db.Uren.Where(u => u.PlaatsingId == plaatsing.Id).ToDictionaryAsync(u => u.Maand, cancellationToken);
        var errors = request.Maanden.Select((u, i) => delivery.Bezwaar(plaatsing, existing.GetValueOrDefault(u.Maand), u, $"Maanden[{i}].Maand")).OfType<Error>().ToList();
        if (errors.Count > 0)
        {
            return Result<UrenGeleverd>.Failure(errors);
        }

        foreach (var month in request.Maanden)
        {
            delivery.Schrijf(plaatsing, existing.GetValueOrDefault(month.Maand), month);
        }

        await db.SaveChangesAsync(cancellationToken);
        await delivery.RaakAsync(cancellationToken);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return new UrenGeleverd(plaatsing.Id, delivery.Toegevoegd, delivery.Gewijzigd, delivery.Ongewijzigd);
    }
}
