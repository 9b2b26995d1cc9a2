// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Kwaliteit.Beoordeling;
using Inburgering.Inkoop.Kwaliteit.Database;
using Inburgering.Inkoop.Kwaliteit.Toegang;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Kwaliteit.Eisen;

/// <summary>Which requirements a contract makes on a day: per lot the standard set of its route, what is asked extra, and what was promised in the bid.</summary>
/// <param name="Contractnummer">The contract.</param>
/// <param name="Dag">The day; null = today.</param>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Aanbieder, Rol.Beheerder, Rol.Lezer)]
public sealed record HaalEisenpakket(string Contractnummer, DateOnly? Dag = null) : IQuery<Result<Eisenpakket>>;

/// <summary>The requirements of a contract.</summary>
/// <param name="Contractnummer">The contract.</param>
/// <param name="Aanbieder">Code of the main contractor.</param>
/// <param name="Dag">The day.</param>
/// <param name="Percelen">The standard set per lot.</param>
/// <param name="Contracteisen">What is asked extra, also what has ended; oldest first.</param>
/// <param name="Toezeggingen">What was promised in the bid.</param>
/// <param name="Partijen">Who has to meet it and how they stand: the main contractor first. A provider sees itself only.</param>
public sealed record Eisenpakket(
    string Contractnummer,
    string Aanbieder,
    DateOnly Dag,
    IReadOnlyList<PerceelEisen> Percelen,
    IReadOnlyList<ContracteisRegel> Contracteisen,
    IReadOnlyList<EisToezegging> Toezeggingen,
    IReadOnlyList<PakketPartij> Partijen);

/// <summary>The standard set of one lot.</summary>
/// <param name="Perceel">Code of the lot.</param>
/// <param name="Route">Its route.</param>
/// <param name="Eisen">The requirements of the catalogue that count for that route.</param>
public sealed record PerceelEisen(string Perceel, Route Route, IReadOnlyList<EisRegel> Eisen);

/// <summary>A promise of the bid as a requirement.</summary>
/// <param name="Volgorde">1, 2, 3 … within the contract.</param>
/// <param name="Perceel">Code of the lot.</param>
/// <param name="Omschrijving">What was promised.</param>
/// <param name="Datum">By when.</param>
/// <param name="NagekomenOp">When it was met; null = not yet.</param>
public sealed record EisToezegging(int Volgorde, string Perceel, string Omschrijving, DateOnly Datum, DateOnly? NagekomenOp);

/// <summary>Somebody who has to meet the requirements.</summary>
/// <param name="Aanbieder">Code of the provider.</param>
/// <param name="Naam">Its name.</param>
/// <param name="Onderaannemer">True for a subcontractor.</param>
/// <param name="Oordeel">How it stands on the day.</param>
public sealed record PakketPartij(string Aanbieder, string Naam, bool Onderaannemer, Oordeel Oordeel);

internal sealed class HaalEisenpakketHandler(KwaliteitDbContext db, IContracten contracten, FeitenLader lader, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<HaalEisenpakket, Result<Eisenpakket>>
{
    public async Task<Result<Eisenpakket>> Handle(HaalEisenpakket request, CancellationToken cancellationToken)
    {
        var contract = (await contracten.ZoekContractenAsync([request.Contractnummer], cancellationToken)).SingleOrDefault();
        if (contract is null || !Bereik.ZietContract(accessor.Actor, contract))
        {
            return EisErrors.ContractOnbekend(request.Contractnummer);
        }

        var day = request.Dag ?? clock.Vandaag();
        var lots = await contracten.ZoekPercelenAsync([contract.Nummer], cancellationToken);
        var catalogue = (await db.Eisen.AsNoTracking().Where(e => e.GeldigVanaf <= day && (e.GeldigTot == null || e.GeldigTot >= day)).OrderBy(e => e.Code).ToListAsync(cancellationToken))
            .ConvertAll(e => new EisRegel(e.Code, e.GeldigVanaf, e.GeldigTot, e.Gegevens));
        var extra = await db.Contracteisen.AsNoTracking().Where(e => e.Contractnummer == contract.Nummer).OrderBy(e => e.Volgnummer).ToListAsync(cancellationToken);
        var promises = await contracten.ZoekToezeggingenAsync([contract.Nummer], cancellationToken);
        List<string> codes = [.. contract.Onderaannemers.Prepend(contract.Aanbieder).Distinct(StringComparer.Ordinal)];
        var sheet = await lader.LaadAsync(accessor.Actor, codes, day, cancellationToken);
        var parties = sheet.Aanbieders.Select(sheet.Beoordeel).OrderBy(o => codes.IndexOf(o.Aanbieder)).Select(o => new PakketPartij(o.Aanbieder, o.Naam, o.Aanbieder != contract.Aanbieder, o.Oordeel));

        return new Eisenpakket(
            contract.Nummer,
            contract.Aanbieder,
            day,
            [.. lots.OrderBy(l => l.Code, StringComparer.Ordinal).Select(l => new PerceelEisen(l.Code, l.Route, [.. catalogue.Where(e => e.Gegevens.Routes.Count == 0 || e.Gegevens.Routes.Contains(l.Route))]))],
            [.. extra.Select(e => e.Regel)],
            [.. promises.Select(t => new EisToezegging(t.Volgorde, t.Perceel, t.Omschrijving, t.Datum, t.NagekomenOp))],
            [.. parties]);
    }
}
