// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Lessen;

/// <summary>What the screen of a lesson shows. Its page asks it for whoever has the key.</summary>
/// <param name="Sleutel">Key of the screen.</param>
[Toegang(Rol.Systeem)]
public sealed record HaalLesblad(string Sleutel) : IQuery<Result<Lesblad>>;

/// <summary>The screen of a lesson.</summary>
/// <param name="Groep">Name of the group.</param>
/// <param name="Datum">Day of the lesson.</param>
/// <param name="Deelnemers">Who belongs to it.</param>
public sealed record Lesblad(string Groep, DateOnly Datum, IReadOnlyList<Lesdeelnemer> Deelnemers);

/// <summary>Somebody of a lesson.</summary>
/// <param name="PlaatsingId">The placement.</param>
/// <param name="Naam">First name and the first letter of the family name: enough for a class, too little for a passer-by.</param>
/// <param name="Bevestigd">True when already confirmed.</param>
public sealed record Lesdeelnemer(Guid PlaatsingId, string Naam, bool Bevestigd);

/// <summary>A student confirms to be at the lesson.</summary>
/// <param name="Sleutel">Key of the screen.</param>
/// <param name="PlaatsingId">Who it is.</param>
/// <param name="Code">The personal code.</param>
[Toegang(Rol.Systeem)]
public sealed record BevestigPresentie(string Sleutel, Guid? PlaatsingId, string? Code) : ICommand<Result>;

internal sealed class BevestigPresentieValidator : AbstractValidator<BevestigPresentie>
{
    public BevestigPresentieValidator()
    {
        RuleFor(c => c.PlaatsingId).NotNull().WithMessage("Kies uw naam.");
        RuleFor(c => c.Code).NotEmpty().WithMessage("Typ uw code.").MaximumLength(20).WithMessage("Een code heeft zes cijfers.");
    }
}

internal sealed class PresentieHandler(PlaatsingenDbContext db, TimeProvider clock) : IRequestHandler<HaalLesblad, Result<Lesblad>>, IRequestHandler<BevestigPresentie, Result>
{
    public async Task<Result<Lesblad>> Handle(HaalLesblad request, CancellationToken cancellationToken)
    {
        if (await VindAsync(request.Sleutel, cancellationToken) is not { } lesson)
        {
            return LesErrors.SessieOnbekend();
        }

        var people = await Lesgangers.Van(db, lesson).OrderBy(p => p.Inburgeraar.Voornaam).ThenBy(p => p.Inburgeraar.Achternaam).ThenBy(p => p.Id)
            .Select(p => new { p.Id, p.Inburgeraar.Voornaam, p.Inburgeraar.Achternaam, Bevestigd = db.Presenties.Any(x => x.LesId == lesson.Id && x.PlaatsingId == p.Id) })
            .ToListAsync(cancellationToken);
        return new Lesblad(lesson.Groepcode, lesson.Datum, [.. people.Select(p => new Lesdeelnemer(p.Id, p.Achternaam.Length > 0 ? $"{p.Voornaam} {p.Achternaam[..1]}." : p.Voornaam, p.Bevestigd))]);
    }

    public async Task<Result> Handle(BevestigPresentie request, CancellationToken cancellationToken)
    {
        if (await VindAsync(request.Sleutel, cancellationToken) is not { } lesson)
        {
            return LesErrors.SessieOnbekend();
        }

        // One attempt after the other, so that many at once do not count as one.
        await using var transaction = await db.BeginExclusiveAsync($"lescode:{request.PlaatsingId}", cancellationToken);
        var now = clock.GetUtcNow();
        var code = await db.Lescodes.SingleOrDefaultAsync(c => c.PlaatsingId == request.PlaatsingId && Lesgangers.Van(db, lesson).Any(p => p.Id == c.PlaatsingId), cancellationToken);
        if (code?.IsGeblokkeerd(now) == true)
        {
            return LesErrors.CodeGeblokkeerd();
        }

        var right = code?.Klopt(request.Code!, now) == true;
        if (right && !await db.Presenties.AnyAsync(p => p.LesId == lesson.Id && p.PlaatsingId == code!.PlaatsingId, cancellationToken))
        {
            db.Presenties.Add(Presentie.Maak(lesson.Id, code!.PlaatsingId, now));
        }

        await db.SaveChangesAsync(cancellationToken);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return right ? Result.Success : code?.IsGeblokkeerd(now) == true ? LesErrors.CodeGeblokkeerd() : LesErrors.CodeOnjuist();
    }

    private async Task<Les?> VindAsync(string sleutel, CancellationToken cancellationToken)
    {
        var (hash, now) = (Les.HashVan(sleutel), clock.GetUtcNow());
        return await db.Lessen.AsNoTracking().SingleOrDefaultAsync(l => l.SleutelHash == hash && l.SleutelTot >= now, cancellationToken);
    }
}
