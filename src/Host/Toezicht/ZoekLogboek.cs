// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Host.Toezicht;

/// <summary>Reads the audit trail of one module, newest first.</summary>
/// <param name="Module">Name of the module in lower case.</param>
/// <param name="Sleutel">Human key of the thing, for example a contract number; exact.</param>
/// <param name="Wie">Part of the name of who did it.</param>
/// <param name="Handeling">Name of the message; exact.</param>
/// <param name="Van">First day (Europe/Amsterdam).</param>
/// <param name="Tot">Last day (Europe/Amsterdam).</param>
/// <param name="Voor">Number of the line before which to start; null = the newest.</param>
/// <param name="Aantal">How many lines.</param>
[Toegang(Rol.Beheerder)]
public sealed record ZoekLogboek(string Module, string? Sleutel = null, string? Wie = null, string? Handeling = null, DateOnly? Van = null, DateOnly? Tot = null, long? Voor = null, int Aantal = 50)
    : IQuery<Result<LogboekPagina>>;

/// <summary>A page of the audit trail.</summary>
/// <param name="Modules">The modules that have one.</param>
/// <param name="Regels">The lines, newest first.</param>
/// <param name="Volgende">Number from which the next page goes on; null on the last.</param>
public sealed record LogboekPagina(IReadOnlyList<string> Modules, IReadOnlyList<LogboekInzageRegel> Regels, long? Volgende);

/// <summary>A line of the audit trail.</summary>
/// <param name="Volgnummer">Its number in the module.</param>
/// <param name="Moment">When (UTC).</param>
/// <param name="Wie">Who.</param>
/// <param name="Kanaal">Through which face.</param>
/// <param name="Handeling">Which message.</param>
/// <param name="Onderwerp">Kind of thing.</param>
/// <param name="Sleutel">Its human key.</param>
/// <param name="Soort">Toegevoegd, Gewijzigd, Verwijderd, Overig.</param>
/// <param name="Oud">Old values (JSON).</param>
/// <param name="Nieuw">New values (JSON).</param>
/// <param name="Reden">The written reason.</param>
public sealed record LogboekInzageRegel(long Volgnummer, DateTimeOffset Moment, string Wie, Kanaal Kanaal, string Handeling, string Onderwerp, string Sleutel, string Soort, string? Oud, string? Nieuw, string? Reden);

internal sealed class ZoekLogboekHandler(IEnumerable<ModuleDbContext> contexts) : IRequestHandler<ZoekLogboek, Result<LogboekPagina>>
{
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    public async Task<Result<LogboekPagina>> Handle(ZoekLogboek request, CancellationToken cancellationToken)
    {
        var all = contexts.ToList();
        if (all.Find(c => c.Module == request.Module) is not { } db)
        {
            return Error.NotFound("LOGBOEK_ONBEKEND", $"Module ‘{request.Module}’ heeft geen logboek.");
        }

        var size = Math.Clamp(request.Aantal, 1, 200);
        var rows = await Filter(db.Logboek.AsNoTracking(), request).OrderByDescending(l => l.Volgnummer).Take(size + 1)
            .Select(l => new LogboekInzageRegel(l.Volgnummer, l.Moment, l.ActorNaam, l.Kanaal, l.Handeling, l.Onderwerp, l.Sleutel, l.Soort, l.Oud, l.Nieuw, l.Reden))
            .ToListAsync(cancellationToken);
        long? next = rows.Count > size ? rows[size - 1].Volgnummer : null;
        return new LogboekPagina([.. all.Select(c => c.Module).Order(StringComparer.Ordinal)], [.. rows.Take(size)], next);
    }

    private static IQueryable<LogboekRegel> Filter(IQueryable<LogboekRegel> query, ZoekLogboek request)
    {
        if (request.Voor is { } before)
        {
            query = query.Where(l => l.Volgnummer < before);
        }

        if (!string.IsNullOrWhiteSpace(request.Sleutel))
        {
            var key = request.Sleutel.Trim();
            query = query.Where(l => l.Sleutel == key);
        }

        if (!string.IsNullOrWhiteSpace(request.Wie))
        {
            var who = request.Wie.Trim();
            query = query.Where(l => l.ActorNaam.Contains(who));
        }

        if (!string.IsNullOrWhiteSpace(request.Handeling))
        {
            var what = request.Handeling.Trim();
            query = query.Where(l => l.Handeling == what);
        }

        if (request.Van is { } from)
        {
            var begin = Begin(from);
            query = query.Where(l => l.Moment >= begin);
        }

        if (request.Tot is { } to)
        {
            var end = Begin(to.AddDays(1));
            query = query.Where(l => l.Moment < end);
        }

        return query;
    }

    private static DateTimeOffset Begin(DateOnly day)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(local, Amsterdam.GetUtcOffset(local)).ToUniversalTime();
    }
}
