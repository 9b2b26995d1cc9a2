// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.Contracten.Inkooptrajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Contracten.Beoordelen;

/// <summary>Fills in the sender's own score sheet for a lot. Only evaluators of the team can, and nobody with an interest in a bidder.</summary>
/// <param name="Traject">Number of the tender.</param>
/// <param name="Perceel">Code of the lot.</param>
/// <param name="Versie">The version of the sheet that the person saw; 0 for a new one.</param>
/// <param name="Scores">The scores so far.</param>
/// <param name="Definitief">Final: all scores are there and will not change any more.</param>
[Toegang(Rol.Contractmanager, Rol.Consulent)]
public sealed record VulScorebladIn(string Traject, string Perceel, int Versie, IReadOnlyList<ScoreGegevens> Scores, bool Definitief) : ICommand<Result>;

internal sealed class VulScorebladInValidator : AbstractValidator<VulScorebladIn>
{
    public VulScorebladInValidator() => RuleFor(c => c.Scores).SetValidator(new ScoresValidator());
}

/// <summary>Finds the tender that somebody evaluates: by being an evaluator of its team, not by gemeente.</summary>
internal sealed class Beoordelaarstoegang(ContractenDbContext db, IActorAccessor accessor, InkoopBewerker bewerker)
{
    public string AccountId => accessor.Actor.Id;

    public async Task<(Inkooptraject? Traject, StapContext? Context)> VindAsync(string nummer, string perceel, CancellationToken cancellationToken)
    {
        var own = accessor.Actor.Id;
        var traject = accessor.Actor.Scope.Aanbieder is not null ? null : await db.Inkooptrajecten.AsNoTracking().MetDelen()
            .SingleOrDefaultAsync(t => t.Nummer == nummer && t.Team.Any(l => l.AccountId == own && l.Rol == Teamrol.Beoordelaar), cancellationToken);
        return traject is null || !traject.WordtBeoordeeld || traject.Stap != Trajectstap.Beoordeling || traject.Perceel(perceel) is null ? (null, null) : (traject, await bewerker.ContextAsync(traject, cancellationToken));
    }
}

internal sealed class VulScorebladInHandler(ContractenDbContext db, Beoordelaarstoegang toegang, TimeProvider clock) : IRequestHandler<VulScorebladIn, Result>
{
    public async Task<Result> Handle(VulScorebladIn request, CancellationToken cancellationToken)
    {
        var (traject, context) = await toegang.VindAsync(request.Traject, request.Perceel, cancellationToken);
        if (traject is null)
        {
            return BeoordelingErrors.GeenBeoordelaar();
        }

        if (context!.AccountsMetBelang.Contains(toegang.AccountId))
        {
            return BeoordelingErrors.Belang();
        }

        if (traject.Perceel(request.Perceel)!.ConsensusGestartOp is not null)
        {
            return BeoordelingErrors.ConsensusLoopt(request.Perceel);
        }

        var errors = traject.ControleerScores(request.Perceel, request.Scores);
        if (errors.Count > 0)
        {
            return Result.Failure(errors);
        }

        var own = toegang.AccountId;
        var sheet = await db.Scorebladen.Include(b => b.Scores).SingleOrDefaultAsync(b => b.TrajectId == traject.Id && b.Perceel == request.Perceel && b.AccountId == own, cancellationToken);
        if ((sheet?.Versie ?? 0) != request.Versie && sheet?.DefinitiefOp is null)
        {
            return BeoordelingErrors.BladVerouderd();
        }

        if (sheet is null)
        {
            sheet = new Scoreblad(traject, request.Perceel, own);
            db.Scorebladen.Add(sheet);
        }

        var outcome = sheet.VulIn(request.Scores, request.Definitief, traject.GeldigeOp(request.Perceel).Count() * traject.Criteria.Count, clock.GetUtcNow());
        if (outcome.IsSuccess)
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        return outcome;
    }
}
