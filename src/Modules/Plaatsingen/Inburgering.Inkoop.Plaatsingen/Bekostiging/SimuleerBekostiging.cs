// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Doorstroom;
using Inburgering.Inkoop.Plaatsingen.Doorstroom.Geheugen;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.Plaatsingen.Regels;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Normen;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Bekostiging;

/// <summary>
/// What outcome funding would do to the budget of a gemeente. A simulation: there is no such law today. What is not given is taken from
/// what was kept for that gemeente and year.
/// </summary>
/// <param name="Gemeente">CBS code.</param>
/// <param name="Jaar">Budget year.</param>
/// <param name="Peildatum">Reference day; null = the last day of the year, or today when that comes first.</param>
/// <param name="BudgetEuro">Another budget, to try out.</param>
/// <param name="AandeelProcent">Another percentage that depends on results, to try out.</param>
/// <param name="ReferentieProcent">Another reference rate in percent, to try out.</param>
/// <param name="Zaad">Seed of the draws behind the band; the same seed gives the same band.</param>
[Toegang(Rol.Contractmanager, Rol.Beheerder)]
public sealed record SimuleerBekostiging(
    string Gemeente,
    int Jaar,
    DateOnly? Peildatum = null,
    decimal? BudgetEuro = null,
    decimal? AandeelProcent = null,
    decimal? ReferentieProcent = null,
    int Zaad = 1) : IQuery<Result<BekostigingSimulatie>>;

/// <summary>A simulation of outcome funding.</summary>
/// <param name="Gemeente">CBS code.</param>
/// <param name="Jaar">Budget year.</param>
/// <param name="Peildatum">Reference day.</param>
/// <param name="BudgetEuro">Budget that was used; null when none is known, then there are no amounts.</param>
/// <param name="AandeelProcent">Percentage of it that depends on results.</param>
/// <param name="ReferentieProcent">Reference rate that was given; null = that of all gemeenten together.</param>
/// <param name="ReferentieBinnenBereik">True when the reference is of the gemeenten that the caller works for: too few others to be told nothing about one of them.</param>
/// <param name="Versie">Version of what was kept; null when nothing was kept.</param>
/// <param name="Instroom">Leerrouteperioden of the gemeente.</param>
/// <param name="Trekkingen">How many draws are behind the band.</param>
/// <param name="Zaad">Seed of the draws.</param>
/// <param name="Varianten">The effect by each way of counting, beside each other.</param>
public sealed record BekostigingSimulatie(
    string Gemeente,
    int Jaar,
    DateOnly Peildatum,
    decimal? BudgetEuro,
    decimal AandeelProcent,
    decimal? ReferentieProcent,
    bool ReferentieBinnenBereik,
    int? Versie,
    int Instroom,
    int Trekkingen,
    int Zaad,
    IReadOnlyList<BekostigingVariant> Varianten)
{
    /// <summary>What must stand above every simulation.</summary>
    public string GeenWet { get; } = "Dit is een simulatie. Prestatiebekostiging van inburgering staat nu in geen wet; aan deze bedragen kan niemand rechten ontlenen.";
}

/// <summary>The effect by one way of counting results.</summary>
/// <param name="Maat">How results are counted.</param>
/// <param name="Rendement">Rate (0–1) of the gemeente; null when there is nobody.</param>
/// <param name="Onder">Lower border of its 95 % band.</param>
/// <param name="Boven">Upper border of its 95 % band.</param>
/// <param name="Referentie">Rate (0–1) it is compared with.</param>
/// <param name="EffectEuro">Budget × share × (rate ÷ reference − 1); null when one of them is missing.</param>
/// <param name="EffectOnder">Lower border of its 95 % band.</param>
/// <param name="EffectBoven">Upper border of its 95 % band.</param>
public sealed record BekostigingVariant(
    Rendementsmaat Maat,
    double? Rendement,
    double? Onder,
    double? Boven,
    double? Referentie,
    decimal? EffectEuro,
    decimal? EffectOnder,
    decimal? EffectBoven);

internal sealed class SimuleerBekostigingValidator : AbstractValidator<SimuleerBekostiging>
{
    public SimuleerBekostigingValidator()
    {
        RuleFor(c => c.Gemeente).Matches("^[0-9]{4}$").WithMessage(c => $"Gemeentecode ‘{c.Gemeente}’ klopt niet: verwacht 4 cijfers.");
        RuleFor(c => c.Jaar).InclusiveBetween(2022, 2100).WithMessage(c => $"Jaar {c.Jaar} klopt niet: verwacht een jaar van 2022 tot en met 2100.");
        RuleFor(c => c.Peildatum).Must(d => d is null || d.Value.Year is >= 2000 and <= 2100).WithMessage(c => $"Peildatum {c.Peildatum:dd-MM-yyyy} klopt niet: verwacht een dag tussen 2000 en 2100.");
        RuleFor(c => c.BudgetEuro).InclusiveBetween(0, 1_000_000_000).WithMessage("Het budget klopt niet: verwacht een bedrag van 0 tot 1.000.000.000 euro.");
        RuleFor(c => c.AandeelProcent).InclusiveBetween(0, 100).WithMessage("Het aandeel klopt niet: verwacht een percentage van 0 tot 100, bijvoorbeeld 25.");
        RuleFor(c => c.ReferentieProcent).Must(r => r is null or (> 0 and <= 100)).WithMessage("De referentie klopt niet: verwacht een percentage boven 0 en tot en met 100, of niets.");
    }
}

internal sealed class SimuleerBekostigingHandler(PlaatsingenDbContext db, Doorstroombron bron, IContracten contracten, IActorAccessor accessor, TimeProvider clock)
    : IRequestHandler<SimuleerBekostiging, Result<BekostigingSimulatie>>
{
    private const string AandeelNorm = "BEKOSTIGING_AANDEEL";
    private const int MinimumGemeenten = 2;
    private const int MinimumPeriodes = 10;

    public async Task<Result<BekostigingSimulatie>> Handle(SimuleerBekostiging request, CancellationToken cancellationToken)
    {
        if (!PersoonSpecs.WerktVoor(accessor.Actor, request.Gemeente) || (await contracten.ZoekGemeentenAsync(cancellationToken)).All(g => g.Code != request.Gemeente))
        {
            return BekostigingErrors.GemeenteOnbekend(request.Gemeente);
        }

        var kept = await db.Bekostigingsafspraken.AsNoTracking().SingleOrDefaultAsync(b => b.Gemeente == request.Gemeente && b.Jaar == request.Jaar, cancellationToken);
        var last = new DateOnly(request.Jaar, 12, 31);
        var day = request.Peildatum ?? (clock.Vandaag() < last ? clock.Vandaag() : last);
        var norms = new Normenlijst(await db.Normen.AsNoTracking().ToListAsync(cancellationToken));
        var share = request.AandeelProcent ?? kept?.AandeelProcent ?? norms.Getal(AandeelNorm, day);
        var budget = request.BudgetEuro ?? kept?.BudgetEuro;
        var given = request.ReferentieProcent ?? kept?.ReferentieProcent;

        var own = new Bekostigingsrekenaar(await RijenAsync(new DoorstroomFilter(day, Gemeente: request.Gemeente), cancellationToken));
        var within = given is null && !await IsAnoniemAsync(day, cancellationToken);
        var reference = given is null ? new Bekostigingsrekenaar(await RijenAsync(new DoorstroomFilter(day), cancellationToken, within ? accessor.Actor.Scope : Scope.Volledig)).Rendement() : null;
        var draws = own.Trek(request.Zaad);
        return new BekostigingSimulatie(
            request.Gemeente,
            request.Jaar,
            day,
            budget,
            share,
            given,
            within,
            kept?.Versie,
            own.Instroom,
            draws.Count,
            request.Zaad,
            [.. own.Rendement().Select(r => Variant(r.Key, r.Value, reference is null ? (double)given!.Value / 100 : reference[r.Key], [.. draws.Select(d => d[r.Key])], budget * share / 100))]);
    }

    // Whoever knows the own gemeenten could work out the rate of the only other one, or of a handful of people.
    private async Task<bool> IsAnoniemAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var scope = accessor.Actor.Scope;
        if (scope.Alles)
        {
            return true;
        }

        var others = (await new DoorstroomSql(db, new DoorstroomFilter(day), Scope.Volledig).Kubus().ToListAsync(cancellationToken)).Where(r => !scope.Gemeenten.Contains(r.Gemeente)).ToList();
        return others.Count == 0 || (others.Select(r => r.Gemeente).Distinct(StringComparer.Ordinal).Count() >= MinimumGemeenten && others.Sum(r => r.Aantal) >= MinimumPeriodes);
    }

    private static BekostigingVariant Variant(Rendementsmaat maat, double? rate, double? reference, IReadOnlyList<double?> draws, decimal? atStake)
    {
        double? low = Bekostigingsrekenaar.Percentiel(draws, 0.025), high = Bekostigingsrekenaar.Percentiel(draws, 0.975);
        return new BekostigingVariant(maat, rate, low, high, reference, Effect(rate), Effect(low), Effect(high));

        // The reference is taken as fixed: the band is that of the gemeente's own results.
        decimal? Effect(double? r) => r is { } own && reference is > 0 && atStake is { } euro ? Math.Round(euro * (decimal)((own / reference.Value) - 1), 2) : null;
    }

    // The reference is one rate of all gemeenten together, whoever asks; no count of another gemeente leaves this handler.
    private async Task<List<DoorstroomAantal>> RijenAsync(DoorstroomFilter filter, CancellationToken cancellationToken, Scope? scope = null) =>
        await bron.AantallenAsync(filter, scope ?? Scope.Volledig, cancellationToken);
}
