// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Werk;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Host.Vandaag;

/// <summary>What asks for this actor's attention now, over all modules, the most urgent first.</summary>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Aanbieder, Rol.Beheerder, Rol.Lezer)]
public sealed record HaalVandaag : IQuery<Result<VandaagOverzicht>>;

/// <summary>The work of one actor.</summary>
/// <param name="Regels">The items, the most urgent first; at most <see cref="Maximum"/> per module.</param>
/// <param name="Totaal">How many there are in all.</param>
/// <param name="Soorten">How many per kind among <paramref name="Regels"/>, the most urgent kind first.</param>
/// <param name="NietAfgeleverd">Events between modules that failed; for an administrator, else 0.</param>
/// <param name="Opgepakt">Who has taken up which of <paramref name="Regels"/>.</param>
public sealed record VandaagOverzicht(IReadOnlyList<WerkRegel> Regels, int Totaal, IReadOnlyList<WerkSoort> Soorten, int NietAfgeleverd, IReadOnlyList<OpgepaktPunt> Opgepakt)
{
    /// <summary>Most items that are read per module.</summary>
    public const int Maximum = 500;
}

/// <summary>One kind of work.</summary>
/// <param name="Soort">Its name.</param>
/// <param name="Aantal">How many items.</param>
/// <param name="Ernst">The most urgent of them.</param>
/// <param name="Voorbeeld">The first of them.</param>
public sealed record WerkSoort(string Soort, int Aantal, Ernst Ernst, WerkRegel Voorbeeld);

/// <summary>Somebody has said to take up an item.</summary>
/// <param name="Werk">The item.</param>
/// <param name="Naam">Who.</param>
public sealed record OpgepaktPunt(Guid Werk, string Naam);

internal sealed class HaalVandaagHandler(IEnumerable<ModuleDbContext> contexts, HostDbContext host, IActorAccessor accessor) : IRequestHandler<HaalVandaag, Result<VandaagOverzicht>>
{
    public async Task<Result<VandaagOverzicht>> Handle(HaalVandaag request, CancellationToken cancellationToken)
    {
        List<WerkRegel> rows = [];
        int total = 0, failed = 0;
        foreach (var db in contexts)
        {
            var part = await WerkLijst.LeesAsync(db, accessor.Actor, VandaagOverzicht.Maximum, cancellationToken);
            rows.AddRange(part.Regels);
            total += part.Totaal;
            if (accessor.Actor.Is(Rol.Beheerder))
            {
                failed += await db.Outbox.CountAsync(m => m.BezorgdOp == null && m.Pogingen > 0, cancellationToken);
            }
        }

        var sorted = WerkRegel.Sorteer(rows);
        var kinds = sorted.GroupBy(r => r.Soort, StringComparer.Ordinal).Select(g => new WerkSoort(g.Key, g.Count(), g.Max(r => r.Ernst), g.First())).ToList();
        var ids = sorted.Select(r => r.Id).ToList();
        var taken = ids.Count == 0 ? [] : await host.OpgepaktWerk.AsNoTracking().Where(o => ids.Contains(o.WerkId)).OrderBy(o => o.WerkId).Select(o => new OpgepaktPunt(o.WerkId, o.Naam)).ToListAsync(cancellationToken);
        return new VandaagOverzicht(sorted, total, kinds, failed, taken);
    }
}

/// <summary>A day in the coming year on which something ends or must be done.</summary>
/// <param name="Dag">The day.</param>
/// <param name="Wat">What, short.</param>
/// <param name="Pad">Where to look.</param>
public sealed record Mijlpaal(DateOnly Dag, string Wat, string Pad);

/// <summary>Which days of the coming year matter, from work with a term.</summary>
internal static class Mijlpalen
{
    public static IReadOnlyList<Mijlpaal> Van(IEnumerable<WerkRegel> werk, IEnumerable<Mijlpaal> contracten, DateOnly vandaag)
    {
        var until = vandaag.AddYears(1);
        return [.. werk.Where(w => w.Termijn is not null).Select(w => new Mijlpaal(w.Termijn!.Value, $"{w.Titel} ({w.Waar})", w.Pad))
            .Concat(contracten)
            .Where(m => m.Dag >= vandaag && m.Dag < until)
            .DistinctBy(m => (m.Dag, m.Pad))
            .OrderBy(m => m.Dag).ThenBy(m => m.Wat, StringComparer.Ordinal)];
    }

    /// <summary>The conclusion of the picture in one sentence.</summary>
    public static string Conclusie(IReadOnlyList<Mijlpaal> days)
    {
        if (days.Count == 0)
        {
            return "Er staan het komende jaar nog geen data vast.";
        }

        var busiest = days.GroupBy(d => new DateOnly(d.Dag.Year, d.Dag.Month, 1)).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).First();
        var month = busiest.Key.ToString("MMMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("nl-NL"));
        return days.Count == 1
            ? $"1 belangrijke dag in het komende jaar, in {month}."
            : $"{Ui.Toon.Aantal(days.Count, "belangrijke dag", "belangrijke dagen")} in het komende jaar; {month} is het drukst met {busiest.Count()}.";
    }
}
