// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Bekostiging;
using Inburgering.Inkoop.Plaatsingen.Doorstroom;
using Inburgering.Inkoop.Plaatsingen.Tests.Doorstroom;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.TestSupport;

namespace Inburgering.Inkoop.Plaatsingen.Tests.Bekostiging;

public sealed class SimulatieTests
{
    private static readonly Actor Manager = new("m", "Manager", [Rol.Contractmanager], Scope.VanGemeenten("0626"), Kanaal.Web);

    [Fact]
    public void Rendement_VierManierenVanTellen_ZijnUitgeschreven()
    {
        // Arrange: 10 began: 4 passed (1 of them at a lower level), 2 dropped out, 1 moved, 3 running. All on one day, so F = 4/10.
        var calculator = new Bekostigingsrekenaar([Aantal(100, Eindreden.Geslaagd, 3), Aantal(100, Eindreden.GeslaagdAfgeschaald, 1), Aantal(100, Eindreden.Uitval, 2), Aantal(100, Eindreden.Verhuisd, 1), Aantal(100, null, 3)]);

        // Act
        var rates = calculator.Rendement();

        // Assert
        Assert.Equal(4 / 9.0, rates[Rendementsmaat.Cohortrendement]!.Value, 12);
        Assert.Equal(0.4, rates[Rendementsmaat.NeutraalNietGeslaagd]!.Value, 12);
        Assert.Equal(3.5 / 9, rates[Rendementsmaat.AfgeschaaldHalf]!.Value, 12);
        Assert.Equal(0.4, rates[Rendementsmaat.Incidentie36]!.Value, 12);
    }

    [Fact]
    public void Trek_ZonderNeutraal_HeeftDeSpreidingVanEenDeelEnHangtAlleenVanHetZaadAf()
    {
        // Arrange: a share of 0.3 of 200 people; the draws must spread like a binomial: √(0.3 × 0.7 / 200).
        var calculator = new Bekostigingsrekenaar([Aantal(400, Eindreden.Geslaagd, 60), Aantal(500, Eindreden.Uitval, 140)]);

        // Act
        var draws = calculator.Trek(7).Select(d => d[Rendementsmaat.Cohortrendement]!.Value).ToList();
        var again = calculator.Trek(7).Select(d => d[Rendementsmaat.Cohortrendement]!.Value).ToList();
        var other = calculator.Trek(8).Select(d => d[Rendementsmaat.Cohortrendement]!.Value).ToList();
        var mean = draws.Average();
        var spread = Math.Sqrt(draws.Sum(d => (d - mean) * (d - mean)) / (draws.Count - 1));

        // Assert: 2000 draws give a standard deviation right to about 1.6 in a hundred.
        Assert.Equal(2000, draws.Count);
        Assert.InRange(spread / Math.Sqrt(0.3 * 0.7 / 200), 0.93, 1.07);
        Assert.InRange(mean, 0.297, 0.303);
        Assert.Equal(draws, again);
        Assert.NotEqual(draws, other);
    }

    [Theory]
    [Databases]
    public async Task Simulatie_MetVastgelegdBudget_RekentHetEffectTegenDeReferentie(DatabaseProvider provider)
    {
        // Arrange: Voorschoten 3 of 4, the other gemeente 1 of 4; together 4 of 8.
        await using var app = await HaalDoorstroomTests.VulAsync(
            provider,
            [.. Enumerable.Range(0, 4).Select(i => new Rij($"A{i}", Route.B1, "2024-01-01", "2025-01-01", i < 3 ? Eindreden.Geslaagd : Eindreden.Uitval)),
             .. Enumerable.Range(0, 12).Select(i => new Rij($"B{i}", Route.Z, "2024-01-01", "2025-01-01", i < 5 ? Eindreden.Geslaagd : Eindreden.Uitval, Gemeente: i % 2 == 0 ? "1916" : "0629"))]);

        // Act
        var empty = (await app.SendAsync(new SimuleerBekostiging("0626", 2026), Manager)).Value;
        var kept = await app.SendAsync(new LegBekostigingVast("0626", 2026, 1_000_000, 25), Manager);
        var first = (await app.SendAsync(new SimuleerBekostiging("0626", 2026), Manager)).Value;
        var tried = (await app.SendAsync(new SimuleerBekostiging("0626", 2026, ReferentieProcent: 60, AandeelProcent: 10), Manager)).Value;
        var stale = await app.SendAsync(new LegBekostigingVast("0626", 2026, 5, 25), Manager);
        var changed = await app.SendAsync(new LegBekostigingVast("0626", 2026, 2_000_000, 25, 75, first.Versie), Manager);
        var second = (await app.SendAsync(new SimuleerBekostiging("0626", 2026), Manager)).Value;

        // Assert: 1,000,000 × 25 % × (0.75 ÷ 0.50 − 1) = 125,000.
        Assert.Equal((null, null, 25m), (empty.BudgetEuro, empty.Varianten[0].EffectEuro, empty.AandeelProcent));
        Assert.True(kept.IsSuccess);
        Assert.Equal((0.75, 0.5, 125_000m), (first.Varianten[0].Rendement, first.Varianten[0].Referentie, first.Varianten[0].EffectEuro));
        Assert.Equal(25_000m, tried.Varianten[0].EffectEuro);
        Assert.Equal("BEKOSTIGING_GEWIJZIGD", stale.Errors.Single().Code);
        Assert.True(changed.IsSuccess);
        Assert.Equal((0m, 2_000_000m), (second.Varianten[0].EffectEuro, second.BudgetEuro));
        Assert.Equal(first.Varianten[0].Onder, second.Varianten[0].Onder);
        Assert.Contains("in geen wet", first.GeenWet, StringComparison.Ordinal);
    }

    [Theory]
    [Databases]
    public async Task Simulatie_MaarEenAndereGemeente_VergelijktMetDeEigen(DatabaseProvider provider)
    {
        // Arrange: with one other gemeente its rate could be worked out.
        await using var app = await HaalDoorstroomTests.VulAsync(
            provider,
            [.. Enumerable.Range(0, 4).Select(i => new Rij($"A{i}", Route.B1, "2024-01-01", "2025-01-01", i < 3 ? Eindreden.Geslaagd : Eindreden.Uitval)),
             .. Enumerable.Range(0, 12).Select(i => new Rij($"B{i}", Route.Z, "2024-01-01", "2025-01-01", i < 5 ? Eindreden.Geslaagd : Eindreden.Uitval, Gemeente: "1916"))]);

        // Act
        var own = (await app.SendAsync(new SimuleerBekostiging("0626", 2026), Manager)).Value;
        var all = (await app.SendAsync(new SimuleerBekostiging("0626", 2026), Manager with { Scope = Scope.Volledig })).Value;

        // Assert
        Assert.Equal((true, 0.75), (own.ReferentieBinnenBereik, own.Varianten[0].Referentie));
        Assert.Equal((false, 0.5), (all.ReferentieBinnenBereik, all.Varianten[0].Referentie));
    }

    [Theory]
    [Databases]
    public async Task Simulatie_GemeenteVanEenAnder_IsAlsEenOnbekende(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await HaalDoorstroomTests.VulAsync(provider, new Rij("A", Route.B1, "2024-01-01", Gemeente: "1916"));

        // Act
        var others = await app.SendAsync(new SimuleerBekostiging("1916", 2026), Manager);
        var unknown = await app.SendAsync(new SimuleerBekostiging("9999", 2026), Manager);
        var write = await app.SendAsync(new LegBekostigingVast("1916", 2026, 1, 25), Manager);
        var wrong = await app.SendAsync(new LegBekostigingVast("62", 1999, -1, 101, 0), Manager);

        // Assert
        Assert.All(new[] { others.Errors.Single().Code, unknown.Errors.Single().Code, write.Errors.Single().Code }, c => Assert.Equal("BEKOSTIGING_GEMEENTE_ONBEKEND", c));
        Assert.Equal(ErrorKind.NotFound, others.Errors.Single().Kind);
        Assert.Equal(["Gemeente", "Jaar", "BudgetEuro", "AandeelProcent", "ReferentieProcent"], wrong.Errors.Select(e => e.Field));
    }

    private static DoorstroomAantal Aantal(int days, Eindreden? reason, int count) => new() { Route = (int)Route.B1, Reden = (int?)reason, Dagen = days, Aantal = count };
}
