// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Devices.Database;
using Inburgering.Inkoop.Devices.Uitleen;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Devices.Toezicht;

/// <summary>Lending in figures: over time, how long devices are out, and losses per provider.</summary>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Aanbieder)]
public sealed record HaalDevicebeeld : IQuery<Result<Devicebeeld>>;

/// <summary>Lending in figures. A line of replacements counts as one loan.</summary>
/// <param name="Maanden">The last 24 months, oldest first.</param>
/// <param name="Leeftijden">Open loans by how long they last.</param>
/// <param name="Verliezen">Per provider, most losses first.</param>
public sealed record Devicebeeld(IReadOnlyList<UitleenMaand> Maanden, IReadOnlyList<Bruikleenleeftijd> Leeftijden, IReadOnlyList<Verliescijfer> Verliezen);

/// <summary>One month.</summary>
/// <param name="Maand">First day of the month.</param>
/// <param name="Uitgeleend">Loans that began.</param>
/// <param name="Teruggekomen">Loans that ended with a return.</param>
/// <param name="Open">Loans that were open on the last day.</param>
public sealed record UitleenMaand(DateOnly Maand, int Uitgeleend, int Teruggekomen, int Open);

/// <summary>Open loans of one class of age.</summary>
/// <param name="VanMaanden">From this age in months.</param>
/// <param name="TotMaanden">Up to this age in months; null = no limit.</param>
/// <param name="Aantal">How many.</param>
public sealed record Bruikleenleeftijd(int VanMaanden, int? TotMaanden, int Aantal);

/// <summary>Losses of one provider.</summary>
/// <param name="Aanbieder">Code of the provider.</param>
/// <param name="Bruiklenen">All its loans.</param>
/// <param name="Verloren">Lost.</param>
/// <param name="Gestolen">Stolen.</param>
/// <param name="Defect">Broken.</param>
public sealed record Verliescijfer(string Aanbieder, int Bruiklenen, int Verloren, int Gestolen, int Defect)
{
    /// <summary>Lost or stolen as a share of all loans, 0–1.</summary>
    public decimal Verliesdeel => Bruiklenen == 0 ? 0 : Math.Round((Verloren + Gestolen) / (decimal)Bruiklenen, 4);
}

internal sealed class HaalDevicebeeldHandler(DevicesDbContext db, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<HaalDevicebeeld, Result<Devicebeeld>>
{
    private const int AantalMaanden = 24;
    private static readonly (int Van, int? Tot)[] Klassen = [(0, 3), (3, 6), (6, 12), (12, 24), (24, 36), (36, null)];

    public async Task<Result<Devicebeeld>> Handle(HaalDevicebeeld request, CancellationToken cancellationToken)
    {
        var today = clock.Vandaag();
        var mine = db.Bruiklenen.AsNoTracking().Where(BruikleenSpecs.Zichtbaar(accessor.Actor));
        return new Devicebeeld(await MaandenAsync(mine, today, cancellationToken), await LeeftijdenAsync(mine, today, cancellationToken), await VerliezenAsync(mine, cancellationToken));
    }

    private static async Task<List<UitleenMaand>> MaandenAsync(IQueryable<Bruikleen> mine, DateOnly today, CancellationToken cancellationToken)
    {
        var begun = (await mine.Where(b => b.LijnId == b.Id).GroupBy(b => new { b.UitgegevenOp.Year, b.UitgegevenOp.Month }).Select(g => new { g.Key.Year, g.Key.Month, Aantal = g.Count() }).ToListAsync(cancellationToken))
            .ToDictionary(m => new DateOnly(m.Year, m.Month, 1), m => m.Aantal);
        var back = (await mine.Where(b => b.GeretourneerdOp != null && !b.Vervangen).GroupBy(b => new { b.GeretourneerdOp!.Value.Year, b.GeretourneerdOp!.Value.Month }).Select(g => new { g.Key.Year, g.Key.Month, Aantal = g.Count() }).ToListAsync(cancellationToken))
            .ToDictionary(m => new DateOnly(m.Year, m.Month, 1), m => m.Aantal);
        var lost = (await mine.Where(b => b.GeretourneerdOp == null && (b.Incident == Incidentsoort.Verlies || b.Incident == Incidentsoort.Diefstal))
            .Select(b => b.IncidentOp ?? b.UitgegevenOp).GroupBy(d => new { d.Year, d.Month }).Select(g => new { g.Key.Year, g.Key.Month, Aantal = g.Count() }).ToListAsync(cancellationToken))
            .ToDictionary(m => new DateOnly(m.Year, m.Month, 1), m => m.Aantal);
        var first = new DateOnly(today.Year, today.Month, 1).AddMonths(1 - AantalMaanden);
        return [.. Enumerable.Range(0, AantalMaanden).Select(i => first.AddMonths(i)).Select(month => new UitleenMaand(
            month,
            begun.GetValueOrDefault(month),
            back.GetValueOrDefault(month),
            Tot(begun, month) - Tot(back, month) - Tot(lost, month)))];

        static int Tot(Dictionary<DateOnly, int> counts, DateOnly month) => counts.Where(c => c.Key <= month).Sum(c => c.Value);
    }

    private static async Task<List<Bruikleenleeftijd>> LeeftijdenAsync(IQueryable<Bruikleen> mine, DateOnly today, CancellationToken cancellationToken)
    {
        List<Bruikleenleeftijd> classes = [];
        foreach (var (from, until) in Klassen)
        {
            var youngest = today.AddMonths(-from);
            var oldest = until is { } m ? today.AddMonths(-m) : DateOnly.MinValue;
            classes.Add(new Bruikleenleeftijd(from, until, await mine.Where(BruikleenSpecs.StaatUit).CountAsync(b => b.UitgegevenOp <= youngest && b.UitgegevenOp > oldest, cancellationToken)));
        }

        return classes;
    }

    private static async Task<List<Verliescijfer>> VerliezenAsync(IQueryable<Bruikleen> mine, CancellationToken cancellationToken)
    {
        var rows = await mine.GroupBy(b => b.Aanbieder).Select(g => new
        {
            Aanbieder = g.Key,
            Bruiklenen = g.Count(b => b.LijnId == b.Id),
            Verloren = g.Count(b => b.Incident == Incidentsoort.Verlies),
            Gestolen = g.Count(b => b.Incident == Incidentsoort.Diefstal),
            Defect = g.Count(b => b.Incident == Incidentsoort.Defect),
        }).ToListAsync(cancellationToken);
        return [.. rows.Select(r => new Verliescijfer(r.Aanbieder, r.Bruiklenen, r.Verloren, r.Gestolen, r.Defect))
            .OrderByDescending(v => v.Verloren + v.Gestolen).ThenBy(v => v.Aanbieder, StringComparer.Ordinal)];
    }
}
