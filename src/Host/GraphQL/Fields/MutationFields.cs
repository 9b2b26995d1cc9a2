// SPDX-License-Identifier: EUPL-1.2

using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;
using Inburgering.Inkoop.Host.GraphQL.Replay;
using Inburgering.Inkoop.Host.GraphQL.Types;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;

namespace Inburgering.Inkoop.Host.GraphQL.Fields;

/// <summary>
/// Collects the root fields of <c>Mutation</c>. Every field is a command: the record is the input, its outcome one payload of the same shape everywhere.
/// </summary>
internal sealed class MutationFields
{
    private readonly List<FieldType> fields = [];

    public IReadOnlyList<FieldType> Fields => fields;

    /// <summary>A command that answers with nothing but success or errors.</summary>
    /// <param name="name">Dutch imperative, the name of the command in camel case.</param>
    /// <param name="show">Adds things to the payload that are read after a success.</param>
    public MutationFields Command<TCommand>(string name, Action<PayloadFields<TCommand, Done>>? show = null)
        where TCommand : ICommand<Result> =>
        Add<TCommand, Result, Done>(name, _ => { }, show, _ => Done.Value);

    /// <summary>A command that makes something and answers with its id.</summary>
    /// <param name="name">Dutch imperative, the name of the command in camel case.</param>
    /// <param name="kind">Kind of thing that the id belongs to, for example <c>Aanbieder</c>.</param>
    /// <param name="show">Adds things to the payload that are read after a success.</param>
    public MutationFields Create<TCommand>(string name, string kind, Action<PayloadFields<TCommand, Guid>>? show = null)
        where TCommand : ICommand<Result<Guid>> =>
        Add<TCommand, Result<Guid>, Guid>(
            name,
            payload => payload.Add("id", "Id van wat er is gemaakt; null als het niet is gelukt.", typeof(IdGraphType), p => p.Outcome is Guid id ? new GlobalId(kind, id).ToString() : null),
            show,
            r => r.Value);

    /// <summary>A command that answers with a value of its own.</summary>
    /// <param name="name">Dutch imperative, the name of the command in camel case.</param>
    /// <param name="show">Adds things to the payload that are read after a success.</param>
    public MutationFields Command<TCommand, T>(string name, Action<PayloadFields<TCommand, T>>? show = null)
        where TCommand : ICommand<Result<T>>
        where T : notnull =>
        Add<TCommand, Result<T>, T>(
            name,
            payload => payload.Add("resultaat", "De uitkomst; null als het niet is gelukt.", ClrTypes.OptionalOf(typeof(T), input: false), p => p.Outcome),
            show,
            r => r.Value);

    private MutationFields Add<TCommand, TResult, T>(string name, Action<PayloadType> own, Action<PayloadFields<TCommand, T>>? show, Func<TResult, T> value)
        where TCommand : IRequest<TResult>, IMessage
        where TResult : IResult<TResult>
    {
        var payload = new PayloadType(typeof(TCommand).Name);
        own(payload);
        show?.Invoke(new PayloadFields<TCommand, T>(payload));
        var field = new FieldType
        {
            Name = name,
            Description = Descriptions.Of(typeof(TCommand)),
            ResolvedType = payload,
            Arguments = new QueryArguments(new QueryArgument(typeof(NonNullGraphType<CommandInput<TCommand>>)) { Name = "input", Description = "De gegevens van de opdracht." }),
            Resolver = new FuncFieldResolver<object?>(c => RunAsync(c, value)),
        };
        field.Metadata[QueryFields.Message] = typeof(TCommand);
        fields.Add(field);
        return this;

        static async ValueTask<object?> RunAsync(IResolveFieldContext context, Func<TResult, T> value)
        {
            var input = (Input)context.Arguments!["input"].Value!;

            // A scope of its own: what a refused command left behind in a context may not be saved by the next one of the same request.
            await using var scope = context.RequestServices!.CreateAsyncScope();
            var actor = context.RequestServices!.GetRequiredService<IActorAccessor>().Actor;
            scope.ServiceProvider.GetRequiredService<IActorAccessor>().Actor = actor;
            return input.ClientMutationId is null
                ? await SendAsync()
                : await scope.ServiceProvider.GetRequiredService<OnceOnly>().RunAsync(actor.Id, input, typeof(T), SendAsync, context.CancellationToken);

            async Task<Payload> SendAsync()
            {
                var result = await scope.ServiceProvider.GetRequiredService<IMediator>().Send((IRequest<TResult>)input.Command, context.CancellationToken);
                if (!result.IsSuccess && result.Errors[0].Kind == ErrorKind.Forbidden)
                {
                    throw MessageFailed.From(result.Errors);
                }

                return new Payload(input.ClientMutationId, [.. result.Errors.Select(Fout.From)], input.Command, result.IsSuccess ? value(result) : null);
            }
        }
    }
}

/// <summary>The outcome of a command that answers with nothing but success.</summary>
internal sealed record Done
{
    public static Done Value { get; } = new();
}

/// <summary>What a payload shows beside id and errors, read after a success.</summary>
internal sealed class PayloadFields<TCommand, T>(PayloadType payload)
{
    /// <summary>Reads something with a query.</summary>
    /// <param name="name">Name of the field.</param>
    /// <param name="make">Makes the query of the command and its outcome.</param>
    public PayloadFields<TCommand, T> Show<TQuery, TShown>(string name, Func<TCommand, T, TQuery> make)
        where TQuery : IQuery<Result<TShown>>
        where TShown : notnull
    {
        payload.Add(name, "Hoe het er nu uitziet; null als het niet is gelukt.", ClrTypes.OptionalOf(typeof(TShown), input: false), async (p, context) =>
        {
            if (p.Fouten.Count > 0)
            {
                return null;
            }

            var query = make((TCommand)p.Command, p.Outcome is T value ? value : default!);
            var result = await context.RequestServices!.GetRequiredService<IMediator>().Send<Result<TShown>>(query, context.CancellationToken);
            return result.TryGet(out var shown) ? shown : throw MessageFailed.From(result.Errors);
        });
        return this;
    }
}
