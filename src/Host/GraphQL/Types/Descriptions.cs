// SPDX-License-Identifier: EUPL-1.2

using System.Collections.Concurrent;
using System.ComponentModel;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Inburgering.Inkoop.Host.GraphQL.Types;

/// <summary>
/// Where the description of a type, field, argument or enum value comes from: <see cref="DescriptionAttribute"/> when it is there,
/// otherwise the XML documentation that stands beside the code anyway.
/// </summary>
internal static partial class Descriptions
{
    private static readonly ConcurrentDictionary<Assembly, IReadOnlyDictionary<string, XElement>> Files = new();

    public static string? Of(Type type) =>
        type.GetCustomAttribute<DescriptionAttribute>()?.Description ?? Text(Member(type, $"T:{Name(type)}")?.Element("summary"));

    public static string? Of(PropertyInfo property)
    {
        var owner = property.DeclaringType!;
        return property.GetCustomAttribute<DescriptionAttribute>()?.Description
            ?? Text(Member(owner, $"P:{Name(owner)}.{property.Name}")?.Element("summary"))
            ?? Parameter(owner, property.Name);
    }

    public static string? Of(ParameterInfo parameter)
    {
        var owner = parameter.Member.DeclaringType!;
        return parameter.GetCustomAttribute<DescriptionAttribute>()?.Description
            ?? (owner.GetProperty(parameter.Name!) is { } property ? Of(property) : Parameter(owner, parameter.Name!));
    }

    public static string? OfEnumValue(Type type, string value) =>
        type.GetField(value)?.GetCustomAttribute<DescriptionAttribute>()?.Description ?? Text(Member(type, $"F:{Name(type)}.{value}")?.Element("summary"));

    // A positional record is documented by the <param> elements of its type.
    private static string? Parameter(Type owner, string name) =>
        Text(Member(owner, $"T:{Name(owner)}")?.Elements("param").FirstOrDefault(p => p.Attribute("name")?.Value == name));

    private static XElement? Member(Type type, string id) => Files.GetOrAdd(type.Assembly, Read).GetValueOrDefault(id);

    private static IReadOnlyDictionary<string, XElement> Read(Assembly assembly)
    {
        var file = Path.ChangeExtension(assembly.Location, ".xml");
        return File.Exists(file)
            ? XDocument.Load(file).Descendants("member").ToDictionary(m => m.Attribute("name")!.Value, StringComparer.Ordinal)
            : new Dictionary<string, XElement>(StringComparer.Ordinal);
    }

    private static string Name(Type type)
    {
        var definition = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        return definition.FullName!.Replace('+', '.');
    }

    private static string? Text(XElement? element)
    {
        if (element is null)
        {
            return null;
        }

        var parts = element.Nodes().Select(n => n switch
        {
            XText text => text.Value,
            XElement e when (e.Attribute("cref") ?? e.Attribute("name") ?? e.Attribute("langword")) is { } target && e.IsEmpty => LastPart(target.Value),
            XElement e => e.Value,
            _ => "",
        });
        var flat = Whitespace().Replace(string.Concat(parts), " ").Trim();
        return flat.Length == 0 ? null : flat;
    }

    private static string LastPart(string reference) => reference[(reference.LastIndexOf('.') + 1)..];

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Whitespace();
}
