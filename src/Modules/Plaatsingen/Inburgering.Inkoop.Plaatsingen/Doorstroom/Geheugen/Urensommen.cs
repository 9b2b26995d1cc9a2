// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Codelijsten;

namespace Inburgering.Inkoop.Plaatsingen.Doorstroom.Geheugen;

/// <summary>
/// Hours added up per combination and month, and what each placement brought to it: a month of a placement is kept as one number (which
/// hours, of which there are not many kinds, and which month), so that a change takes exactly its old hours off again.
/// </summary>
internal sealed class Urensommen
{
    // A code holds a month in the lower bits and the number of the hours in the others.
    private const int Maandbits = 10;
    private const int EersteMaand = 1990 * 12;
    private const int MeesteSoorten = 1 << (32 - Maandbits);

    private readonly Nummering<(int Aangeboden, int Gevolgd, int Geoorloofd, int Ongeoorloofd, int Online)> soorten = new();
    private readonly Dictionary<(int Kenmerk, int Maand), long[]> sommen = [];

    /// <summary>The number that stands for the hours of one month.</summary>
    /// <exception cref="InvalidOperationException">More kinds of hours, or a later month, than a number can hold: over four million kinds, or after 2075.</exception>
    public uint Code(LosseUren row)
    {
        var month = (row.Maand.Year * 12) + row.Maand.Month - 1 - EersteMaand;
        var sort = soorten.Nummer((row.Aangeboden, row.Gevolgd, row.Geoorloofd, row.Ongeoorloofd, row.Online));
        return month is >= 0 and < (1 << Maandbits) && sort < MeesteSoorten
            ? ((uint)sort << Maandbits) | (uint)month
            : throw new InvalidOperationException("These hours do not fit in memory.");
    }

    /// <summary>Adds the hours of one person, or takes them off.</summary>
    public void Tel(ReadOnlySpan<Urenplaats> placements, ReadOnlySpan<uint> months, int keer)
    {
        foreach (var placement in placements)
        {
            foreach (var code in months[..placement.Maanden])
            {
                var hours = soorten.Dingen[(int)(code >> Maandbits)];
                var key = (placement.Kenmerk, (int)(code & ((1 << Maandbits) - 1)));
                if (!sommen.TryGetValue(key, out var sum))
                {
                    sommen.Add(key, sum = new long[6]);
                }

                sum[0] += keer * hours.Aangeboden;
                sum[1] += keer * hours.Gevolgd;
                sum[2] += keer * hours.Geoorloofd;
                sum[3] += keer * hours.Ongeoorloofd;
                sum[4] += keer * hours.Online;
                sum[5] += keer;
            }

            months = months[placement.Maanden..];
        }
    }

    /// <summary>Per leerroute and month, of the combinations that a filter chooses.</summary>
    public List<UrenRij> Maanden(bool[] sieve, IReadOnlyList<Kenmerken> kenmerken) =>
    [
        .. sommen.Where(s => sieve[s.Key.Kenmerk] && s.Value[5] > 0).GroupBy(s => (kenmerken[s.Key.Kenmerk].Route, s.Key.Maand)).Select(g => new UrenRij
        {
            Route = ((Route)g.Key.Route).ToString(),
            Maand = new DateOnly((g.Key.Maand + EersteMaand) / 12, ((g.Key.Maand + EersteMaand) % 12) + 1, 1),
            Aangeboden = g.Sum(s => s.Value[0]) / 100m,
            Gevolgd = g.Sum(s => s.Value[1]) / 100m,
            Geoorloofd = g.Sum(s => s.Value[2]) / 100m,
            Ongeoorloofd = g.Sum(s => s.Value[3]) / 100m,
            WaarvanOnline = g.Sum(s => s.Value[4]) / 100m,
        }),
    ];
}
