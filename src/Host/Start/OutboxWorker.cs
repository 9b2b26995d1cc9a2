// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Events;

namespace Inburgering.Inkoop.Host.Start;

/// <summary>Runs the relay: at once after a save that holds events, and every few seconds for what another process left behind.</summary>
internal sealed class OutboxWorker(OutboxRelay relay, OutboxSignal signal, ILogger<OutboxWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await relay.DeliverAsync(stoppingToken);
                await signal.WaitAsync(Interval, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                // Stopping; what waits is delivered at the next start.
            }
            catch (Exception exception)
            {
                // Whatever it is, the next round tries again: an exception that left here would stop the whole server.
                logger.LogError("The relay could not deliver: {Fout}", exception.GetType().Name);
                await Task.Delay(Interval, CancellationToken.None).WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
