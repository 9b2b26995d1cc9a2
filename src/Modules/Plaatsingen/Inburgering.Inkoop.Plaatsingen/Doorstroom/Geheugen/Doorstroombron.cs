// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Doorstroom.Geheugen;

/// <summary>
/// Where the figures of a throughput report come from: the statements, or what the same statements gave before and was kept. Both give the
/// same rows; only the time differs.
/// </summary>
internal sealed class Doorstroombron(PlaatsingenDbContext db, Doorstroomgeheugen geheugen)
{
    /// <summary>See <see cref="DoorstroomSql.Aantallen"/>.</summary>
    public async Task<List<DoorstroomAantal>> AantallenAsync(DoorstroomFilter filter, Scope scope, CancellationToken cancellationToken, bool perAanbieder = false)
    {
        if (await TelAsync(filter, s => s.Aantallen(filter, scope, perAanbieder), cancellationToken) is { } counted)
        {
            return counted;
        }

        var rows = await new DoorstroomSql(db, filter, scope).Aantallen(perAanbieder).ToListAsync(cancellationToken);
        geheugen.Vraag(filter.Peildatum, filter.Wet, rows.Sum(r => r.Aantal));
        return rows;
    }

    /// <summary>See <see cref="DoorstroomSql.Stromen"/>.</summary>
    public async Task<List<DoorstroomStroomRij>> StromenAsync(DoorstroomFilter filter, Scope scope, CancellationToken cancellationToken) =>
        await TelAsync(filter, s => s.Stromen(filter, scope), cancellationToken) ?? await new DoorstroomSql(db, filter, scope).Stromen().ToListAsync(cancellationToken);

    /// <summary>See <see cref="BijlagenSql.Examens"/>.</summary>
    public async Task<List<ExamenRij>> ExamensAsync(DoorstroomFilter filter, Scope scope, CancellationToken cancellationToken) =>
        await TelAsync(filter, s => s.Examens(filter, scope), cancellationToken) ?? await new BijlagenSql(db, filter, scope).Examens().ToListAsync(cancellationToken);

    /// <summary>See <see cref="BijlagenSql.Uren"/>.</summary>
    public async Task<List<UrenRij>> UrenAsync(DoorstroomFilter filter, Scope scope, CancellationToken cancellationToken) =>
        await TelAsync(filter, s => s.Uren(filter, scope), cancellationToken) ?? await new BijlagenSql(db, filter, scope).Uren().ToListAsync(cancellationToken);

    /// <summary>See <see cref="BijlagenSql.Personen"/>.</summary>
    public async Task<List<PersonenRij>> PersonenAsync(DoorstroomFilter filter, Scope scope, CancellationToken cancellationToken) =>
        await TelAsync(filter, s => s.Personen(filter, scope), cancellationToken) ?? await new BijlagenSql(db, filter, scope).Personen().ToListAsync(cancellationToken);

    private Task<T?> TelAsync<T>(DoorstroomFilter filter, Func<Doorstroomstand, T> tel, CancellationToken cancellationToken)
        where T : class => geheugen.TelAsync(db, filter.Peildatum, filter.Wet, tel, cancellationToken);
}
