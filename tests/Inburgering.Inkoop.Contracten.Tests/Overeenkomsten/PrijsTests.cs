// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.TestSupport;

namespace Inburgering.Inkoop.Contracten.Tests.Overeenkomsten;

public sealed class PrijsTests
{
    [Theory]
    [Databases]
    public async Task LegPrijsVast_NieuweVersie_LaatDeEerdereStaan(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await ContractWereld.StartAsync(provider);
        await app.ActiefAsync("IB-1");
        var version = (await app.DetailAsync("IB-1")).Versie;

        // Act
        await app.GeluktAsync(new LegPrijsVast("IB-1", version, "B1", ContractWereld.Prijs with { TariefEuro = 17.55m, Vanaf = new DateOnly(2027, 1, 1) }));

        // Assert
        var lot = (await app.DetailAsync("IB-1")).Percelen.Single();
        Assert.Equal([(16.90m, new DateOnly(2026, 1, 1), null), (17.55m, new DateOnly(2027, 1, 1), (DateOnly?)null)], lot.Prijzen.Select(p => (p.TariefEuro, p.Vanaf, p.Tot)));
        Assert.Equal(16.90m, lot.HuidigePrijs!.TariefEuro);
        Assert.Contains("17.55", (await app.GebeurtenissenAsync("PerceelVastgelegd"))[^1], StringComparison.Ordinal);
    }

    [Theory]
    [Databases]
    public async Task LegPrijsVast_NietNaDeLaatste_WordtGeweigerd(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await ContractWereld.StartAsync(provider);
        await app.ActiefAsync("IB-1");
        var version = (await app.DetailAsync("IB-1")).Versie;

        // Act
        var same = await app.SendAsync(new LegPrijsVast("IB-1", version, "B1", ContractWereld.Prijs with { TariefEuro = 1 }));
        var after = await app.SendAsync(new LegPrijsVast("IB-1", version, "B1", ContractWereld.Prijs with { Vanaf = new DateOnly(2028, 1, 1) }));
        var unknown = await app.SendAsync(new LegPrijsVast("IB-1", version, "ZZ", ContractWereld.Prijs));

        // Assert
        Assert.Equal("PRIJS_NIET_VOOR_BESTAANDE", same.Errors.Single().Code);
        Assert.Equal("Perceel IB-1/B1 heeft al een prijs vanaf 01-01-2026. Een nieuwe prijs moet later ingaan dan 01-01-2026; ingevuld is 01-01-2026.", same.Errors.Single().Message);
        Assert.Equal("PRIJS_NA_CONTRACT", after.Errors.Single().Code);
        Assert.Equal("PERCEEL_ONBEKEND", unknown.Errors.Single().Code);
    }

    [Theory]
    [Databases]
    public async Task LegPrijsVast_InConceptZelfdeDag_VerbetertDePrijs(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await ContractWereld.StartAsync(provider);
        await app.ConceptAsync("IB-1");
        var version = (await app.DetailAsync("IB-1")).Versie;

        // Act
        await app.GeluktAsync(new LegPrijsVast("IB-1", version, "B1", ContractWereld.Prijs with { TariefEuro = 15m }));

        // Assert
        Assert.Equal(15m, (await app.DetailAsync("IB-1")).Percelen.Single().Prijzen.Single().TariefEuro);
    }

    // Versions of a lot in the middle of a contract: existing [1 Jan – 30 Jun] and [1 Oct – open].
    [Theory]
    [InlineData("2026-07-01", "2026-09-30", true)]
    [InlineData("2026-06-30", "2026-09-30", false)]
    [InlineData("2026-07-01", "2026-10-01", false)]
    [InlineData("2026-07-01", null, true)]
    [InlineData("2026-10-01", null, false)]
    [InlineData("2027-01-01", null, true)]
    [InlineData("2025-01-01", "2025-12-31", true)]
    [InlineData("2025-01-01", "2026-01-01", false)]
    public void VoegPrijsToe_TussenBestaande_MagAlleenZonderOverlap(string vanaf, string? tot, bool mag)
    {
        // Arrange
        var contract = Contract.Maak("IB-1", ContractWereld.Gegevens, 6);
        var lot = contract.NeemPerceelOver("B1", ContractWereld.B1);
        lot.VoegPrijsToe(ContractWereld.Prijs with { Tot = new DateOnly(2026, 6, 30) });
        lot.VoegPrijsToe(ContractWereld.Prijs with { Vanaf = new DateOnly(2026, 10, 1) });

        // Act
        var outcome = lot.VoegPrijsToe(new PrijsGegevens(Prijsmodel.PerUur, 1, Day(vanaf), tot is null ? null : Day(tot), null));

        // Assert
        Assert.Equal(mag, outcome.IsSuccess);
        Assert.Equal(mag ? [] : ["PRIJS_OVERLAPT"], outcome.Errors.Select(e => e.Code));
    }

    [Theory]
    [InlineData("2025-12-31", null)]
    [InlineData("2026-01-01", 16.90)]
    [InlineData("2026-06-30", 16.90)]
    [InlineData("2026-07-01", null)]
    [InlineData("2026-10-01", 20.0)]
    public void PrijsOp_Dag_GeeftDeVersieDieDanGeldt(string dag, double? tarief)
    {
        // Arrange
        var lot = Contract.Maak("IB-1", ContractWereld.Gegevens, 6).NeemPerceelOver("B1", ContractWereld.B1);
        lot.VoegPrijsToe(ContractWereld.Prijs with { Tot = new DateOnly(2026, 6, 30) });
        lot.VoegPrijsToe(ContractWereld.Prijs with { Vanaf = new DateOnly(2026, 10, 1), TariefEuro = 20 });

        // Act
        var price = lot.PrijsOp(Day(dag));

        // Assert
        Assert.Equal((decimal?)tarief, price?.TariefEuro);
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
