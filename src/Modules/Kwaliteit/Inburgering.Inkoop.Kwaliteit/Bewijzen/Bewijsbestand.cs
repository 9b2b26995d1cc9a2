// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Kwaliteit.Database;
using Inburgering.Inkoop.Kwaliteit.Toegang;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Bestanden;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Kwaliteit.Bewijzen;

/// <summary>Adds the paper itself to evidence that was delivered without it; not any more once somebody has checked it.</summary>
/// <param name="Nummer">Number of the piece of evidence.</param>
/// <param name="Bestand">The file.</param>
[Toegang(Rol.Contractmanager, Rol.Aanbieder)]
public sealed record VoegBewijsbestandToe(string Nummer, Upload? Bestand) : ICommand<Result>;

/// <summary>Gives the file of a piece of evidence, after writing in the audit trail who took it. A provider gets its own only.</summary>
/// <param name="Nummer">Number of the piece of evidence.</param>
[Toegang(Rol.Contractmanager, Rol.Aanbieder)]
public sealed record DownloadBewijsbestand(string Nummer) : ICommand<Result<Bestandsinhoud>>;

internal sealed class VoegBewijsbestandToeValidator : AbstractValidator<VoegBewijsbestandToe>
{
    public VoegBewijsbestandToeValidator() => RuleFor(c => c.Bestand).NotNull().WithMessage("Kies een bestand.");
}

internal sealed class VoegBewijsbestandToeHandler(KwaliteitDbContext db, Bewijsontvangst ontvangst, IBestandsopslag opslag, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<VoegBewijsbestandToe, Result>
{
    public static readonly Bestandseis Eis = new(["pdf", "docx", "odt", "jpg", "png"], "Bestand", 25);

    public async Task<Result> Handle(VoegBewijsbestandToe request, CancellationToken cancellationToken)
    {
        var (all, own) = Bereik.Van(accessor.Actor);
        var piece = await db.Bewijsstukken.SingleOrDefaultAsync(b => b.Nummer == request.Nummer && (all || b.Aanbieder == own), cancellationToken);
        if (piece is null)
        {
            return BewijsErrors.Onbekend();
        }

        if (await ontvangst.IsVogAsync(piece.Eis, cancellationToken))
        {
            return BewijsErrors.GeenVogBestand();
        }

        var stored = await opslag.BewaarAsync(request.Bestand!, Eis, cancellationToken);
        if (!stored.TryGet(out var file))
        {
            return Result.Failure(stored.Errors);
        }

        return await opslag.HoudBijSuccesAsync(file, async () =>
        {
            var outcome = piece.VoegBestandToe(file, clock.GetUtcNow());
            if (outcome.IsSuccess)
            {
                await db.SaveChangesAsync(cancellationToken);
            }

            return outcome;
        });
    }
}

internal sealed class DownloadBewijsbestandHandler(KwaliteitDbContext db, IBestandsopslag opslag, IActorAccessor accessor) : IRequestHandler<DownloadBewijsbestand, Result<Bestandsinhoud>>
{
    public async Task<Result<Bestandsinhoud>> Handle(DownloadBewijsbestand request, CancellationToken cancellationToken)
    {
        var (all, own) = Bereik.Van(accessor.Actor);
        var piece = await db.Bewijsstukken.AsNoTracking().SingleOrDefaultAsync(b => b.Nummer == request.Nummer && (all || b.Aanbieder == own), cancellationToken);
        if (piece is null)
        {
            return BewijsErrors.Onbekend();
        }

        return piece.BestandId is { } id
            ? await opslag.GeefAsync(db, piece, id, piece.Hash!, piece.Bestandsnaam!, piece.Mediatype!, cancellationToken)
            : BewijsErrors.GeenBestand();
    }
}
