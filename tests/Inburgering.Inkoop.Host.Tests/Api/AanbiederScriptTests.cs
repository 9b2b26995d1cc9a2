// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Api;
using Inburgering.Inkoop.Host.Tests.Support;
using Inburgering.Inkoop.SharedKernel.Data;

namespace Inburgering.Inkoop.Host.Tests.Api;

public sealed class AanbiederScriptTests
{
    [Fact]
    public async Task Leesmij_VoorbeeldMetCurl_GeeftDeEigenPlaatsingen()
    {
        // Arrange: the block of the README, against this Host instead of the usual address.
        await using var app = await VoorbeeldRegio.StartAsync(DatabaseProvider.Sqlite);
        await DemoClient.MaakAsync(app.Services);
        var readme = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "README.md"));
        var begin = readme.IndexOf("TOKEN=", StringComparison.Ordinal);
        var block = readme[begin..readme.IndexOf("```", begin, StringComparison.Ordinal)].Replace("http://localhost:5080", app.Address.ToString().TrimEnd('/'), StringComparison.Ordinal);

        // Act
        var output = await Repository.RunAsync(".", "bash", ["-c", block]);

        // Assert
        Assert.StartsWith("{\"data\":{\"plaatsingen\":{\"nodes\":[{\"nummer\":\"PL-", output, StringComparison.Ordinal);
        Assert.Contains("\"bruiklenen\":[{\"serienummer\":", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Script_TegenDeVoorbeeldregio_AccepteertEnLevertUren()
    {
        // Arrange
        await using var app = await VoorbeeldRegio.StartAsync(DatabaseProvider.Sqlite);
        await DemoClient.MaakAsync(app.Services);
        const string Waiting = "{ plaatsingen(status: AANGEMELD) { totalCount } }";
        var before = (await app.Client(Wie.Taalhaven).GraphQLAsync(Waiting)).At("data.plaatsingen.totalCount").GetInt32();

        // Act
        var output = await Repository.RunAsync("docs/voorbeelden", "bash", ["aanbieder.sh", app.Address.ToString().TrimEnd('/'), DemoClient.Id, DemoClient.Geheim]);

        // Assert
        var after = (await app.Client(Wie.Taalhaven).GraphQLAsync(Waiting)).At("data.plaatsingen.totalCount").GetInt32();
        Assert.True(before > 0);
        Assert.Equal(before - 1, after);
        var answers = output.Split('\n').Where(l => l.Contains("\"accepteerPlaatsing\"", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, answers.Count);
        Assert.Equal(answers[0], answers[1]);
        Assert.Contains("\"status\":\"GEACCEPTEERD\"", answers[0], StringComparison.Ordinal);
        Assert.Contains("\"leverUren\":{\"clientMutationId\":", output, StringComparison.Ordinal);
        Assert.Contains("\"maanden\":{\"ontbreken\":", output, StringComparison.Ordinal);
        Assert.Contains("{\"data\":{\"meldExamen\":{\"fouten\":[]}}}", output, StringComparison.Ordinal);
        Assert.Contains("{\"data\":{\"meldSignaal\":{\"fouten\":[]}}}", output, StringComparison.Ordinal);
        Assert.Contains("\"fouten\":[]}}}", output.Split('\n').Single(l => l.Contains("\"leverUren\"", StringComparison.Ordinal)), StringComparison.Ordinal);
    }
}
