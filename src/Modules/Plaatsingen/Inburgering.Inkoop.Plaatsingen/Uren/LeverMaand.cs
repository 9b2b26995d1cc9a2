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

/// <summary>Delivers the hours of many placements over one month. When one line is wrong nothing is saved, and all errors come back at once.</summary>
/// <param name="Maand">First day of the month.</param>
/// <param name="Regels">One line per placement, 500 at most.</param>
/// <param name="Reden">Why a closed month changes; needed only then.</param>
[Toegang(Rol.Aanbieder, Rol.Consulent)]
public sealed record LeverMaand(DateOnly Maand, IReadOnlyList<Urenopgave> Regels, string? Reden = null) : ICommand<Result<MaandGeleverd>>, IMetReden;

/// <summary>The hours of one placement in the month. What was offered is the sum of attended and both absences.</summary>
/// <param name="Plaatsing">Reference of the placement.</param>
/// <param name="Gevolgd">Hours attended.</param>
/// <param name="GeoorloofdVerzuim">Hours of excused absence.</param>
/// <param name="OngeoorloofdVerzuim">Hours of unexcused absence.</param>
/// <param name="WaarvanOnline">Online hours, part of the attended ones.</param>
/// <param name="Versie">The version that was on the screen; -1 = there was nothing yet; null = replace whatever stands.</param>
public sealed record Urenopgave(string Plaatsing, decimal Gevolgd, decimal GeoorloofdVerzuim, decimal OngeoorloofdVerzuim, decimal WaarvanOnline, int? Versie = null)
{
    internal UrenRegel Uren(DateOnly maand) => new(maand, Gevolgd + GeoorloofdVerzuim + OngeoorloofdVerzuim, Gevolgd, GeoorloofdVerzuim, OngeoorloofdVerzuim, WaarvanOnline, Versie);
}

/// <summary>What came of a delivery.</summary>
/// <param name="Toegevoegd">Placements whose hours were new.</param>
/// <param name="Gewijzigd">Placements whose hours changed.</param>
/// <param name="Ongewijzigd">Placements whose hours were there already, exactly so.</param>
public sealed record MaandGeleverd(int Toegevoegd, int Gewijzigd, int Ongewijzigd);

internal sealed class UrenopgaveValidator : AbstractValidator<Urenopgave>
{
    public UrenopgaveValidator()
    {
        RuleFor(u => u.Plaatsing).NotEmpty().WithMessage("Geef het nummer van de plaatsing.");
        RuleFor(u => u.Gevolgd).InclusiveBetween(0, UrenMaand.Hoogste).WithMessage("Het aantal gevolgde uren klopt niet: verwacht 0 tot 744.");
        RuleFor(u => u.GeoorloofdVerzuim).InclusiveBetween(0, UrenMaand.Hoogste).WithMessage("Het aantal uren geoorloofd verzuim klopt niet: verwacht 0 tot 744.");
        RuleFor(u => u.OngeoorloofdVerzuim).InclusiveBetween(0, UrenMaand.Hoogste).WithMessage("Het aantal uren ongeoorloofd verzuim klopt niet: verwacht 0 tot 744.");
        RuleFor(u => u.WaarvanOnline).GreaterThanOrEqualTo(0).WithMessage("Het aantal online uren klopt niet: verwacht 0 of meer.");
        RuleFor(u => u.WaarvanOnline).Must((u, online) => online <= u.Gevolgd).WithMessage(u => UrenErrors.TeVeelOnline(u));
        RuleFor(u => u.Gevolgd).Must((u, _) => u.Gevolgd + u.GeoorloofdVerzuim + u.OngeoorloofdVerzuim <= UrenMaand.Hoogste).WithMessage("Samen zijn dit meer uren dan een maand heeft: verwacht hoogstens 744.");
    }
}

internal sealed class LeverMaandValidator : AbstractValidator<LeverMaand>
{
    public LeverMaandValidator()
    {
        RuleFor(c => c.Maand.Day).Equal(1).WithName("Maand").WithMessage("Geef een maand, zoals 2026-10, of de eerste dag ervan.");
        RuleFor(c => c.Regels).NotEmpty().WithMessage("Vul de uren van ten minste één persoon in.");
        RuleFor(c => c.Regels).Must(r => r is null || r.Count <= 500).WithMessage("Lever hoogstens 500 regels tegelijk aan.");
        RuleFor(c => c.Regels).Must(r => r is null || r.Select(u => u.Plaatsing).Distinct(StringComparer.Ordinal).Count() == r.Count).WithMessage("Een plaatsing komt twee keer voor. Lever elke plaatsing één keer aan.");
        RuleForEach(c => c.Regels).SetValidator(new UrenopgaveValidator());
        RuleFor(c => c.Reden).MaximumLength(1000).WithMessage("De reden is te lang: gebruik hoogstens 1000 tekens.");
    }
}

internal sealed class LeverMaandHandler(PlaatsingenDbContext db, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<LeverMaand, Result<MaandGeleverd>>
{
    public async Task<Result<MaandGeleverd>> Handle(LeverMaand request, CancellationToken cancellationToken)
    {
        var today = clock.Vandaag();
        var numbers = request.Regels.Select(r => r.Plaatsing).ToArray();
        var placements = await db.Plaatsingen.Where(PlaatsingSpecs.Zichtbaar(accessor.Actor, today)).Where(p => EF.Parameter(numbers).Contains(p.Nummer))
            .ToDictionaryAsync(p => p.Nummer, StringComparer.Ordinal, cancellationToken);

        // In the order of the codes, so that two deliveries never wait for each other.
        await using var transaction = await BeginAsync([.. placements.Values.Select(p => p.Aanbieder).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], cancellationToken);
        var ids = placements.Values.Select(p => p.Id).ToArray();
        var existing = await db.Uren.Where(u => u.Maand == request.Maand && EF.Parameter(ids).Contains(u.PlaatsingId)).ToDictionaryAsync(u => u.PlaatsingId, cancellationToken);
        var delivery = new Urenlevering(db, new Normenlijst(await db.Normen.AsNoTracking().ToListAsync(cancellationToken)), today, clock.GetUtcNow(), request.Reden);
        var errors = request.Regels.Select((r, i) => Bezwaar(r, i, request.Maand, placements, existing, delivery)).OfType<Error>().ToList();
        if (errors.Count > 0)
        {
            return Result<MaandGeleverd>.Failure(errors);
        }

        foreach (var line in request.Regels)
        {
            var plaatsing = placements[line.Plaatsing];
            delivery.Schrijf(plaatsing, existing.GetValueOrDefault(plaatsing.Id), line.Uren(request.Maand));
        }

        await db.SaveChangesAsync(cancellationToken);
        await delivery.RaakAsync(cancellationToken);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return new MaandGeleverd(delivery.Toegevoegd, delivery.Gewijzigd, delivery.Ongewijzigd);
    }

    private static Error? Bezwaar(Urenopgave line, int index, DateOnly month, Dictionary<string, Plaatsing> placements, Dictionary<Guid, UrenMaand> existing, Urenlevering delivery)
    {
        var field = $"Regels[{index}].Gevolgd";
        if (!placements.TryGetValue(line.Plaatsing, out var plaatsing))
        {
            return PlaatsingErrors.Onbekend(line.Plaatsing);
        }

        return plaatsing.Status is PlaatsingStatus.Gestart or PlaatsingStatus.Beeindigd
            ? delivery.Bezwaar(plaatsing, existing.GetValueOrDefault(plaatsing.Id), line.Uren(month), field)
            : UrenErrors.NietGestart(plaatsing.Nummer);
    }

    private async Task<Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction?> BeginAsync(List<string> aanbieders, CancellationToken cancellationToken)
    {
        Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction? transaction = null;
        foreach (var aanbieder in aanbieders)
        {
            transaction = await db.BeginExclusiveAsync(Urenlevering.Slot(aanbieder), cancellationToken) ?? transaction;
        }

        return transaction;
    }
}
