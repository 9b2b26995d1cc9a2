// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.TestSupport;

namespace Inburgering.Inkoop.Contracten.Tests.Overeenkomsten;

public sealed class VerlengingTests
{
    [Theory]
    [InlineData("2027-12-31", 24, "2029-12-31")]
    [InlineData("2027-12-31", 2, "2028-02-29")]
    [InlineData("2027-02-28", -1, "2027-01-31")]
    [InlineData("2027-12-31", -12, "2026-12-31")]
    [InlineData("2027-06-15", -6, "2026-12-15")]
    [InlineData("2028-02-29", 12, "2029-02-28")]
    public void Looptijd_MaandenVanafLaatsteDag_LooptVanafDeDagErna(string einde, int maanden, string verwacht)
    {
        // Arrange
        var last = DateOnly.Parse(einde, System.Globalization.CultureInfo.InvariantCulture);

        // Act
        var day = Looptijd.Later(last, maanden);

        // Assert
        Assert.Equal(DateOnly.Parse(verwacht, System.Globalization.CultureInfo.InvariantCulture), day);
    }

    [Theory]
    [Databases]
    public async Task LichtVerlengingsoptie_EersteVanTwee_VerlengtEnPlantHetVolgendeBesluit(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await ContractWereld.StartAsync(provider);
        await app.ActiefAsync("IB-1");
        var version = (await app.DetailAsync("IB-1")).Versie;

        // Act
        await app.GeluktAsync(new LichtVerlengingsoptie("IB-1", version, "Goede resultaten."));

        // Assert
        var detail = await app.DetailAsync("IB-1");
        Assert.Equal((new DateOnly(2029, 12, 31), new DateOnly(2028, 12, 31)), (detail.Einddatum, detail.BesluitUiterlijk));
        Assert.Equal(new DateOnly(2027, 12, 31), detail.Gegevens.BasisEinddatum);
        Assert.Equal([Optiestatus.Gelicht, Optiestatus.Open], detail.Opties.Select(o => o.Status));
        Assert.Equal(("Goede resultaten.", new DateOnly(2026, 10, 1)), (detail.Opties[0].Reden, detail.Opties[0].BeslotenOp));
        Assert.Equal(new DateOnly(2030, 12, 31), detail.Opties[1].NieuweEinddatum);
        Assert.Contains("2029-12-31", (await app.GebeurtenissenAsync("PerceelVastgelegd"))[^1], StringComparison.Ordinal);
    }

    [Theory]
    [Databases]
    public async Task LaatOptieVervallen_EersteVanTwee_LaatOokDeTweedeVervallen(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await ContractWereld.StartAsync(provider);
        await app.ActiefAsync("IB-1");
        var version = (await app.DetailAsync("IB-1")).Versie;

        // Act
        await app.GeluktAsync(new LaatOptieVervallen("IB-1", version, "Nieuwe inkoop."));
        var again = await app.SendAsync(new LichtVerlengingsoptie("IB-1", version + 1, "Toch wel."));

        // Assert
        var detail = await app.DetailAsync("IB-1");
        Assert.All(detail.Opties, o => Assert.Equal((Optiestatus.Vervallen, "Nieuwe inkoop."), (o.Status, o.Reden)));
        Assert.Equal((new DateOnly(2027, 12, 31), null), (detail.Einddatum, detail.BesluitUiterlijk));
        Assert.Equal("CONTRACT_GEEN_OPTIE", again.Errors.Single().Code);
        Assert.Equal("Contract IB-1 heeft geen open verlengingsoptie.", again.Errors.Single().Message);
    }

    [Theory]
    [Databases]
    public async Task LichtVerlengingsoptie_OpEnNaDeLaatsteDag_KanNogNetEnDanNietMeer(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await ContractWereld.StartAsync(provider);
        await app.ActiefAsync("IB-1");
        await app.ActiefAsync("IB-2");
        var version = (await app.DetailAsync("IB-1")).Versie;

        // Act
        app.Clock.Set(new DateOnly(2027, 12, 31));
        var lastDay = await app.SendAsync(new LichtVerlengingsoptie("IB-1", version, "Net op tijd."));
        app.Clock.Set(new DateOnly(2028, 1, 1));
        var dayAfter = await app.SendAsync(new LichtVerlengingsoptie("IB-2", version, "Te laat."));

        // Assert
        Assert.True(lastDay.IsSuccess);
        Assert.Equal("CONTRACT_AFGELOPEN", dayAfter.Errors.Single().Code);
        Assert.Equal("Contract IB-2 liep tot en met 31-12-2027. Dit kan daarna niet meer.", dayAfter.Errors.Single().Message);
    }

    [Theory]
    [Databases]
    public async Task ZegContractOp_BinnenEnOpDeTermijn_EindigtOpDeDagEnLaatOptiesVervallen(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await ContractWereld.StartAsync(provider);
        await app.ActiefAsync("IB-1");
        await app.ActiefAsync("IB-2");
        var version = (await app.DetailAsync("IB-1")).Versie;

        // Act
        var tooSoon = await app.SendAsync(new ZegContractOp("IB-1", version, new DateOnly(2027, 3, 31), false, "Klachten."));
        var exact = await app.SendAsync(new ZegContractOp("IB-1", version, new DateOnly(2027, 4, 1), false, "Klachten."));
        var agreed = await app.SendAsync(new ZegContractOp("IB-2", version, new DateOnly(2026, 12, 31), true, "In overleg."));

        // Assert
        Assert.Equal("CONTRACT_OPZEGTERMIJN", tooSoon.Errors.Single().Code);
        Assert.Equal("De opzegtermijn van contract IB-1 is 6 maanden: op zijn vroegst 01-04-2027, ingevuld is 31-03-2027. Eerder kan alleen als de aanbieder akkoord is.", tooSoon.Errors.Single().Message);
        Assert.True(exact.IsSuccess && agreed.IsSuccess);
        var detail = await app.DetailAsync("IB-1");
        Assert.Equal((ContractStatus.Opgezegd, new DateOnly(2027, 4, 1), new DateOnly(2027, 4, 1)), (detail.Status, detail.Einddatum, detail.OpgezegdPer));
        Assert.All(detail.Opties, o => Assert.Equal("Contract opgezegd: Klachten.", o.Reden));
    }

    [Theory]
    [Databases]
    public async Task SluitContractAf_PasNaDeLaatsteDag_WordtBeeindigd(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await ContractWereld.StartAsync(provider);
        await app.ActiefAsync("IB-1");
        var version = (await app.DetailAsync("IB-1")).Versie;

        // Act
        app.Clock.Set(new DateOnly(2027, 12, 31));
        var lastDay = await app.SendAsync(new SluitContractAf("IB-1", version));
        app.Clock.Set(new DateOnly(2028, 1, 1));
        var dayAfter = await app.SendAsync(new SluitContractAf("IB-1", version));
        var change = await app.SendAsync(new WijzigPerceel("IB-1", version + 1, "B1", ContractWereld.B1));

        // Assert
        Assert.Equal("CONTRACT_LOOPT_NOG", lastDay.Errors.Single().Code);
        Assert.True(dayAfter.IsSuccess);
        Assert.Equal(ContractStatus.Beeindigd, (await app.DetailAsync("IB-1")).Status);
        Assert.Equal("CONTRACT_AFGESLOTEN", change.Errors.Single().Code);
    }
}
