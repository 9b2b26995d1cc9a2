// SPDX-License-Identifier: EUPL-1.2

using System.Buffers.Text;
using System.Text;

namespace Inburgering.Inkoop.Host.GraphQL.Types;

/// <summary>The id that a client sees: opaque, unique over all kinds of things, and understood by <c>node(id)</c>.</summary>
/// <param name="Soort">Kind of thing, for example <c>Aanbieder</c>.</param>
/// <param name="Id">Identity within the kind.</param>
internal readonly record struct GlobalId(string Soort, Guid Id)
{
    public override string ToString() => Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{Soort}:{Id:N}"));

    /// <summary>Reads what <see cref="ToString"/> wrote; a bare uuid, as REST shows it, is understood too.</summary>
    public static GlobalId Parse(string text)
    {
        if (Guid.TryParse(text, out var bare))
        {
            return new GlobalId("", bare);
        }

        if (text.Length is > 0 and < 200 && Base64Url.IsValid(text))
        {
            var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split(':');
            if (parts.Length == 2 && Guid.TryParseExact(parts[1], "N", out var id))
            {
                return new GlobalId(parts[0], id);
            }
        }

        throw new FormatException($"‘{text}’ is geen geldig id.");
    }
}
