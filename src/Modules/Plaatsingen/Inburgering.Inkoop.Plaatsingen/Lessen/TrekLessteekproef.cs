// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Plaatsingen.Bekostiging;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Lessen;

/// <summary>Draws people of a month at random and lays the hours that they signed beside the hours that the provider delivered. The same seed draws the same people.</summary>
/// <param name="Contract">Contract number.</param>
/// <param name="Maand">First day of the month.</param>
/// <param name="Aantal">How many, 1–100.</param>
/// <param name="Zaad">Seed of the draw.</param>
[Toegang(Rol.Consulent, Rol.Contractmanager)]
public sealed record TrekLessteekproef(string Contract, DateOnly Maand, int Aantal = 10, int Zaad = 1) : IQuery<Result<Lessteekproef>>;

/// <summary>A sample of signed lists.</summary>
/// <param name="Contract">Contract number.</param>
/// <param name="Maand">First day of the month.</param>
/// <param name="Zaad">Seed of the draw.</param>
/// <param name="Populatie">From how many people was drawn.</param>
/// <param name="Regels">Who was drawn.</param>
public sealed record Lessteekproef(string Contract, DateOnly Maand, int Zaad, int Populatie, IReadOnlyList<Steekproefuren> Regels);

/// <summary>Somebody in the sample.</summary>
/// <param name="Plaatsing">Reference of the placement.</param>
/// <param name="Dossiernummer">Dossier number.</param>
/// <param name="Lessen">Lessons with a list in the month.</param>
/// <param name="Getekend">How many of them the person confirmed.</param>
/// <param name="UrenGetekend">Hours of those.</param>
/// <param name="UrenGeleverd">Attended hours that the provider delivered; null = none delivered yet.</param>
public sealed record Steekproefuren(string Plaatsing, string Dossiernummer, int Lessen, int Getekend, decimal UrenGetekend, decimal? UrenGeleverd)
{
    /// <summary>Delivered minus signed; null when nothing was delivered.</summary>
    public decimal? Verschil => UrenGeleverd - UrenGetekend;
}

internal sealed class TrekLessteekproefValidator : AbstractValidator<TrekLessteekproef>
{
    public TrekLessteekproefValidator()
    {
        RuleFor(q => q.Contract).NotEmpty().WithMessage("Kies een contract.");
        RuleFor(q => q.Maand.Day).Equal(1).WithName("Maand").WithMessage("Geef een maand, zoals 2026-10, of de eerste dag ervan.");
        RuleFor(q => q.Aantal).InclusiveBetween(1, 100).WithMessage("Trek 1 tot en met 100 mensen.");
    }
}

internal sealed class TrekLessteekproefHandler(PlaatsingenDbContext db, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<TrekLessteekproef, Result<Lessteekproef>>
{
    public async Task<Result<Lessteekproef>> Handle(TrekLessteekproef request, CancellationToken cancellationToken)
    {
        var (last, today) = (request.Maand.AddMonths(1), clock.Vandaag());
        var groups = await db.Lessen.AsNoTracking().Where(l => l.Contractnummer == request.Contract && l.Datum >= request.Maand && l.Datum < last).Select(l => l.GroepId).Distinct().ToArrayAsync(cancellationToken);
        var people = await db.Plaatsingen.AsNoTracking().Where(PlaatsingSpecs.Zichtbaar(accessor.Actor, today))
            .Where(p => db.Groepsperioden.Any(g => g.PlaatsingId == p.Id && EF.Parameter(groups).Contains(g.GroepId) && g.Vanaf < last && (g.Tot == null || g.Tot >= request.Maand)))
            .Where(p => p.Startdatum < last && (p.Einddatum == null || p.Einddatum >= request.Maand))
            .Select(p => new { p.Id, p.Nummer, p.Dossiernummer, p.Startdatum, p.Einddatum }).ToListAsync(cancellationToken);
        var drawn = people.OrderBy(p => TrekSteekproefHandler.Lot(request.Zaad, p.Nummer), StringComparer.Ordinal).Take(request.Aantal).ToList();
        var ids = drawn.Select(p => p.Id).ToArray();
        var signed = await new Lesuren(db).LeesAsync([.. drawn.Select(p => new Lesganger(p.Id, p.Startdatum, p.Einddatum))], request.Maand, today, cancellationToken);
        var delivered = await db.Uren.AsNoTracking().Where(u => EF.Parameter(ids).Contains(u.PlaatsingId) && u.Maand == request.Maand).ToDictionaryAsync(u => u.PlaatsingId, u => u.Gevolgd, cancellationToken);
        return new Lessteekproef(request.Contract, request.Maand, request.Zaad, people.Count, [.. drawn.Select(p =>
        {
            var own = signed.GetValueOrDefault(p.Id);
            return new Steekproefuren(p.Nummer, p.Dossiernummer, own?.Lessen ?? 0, own?.Getekend ?? 0, own?.Gevolgd ?? 0, delivered.TryGetValue(p.Id, out var hours) ? hours : null);
        })]);
    }
}
