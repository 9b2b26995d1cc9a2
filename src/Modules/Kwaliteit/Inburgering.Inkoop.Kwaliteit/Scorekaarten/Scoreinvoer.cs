// SPDX-License-Identifier: EUPL-1.2

using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Inburgering.Inkoop.Kwaliteit.Scorekaarten;

/// <summary>Everything that a score is computed from. Written once as text, hashed, and never changed: the score can always be computed again from it.</summary>
/// <param name="Model">The model.</param>
/// <param name="Cijfers">The figures of the lot and of the whole contract.</param>
/// <param name="Knockouts">How the knock-out requirements stood.</param>
/// <param name="Correcties">What a person decided about a KPI.</param>
internal sealed record Scoreinvoer(ScoremodelInhoud Model, IReadOnlyList<Scorecijfer> Cijfers, IReadOnlyList<Knockout> Knockouts, IReadOnlyList<Scorecorrectie> Correcties)
{
    private static readonly JsonSerializerOptions Vorm = new()
    {
        Converters = { new JsonStringEnumConverter() },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    internal static Scoreinvoer Lees(string tekst) => JsonSerializer.Deserialize<Scoreinvoer>(tekst, Vorm)!;

    internal static string Hash(string tekst) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(tekst)));

    /// <summary>The same input always gives the same text, whatever the order of its rows.</summary>
    internal string Schrijf() => JsonSerializer.Serialize(
        this with
        {
            Cijfers = Scorerekenaar.Ontdubbel(Cijfers),
            Knockouts = [.. Knockouts.Distinct().OrderBy(k => k.Eis, StringComparer.Ordinal)],
            Correcties = [.. Correcties.Distinct().OrderBy(c => c.Kpi, StringComparer.Ordinal)],
        },
        Vorm);
}

/// <summary>One figure from two sides.</summary>
/// <param name="Code">Code of a KPI of the report, or <c>dagen_te_laat</c>, <c>cijfers_vergeleken</c>, <c>cijfers_gelijk</c>.</param>
/// <param name="Zegt">What the provider states.</param>
/// <param name="Weten">What we know; counts when there is one.</param>
internal sealed record Scorecijfer(string Code, decimal? Zegt, decimal? Weten)
{
    /// <summary>The value that counts.</summary>
    [JsonIgnore]
    public decimal? Telt => Weten ?? Zegt;

    // The databases give 412 and 412.00 for the same number; the text must not differ.
    internal static Scorecijfer Van(string code, decimal? zegt, decimal? weten) => new(code, Kaal(zegt), Kaal(weten));

    private static decimal? Kaal(decimal? value) => value / 1.000000000000000000000000000000000m;
}

/// <summary>How a knock-out requirement stood on the day of the scorecard.</summary>
/// <param name="Eis">Code of the requirement.</param>
/// <param name="Titel">Its title.</param>
/// <param name="Voldaan">False when it is not met; a requirement without facts does not fail.</param>
/// <param name="Bevinding">What was found.</param>
public sealed record Knockout(string Eis, string Titel, bool Voldaan, string Bevinding);

/// <summary>What a person decided about a KPI, with the reason.</summary>
/// <param name="Kpi">Code of the KPI.</param>
/// <param name="Punten">Points 0–100; null = does not apply, its weight is spread.</param>
/// <param name="Reden">Why; the provider reads it.</param>
/// <param name="Door">Who.</param>
/// <param name="Op">When.</param>
public sealed record Scorecorrectie(string Kpi, decimal? Punten, string Reden, string Door, DateOnly Op);
