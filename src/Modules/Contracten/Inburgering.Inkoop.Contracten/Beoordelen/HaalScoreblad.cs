// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.Contracten.Inkooptrajecten;
using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Contracten.Beoordelen;

/// <summary>The sender's own score sheet for a lot; without prices, which are not the evaluators' business.</summary>
/// <param name="Traject">Number of the tender.</param>
/// <param name="Perceel">Code of the lot.</param>
[Toegang(Rol.Contractmanager, Rol.Consulent)]
public sealed record HaalScoreblad(string Traject, string Perceel) : IQuery<Result<ScorebladDetail>>;

/// <summary>A score sheet.</summary>
/// <param name="Traject">Number of the tender.</param>
/// <param name="Titel">What is bought.</param>
/// <param name="Perceel">Code of the lot.</param>
/// <param name="Perceelnaam">Name of the lot.</param>
/// <param name="Versie">Send it along with a change.</param>
/// <param name="DefinitiefOp">When it became final (UTC); null while it is open.</param>
/// <param name="WaaromNiet">Why nothing can be filled in; null = it can.</param>
/// <param name="Aanbieders">Whose bids are scored.</param>
/// <param name="Criteria">On what.</param>
/// <param name="Scores">What was filled in so far.</param>
public sealed record ScorebladDetail(
    string Traject,
    string Titel,
    string Perceel,
    string Perceelnaam,
    int Versie,
    DateTimeOffset? DefinitiefOp,
    string? WaaromNiet,
    IReadOnlyList<CodeNaam> Aanbieders,
    IReadOnlyList<GunningscriteriumGegevens> Criteria,
    IReadOnlyList<ScoreGegevens> Scores);

internal sealed class HaalScorebladHandler(ContractenDbContext db, Beoordelaarstoegang toegang) : IRequestHandler<HaalScoreblad, Result<ScorebladDetail>>
{
    public async Task<Result<ScorebladDetail>> Handle(HaalScoreblad request, CancellationToken cancellationToken)
    {
        var (traject, context) = await toegang.VindAsync(request.Traject, request.Perceel, cancellationToken);
        if (traject is null)
        {
            return BeoordelingErrors.GeenBeoordelaar();
        }

        var own = toegang.AccountId;
        var sheet = await db.Scorebladen.AsNoTracking().Include(b => b.Scores).SingleOrDefaultAsync(b => b.TrajectId == traject.Id && b.Perceel == request.Perceel && b.AccountId == own, cancellationToken);
        var lot = traject.Perceel(request.Perceel)!;
        var codes = traject.GeldigeOp(lot.Code).Select(i => i.Aanbieder).ToList();
        var names = await db.Aanbieders.Where(a => codes.Contains(a.Code)).OrderBy(a => a.Naam).Select(a => new CodeNaam(a.Code, a.Naam)).ToListAsync(cancellationToken);
        return new ScorebladDetail(
            traject.Nummer,
            traject.Titel,
            lot.Code,
            lot.Naam,
            sheet?.Versie ?? 0,
            sheet?.DefinitiefOp,
            context!.AccountsMetBelang.Contains(own) ? BeoordelingErrors.Belang().Message
                : sheet?.DefinitiefOp is not null ? BeoordelingErrors.BladDefinitief(lot.Code).Message
                : lot.ConsensusGestartOp is not null ? BeoordelingErrors.ConsensusLoopt(lot.Code).Message : null,
            names,
            [.. traject.CriteriaOpVolgorde.Select(c => c.Gegevens())],
            [.. sheet?.Scores.OrderBy(s => s.Aanbieder, StringComparer.Ordinal).ThenBy(s => s.Criterium, StringComparer.Ordinal).Select(s => s.Gegevens()) ?? []]);
    }
}

/// <summary>The lots that wait for the sender's scores, or had them.</summary>
[Toegang(Rol.Contractmanager, Rol.Consulent)]
public sealed record ZoekScorebladen : IQuery<Result<ScorebladLijst>>;

/// <summary>Score sheets of one evaluator.</summary>
/// <param name="Bladen">By tender and lot.</param>
public sealed record ScorebladLijst(IReadOnlyList<ScorebladRegel> Bladen);

/// <summary>A score sheet in a list.</summary>
/// <param name="Traject">Number of the tender.</param>
/// <param name="Titel">What is bought.</param>
/// <param name="Perceel">Code of the lot.</param>
/// <param name="Perceelnaam">Name of the lot.</param>
/// <param name="Begonnen">Something was filled in.</param>
/// <param name="DefinitiefOp">When it became final (UTC); null while it is open.</param>
public sealed record ScorebladRegel(string Traject, string Titel, string Perceel, string Perceelnaam, bool Begonnen, DateTimeOffset? DefinitiefOp);

internal sealed class ZoekScorebladenHandler(ContractenDbContext db, IActorAccessor accessor) : IRequestHandler<ZoekScorebladen, Result<ScorebladLijst>>
{
    public async Task<Result<ScorebladLijst>> Handle(ZoekScorebladen request, CancellationToken cancellationToken)
    {
        var own = accessor.Actor.Scope.Aanbieder is null ? accessor.Actor.Id : "";
        var lots = await db.Inkooptrajecten.AsNoTracking()
            .Where(t => t.Stap == Trajectstap.Beoordeling && t.Criteria.Any() && t.Team.Any(l => l.AccountId == own && l.Rol == Teamrol.Beoordelaar))
            .Join(db.Set<Inkoopperceel>(), t => t.Id, p => p.TrajectId, (t, p) => new { t.Id, t.Nummer, t.Titel, p.Code, p.Naam })
            .Where(x => db.Set<Inschrijving>().Any(i => i.TrajectId == x.Id && i.Perceel == x.Code))
            .OrderBy(p => p.Nummer).ThenBy(p => p.Code).Take(200).ToListAsync(cancellationToken);
        var sheets = await db.Scorebladen.AsNoTracking().Where(b => b.AccountId == own).Select(b => new { b.TrajectId, b.Perceel, b.DefinitiefOp }).ToListAsync(cancellationToken);
        return new ScorebladLijst([.. lots.Select(p => sheets.Find(s => s.TrajectId == p.Id && s.Perceel == p.Code) is var sheet ? new ScorebladRegel(p.Nummer, p.Titel, p.Code, p.Naam, sheet is not null, sheet?.DefinitiefOp) : null!)]);
    }
}
