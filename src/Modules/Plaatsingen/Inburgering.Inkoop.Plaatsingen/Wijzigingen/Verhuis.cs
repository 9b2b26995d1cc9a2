// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.Plaatsingen.Wachtlijst;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Wijzigingen;

/// <summary>
/// Somebody moves to another gemeente. Inside the region the new gemeente takes over and running placements go on; outside it they end.
/// The old placements keep the gemeente that made them.
/// </summary>
/// <param name="Dossiernummer">Who.</param>
/// <param name="Gemeente">CBS code of the new gemeente; null = outside the region.</param>
/// <param name="Datum">Day of the move, not in the future.</param>
/// <param name="Overdracht">What the next gemeente has to know; nothing about health.</param>
[Toegang(Rol.Consulent)]
public sealed record Verhuis(string Dossiernummer, string? Gemeente, DateOnly Datum, string Overdracht) : ICommand<Result<Guid>>;

internal sealed class VerhuisValidator : AbstractValidator<Verhuis>
{
    public VerhuisValidator()
    {
        RuleFor(c => c.Dossiernummer).NotEmpty().WithMessage("Geef het dossiernummer.");
        RuleFor(c => c.Datum).NotEqual(default(DateOnly)).WithMessage("Vul de verhuisdatum in.");
        RuleFor(c => c.Overdracht).NotEmpty().WithMessage("Schrijf op wat de nieuwe gemeente moet weten.").MaximumLength(2000).WithMessage("De overdracht is te lang: gebruik hoogstens 2000 tekens.");
    }
}

internal sealed class VerhuisHandler(PlaatsingenDbContext db, IContracten contracten, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<Verhuis, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(Verhuis request, CancellationToken cancellationToken)
    {
        var today = clock.Vandaag();
        var person = await db.Inburgeraars.Where(PersoonSpecs.Zichtbaar(accessor.Actor)).SingleOrDefaultAsync(i => i.Dossiernummer == request.Dossiernummer, cancellationToken);
        if (person is null)
        {
            return PersoonErrors.Onbekend(request.Dossiernummer);
        }

        var region = (await contracten.ZoekGemeentenAsync(cancellationToken)).Select(g => g.Code).ToHashSet(StringComparer.Ordinal);
        if (Verhuisregels.Bezwaar(person.Gemeente, request.Gemeente, request.Datum, today, region) is { } objection)
        {
            return objection;
        }

        await using var transaction = await db.BeginExclusiveAsync($"persoon:{person.Id}", cancellationToken);
        var open = await db.Plaatsingen.Where(p => p.InburgeraarId == person.Id && (p.Status == PlaatsingStatus.Aangemeld || p.Status == PlaatsingStatus.Geaccepteerd || p.Status == PlaatsingStatus.Gestart)).ToListAsync(cancellationToken);
        var hours = await db.Plaatsingen.Where(p => p.InburgeraarId == person.Id && (p.Route == Route.B1 || p.Route == Route.Onderwijs || p.Route == Route.Z))
            .Join(db.Uren, p => p.Id, u => u.PlaatsingId, (p, u) => u.Gevolgd).SumAsync(cancellationToken);
        db.Overdrachten.Add(Overdracht.Maak(person.Id, person.Dossiernummer, request.Datum, person.Gemeente, request.Gemeente, Math.Round(hours, 2), request.Overdracht));
        if (request.Gemeente is { } next)
        {
            await Persoonsverleden.VerhuisAsync(db, person, request.Datum, next, cancellationToken);
            person.VerhuisNaar(next);
        }
        else if (await VertrekAsync(person, open, request, cancellationToken) is { IsSuccess: false } refused)
        {
            return Result<Guid>.Failure(refused.Errors);
        }

        await db.SaveChangesAsync(cancellationToken);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return person.Id;
    }

    // Outside the region everything ends: running placements, registrations, and places on waiting lists.
    private async Task<Result> VertrekAsync(Inburgeraar person, List<Plaatsing> open, Verhuis request, CancellationToken cancellationToken)
    {
        var (today, now) = (clock.Vandaag(), clock.GetUtcNow());
        foreach (var placement in open)
        {
            var outcome = placement.Status == PlaatsingStatus.Gestart
                ? placement.Beeindig(Eindreden.Verhuisd, request.Datum, request.Overdracht, today, now)
                : placement.TrekIn("Verhuisd buiten de regio.", today, now);
            if (!outcome.IsSuccess)
            {
                return outcome;
            }

            db.Publish(new PlaatsVrijgekomen(placement.PerceelId));
            db.Publish(placement.Status == PlaatsingStatus.Beeindigd ? new PlaatsingBeeindigd(placement.Info(), Eindreden.Verhuisd, request.Datum) : new PlaatsingIngetrokken(placement.Info()));
        }

        foreach (var waiting in await db.Wachtenden.Where(w => w.InburgeraarId == person.Id && w.Stand == Wachtstand.Wacht).ToListAsync(cancellationToken))
        {
            waiting.HaalAf("Verhuisd buiten de regio.", today, now);
            db.Publish(new PlaatsVrijgekomen(waiting.PerceelId));
        }

        return Result.Success;
    }
}

/// <summary>Where and when somebody may move to; null = outside the region.</summary>
internal static class Verhuisregels
{
    public static Error? Bezwaar(string van, string? naar, DateOnly datum, DateOnly vandaag, IReadOnlySet<string> regio) =>
        datum > vandaag ? WijzigingErrors.VerhuizingInToekomst(datum, vandaag)
        : naar == van ? WijzigingErrors.AlInGemeente(van)
        : naar is not null && !regio.Contains(naar) ? PersoonErrors.GemeenteOnbekend(naar)
        : null;
}
