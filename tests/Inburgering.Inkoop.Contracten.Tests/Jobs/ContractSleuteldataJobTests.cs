// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.Contracten.Werklijst;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Werk;
using Inburgering.Inkoop.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Inburgering.Inkoop.Contracten.Tests.Jobs;

public sealed class ContractSleuteldataJobTests
{
    private const string Job = "contract-sleuteldata";

    [Theory]
    [Databases]
    public async Task Job_BesluitBinnenZesMaanden_StaatOpDeLijstTotHetGenomenIs(DatabaseProvider provider)
    {
        // Arrange: decide by 31 December 2026.
        await using var app = await ContractWereld.StartAsync(provider, new DateOnly(2026, 6, 30));
        await app.ActiefAsync("IB-1");

        // Act
        app.Clock.Set(new DateOnly(2026, 6, 29));
        await app.RunJobAsync(Job);
        var early = await WerkAsync(app);
        app.Clock.Set(new DateOnly(2026, 7, 1));
        await app.RunJobAsync(Job);
        await app.RunJobAsync(Job);
        var due = await WerkAsync(app);
        app.Clock.Set(new DateOnly(2027, 1, 1));
        await app.RunJobAsync(Job);
        var late = await WerkAsync(app);
        await app.GeluktAsync(new LichtVerlengingsoptie("IB-1", (await app.DetailAsync("IB-1")).Versie, "Toch verlengd."));
        await app.RunJobAsync(Job);
        var done = await WerkAsync(app);

        // Assert
        Assert.Empty(early);
        Assert.Equal((Ernst.LetOp, "Besluit nodig over verlengingsoptie 1 van 2 (24 maanden)", new DateOnly(2026, 12, 31)), (due.Single().Ernst, due.Single().Titel, due.Single().Termijn));
        Assert.Equal(("Aanbieder Een · IB-1", "Neem besluit", "/contracten/IB-1"), (due[0].Waar, due[0].VolgendeStap, due[0].Pad));
        Assert.Equal((Ernst.Fout, "Besluit te laat over verlengingsoptie 1 van 2 (24 maanden)"), (late.Single().Ernst, late.Single().Titel));
        Assert.Equal(due[0].Id, late[0].Id);
        Assert.Empty(done);
        Assert.Equal(1, await app.InScopeAsync(p => p.GetRequiredService<ContractenDbContext>().Werk.CountAsync()));
    }

    [Theory]
    [Databases]
    public async Task Job_EindeZonderOptieEnAfgelopen_MeldtEerstHetVervolgDanAfsluiten(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await ContractWereld.StartAsync(provider);
        await app.ActiefAsync("IB-1", ContractWereld.Gegevens with { VerlengingenMaanden = [] });

        // Act
        await app.RunJobAsync(Job);
        var early = await WerkAsync(app);
        app.Clock.Set(new DateOnly(2026, 12, 31));
        await app.RunJobAsync(Job);
        var ending = await WerkAsync(app);
        app.Clock.Set(new DateOnly(2028, 1, 1));
        await app.RunJobAsync(Job);
        var over = await WerkAsync(app);

        // Assert
        Assert.Empty(early);
        Assert.Equal(("contract-eindigt", "Contract eindigt op 31-12-2027 en kan niet worden verlengd"), (ending.Single().Soort, ending.Single().Titel));
        Assert.Equal(("contract-afgelopen", Ernst.Fout), (over.Single().Soort, over.Single().Ernst));
    }

    [Theory]
    [Databases]
    public async Task Job_ConceptMetOpenPunten_ZietAlleenWieErOverGaat(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await ContractWereld.StartAsync(provider);
        await app.ConceptAsync("IB-1", ContractWereld.Gegevens with { Gemeenten = ["0626"] });

        // Act
        await app.RunJobAsync(Job);
        var own = (await app.SendAsync(new ZoekContractWerk(), ContractWereld.Manager("0626"))).Value;
        var other = (await app.SendAsync(new ZoekContractWerk(), ContractWereld.Manager("1916"))).Value;
        var provider2 = (await app.SendAsync(new ZoekContractWerk(), ContractWereld.Aanbieder("EEN"))).Value;

        // Assert
        Assert.Equal("Concept is niet volledig: 11 afspraken ontbreken", own.Regels.Single().Titel);
        Assert.Equal(0, other.Totaal);
        Assert.Equal(0, provider2.Totaal);
    }

    private static async Task<IReadOnlyList<WerkRegel>> WerkAsync(TestApp app) => (await app.SendAsync(new ZoekContractWerk())).Value.Regels;
}
