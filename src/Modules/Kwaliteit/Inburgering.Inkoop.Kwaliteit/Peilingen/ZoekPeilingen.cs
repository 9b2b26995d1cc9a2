// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Kwaliteit.Beoordeling;
using Inburgering.Inkoop.Kwaliteit.Database;
using Inburgering.Inkoop.Kwaliteit.Toegang;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Kwaliteit.Peilingen;

/// <summary>Surveys among participants with n, response and score. A provider sees its own.</summary>
/// <param name="Pagina">Which page.</param>
/// <param name="Aanbieder">Of this provider only.</param>
/// <param name="Contractnummer">Of this contract only.</param>
/// <param name="Onderwerp">About this only.</param>
[Toegang(Rol.Contractmanager, Rol.Aanbieder, Rol.Beheerder)]
public sealed record ZoekPeilingen(PageRequest Pagina, string? Aanbieder = null, string? Contractnummer = null, Peilingonderwerp? Onderwerp = null) : IQuery<Result<Page<PeilingRegel>>>;

/// <summary>A survey.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Nummer">Number for people.</param>
/// <param name="Aanbieder">Code of the provider.</param>
/// <param name="Gegevens">Who was asked about what.</param>
/// <param name="Antwoorden">How many answered; null while it runs, because a count per day could point at somebody.</param>
/// <param name="Respons">Share of the links that was used, in percent; null while it runs.</param>
/// <param name="Score">Average mark; null while it runs and with too few answers.</param>
/// <param name="Vragen">Average per question from 1 (no) to 4 (yes); empty when there is no score.</param>
public sealed record PeilingRegel(Guid Id, string Nummer, string Aanbieder, PeilingGegevens Gegevens, int? Antwoorden, decimal? Respons, decimal? Score, IReadOnlyList<decimal> Vragen);

internal sealed class ZoekPeilingenHandler(KwaliteitDbContext db, IContracten contracten, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<ZoekPeilingen, Result<Page<PeilingRegel>>>
{
    private static readonly Keyset<Peiling> Volgorde = new Keyset<Peiling>(p => p.Id)
        .Op("nummer", p => p.Volgnummer)
        .Op("tot", p => p.Tot)
        .Op("aanbieder", p => p.Aanbieder);

    public async Task<Result<Page<PeilingRegel>>> Handle(ZoekPeilingen request, CancellationToken cancellationToken)
    {
        var visible = await ContractToegang.ZichtbaarAsync(contracten, accessor.Actor, cancellationToken);
        var query = db.Peilingen.AsNoTracking().Where(p => visible.Contains(p.Contractnummer));
        query = request.Aanbieder is { Length: > 0 } provider ? query.Where(p => p.Aanbieder == provider) : query;
        query = request.Contractnummer is { Length: > 0 } contract ? query.Where(p => p.Contractnummer == contract) : query;
        query = request.Onderwerp is { } subject ? query.Where(p => p.Onderwerp == subject) : query;
        var page = await Volgorde.LeesAsync(query, request.Pagina, p => p, cancellationToken);
        var today = clock.Vandaag();
        var minimum = (await Normenbron.LeesAsync(db, cancellationToken)).Geheel(Opgavetoets.MinimumAntwoorden, today);
        var ids = page.Items.Where(p => p.Tot < today).Select(p => p.Id).ToList();
        var answers = (await db.Peilingantwoorden.AsNoTracking().Where(a => ids.Contains(a.PeilingId)).ToListAsync(cancellationToken)).ToLookup(a => a.PeilingId);
        return page.Map(p => Regel(p, p.Tot < today ? [.. answers[p.Id]] : null, minimum));
    }

    private static PeilingRegel Regel(Peiling survey, List<Peilingantwoord>? answers, int minimum)
    {
        var facts = new PeilingGegevens(survey.Contractnummer, survey.Perceel, survey.Onderwerp, survey.Van, survey.Tot, survey.Uitgegeven);
        var enough = answers is not null && answers.Count >= minimum;
        return new PeilingRegel(
            survey.Id,
            survey.Nummer,
            survey.Aanbieder,
            facts,
            answers?.Count,
            answers is null ? null : Math.Round(100m * answers.Count / survey.Uitgegeven, 1),
            enough ? Math.Round((decimal)answers!.Average(a => a.Cijfer), 1) : null,
            enough ? [.. Enumerable.Range(0, Vragenlijsttekst.Alle[0].Vragen.Count).Select(i => Math.Round(answers!.Average(a => (decimal)(a.Antwoorden[i] - '0')), 1))] : []);
    }
}
