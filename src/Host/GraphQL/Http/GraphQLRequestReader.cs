// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json;
using GraphQL;
using GraphQL.Transport;

namespace Inburgering.Inkoop.Host.GraphQL.Http;

/// <summary>Why a request cannot be run at all.</summary>
internal sealed record Refusal(int Status, string Code, string Message);

/// <summary>Reads a request from a body or a query string and checks the types of its parameters.</summary>
internal sealed class GraphQLRequestReader(IGraphQLTextSerializer serializer)
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64 };

    public async Task<(GraphQLRequest? Request, Refusal? Refusal)> ReadBodyAsync(HttpRequest request, int maximum, CancellationToken cancellationToken)
    {
        if (!Negotiation.CanRead(request.ContentType))
        {
            return (null, new Refusal(StatusCodes.Status415UnsupportedMediaType, "MEDIATYPE_NIET_ONDERSTEUND", "Stuur de vraag als Content-Type: application/json, in UTF-8."));
        }

        using var buffer = new MemoryStream();
        var chunk = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(chunk, cancellationToken)) > 0)
        {
            if (buffer.Length + read > maximum)
            {
                return (null, new Refusal(StatusCodes.Status413PayloadTooLarge, "VRAAG_TE_GROOT", $"De vraag is groter dan {maximum / 1024} KB."));
            }

            buffer.Write(chunk, 0, read);
        }

        try
        {
            using var document = JsonDocument.Parse(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), Options);
            return FromJson(document.RootElement);
        }
        catch (JsonException)
        {
            return (null, Bad("De vraag is geen geldige JSON."));
        }
    }

    public (GraphQLRequest? Request, Refusal? Refusal) ReadQueryString(IQueryCollection query)
    {
        if (query["query"].Count != 1)
        {
            return (null, Bad("Geef de vraag mee als parameter query."));
        }

        try
        {
            return (new GraphQLRequest
            {
                Query = query["query"],
                OperationName = query["operationName"] is { Count: > 0 } name && name[0]!.Length > 0 ? name[0] : null,
                Variables = Inputs("variables"),
                Extensions = Inputs("extensions"),
            }, null);
        }
        catch (JsonException)
        {
            return (null, Bad("variables en extensions moeten een JSON-object zijn."));
        }

        Inputs? Inputs(string name)
        {
            var text = query[name].ToString();
            if (text.Length == 0)
            {
                return null;
            }

            using var document = JsonDocument.Parse(text, Options);
            return document.RootElement.ValueKind switch
            {
                JsonValueKind.Object => serializer.Deserialize<Inputs>(text),
                JsonValueKind.Null => null,
                _ => throw new JsonException(),
            };
        }
    }

    private (GraphQLRequest? Request, Refusal? Refusal) FromJson(JsonElement root)
    {
        if (root.ValueKind == JsonValueKind.Array)
        {
            return (null, Bad("Stuur één vraag per keer; een lijst van vragen kan niet."));
        }

        if (root.ValueKind != JsonValueKind.Object)
        {
            return (null, Bad("De vraag moet een JSON-object zijn."));
        }

        if (!root.TryGetProperty("query", out var query) || query.ValueKind != JsonValueKind.String)
        {
            return (null, Bad("query ontbreekt of is geen tekst."));
        }

        if (root.TryGetProperty("operationName", out var name) && name.ValueKind is not (JsonValueKind.String or JsonValueKind.Null))
        {
            return (null, Bad("operationName is geen tekst."));
        }

        foreach (var property in new[] { "variables", "extensions" })
        {
            if (root.TryGetProperty(property, out var value) && value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Null))
            {
                return (null, Bad($"{property} is geen JSON-object."));
            }
        }

        return (new GraphQLRequest
        {
            Query = query.GetString(),
            OperationName = name.ValueKind == JsonValueKind.String && name.GetString()!.Length > 0 ? name.GetString() : null,
            Variables = Inputs(root, "variables"),
            Extensions = Inputs(root, "extensions"),
        }, null);
    }

    private Inputs? Inputs(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? serializer.Deserialize<Inputs>(value.GetRawText()) : null;

    private static Refusal Bad(string message) => new(StatusCodes.Status400BadRequest, "ONGELDIGE_VRAAG", message);
}
