// SPDX-License-Identifier: EUPL-1.2

using System.Reflection;
using Inburgering.Inkoop.ArchitectureTests.Frame;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using MediatR;

namespace Inburgering.Inkoop.ArchitectureTests;

/// <summary>Rules 11, 12 and 15: messages.</summary>
public sealed class MessageRules
{
    [Fact]
    public void Bericht_IsOnveranderlijkRecord() => Rule.Check(Code.Messages, MutableFault);

    [Fact]
    public void Bericht_MetSetter_WordtGevonden() => Rule.MustFail(typeof(VeranderlijkBericht), MutableFault);

    [Fact]
    public void Bericht_HeeftPreciesEenHandler()
    {
        var handled = Code.Modules.SelectMany(Code.TypesOf).Where(t => !t.IsAbstract)
            .SelectMany(t => t.GetInterfaces()).Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequestHandler<,>))
            .ToLookup(i => i.GetGenericArguments()[0]);

        Rule.Check(Code.Messages, m => HandlerFault(m, handled));
        Rule.MustFail(typeof(VeranderlijkBericht), m => HandlerFault(m, handled));
    }

    private static string? HandlerFault(Type message, ILookup<Type, Type> handled) =>
        handled[message].Count() == 1 ? null : $"{message.FullName} has {handled[message].Count()} handlers.";

    [Fact]
    public void Bericht_ZegtWieHetMagGebruiken() => Rule.Check(Code.Messages, AccessFault);

    [Fact]
    public void Bericht_ZonderToegang_WordtGevonden() => Rule.MustFail(typeof(VeranderlijkBericht), AccessFault);

    [Fact]
    public void Bericht_DatPersonenToont_ZegtWaarvoor() =>
        Rule.Check(Code.Messages.Where(m => m.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequest<>) && ShowsPeople(i.GetGenericArguments()[0]))), PurposeFault);

    [Fact]
    public void BerichtZonderDoel_WordtGevonden() => Rule.MustFail(typeof(VeranderlijkBericht), PurposeFault);

    private static string? PurposeFault(Type message) =>
        typeof(IMetDoel).IsAssignableFrom(message) ? null : $"{message.FullName} shows people but does not say for what purpose.";

    /// <summary>A message that a provider may send is answered inside the provider's scope: its handler reads the actor.</summary>
    [Fact]
    public void Bericht_VoorAanbieder_HeeftHandlerDieDeActorKent()
    {
        var handlers = Code.Modules.SelectMany(Code.TypesOf)
            .SelectMany(t => t.GetInterfaces().Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequestHandler<,>)).Select(i => (Message: i.GetGenericArguments()[0], Handler: t)))
            .ToDictionary(h => h.Message, h => h.Handler);

        Rule.Check(
            Code.Messages.Where(m => m.GetCustomAttribute<ToegangAttribute>()?.Rollen.Contains(Rol.Aanbieder) == true),
            m => Shared.Contains(m.Name) ? null : ActorFault(handlers[m]));
    }

    [Fact]
    public void HandlerZonderActor_WordtGevonden() => Rule.MustFail(typeof(MessageRules), ActorFault);

    private static string? ActorFault(Type handler) => KnowsActor(handler, 0) ? null : $"{handler.FullName} answers providers, but does not know the actor.";

    // The same for everybody who is signed in: holds nothing of a provider or person.
    private static readonly string[] Shared = ["ZoekGemeenten", "ZoekEisen", "HaalEis", "ZoekScoremodellen", "HaalScoremodel"];

    private static bool KnowsActor(Type type, int depth) =>
        depth < 3 && type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance).SelectMany(c => c.GetParameters())
            .Any(p => p.ParameterType == typeof(IActorAccessor) || (p.ParameterType.Assembly == type.Assembly && KnowsActor(p.ParameterType, depth + 1)));

    private static bool ShowsPeople(Type type) =>
        typeof(IToontPersonen).IsAssignableFrom(type) || (type.IsGenericType && type.GetGenericArguments().Any(ShowsPeople));

    private static string? AccessFault(Type message) =>
        message.GetCustomAttribute<ToegangAttribute>() is { Rollen.Count: > 0 } ? null : $"{message.FullName} does not declare who may send it.";

    private static string? MutableFault(Type message) =>
        !Code.IsRecord(message) ? $"{message.FullName} is no record."
        : message.GetProperties().FirstOrDefault(p => p.SetMethod is { IsPublic: true } set && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit))) is { } wrong
            ? $"{message.FullName}.{wrong.Name} can be changed."
            : null;

    [Fact]
    public void Module_StuurtGeenBerichten() =>
        Rule.Check(Repository.Sources("src/Modules"), SendFault);

    [Fact]
    public void HandlerDieStuurt_WordtGevonden() => Rule.MustFail(new SourceFile("x.cs", "internal sealed class H(IMediator mediator)"), SendFault);

    private static string? SendFault(SourceFile file) =>
        file.Text.Contains("IMediator", StringComparison.Ordinal) || file.Text.Contains("ISender", StringComparison.Ordinal) ? $"{file.Path} sends a message; only the Host does." : null;
}

internal sealed class VeranderlijkBericht : IMessage
{
    public string Tekst { get; set; } = "";
}
