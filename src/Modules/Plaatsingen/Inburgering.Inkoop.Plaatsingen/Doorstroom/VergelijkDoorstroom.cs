// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Plaatsingen.Doorstroom.Geheugen;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;

namespace Inburgering.Inkoop.Plaatsingen.Doorstroom;

/// <summary>
/// The figures of two reference days, or of two cohorts at the same age, beside each other. For the contract team only: with two
/// editions side by side small numbers cannot be withheld well.
/// </summary>
/// <param name="Filter">Which people, and the reference day of the later side.</param>
/// <param name="AnderePeildatum">The other reference day; give this, or two cohorts.</param>
/// <param name="Cohort">A cohort year.</param>
/// <param name="AnderCohort">The cohort year to compare it with.</param>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Beheerder)]
public sealed record VergelijkDoorstroom(DoorstroomFilter Filter, DateOnly? AnderePeildatum = null, int? Cohort = null, int? AnderCohort = null)
    : IQuery<Result<DoorstroomVergelijking>>;

/// <summary>Two sides beside each other.</summary>
/// <param name="Eerste">The earlier side.</param>
/// <param name="Tweede">The later side.</param>
/// <param name="Routes">Per leerroute.</param>
public sealed record DoorstroomVergelijking(Vergelijkingskant Eerste, Vergelijkingskant Tweede, IReadOnlyList<RouteVergelijking> Routes);

/// <summary>One side of a comparison.</summary>
/// <param name="Peildatum">Its reference day.</param>
/// <param name="Cohort">Its cohort year; null = all.</param>
public sealed record Vergelijkingskant(DateOnly Peildatum, int? Cohort);

/// <summary>One leerroute on both sides.</summary>
/// <param name="Route">The leerroute.</param>
/// <param name="Eerste">Figures of the earlier side.</param>
/// <param name="Tweede">Figures of the later side.</param>
/// <param name="Verschillen">Difference of the estimates (second − first) where both sides follow somebody that long.</param>
public sealed record RouteVergelijking(Route Route, DoorstroomCijfers Eerste, DoorstroomCijfers Tweede, IReadOnlyList<Incidentieverschil> Verschillen);

/// <summary>Difference between two estimates at one moment.</summary>
/// <param name="Maanden">Months since the first lesson.</param>
/// <param name="Verschil">Second minus first, as share.</param>
/// <param name="Onder">Lower border of the 95 % band; null for two reference days, which are about mostly the same people.</param>
/// <param name="Boven">Upper border of the 95 % band.</param>
public sealed record Incidentieverschil(int Maanden, double Verschil, double? Onder, double? Boven);

internal sealed class VergelijkDoorstroomValidator : AbstractValidator<VergelijkDoorstroom>
{
    public VergelijkDoorstroomValidator()
    {
        RuleFor(q => q.Filter).SetValidator(new DoorstroomFilterValidator());
        RuleFor(q => q.AnderePeildatum).NotNull().When(q => q.Cohort is null && q.AnderCohort is null)
            .WithMessage("Kies een andere peildatum, of twee cohorten: anders is er niets om te vergelijken.");
        RuleFor(q => q.AnderePeildatum).Null().When(q => q.Cohort is not null || q.AnderCohort is not null)
            .WithMessage("Kies een andere peildatum óf twee cohorten, niet allebei.");
        RuleFor(q => q.AnderePeildatum).Must((q, d) => d is null || (d.Value.Year is >= 2000 and <= 2100 && d != q.Filter.Peildatum))
            .WithMessage("Andere peildatum klopt niet: verwacht een andere dag dan de peildatum, tussen 2000 en 2100.");
        RuleFor(q => q.Cohort).NotNull().When(q => q.AnderCohort is not null).WithMessage("Vul ook het eerste cohort in, bijvoorbeeld 2023.");
        RuleFor(q => q.AnderCohort).NotNull().When(q => q.Cohort is not null).WithMessage("Vul ook het tweede cohort in, bijvoorbeeld 2024.");
        RuleFor(q => q.AnderCohort).Must((q, c) => c is null || q.Cohort is null || (c != q.Cohort && Math.Abs(c.Value - q.Cohort.Value) <= 50))
            .WithMessage(q => $"Cohort {q.AnderCohort} klopt niet: verwacht een ander jaar dan {q.Cohort}, hooguit 50 jaar verder.");
    }
}

internal sealed class VergelijkDoorstroomHandler(Doorstroombron bron, IActorAccessor accessor) : IRequestHandler<VergelijkDoorstroom, Result<DoorstroomVergelijking>>
{
    // 97.5th percentile of the standard normal distribution.
    private const double Z = 1.959963984540054;

    public async Task<Result<DoorstroomVergelijking>> Handle(VergelijkDoorstroom request, CancellationToken cancellationToken)
    {
        var (first, second) = Kanten(request);
        var one = await CijfersAsync(request.Filter, first, cancellationToken);
        var two = await CijfersAsync(request.Filter, second, cancellationToken);
        var independent = first.Cohort is not null;
        return new DoorstroomVergelijking(first, second, [.. one.Zip(two, (a, b) => new RouteVergelijking(a.Route, a.Cijfers, b.Cijfers, [.. Verschillen(a.Cijfers, b.Cijfers, independent)]))]);
    }

    // Two cohorts are as old as each other when the older one is looked at as many years earlier as it is older.
    private static (Vergelijkingskant Eerste, Vergelijkingskant Tweede) Kanten(VergelijkDoorstroom request)
    {
        var t = request.Filter.Peildatum;
        if (request.AnderePeildatum is { } other)
        {
            var (early, late) = other < t ? (other, t) : (t, other);
            return (new Vergelijkingskant(early, null), new Vergelijkingskant(late, null));
        }

        int older = Math.Min(request.Cohort!.Value, request.AnderCohort!.Value), younger = Math.Max(request.Cohort.Value, request.AnderCohort.Value);
        return (new Vergelijkingskant(t.AddYears(older - younger), older), new Vergelijkingskant(t, younger));
    }

    private async Task<List<(Route Route, DoorstroomCijfers Cijfers)>> CijfersAsync(DoorstroomFilter filter, Vergelijkingskant kant, CancellationToken cancellationToken)
    {
        var rows = await bron.AantallenAsync(filter with { Peildatum = kant.Peildatum }, accessor.Actor.Scope, cancellationToken);
        return [.. Doorstroomrekenaar.Leerroutes.Select(route => (route, Doorstroomrekenaar.Bereken([.. rows.Where(r => r.Route == (int)route && (kant.Cohort is null || r.Cohort == kant.Cohort))])))];
    }

    private static IEnumerable<Incidentieverschil> Verschillen(DoorstroomCijfers one, DoorstroomCijfers two, bool independent) =>
        from pair in one.CumulatieveIncidentie.Zip(two.CumulatieveIncidentie, (a, b) => (A: a, B: b))
        where pair.A.OnderRisico > 0 && pair.B.OnderRisico > 0
        let difference = pair.B.Aandeel!.Value - pair.A.Aandeel!.Value
        let error = Math.Sqrt((pair.A.Standaardfout!.Value * pair.A.Standaardfout.Value) + (pair.B.Standaardfout!.Value * pair.B.Standaardfout.Value))
        let band = independent && error > 0
        select new Incidentieverschil(pair.A.Maanden, difference, band ? Math.Max(-1, difference - (Z * error)) : null, band ? Math.Min(1, difference + (Z * error)) : null);
}
