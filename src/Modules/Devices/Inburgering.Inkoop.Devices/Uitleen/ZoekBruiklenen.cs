// SPDX-License-Identifier: EUPL-1.2

using System.Linq.Expressions;
using FluentValidation;
using Inburgering.Inkoop.Devices.Database;
using Inburgering.Inkoop.Devices.Voorraad;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Devices.Uitleen;

/// <summary>The lists in which loans are watched.</summary>
public enum BruikleenLijst
{
    /// <summary>All loans.</summary>
    Alle,

    /// <summary>Devices that are out.</summary>
    Uit,

    /// <summary>The placement ended or the agreed day of return is past, and the device is still out.</summary>
    NietRetour,

    /// <summary>No signed agreement.</summary>
    NietGetekend,

    /// <summary>A second device is out for the same placement.</summary>
    TweedeUitleen,

    /// <summary>Lost, stolen or broken.</summary>
    Incidenten,
}

/// <summary>Which loans are wanted; empty = all that the actor may see.</summary>
/// <param name="Lijst">Which list.</param>
/// <param name="Tekst">Part of the serial number or the placement's reference.</param>
/// <param name="Contract">Contract number of the placement.</param>
/// <param name="Aanbieder">Code of the provider.</param>
/// <param name="Serienummer">One device.</param>
/// <param name="Perceel">Code of the lot of the placement.</param>
/// <param name="Cijfer">Exactly the loans behind this figure of ours in a report: <c>devices_uitgeleend</c>, <c>devices_retour</c> or <c>devices_verlies</c>; needs both days.</param>
/// <param name="Van">First day of the period of that figure.</param>
/// <param name="Tot">Last day of the period of that figure.</param>
/// <param name="BijgewerktNa">Only what changed after this moment (UTC).</param>
public sealed record BruikleenFilter(
    BruikleenLijst Lijst = BruikleenLijst.Alle,
    string? Tekst = null,
    string? Contract = null,
    string? Aanbieder = null,
    string? Serienummer = null,
    string? Perceel = null,
    string? Cijfer = null,
    DateOnly? Van = null,
    DateOnly? Tot = null,
    DateTimeOffset? BijgewerktNa = null);

/// <summary>Lists loans. Orders: uitgegeven, plaatsing, einde, serienummer, bijgewerkt.</summary>
/// <param name="Pagina">Which page.</param>
/// <param name="Filter">Which loans.</param>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Aanbieder)]
public sealed record ZoekBruiklenen(PageRequest Pagina, BruikleenFilter? Filter = null) : IQuery<Result<Page<BruikleenRegel>>>;

/// <summary>A loan in a list.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Serienummer">The device.</param>
/// <param name="Plaatsing">Reference of the placement.</param>
/// <param name="Contractnummer">Contract of the placement.</param>
/// <param name="Perceel">Lot of the placement.</param>
/// <param name="Aanbieder">Code of the provider.</param>
/// <param name="Gemeente">CBS code.</param>
/// <param name="Wet">Law of the person.</param>
/// <param name="UitgegevenOp">Day on which it was handed out.</param>
/// <param name="OvereenkomstVersie">Which text was signed.</param>
/// <param name="GetekendOp">Day of the signature; null = no signed agreement.</param>
/// <param name="VerwachtRetour">Agreed return.</param>
/// <param name="PlaatsingEinde">Last day of the placement, once known.</param>
/// <param name="GeretourneerdOp">Day on which it came back.</param>
/// <param name="StaatUit">Condition when it went out.</param>
/// <param name="StaatIn">Condition when it came back.</param>
/// <param name="Incident">What happened to it.</param>
/// <param name="IncidentOp">Day of the incident, when known.</param>
/// <param name="Aansprakelijk">Who bears the damage; null = not decided.</param>
/// <param name="Motivering">Why a second device was lent.</param>
/// <param name="StaatNogUit">True while the device is with the person.</param>
/// <param name="LijnId">The first loan of a line of replacements; loans with the same value are one loan with another device.</param>
/// <param name="Vervangen">True when another device took its place.</param>
/// <param name="OvereenkomstId">The agreement with the text that was signed or waits to be.</param>
/// <param name="Accessoires">What went along.</param>
/// <param name="Ontbreekt">What did not come back.</param>
/// <param name="DataGewist">True when the data was wiped at the return; null = not known.</param>
/// <param name="VervolgTot">The person goes on elsewhere and keeps the device; until this day the next placement is waited for.</param>
/// <param name="BijgewerktOp">Last change of the loan, of its agreement or of another loan of its line (UTC).</param>
public sealed record BruikleenRegel(
    Guid Id,
    string Serienummer,
    string Plaatsing,
    string Contractnummer,
    string Perceel,
    string Aanbieder,
    string Gemeente,
    Wet Wet,
    DateOnly UitgegevenOp,
    string? OvereenkomstVersie,
    DateOnly? GetekendOp,
    DateOnly? VerwachtRetour,
    DateOnly? PlaatsingEinde,
    DateOnly? GeretourneerdOp,
    Devicestaat StaatUit,
    Devicestaat? StaatIn,
    Incidentsoort? Incident,
    DateOnly? IncidentOp,
    Aansprakelijke? Aansprakelijk,
    string? Motivering,
    bool StaatNogUit,
    Guid LijnId,
    bool Vervangen,
    Guid? OvereenkomstId,
    IReadOnlyList<string> Accessoires,
    IReadOnlyList<string> Ontbreekt,
    bool? DataGewist,
    DateOnly? VervolgTot,
    DateTimeOffset BijgewerktOp)
{
    /// <summary>The day on which the device has to be back: the end of the placement, or what was agreed when that is earlier; while the next placement is waited for, the end of that wait.</summary>
    public DateOnly? RetourUiterlijk => VervolgTot is { } wait ? wait : PlaatsingEinde is { } end && (VerwachtRetour is null || end < VerwachtRetour) ? end : VerwachtRetour;
}

/// <summary>One loan.</summary>
/// <param name="Id">The loan.</param>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Aanbieder)]
public sealed record HaalBruikleen(Guid Id) : IQuery<Result<BruikleenDetail>>;

/// <summary>A loan with what was written about it.</summary>
/// <param name="Bruikleen">The loan.</param>
/// <param name="IncidentVerslag">What happened.</param>
/// <param name="AansprakelijkReden">Why the damage is borne so.</param>
/// <param name="Aangiftenummer">Number of the report to the police.</param>
/// <param name="GehoordOp">Day on which the borrower could tell his side.</param>
/// <param name="Zienswijze">What the borrower said.</param>
/// <param name="SchadeEuro">What it costs, in euro.</param>
/// <param name="BeslotenOp">Day of the decision about who pays.</param>
/// <param name="Lijn">All loans of the same line, the first one first: one loan with another device each time.</param>
public sealed record BruikleenDetail(
    BruikleenRegel Bruikleen,
    string? IncidentVerslag,
    string? AansprakelijkReden,
    string? Aangiftenummer = null,
    DateOnly? GehoordOp = null,
    string? Zienswijze = null,
    decimal? SchadeEuro = null,
    DateOnly? BeslotenOp = null,
    IReadOnlyList<BruikleenRegel>? Lijn = null);

/// <summary>The loans of some placements, for who shows those placements.</summary>
/// <param name="Nummers">References of the placements.</param>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Aanbieder, Rol.Beheerder)]
public sealed record ZoekBruiklenenBijPlaatsingen(IReadOnlyList<string> Nummers) : IQuery<Result<BruiklenenBijPlaatsingen>>;

/// <summary>Loans by placement.</summary>
/// <param name="Bruiklenen">The loans by reference of the placement, oldest first; a placement without a loan is left out.</param>
public sealed record BruiklenenBijPlaatsingen(IReadOnlyDictionary<string, IReadOnlyList<BruikleenRegel>> Bruiklenen);

internal sealed class ZoekBruiklenenValidator : AbstractValidator<ZoekBruiklenen>
{
    public ZoekBruiklenenValidator()
    {
        When(q => q.Filter?.Cijfer is { Length: > 0 }, () =>
        {
            RuleFor(q => q.Filter!.Cijfer).Must(kpi => Bruikleenselectie.Bij(kpi!, default, default) is not null)
                .WithMessage(q => $"Achter cijfer ‘{q.Filter!.Cijfer}’ zitten geen bruiklenen. Gebruik {Bruikleenselectie.Uitgeleend}, {Bruikleenselectie.Retour} of {Bruikleenselectie.Verlies}.");
            RuleFor(q => q.Filter!.Van).NotNull().WithMessage("Vul de eerste dag van de periode in.");
            RuleFor(q => q.Filter!.Tot).NotNull().WithMessage("Vul de laatste dag van de periode in.")
                .Must((q, last) => last is null || q.Filter!.Van is null || last >= q.Filter.Van).WithMessage("De laatste dag ligt voor de eerste dag.");
        });
    }
}

internal static class BruikleenProjectie
{
    public static Expression<Func<Bruikleen, BruikleenRegel>> Regel { get; } = b => new BruikleenRegel(
        b.Id,
        b.Serienummer,
        b.Plaatsing,
        b.Contractnummer,
        b.Perceel,
        b.Aanbieder,
        b.Gemeente,
        b.Wet,
        b.UitgegevenOp,
        b.OvereenkomstVersie,
        b.GetekendOp,
        b.VerwachtRetour,
        b.PlaatsingEinde,
        b.GeretourneerdOp,
        b.StaatUit,
        b.StaatIn,
        b.Incident,
        b.IncidentOp,
        b.Aansprakelijk,
        b.Motivering,
        b.GeretourneerdOp == null && b.Incident != Incidentsoort.Verlies && b.Incident != Incidentsoort.Diefstal,
        b.LijnId,
        b.Vervangen,
        b.OvereenkomstId,
        Device.Splits(b.Accessoires),
        Device.Splits(b.Ontbreekt),
        b.DataGewist,
        b.VervolgTot,
        b.BijgewerktOp);

    /// <summary>The loans of one of the lists.</summary>
    public static IQueryable<Bruikleen> InLijst(this IQueryable<Bruikleen> query, DevicesDbContext db, BruikleenLijst lijst, DateOnly vandaag) => lijst switch
    {
        BruikleenLijst.Uit => query.Where(BruikleenSpecs.StaatUit),
        BruikleenLijst.NietRetour => query.Where(BruikleenSpecs.NietRetour(vandaag)),
        BruikleenLijst.NietGetekend => query.Where(BruikleenSpecs.NietGetekend),
        BruikleenLijst.TweedeUitleen => query.Where(BruikleenSpecs.StaatUit).Where(b => db.Bruiklenen.Where(BruikleenSpecs.StaatUit.Expression).Any(o => o.Plaatsing == b.Plaatsing && o.Id != b.Id)),
        BruikleenLijst.Incidenten => query.Where(b => b.Incident != null),
        _ => query,
    };
}

internal sealed class ZoekBruiklenenHandler(DevicesDbContext db, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<ZoekBruiklenen, Result<Page<BruikleenRegel>>>
{
    private static readonly DateOnly Nooit = new(9999, 12, 31);

    private static readonly Keyset<Bruikleen> Volgorde = new Keyset<Bruikleen>(b => b.Id)
        .Op("uitgegeven", b => b.UitgegevenOp)
        .Op("plaatsing", b => b.Plaatsing)
        .Op("einde", b => b.PlaatsingEinde ?? Nooit)
        .Op("serienummer", b => b.Serienummer)
        .Op("bijgewerkt", b => b.BijgewerktOp);

    public async Task<Result<Page<BruikleenRegel>>> Handle(ZoekBruiklenen request, CancellationToken cancellationToken)
    {
        var filter = request.Filter ?? new BruikleenFilter();
        var query = db.Bruiklenen.AsNoTracking().Where(BruikleenSpecs.Zichtbaar(accessor.Actor)).InLijst(db, filter.Lijst, clock.Vandaag());
        if (!string.IsNullOrWhiteSpace(filter.Tekst))
        {
            var text = filter.Tekst.Trim();
            query = query.Where(b => b.Serienummer.Contains(text) || b.Plaatsing.Contains(text));
        }

        query = filter.Contract is { } contract ? query.Where(b => b.Contractnummer == contract) : query;
        query = filter.Aanbieder is { } provider ? query.Where(b => b.Aanbieder == provider) : query;
        query = filter.Serienummer is { } serial ? query.Where(b => b.Serienummer == serial) : query;
        query = filter.Perceel is { Length: > 0 } lot ? query.Where(b => b.Perceel == lot) : query;
        query = filter.BijgewerktNa is { } since ? query.Where(b => b.BijgewerktOp > since) : query;
        query = filter.Cijfer is { Length: > 0 } kpi ? query.Where(Bruikleenselectie.TeltMee).Where(Bruikleenselectie.Bij(kpi, filter.Van!.Value, filter.Tot!.Value)!) : query;
        return await Volgorde.LeesAsync(query, request.Pagina, BruikleenProjectie.Regel, cancellationToken);
    }
}

internal sealed class HaalBruikleenHandler(DevicesDbContext db, IActorAccessor accessor) : IRequestHandler<HaalBruikleen, Result<BruikleenDetail>>
{
    public async Task<Result<BruikleenDetail>> Handle(HaalBruikleen request, CancellationToken cancellationToken)
    {
        var mine = db.Bruiklenen.AsNoTracking().Where(BruikleenSpecs.Zichtbaar(accessor.Actor)).Where(b => b.Id == request.Id);
        var loan = await mine.Select(BruikleenProjectie.Regel).SingleOrDefaultAsync(cancellationToken);
        if (loan is null)
        {
            return BruikleenErrors.Onbekend();
        }

        var texts = await mine.Select(b => new { b.IncidentVerslag, b.AansprakelijkReden, b.Aangiftenummer, b.GehoordOp, b.Zienswijze, b.SchadeEuro, b.BeslotenOp }).SingleAsync(cancellationToken);
        var line = await db.Bruiklenen.AsNoTracking().Where(BruikleenSpecs.Zichtbaar(accessor.Actor)).Where(b => b.LijnId == loan.LijnId)
            .OrderBy(b => b.UitgegevenOp).ThenBy(b => b.Id).Select(BruikleenProjectie.Regel).ToListAsync(cancellationToken);

        // What the borrower told is for who decides about it.
        var heard = accessor.Actor.Scope.Aanbieder is null ? texts.Zienswijze : null;
        return new BruikleenDetail(loan, texts.IncidentVerslag, texts.AansprakelijkReden, texts.Aangiftenummer, texts.GehoordOp, heard, texts.SchadeEuro, texts.BeslotenOp, line);
    }
}

internal sealed class ZoekBruiklenenBijPlaatsingenHandler(DevicesDbContext db, IActorAccessor accessor) : IRequestHandler<ZoekBruiklenenBijPlaatsingen, Result<BruiklenenBijPlaatsingen>>
{
    public async Task<Result<BruiklenenBijPlaatsingen>> Handle(ZoekBruiklenenBijPlaatsingen request, CancellationToken cancellationToken)
    {
        var numbers = request.Nummers.Distinct(StringComparer.Ordinal).ToArray();
        var loans = await db.Bruiklenen.AsNoTracking().Where(BruikleenSpecs.Zichtbaar(accessor.Actor)).Where(b => EF.Parameter(numbers).Contains(b.Plaatsing))
            .OrderBy(b => b.UitgegevenOp).ThenBy(b => b.Id).Select(BruikleenProjectie.Regel).ToListAsync(cancellationToken);
        return new BruiklenenBijPlaatsingen(loans.GroupBy(l => l.Plaatsing).ToDictionary(g => g.Key, g => (IReadOnlyList<BruikleenRegel>)[.. g], StringComparer.Ordinal));
    }
}
