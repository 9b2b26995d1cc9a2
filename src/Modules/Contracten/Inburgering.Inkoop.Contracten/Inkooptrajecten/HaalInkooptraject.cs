// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Beoordelen;
using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.Contracten.Gunnen;
using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Contracten.Inkooptrajecten;

/// <summary>Everything about one tender.</summary>
/// <param name="Nummer">Number.</param>
[Toegang(Rol.Contractmanager)]
public sealed record HaalInkooptraject(string Nummer) : IQuery<Result<InkooptrajectDetail>>;

/// <summary>A stage that may follow, with what it needs.</summary>
/// <param name="Naar">The stage.</param>
/// <param name="Kan">Everything is there.</param>
/// <param name="Voorwaarden">What it needs.</param>
public sealed record VolgendeStap(Trajectstap Naar, bool Kan, IReadOnlyList<Stapvoorwaarde> Voorwaarden);

/// <summary>A lot of a tender.</summary>
/// <param name="Code">Code within the tender.</param>
/// <param name="Gegevens">What is asked.</param>
/// <param name="Inschrijvingen">How many bids there are.</param>
/// <param name="Geldig">How many of them were checked and meet every requirement.</param>
/// <param name="IsLeeg">The closing day passed without a bid, or every bid was set aside: a gap for this route.</param>
public sealed record InkoopperceelDetail(string Code, InkoopperceelGegevens Gegevens, int Inschrijvingen, int Geldig, bool IsLeeg);

/// <summary>A colleague in the team.</summary>
/// <param name="AccountId">Account.</param>
/// <param name="Naam">Display name.</param>
/// <param name="Rol">What the colleague does.</param>
/// <param name="HeeftBelang">Has an open interest in a provider that bids: does not score.</param>
public sealed record TeamlidRegel(string AccountId, string Naam, Teamrol Rol, bool HeeftBelang);

/// <summary>A tender with everything under it.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Nummer">Number.</param>
/// <param name="Versie">Send it along with a change.</param>
/// <param name="Stap">Stage.</param>
/// <param name="StapSinds">First day of the stage.</param>
/// <param name="Intrekreden">Why it was withdrawn.</param>
/// <param name="Gegevens">What is recorded.</param>
/// <param name="Gemeenten">Gemeenten that buy.</param>
/// <param name="Gunningswijze">How bids are compared; null until it was chosen.</param>
/// <param name="Formule">The published definition of the formula; null until it was chosen.</param>
/// <param name="Eisen">Knock-out requirements.</param>
/// <param name="Percelen">Lots.</param>
/// <param name="Team">The team.</param>
/// <param name="Stappen">The stages of the bar, in order.</param>
/// <param name="Volgende">Stages that may follow.</param>
/// <param name="WaaromNietWijzigen">Why what is asked cannot be changed any more; null = it can.</param>
/// <param name="RedenNodig">A change of what is asked needs a reason, because it was published.</param>
/// <param name="Gunning">The award that stands; null when there is none.</param>
/// <param name="BijgewerktOp">Last change (UTC).</param>
public sealed record InkooptrajectDetail(
    Guid Id,
    string Nummer,
    int Versie,
    Trajectstap Stap,
    DateOnly StapSinds,
    string? Intrekreden,
    InkooptrajectGegevens Gegevens,
    IReadOnlyList<CodeNaam> Gemeenten,
    GunningswijzeGegevens? Gunningswijze,
    Keuzedefinitie? Formule,
    IReadOnlyList<InkoopeisGegevens> Eisen,
    IReadOnlyList<InkoopperceelDetail> Percelen,
    IReadOnlyList<TeamlidRegel> Team,
    IReadOnlyList<Trajectstap> Stappen,
    IReadOnlyList<VolgendeStap> Volgende,
    string? WaaromNietWijzigen,
    bool RedenNodig,
    GunningStand? Gunning,
    DateTimeOffset BijgewerktOp);

/// <summary>How far the award is.</summary>
/// <param name="Besluit">Number of the decision within the tender.</param>
/// <param name="Verzenddatum">Day on which the letters are sent.</param>
/// <param name="StandstillDagen">Length that was chosen, in calendar days.</param>
/// <param name="StandstillTotEnMet">Last day of the standstill.</param>
/// <param name="StandstillDag">Which day of the standstill today is; 0 before it starts.</param>
/// <param name="StandstillLengte">Length in calendar days, with the days by which a weekend or holiday makes it longer.</param>
/// <param name="StandstillVoorbij">The standstill is over.</param>
/// <param name="Toelichting">What the letters say besides the scores.</param>
/// <param name="OpenBezwaren">Objections that are not settled.</param>
/// <param name="DefinitiefOp">Day on which it became definitive; null before.</param>
/// <param name="Contracten">Numbers of the contracts that came out of it.</param>
public sealed record GunningStand(
    int Besluit,
    DateOnly Verzenddatum,
    int StandstillDagen,
    DateOnly StandstillTotEnMet,
    int StandstillDag,
    int StandstillLengte,
    bool StandstillVoorbij,
    string Toelichting,
    int OpenBezwaren,
    DateOnly? DefinitiefOp,
    IReadOnlyList<string> Contracten);

internal sealed class HaalInkooptrajectHandler(ContractenDbContext db, IActorAccessor accessor, InkoopBewerker bewerker) : IRequestHandler<HaalInkooptraject, Result<InkooptrajectDetail>>
{
    public async Task<Result<InkooptrajectDetail>> Handle(HaalInkooptraject request, CancellationToken cancellationToken)
    {
        var traject = await db.Inkooptrajecten.AsNoTracking().MetDelen().Where(InkooptrajectSpecs.Zichtbaar(accessor.Actor)).SingleOrDefaultAsync(t => t.Nummer == request.Nummer, cancellationToken);
        if (traject is null)
        {
            return InkoopErrors.Onbekend(request.Nummer);
        }

        var codes = traject.Gemeenten.ToList();
        var gemeenten = await db.Gemeenten.Where(g => codes.Contains(g.Code)).OrderBy(g => g.Naam).Select(g => new CodeNaam(g.Code, g.Naam)).ToListAsync(cancellationToken);
        var context = await bewerker.ContextAsync(traject, cancellationToken);
        return new InkooptrajectDetail(
            traject.Id,
            traject.Nummer,
            traject.Versie,
            traject.Stap,
            traject.StapSinds,
            traject.Intrekreden,
            traject.Gegevens(),
            gemeenten,
            traject.Gunningswijze(),
            traject.Formule is { } formula ? Gunningsdefinities.Formules.Single(f => f.Naam == formula.ToString()) : null,
            [.. traject.Eisen.OrderBy(e => e.Volgorde).Select(e => e.Gegevens())],
            [.. traject.Percelen.OrderBy(p => p.Code, StringComparer.Ordinal).Select(p => new InkoopperceelDetail(p.Code, p.Gegevens(), traject.InschrijvingenOp(p.Code).Count(), traject.GeldigeOp(p.Code).Count(), traject.IsGat(p)))],
            [.. traject.Team.OrderBy(t => t.Naam, StringComparer.Ordinal).Select(t => new TeamlidRegel(t.AccountId, t.Naam, t.Rol, context.AccountsMetBelang.Contains(t.AccountId)))],
            Stappenplan.Hoofdlijn,
            [.. Stappenplan.Volgende(traject.Stap).Select(s => Stappenplan.Voorwaarden(traject, s, context) is var needs ? new VolgendeStap(s, needs.All(v => v.Voldaan), needs) : null!)],
            traject.Stap > Trajectstap.Gepubliceerd ? InkoopErrors.InhoudVast(traject.Nummer, traject.Stap).Message : null,
            traject.Stap == Trajectstap.Gepubliceerd,
            traject.Gunning is { } decision ? Stand(decision, context.Vandaag) : null,
            traject.BijgewerktOp);
    }

    private static GunningStand Stand(Gunningsbesluit decision, DateOnly today) => new(
        decision.Volgnummer,
        decision.Verzenddatum,
        decision.StandstillDagen,
        decision.StandstillTotEnMet,
        decision.Standstill.Dag(today),
        decision.Standstill.Lengte,
        decision.Standstill.IsVoorbij(today),
        decision.Toelichting,
        decision.Bezwaren.Count(b => b.Uitkomst is null),
        decision.DefinitiefOp,
        [.. decision.Contracten.Select(c => c.Contract).Order(StringComparer.Ordinal)]);
}

/// <summary>What happened to one tender and everything under it, newest first.</summary>
/// <param name="Nummer">Number.</param>
/// <param name="Voor">Only lines before this one; null = from the newest.</param>
/// <param name="Aantal">Lines per page, 100 at most.</param>
[Toegang(Rol.Contractmanager)]
public sealed record ZoekInkooptrajectGeschiedenis(string Nummer, long? Voor = null, int Aantal = 25) : IQuery<Result<GeschiedenisPagina>>;

internal sealed class ZoekInkooptrajectGeschiedenisHandler(ContractenDbContext db, IActorAccessor accessor) : IRequestHandler<ZoekInkooptrajectGeschiedenis, Result<GeschiedenisPagina>>
{
    // A contract may have the same number as a tender; the kind of thing keeps them apart.
    private static readonly string[] Onderwerpen = [nameof(Inkooptraject), nameof(Inkoopperceel), nameof(Inkoopeis), nameof(Gunningscriterium), nameof(Teamlid), nameof(Inschrijving), nameof(Eisuitkomst), nameof(Toezegging), nameof(Consensusscore), nameof(Scoreblad), nameof(Gunningsbesluit), nameof(Gunningsbezwaar), nameof(Gunningscontract)];

    public async Task<Result<GeschiedenisPagina>> Handle(ZoekInkooptrajectGeschiedenis request, CancellationToken cancellationToken)
    {
        if (!await db.Inkooptrajecten.Where(InkooptrajectSpecs.Zichtbaar(accessor.Actor)).AnyAsync(t => t.Nummer == request.Nummer, cancellationToken))
        {
            return InkoopErrors.Onbekend(request.Nummer);
        }

        var under = request.Nummer + "/";
        return await Geschiedenis.LeesAsync(db, l => Onderwerpen.Contains(l.Onderwerp) && (l.Sleutel == request.Nummer || l.Sleutel.StartsWith(under)), request.Voor, request.Aantal, cancellationToken);
    }
}
