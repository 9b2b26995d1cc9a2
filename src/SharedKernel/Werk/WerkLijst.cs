// SPDX-License-Identifier: EUPL-1.2

using System.Linq.Expressions;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.SharedKernel.Werk;

/// <summary>An open item as a work list shows it.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Soort">Kind: the key up to its first colon, for example <c>contract-eindigt</c>.</param>
/// <param name="Ernst">How urgent.</param>
/// <param name="Titel">What, in one Dutch line.</param>
/// <param name="Waar">Provider, contract or placement.</param>
/// <param name="VolgendeStap">The next step as a verb.</param>
/// <param name="Pad">Path of the page where the step is taken.</param>
/// <param name="Termijn">The day on which it must be done; null = no fixed day.</param>
/// <param name="AangemaaktOp">When it came on the list (UTC).</param>
public sealed record WerkRegel(Guid Id, string Soort, Ernst Ernst, string Titel, string Waar, string VolgendeStap, string Pad, DateOnly? Termijn, DateTimeOffset AangemaaktOp)
{
    /// <summary>Most urgent first: late or broken before due before to know, then by term, items without a term last.</summary>
    public static IReadOnlyList<WerkRegel> Sorteer(IEnumerable<WerkRegel> regels) =>
        [.. regels.OrderByDescending(r => r.Ernst).ThenBy(r => r.Termijn ?? DateOnly.MaxValue).ThenBy(r => r.AangemaaktOp).ThenBy(r => r.Id)];
}

/// <summary>The open items of one module for one actor.</summary>
/// <param name="Regels">The most urgent ones, at most as many as asked for.</param>
/// <param name="Totaal">How many there are in all.</param>
public sealed record WerkOverzicht(IReadOnlyList<WerkRegel> Regels, int Totaal);

/// <summary>An item that a sweep finds due. The text before the first colon of the key is its kind.</summary>
/// <param name="Sleutel">Unique key: kind, colon, what it is about, for example <c>contract-eindigt:IB-2022-01:2027-12-31</c>.</param>
/// <param name="Rol">Whose work it is.</param>
/// <param name="Ernst">How urgent.</param>
/// <param name="Titel">What, in one Dutch line.</param>
/// <param name="Waar">Provider, contract or placement.</param>
/// <param name="VolgendeStap">The next step as a verb.</param>
/// <param name="Pad">Path of the page where the step is taken.</param>
/// <param name="Termijn">The day on which it must be done.</param>
/// <param name="Gemeenten">Limits it to people of these gemeenten; empty = all.</param>
/// <param name="Aanbieder">Limits it to this provider; null = not for providers.</param>
public sealed record GewenstWerk(
    string Sleutel,
    Rol Rol,
    Ernst Ernst,
    string Titel,
    string Waar,
    string VolgendeStap,
    string Pad,
    DateOnly? Termijn,
    IReadOnlyCollection<string>? Gemeenten = null,
    string? Aanbieder = null);

/// <summary>Reads and keeps the work items of a module; the same for every module.</summary>
public static class WerkLijst
{
    /// <summary>
    /// The open items that are this actor's work: of one of its roles, inside its gemeenten, and for a provider only its own.
    /// </summary>
    public static async Task<WerkOverzicht> LeesAsync(ModuleDbContext db, Actor actor, int aantal, CancellationToken cancellationToken)
    {
        var query = db.Werk.AsNoTracking().Where(w => w.AfgehandeldOp == null).Where(Zichtbaar(actor));
        var total = await query.CountAsync(cancellationToken);
        if (total == 0)
        {
            return new WerkOverzicht([], 0);
        }

        var rows = await query
            .OrderByDescending(w => w.Ernst == Ernst.Fout ? 2 : w.Ernst == Ernst.LetOp ? 1 : 0)
            .ThenBy(w => w.Termijn ?? DateOnly.MaxValue).ThenBy(w => w.Id)
            .Take(Math.Clamp(aantal, 1, 500))
            .Select(w => new { w.Id, w.Sleutel, w.Ernst, w.Titel, w.Waar, w.VolgendeStap, w.Pad, w.Termijn, w.AangemaaktOp })
            .ToListAsync(cancellationToken);
        return new WerkOverzicht(
            [.. rows.Select(w => new WerkRegel(w.Id, Soort(w.Sleutel), w.Ernst, w.Titel, w.Waar, w.VolgendeStap, w.Pad, w.Termijn, w.AangemaaktOp))],
            total);
    }

    /// <summary>True when an item is open and this actor's work, in any of the modules.</summary>
    public static async Task<bool> HeeftAsync(IEnumerable<ModuleDbContext> modules, Actor actor, Guid id, CancellationToken cancellationToken)
    {
        foreach (var db in modules)
        {
            if (await db.Werk.AsNoTracking().Where(w => w.Id == id && w.AfgehandeldOp == null).Where(Zichtbaar(actor)).AnyAsync(cancellationToken))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Makes the open items of these kinds equal to what is due now: new ones are added, known ones brought up to date (and put back
    /// when they had been closed), all others of these kinds closed. The caller saves. Running it twice changes nothing.
    /// </summary>
    public static async Task StelGelijkAsync(ModuleDbContext db, IReadOnlyCollection<string> soorten, IReadOnlyCollection<GewenstWerk> gewenst, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (gewenst.FirstOrDefault(g => !soorten.Contains(Soort(g.Sleutel))) is { } stray)
        {
            throw new ArgumentException($"'{stray.Sleutel}' is not of a kind of this sweep.", nameof(gewenst));
        }

        Dictionary<string, WerkItem> known = new(StringComparer.Ordinal);
        foreach (var kind in soorten)
        {
            var prefix = kind + ":";
            foreach (var item in await db.Werk.Where(w => w.Sleutel.StartsWith(prefix)).ToListAsync(cancellationToken))
            {
                known[item.Sleutel] = item;
            }
        }

        foreach (var due in gewenst)
        {
            var gemeenten = due.Gemeenten is { Count: > 0 } ? string.Join('|', due.Gemeenten) : null;
            if (!known.Remove(due.Sleutel, out var item))
            {
                db.Werk.Add(new WerkItem(due.Sleutel, due.Rol, due.Ernst, due.Titel, due.Waar, due.VolgendeStap, due.Pad, due.Termijn, now) { Gemeente = gemeenten, Aanbieder = due.Aanbieder });
                continue;
            }

            item.Heropen();
            item.WerkBij(due.Ernst, due.Titel, due.Waar, due.VolgendeStap, due.Pad, due.Termijn);
            item.Verleg(due.Rol, gemeenten, due.Aanbieder);
        }

        foreach (var gone in known.Values)
        {
            gone.HandelAf(now);
        }
    }

    private static string Soort(string sleutel) => sleutel.Split(':', 2)[0];

    private static Expression<Func<WerkItem, bool>> Zichtbaar(Actor actor)
    {
        if (actor.Is(Rol.Systeem))
        {
            return w => true;
        }

        var scope = actor.Scope;
        var roles = actor.Rollen.ToList();
        if (scope.Aanbieder is { } own)
        {
            return w => w.Rol == Rol.Aanbieder && w.Aanbieder == own && roles.Contains(Rol.Aanbieder);
        }

        if (scope.Alles)
        {
            return w => w.Rol != Rol.Aanbieder && roles.Contains(w.Rol);
        }

        var gemeenten = scope.Gemeenten.ToList();
        return w => w.Rol != Rol.Aanbieder && roles.Contains(w.Rol) && gemeenten.Count > 0
            && (w.Gemeente == null || gemeenten.Any(g => w.Gemeente!.Contains(g)));
    }
}
