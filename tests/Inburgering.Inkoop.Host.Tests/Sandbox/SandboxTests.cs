// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json;
using Inburgering.Inkoop.Host.Sandbox;
using Inburgering.Inkoop.Host.Tests.Support;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Inburgering.Inkoop.Host.Tests.Sandbox;

public sealed class SandboxTests
{
    private const string Geheim = "geheim-van-een-sandbox-in-een-test-00";
    private static readonly DateOnly Vandaag = new(2026, 11, 16);
    private static readonly Dictionary<string, string?> Aan = new() { ["Sandbox:Aan"] = "true", ["Sandbox:Geheim"] = Geheim };

    [Theory]
    [Databases]
    public async Task ElkGeval_GestuurdAlsAanbieder_GeeftDeBeschrevenFout(DatabaseProvider provider)
    {
        // Arrange: filled twice, as when the Host starts again.
        await using var app = await HostApp.StartAsync(provider, Aan, Vandaag);
        var filler = app.Services.GetRequiredService<Sandboxvuller>();
        await filler.VulAsync(CancellationToken.None);
        await filler.VulAsync(CancellationToken.None);
        var client = app.Client(null);
        client.DefaultRequestHeaders.Authorization = new("Bearer", await TokenAsync(client));

        // Act
        List<string> wrong = [];
        foreach (var geval in Sandboxgevallen.Voor(Vandaag))
        {
            JsonElement answer = default;
            foreach (var mutation in geval.Mutaties)
            {
                answer = await client.GraphQLAsync(mutation);
            }

            var payload = answer.At("data").EnumerateObject().Single().Value;
            var errors = payload.ValueKind == JsonValueKind.Object ? payload.At("fouten").EnumerateArray().Select(f => f.At("code").GetString()).Distinct().ToList() : ["geen antwoord"];
            if (!errors.SequenceEqual(geval.Code is null ? [] : [geval.Code]))
            {
                wrong.Add($"{geval.Naam}: verwacht {geval.Code ?? "gelukt"}, kreeg {answer}");
            }
        }

        // Assert
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Documentatie_NoemtElkGevalMetZijnFoutcode()
    {
        // Arrange
        var text = File.ReadAllText(Path.Combine(Repository.Root, "docs", "sandbox.md"));

        // Act
        var rows = text.Split('\n').Where(l => l.StartsWith("| `", StringComparison.Ordinal)).Select(l => l.Trim()).ToList();

        // Assert
        Assert.Equal(Sandboxgevallen.Voor(Vandaag).Select(g => $"| `{g.Naam}` | {g.Uitleg} | {(g.Code is null ? "gelukt" : $"`{g.Code}`")} |"), rows);
    }

    [Fact]
    public async Task Vul_InEenDatabaseMetIetsAnders_Weigert()
    {
        // Arrange
        await using var app = await VoorbeeldRegio.StartAsync(DatabaseProvider.Sqlite, Aan);
        await using var bare = await HostApp.StartAsync(DatabaseProvider.Sqlite, new() { ["Sandbox:Aan"] = "true", ["Sandbox:Geheim"] = "kort" });

        // Act
        var other = await Assert.ThrowsAsync<SandboxFout>(() => app.Services.GetRequiredService<Sandboxvuller>().VulAsync(CancellationToken.None));
        var weak = await Assert.ThrowsAsync<SandboxFout>(() => bare.Services.GetRequiredService<Sandboxvuller>().VulAsync(CancellationToken.None));

        // Assert
        Assert.Contains("niet leeg en geen sandbox", other.Message, StringComparison.Ordinal);
        Assert.Contains("4 tekens", weak.Message, StringComparison.Ordinal);
    }

    private static async Task<string> TokenAsync(HttpClient client)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = "sandbox-taalhaven", ["client_secret"] = Geheim });
        var response = await client.PostAsync(new Uri("/connect/token", UriKind.Relative), form);
        return (await response.JsonAsync()).At("access_token").GetString()!;
    }
}
