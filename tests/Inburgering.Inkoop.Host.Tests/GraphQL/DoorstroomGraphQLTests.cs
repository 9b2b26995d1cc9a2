// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Tests.Support;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.TestSupport;

namespace Inburgering.Inkoop.Host.Tests.GraphQL;

public sealed class DoorstroomGraphQLTests
{
    private const string Vraag = """
        query($gemeente: String) {
          doorstroom(peildatum: "2026-10-01", gemeente: $gemeente) {
            eenheid afgeschermd
            routes { route alle { instroom slagingspercentage cumulatieveIncidentie { maanden aandeel onder boven onderRisico } binnen { maanden waarneembaar } } cohorten { jaar cijfers { instroom } } }
            definities { begrip uitleg }
          }
          doorstroomPerAanbieder(peildatum: "2026-10-01") { aanbieder routes { route } }
          examensEnUren(peildatum: "2026-10-01") { examens { onderdeel niveau geslaagd } uren { route aanwezigheid } }
        }
        """;

    [Theory]
    [Databases]
    public async Task Doorstroom_LegeRegio_GeeftElkeLeerrouteMetDefinities(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await HostApp.StartAsync(provider);

        // Act
        var answer = await app.Client(HostApp.Contractmanager).GraphQLAsync(Vraag);

        // Assert
        Assert.Equal("ONDERWIJS", answer.At("data.doorstroom.routes").EnumerateArray().Select(r => r.At("route").GetString()).ElementAt(1));
        Assert.Equal(0, answer.At("data.doorstroom.routes.0.alle.instroom").GetInt32());
        Assert.Equal("LEERROUTEPERIODE", answer.At("data.doorstroom.eenheid").GetString());
        Assert.Equal("Peildatum", answer.At("data.doorstroom.definities.0.begrip").GetString());
        Assert.Equal(0, answer.At("data.doorstroomPerAanbieder").GetArrayLength());
    }

    [Fact]
    public async Task Doorstroom_AlsAanbiederOfMetFouteGemeente_WordtGeweigerd()
    {
        // Arrange
        await using var app = await HostApp.StartAsync(DatabaseProvider.Sqlite);
        var provider = new Actor("school", "School", [Rol.Aanbieder], Scope.VanAanbieder("EEN"), Kanaal.GraphQL);

        // Act
        var refused = await app.Client(provider).GraphQLAsync("{ doorstroom(peildatum: \"2026-10-01\") { eenheid } }");
        var wrong = await app.Client(HostApp.Contractmanager).GraphQLAsync(Vraag, new { gemeente = "62" });

        // Assert
        Assert.Equal("GEEN_TOEGANG", refused.At("errors.0.extensions.code").GetString());
        Assert.Contains("Gemeentecode ‘62’ klopt niet: verwacht 4 cijfers.", wrong.At("errors.0.message").GetString(), StringComparison.Ordinal);
    }
}
