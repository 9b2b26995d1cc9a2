// SPDX-License-Identifier: EUPL-1.2

using System.Reflection;
using Inburgering.Inkoop.SharedKernel.Messages;

namespace Inburgering.Inkoop.ArchitectureTests.Frame;

/// <summary>The compiled code.</summary>
internal static class Code
{
    public const string Prefix = "Inburgering.Inkoop.";

    public static Assembly Kernel { get; } = typeof(IMessage).Assembly;

    public static Assembly Host { get; } = typeof(Program).Assembly;

    public static IReadOnlyList<Assembly> Modules { get; } = [.. Repository.Modules.Select(m => Assembly.Load(Prefix + m))];

    public static IReadOnlyList<Assembly> Faces { get; } =
        [.. Repository.Projects.Where(p => p.Name.EndsWith(".Abstractions", StringComparison.Ordinal)).Select(p => Assembly.Load(p.Name))];

    public static IReadOnlyList<Assembly> All { get; } = [Kernel, Host, .. Modules, .. Faces];

    /// <summary>Types written by people: no compiler-made ones, no migrations.</summary>
    public static IEnumerable<Type> TypesOf(Assembly assembly) =>
        assembly.GetTypes().Where(t =>
            !t.Name.Contains('<', StringComparison.Ordinal)
            && t.Namespace?.StartsWith(Prefix, StringComparison.Ordinal) == true
            && !t.Namespace.Contains(".Migrations", StringComparison.Ordinal));

    public static bool IsMessage(Type type) => typeof(IMessage).IsAssignableFrom(type) && type is { IsInterface: false, IsAbstract: false };

    public static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null
        || (type.IsValueType && type.GetMethods(BindingFlags.NonPublic | BindingFlags.Instance).Any(m => m.Name == "PrintMembers"));

    public static IEnumerable<Type> Messages => Modules.SelectMany(TypesOf).Where(IsMessage);
}
