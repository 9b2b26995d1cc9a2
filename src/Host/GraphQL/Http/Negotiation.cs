// SPDX-License-Identifier: EUPL-1.2

using Microsoft.Net.Http.Headers;

namespace Inburgering.Inkoop.Host.GraphQL.Http;

/// <summary>Which media type the client wants, by the rules of HTTP and GraphQL-over-HTTP.</summary>
internal static class Negotiation
{
    public const string GraphQLResponse = "application/graphql-response+json";
    public const string Json = "application/json";

    /// <summary>The media type of the answer, or null when the client accepts neither.</summary>
    public static string? Choose(IReadOnlyList<string?> accept)
    {
        if (accept.All(string.IsNullOrWhiteSpace))
        {
            return Json;
        }

        if (!MediaTypeHeaderValue.TryParseList([.. accept!], out var wanted))
        {
            return null;
        }

        return wanted.Where(w => (w.Quality ?? 1) > 0 && IsUtf8(w)).OrderByDescending(w => w.Quality ?? 1).Select(w =>
            Is(w, GraphQLResponse) ? GraphQLResponse
            : Is(w, Json) || w.MatchesAllTypes || (w.MatchesAllSubTypes && w.Type.Equals("application", StringComparison.OrdinalIgnoreCase)) ? Json
            : null).FirstOrDefault(m => m is not null);
    }

    /// <summary>True when a body of this type can be read: JSON in UTF-8.</summary>
    public static bool CanRead(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type) && Is(type, Json) && IsUtf8(type);

    private static bool Is(MediaTypeHeaderValue value, string type) => value.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase);

    private static bool IsUtf8(MediaTypeHeaderValue value) =>
        !value.Charset.HasValue || HeaderUtilities.RemoveQuotes(value.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase);
}
