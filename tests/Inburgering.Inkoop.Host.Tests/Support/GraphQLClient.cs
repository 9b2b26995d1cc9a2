// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;

namespace Inburgering.Inkoop.Host.Tests.Support;

internal static class GraphQLClient
{
    public static Task<HttpResponseMessage> PostGraphQLAsync(this HttpClient client, string query, object? variables = null) =>
        client.PostAsJsonAsync("/graphql", new { query, variables });

    /// <summary>The answer to a query, whatever its status.</summary>
    public static async Task<JsonElement> GraphQLAsync(this HttpClient client, string query, object? variables = null) =>
        await (await client.PostGraphQLAsync(query, variables)).JsonAsync();

    public static async Task<JsonElement> JsonAsync(this HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        try
        {
            return JsonDocument.Parse(text).RootElement;
        }
        catch (JsonException exception)
        {
            throw new InvalidOperationException($"Not JSON ({response.StatusCode}): {text}", exception);
        }
    }

    /// <summary>The word for a value of an enum: <c>GeslaagdAfgeschaald</c> is <c>GESLAAGD_AFGESCHAALD</c>.</summary>
    public static string Woord(string name) => string.Concat(name.Select((c, i) => i > 0 && char.IsUpper(c) ? $"_{c}" : $"{c}")).ToUpperInvariant();

    /// <summary>Walks a path such as <c>data.aanbieders.nodes.0.code</c>.</summary>
    public static JsonElement At(this JsonElement element, string path)
    {
        var at = element;
        foreach (var part in path.Split('.'))
        {
            at = at.ValueKind switch
            {
                JsonValueKind.Array => at[int.Parse(part, CultureInfo.InvariantCulture)],
                JsonValueKind.Object when at.TryGetProperty(part, out var next) => next,
                _ => throw new InvalidOperationException($"No ‘{part}’ of ‘{path}’ in {element}"),
            };
        }

        return at;
    }
}
