// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Groepen;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Regels;

/// <summary>What a list of possibilities is ranked by, after "may" before "may not".</summary>
public enum Plaatsvolgorde
{
    /// <summary>Shortest waiting time first; unknown last.</summary>
    Snelst,

    /// <summary>Most free places first.</summary>
    MeestePlaats,

    /// <summary>Lowest expected costs first; unknown last.</summary>
    Laagstekosten,
}

/// <summary>Where somebody can go from a day on: every lot of a route with the answer of every rule.</summary>
/// <param name="Dossiernummer">Whom.</param>
/// <param name="Startdatum">Wanted start.</param>
/// <param name="Financiering">Who pays; null = what fits the law of the person.</param>
/// <param name="Route">What for; null = the leerroute of the PIP.</param>
/// <param name="Volgorde">Ranking.</param>
/// <param name="Contract">Only lots of this contract; with it the route of the PIP is not looked at.</param>
/// <param name="Perceel">Only this lot of the contract.</param>
/// <param name="VanPlaatsing">Running placement that the new one takes over from: the rules look as if it had ended.</param>
[Toegang(Rol.Consulent)]
public sealed record ZoekPlaatsingsmogelijkheden(
    string Dossiernummer,
    DateOnly Startdatum,
    Financiering? Financiering = null,
    Route? Route = null,
    Plaatsvolgorde Volgorde = Plaatsvolgorde.Snelst,
    string? Contract = null,
    string? Perceel = null,
    string? VanPlaatsing = null) : IQuery<Result<Plaatsingsmogelijkheden>>, IMetDoel
{
    /// <inheritdoc/>
    public string Doel => "plaatsen van een inburgeraar";
}

/// <summary>The person and the lots.</summary>
/// <param name="Persoon">Whom it is about.</param>
/// <param name="Startdatum">Start that the rules looked at.</param>
/// <param name="Financiering">Payment that the rules looked at.</param>
/// <param name="Route">Route that was looked for; null when the person has no PIP and none was asked for.</param>
/// <param name="Percelen">Ranked; those that may come first.</param>
public sealed record Plaatsingsmogelijkheden(
    TePlaatsen Persoon,
    DateOnly Startdatum,
    Financiering Financiering,
    Route? Route,
    IReadOnlyList<Plaatsingsmogelijkheid> Percelen) : IToontPersonen
{
    /// <inheritdoc/>
    public IEnumerable<string> Dossiernummers => [Persoon.Dossiernummer];
}

/// <summary>Who is to be placed, in one line.</summary>
/// <param name="Dossiernummer">Dossier number.</param>
/// <param name="Naam">First and family name.</param>
/// <param name="Leeftijd">Full years on the start date.</param>
/// <param name="Gemeente">Name and code.</param>
/// <param name="Wet">Law.</param>
/// <param name="Soort">Group.</param>
/// <param name="Alfabetisering">Literacy.</param>
/// <param name="Pip">The PIP that counts on the start date; null = none.</param>
/// <param name="TermijnTot">End of the term of three years; null without a PIP.</param>
public sealed record TePlaatsen(
    string Dossiernummer,
    [property: Persoonsgegeven] string Naam,
    int Leeftijd,
    string Gemeente,
    Wet Wet,
    Soort Soort,
    Alfabetisering Alfabetisering,
    PipKort? Pip,
    DateOnly? TermijnTot);

/// <summary>A PIP in one line.</summary>
/// <param name="Dagtekening">Day of the decision.</param>
/// <param name="Leerroute">Route.</param>
/// <param name="Niveau">Level.</param>
/// <param name="UrenB1">Hours, when agreed.</param>
public sealed record PipKort(DateOnly Dagtekening, Route Leerroute, Niveau Niveau, int? UrenB1);

/// <summary>Free places of a lot on a day.</summary>
/// <param name="Dag">The day.</param>
/// <param name="Vrij">Free places; never below 0.</param>
public sealed record VrijeDag(DateOnly Dag, int Vrij);

/// <summary>One lot that somebody might go to.</summary>
/// <param name="Contract">Contract number.</param>
/// <param name="Perceel">Code of the lot.</param>
/// <param name="Route">What it is for.</param>
/// <param name="Aanbieder">Code of the provider.</param>
/// <param name="AanbiederNaam">Its name.</param>
/// <param name="Capaciteit">Places.</param>
/// <param name="Bezet">Places taken on the start date.</param>
/// <param name="WachttijdDagen">Mean waiting time of recent starts, in days; null = too few starts.</param>
/// <param name="MaxWachttijdDagen">Agreed longest waiting time; null = not agreed.</param>
/// <param name="KostenEuro">Expected costs for the gemeente; null = cannot be known.</param>
/// <param name="KostenUitleg">How the amount came about.</param>
/// <param name="VerwachteUren">Expected course hours; null = unknown.</param>
/// <param name="Regels">The answer of every rule.</param>
/// <param name="EerderGeweigerdOp">Day on which this provider refused this person; null = never.</param>
public sealed record Plaatsingsmogelijkheid(
    string Contract,
    string Perceel,
    Route Route,
    string Aanbieder,
    string AanbiederNaam,
    int Capaciteit,
    int Bezet,
    int? WachttijdDagen,
    int? MaxWachttijdDagen,
    decimal? KostenEuro,
    string KostenUitleg,
    int? VerwachteUren,
    IReadOnlyList<Regeluitkomst> Regels,
    DateOnly? EerderGeweigerdOp = null)
{
    /// <summary>Free places on the wanted start and one, two and three months later, as known today.</summary>
    public IReadOnlyList<VrijeDag> VrijPerDag { get; init; } = [];

    /// <summary>Open groups of the lot, with their start moment, form and place; the first start first.</summary>
    public IReadOnlyList<LesgroepRegel> Groepen { get; init; } = [];

    /// <summary>How many people wait for this lot, of all gemeenten.</summary>
    public int Wachtenden { get; init; }

    /// <summary>Free places on the start date; never below 0.</summary>
    public int Vrij => Math.Max(0, Capaciteit - Bezet);

    /// <summary>True when no rule blocks.</summary>
    public bool Toegestaan => Regels.All(r => r.Uitkomst != Regeloordeel.Blokkade);

    /// <summary>True when rules block, but each of them may be set aside with a written reason.</summary>
    public bool MetMotivering => !Toegestaan && Regels.All(r => r.Uitkomst != Regeloordeel.Blokkade || r.Motiveerbaar);
}

internal sealed class ZoekPlaatsingsmogelijkhedenValidator : AbstractValidator<ZoekPlaatsingsmogelijkheden>
{
    public ZoekPlaatsingsmogelijkhedenValidator()
    {
        RuleFor(q => q.Startdatum).NotEqual(default(DateOnly)).WithMessage("Vul de datum in waarop de lessen moeten beginnen.");
        RuleFor(q => q.Financiering).IsInEnum().WithMessage("Kies wie de lessen betaalt.");
        RuleFor(q => q.Route).IsInEnum().WithMessage("Kies een route.");
    }
}

internal sealed class ZoekPlaatsingsmogelijkhedenHandler(PlaatsingenDbContext db, Feitenlader lader, Aanbodbeeld beeld, IActorAccessor accessor, TimeProvider clock)
    : IRequestHandler<ZoekPlaatsingsmogelijkheden, Result<Plaatsingsmogelijkheden>>
{
    public async Task<Result<Plaatsingsmogelijkheden>> Handle(ZoekPlaatsingsmogelijkheden request, CancellationToken cancellationToken)
    {
        var person = await db.Inburgeraars.AsNoTracking().Where(PersoonSpecs.Zichtbaar(accessor.Actor)).SingleOrDefaultAsync(i => i.Dossiernummer == request.Dossiernummer, cancellationToken);
        if (person is null)
        {
            return ToetsErrors.DossierOnbekend(request.Dossiernummer, nameof(request.Dossiernummer));
        }

        var pips = await db.Pips.AsNoTracking().Where(p => p.InburgeraarId == person.Id).OrderBy(p => p.Dagtekening)
            .Select(p => new PipKort(p.Dagtekening, p.Leerroute, p.Niveau, p.UrenB1)).ToListAsync(cancellationToken);
        var pip = pips.LastOrDefault(p => p.Dagtekening <= request.Startdatum);
        var lots = await PercelenAsync(request, pip?.Leerroute, cancellationToken);
        var route = request.Contract is null ? request.Route ?? pip?.Leerroute : lots.Select(l => (Route?)l.Route).FirstOrDefault();
        var payment = request.Financiering ?? Gebruikelijk(person, route);
        var from = request.VanPlaatsing is { } number
            ? await db.Plaatsingen.AsNoTracking().Where(p => p.Nummer == number && p.InburgeraarId == person.Id).Select(p => new { p.Id, p.Route, p.Contractnummer, p.Perceelcode }).SingleOrDefaultAsync(cancellationToken)
            : null;
        var end = request.Startdatum < clock.Vandaag() ? request.Startdatum : clock.Vandaag();
        var questions = lots.Where(l => from is null || l.Contract != from.Contractnummer || l.Perceel != from.Perceelcode)
            .Select(l => new Toetsvraag(
                new Toetsgeval(person.Dossiernummer, l.Contract, l.Perceel, request.Startdatum, payment),
                Eindigt: from is null ? null : new Eindigt(from.Id, end, from.Route == l.Route ? Eindreden.Overstap : Eindreden.Geschakeld)))
            .ToList();
        var environment = await lader.VraagOmgevingAsync(questions, cancellationToken);
        var facts = questions.Count == 0
            ? Result<IReadOnlyList<Toetsfeiten>>.ToResult([])
            : await lader.LaadAsync(questions, environment, cancellationToken);
        if (!facts.TryGet(out var known))
        {
            return Result<Plaatsingsmogelijkheden>.Failure(facts.Errors);
        }

        var refused = (await db.Plaatsingen.AsNoTracking().Where(p => p.InburgeraarId == person.Id && p.Status == PlaatsingStatus.Geweigerd)
                .GroupBy(p => p.Aanbieder).Select(g => new { g.Key, Dag = g.Max(p => p.Einddatum) }).ToListAsync(cancellationToken))
            .ToDictionary(r => r.Key, r => r.Dag, StringComparer.Ordinal);
        return new Plaatsingsmogelijkheden(
            new TePlaatsen(
                person.Dossiernummer,
                $"{person.Voornaam} {person.Achternaam}",
                Kalender.Leeftijd(person.Geboortedatum, request.Startdatum),
                environment.GemeenteNaam(person.Gemeente),
                person.Wet,
                person.Soort,
                person.Alfabetisering,
                pip,
                person.Wet == Wet.Wi2021 && pips.Count > 0 && known.Count > 0 ? PipRegels.TermijnTot(known[0]) : null),
            request.Startdatum,
            payment,
            route,
            await beeld.VulAanAsync([.. Rangschik(known.Select(f => Mogelijkheid(f, refused.GetValueOrDefault(f.Perceel.Contract.Aanbieder))), request.Volgorde)], request.Startdatum, cancellationToken));
    }

    // A lot of a contract that is over or not begun yet would only be noise, unless it was asked for by name.
    private Task<List<(Route Route, string Contract, string Perceel)>> PercelenAsync(ZoekPlaatsingsmogelijkheden request, Route? pip, CancellationToken cancellationToken)
    {
        var query = db.Percelen.AsNoTracking();
        if (request.Contract is { } contract)
        {
            query = query.Where(p => p.Contractnummer == contract && (request.Perceel == null || p.Code == request.Perceel));
        }
        else if ((request.Route ?? pip) is { } route)
        {
            query = query.Where(p => p.Route == route && (p.ContractStatus == ContractStatus.Actief || p.ContractStatus == ContractStatus.Opgezegd));
        }
        else
        {
            query = query.Where(p => (p.Route == Route.B1 || p.Route == Route.Onderwijs || p.Route == Route.Z) && (p.ContractStatus == ContractStatus.Actief || p.ContractStatus == ContractStatus.Opgezegd));
        }

        return query.OrderBy(p => p.Contractnummer).ThenBy(p => p.Code)
            .Select(p => new ValueTuple<Route, string, string>(p.Route, p.Contractnummer, p.Code))
            .ToListAsync(cancellationToken);
    }

    /// <summary>What usually pays: the law of 2013 and family migrants pay their own leerroute, the gemeente the rest.</summary>
    private static Financiering Gebruikelijk(Inburgeraar person, Route? route) =>
        person.Wet == Wet.Wi2013 || (person.Soort != Soort.Asiel && route is not (Route.PVT or Route.MAP))
            ? Financiering.DuoLening
            : Financiering.Gemeente;

    private static Plaatsingsmogelijkheid Mogelijkheid(Toetsfeiten facts, DateOnly? refused) => new(
        facts.Perceel.Contract.Nummer,
        facts.Perceel.Code,
        facts.Route,
        facts.Perceel.Contract.Aanbieder,
        facts.AanbiederNaam,
        facts.Perceel.Capaciteit,
        facts.BezettePlaatsen,
        facts.Wachttijd.GemiddeldeDagen,
        facts.Perceel.MaxWachttijdDagen,
        facts.Prijs.Bedrag,
        facts.Prijs.Berekening,
        facts.Prijs.Uren,
        Regelmotor.Toets(facts),
        refused);

    private static IEnumerable<Plaatsingsmogelijkheid> Rangschik(IEnumerable<Plaatsingsmogelijkheid> lots, Plaatsvolgorde order)
    {
        var first = lots.OrderBy(m => m.Toegestaan ? 0 : m.MetMotivering ? 1 : 2).ThenBy(m => m.EerderGeweigerdOp is null ? 0 : 1);
        var ranked = order switch
        {
            Plaatsvolgorde.MeestePlaats => first.ThenByDescending(m => m.Vrij),
            Plaatsvolgorde.Laagstekosten => first.ThenBy(m => m.KostenEuro ?? decimal.MaxValue),
            _ => first.ThenBy(m => m.WachttijdDagen ?? int.MaxValue),
        };
        return ranked.ThenBy(m => m.Regels.Count(r => r.Uitkomst == Regeloordeel.Waarschuwing)).ThenByDescending(m => m.Vrij).ThenBy(m => m.Contract, StringComparer.Ordinal).ThenBy(m => m.Perceel, StringComparer.Ordinal);
    }
}
