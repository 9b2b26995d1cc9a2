// SPDX-License-Identifier: EUPL-1.2

using System.Net.Http.Json;
using System.Text.Json;
using Inburgering.Inkoop.Host.Tests.Support;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.TestSupport;

namespace Inburgering.Inkoop.Host.Tests.Crash;

/// <summary>What was acknowledged survives a kill -9: real processes, a real database, a real client.</summary>
public sealed class KillTests
{
    private const int Writers = 4;
    private const int Enough = 40;

    [Theory]
    [Databases]
    public async Task Uren_HostGedoodTijdensGelijktijdigSchrijven_ElkeBevestigdeLeveringIsErNaHerstart(DatabaseProvider provider)
    {
        // Arrange
        await using var database = await HostProcess.DemoDatabaseAsync(provider);
        await using var first = await HostProcess.StartAsync(database.Options);
        using var client = await first.ClientAsync();
        var placements = await LopendeAsync(client);
        var before = await AangebodenAsync(client, placements);
        var acknowledged = new int[Writers];
        var enough = new TaskCompletionSource();
        var total = 0;

        // Act: each writer delivers one month of its own placement again and again with one hour more; the kill comes in the middle of it.
        var writing = placements.Select((placement, i) => Task.Run(async () =>
        {
            for (var hours = 1; hours <= 700; hours++)
            {
                await LeverAsync(client, placement, hours);
                acknowledged[i] = hours;
                if (Interlocked.Increment(ref total) == Enough)
                {
                    enough.SetResult();
                }
            }
        })).ToList();
        await Task.WhenAny(enough.Task, Task.WhenAny(writing).Unwrap());
        first.Kill();
        foreach (var writer in writing)
        {
            await Assert.ThrowsAsync<HttpRequestException>(() => writer);
        }

        await using var second = await HostProcess.StartAsync(database.Options);
        using var again = await second.ClientAsync();
        var stored = await AangebodenAsync(again, placements);
        var verdict = await HostProcess.VerbAsync(database.Options, "controleer-logboek");

        // Assert: of each writer the last acknowledged delivery (of one that had no answer yet, what stood there before), or the one after it that was written but not answered any more.
        Assert.True(total >= Enough, $"{total} deliveries");
        Assert.All(Enumerable.Range(0, Writers), i => Assert.Contains(stored[i], new[] { acknowledged[i] == 0 ? before[i] : acknowledged[i], acknowledged[i] + 1 }));
        Assert.All(new[] { "contracten", "plaatsingen", "kwaliteit", "devices", "host" }, module => Assert.Matches($@"(?m)^{module}: \d+ regels in orde", verdict));
    }

    private static async Task<List<Lopend>> LopendeAsync(HttpClient client)
    {
        var answer = await VraagAsync(client, $$"""{ plaatsingen(first: {{Writers}}, status: GESTART, wet: WI2021) { nodes { nummer startdatum } } }""");
        List<Lopend> found = [.. answer.At("data.plaatsingen.nodes").EnumerateArray().Select(n => new Lopend(n.At("nummer").GetString()!, n.At("startdatum").GetString()![..7] + "-01"))];
        Assert.Equal(Writers, found.Count);
        return found;
    }

    private static async Task LeverAsync(HttpClient client, Lopend placement, int hours)
    {
        var answer = await VraagAsync(client, $$"""
            mutation { leverUren(input: { plaatsing: "{{placement.Nummer}}", maanden: [{ maand: "{{placement.Maand}}", aangeboden: {{hours}}, gevolgd: {{hours}}, geoorloofdVerzuim: 0, ongeoorloofdVerzuim: 0, waarvanOnline: 0 }], reden: "Presentielijst kwam later." }) { fouten { code melding } } }
            """);
        Assert.Equal("[]", answer.At("data.leverUren.fouten").GetRawText());
    }

    /// <summary>The hours that stand there per placement; 0 when nothing does.</summary>
    private static async Task<List<decimal>> AangebodenAsync(HttpClient client, List<Lopend> placements)
    {
        var answer = await VraagAsync(client, $$"""{ plaatsingen(first: {{Writers}}, status: GESTART, wet: WI2021) { nodes { nummer uren { maand aangeboden } } } }""");
        return [.. placements.Select(p => answer.At("data.plaatsingen.nodes").EnumerateArray().Single(n => n.At("nummer").GetString() == p.Nummer)
            .At("uren").EnumerateArray().Where(u => u.At("maand").GetString() == p.Maand).Select(u => u.At("aangeboden").GetDecimal()).SingleOrDefault())];
    }

    private static async Task<JsonElement> VraagAsync(HttpClient client, string query)
    {
        using var content = JsonContent.Create(new { query });
        using var response = await client.PostAsync(new Uri("/graphql", UriKind.Relative), content);
        return await response.JsonAsync();
    }

    private sealed record Lopend(string Nummer, string Maand);
}
