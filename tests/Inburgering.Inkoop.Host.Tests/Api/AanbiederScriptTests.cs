// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json;
using Inburgering.Inkoop.Host.Api;
using Inburgering.Inkoop.Host.Tests.Importeren;
using Inburgering.Inkoop.Host.Tests.Support;
using Inburgering.Inkoop.Plaatsingen.Examens;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Tijd;

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
        using var map = new TijdelijkeMap();
        var output = await DraaiAsync(app, map);

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

    [Fact]
    public async Task Script_DeTweedeKeer_LeestAlleenWatSindsdienVeranderdeEnVerdween()
    {
        // Arrange: what the script itself does comes after what it read.
        await using var app = await VoorbeeldRegio.StartAsync(DatabaseProvider.Sqlite);
        await DemoClient.MaakAsync(app.Services);
        using var map = new TijdelijkeMap();
        app.Clock.Advance(TimeSpan.FromMinutes(10));
        var first = Veranderd(await DraaiAsync(app, map));
        var read = await File.ReadAllTextAsync(Stand(map));
        var all = (await app.Client(Wie.Taalhaven).GraphQLAsync("{ plaatsingen(first: 1) { totalCount } }")).At("data.plaatsingen.totalCount").GetInt32();

        // Act: a month later something is new, and something went out of sight.
        app.Clock.Advance(TimeSpan.FromDays(31));
        var asked = (await app.Client(Wie.Taalhaven).GraphQLAsync("{ plaatsingen(status: AANGEMELD, sortering: \"aangemeld\", aflopend: true, first: 1) { nodes { nummer dossiernummer } } }")).At("data.plaatsingen.nodes.0");
        var waiting = asked.At("nummer").GetString()!;
        await app.SendAsync(new RegistreerExamen(asked.At("dossiernummer").GetString()!, Onderdeel.KNM, null, app.Clock.Vandaag(), Uitslag.Gezakt));
        app.Clock.Advance(TimeSpan.FromMinutes(10));
        var since = $"bijgewerktNa: \"{read.Trim()}\"";
        var expected = await NummersAsync(app, $"plaatsingen({since}, first: 100)");
        var gone = await NummersAsync(app, $"verdwenenPlaatsingen({since}, first: 100)");
        var output = await DraaiAsync(app, map);
        app.Clock.Advance(TimeSpan.FromMinutes(10));
        var third = Veranderd(await DraaiAsync(app, map));

        // Assert
        Assert.Equal(all, first.Count);
        Assert.Contains(waiting, expected);
        Assert.InRange(expected.Count, 2, 4);
        Assert.Equal(expected.Order(), Veranderd(output).Order());
        Assert.NotEmpty(gone);
        Assert.Equal(gone.Order(), Regels(output, "\"reden\":\"JAAR_NA_EINDE\"").Order());
        Assert.Contains($"2. Accept {waiting} ", output, StringComparison.Ordinal);
        Assert.Equal([waiting], third);
    }

    private static Task<string> DraaiAsync(HostApp app, TijdelijkeMap map) =>
        Repository.RunAsync("docs/voorbeelden", "bash", ["aanbieder.sh", app.Address.ToString().TrimEnd('/'), DemoClient.Id, DemoClient.Geheim, Stand(map)]);

    private static string Stand(TijdelijkeMap map) => Path.Combine(map.Pad, "aanbieder.stand");

    // The placements that a run read, each on a line of its own.
    private static List<string> Veranderd(string output) => Regels(output, "\"bijgewerktOp\":");

    private static List<string> Regels(string output, string with) =>
        [.. output.Split('\n').Where(l => l.StartsWith("{\"nummer\":", StringComparison.Ordinal) && l.Contains(with, StringComparison.Ordinal)).Select(l => JsonDocument.Parse(l).RootElement.GetProperty("nummer").GetString()!)];

    private static async Task<List<string>> NummersAsync(HostApp app, string list)
    {
        var answer = await app.Client(Wie.Taalhaven).GraphQLAsync($"{{ lijst: {list} {{ nodes {{ nummer }} }} }}");
        return [.. answer.At("data.lijst.nodes").EnumerateArray().Select(n => n.GetProperty("nummer").GetString()!)];
    }
}
