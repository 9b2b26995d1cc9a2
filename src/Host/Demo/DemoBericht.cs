// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;

namespace Inburgering.Inkoop.Host.Demo;

/// <summary>Sends the messages that a demo needs, each in a scope of its own as a screen would. One that is refused is a fault of the demo.</summary>
internal sealed class DemoBericht(IServiceScopeFactory scopes, CancellationToken cancellationToken)
{
    public async Task StuurAsync<T>(ICommand<T> command, Actor? wie = null)
        where T : IResult<T>
    {
        var outcome = await ZendAsync<T>(command, wie);
        if (!outcome.IsSuccess)
        {
            throw Geweigerd(command, outcome.Errors);
        }
    }

    public async Task<T> VraagAsync<T>(IQuery<Result<T>> query)
    {
        var outcome = await ZendAsync<Result<T>>(query, null);
        return outcome.TryGet(out var value) ? value : throw Geweigerd(query, outcome.Errors);
    }

    private async Task<T> ZendAsync<T>(IRequest<T> message, Actor? wie)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IActorAccessor>().Actor = wie ?? Actor.Systeem(Kanaal.Opdrachtregel);
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(message, cancellationToken);
    }

    private static InvalidOperationException Geweigerd(object message, IReadOnlyList<Error> errors) =>
        new($"Demo {message.GetType().Name}: {string.Join("; ", errors.Select(e => $"{e.Code} {e.Message}"))}");
}
