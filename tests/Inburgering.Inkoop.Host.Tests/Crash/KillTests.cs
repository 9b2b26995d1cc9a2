// SPDX-License-Identifier: EUPL-1.2

using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Inburgering.Inkoop.Host.Api;
using Inburgering.Inkoop.Host.Tests.Support;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.TestSupport;

namespace Inburgering.Inkoop.Host.Tests.Crash;

/// <summary>What was acknowledged survives a kill -9: real processes, a real database, a real client.</summary>
public sealed class KillTests
{
    [Theory]
    [Databases]
    public async Task Uren_HostGedoodTijdensHetSchrijven_ElkeBevestigdeLeveringIsErNaHerstart(DatabaseProvider provider)
    {
        // Arrange
        await using var database = await TestDatabase.MakeAsync(provider, "leeg", _ => Task.CompletedTask);
        await using var first = await HostProcess.StartAsync(database.Options);
        using var client = await ClientAsync(first);
        var (plaatsing, maand) = await LopendePlaatsingAsync(client);
        List<int> acknowledged = [];

        // Act: deliver the same month again and again with another number of hours; kill in the middle of it.
        var writing = Task.Run(async () =>
        {
            for (var hours = 1; hours <= 400; hours++)
            {
                if (await LeverAsync(client, plaatsing, maand, hours))
                {
                    lock (acknowledged)
                    {
                        acknowledged.Add(hours);
                    }
                }
            }
        });
        while (!writing.IsCompleted && Aantal(acknowledged) < 25)
        {
            await Task.Delay(5);
        }

        first.Kill();
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => writing);
        await using var second = await HostProcess.StartAsync(database.Options);
        using var again = await ClientAsync(second);
        var stored = await AangebodenAsync(again, plaatsing, maand);

        // Assert: the last acknowledged delivery, or the one after it that was written but not answered any more.
        Assert.InRange(Aantal(acknowledged), 25, 399);
        Assert.InRange(stored, acknowledged[^1], acknowledged[^1] + 1);
    }

    private static int Aantal(List<int> list)
    {
        lock (list)
        {
            return list.Count;
        }
    }

    private static async Task<HttpClient> ClientAsync(HostProcess host)
    {
        var client = new HttpClient { BaseAddress = host.Address };
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = DemoClient.Id,
            ["client_secret"] = DemoClient.Geheim,
        });
        var token = await client.PostAsync(new Uri("/connect/token", UriKind.Relative), form);
        token.EnsureSuccessStatusCode();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (await token.JsonAsync()).At("access_token").GetString());
        return client;
    }

    private static async Task<(string Nummer, string Maand)> LopendePlaatsingAsync(HttpClient client)
    {
        var answer = await VraagAsync(client, "{ plaatsingen(first: 1, filter: { status: GESTART, route: B1 }) { nodes { nummer startdatum } } }");
        var node = answer.At("data.plaatsingen.nodes.0");
        var start = DateOnly.ParseExact(node.At("startdatum").GetString()!, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        return (node.At("nummer").GetString()!, $"{start:yyyy-MM}-01");
    }

    private static async Task<bool> LeverAsync(HttpClient client, string plaatsing, string maand, int hours)
    {
        var answer = await VraagAsync(client, $$"""
            mutation { leverUren(input: { plaatsing: "{{plaatsing}}", maanden: [{ maand: "{{maand}}", aangeboden: {{hours}}, gevolgd: {{hours}}, geoorloofdVerzuim: 0, ongeoorloofdVerzuim: 0, waarvanOnline: 0 }] }) { fouten { code melding } } }
            """);
        var faults = answer.At("data.leverUren.fouten");
        Assert.True(faults.GetArrayLength() == 0, faults.ToString());
        return true;
    }

    private static async Task<decimal> AangebodenAsync(HttpClient client, string plaatsing, string maand)
    {
        var answer = await VraagAsync(client, "{ plaatsingen(first: 100, filter: { status: GESTART, route: B1 }) { nodes { nummer uren { maand aangeboden } } } }");
        var placement = answer.At("data.plaatsingen.nodes").EnumerateArray().Single(p => p.At("nummer").GetString() == plaatsing);
        return placement.At("uren").EnumerateArray().Single(u => u.At("maand").GetString() == maand).At("aangeboden").GetDecimal();
    }

    private static async Task<JsonElement> VraagAsync(HttpClient client, string query)
    {
        using var content = JsonContent.Create(new { query });
        using var response = await client.PostAsync(new Uri("/graphql", UriKind.Relative), content);
        return await response.JsonAsync();
    }
}
