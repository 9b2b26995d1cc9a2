// SPDX-License-Identifier: EUPL-1.2

namespace Inburgering.Inkoop.SharedKernel.Jobs;

/// <summary>
/// Work that a module does beside the requests for as long as the server runs. Like a sweep it may be broken off at any moment and
/// loses nothing by it. Verbs of the command line do not run it.
/// </summary>
public interface IBackgroundWork
{
    /// <summary>Works until the server stops.</summary>
    /// <exception cref="OperationCanceledException">The server stops.</exception>
    Task RunAsync(CancellationToken cancellationToken);
}
