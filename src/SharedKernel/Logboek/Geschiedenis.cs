// SPDX-License-Identifier: EUPL-1.2

using System.Linq.Expressions;
using System.Text.Json;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.SharedKernel.Logboek;

/// <summary>One changed field.</summary>
/// <param name="Veld">Name of the field.</param>
/// <param name="Oud">Old value as text; null = there was none.</param>
/// <param name="Nieuw">New value as text; null = there is none.</param>
public sealed record Veldwijziging(string Veld, string? Oud, string? Nieuw);

/// <summary>One line of the history of a thing.</summary>
/// <param name="Volgnummer">Number in the audit trail of the module.</param>
/// <param name="Moment">When (UTC).</param>
/// <param name="Wie">Display name at that time.</param>
/// <param name="Kanaal">Through which face.</param>
/// <param name="Handeling">Which message.</param>
/// <param name="Onderwerp">Type of thing.</param>
/// <param name="Sleutel">Its human key.</param>
/// <param name="Soort">Toegevoegd, Gewijzigd, Verwijderd or Overig.</param>
/// <param name="Wijzigingen">The fields.</param>
/// <param name="Reden">The written reason, where one was given.</param>
public sealed record GeschiedenisRegel(
    long Volgnummer,
    DateTimeOffset Moment,
    string Wie,
    Kanaal Kanaal,
    string Handeling,
    string Onderwerp,
    string Sleutel,
    string Soort,
    IReadOnlyList<Veldwijziging> Wijzigingen,
    string? Reden);

/// <summary>The history of one thing, newest first.</summary>
/// <param name="Regels">The lines.</param>
/// <param name="Volgende">Pass it as <c>voor</c> for older lines; null when there are none.</param>
public sealed record GeschiedenisPagina(IReadOnlyList<GeschiedenisRegel> Regels, long? Volgende);

/// <summary>Reads the history of one thing from a module's audit trail. The caller checks first whether the actor may see the thing.</summary>
public static class Geschiedenis
{
    /// <summary>The lines that match, newest first, <paramref name="aantal"/> at most.</summary>
    public static async Task<GeschiedenisPagina> LeesAsync(ModuleDbContext db, Expression<Func<LogboekRegel, bool>> welke, long? voor, int aantal, CancellationToken cancellationToken)
    {
        var size = Math.Clamp(aantal, 1, 100);
        var before = voor ?? long.MaxValue;
        var rows = await db.Logboek.AsNoTracking().Where(welke).Where(l => l.Volgnummer < before)
            .OrderByDescending(l => l.Volgnummer).Take(size + 1).ToListAsync(cancellationToken);
        var more = rows.Count > size;
        return new GeschiedenisPagina(
            [.. rows.Take(size).Select(l => new GeschiedenisRegel(l.Volgnummer, l.Moment, l.ActorNaam, l.Kanaal, l.Handeling, l.Onderwerp, l.Sleutel, l.Soort, Velden(l.Oud, l.Nieuw), l.Reden))],
            more ? rows[size - 1].Volgnummer : null);
    }

    private static List<Veldwijziging> Velden(string? old, string? now)
    {
        var before = Values(old);
        var after = Values(now);
        return [.. before.Keys.Union(after.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(k => new Veldwijziging(k, before.GetValueOrDefault(k), after.GetValueOrDefault(k)))
            .Where(v => !string.IsNullOrEmpty(v.Oud) || !string.IsNullOrEmpty(v.Nieuw))];
    }

    private static Dictionary<string, string?> Values(string? json)
    {
        if (json is null)
        {
            return [];
        }

        using var document = JsonDocument.Parse(json);
        return document.RootElement.ValueKind == JsonValueKind.Object
            ? document.RootElement.EnumerateObject().ToDictionary(p => p.Name, p => Text(p.Value), StringComparer.Ordinal)
            : [];
    }

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.True => "ja",
        JsonValueKind.False => "nee",
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(Text)),
        JsonValueKind.String => value.GetString(),
        _ => value.GetRawText(),
    };
}
