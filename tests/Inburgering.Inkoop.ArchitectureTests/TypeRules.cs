// SPDX-License-Identifier: EUPL-1.2

using System.Reflection;
using Inburgering.Inkoop.ArchitectureTests.Frame;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NetArchTest.Rules;

namespace Inburgering.Inkoop.ArchitectureTests;

/// <summary>Rules 4–10: what a module may use and what it shows.</summary>
public sealed class TypeRules
{
    private static readonly string[] Shown = ["Microsoft.AspNetCore", "GraphQL", "Hangfire", "OpenIddict"];

    private static string? FrameworkFault(Assembly assembly) =>
        assembly.GetReferencedAssemblies().FirstOrDefault(r => Shown.Any(s => r.Name!.StartsWith(s, StringComparison.Ordinal))) is { } wrong
            ? $"{assembly.GetName().Name} uses {wrong.Name}; how things are shown belongs to the Host."
            : null;

    [Fact]
    public void Module_Gebruikt_GeenWebGraphQLOfHangfire() => Rule.Check(Code.Modules.Append(Code.Kernel), FrameworkFault);

    [Fact]
    public void Host_GebruiktWeb_WordtDoorDeRegelGevonden() => Rule.MustFail(Code.Host, FrameworkFault);

    private static string? SealedFault(Type type) =>
        type is { IsClass: true, IsSealed: false, IsAbstract: false } && !Unsealed.Contains(type.Name) ? $"{type.FullName} is not sealed." : null;

    // Spec<T> and the GraphQL types are bases on purpose; Program is the entry point that tests host; Razor makes its own page classes.
    private static readonly string[] Unsealed = ["Spec`1", "Program", "InputTypeOf`1", "ObjectTypeOf`1"];

    [Fact]
    public void Klassen_ZijnGesloten_StatischOfAbstract() =>
        Rule.Check(Code.All.SelectMany(Code.TypesOf).Where(t => t.IsClass && !t.Name.StartsWith("Pages_", StringComparison.Ordinal)), SealedFault);

    [Fact]
    public void OpenKlasse_WordtGevonden() => Rule.MustFail(typeof(OpenOpzettelijk), SealedFault);

    private static string? InternalFault(Type type) => type.IsVisible ? $"{type.FullName} must be internal." : null;

    [Fact]
    public void HandlersValidatorsContextenEnEntiteiten_ZijnIntern()
    {
        var selection = Code.Modules.SelectMany(Code.TypesOf).Where(t =>
            t.Name.EndsWith("Handler", StringComparison.Ordinal) || t.Name.EndsWith("Validator", StringComparison.Ordinal)
            || t.Name.EndsWith("Job", StringComparison.Ordinal) || t.Name.EndsWith("Configuration", StringComparison.Ordinal)
            || typeof(DbContext).IsAssignableFrom(t) || typeof(SharedKernel.Logboek.IGelogd).IsAssignableFrom(t));

        Rule.Check(selection, InternalFault);
    }

    [Fact]
    public void PubliekType_WordtGevonden() => Rule.MustFail(typeof(TypeRules), InternalFault);

    /// <summary>Rule 6: the face of a module for the Host is its registration, its messages, and what can be reached from them.</summary>
    [Fact]
    public void Module_PubliekeTypen_ZijnRegistratieBerichtenEnWatDaarinZit()
    {
        foreach (var module in Code.Modules)
        {
            var reachable = new HashSet<Type>();
            foreach (var message in Code.TypesOf(module).Where(Code.IsMessage))
            {
                Reach(message, module, reachable);
            }

            Rule.Check(Code.TypesOf(module).Where(t => t.IsVisible && t.Name != module.GetName().Name![Code.Prefix.Length..] + "Module"), t => ReachFault(t, reachable));
            Rule.MustFail(typeof(TypeRules), t => ReachFault(t, reachable));
        }
    }

    private static string? ReachFault(Type type, HashSet<Type> reachable) =>
        reachable.Contains(type) || Extras.Contains(type.Name) ? null : $"{type.FullName} is public but no message leads to it.";

    // The one JSON form of the throughput report, which the command line prints; nothing else may be added without a reason.
    private static readonly string[] Extras = ["DoorstroomJson"];

    [Fact]
    public void Abstractions_HebbenAlleenLeesinterfacesRecordsEnEnums()
    {
        Rule.Check(Code.Faces.SelectMany(a => a.GetExportedTypes()), FaceFault);
        Rule.Check(Repository.Modules.Select(m => (m, Directory.GetFiles(Path.Combine(Repository.Root, "src", "Modules", m, $"{Code.Prefix}{m}.Abstractions"), "*.cs").Length)), SizeFault);
    }

    [Fact]
    public void Abstractions_TeVeelBestanden_WordtGevonden() => Rule.MustFail(("Devices", 11), SizeFault);

    private static string? SizeFault((string Module, int Files) face) => face.Files > 10 ? $"The face of {face.Module} has {face.Files} files; at most 10." : null;

    [Fact]
    public void Abstractions_InterfaceDieSchrijft_WordtGevonden() => Rule.MustFail(typeof(ISchrijver), FaceFault);

    private static string? FaceFault(Type type)
    {
        if (type.IsInterface)
        {
            string[] verbs = ["Haal", "Zoek", "Kan", "Is"];
            return type.GetMethods().FirstOrDefault(m => !verbs.Any(v => m.Name.StartsWith(v, StringComparison.Ordinal))) is { } wrong
                ? $"{type.Name}.{wrong.Name} does not start with Haal, Zoek, Kan or Is: a face only reads."
                : null;
        }

        return type.IsEnum || Code.IsRecord(type) ? null : $"{type.FullName} is no interface, record or enum.";
    }

    /// <summary>Rule 10: what is true does not know how it is stored or sent.</summary>
    [Fact]
    public void EntiteitenEnSpecs_KennenGeenOpslagOfBerichten()
    {
        var selection = Types.InAssemblies(Code.Modules).That().ImplementInterface(typeof(SharedKernel.Logboek.IGelogd)).Or().HaveNameEndingWith("Specs");
        Assert.NotEmpty(selection.GetTypes());
        var outcome = selection.ShouldNot().HaveDependencyOnAny("Microsoft.EntityFrameworkCore", "MediatR", "FluentValidation").GetResult();
        Assert.True(outcome.IsSuccessful, string.Join(", ", outcome.FailingTypeNames ?? []));
    }

    [Fact]
    public void Handler_KentOpslag_WordtDoorDeRegelGevonden()
    {
        var outcome = Types.InAssembly(Code.Modules[0]).That().HaveNameEndingWith("Handler").ShouldNot().HaveDependencyOnAny("Microsoft.EntityFrameworkCore", "MediatR").GetResult();

        Assert.False(outcome.IsSuccessful);
    }

    private static void Reach(Type type, Assembly module, HashSet<Type> seen)
    {
        foreach (var part in type.IsGenericType ? type.GetGenericArguments() : [])
        {
            Reach(part, module, seen);
        }

        if (type.IsArray)
        {
            Reach(type.GetElementType()!, module, seen);
        }

        if (type.Assembly != module || !seen.Add(type))
        {
            return;
        }

        foreach (var contract in type.GetInterfaces().Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequest<>)))
        {
            Reach(contract, module, seen);
        }

        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static))
        {
            Reach(property.PropertyType, module, seen);
        }

        foreach (var parameter in type.GetConstructors().SelectMany(c => c.GetParameters()))
        {
            Reach(parameter.ParameterType, module, seen);
        }
    }
}

public class OpenOpzettelijk;

internal interface ISchrijver
{
    void Bewaar();
}
