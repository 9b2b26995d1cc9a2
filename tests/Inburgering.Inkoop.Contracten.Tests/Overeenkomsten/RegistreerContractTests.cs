// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Aanbieders;
using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.TestSupport;

namespace Inburgering.Inkoop.Contracten.Tests.Overeenkomsten;

public sealed class RegistreerContractTests
{
    [Theory]
    [Databases]
    public async Task RegistreerContract_Nieuw_IsConceptMetBesluitdatumUitDeNorm(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await ContractWereld.StartAsync(provider);

        // Act
        await app.GeluktAsync(new RegistreerContract("IB-1", ContractWereld.Gegevens with { Onderaannemers = ["TWEE"], Afspraken = [new Afspraak(Afspraakonderwerp.Escalatie, " Artikel 12 ")] }));

        // Assert
        var detail = await app.DetailAsync("IB-1");
        Assert.Equal((ContractStatus.Concept, new DateOnly(2027, 12, 31), 6), (detail.Status, detail.Einddatum, detail.Gegevens.AanbestedingsduurMaanden));

        // 31 December 2027 minus 6 months notice minus 6 months lead time.
        Assert.Equal(new DateOnly(2026, 12, 31), detail.BesluitUiterlijk);
        Assert.Equal([24, 12], detail.Gegevens.VerlengingenMaanden);
        Assert.Equal(new Afspraak(Afspraakonderwerp.Escalatie, "Artikel 12"), detail.Gegevens.Afspraken.Single());
        Assert.Equal("Aanbieder Twee", detail.Onderaannemers.Single().Naam);
        Assert.Equal(["Leidschendam-Voorburg", "Voorschoten"], detail.Gemeenten.Select(g => g.Naam));
    }

    [Theory]
    [Databases]
    public async Task RegistreerContract_OnbekendeVerwijzingen_MeldtZeAllemaal(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await ContractWereld.StartAsync(provider);

        // Act
        var outcome = await app.SendAsync(new RegistreerContract("IB-1", ContractWereld.Gegevens with { Aanbieder = "NIEMAND", Gemeenten = ["0626", "9999"] }), ContractWereld.Manager("0629"));

        // Assert
        Assert.Equal(["CONTRACT_AANBIEDER_ONBEKEND", "CONTRACT_GEMEENTE_ONBEKEND", "CONTRACT_BUITEN_GEMEENTE"], outcome.Errors.Select(e => e.Code));
        Assert.Equal("Aanbieder ‘NIEMAND’ staat niet in het systeem. Leg de aanbieder eerst vast.", outcome.Errors[0].Message);
        Assert.Equal("Gegevens.Gemeenten", outcome.Errors[1].Field);
    }

    [Theory]
    [Databases]
    public async Task RegistreerContract_ZelfdeNummer_WordtGeweigerd(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await ContractWereld.StartAsync(provider);
        await app.ConceptAsync("IB-1");

        // Act
        var outcome = await app.SendAsync(new RegistreerContract("IB-1", ContractWereld.Gegevens));

        // Assert
        Assert.Equal((ErrorKind.Conflict, "CONTRACT_BESTAAT_AL", "Nummer"), (outcome.Errors.Single().Kind, outcome.Errors.Single().Code, outcome.Errors.Single().Field));
    }

    [Theory]
    [Databases]
    public async Task WijzigContract_MetOudeVersie_WeigertOokNaWijzigingVanAlleenEenPerceel(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await ContractWereld.StartAsync(provider);
        await app.ConceptAsync("IB-1");
        var seen = (await app.DetailAsync("IB-1")).Versie;
        await app.GeluktAsync(new WijzigPerceel("IB-1", seen, "B1", ContractWereld.B1 with { Capaciteit = 25 }));

        // Act
        var outcome = await app.SendAsync(new WijzigContract("IB-1", seen, ContractWereld.Gegevens with { PlafondEuro = 1 }));

        // Assert
        Assert.Equal("CONTRACT_VERSIE_VEROUDERD", outcome.Errors.Single().Code);
        Assert.Equal("Contract IB-1 is gewijzigd nadat u het opende. Bekijk de nieuwe gegevens en probeer het opnieuw.", outcome.Errors.Single().Message);
        Assert.Equal(100_000m, (await app.DetailAsync("IB-1")).Gegevens.PlafondEuro);
    }

    [Theory]
    [Databases]
    public async Task WijzigContract_ActiefContract_HoudtAanbiederLooptijdEnOptiesVast(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await ContractWereld.StartAsync(provider);
        await app.ActiefAsync("IB-1");
        var version = (await app.DetailAsync("IB-1")).Versie;

        // Act
        var refused = await app.SendAsync(new WijzigContract("IB-1", version, ContractWereld.Gegevens with { Aanbieder = "TWEE", BasisEinddatum = new DateOnly(2029, 1, 1), VerlengingenMaanden = [12] }));
        var accepted = await app.SendAsync(new WijzigContract("IB-1", version, ContractWereld.Gegevens with { PlafondEuro = 100_000m, OpzegtermijnMaanden = 3, Gemeenten = ["0626"] }));

        // Assert
        Assert.Equal(["CONTRACT_AANBIEDER_VAST", "CONTRACT_LOOPTIJD_VAST", "CONTRACT_OPTIES_VAST"], refused.Errors.Select(e => e.Code));
        Assert.True(accepted.IsSuccess);
        var detail = await app.DetailAsync("IB-1");
        Assert.Equal(3, detail.Gegevens.OpzegtermijnMaanden);
        Assert.Equal(["0626"], detail.Gegevens.Gemeenten);
    }

    [Theory]
    [Databases]
    public async Task Geschiedenis_ContractEnPercelen_NoemtWieWatEnOudEnNieuw(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await ContractWereld.StartAsync(provider);
        await app.ConceptAsync("IB-1");
        await app.ConceptAsync("IB-10");
        var version = (await app.DetailAsync("IB-1")).Versie;
        await app.GeluktAsync(new RegistreerAanbieder("IB-1", new AanbiederGegevens("Heet als het contract", null, null, null, null)));
        await app.GeluktAsync(new WijzigPerceel("IB-1", version, "B1", ContractWereld.B1 with { Capaciteit = 25 }), ContractWereld.Manager("0626"));

        // Act
        var history = (await app.SendAsync(new ZoekContractGeschiedenis("IB-1", null, 1))).Value;
        var older = (await app.SendAsync(new ZoekContractGeschiedenis("IB-1", history.Volgende, 100))).Value;

        // Assert
        var line = history.Regels.Single();
        Assert.Equal(("Manager", "WijzigPerceel", "IB-1/B1"), (line.Wie, line.Handeling, line.Sleutel));
        Assert.Equal(("Capaciteit", "20", "25"), (line.Wijzigingen.Single().Veld, line.Wijzigingen.Single().Oud, line.Wijzigingen.Single().Nieuw));
        Assert.DoesNotContain(older.Regels, r => r.Onderwerp == "Aanbieder");
        Assert.All(older.Regels, r => Assert.True(r.Sleutel == "IB-1" || r.Sleutel.StartsWith("IB-1/", StringComparison.Ordinal)));
        Assert.Null(older.Volgende);
    }
}
