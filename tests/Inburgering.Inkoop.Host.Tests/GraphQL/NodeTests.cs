// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Tests.Support;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.TestSupport;

namespace Inburgering.Inkoop.Host.Tests.GraphQL;

public sealed class NodeTests
{
    private const string Vraag = "query($id: ID!) { node(id: $id) { __typename id ... on ContractDetail { nummer } ... on AanbiederDetail { code } } }";

    [Theory]
    [Databases]
    public async Task Node_IdUitEenLijst_VindtHetDingWeer(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await HostApp.StartAsync(provider);
        await ContractRegio.MaakAsync(app);
        var client = app.Client(HostApp.Contractmanager);
        var listed = await client.GraphQLAsync("{ contracten { nodes { id nummer } } aanbieders { nodes { id code } } }");
        var contract = listed.At("data.contracten.nodes.0");
        var supplier = listed.At("data.aanbieders.nodes.0");

        // Act
        var first = await client.GraphQLAsync(Vraag, new { id = contract.At("id").GetString() });
        var second = await client.GraphQLAsync(Vraag, new { id = supplier.At("id").GetString() });

        // Assert
        Assert.Equal(contract.At("nummer").GetString(), first.At("data.node.nummer").GetString());
        Assert.Equal(contract.At("id").GetString(), first.At("data.node.id").GetString());
        Assert.Equal(supplier.At("code").GetString(), second.At("data.node.code").GetString());
        Assert.Equal(supplier.At("id").GetString(), second.At("data.node.id").GetString());
    }

    [Fact]
    public async Task Node_VanEenAndereAanbieder_IsNetZoNullAlsEenOnbekendId()
    {
        // Arrange
        await using var app = await HostApp.StartAsync(DatabaseProvider.Sqlite);
        await ContractRegio.MaakAsync(app);
        var listed = await app.Client(HostApp.Contractmanager).GraphQLAsync("""{ own: contract(nummer: "IB-1") { id } other: contract(nummer: "IB-2") { id } }""");
        var client = app.Client(new Actor("a", "Een", [Rol.Aanbieder], Scope.VanAanbieder("EEN"), Kanaal.GraphQL));

        // Act
        var own = await client.GraphQLAsync(Vraag, new { id = listed.At("data.own.id").GetString() });
        var other = await client.GraphQLAsync(Vraag, new { id = listed.At("data.other.id").GetString() });
        var unknown = await client.GraphQLAsync(Vraag, new { id = new Host.GraphQL.Types.GlobalId("Contract", Guid.NewGuid()).ToString() });
        var nonsense = await client.GraphQLAsync(Vraag, new { id = "onzin" });

        // Assert
        Assert.Equal("IB-1", own.At("data.node.nummer").GetString());
        Assert.All([other, unknown, nonsense], answer => Assert.Equal("""{"data":{"node":null}}""", answer.GetRawText()));
    }
}
