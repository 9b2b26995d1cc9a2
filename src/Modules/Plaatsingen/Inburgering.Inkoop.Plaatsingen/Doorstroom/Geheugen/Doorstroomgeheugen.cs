// SPDX-License-Identifier: EUPL-1.2

using System.Threading.Channels;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Microsoft.Extensions.Options;

namespace Inburgering.Inkoop.Plaatsingen.Doorstroom.Geheugen;

/// <summary>
/// Keeps the reports of the last reference days, so that another filter on the same day needs one walk through memory instead of the statements over
/// everything. Nothing is ever answered from it that the database has changed since: every question first takes in who changed.
/// </summary>
internal sealed class Doorstroomgeheugen(IOptions<DoorstroomOptions> options, TimeProvider clock)
{
    // Changes are kept in the database for longer than this; see DoorstroomwijzigingenJob.
    private static readonly TimeSpan Houdbaar = TimeSpan.FromHours(12);

    private readonly Lock gate = new();
    private readonly Dictionary<(DateOnly Peildatum, Wet Wet), Plaats> places = [];
    private readonly HashSet<(DateOnly Peildatum, Wet Wet)> wanted = [];
    private readonly Channel<(DateOnly Peildatum, Wet Wet)> requests = Channel.CreateUnbounded<(DateOnly, Wet)>();

    /// <summary>Reports that somebody asked for and that are not in memory yet.</summary>
    public IAsyncEnumerable<(DateOnly Peildatum, Wet Wet)> Verzoeken(CancellationToken cancellationToken) => requests.Reader.ReadAllAsync(cancellationToken);

    /// <summary>Asks for a report of so many units to be read in the background; the first asker counts.</summary>
    public void Vraag(DateOnly peildatum, Wet wet, int eenheden)
    {
        if (options.Value.GeheugenVanaf < 0 || eenheden < options.Value.GeheugenVanaf)
        {
            return;
        }

        lock (gate)
        {
            if (places.ContainsKey((peildatum, wet)) || !wanted.Add((peildatum, wet)))
            {
                return;
            }
        }

        requests.Writer.TryWrite((peildatum, wet));
    }

    /// <summary>Reads a report and keeps it; the one that nobody used longest gives way.</summary>
    public async Task LeesAsync(PlaatsingenDbContext db, DateOnly peildatum, Wet wet, CancellationToken cancellationToken)
    {
        var key = (peildatum, wet);
        try
        {
            var since = clock.GetUtcNow();
            var read = await Doorstroomstand.LeesAsync(db, peildatum, wet, cancellationToken);
            lock (gate)
            {
                while (places.Count >= Math.Max(1, options.Value.GeheugenAantal))
                {
                    places.Remove(places.MinBy(p => p.Value.Gebruikt).Key);
                }

                places[key] = new Plaats(read) { Bijgewerkt = since, Gebruikt = clock.GetUtcNow() };
            }
        }
        finally
        {
            lock (gate)
            {
                wanted.Remove(key);
            }
        }
    }

    /// <summary>Counts in memory.</summary>
    /// <returns>Null when this report is not in memory, or not to be trusted: then the database must count.</returns>
    public async Task<T?> TelAsync<T>(PlaatsingenDbContext db, DateOnly peildatum, Wet wet, Func<Doorstroomstand, T> tel, CancellationToken cancellationToken)
        where T : class
    {
        // What this transaction has written nobody else may see; it would stay in memory when it is rolled back.
        if (Geef((peildatum, wet)) is not { } place || db.Database.CurrentTransaction is not null)
        {
            return null;
        }

        await place.Beurt.WaitAsync(cancellationToken);
        var kept = false;
        try
        {
            var now = clock.GetUtcNow();
            if (now - place.Bijgewerkt < Houdbaar && await place.Stand.WerkBijAsync(db, cancellationToken))
            {
                (place.Bijgewerkt, place.Gebruikt, kept) = (now, now, true);
                return tel(place.Stand);
            }

            return null;
        }
        finally
        {
            // Also when it broke off halfway: then nobody knows what it holds.
            if (!kept)
            {
                Vergeet((peildatum, wet), place);
            }

            place.Beurt.Release();
        }
    }

    private Plaats? Geef((DateOnly Peildatum, Wet Wet) key)
    {
        lock (gate)
        {
            return places.GetValueOrDefault(key);
        }
    }

    private void Vergeet((DateOnly Peildatum, Wet Wet) key, Plaats place)
    {
        lock (gate)
        {
            if (places.GetValueOrDefault(key) == place)
            {
                places.Remove(key);
            }
        }
    }

    private sealed class Plaats(Doorstroomstand stand)
    {
        public Doorstroomstand Stand => stand;

        public SemaphoreSlim Beurt { get; } = new(1, 1);

        public DateTimeOffset Bijgewerkt { get; set; }

        public DateTimeOffset Gebruikt { get; set; }
    }
}
