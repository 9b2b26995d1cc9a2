// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;

namespace Inburgering.Inkoop.Plaatsingen.Duoberichten;

/// <summary>Makes the messages that DUO would take; the others stay on the list. Doing it twice makes nothing twice.</summary>
/// <param name="Soort">Which message.</param>
/// <param name="Gemeente">CBS code; null = all of the actor.</param>
[Toegang(Rol.Consulent)]
public sealed record MaakDuoberichten(Duoberichtsoort Soort, string? Gemeente = null) : ICommand<Result<DuoberichtenGemaakt>>;

/// <summary>What was made.</summary>
/// <param name="Gemaakt">How many messages.</param>
/// <param name="Geweigerd">How many were not made, because DUO would refuse them.</param>
public sealed record DuoberichtenGemaakt(int Gemaakt, int Geweigerd);

internal sealed class MaakDuoberichtenValidator : AbstractValidator<MaakDuoberichten>
{
    public MaakDuoberichtenValidator() => RuleFor(c => c.Soort).IsInEnum().WithMessage("Kies een bericht: inburgeringsaanbod of uren.");
}

internal sealed class MaakDuoberichtenHandler(PlaatsingenDbContext db, Duolader lader, TimeProvider clock) : IRequestHandler<MaakDuoberichten, Result<DuoberichtenGemaakt>>
{
    public async Task<Result<DuoberichtenGemaakt>> Handle(MaakDuoberichten request, CancellationToken cancellationToken)
    {
        // Two colleagues at once would make the same messages twice.
        await using var transaction = await db.BeginExclusiveAsync("duoberichten", cancellationToken);
        var due = await lader.LaadAsync(request.Soort, request.Gemeente, cancellationToken);
        var good = due.Where(d => d.Concept.Bezwaren.Count == 0).ToList();
        db.Duoberichten.AddRange(good.Select(d => Duobericht.Maak(d.Concept, d.Inburgeraar, clock.Vandaag(), clock.GetUtcNow())));
        await db.SaveChangesAsync(cancellationToken);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return new DuoberichtenGemaakt(good.Count, due.Count - good.Count);
    }
}
