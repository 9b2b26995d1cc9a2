// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json;
using System.Text.Json.Serialization;

namespace Inburgering.Inkoop.SharedKernel.Events;

/// <summary>Something that happened in a module and that others may want to know: past tense, ids and values, never entities.</summary>
public interface IIntegrationEvent
{
    /// <summary>Identity of this event; the inbox of a listener remembers it.</summary>
    Guid EventId { get; }
}

/// <summary>Base of all events.</summary>
public abstract record IntegrationEvent : IIntegrationEvent
{
    /// <inheritdoc/>
    public Guid EventId { get; init; } = EventIds.Next();
}

/// <summary>
/// Ids of events: version 7, and each greater than the one before it in this process, also within one millisecond. The relay sorts by id, so
/// two events of one save reach their listeners in the order in which they happened.
/// </summary>
public static class EventIds
{
    // RFC 9562 6.2, method 1: the 12 bits after the version count within the millisecond.
    private const int CounterBits = 12;
    private static long last;

    /// <summary>The next id.</summary>
    public static Guid Next()
    {
        long previous, next;
        do
        {
            previous = Interlocked.Read(ref last);
            next = Math.Max(previous + 1, TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds() << CounterBits);
        }
        while (Interlocked.CompareExchange(ref last, next, previous) != previous);

        Span<byte> bytes = stackalloc byte[16];
        Guid.CreateVersion7(DateTimeOffset.FromUnixTimeMilliseconds(next >> CounterBits)).TryWriteBytes(bytes, bigEndian: true, out _);
        bytes[6] = (byte)(0x70 | ((next >> 8) & 0x0F));
        bytes[7] = (byte)next;
        return new Guid(bytes, bigEndian: true);
    }
}

/// <summary>
/// Listens to one kind of event. Delivery is at least once and in the order of the sender; the inbox row is saved with the
/// handler's own save, so the effect happens once.
/// </summary>
/// <typeparam name="TEvent">The event.</typeparam>
public interface IIntegrationEventHandler<in TEvent>
    where TEvent : IIntegrationEvent
{
    /// <summary>Does the work and saves its module's context.</summary>
    Task HandleAsync(TEvent integrationEvent, CancellationToken cancellationToken);
}

/// <summary>An event in the outbox of the module where it happened.</summary>
public sealed class OutboxMessage
{
    internal static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    private OutboxMessage()
    {
    }

    /// <summary>The event's own id: sorts in the order in which events happened.</summary>
    public Guid Id { get; private set; }

    /// <summary>Type name of the event.</summary>
    public string Soort { get; private set; } = "";

    /// <summary>The event as JSON.</summary>
    public string Inhoud { get; private set; } = "";

    /// <summary>When it happened (UTC).</summary>
    public DateTimeOffset GebeurdOp { get; private set; }

    /// <summary>When all listeners had it; null while it waits.</summary>
    public DateTimeOffset? BezorgdOp { get; private set; }

    /// <summary>How often delivery failed.</summary>
    public int Pogingen { get; private set; }

    /// <summary>Not before this moment (UTC), after a failure.</summary>
    public DateTimeOffset? VolgendePoging { get; private set; }

    /// <summary>Type of the last failure; never its message, which may hold data.</summary>
    public string? Fout { get; private set; }

    internal static OutboxMessage From(IIntegrationEvent e, DateTimeOffset now) => new()
    {
        Id = e.EventId,
        Soort = e.GetType().Name,
        Inhoud = JsonSerializer.Serialize(e, e.GetType(), Json),
        GebeurdOp = now,
    };

    internal void Delivered(DateTimeOffset now) => BezorgdOp = now;

    internal void Failed(Exception exception, DateTimeOffset now)
    {
        Pogingen++;
        Fout = exception.GetType().Name;
        VolgendePoging = now.AddSeconds(Math.Min(3600, Math.Pow(2, Math.Min(Pogingen, 12))));
    }
}

/// <summary>Remembers that a listener has handled an event.</summary>
public sealed class InboxMessage
{
    private InboxMessage()
    {
    }

    internal InboxMessage(Guid eventId, string listener, DateTimeOffset now)
    {
        EventId = eventId;
        Luisteraar = listener;
        VerwerktOp = now;
    }

    /// <summary>The event.</summary>
    public Guid EventId { get; private set; }

    /// <summary>The handler type.</summary>
    public string Luisteraar { get; private set; } = "";

    /// <summary>When (UTC).</summary>
    public DateTimeOffset VerwerktOp { get; private set; }
}

/// <summary>Wakes the relay of this process after a save that holds events; the relay also looks by itself.</summary>
public sealed class OutboxSignal : IDisposable
{
    private readonly SemaphoreSlim bell = new(0, 1);

    /// <summary>Rings.</summary>
    public void Ring()
    {
        try
        {
            bell.Release();
        }
        catch (SemaphoreFullException)
        {
            // It rings already.
        }
    }

    /// <summary>Waits for a ring or for the time to pass.</summary>
    public Task WaitAsync(TimeSpan atMost, CancellationToken cancellationToken) => bell.WaitAsync(atMost, cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => bell.Dispose();
}
