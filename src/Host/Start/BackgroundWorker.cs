// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Jobs;

namespace Inburgering.Inkoop.Host.Start;

/// <summary>Runs what modules do beside the requests, each on its own.</summary>
internal sealed class BackgroundWorker(IEnumerable<IBackgroundWork> work, ILogger<BackgroundWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Pauze = TimeSpan.FromSeconds(5);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(work.Select(w => Task.Run(() => RunAsync(w, stoppingToken), stoppingToken)));

    private async Task RunAsync(IBackgroundWork one, CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await one.RunAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                // Stopping.
            }
            catch (Exception exception)
            {
                // An exception that left here would stop the whole server. The type only: a message may hold data of a person.
                logger.LogError("{Werk} broke off: {Fout}", one.GetType().Name, exception.GetType().Name);
                await Task.Delay(Pauze, CancellationToken.None).WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
