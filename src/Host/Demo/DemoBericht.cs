// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;

namespace Inburgering.Inkoop.Host.Demo;

/// <summary>Sends the messages that a demo needs, each in a scope of its own as a screen would. One that is refused is a fault of the demo.</summary>
internal sealed class DemoBericht(IServiceScopeFactory scopes, CancellationToken cancellationToken)
{
    /// <summary>Sends it as somebody, or as the system, and gives the outcome.</summary>
    public async Task<T> DoeAsync<T>(IRequest<T> message, Actor? wie = null)
        where T : IResult<T>
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IActorAccessor>().Actor = wie ?? Actor.Systeem(Kanaal.Opdrachtregel);
        var outcome = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(message, cancellationToken);
        return outcome.IsSuccess
            ? outcome
            : throw new InvalidOperationException($"Demo {message.GetType().Name}: {string.Join("; ", outcome.Errors.Select(e => $"{e.Code} {e.Message}"))}");
    }

    public Task StuurAsync<T>(ICommand<T> command, Actor? wie = null)
        where T : IResult<T> => DoeAsync<T>(command, wie);

    public async Task<T> VraagAsync<T>(IQuery<Result<T>> query) => (await DoeAsync<Result<T>>(query)).Value;
}
