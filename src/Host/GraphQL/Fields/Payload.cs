// SPDX-License-Identifier: EUPL-1.2

using System.ComponentModel;
using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;
using Inburgering.Inkoop.Host.GraphQL.Types;
using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Host.GraphQL.Fields;

/// <summary>Why a command was refused, for people and for programs.</summary>
/// <param name="Code">Vaste code, bijvoorbeeld AANBIEDER_BESTAAT_AL. Verandert niet.</param>
/// <param name="Veld">Het veld van de invoer waar het over gaat; leeg als het over het geheel gaat.</param>
/// <param name="Melding">Eén zin in gewoon Nederlands.</param>
[Description("Waarom een opdracht niet is uitgevoerd.")]
internal sealed record Fout(string Code, string? Veld, string Melding)
{
    /// <summary>The one translation of an error of a message to GraphQL.</summary>
    public static Fout From(Error error) => new(error.Code, error.Field is null ? null : FieldPath.Of(error.Field), error.Message);
}

/// <summary>The answer to a mutation, before the client's selection.</summary>
internal sealed record Payload(string? ClientMutationId, IReadOnlyList<Fout> Fouten, object Command, object? Outcome);

/// <summary>What came in: the command and the client's own id of this attempt.</summary>
internal sealed record Input(object Command, string? ClientMutationId);

/// <summary>Payload of one mutation; made by <see cref="MutationFields"/>.</summary>
[DoNotRegister]
internal sealed class PayloadType : ObjectGraphType<Payload>
{
    public PayloadType(string command)
    {
        Name = $"{command}Payload";
        Description = $"Het antwoord op {ClrTypes.Camel(command)}.";
        Add("clientMutationId", "Wat u als clientMutationId meegaf.", typeof(StringGraphType), p => p.ClientMutationId);
        Add("fouten", "Leeg als de opdracht is uitgevoerd; anders alle redenen tegelijk.", typeof(NonNullGraphType<ListGraphType<NonNullGraphType<ObjectTypeOf<Fout>>>>), p => p.Fouten);
    }

    public void Add(string name, string description, Type type, Func<Payload, object?> read) => Add(name, description, type, (p, _) => Task.FromResult(read(p)));

    public void Add(string name, string description, Type type, Func<Payload, IResolveFieldContext, Task<object?>> read) =>
        AddField(new FieldType
        {
            Name = name,
            Description = description,
            Type = type,
            Resolver = new FuncFieldResolver<object?>(async c => await read((Payload)c.Source!, c)),
        });
}

/// <summary>The one argument of a mutation: the parameters of the command plus <c>clientMutationId</c>.</summary>
internal sealed class CommandInput<TCommand> : InputTypeOf<TCommand>
    where TCommand : notnull
{
    private const string ClientMutationId = "clientMutationId";

    public CommandInput() =>
        AddField(new FieldType
        {
            Name = ClientMutationId,
            Description = "Uw eigen kenmerk van deze opdracht. Stuurt u dezelfde opdracht nog eens met hetzelfde kenmerk, dan krijgt u hetzelfde antwoord en gebeurt er niets dubbel.",
            Type = typeof(StringGraphType),
        });

    public override object ParseDictionary(IDictionary<string, object?> value) =>
        new Input(base.ParseDictionary(value), value.TryGetValue(ClientMutationId, out var id) ? (string?)id : null);
}
