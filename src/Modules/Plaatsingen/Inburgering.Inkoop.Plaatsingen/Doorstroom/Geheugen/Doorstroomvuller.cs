// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.SharedKernel.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Inburgering.Inkoop.Plaatsingen.Doorstroom.Geheugen;

/// <summary>
/// Reads the reports that were asked for into memory, one after another, while the database goes on answering. When one breaks off, the
/// report is still there, only slower, and the next question asks for it again.
/// </summary>
internal sealed class Doorstroomvuller(Doorstroomgeheugen geheugen, IServiceScopeFactory scopes) : IBackgroundWork
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await foreach (var (peildatum, wet) in geheugen.Verzoeken(cancellationToken))
        {
            await using var scope = scopes.CreateAsyncScope();
            await geheugen.LeesAsync(scope.ServiceProvider.GetRequiredService<PlaatsingenDbContext>(), peildatum, wet, cancellationToken);
        }
    }
}
