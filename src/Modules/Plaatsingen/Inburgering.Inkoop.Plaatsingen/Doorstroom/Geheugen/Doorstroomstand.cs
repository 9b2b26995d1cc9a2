// SPDX-License-Identifier: EUPL-1.2

using System.Numerics;
using System.Runtime.InteropServices;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Doorstroom.Geheugen;

/// <summary>
/// Every unit, exam and group of hours of one law on one reference day, as the statements of the report gave them. Counting with another filter is one
/// walk over them. Not safe for two callers at once: <see cref="Doorstroomgeheugen"/> lets them in one by one.
/// </summary>
internal sealed class Doorstroomstand
{
    // More changes than this at once (an import): reading everything again is as fast, and nobody has to wait for it.
    private const int MeestePersonen = 2000;

    // As long as a transaction is open on PostgreSQL, the changes since it began are read again with every question.
    private const int MeesteWijzigingen = 20_000;

    private readonly DoorstroomFilter alles;
    private readonly Kenmerkenlijst kenmerken = new();
    private readonly Nummering<(string Onderdeel, string Niveau, string Uitslag, string? Reden, bool Eerste)> examensoorten = new();
    private readonly Urensommen uren = new();
    private Personenblok[] blokken = [];
    private long stand;

    // Numbers of the changes that were taken in and may be read again.
    private HashSet<long> gezien = [];

    private Doorstroomstand(DateOnly peildatum, Wet wet) => alles = new DoorstroomFilter(peildatum, wet);

    /// <summary>Reads everything. Takes as long as the report without memory.</summary>
    public static async Task<Doorstroomstand> LeesAsync(PlaatsingenDbContext db, DateOnly peildatum, Wet wet, CancellationToken cancellationToken)
    {
        var made = new Doorstroomstand(peildatum, wet);
        await made.VulAsync(db, cancellationToken);
        return made;
    }

    /// <summary>Takes in what changed since the last look.</summary>
    /// <returns>False when that is so much that everything has to be read again.</returns>
    public async Task<bool> WerkBijAsync(PlaatsingenDbContext db, CancellationToken cancellationToken)
    {
        var now = await Doorstroomfeed.StandAsync(db, cancellationToken);
        var rows = await Doorstroomfeed.Sinds(db, stand).OrderBy(r => r.Volgnummer).Take(MeesteWijzigingen + 1).ToListAsync(cancellationToken);
        List<DoorstroomWijzigingRij> news = [.. rows.Where(r => !gezien.Contains(r.Volgnummer))];
        List<Guid> changed = [.. news.Select(r => r.Persoon).Distinct()];
        if (rows.Count > MeesteWijzigingen || changed.Count > MeestePersonen)
        {
            return false;
        }

        if (changed.Count > 0)
        {
            var facts = await FeitenAsync(db, changed, Doorstroomfeed.Personen(db, stand, news), cancellationToken);
            foreach (var some in changed.GroupBy(p => Blokkenverdeling.Blok(p, blokken.Length)))
            {
                var block = blokken[some.Key];
                TelUren(block, some, -1);
                blokken[some.Key] = block.Met(some.ToDictionary(p => p, p => facts[p]));
                TelUren(blokken[some.Key], some, 1);
            }
        }

        stand = now;
        gezien = [.. rows.Select(r => r.Volgnummer)];
        return true;
    }

    /// <summary>See <see cref="DoorstroomSql.Aantallen"/>.</summary>
    public List<DoorstroomAantal> Aantallen(DoorstroomFilter filter, Scope scope, bool perAanbieder)
    {
        var sieve = kenmerken.Zeef(filter, scope);
        var perPlacement = perAanbieder || filter.Eenheid == DoorstroomEenheid.Plaatsing;
        var groups = Groepen(sieve, perAanbieder);
        Dictionary<long, int> counts = [];
        foreach (var block in blokken)
        {
            foreach (ref readonly var unit in (perPlacement ? block.Plaatsingen : block.Eenheden).Rijen.AsSpan())
            {
                if (sieve[unit.Kenmerk])
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(counts, Sleutel.Maak(groups[unit.Kenmerk], unit, filter.CohortNaar), out _)++;
                }
            }
        }

        var all = kenmerken.Alle;
        return
        [
            .. counts.Select(c => (Sleutel: new Sleutel(c.Key), Aantal: c.Value)).Select(c => new DoorstroomAantal
            {
                Groep = perAanbieder ? all[c.Sleutel.Groep].Aanbieder : null,
                Route = all[c.Sleutel.Groep].Route,
                Cohort = c.Sleutel.Cohort == 0 ? null : c.Sleutel.Cohort + Eenheidfeit.Nul,
                Reden = c.Sleutel.Reden == Eenheidfeit.Geen ? null : c.Sleutel.Reden,
                Dagen = c.Sleutel.Dagen,
                Binnen = c.Sleutel.Stap >> 4,
                Zicht = c.Sleutel.Stap & 15,
                Aantal = c.Aantal,
            }),
        ];
    }

    /// <summary>See <see cref="DoorstroomSql.Stromen"/>.</summary>
    public List<DoorstroomStroomRij> Stromen(DoorstroomFilter filter, Scope scope)
    {
        var sieve = kenmerken.Zeef(filter, scope);
        int[] routes = [.. kenmerken.Alle.Select(k => k.Route)];
        Dictionary<(int Vorige, int Route, byte Reden, int Volgende), int> counts = [];
        foreach (var block in blokken)
        {
            var part = filter.Eenheid == DoorstroomEenheid.Plaatsing ? block.Plaatsingen : block.Eenheden;
            for (var person = 0; person < block.Personen.Length; person++)
            {
                Loop(part.Van(person), sieve, routes, counts);
            }
        }

        return
        [
            .. counts.Select(c => new DoorstroomStroomRij
            {
                Vorige = c.Key.Vorige < 0 ? null : c.Key.Vorige,
                Route = c.Key.Route,
                Reden = c.Key.Reden == Eenheidfeit.Geen ? null : c.Key.Reden,
                Volgende = c.Key.Volgende < 0 ? null : c.Key.Volgende,
                Aantal = c.Value,
            }),
        ];
    }

    /// <summary>See <see cref="BijlagenSql.Examens"/>.</summary>
    public List<ExamenRij> Examens(DoorstroomFilter filter, Scope scope)
    {
        var sieve = kenmerken.Zeef(filter, scope);
        var counts = new int[examensoorten.Dingen.Count];
        foreach (var block in blokken)
        {
            foreach (ref readonly var exam in block.Examens.Rijen.AsSpan())
            {
                counts[exam.Soort] += sieve[exam.Kenmerk] ? 1 : 0;
            }
        }

        return
        [
            .. examensoorten.Dingen.Zip(counts).Where(c => c.Second > 0).GroupBy(c => (c.First.Onderdeel, c.First.Niveau)).Select(g => new ExamenRij
            {
                Onderdeel = g.Key.Onderdeel,
                Niveau = g.Key.Niveau,
                Afgelegd = Tel(g, e => e.Uitslag is "Geslaagd" or "Gezakt"),
                Geslaagd = Tel(g, e => e.Uitslag == "Geslaagd"),
                EerstePoging = Tel(g, e => e is { Uitslag: "Geslaagd", Eerste: true }),
                Verwijtbaar = Tel(g, e => e.Reden == "Verwijtbaar"),
                Nietverwijtbaar = Tel(g, e => e.Reden == "Nietverwijtbaar"),
                Afgemeld = Tel(g, e => e.Reden == "Afgemeld"),
                Absent = Tel(g, e => e.Reden == "Absent"),
            }),
        ];
    }

    /// <summary>See <see cref="BijlagenSql.Uren"/>.</summary>
    public List<UrenRij> Uren(DoorstroomFilter filter, Scope scope) => uren.Maanden(kenmerken.Zeef(filter, scope), kenmerken.Alle);

    /// <summary>See <see cref="BijlagenSql.Personen"/>.</summary>
    public List<PersonenRij> Personen(DoorstroomFilter filter, Scope scope)
    {
        var sieve = kenmerken.Zeef(filter, scope);
        var bits = kenmerken.Alle.Select((k, i) => sieve[i] && k.Route >= 0 ? 1 << k.Route : 0).ToArray();
        var counts = new int[32];
        foreach (var block in blokken)
        {
            for (var person = 0; person < block.Personen.Length; person++)
            {
                var routes = 0;
                foreach (var placement in block.Uren.Van(person))
                {
                    routes |= bits[placement.Kenmerk];
                }

                for (; routes != 0; routes &= routes - 1)
                {
                    counts[BitOperations.TrailingZeroCount(routes)]++;
                }
            }
        }

        return [.. counts.Select((n, route) => new PersonenRij { Route = ((Route)route).ToString(), Personen = n }).Where(r => r.Personen > 0)];
    }

    private static int Tel(IEnumerable<((string Onderdeel, string Niveau, string Uitslag, string? Reden, bool Eerste) First, int Second)> exams, Func<(string Onderdeel, string Niveau, string Uitslag, string? Reden, bool Eerste), bool> which) =>
        exams.Where(e => which(e.First)).Sum(e => e.Second);

    // Who came from where: only the units that the filter chooses follow one another, as in SQL.
    private static void Loop(ReadOnlySpan<Eenheidfeit> units, bool[] sieve, int[] routes, Dictionary<(int Vorige, int Route, byte Reden, int Volgende), int> counts)
    {
        const byte Geschakeld = (byte)Eindreden.Geschakeld;
        var before = -1;
        for (var i = 0; i < units.Length; i++)
        {
            if (!sieve[units[i].Kenmerk])
            {
                continue;
            }

            var next = i + 1;
            while (next < units.Length && !sieve[units[next].Kenmerk])
            {
                next++;
            }

            var switched = units[i].Reden == Geschakeld;
            var key = (before, routes[units[i].Kenmerk], units[i].Reden, switched && next < units.Length ? routes[units[next].Kenmerk] : -1);
            CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _)++;
            before = switched ? routes[units[i].Kenmerk] : -1;
        }
    }

    // Combinations that a count does not tell apart get the number of one of them.
    private int[] Groepen(bool[] sieve, bool perAanbieder)
    {
        Dictionary<(int Route, string? Aanbieder), int> first = [];
        var all = kenmerken.Alle;
        return [.. Enumerable.Range(0, all.Count).Select(i => sieve[i] ? Eerste(i) : -1)];

        int Eerste(int i)
        {
            var key = (all[i].Route, perAanbieder ? all[i].Aanbieder : null);
            return first.TryGetValue(key, out var number) ? number : first[key] = i;
        }
    }

    private async Task VulAsync(PlaatsingenDbContext db, CancellationToken cancellationToken)
    {
        stand = await Doorstroomfeed.StandAsync(db, cancellationToken);
        var people = await PersonenAsync(db, cancellationToken);
        var placements = await BouwAsync(people, Eenheden(db, true, null), Feit, cancellationToken);
        var units = await BouwAsync(people, Eenheden(db, false, null), Feit, cancellationToken);
        var exams = await BouwAsync(people, new BijlagenSql(db, alles, Scope.Volledig).LosseExamens(null), Feit, cancellationToken);
        var places = await BouwAsync(people, new BijlagenSql(db, alles, Scope.Volledig).Urenplaatsen(null), r => (Feit(r), r.Plaats), cancellationToken);
        var hours = new Urenbouwer(places);
        await foreach (var row in new BijlagenSql(db, alles, Scope.Volledig).LosseUren(null).WithCancellation(cancellationToken))
        {
            hours.Voeg(Blokkenverdeling.Blok(row.Persoon, people.Length), row.Plaats, uren.Code(row));
        }

        blokken = new Personenblok[people.Length];
        for (var i = 0; i < people.Length; i++)
        {
            var (placesOf, months) = hours.Delen(i);
            blokken[i] = new Personenblok { Personen = people[i], Eenheden = units[i], Plaatsingen = placements[i], Examens = exams[i], Uren = placesOf, Maanden = months };
            TelUren(blokken[i], people[i], 1);
        }
    }

    // In the order of the statements below, divided over the blocks.
    private async Task<Guid[][]> PersonenAsync(PlaatsingenDbContext db, CancellationToken cancellationToken)
    {
        var from = $"FROM {db.Tabel("inburgeraar")} i WHERE i.wet = {{0}} OR EXISTS (SELECT 1 FROM {db.Tabel("plaatsing")} x WHERE x.inburgeraar_id = i.id AND x.wet = {{0}})"
            + $" OR EXISTS (SELECT 1 FROM {db.Tabel("persoonsverleden")} v WHERE v.inburgeraar_id = i.id AND v.wet = {{0}})";
        var (count, list) = ($"SELECT CAST(COUNT(*) AS integer) AS \"Value\" {from}", $"SELECT i.id AS persoon {from} ORDER BY i.id");
        var blocks = Blokkenverdeling.Aantal(await db.Database.SqlQueryRaw<int>(count, alles.Wet.ToString()).SingleAsync(cancellationToken));
        var people = Enumerable.Range(0, blocks).Select(_ => new List<Guid>()).ToArray();
        await foreach (var row in db.Database.SqlQueryRaw<DoorstroomPersoonsleutel>(list, alles.Wet.ToString()).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            people[Blokkenverdeling.Blok(row.Persoon, blocks)].Add(row.Persoon);
        }

        return [.. people.Select(p => p.ToArray())];
    }

    private static async Task<Deel<T>[]> BouwAsync<TRow, T>(Guid[][] people, IAsyncEnumerable<TRow> rows, Func<TRow, T> fact, CancellationToken cancellationToken)
        where TRow : DoorstroomKenmerkrij
    {
        var builder = new Blokbouwer<T>(people);
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            builder.Voeg(row.Persoon, fact(row));
        }

        return [.. people.Select((_, i) => builder.Deel(i))];
    }

    private async Task<Dictionary<Guid, Persoonsfeiten>> FeitenAsync(PlaatsingenDbContext db, List<Guid> people, string since, CancellationToken cancellationToken)
    {
        var units = await PerPersoonAsync(Eenheden(db, false, since), Feit, cancellationToken);
        var placements = await PerPersoonAsync(Eenheden(db, true, since), Feit, cancellationToken);
        var exams = await PerPersoonAsync(new BijlagenSql(db, alles, Scope.Volledig).LosseExamens(since), Feit, cancellationToken);
        var places = await PerPersoonAsync(new BijlagenSql(db, alles, Scope.Volledig).Urenplaatsen(since), r => (Kenmerk: Feit(r), r.Plaats), cancellationToken);
        var hours = (await PerPersoonAsync(new BijlagenSql(db, alles, Scope.Volledig).LosseUren(since), r => (r.Plaats, Code: uren.Code(r)), cancellationToken))
            .SelectMany(p => p).ToLookup(h => h.Plaats, h => h.Code);
        return people.ToDictionary(p => p, p => new Persoonsfeiten(
            [.. units[p]],
            [.. placements[p]],
            [.. exams[p]],
            [.. places[p].Select(h => new Urenplaats(h.Kenmerk, hours[h.Plaats].Count()))],
            [.. places[p].SelectMany(h => hours[h.Plaats])]));
    }

    private static async Task<ILookup<Guid, T>> PerPersoonAsync<TRow, T>(IAsyncEnumerable<TRow> rows, Func<TRow, T> fact, CancellationToken cancellationToken)
        where TRow : DoorstroomPersoonRij
    {
        List<(Guid Persoon, T Feit)> read = [];
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            read.Add((row.Persoon, fact(row)));
        }

        return read.ToLookup(r => r.Persoon, r => r.Feit);
    }

    private void TelUren(Personenblok block, IEnumerable<Guid> people, int keer)
    {
        var chosen = people.ToHashSet();
        for (var i = 0; i < block.Personen.Length; i++)
        {
            if (chosen.Contains(block.Personen[i]))
            {
                uren.Tel(block.Uren.Van(i), block.Maanden.Van(i), keer);
            }
        }
    }

    private IAsyncEnumerable<DoorstroomLosseRij> Eenheden(PlaatsingenDbContext db, bool perPlaatsing, string? personen) => new DoorstroomSql(db, alles, Scope.Volledig).Losse(perPlaatsing, personen);

    private Eenheidfeit Feit(DoorstroomLosseRij row) => new(
        kenmerken.Nummer(row, (Route)row.Route),
        row.Dagen,
        (byte?)row.Reden ?? Eenheidfeit.Geen,
        (byte)((row.Binnen << 4) | row.Zicht),
        (byte)(row.Cohort - Eenheidfeit.Nul),
        (byte)(row.Pip is { } year ? year - Eenheidfeit.Nul : 0));

    private Examenfeit Feit(LosExamen row) => new(
        kenmerken.Nummer(row, null),
        examensoorten.Nummer((row.Onderdeel, row.Niveau, row.Uitslag, row.Reden, row.Poging == 1)));

    private int Feit(LosseUrenplaats row) => kenmerken.Nummer(row, Enum.Parse<Route>(row.Route));

    /// <summary>What a count tells apart in one number: hashing a million of those is several times as fast as hashing five fields.</summary>
    private readonly record struct Sleutel(long Waarde)
    {
        // Days can be negative when somebody's route ended before it began.
        private const int NulDagen = 1 << 19;

        public int Groep => (int)(Waarde >> 44);

        public int Dagen => (int)((Waarde >> 24) & 0xFFFFF) - NulDagen;

        public byte Reden => (byte)(Waarde >> 16);

        public byte Stap => (byte)(Waarde >> 8);

        public byte Cohort => (byte)Waarde;

        public static long Maak(int groep, in Eenheidfeit unit, CohortNaar cohort) =>
            ((long)groep << 44) | ((long)(unit.Dagen + NulDagen) << 24) | ((long)unit.Reden << 16) | ((long)unit.Stap << 8) | (cohort == CohortNaar.Start ? unit.Cohort : unit.Pip);
    }
}
