// SPDX-License-Identifier: EUPL-1.2

namespace Inburgering.Inkoop.Host.Demo;

/// <summary>How large a demo region is.</summary>
internal enum Omvang
{
    /// <summary>About 300 people, 6 providers: what Development starts with.</summary>
    Klein,

    /// <summary>About 12,000 people and 28,000 placements.</summary>
    Middel,

    /// <summary>About 445,000 people, 1 million placements and 5 million hour rows; for measuring.</summary>
    Groot,
}

/// <summary>What to generate. The same order gives the same region on every machine.</summary>
/// <param name="Zaad">Seed.</param>
/// <param name="Omvang">Size.</param>
/// <param name="Peildatum">The day that is "today" in the region: nothing happened after it.</param>
internal sealed record DemoOpdracht(int Zaad, Omvang Omvang, DateOnly Peildatum)
{
    /// <summary>Number of people.</summary>
    public int Personen => Omvang switch
    {
        Omvang.Klein => 300,
        Omvang.Middel => 12_000,
        _ => 445_000,
    };

    /// <summary>Number of sets of the six model providers; the first set has the plain codes.</summary>
    public int Sets => Omvang switch
    {
        Omvang.Klein => 1,
        Omvang.Middel => 8,
        _ => 60,
    };
}

/// <summary>
/// A small generator with a fixed algorithm (SplitMix64): System.Random promises no stable sequence over versions, and a demo
/// region must be the same everywhere.
/// </summary>
internal sealed class Loting(ulong state)
{
    private ulong state = state;

    /// <summary>A generator for one thing, independent of all others.</summary>
    public static Loting Voor(int zaad, int soort, int nummer) =>
        new(((ulong)(uint)zaad * 0x9E3779B97F4A7C15UL) ^ ((ulong)(uint)soort << 56) ^ ((ulong)(uint)nummer * 0xD1B54A32D192ED03UL));

    /// <summary>0 up to 1.</summary>
    public double Deel() => (Volgende() >> 11) * (1.0 / (1UL << 53));

    /// <summary>From low up to and including high.</summary>
    public int Tussen(int laag, int hoog) => laag + (int)(Volgende() % (ulong)(hoog - laag + 1));

    /// <summary>True with this chance.</summary>
    public bool Kans(double kans) => Deel() < kans;

    /// <summary>About normal (sum of 12), with mean and deviation.</summary>
    public double Normaal(double gemiddelde, double spreiding)
    {
        var sum = 0.0;
        for (var i = 0; i < 12; i++)
        {
            sum += Deel();
        }

        return gemiddelde + ((sum - 6) * spreiding);
    }

    /// <summary>One of these.</summary>
    public T Kies<T>(IReadOnlyList<T> uit) => uit[Tussen(0, uit.Count - 1)];

    private ulong Volgende()
    {
        state += 0x9E3779B97F4A7C15UL;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
