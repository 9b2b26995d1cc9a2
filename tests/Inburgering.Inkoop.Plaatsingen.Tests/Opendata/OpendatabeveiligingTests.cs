// SPDX-License-Identifier: EUPL-1.2

using System.Security.Cryptography;
using Inburgering.Inkoop.Plaatsingen.Doorstroom;
using Inburgering.Inkoop.Plaatsingen.Opendata;
using Inburgering.Inkoop.SharedKernel.Codelijsten;

namespace Inburgering.Inkoop.Plaatsingen.Tests.Opendata;

public sealed class OpendatabeveiligingTests
{
    private const int Regios = 30;
    private static readonly byte[] Zout = SHA256.HashData("proef"u8);

    [Fact]
    public void Uitgave_VanElkeRegio_GeeftDeAanvallerGeenKleinAantal()
    {
        for (var seed = 0; seed < Regios; seed++)
        {
            // Arrange
            var cube = new Opendatakubus(Verzin(seed));

            // Act
            var shown = Opendatabeveiliging.Pas(cube, Zout, []);
            var attacker = new Aanvaller().Met(cube, shown).Reken();

            // Assert: what is withheld stays open between at least two numbers, what is true is possible, and nothing small is shown.
            foreach (var cell in cube.Gepubliceerd())
            {
                var (low, high) = attacker.Grenzen(cell);
                Assert.InRange(cube[cell], low, high);
                Assert.True(shown[cell] is null or 0 or >= 5 && (shown[cell] ?? 0) % 5 == 0, $"{seed} {cube.Sleutel(cell)} = {shown[cell]}");
                if (cube[cell] < 5 && cube[Opendatakubus.Rij(cell)] > 0)
                {
                    Assert.Null(shown[cell]);
                    Assert.True(high > low, $"{seed} {cube.Sleutel(cell)} = {cube[cell]} is te herleiden");
                }
            }
        }
    }

    [Fact]
    public void Aanvaller_ZonderTweedeOnderdrukkingEnAfronding_VindtKleineAantallen()
    {
        // Arrange: only small counts withheld, the rest exact: what this attacker can do when the work is done badly.
        var found = 0;
        for (var seed = 0; seed < Regios; seed++)
        {
            var cube = new Opendatakubus(Verzin(seed));
            var shown = cube.Gepubliceerd().ToDictionary(c => c, c => cube[c] < 5 && cube[Opendatakubus.Rij(c)] > 0 ? (int?)null : cube[c]);

            // Act
            var attacker = new Aanvaller().Met(cube, shown, basis: 1).Reken();
            found += cube.Gepubliceerd().Count(c => shown[c] is null && attacker.Grenzen(c) is var (low, high) && low == high && low == cube[c]);
        }

        // Assert
        Assert.True(found > Regios, $"{found} gevonden");
    }

    [Fact]
    public void TweeUitgaven_NaastElkaar_VerradenNiemandDieErbijKwamOfKlaarWas()
    {
        for (var seed = 0; seed < Regios; seed++)
        {
            // Arrange: a quarter later a few people began and a few were done.
            var first = Verzin(seed);
            var second = EenKwartaalLater(first, seed);
            Opendatakubus before = new(first), after = new(second);

            // Act
            var shownBefore = Opendatabeveiliging.Pas(before, Zout, []);
            var shownAfter = Opendatabeveiliging.Pas(after, Zout, [before]);
            var attacker = new Aanvaller().Met(before, shownBefore).Met(after, shownAfter).Later(before, after).Reken();

            // Assert: no difference of one to four people can be told from another difference.
            foreach (var cell in before.Gepubliceerd())
            {
                if (before.Zelfde(cell, after) is not { } same || after[same] - before[cell] is 0 or <= -5 or >= 5)
                {
                    continue;
                }

                var (lowBefore, highBefore) = attacker.Grenzen(cell);
                var (lowAfter, highAfter) = attacker.Grenzen(same, 1);
                Assert.True(highAfter - lowBefore > lowAfter - highBefore, $"{seed} {before.Sleutel(cell)}: {before[cell]} naar {after[same]}");
            }
        }
    }

    [Fact]
    public void VerbeterdeUitgave_MetEenPersoonMeer_HadOokVoorEenAnderAantalKunnenStaan()
    {
        // Arrange: a correction about the same day, one person more.
        var first = Verzin(3);
        var second = first.Append(new Opendatatelling(first[0].Gemeente, first[0].Route, first[0].Cohort, Uitkomst.Uitval, 1));
        Opendatakubus before = new(first), after = new(second);

        // Act
        var shown = Opendatabeveiliging.Pas(after, Zout, [before]);

        // Assert: the corrected cell, or what it is a part of, might as well be as before or two more.
        var inner = new Cel(after.Gemeenten.IndexOf(first[0].Gemeente), Array.IndexOf(Opendatakubus.Routes, first[0].Route), after.Cohorten.Count, Array.IndexOf(Opendatakubus.Uitkomsten, Uitkomst.Uitval));
        Assert.True(shown[inner] is not { } p || Afronding.Kan(p, after[inner] + 1) || Afronding.Kan(p, after[inner] - 1));
    }

    [Fact]
    public void Afronding_IsVastZuiverEnHooguitVierErnaast()
    {
        for (var n = 5; n < 60; n++)
        {
            var values = Enumerable.Range(0, 500).Select(i => Afronding.Rond(Zout, $"groep {i}", n)).ToList();

            Assert.Equal(values, [.. Enumerable.Range(0, 500).Select(i => Afronding.Rond(Zout, $"groep {i}", n))]);
            Assert.All(values, v => Assert.True(v % 5 == 0 && Afronding.Kan(v, n)));
            Assert.InRange(values.Average(), n - 0.5, n + 0.5);
        }

        Assert.NotEqual(Enumerable.Range(0, 50).Select(i => Afronding.Rond(Zout, $"{i}", 7)), Enumerable.Range(0, 50).Select(i => Afronding.Rond(SHA256.HashData("ander"u8), $"{i}", 7)));
    }

    [Fact]
    public void KleineRegio_HoudtNogIetsOver()
    {
        // Arrange and Act: one gemeente, two routes, enough people.
        var cube = new Opendatakubus([.. Enum.GetValues<Uitkomst>().Where(u => u != Uitkomst.Overstap).SelectMany(u => new[] { new Opendatatelling("0626", Route.B1, 2024, u, 40), new Opendatatelling("0626", Route.Z, 2025, u, 30) })]);
        var shown = Opendatabeveiliging.Pas(cube, Zout, []);

        // Assert: nothing small, so nothing withheld, and rounded only where it must.
        Assert.All(shown, s => Assert.Equal(cube[s.Key], s.Value));
    }

    internal static List<Opendatatelling> Verzin(int seed)
    {
        var random = new Random(seed);
        List<Opendatatelling> counts = [];
        foreach (var gemeente in Enumerable.Range(0, random.Next(1, 7)))
        {
            foreach (var route in Opendatakubus.Routes)
            {
                for (var cohort = 2022; cohort <= 2022 + random.Next(1, 5); cohort++)
                {
                    counts.AddRange(Opendatakubus.Uitkomsten.Select(o => new Opendatatelling($"{gemeente:0000}", route, cohort, o, random.Next(3) == 0 ? random.Next(0, 4) : random.Next(0, 10 * (1 + (seed % 8))))).Where(t => t.Aantal > 0));
                }
            }
        }

        return counts.Count > 0 ? counts : Verzin(seed + 1000);
    }

    private static List<Opendatatelling> EenKwartaalLater(List<Opendatatelling> first, int seed)
    {
        var random = new Random(seed + 500);
        var later = first.ToList();
        for (var i = 0; i < 4; i++)
        {
            var some = first[random.Next(first.Count)];
            later.Add(some with { Cohort = first.Max(t => t.Cohort), Uitkomst = Uitkomst.Lopend, Aantal = 1 });
        }

        foreach (var running in first.Where(t => t.Uitkomst == Uitkomst.Lopend && random.Next(4) == 0))
        {
            later.Add(running with { Aantal = -1 });
            later.Add(running with { Uitkomst = Opendatakubus.Uitkomsten[random.Next(1, 5)], Aantal = 1 });
        }

        return later;
    }
}
