// SPDX-License-Identifier: EUPL-1.2

using GraphQL;
using GraphQL.Execution;
using GraphQL.Resolvers;
using GraphQL.Types;
using Inburgering.Inkoop.Host.GraphQL.Types;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;

namespace Inburgering.Inkoop.Host.GraphQL.Fields;

/// <summary>
/// Collects the root fields of <c>Query</c>. Every field is a message: its parameters are the arguments, its roles are the policy,
/// its documentation is the description.
/// </summary>
internal sealed class QueryFields
{
    /// <summary>Metadata of a root field: the message type that it sends.</summary>
    public const string Message = "bericht";

    private readonly Dictionary<string, Func<IMediator, Guid, CancellationToken, Task<object?>>> nodes = new(StringComparer.Ordinal);
    private readonly List<FieldType> fields = [];
    private readonly Dictionary<Type, Type> nodeTypes = [];

    public IReadOnlyList<FieldType> Fields => fields;

    /// <summary>Records that <c>node(id)</c> can return, with the message that reads each.</summary>
    public IReadOnlyDictionary<Type, Type> NodeTypes => nodeTypes;

    /// <summary>A list, page by page, as a Relay connection.</summary>
    /// <param name="name">Dutch name of the field, plural.</param>
    /// <param name="description">Description; the documentation of the message unless given.</param>
    public QueryFields Connection<TQuery, TRow>(string name, string? description = null)
        where TQuery : IQuery<Result<Page<TRow>>>
        where TRow : notnull =>
        Add<TQuery>(name, description, typeof(ConnectionTypeOf<TRow>), PageArguments.All, async c => Unwrap(await SendAsync(c, Make<TQuery>(c, PageArguments.Read(c)))));

    /// <summary>A list whose page stands inside a record, for example because the record says whom it shows.</summary>
    /// <param name="name">Dutch name of the field, plural.</param>
    /// <param name="page">Takes the page out.</param>
    /// <param name="description">Description; the documentation of the message unless given.</param>
    public QueryFields Connection<TQuery, TResult, TRow>(string name, Func<TResult, Page<TRow>> page, string? description = null)
        where TQuery : IQuery<Result<TResult>>
        where TResult : notnull
        where TRow : notnull =>
        Add<TQuery>(name, description, typeof(ConnectionTypeOf<TRow>), PageArguments.All, async c =>
            Unwrap(await SendAsync(c, Make<TQuery>(c, PageArguments.Read(c)))) is TResult found ? page(found) : null);

    /// <summary>One thing, or a plain list. What does not exist, or is not the caller's, is null.</summary>
    /// <param name="name">Dutch name of the field.</param>
    /// <param name="description">Description; the documentation of the message unless given.</param>
    public QueryFields Value<TQuery, T>(string name, string? description = null)
        where TQuery : IQuery<Result<T>>
        where T : notnull =>
        Add<TQuery>(name, description, ClrTypes.OptionalOf(typeof(T), input: false), [], async c => Unwrap(await SendAsync(c, Make<TQuery>(c, null))));

    /// <summary>One thing, or a plain list, that stands inside a record.</summary>
    /// <param name="name">Dutch name of the field.</param>
    /// <param name="value">Takes it out.</param>
    /// <param name="description">Description; the documentation of the message unless given.</param>
    public QueryFields Value<TQuery, TResult, T>(string name, Func<TResult, T> value, string? description = null)
        where TQuery : IQuery<Result<TResult>>
        where TResult : notnull
        where T : notnull =>
        Add<TQuery>(name, description, ClrTypes.OptionalOf(typeof(T), input: false), [], async c =>
            Unwrap(await SendAsync(c, Make<TQuery>(c, null))) is TResult found ? value(found) : null);

    /// <summary>Lets <c>node(id)</c> find a thing of this kind.</summary>
    /// <param name="kind">Kind in the id, for example <c>Aanbieder</c>: the record's name without Regel, Detail or Info.</param>
    /// <param name="make">Makes the message that reads it.</param>
    public QueryFields Node<TQuery, T>(string kind, Func<Guid, TQuery> make)
        where TQuery : IQuery<Result<T>>
        where T : notnull
    {
        nodeTypes.Add(typeof(T), typeof(TQuery));
        nodes.Add(kind, async (mediator, id, cancellationToken) => Unwrap(await mediator.Send(make(id), cancellationToken)));
        return this;
    }

    /// <summary>The field <c>node(id)</c> over all kinds.</summary>
    public FieldType NodeField() => new()
    {
        Name = "node",
        Description = "Haalt één ding op bij zijn id. Bestaat het niet, of is het niet van u, dan is het antwoord null.",
        Type = typeof(NodeInterface),
        Arguments = new QueryArguments(new QueryArgument<NonNullGraphType<IdGraphType>> { Name = "id", Description = "Het id zoals u het in een ander antwoord kreeg." }),
        Resolver = new FuncFieldResolver<object?>(async c =>
        {
            GlobalId id;
            try
            {
                id = GlobalId.Parse(c.GetArgument<string>("id"));
            }
            catch (FormatException)
            {
                return null;
            }

            return nodes.TryGetValue(id.Soort, out var read) ? await read(c.RequestServices!.GetRequiredService<IMediator>(), id.Id, c.CancellationToken) : null;
        }),
    };

    private static TQuery Make<TQuery>(IResolveFieldContext context, PageRequest? page)
    {
        try
        {
            // A field without arguments has no list of them at all.
            var values = (context.Arguments ?? new Dictionary<string, ArgumentValue>()).ToDictionary(a => a.Key, a => a.Value.Value, StringComparer.Ordinal);
            return (TQuery)RecordArguments.Make(typeof(TQuery), values, page, $"GraphQL-veld {context.FieldDefinition.Name}");
        }
        catch (FormatException exception)
        {
            throw MessageFailed.From(Error.Validation("ONGELDIG_ID", exception.Message));
        }
    }

    private static Task<TResult> SendAsync<TResult>(IResolveFieldContext context, IRequest<TResult> message) =>
        context.RequestServices!.GetRequiredService<IMediator>().Send(message, context.CancellationToken);

    private static object? Unwrap<T>(Result<T> result)
    {
        if (result.TryGet(out var value))
        {
            return value;
        }

        return result.Errors[0].Kind == ErrorKind.NotFound ? null : throw MessageFailed.From(result.Errors);
    }

    private QueryFields Add<TQuery>(string name, string? description, Type type, IEnumerable<QueryArgument> extra, Func<IResolveFieldContext, Task<object?>> resolve)
    {
        var arguments = RecordArguments.Of(typeof(TQuery), query: true).Select(a => new QueryArgument(a.GraphType) { Name = a.Name, Description = a.Description, DefaultValue = a.Default });
        var field = new FieldType
        {
            Name = name,
            Description = description ?? Descriptions.Of(typeof(TQuery)),
            Type = type,
            Arguments = new QueryArguments(extra.Concat(arguments)),
            Resolver = new FuncFieldResolver<object?>(async c => await resolve(c)),
        };
        field.Metadata[Message] = typeof(TQuery);
        fields.Add(field);
        return this;
    }
}

/// <summary>The arguments of a connection.</summary>
internal static class PageArguments
{
    public static IEnumerable<QueryArgument> All =>
    [
        new QueryArgument<IntGraphType> { Name = "first", Description = $"Hoeveel rijen, 1 tot en met {PageRequest.Maximum}.", DefaultValue = 25 },
        new QueryArgument<StringGraphType> { Name = "after", Description = "Cursor van de rij waarna u verder leest." },
        new QueryArgument<StringGraphType> { Name = "sortering", Description = "Naam van de volgorde; laat leeg voor de gewone volgorde." },
        new QueryArgument<BooleanGraphType> { Name = "aflopend", Description = "Draait de volgorde om.", DefaultValue = false },
    ];

    public static PageRequest Read(IResolveFieldContext context)
    {
        var first = context.GetArgument<int?>("first") ?? 25;
        if (first is < 1 or > PageRequest.Maximum)
        {
            throw MessageFailed.From(Error.Validation("PAGINA_GROOTTE", $"first is {first}, maar moet tussen 1 en {PageRequest.Maximum} liggen.", "first"));
        }

        return new PageRequest(
            first,
            context.GetArgument<string?>("after"),
            null,
            context.GetArgument<string?>("sortering"),
            context.GetArgument<bool?>("aflopend") ?? false,
            context.SubFields?.Values.Any(f => f.Field.Name == ConnectionTypeOf<object>.TotalCount) ?? false);
    }
}
