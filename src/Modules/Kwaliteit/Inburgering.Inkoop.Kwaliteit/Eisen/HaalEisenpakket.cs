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
/// <param name="Partijen">Who has to meet it and how they stand: the main contractor first. A main contractor sees itself and its subcontractors, a subcontractor itself only.</param>
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
/// <param name="Eisen">How it stands per requirement: the judgement only, not what it is based on.</param>
public sealed record PakketPartij(string Aanbieder, string Naam, bool Onderaannemer, Oordeel Oordeel, IReadOnlyList<PartijEis> Eisen);

/// <summary>The judgement of one requirement for one party.</summary>
/// <param name="Eis">Code of the requirement.</param>
/// <param name="Titel">Its title.</param>
/// <param name="Soort">Knock-out or scored.</param>
/// <param name="Uitkomst">The judgement.</param>
public sealed record PartijEis(string Eis, string Titel, EisSoort Soort, EisUitkomst Uitkomst);

internal sealed class HaalEisenpakketHandler(KwaliteitDbContext db, IContracten contracten, FeitenLader lader, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<HaalEisenpakket, Result<Eisenpakket>>
{
    // Requirements of the organisation itself, whichever contract it teaches for.
    private static readonly Toetswijze[] VanDePartij = [Toetswijze.Keurmerk, Toetswijze.TstErkenning, Toetswijze.Vog, Toetswijze.Nt2, Toetswijze.Handmatig];

    public async Task<Result<Eisenpakket>> Handle(HaalEisenpakket request, CancellationToken cancellationToken)
    {
        var contract = (await contracten.ZoekContractenAsync([request.Contractnummer], cancellationToken)).SingleOrDefault();
        var sub = contract is not null && Bereik.IsOnderaannemer(accessor.Actor, contract);
        if (contract is null || !(sub || Bereik.ZietContract(accessor.Actor, contract)))
        {
            return EisErrors.ContractOnbekend(request.Contractnummer);
        }

        var day = request.Dag ?? clock.Vandaag();
        var lots = await contracten.ZoekPercelenAsync([contract.Nummer], cancellationToken);
        var catalogue = (await db.Eisen.AsNoTracking().Where(e => e.GeldigVanaf <= day && (e.GeldigTot == null || e.GeldigTot >= day)).OrderBy(e => e.Code).ToListAsync(cancellationToken))
            .ConvertAll(e => new EisRegel(e.Code, e.GeldigVanaf, e.GeldigTot, e.Gegevens));

        var extra = await db.Contracteisen.AsNoTracking().Where(e => e.Contractnummer == contract.Nummer).OrderBy(e => e.Volgnummer).ToListAsync(cancellationToken);

        // What was promised in the bid and what only the main contractor has to prove is between it and the gemeente.
        extra = sub ? extra.FindAll(e => e.GeldtVoor(accessor.Actor.Scope.Aanbieder!, contract)) : extra;
        var promises = sub ? [] : await contracten.ZoekToezeggingenAsync([contract.Nummer], cancellationToken);
        List<string> codes = [.. contract.Onderaannemers.Prepend(contract.Aanbieder).Distinct(StringComparer.Ordinal)];
        var sheet = await lader.LaadAsync(accessor.Actor, codes, day, cancellationToken, sub ? null : codes);
        var parties = sheet.Aanbieders.OrderBy(a => codes.IndexOf(a.Aanbieder)).Select(a => Partij(sheet.Beoordeel(a), sheet, contract, extra));

        return new Eisenpakket(
            contract.Nummer,
            contract.Aanbieder,
            day,
            [.. lots.OrderBy(l => l.Code, StringComparer.Ordinal).Select(l => new PerceelEisen(l.Code, l.Route, [.. catalogue.Where(e => e.Gegevens.Routes.Count == 0 || e.Gegevens.Routes.Contains(l.Route))]))],
            [.. extra.Select(e => e.Regel)],
            [.. promises.Select(t => new EisToezegging(t.Volgorde, t.Perceel, t.Omschrijving, t.Datum, t.NagekomenOp))],
            [.. parties]);
    }

    // Of another provider only what is asked of it for this contract: no reports, no gift reports, nothing of its other contracts.
    private PakketPartij Partij(AanbiederOordeel found, Feitenblad sheet, ContractInfo contract, List<Contracteis> extra)
    {
        var rows = found.Eisen.Concat(found.Contracteisen).Where(e => e.Uitkomst != EisUitkomst.NietVanToepassing);
        if (accessor.Actor.Scope.Aanbieder is { } own && found.Aanbieder != own)
        {
            var shown = sheet.Eisen.Where(e => VanDePartij.Contains(e.Gegevens.Toets)).Select(e => e.Code).Concat(extra.Select(e => e.Code)).ToHashSet(StringComparer.Ordinal);
            rows = rows.Where(e => shown.Contains(e.Eis));
        }

        var kept = rows.ToList();
        return new PakketPartij(found.Aanbieder, found.Naam, found.Aanbieder != contract.Aanbieder, Beoordelaar.Samen(kept), kept.ConvertAll(e => new PartijEis(e.Eis, e.Titel, e.Soort, e.Uitkomst)));
    }
}
