// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Kwaliteit.Database;
using Inburgering.Inkoop.Kwaliteit.Toegang;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Kwaliteit.Bewijzen;

/// <summary>A person of the gemeente says whether the evidence is good. Where the requirement asks for four eyes a second person has to agree.</summary>
/// <param name="Nummer">Number of the piece of evidence.</param>
/// <param name="Akkoord">True when it is good.</param>
/// <param name="Toelichting">What was seen, or what is missing; the provider reads it.</param>
[Toegang(Rol.Contractmanager)]
public sealed record VerifieerBewijsstuk(string Nummer, bool Akkoord, string Toelichting) : ICommand<Result>;

/// <summary>Takes evidence back: delivered by mistake, or withdrawn by who issued it. A provider can do that until it is verified.</summary>
/// <param name="Nummer">Number of the piece of evidence.</param>
/// <param name="Reden">Why.</param>
[Toegang(Rol.Contractmanager, Rol.Aanbieder)]
public sealed record TrekBewijsstukIn(string Nummer, string Reden) : ICommand<Result>, IMetReden;

internal sealed class VerifieerBewijsstukValidator : AbstractValidator<VerifieerBewijsstuk>
{
    public VerifieerBewijsstukValidator() =>
        RuleFor(c => c.Toelichting).NotEmpty().WithMessage("Vul in wat u hebt gezien of wat er mist. De aanbieder krijgt dit ook te zien.").MaximumLength(1000).WithMessage("De toelichting is te lang: gebruik hoogstens 1000 tekens.");
}

internal sealed class TrekBewijsstukInValidator : AbstractValidator<TrekBewijsstukIn>
{
    public TrekBewijsstukInValidator() => RuleFor(c => c.Reden).NotEmpty().WithMessage("Vul in waarom het bewijsstuk vervalt.").MaximumLength(1000).WithMessage("De reden is te lang: gebruik hoogstens 1000 tekens.");
}

internal sealed class VerifieerBewijsstukHandler(KwaliteitDbContext db, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<VerifieerBewijsstuk, Result>
{
    public async Task<Result> Handle(VerifieerBewijsstuk request, CancellationToken cancellationToken)
    {
        var piece = await db.Bewijsstukken.SingleOrDefaultAsync(b => b.Nummer == request.Nummer, cancellationToken);
        if (piece is null || !Bereik.Van(accessor.Actor).Ziet(piece.Aanbieder))
        {
            return BewijsErrors.Onbekend();
        }

        var today = clock.Vandaag();
        var twoPeople = (await db.Eisen.AsNoTracking().Where(e => e.Code == piece.Eis && e.GeldigVanaf <= today).OrderByDescending(e => e.GeldigVanaf).FirstOrDefaultAsync(cancellationToken))?.VierOgen ?? false;
        var outcome = request.Akkoord
            ? piece.Verifieer(accessor.Actor, request.Toelichting.Trim(), today, twoPeople)
            : piece.WijsAf(accessor.Actor, request.Toelichting.Trim(), today);
        if (outcome.IsSuccess)
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        return outcome;
    }
}

internal sealed class TrekBewijsstukInHandler(KwaliteitDbContext db, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<TrekBewijsstukIn, Result>
{
    public async Task<Result> Handle(TrekBewijsstukIn request, CancellationToken cancellationToken)
    {
        var piece = await db.Bewijsstukken.SingleOrDefaultAsync(b => b.Nummer == request.Nummer, cancellationToken);
        if (piece is null || !Bereik.Van(accessor.Actor).Ziet(piece.Aanbieder))
        {
            return BewijsErrors.Onbekend();
        }

        if (accessor.Actor.Scope.Aanbieder is not null && piece.Status == BewijsstukStatus.Geverifieerd)
        {
            return BewijsErrors.AlleenContractmanager(piece.Nummer);
        }

        var outcome = piece.TrekIn(clock.Vandaag());
        if (outcome.IsSuccess)
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        return outcome;
    }
}
