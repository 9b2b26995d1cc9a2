// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Inburgering.Inkoop.SharedKernel.Events;

/// <summary>A module that sends events.</summary>
/// <param name="ContextType">Its context, which holds the outbox.</param>
public sealed record EventSource(Type ContextType);

/// <summary>Who hears an event; registered with <c>AddEventHandler</c>.</summary>
/// <param name="EventType">The event.</param>
/// <param name="HandlerType">The handler.</param>
/// <param name="ContextType">Context of the listening module, which holds the inbox.</param>
/// <param name="Invoke">Calls the handler without reflection.</param>
public sealed record EventSubscription(Type EventType, Type HandlerType, Type ContextType, Func<IServiceProvider, IIntegrationEvent, CancellationToken, Task> Invoke);

/// <summary>
/// Delivers events from the outboxes to their listeners: at least once, in the sender's order, each listener in its own
/// transaction with its inbox row. Several Hosts may run it at once: the inbox key lets one of them win.
/// </summary>
public sealed class OutboxRelay(IServiceScopeFactory scopes, IEnumerable<EventSource> sources, IEnumerable<EventSubscription> subscriptions, TimeProvider clock, ILogger<OutboxRelay> logger)
{
    private const int Batch = 100;
    private readonly ILookup<string, EventSubscription> bySort = subscriptions.ToLookup(s => s.EventType.Name, StringComparer.Ordinal);

    /// <summary>Delivers everything that waits now, in scopes of its own. Returns how many events were delivered.</summary>
    public async Task<int> DeliverAsync(CancellationToken cancellationToken)
    {
        var delivered = 0;
        bool again;
        do
        {
            again = false;
            foreach (var source in sources)
            {
                foreach (var message in await PendingAsync(source, cancellationToken))
                {
                    if (await DeliverOneAsync(source, message, cancellationToken))
                    {
                        delivered++;
                        again = true;
                    }
                }
            }
        }
        while (again && !cancellationToken.IsCancellationRequested);
        return delivered;
    }

    /// <summary>
    /// Delivers what waits inside the running transaction of <paramref name="scope"/>, for an import in which a later file needs
    /// what an earlier one told. Errors are not caught: the whole import fails with them.
    /// </summary>
    public async Task DeliverWithinAsync(IServiceProvider scope, CancellationToken cancellationToken)
    {
        bool again;
        do
        {
            again = false;
            foreach (var source in sources)
            {
                var context = (ModuleDbContext)scope.GetRequiredService(source.ContextType);
                foreach (var message in await context.Outbox.Where(m => m.BezorgdOp == null).OrderBy(m => m.Id).ToListAsync(cancellationToken))
                {
                    foreach (var subscription in bySort[message.Soort])
                    {
                        await HandleAsync(scope, subscription, message, cancellationToken);
                    }

                    message.Delivered(clock.GetUtcNow());
                    again = true;
                }

                await context.SaveChangesAsync(cancellationToken);
            }
        }
        while (again);
    }

    private async Task<List<OutboxMessage>> PendingAsync(EventSource source, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = (ModuleDbContext)scope.ServiceProvider.GetRequiredService(source.ContextType);
        var now = clock.GetUtcNow();
        return await context.Outbox.AsNoTracking()
            .Where(m => m.BezorgdOp == null && (m.VolgendePoging == null || m.VolgendePoging <= now))
            .OrderBy(m => m.Id).Take(Batch).ToListAsync(cancellationToken);
    }

    private async Task<bool> DeliverOneAsync(EventSource source, OutboxMessage message, CancellationToken cancellationToken)
    {
        Exception? failure = null;
        foreach (var subscription in bySort[message.Soort])
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var session = scope.ServiceProvider.GetRequiredService<DatabaseSession>();
                await session.BeginAsync(cancellationToken);
                await HandleAsync(scope.ServiceProvider, subscription, message, cancellationToken);
                await session.CommitAsync(cancellationToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // The type only: a message may hold data of a person.
                logger.LogError("Event {Soort} {EventId} was not handled by {Luisteraar}: {Fout}", message.Soort, message.Id, subscription.HandlerType.Name, exception.GetType().Name);
                failure = exception;
            }
        }

        await using var closing = scopes.CreateAsyncScope();
        var context = (ModuleDbContext)closing.ServiceProvider.GetRequiredService(source.ContextType);
        var stored = await context.Outbox.SingleAsync(m => m.Id == message.Id, cancellationToken);
        if (failure is null)
        {
            stored.Delivered(clock.GetUtcNow());
        }
        else
        {
            stored.Failed(failure, clock.GetUtcNow());
        }

        await context.SaveChangesAsync(cancellationToken);
        return failure is null;
    }

    private async Task HandleAsync(IServiceProvider scope, EventSubscription subscription, OutboxMessage message, CancellationToken cancellationToken)
    {
        var context = (ModuleDbContext)scope.GetRequiredService(subscription.ContextType);
        var listener = subscription.HandlerType.Name;
        if (await context.Inbox.AnyAsync(i => i.EventId == message.Id && i.Luisteraar == listener, cancellationToken))
        {
            return;
        }

        var accessor = scope.GetRequiredService<IActorAccessor>();
        var previous = accessor.Actor;
        accessor.Actor = Actor.Systeem(Kanaal.Job);
        scope.GetRequiredService<MessageContext>().Begin(message.Soort);
        var integrationEvent = (IIntegrationEvent)JsonSerializer.Deserialize(message.Inhoud, subscription.EventType, OutboxMessage.Json)!;
        context.Inbox.Add(new InboxMessage(message.Id, listener, clock.GetUtcNow()));
        await subscription.Invoke(scope, integrationEvent, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        accessor.Actor = previous;
    }
}
