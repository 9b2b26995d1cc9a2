// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Tests.Support;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.TestSupport;

namespace Inburgering.Inkoop.Host.Tests.GraphQL;

public sealed class InkoopGraphQLTests
{
    private const string Registreer = "mutation($input: RegistreerInkooptrajectInput!) { registreerInkooptraject(input: $input) { fouten { code veld melding } inkooptraject { nummer stap versie volgende { naar kan voorwaarden { code voldaan } } } } }";

    private const string Perceel = "mutation($input: VoegInkoopperceelToeInput!) { voegInkoopperceelToe(input: $input) { fouten { code veld melding } inkooptraject { versie percelen { code gegevens { route maximumprijsEuro } } } } }";

    [Theory]
    [Databases]
    public async Task Inkooptraject_DoorContractmanager_WordtGemaaktEnGevonden(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await HostApp.StartAsync(provider);
        await ContractRegio.MaakAsync(app);
        var client = app.Client(HostApp.Contractmanager);

        // Act
        var made = await client.GraphQLAsync(Registreer, new { input = new { nummer = "IT-1", gegevens = Gegevens("0626") } });
        var wrong = await client.GraphQLAsync(Registreer, new { input = new { nummer = "IT-2", gegevens = Gegevens("9999") } });
        var lot = await client.GraphQLAsync(Perceel, new { input = new { traject = "IT-1", versie = 0, perceel = "B1", gegevens = Lot } });
        var late = await client.GraphQLAsync(Perceel, new { input = new { traject = "IT-1", versie = 0, perceel = "B2", gegevens = Lot } });
        var list = await client.GraphQLAsync("{ inkooptrajecten(route: B1) { totalCount nodes { nummer routes percelen } } gunningsdefinities { formules { naam definitie } schalen { schaal trappen { punten } } } }");

        // Assert
        Assert.Equal("VOORBEREIDING", made.At("data.registreerInkooptraject.inkooptraject.stap").GetString());
        Assert.Equal("INKOOPTRAJECT_GEMEENTE_ONBEKEND", wrong.At("data.registreerInkooptraject.fouten.0.code").GetString());
        Assert.Equal(19.5m, lot.At("data.voegInkoopperceelToe.inkooptraject.percelen.0.gegevens.maximumprijsEuro").GetDecimal());
        Assert.Equal("INKOOPTRAJECT_VERSIE_VEROUDERD", late.At("data.voegInkoopperceelToe.fouten.0.code").GetString());
        Assert.Equal(("IT-1", 1), (list.At("data.inkooptrajecten.nodes.0.nummer").GetString(), list.At("data.inkooptrajecten.nodes.0.percelen").GetInt32()));
        Assert.Equal(4, list.At("data.gunningsdefinities.formules").GetArrayLength());
    }

    [Fact]
    public async Task Inkooptraject_AlsAanbieder_IsGesloten()
    {
        // Arrange
        await using var app = await HostApp.StartAsync(DatabaseProvider.Sqlite);
        await ContractRegio.MaakAsync(app);
        await app.Client(HostApp.Contractmanager).GraphQLAsync(Registreer, new { input = new { nummer = "IT-1", gegevens = Gegevens("0626") } });
        var client = app.Client(new Actor("a", "Een", [Rol.Aanbieder], Scope.VanAanbieder("EEN"), Kanaal.GraphQL));

        // Act
        var one = await client.GraphQLAsync("{ inkooptraject(nummer: \"IT-1\") { nummer } }");
        var all = await client.GraphQLAsync("{ inkooptrajecten { nodes { nummer } } }");

        // Assert
        Assert.All(new[] { one, all }, a => Assert.Equal("GEEN_TOEGANG", a.At("errors.0.extensions.code").GetString()));
    }

    private static object Gegevens(string gemeente) => new
    {
        titel = "Lessen",
        procedure = "MEERVOUDIG_ONDERHANDS",
        cpvCodes = Array.Empty<string>(),
        gemeenten = new[] { gemeente },
        verlengingenMaanden = new[] { 12 },
        opzegtermijnMaanden = 3,
        rapportagefrequentie = "KWARTAAL",
    };

    private static object Lot => new
    {
        naam = "B1",
        route = "B1",
        gemeenten = new[] { "0626" },
        lesvorm = "AVOND",
        capaciteit = 10,
        aantalAanbieders = 1,
        prijsmodel = "PER_UUR",
        maximumprijsEuro = 19.5m,
        ramingEuro = 1000,
    };
}
