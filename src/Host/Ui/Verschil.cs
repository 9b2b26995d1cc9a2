// SPDX-License-Identifier: EUPL-1.2

using System.Collections;
using System.Globalization;
using System.Reflection;

namespace Inburgering.Inkoop.Host.Ui;

/// <summary>A field that somebody else saved with another value than was typed here.</summary>
/// <param name="Veld">Name of the field in words.</param>
/// <param name="Opgeslagen">What is saved now.</param>
/// <param name="Getypt">What was typed.</param>
public sealed record Verschil(string Veld, string Opgeslagen, string Getypt)
{
    /// <summary>Compares two forms of the same kind, field by field.</summary>
    public static IReadOnlyList<Verschil> Tussen(object opgeslagen, object getypt) =>
        [.. Velden(opgeslagen.GetType()).Select(p => new Verschil(Woorden.Van(p.Name), Tekst(p.GetValue(opgeslagen)), Tekst(p.GetValue(getypt)))).Where(v => v.Opgeslagen != v.Getypt)];

    private static IEnumerable<PropertyInfo> Velden(Type type) => type.GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(p => p is { CanRead: true, CanWrite: true });

    private static string Tekst(object? value) => value switch
    {
        null or "" => "leeg",
        string text => text.ReplaceLineEndings("\n").Trim(),
        bool yes => Toon.JaNee(yes),
        Enum code => Woorden.Van(code),
        DateOnly day => Toon.Datum(day),
        decimal amount => Toon.Getal(amount),
        IEnumerable many => string.Join(", ", many.Cast<object?>().Select(Tekst).Where(t => t is not ("leeg" or ""))) is { Length: > 0 } joined ? joined : "leeg",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => string.Join(" · ", Velden(value.GetType()).Select(p => Tekst(p.GetValue(value))).Where(t => t != "leeg")),
    };
}

/// <summary>A page with a form that a colleague may have overtaken: it shows in what the saved values differ from what was typed.</summary>
public interface IMetVerschillen
{
    /// <summary>A colleague saved something after this page was opened.</summary>
    bool Ingehaald { get; }

    /// <summary>In what the saved values differ from what was typed.</summary>
    IReadOnlyList<Verschil> Verschillen { get; }
}
