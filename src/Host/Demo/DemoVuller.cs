// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Aanbieders;
using Inburgering.Inkoop.Host.Accounts;
using Inburgering.Inkoop.Host.Database;
using Inburgering.Inkoop.Host.Importeren;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Events;
using Inburgering.Inkoop.SharedKernel.Jobs;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Host.Demo;

/// <summary>Fills an empty database with a demo region, through the same import, events and jobs as real data.</summary>
internal sealed class DemoVuller(IServiceScopeFactory scopes, Importeur importeur, OutboxRelay relay, TimeProvider clock)
{
    /// <summary>Fills; returns what the import says. A database that holds a provider already is refused: a demo never mixes with real data.</summary>
    public Task<ImportResultaat?> VulAsync(DemoOpdracht opdracht, IProgress<ImportVoortgang>? voortgang, CancellationToken cancellationToken) =>
        VulAsync(opdracht, voortgang, dossier: false, cancellationToken);

    private async Task<ImportResultaat?> VulAsync(DemoOpdracht opdracht, IProgress<ImportVoortgang>? voortgang, bool dossier, CancellationToken cancellationToken)
    {
        if (!await IsLeegAsync(cancellationToken))
        {
            return null;
        }

        var region = new DemoRegio(opdracht);
        var bundle = new Bundel("demo", [.. region.Bestanden.Select(b => new DemoTabel(opdracht, b.Bestand, b.Kolommen, b.Rijen))], []);
        var order = new ImportOpdracht("demo", "demo", Actor.Systeem(Kanaal.Import), Proef: false, PerRij: false);
        var result = await importeur.VoerUitAsync(order, bundle, voortgang, cancellationToken);
        if (result.Gelukt)
        {
            await relay.DeliverAsync(cancellationToken);
            if (dossier)
            {
                await VulDossierAsync(opdracht.Peildatum, cancellationToken);
            }

            if (opdracht.Omvang == Omvang.Klein)
            {
                var sequel = new DemoVervolg(scopes);
                await sequel.DoeAsync(opdracht, cancellationToken);
                if (dossier)
                {
                    await sequel.PubliceerAsync(opdracht.Peildatum, cancellationToken);
                }
            }

            await RunJobsAsync(cancellationToken);
        }

        return result;
    }

    /// <summary>For Development: the small region of today, once, with what only people add: quality, documents, talks, tenders.</summary>
    public Task<ImportResultaat?> VulVoorOntwikkelingAsync(CancellationToken cancellationToken) =>
        VulAsync(new DemoOpdracht(1, Omvang.Klein, clock.Vandaag()), null, dossier: true, cancellationToken);

    // The demo accounts judge the tender: the consulent has done so, the contract manager still has to.
    private async Task VulDossierAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var message = new DemoBericht(scopes, cancellationToken);
        await new DemoKwaliteit(message, today).VulAsync();
        await using var scope = scopes.CreateAsyncScope();
        var accounts = await scope.ServiceProvider.GetRequiredService<HostDbContext>().Accounts.AsNoTracking().ToListAsync(cancellationToken);
        await new DemoContractdossier(message, today).VulAsync();
        await new DemoInkoop(message, today).VulAsync([.. new[] { Rol.Consulent, Rol.Contractmanager }.Select(r => ActorClaims.Van(accounts.First(a => a.Rollen.Contains(r.ToString())), Kanaal.Web))]);
        await relay.DeliverAsync(cancellationToken);
    }

    private async Task<bool> IsLeegAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IActorAccessor>().Actor = Actor.Systeem(Kanaal.Opdrachtregel);
        var providers = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new ZoekAanbieders(new PageRequest(1)), cancellationToken);
        return providers.Value.Items.Count == 0;
    }

    // Work lists are filled by the jobs that would otherwise run tonight.
    private async Task RunJobsAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IActorAccessor>().Actor = Actor.Systeem(Kanaal.Job);
        foreach (var job in scope.ServiceProvider.GetServices<IRecurringJob>())
        {
            await job.RunAsync(cancellationToken);
        }

        await relay.DeliverAsync(cancellationToken);
    }
}
