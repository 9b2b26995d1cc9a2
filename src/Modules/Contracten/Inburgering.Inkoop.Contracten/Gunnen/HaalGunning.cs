// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Beoordelen;
using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.Contracten.Inkooptrajecten;
using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Contracten.Gunnen;

/// <summary>A decision to award exactly as it was made, with the check that it was not changed and still follows from its inputs.</summary>
/// <param name="Traject">Number of the tender.</param>
/// <param name="Besluit">Number of the decision within the tender; null = the newest.</param>
[Toegang(Rol.Contractmanager)]
public sealed record HaalGunning(string Traject, int? Besluit = null) : IQuery<Result<GunningDetail>>;

/// <summary>The check of a stored decision.</summary>
/// <param name="HashKlopt">The stored text is the one that was decided on.</param>
/// <param name="AndereUitkomst">Codes of lots whose stored inputs now give another outcome; empty = all the same.</param>
public sealed record Herberekening(bool HashKlopt, IReadOnlyList<string> AndereUitkomst);

/// <summary>One lot of a decision.</summary>
/// <param name="Code">Code.</param>
/// <param name="Gegevens">What was asked.</param>
/// <param name="IsGat">Nobody made a valid bid: a gap for this route.</param>
/// <param name="Winnaars">Who won.</param>
/// <param name="Inschrijvingen">The bids as they were judged.</param>
/// <param name="Rangschikking">The order with its whole calculation.</param>
public sealed record GunningPerceel(string Code, InkoopperceelGegevens Gegevens, bool IsGat, IReadOnlyList<CodeNaam> Winnaars, IReadOnlyList<InschrijvingDetail> Inschrijvingen, Rangschikking Rangschikking);

/// <summary>An objection.</summary>
/// <param name="Volgnummer">1, 2, 3 … within the decision.</param>
/// <param name="Gegevens">The objection.</param>
/// <param name="Naam">Name of who objects.</param>
/// <param name="NaTermijn">It came in after the standstill.</param>
/// <param name="Uitkomst">How it ended; null while it is open.</param>
/// <param name="AfgehandeldOp">When it was settled.</param>
/// <param name="Reden">Why it ended so.</param>
public sealed record BezwaarRegel(int Volgnummer, BezwaarGegevens Gegevens, string Naam, bool NaTermijn, Bezwaaruitkomst? Uitkomst, DateOnly? AfgehandeldOp, string? Reden);

/// <summary>A letter of a decision.</summary>
/// <param name="Aanbieder">To whom.</param>
/// <param name="Wint">The addressee wins a lot.</param>
public sealed record Briefontvanger(CodeNaam Aanbieder, bool Wint);

/// <summary>A decision to award.</summary>
/// <param name="Traject">Number of the tender.</param>
/// <param name="Titel">What was bought.</param>
/// <param name="Besluit">Number of the decision within the tender.</param>
/// <param name="Besluiten">How many decisions there are.</param>
/// <param name="GenomenOp">When it was made (UTC).</param>
/// <param name="Verzenddatum">Day on which the letters are sent.</param>
/// <param name="StandstillDagen">Length that was chosen.</param>
/// <param name="StandstillTotEnMet">Last day of the standstill.</param>
/// <param name="Toelichting">What the letters say besides the scores.</param>
/// <param name="Gunningswijze">How was compared.</param>
/// <param name="Formule">Its published definition.</param>
/// <param name="Gelijkregel">The rule for ties.</param>
/// <param name="Afronding">How was rounded.</param>
/// <param name="Hash">SHA-256 of the stored decision, also in the audit trail.</param>
/// <param name="Herberekening">The check of today.</param>
/// <param name="Percelen">The lots.</param>
/// <param name="Bezwaren">Objections.</param>
/// <param name="Brieven">The letters, one per bidder.</param>
/// <param name="Contracten">Winner and number of each contract that came out of it.</param>
/// <param name="Winnaars">Who won something, in order of code.</param>
/// <param name="IngetrokkenOp">When it was taken back; null = it stands.</param>
/// <param name="Intrekreden">Why.</param>
/// <param name="DefinitiefOp">When it became definitive.</param>
public sealed record GunningDetail(
    string Traject,
    string Titel,
    int Besluit,
    int Besluiten,
    DateTimeOffset GenomenOp,
    DateOnly Verzenddatum,
    int StandstillDagen,
    DateOnly StandstillTotEnMet,
    string Toelichting,
    GunningswijzeGegevens Gunningswijze,
    Keuzedefinitie Formule,
    Keuzedefinitie Gelijkregel,
    string Afronding,
    string Hash,
    Herberekening Herberekening,
    IReadOnlyList<GunningPerceel> Percelen,
    IReadOnlyList<BezwaarRegel> Bezwaren,
    IReadOnlyList<Briefontvanger> Brieven,
    IReadOnlyList<Contractvoorstel> Contracten,
    IReadOnlyList<CodeNaam> Winnaars,
    DateOnly? IngetrokkenOp,
    string? Intrekreden,
    DateOnly? DefinitiefOp);

/// <summary>Finds a stored decision inside the actor's scope.</summary>
internal sealed class Besluitlezer(ContractenDbContext db, IActorAccessor accessor)
{
    public async Task<Result<(Gunningsbesluit Besluit, string Tekst, int Aantal)>> LeesAsync(string traject, int? nummer, CancellationToken cancellationToken)
    {
        var id = await db.Inkooptrajecten.Where(InkooptrajectSpecs.Zichtbaar(accessor.Actor)).Where(t => t.Nummer == traject).Select(t => (Guid?)t.Id).SingleOrDefaultAsync(cancellationToken);
        if (id is null)
        {
            return InkoopErrors.Onbekend(traject);
        }

        var all = await db.Set<Gunningsbesluit>().AsNoTracking().Include(b => b.Bezwaren).Include(b => b.Contracten).AsSplitQuery().Where(b => b.TrajectId == id).OrderBy(b => b.Volgnummer).ToListAsync(cancellationToken);
        if ((nummer is null ? all.LastOrDefault() : all.Find(b => b.Volgnummer == nummer)) is not { } decision)
        {
            return GunnenErrors.Onbekend(traject);
        }

        return (decision, await db.Set<Besluittekst>().Where(t => t.BesluitId == decision.Id).Select(t => t.Tekst).SingleAsync(cancellationToken), all.Count);
    }
}

internal sealed class HaalGunningHandler(Besluitlezer lezer) : IRequestHandler<HaalGunning, Result<GunningDetail>>
{
    public async Task<Result<GunningDetail>> Handle(HaalGunning request, CancellationToken cancellationToken)
    {
        var read = await lezer.LeesAsync(request.Traject, request.Besluit, cancellationToken);
        if (!read.TryGet(out var found))
        {
            return Result<GunningDetail>.Failure(read.Errors);
        }

        var (decision, text, count) = found;
        var content = Besluitinhoud.Lees(text);
        CodeNaam Named(string code) => new(code, content.Naam(code));
        var winners = content.Winnaars();
        return new GunningDetail(
            content.Nummer,
            content.Titel,
            decision.Volgnummer,
            count,
            decision.GenomenOp,
            content.Verzenddatum,
            content.StandstillDagen,
            content.StandstillTotEnMet,
            content.Toelichting,
            content.Gunningswijze,
            content.Formule,
            content.Gelijkregel,
            content.Afronding,
            decision.Hash,
            new Herberekening(Besluitinhoud.HashVan(text) == decision.Hash, content.AndersHerberekend()),
            [.. content.Percelen.Select(p => new GunningPerceel(p.Code, p.Gegevens, !p.Winnaars().Any(), [.. p.Winnaars().Select(Named)], p.Inschrijvingen, p.Uitkomst))],
            [.. decision.Bezwaren.OrderBy(b => b.Volgnummer).Select(b => new BezwaarRegel(b.Volgnummer, new BezwaarGegevens(b.Soort, b.Aanbieder, b.Perceel, b.OntvangenOp, b.Omschrijving), content.Naam(b.Aanbieder), b.OntvangenOp > decision.StandstillTotEnMet, b.Uitkomst, b.AfgehandeldOp, b.Afhandelreden))],
            [.. content.Percelen.SelectMany(p => p.Inschrijvingen).Select(i => i.Aanbieder).DistinctBy(a => a.Code).OrderBy(a => a.Naam, StringComparer.Ordinal).Select(a => new Briefontvanger(a, winners.Contains(a.Code)))],
            [.. decision.Contracten.OrderBy(c => c.Aanbieder, StringComparer.Ordinal).Select(c => new Contractvoorstel(c.Aanbieder, c.Contract))],
            [.. winners.Select(Named)],
            decision.IngetrokkenOp,
            decision.Intrekreden,
            decision.DefinitiefOp);
    }
}
