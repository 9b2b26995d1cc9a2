// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json;
using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Contracten.Belangen;
using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Inburgering.Inkoop.Contracten.Tests.Koppelvlak;

public sealed class ContractenReaderTests
{
    [Theory]
    [Databases]
    public async Task ZoekPercelen_MetEnZonderNummers_GeeftAfsprakenMetPrijzenInVasteStatements(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await ContractWereld.StartAsync(provider);
        await app.ActiefAsync("IB-1");
        await app.ConceptAsync("IB-2");
        await app.GeluktAsync(new LegPrijsVast("IB-1", (await app.DetailAsync("IB-1")).Versie, "B1", ContractWereld.Prijs with { TariefEuro = 18m, Vanaf = new DateOnly(2027, 1, 1) }));

        // Act
        app.Sql.Clear();
        var all = await LeesAsync(app, r => r.ZoekPercelenAsync(null, CancellationToken.None));
        var statements = app.Sql.Count;
        var one = await LeesAsync(app, r => r.ZoekPercelenAsync(["IB-1", "IB-9"], CancellationToken.None));

        // Assert
        Assert.Equal(["IB-1", "IB-2"], all.Select(p => p.Contract.Nummer));
        Assert.Equal(3, statements);
        Assert.Equal([16.90m, 18m], one.Single().Prijzen.Select(p => p.TariefEuro));
        Assert.Equal((20, ContractStatus.Actief, 100_000m), (one[0].Capaciteit, one[0].Contract.Status, one[0].Contract.PlafondEuro));
        Assert.Equal(["0626", "1916"], one[0].Contract.Gemeenten);
    }

    [Theory]
    [Databases]
    public async Task Rapportagetermijn_VanHetContract_IsVoorAndereModulesTeLezen(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await ContractWereld.StartAsync(provider);
        await app.ActiefAsync("IB-1");
        var version = (await app.DetailAsync("IB-1")).Versie;

        // Act
        var before = (await LeesAsync(app, r => r.ZoekContractenAsync(["IB-1"], CancellationToken.None))).Single().RapportagetermijnDagen;
        var wrong = await app.SendAsync(new WijzigContract("IB-1", version, ContractWereld.Gegevens with { RapportagetermijnDagen = 366 }));
        await app.GeluktAsync(new WijzigContract("IB-1", version, ContractWereld.Gegevens with { RapportagetermijnDagen = 30 }));
        var after = (await LeesAsync(app, r => r.ZoekContractenAsync(["IB-1"], CancellationToken.None))).Single().RapportagetermijnDagen;

        // Assert
        Assert.Equal((null, 30), (before, after));
        Assert.Equal("Rapportagetermijn 366 klopt niet: verwacht 1 tot en met 365 dagen. Laat het leeg voor de gewone termijn.", wrong.Errors.Single().Message);
        Assert.Equal(30, (await app.DetailAsync("IB-1")).Gegevens.RapportagetermijnDagen);
    }

    [Theory]
    [Databases]
    public async Task PerceelVastgelegd_AlleenBijWatTelt_MetOplopendeVersie(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await ContractWereld.StartAsync(provider);
        await app.ConceptAsync("IB-1");

        // Act
        await app.GeluktAsync(new WijzigContract("IB-1", 1, ContractWereld.Gegevens with { Afspraken = [new Afspraak(Afspraakonderwerp.Escalatie, "Artikel 3")] }));
        var afterTerm = (await app.GebeurtenissenAsync("PerceelVastgelegd")).Count;
        await app.GeluktAsync(new WijzigContract("IB-1", 2, ContractWereld.Gegevens with { PlafondEuro = 0 }));
        await app.GeluktAsync(new WijzigPerceel("IB-1", 3, "B1", ContractWereld.B1 with { Capaciteit = 3 }));

        // Assert
        var events = (await app.GebeurtenissenAsync("PerceelVastgelegd")).ConvertAll(e => JsonDocument.Parse(e).RootElement);
        Assert.Equal(1, afterTerm);
        Assert.Equal(3, events.Count);
        Assert.Equal([20, 20, 3], events.Select(e => e.GetProperty("Perceel").GetProperty("Capaciteit").GetInt32()));
        var versions = events.ConvertAll(e => e.GetProperty("Versie").GetInt64());
        Assert.Equal(versions.Order().Distinct(), versions);
    }

    [Theory]
    [Databases]
    public async Task ZoekBelangen_GemeldEnBeeindigd_TeltAlleenWatLoopt(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await ContractWereld.StartAsync(provider);
        var consulent = new Actor("c1", "Consulent", [Rol.Consulent], Scope.VanGemeenten("0626"), Kanaal.Web);
        var other = consulent with { Id = "c2" };
        var belang = (await app.SendAsync(new RegistreerBelang("EEN", "Partner werkt daar."), consulent)).Value;

        // Act
        var twice = await app.SendAsync(new RegistreerBelang("EEN", "Nog eens."), consulent);
        var during = await LeesAsync(app, r => r.ZoekBelangenAsync("c1", CancellationToken.None));
        var foreign = await app.SendAsync(new BeeindigBelang(belang, "Niet van mij."), other);
        await app.GeluktAsync(new BeeindigBelang(belang, "Andere baan."), consulent);
        var after = await LeesAsync(app, r => r.ZoekBelangenAsync("c1", CancellationToken.None));

        // Assert
        Assert.Equal("BELANG_BESTAAT_AL", twice.Errors.Single().Code);
        Assert.Equal(["EEN"], during);
        Assert.Equal("BELANG_ONBEKEND", foreign.Errors.Single().Code);
        Assert.Empty(after);
        Assert.Empty((await app.SendAsync(new ZoekBelangen(), other)).Value.Belangen);
        Assert.Equal("Aanbieder Een", (await app.SendAsync(new ZoekBelangen(), consulent)).Value.Belangen.Single().AanbiederNaam);
    }

    private static Task<IReadOnlyList<T>> LeesAsync<T>(TestApp app, Func<IContracten, Task<IReadOnlyList<T>>> ask) =>
        app.InScopeAsync(p => ask(p.GetRequiredService<IContracten>()));
}
