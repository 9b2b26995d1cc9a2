// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Kwaliteit.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Kwaliteit.Peilingen;

/// <summary>The survey behind a link. The page of the survey asks it for whoever has the link.</summary>
/// <param name="Sleutel">The key of the link.</param>
[Toegang(Rol.Systeem)]
public sealed record HaalVragenlijst(string Sleutel) : IQuery<Result<Vragenlijst>>;

/// <summary>A survey that can be answered.</summary>
/// <param name="Onderwerp">About what.</param>
/// <param name="Tot">Last day on which can be answered.</param>
/// <param name="Talen">The questions in each language.</param>
public sealed record Vragenlijst(Peilingonderwerp Onderwerp, DateOnly Tot, IReadOnlyList<Vragenlijsttekst> Talen);

/// <summary>Gives an anonymous answer; the link works once.</summary>
/// <param name="Sleutel">The key of the link.</param>
/// <param name="Antwoorden">Answers 1–4 to the four questions.</param>
/// <param name="Cijfer">Mark 1–10.</param>
[Toegang(Rol.Systeem)]
public sealed record GeefPeilingantwoord(string Sleutel, IReadOnlyList<int> Antwoorden, int Cijfer) : ICommand<Result>;

internal sealed class GeefPeilingantwoordValidator : AbstractValidator<GeefPeilingantwoord>
{
    public GeefPeilingantwoordValidator()
    {
        RuleFor(c => c.Antwoorden).Must(a => a.Count == Vragenlijsttekst.Alle[0].Vragen.Count && a.All(v => v is >= 1 and <= 4)).WithMessage("Beantwoord alle vragen.");
        RuleFor(c => c.Cijfer).InclusiveBetween(1, 10).WithMessage("Geef een cijfer van 1 tot en met 10.");
    }
}

internal sealed class HaalVragenlijstHandler(KwaliteitDbContext db, TimeProvider clock) : IRequestHandler<HaalVragenlijst, Result<Vragenlijst>>
{
    public async Task<Result<Vragenlijst>> Handle(HaalVragenlijst request, CancellationToken cancellationToken)
    {
        var hash = Peilinglink.HashVan(request.Sleutel);
        var today = clock.Vandaag();
        var survey = await db.Peilinglinks.AsNoTracking().Where(l => l.Hash == hash && !l.Gebruikt)
            .Join(db.Peilingen, l => l.PeilingId, p => p.Id, (l, p) => p).Where(p => p.Van <= today && p.Tot >= today)
            .Select(p => new { p.Onderwerp, p.Tot }).SingleOrDefaultAsync(cancellationToken);
        return survey is null ? PeilingErrors.LinkOnbekend() : new Vragenlijst(survey.Onderwerp, survey.Tot, Vragenlijsttekst.Alle);
    }
}

internal sealed class GeefPeilingantwoordHandler(KwaliteitDbContext db, TimeProvider clock) : IRequestHandler<GeefPeilingantwoord, Result>
{
    public async Task<Result> Handle(GeefPeilingantwoord request, CancellationToken cancellationToken)
    {
        var hash = Peilinglink.HashVan(request.Sleutel);
        var today = clock.Vandaag();
        await using var transaction = await db.BeginExclusiveAsync("peilinglink:" + hash, cancellationToken);
        var survey = await db.Peilinglinks.AsNoTracking().Where(l => l.Hash == hash && !l.Gebruikt)
            .Join(db.Peilingen, l => l.PeilingId, p => p.Id, (l, p) => p).Where(p => p.Van <= today && p.Tot >= today)
            .Select(p => (Guid?)p.Id).SingleOrDefaultAsync(cancellationToken);
        if (survey is not { } id || await db.Peilinglinks.Where(l => l.Hash == hash && !l.Gebruikt).ExecuteUpdateAsync(s => s.SetProperty(l => l.Gebruikt, true), cancellationToken) == 0)
        {
            return PeilingErrors.LinkOnbekend();
        }

        db.Peilingantwoorden.Add(Peilingantwoord.Maak(id, request.Antwoorden, request.Cijfer));
        await db.SaveChangesAsync(cancellationToken);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return Result.Success;
    }
}
