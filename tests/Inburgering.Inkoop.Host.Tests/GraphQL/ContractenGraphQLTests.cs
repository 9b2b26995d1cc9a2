// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json;
using Inburgering.Inkoop.Host.Tests.Support;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.TestSupport;

namespace Inburgering.Inkoop.Host.Tests.GraphQL;

public sealed class ContractenGraphQLTests
{
    [Theory]
    [Databases]
    public async Task Contract_VanEenAndereAanbieder_IsNetAlsEenDatNietBestaat(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await HostApp.StartAsync(provider);
        await ContractRegio.MaakAsync(app);
        var client = app.Client(new Actor("a", "Taalhaven", [Rol.Aanbieder], Scope.VanAanbieder("EEN"), Kanaal.GraphQL));

        // Act
        var answer = await client.GraphQLAsync("""
            {
              eigen: contract(nummer: "IB-1") { nummer versie percelen { code gegevens { route capaciteit } huidigePrijs { tariefEuro } } volledigheid { code } }
              ander: contract(nummer: "IB-2") { nummer }
              geen: contract(nummer: "IB-99") { nummer }
              contracten { totalCount nodes { nummer routes } }
            }
            """);

        // Assert
        Assert.Equal("B1", answer.At("data.eigen.percelen.0.code").GetString());
        Assert.Equal(16.90m, answer.At("data.eigen.percelen.0.huidigePrijs.tariefEuro").GetDecimal());
        Assert.Equal(0, answer.At("data.eigen.volledigheid").GetArrayLength());
        Assert.Equal(JsonValueKind.Null, answer.At("data.ander").ValueKind);
        Assert.Equal(JsonValueKind.Null, answer.At("data.geen").ValueKind);
        Assert.Equal(1, answer.At("data.contracten.totalCount").GetInt32());
        Assert.False(answer.TryGetProperty("errors", out _));
    }

    [Theory]
    [Databases]
    public async Task LichtVerlengingsoptie_MetEnZonderJuisteVersie_GeeftNieuweEinddatumOfFout(DatabaseProvider provider)
    {
        // Arrange
        const string mutation = "mutation($input: LichtVerlengingsoptieInput!) { lichtVerlengingsoptie(input: $input) { fouten { code veld melding } contract { versie einddatum opties { status reden } } } }";
        await using var app = await HostApp.StartAsync(provider);
        await ContractRegio.MaakAsync(app);
        var client = app.Client(HostApp.Contractmanager);
        var version = (await client.GraphQLAsync("{ contract(nummer: \"IB-1\") { versie } }")).At("data.contract.versie").GetInt32();

        // Act
        var done = await client.GraphQLAsync(mutation, new { input = new { contract = "IB-1", versie = version, reden = "Goede resultaten." } });
        var late = await client.GraphQLAsync(mutation, new { input = new { contract = "IB-1", versie = version, reden = "Nog eens." } });

        // Assert
        Assert.Equal("2029-12-31", done.At("data.lichtVerlengingsoptie.contract.einddatum").GetString());
        Assert.Equal("Goede resultaten.", done.At("data.lichtVerlengingsoptie.contract.opties.0.reden").GetString());
        Assert.Equal("CONTRACT_VERSIE_VEROUDERD", late.At("data.lichtVerlengingsoptie.fouten.0.code").GetString());
    }
}
