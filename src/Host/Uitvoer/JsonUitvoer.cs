// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Text.Json;

namespace Inburgering.Inkoop.Host.Uitvoer;

/// <summary>All tables as JSON for programs: per table its rows as objects with the headers as names; numbers stay numbers, days are ISO 8601.</summary>
internal static class JsonUitvoer
{
    private const int Regels = 500;

    public static async Task SchrijfAsync(Stream output, IReadOnlyList<TableExport> tabellen, CancellationToken cancellationToken)
    {
        await using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, IndentSize = 1, NewLine = "\n" });
        json.WriteStartObject();
        foreach (var table in tabellen)
        {
            var names = table.Kop.Select(k => k.Kop).ToList();
            json.WriteStartArray(table.Naam);
            var written = 0;
            foreach (var row in table.Rijen)
            {
                json.WriteStartObject();
                for (var i = 0; i < row.Length; i++)
                {
                    json.WritePropertyName(names[i]);
                    Waarde(json, row[i]);
                }

                json.WriteEndObject();
                if (++written % Regels == 0)
                {
                    await json.FlushAsync(cancellationToken);
                }
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
        await json.FlushAsync(cancellationToken);
    }

    private static void Waarde(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            case decimal number:
                json.WriteNumberValue(number);
                break;
            case double number:
                json.WriteNumberValue(number);
                break;
            case DateOnly day:
                json.WriteStringValue(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            case DateTime moment:
                json.WriteStringValue(moment.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture));
                break;
            default:
                json.WriteStringValue(value.ToString());
                break;
        }
    }
}
