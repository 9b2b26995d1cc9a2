// SPDX-License-Identifier: EUPL-1.2

using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Inburgering.Inkoop.SharedKernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Inburgering.Inkoop.SharedKernel.Logboek;

/// <summary>Turns the tracked changes of a save into audit lines.</summary>
internal static class LogboekWriter
{
    private const string Hidden = "(persoonsgegeven)";

    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(), new KaalGetal() },
    };

    public static List<LogRegel> Collect(ModuleDbContext context, bool import)
    {
        var lines = context.TakeExtraLines();
        foreach (var entry in context.ChangeTracker.Entries<IGelogd>())
        {
            switch (entry.State)
            {
                case EntityState.Added when import:
                    // An import logs one line per file with its counts; only changes of what was there get a line each.
                    break;
                case EntityState.Added:
                    lines.Add(Line(entry, "Toegevoegd", null, Values(entry, p => p.CurrentValue, _ => true)));
                    break;
                case EntityState.Deleted:
                    lines.Add(Line(entry, "Verwijderd", Values(entry, p => p.OriginalValue, _ => true), null));
                    break;
                case EntityState.Modified:
                    static bool Changed(PropertyEntry p) => p.IsModified && !p.Metadata.GetValueComparer().Equals(p.OriginalValue, p.CurrentValue) && p.Metadata.Name != nameof(IGeversioneerd.Versie);
                    var old = Values(entry, p => p.OriginalValue, Changed);
                    if (old is not null)
                    {
                        lines.Add(Line(entry, "Gewijzigd", old, Values(entry, p => p.CurrentValue, Changed)));
                    }

                    break;
            }
        }

        return lines;
    }

    private static LogRegel Line(EntityEntry<IGelogd> entry, string kind, string? old, string? now) =>
        new(entry.Metadata.ClrType.Name, entry.Entity.LogSleutel, kind, old, now);

    /// <summary>Values by property name, without what is not logged and with personal data hidden; null when nothing is left.</summary>
    internal static string? Json(IEnumerable<(IProperty Property, object? Value)> values)
    {
        var shown = new SortedDictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (property, value) in values)
        {
            var member = property.PropertyInfo;
            if (member is null || member.GetCustomAttribute<NietGelogdAttribute>() is not null)
            {
                continue;
            }

            shown[property.Name] = member.GetCustomAttribute<PersoonsgegevenAttribute>() is null ? value : Hidden;
        }

        return shown.Count == 0 ? null : JsonSerializer.Serialize(shown, Options);
    }

    private static string? Values(EntityEntry entry, Func<PropertyEntry, object?> value, Func<PropertyEntry, bool> include) =>
        Json(entry.Properties.Where(include).Select(p => (p.Metadata, value(p))));

    // PostgreSQL gives 10.00 back for what was 10: the trail says the same on both databases.
    private sealed class KaalGetal : JsonConverter<decimal>
    {
        private const decimal One = 1.0000000000000000000000000000m;

        public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDecimal();

        public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) => writer.WriteNumberValue(value / One);
    }
}
