// SPDX-License-Identifier: EUPL-1.2

using System.Security.Cryptography;
using Inburgering.Inkoop.Plaatsingen.Monitor;
using Inburgering.Inkoop.Plaatsingen.Tests.Opendata;

namespace Inburgering.Inkoop.Plaatsingen.Tests.Monitor;

public sealed class MonitorbeveiligingTests
{
    private const int Regios = 60;
    private static readonly byte[] Zout = SHA256.HashData("proef"u8);

    [Fact]
    public void TweeUitgaven_VanElkHalfjaar_GevenDeAanvallerGeenKleinAantalEnGeenKleinVerschil()
    {
        for (var seed = 0; seed < Regios; seed++)
        {
            // Arrange: an edition, and a corrected one with a few people more, fewer or elsewhere.
            var first = Verzin(seed);
            var second = Verbeter(first, seed);

            // Act
            var shown = Monitorbeveiliging.Pas(first, Zout, "0626", []);
            var corrected = Monitorbeveiliging.Pas(second, Zout, "0626", [first]);
            var attacker = new Kennis();
            Kijk(attacker, "1/", shown);
            Kijk(attacker, "2/", corrected);
            attacker.Reken();

            // Assert
            foreach (var name in Monitorfeiten.Namen)
            {
                foreach (var (edition, facts, numbers) in new[] { ("1/", first, shown), ("2/", second, corrected) })
                {
                    var (low, high) = attacker.Grenzen(edition + name);
                    Assert.InRange(facts.Telling(name), low, high);
                    Assert.True(numbers[name] is null || (numbers[name] >= 5 && numbers[name] % 5 == 0 && facts.Telling(name) >= 5), $"{seed} {name} = {numbers[name]}");
                    Assert.True(high > low || facts.Telling(name) >= 5, $"{seed} {edition}{name} = {facts.Telling(name)} is te herleiden");
                }

                // A few people of difference might as well be another difference.
                var (lowBefore, highBefore) = attacker.Grenzen("1/" + name);
                var (lowAfter, highAfter) = attacker.Grenzen("2/" + name);
                Assert.True(second.Telling(name) - first.Telling(name) is 0 or <= -5 or >= 5 || highAfter - lowBefore > lowAfter - highBefore, $"{seed} {name}: {first.Telling(name)} naar {second.Telling(name)}");
            }
        }
    }

    [Fact]
    public void Aanvaller_AlsAlleenKleineAantallenZijnWeggelaten_VindtZe()
    {
        // Arrange: what this attacker can do when the work is done badly.
        var found = 0;
        for (var seed = 0; seed < Regios; seed++)
        {
            var facts = Verzin(seed);
            var attacker = new Kennis();
            Kijk(attacker, "", Monitorfeiten.Namen.ToDictionary(n => n, n => facts.Telling(n) < 5 ? (int?)null : facts.Telling(n)), 1);

            // Act
            attacker.Reken();
            found += Monitorfeiten.Namen.Count(n => facts.Telling(n) < 5 && attacker.Weet(n));
        }

        // Assert
        Assert.True(found > 5, $"{found} gevonden");
    }

    [Fact]
    public void ZelfdeAantal_InElkeUitgave_StaatErHetzelfde()
    {
        // Arrange: many of everything, so that nothing has to be withheld.
        var facts = new Monitorfeiten(Verzin(1).Groepen.ToDictionary(g => g.Key, g => g.Value + 41));

        // Act
        var shown = Monitorbeveiliging.Pas(facts, Zout, "0626", []);
        var again = Monitorbeveiliging.Pas(facts, Zout, "0626", [facts]);

        // Assert
        Assert.Equal(shown, again);
        Assert.DoesNotContain(null, shown.Where(s => facts.Telling(s.Key) > 40).Select(s => s.Value));
        Assert.NotEqual(shown, Monitorbeveiliging.Pas(facts, Zout, "1916", []));
    }

    private static void Kijk(Kennis attacker, string edition, IReadOnlyDictionary<string, int?> shown, int basis = 5)
    {
        foreach (var (name, number) in shown)
        {
            attacker.Zie(edition + name, number, basis);
        }

        foreach (var line in Monitorfeiten.Lijnen)
        {
            attacker.Som(edition + line[^1], line[..^1].Select(n => edition + n));
        }

        // In time, too late, and of whom the day of registration is not known.
        attacker.Som(edition + Monitorfeiten.Pips, edition + Monitorfeiten.OpTijd, edition + Monitorfeiten.TeLaat, edition + "onbekend");
    }

    // Every group small or large at random; some kinds of newcomers or routes with nobody.
    private static Monitorfeiten Verzin(int seed)
    {
        var random = new Random(seed);
        var size = 1 + (seed % 6);
        return new Monitorfeiten(Monitorfeiten.Namen.SelectMany(new Monitorfeiten(new Dictionary<string, int>()).Onder).Distinct().Order(StringComparer.Ordinal)
            .ToDictionary(g => g, _ => random.Next(3) == 0 ? 0 : random.Next(0, 4 * size)));
    }

    private static Monitorfeiten Verbeter(Monitorfeiten first, int seed)
    {
        var random = new Random(seed + 900);
        var groups = first.Groepen.ToDictionary(g => g.Key, g => g.Value);
        foreach (var group in groups.Keys.Order(StringComparer.Ordinal).Where(_ => random.Next(6) == 0).ToList())
        {
            groups[group] = Math.Max(0, groups[group] + random.Next(-2, 3));
        }

        return new Monitorfeiten(groups);
    }
}
