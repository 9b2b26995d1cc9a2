// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Normen;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Contracten.Inkooptrajecten;

/// <summary>
/// What every change of a tender has in common: load it inside the actor's scope, refuse an outdated version, change it with what the
/// stages look at. The handler saves.
/// </summary>
internal sealed class InkoopBewerker(ContractenDbContext db, IActorAccessor accessor, TimeProvider clock)
{
    public const string NormBeoordelaars = "BEOORDELAARS_MINIMAAL";

    public const string NormStandstill = "STANDSTILL_DAGEN";

    public DateOnly Vandaag => clock.Vandaag();

    public async Task<Result> BewerkAsync(string nummer, int versie, Func<Inkooptraject, StapContext, Result> wijzig, CancellationToken cancellationToken)
    {
        var traject = await db.Inkooptrajecten.MetDelen().Where(InkooptrajectSpecs.Zichtbaar(accessor.Actor)).SingleOrDefaultAsync(t => t.Nummer == nummer, cancellationToken);
        if (traject is null)
        {
            return InkoopErrors.Onbekend(nummer);
        }

        if (traject.Versie != versie)
        {
            return InkoopErrors.VersieVerouderd(nummer);
        }

        var outcome = wijzig(traject, await ContextAsync(traject, cancellationToken));
        if (outcome.IsSuccess)
        {
            traject.Raak(clock.GetUtcNow());
            return outcome;
        }

        // The parts were read one statement after the other: when somebody else saved in between, the rule looked at a mixture of old and new.
        return await db.Inkooptrajecten.Where(t => t.Id == traject.Id).Select(t => t.Versie).SingleAsync(cancellationToken) == versie ? outcome : InkoopErrors.VersieVerouderd(nummer);
    }

    /// <summary>What the stages look at.</summary>
    public async Task<StapContext> ContextAsync(Inkooptraject traject, CancellationToken cancellationToken)
    {
        var norm = new Normenlijst(await db.Normen.AsNoTracking().Where(n => n.Code == NormBeoordelaars).ToListAsync(cancellationToken)).Geheel(NormBeoordelaars, Vandaag);
        var bidders = traject.Inschrijvers().ToList();
        var team = traject.Team.Select(t => t.AccountId).ToList();
        var interested = bidders.Count == 0 || team.Count == 0 ? [] : await db.Belangen.Where(b => b.BeeindigdOp == null && bidders.Contains(b.Aanbieder) && team.Contains(b.AccountId)).Select(b => b.AccountId).ToListAsync(cancellationToken);
        var made = traject.Gunning?.Contracten.Select(c => c.Contract).ToList() ?? [];
        var concepts = made.Count == 0 ? [] : await db.Contracten.Where(c => made.Contains(c.Nummer) && c.Status == ContractStatus.Concept).OrderBy(c => c.Nummer).Select(c => c.Nummer).ToListAsync(cancellationToken);
        return new StapContext(Vandaag, norm, interested.ToHashSet(StringComparer.Ordinal), concepts);
    }

    /// <summary>Shortest standstill in days by the norm of the day on which the letters are sent.</summary>
    public async Task<int> NormStandstillAsync(DateOnly dag, CancellationToken cancellationToken) =>
        new Normenlijst(await db.Normen.AsNoTracking().Where(n => n.Code == NormStandstill).ToListAsync(cancellationToken)).Geheel(NormStandstill, dag);

    /// <summary>Checks that the gemeenten exist and that the actor will see the tender afterwards.</summary>
    public async Task<IReadOnlyList<Error>> ControleerGemeentenAsync(IReadOnlyList<string> gemeenten, CancellationToken cancellationToken)
    {
        var codes = gemeenten.ToList();
        var known = await db.Gemeenten.Where(g => codes.Contains(g.Code)).Select(g => g.Code).ToListAsync(cancellationToken);
        List<Error> errors = [.. codes.Except(known).Select(InkoopErrors.GemeenteOnbekend)];
        var scope = accessor.Actor.Scope;
        if (!scope.Alles && !codes.Exists(scope.Gemeenten.Contains))
        {
            errors.Add(InkoopErrors.BuitenEigenGemeenten(scope.Gemeenten));
        }

        return errors;
    }
}

internal static class InkooptrajectQueries
{
    /// <summary>The whole aggregate, in a constant number of statements.</summary>
    public static IQueryable<Inkooptraject> MetDelen(this IQueryable<Inkooptraject> query) =>
        query.Include(t => t.Percelen).Include(t => t.Eisen).Include(t => t.Criteria).Include(t => t.Team)
            .Include(t => t.Inschrijvingen).ThenInclude(i => i.Uitkomsten)
            .Include(t => t.Inschrijvingen).ThenInclude(i => i.Toezeggingen)
            .Include(t => t.Inschrijvingen).ThenInclude(i => i.Consensus)
            .Include(t => t.Besluiten).ThenInclude(b => b.Bezwaren)
            .Include(t => t.Besluiten).ThenInclude(b => b.Contracten)
            .AsSplitQuery();
}
