// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Inburgering.Inkoop.BrowserTests.Support;

/// <summary>Does things as the system, outside the screens.</summary>
internal static class AlsSysteem
{
    /// <summary>Sends a message that must succeed, and gives what came of it.</summary>
    public static async Task<TResult> DoeAsync<TResult>(this IServiceProvider services, IRequest<TResult> message, Kanaal kanaal = Kanaal.Web)
        where TResult : IResult<TResult>
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IActorAccessor>().Actor = Actor.Systeem(kanaal);
        var outcome = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(message);
        return outcome.IsSuccess ? outcome : throw new InvalidOperationException($"{message}: {string.Join("; ", outcome.Errors.Select(e => e.Message))}");
    }
}
