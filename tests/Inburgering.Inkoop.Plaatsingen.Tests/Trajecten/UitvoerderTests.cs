// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.TestSupport;

namespace Inburgering.Inkoop.Plaatsingen.Tests.Trajecten;

public sealed class UitvoerderTests
{
    [Theory]
    [Databases]
    public async Task KiesUitvoerder_OnderaannemerVanHetContract_StaatOpDePlaatsing(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await MetOnderaannemerAsync(provider);
        await app.MetPlaatsingAsync(status: PlaatsingStatus.Gestart);

        // Act
        var before = (await app.SendAsync(new HaalPlaatsing("PL-1"), Testwereld.Consulent)).Value;
        var unknown = await app.SendAsync(new KiesUitvoerder("PL-1", "ANDER"), Testwereld.Taalhuis);
        var stranger = await app.SendAsync(new KiesUitvoerder("PL-1", "SCHOOL"), Testwereld.AndereAanbieder);
        var elsewhere = await app.SendAsync(new KiesUitvoerder("PL-1", "SCHOOL"), Testwereld.ConsulentElders);
        var chosen = await app.SendAsync(new KiesUitvoerder("PL-1", "SCHOOL"), Testwereld.Taalhuis);
        var after = (await app.SendAsync(new HaalPlaatsing("PL-1"), Testwereld.Consulent)).Value;
        var back = await app.SendAsync(new KiesUitvoerder("PL-1", "TAALHUIS"), Testwereld.Consulent);
        var again = (await app.SendAsync(new HaalPlaatsing("PL-1"), Testwereld.Consulent)).Value;

        // Assert
        Assert.Equal("TAALHUIS", before.Uitvoerder);
        Assert.Equal(["TAALHUIS", "SCHOOL"], before.Uitvoerders);
        Assert.Equal("‘ANDER’ is geen partij bij dit contract. Kies TAALHUIS of SCHOOL.", unknown.Errors.Single().Message);
        Assert.Equal(["PLAATSING_ONBEKEND", "PLAATSING_ONBEKEND"], new[] { stranger, elsewhere }.Select(r => r.Errors.Single().Code));
        Assert.True(chosen.IsSuccess && back.IsSuccess);
        Assert.Equal(("SCHOOL", "TAALHUIS"), (after.Uitvoerder, again.Uitvoerder));
    }

    [Theory]
    [Databases]
    public async Task KiesUitvoerder_PlaatsingIsVoorbij_StaatVast(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await MetOnderaannemerAsync(provider);
        await app.MetPlaatsingAsync(status: PlaatsingStatus.Beeindigd);

        // Act
        var outcome = await app.SendAsync(new KiesUitvoerder("PL-1", "SCHOOL"), Testwereld.Consulent);

        // Assert
        Assert.Equal("PLAATSING_UITVOERDER_STAAT_VAST", outcome.Errors.Single().Code);
    }

    private static async Task<TestApp> MetOnderaannemerAsync(DatabaseProvider provider)
    {
        var app = await Testwereld.StartAsync(provider);
        var lot = Testwereld.Perceel();
        await app.MetPerceelAsync(lot with { Perceel = lot.Perceel with { Contract = lot.Perceel.Contract with { Onderaannemers = ["SCHOOL"] } } });
        await app.MetPersoonAsync();
        return app;
    }
}
