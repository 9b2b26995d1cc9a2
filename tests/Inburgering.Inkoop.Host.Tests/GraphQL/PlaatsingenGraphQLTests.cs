// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Tests.Support;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.TestSupport;

namespace Inburgering.Inkoop.Host.Tests.GraphQL;

public sealed class PlaatsingenGraphQLTests
{
    private const string Lijst = """
        query($aantal: Int!) {
          plaatsingen(first: $aantal) {
            nodes {
              id nummer status startdatum
              persoon { voornaam achternaam geboortedatum alfabetisering niveau }
              contractgegevens { nummer einddatum }
              aanbiedergegevens { code naam }
              uren { maand aangeboden gevolgd }
              bruiklenen { serienummer uitgegevenOp }
            }
          }
        }
        """;

    private static readonly Actor Taalhaven = new("th", "Taalhaven", [Rol.Aanbieder], Scope.VanAanbieder("TAALHAVEN"), Kanaal.GraphQL);

    private static readonly Actor Consulent = new("co", "Consulent", [Rol.Consulent], Scope.Volledig, Kanaal.GraphQL);

    [Theory]
    [Databases]
    public async Task Plaatsingen_VijftigMetPersoonContractAanbiederUrenEnDevices_KostEvenveelOpdrachtenAlsVijf(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await StartAsync(provider);
        var client = app.Client(Consulent);
        await client.GraphQLAsync(Lijst, new { aantal = 5 });

        // Act
        app.Sql.Clear();
        var few = await client.GraphQLAsync(Lijst, new { aantal = 5 });
        var forFew = app.Sql.Count;
        app.Sql.Clear();
        var many = await client.GraphQLAsync(Lijst, new { aantal = 50 });
        var forMany = app.Sql.Count;

        // Assert
        Assert.Equal(5, few.At("data.plaatsingen.nodes").GetArrayLength());
        var nodes = many.At("data.plaatsingen.nodes");
        Assert.Equal(50, nodes.GetArrayLength());
        Assert.All(nodes.EnumerateArray(), n =>
        {
            Assert.False(string.IsNullOrEmpty(n.At("aanbiedergegevens.naam").GetString()));
            Assert.StartsWith("Testpersoon", n.At("persoon.achternaam").GetString(), StringComparison.Ordinal);
            Assert.False(string.IsNullOrEmpty(n.At("contractgegevens.nummer").GetString()));
        });
        Assert.Contains(nodes.EnumerateArray(), n => n.At("uren").GetArrayLength() > 1);
        Assert.Contains(nodes.EnumerateArray(), n => n.At("bruiklenen").GetArrayLength() > 0);
        Assert.Equal(forFew, forMany);
        Assert.InRange(forMany, 4, 12);
    }

    [Theory]
    [Databases]
    public async Task Examens_VijftigMetPersoonEnPoging_KostEvenveelOpdrachtenAlsVijf(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await StartAsync(provider);
        const string Vraag = "query($aantal: Int!) { examens(first: $aantal, sortering: \"datum\", aflopend: true) { totalCount nodes { id plaatsing achternaam onderdeel niveau examendatum uitslag poging wet bijgewerktOp } } }";
        foreach (var reader in new[] { Consulent, Taalhaven })
        {
            var client = app.Client(reader);
            await client.GraphQLAsync(Vraag, new { aantal = 5 });

            // Act
            app.Sql.Clear();
            var few = await client.GraphQLAsync(Vraag, new { aantal = 5 });
            var forFew = app.Sql.Count;
            app.Sql.Clear();
            var many = await client.GraphQLAsync(Vraag, new { aantal = 50 });
            var forMany = app.Sql.Count;
            var none = await client.GraphQLAsync("{ examens(bijgewerktNa: \"2100-01-01T00:00:00Z\") { totalCount } }");

            // Assert
            Assert.Equal(5, few.At("data.examens.nodes").GetArrayLength());
            Assert.Equal(50, many.At("data.examens.nodes").GetArrayLength());
            Assert.True(many.At("data.examens.totalCount").GetInt32() > 50);
            Assert.Equal(0, none.At("data.examens.totalCount").GetInt32());
            Assert.All(many.At("data.examens.nodes").EnumerateArray(), n => Assert.StartsWith("PL-", n.At("plaatsing").GetString(), StringComparison.Ordinal));
            Assert.Equal(forFew, forMany);
            Assert.InRange(forMany, 3, 9);
        }
    }

    [Theory]
    [Databases]
    public async Task AccepteerPlaatsing_EigenEnVreemde_AntwoordtMetPlaatsingOfNietGevonden(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await StartAsync(provider);
        var waiting = await app.Client(Taalhaven).GraphQLAsync("{ plaatsingen(first: 1, status: AANGEMELD) { nodes { nummer } } }");
        var number = waiting.At("data.plaatsingen.nodes.0.nummer").GetString();
        const string Accepteer = "mutation($n: String!) { accepteerPlaatsing(input: { nummer: $n }) { id plaatsing { regel { status } } fouten { code melding } } }";

        // Act
        var other = await app.Client(Taalhaven with { Id = "md", Scope = Scope.VanAanbieder("MEEDOEN") }).GraphQLAsync(Accepteer, new { n = number });
        var own = await app.Client(Taalhaven).GraphQLAsync(Accepteer, new { n = number });
        var hours = await app.Client(Taalhaven).GraphQLAsync(
            "mutation($n: String!) { leverUren(input: { plaatsing: $n, maanden: [{ maand: \"2026-09-01\", aangeboden: 10, gevolgd: 9, geoorloofdVerzuim: 0, ongeoorloofdVerzuim: 0, waarvanOnline: 0 }] }) { fouten { code veld } } }",
            new { n = number });

        // Assert
        Assert.Equal("PLAATSING_ONBEKEND", other.At("data.accepteerPlaatsing.fouten.0.code").GetString());
        Assert.Equal("GEACCEPTEERD", own.At("data.accepteerPlaatsing.plaatsing.regel.status").GetString());
        Assert.Equal("maanden[0].aangeboden", hours.At("data.leverUren.fouten.0.veld").GetString());
    }

    [Theory]
    [Databases]
    public async Task WeigerPlaatsing_EigenEnVreemde_AntwoordtMetPlaatsingOfNietGevonden(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await StartAsync(provider);
        var waiting = await app.Client(Taalhaven).GraphQLAsync("{ plaatsingen(first: 1, status: AANGEMELD) { nodes { nummer } } }");
        var number = waiting.At("data.plaatsingen.nodes.0.nummer").GetString();
        const string Weiger = "mutation($n: String!, $t: String) { weigerPlaatsing(input: { nummer: $n, weigerreden: ANDERS, toelichting: $t }) { id plaatsing { regel { status } toelichting } fouten { code veld } } }";

        // Act
        var other = await app.Client(Taalhaven with { Id = "md", Scope = Scope.VanAanbieder("MEEDOEN") }).GraphQLAsync(Weiger, new { n = number, t = "Geen docent." });
        var without = await app.Client(Taalhaven).GraphQLAsync(Weiger, new { n = number });
        var own = await app.Client(Taalhaven).GraphQLAsync(Weiger, new { n = number, t = "Geen docent." });
        var twice = await app.Client(Taalhaven).GraphQLAsync(Weiger, new { n = number, t = "Geen docent." });

        // Assert
        Assert.Equal("PLAATSING_ONBEKEND", other.At("data.weigerPlaatsing.fouten.0.code").GetString());
        Assert.Equal("toelichting", without.At("data.weigerPlaatsing.fouten.0.veld").GetString());
        Assert.Equal("[]", own.At("data.weigerPlaatsing.fouten").GetRawText());
        Assert.Equal("GEWEIGERD", own.At("data.weigerPlaatsing.plaatsing.regel.status").GetString());
        Assert.Equal("PLAATSING_STAP_NIET_TOEGESTAAN", twice.At("data.weigerPlaatsing.fouten.0.code").GetString());
    }

    private static Task<HostApp> StartAsync(DatabaseProvider provider) => VoorbeeldRegio.StartAsync(provider);
}
