// SPDX-License-Identifier: EUPL-1.2

using System.Collections.Concurrent;
using System.Data.Common;
using Inburgering.Inkoop.Host.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Invoer;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Inburgering.Inkoop.Host.Importeren;

/// <summary>Wakes the worker of this process and knows how far its running import is.</summary>
internal sealed class ImportSignaal : IDisposable
{
    private readonly SemaphoreSlim bell = new(0, 1);
    private readonly ConcurrentDictionary<Guid, ImportVoortgang> running = new();

    public void Luid()
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

    public Task WachtAsync(TimeSpan most, CancellationToken cancellationToken) => bell.WaitAsync(most, cancellationToken);

    // While an import holds the write lock of SQLite its progress cannot be written there, so it is kept here.
    public void Meld(Guid id, ImportVoortgang progress) => running[id] = progress;

    public ImportVoortgang? Voortgang(Guid id) => running.GetValueOrDefault(id);

    public void Vergeet(Guid id) => running.TryRemove(id, out _);

    public void Dispose() => bell.Dispose();
}

/// <summary>
/// Runs the queued imports one by one. A task that a stopped or killed process had begun was rolled back by the database and is
/// simply begun again.
/// </summary>
internal sealed class ImportWorker(IServiceScopeFactory scopes, Importeur importeur, ImportOpslag opslag, ImportSignaal signaal, TimeProvider clock, IOptions<ImportOptions> options, ILogger<ImportWorker> logger) : BackgroundService
{
    private const int MaxPogingen = 3;
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var worked = false;
            try
            {
                worked = await RunNextAsync(stoppingToken);
                if (!worked)
                {
                    opslag.RuimOp(clock.GetUtcNow().AddDays(-options.Value.BewaarDagen));
                }
            }
            catch (Exception exception) when (exception is DbException or DbUpdateException or IOException)
            {
                logger.LogError("The import queue could not be worked: {Fout}", exception.GetType().Name);
            }

            if (!worked)
            {
                await signaal.WachtAsync(Interval, stoppingToken);
            }
        }
    }

    private async Task<bool> RunNextAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HostDbContext>();
        var open = await db.Set<ImportTaak>().AsNoTracking().Where(t => t.Status != ImportStatus.Klaar).OrderBy(t => t.GemaaktOp).ThenBy(t => t.Id).Select(t => t.Id).Take(50).ToListAsync(cancellationToken);
        foreach (var id in open)
        {
            using var held = opslag.Neem(id);
            if (held is not null)
            {
                await RunAsync(id, cancellationToken);
                return true;
            }
        }

        return false;
    }

    private async Task RunAsync(Guid id, CancellationToken cancellationToken)
    {
        ImportOpdracht? order = null;
        await ChangeAsync(id, task =>
        {
            if (task.Status == ImportStatus.Klaar)
            {
                // Another Host was first.
                return;
            }

            if (task.Pogingen >= MaxPogingen)
            {
                task.Klaar(Mislukt(task.Naam, task, "De aanlevering is drie keer afgebroken terwijl zij werd gelezen. Meld dit aan uw beheerder."), clock.GetUtcNow());
                return;
            }

            task.Begin();
            order = new ImportOpdracht(opslag.Upload(id), task.Naam, task.Actor, task.Proef, task.PerRij, opslag.Fouten(id));
        });
        if (order is null)
        {
            return;
        }

        ImportResultaat result;
        try
        {
            result = await importeur.VoerUitAsync(order, new Doorgeven(p => signaal.Meld(id, p)), cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Type and place only: a message may hold data of a person.
            logger.LogError("Import {Id} failed: {Fout} {Waar}", id, exception.GetType().Name, exception.StackTrace);
            result = Mislukt(order.Naam, order.Proef, order.PerRij, "Er ging iets mis in het programma. Er is niets gewijzigd. Meld dit aan uw beheerder.");
        }

        await ChangeAsync(id, task => task.Klaar(result, clock.GetUtcNow()));
        signaal.Vergeet(id);

        // A trial may still be confirmed; it goes when its time is over.
        if (!order.Proef)
        {
            opslag.VerwijderUpload(id);
        }
    }

    private async Task ChangeAsync(Guid id, Action<ImportTaak> change)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IActorAccessor>().Actor = Actor.Systeem(Kanaal.Job);
        scope.ServiceProvider.GetRequiredService<MessageContext>().Begin("VoerImportUit");
        var db = scope.ServiceProvider.GetRequiredService<HostDbContext>();
        change(await db.Set<ImportTaak>().SingleAsync(t => t.Id == id));
        await db.SaveChangesAsync();
    }

    private static ImportResultaat Mislukt(string naam, ImportTaak task, string melding) => Mislukt(naam, task.Proef, task.PerRij, melding);

    private static ImportResultaat Mislukt(string naam, bool proef, bool perRij, string melding) =>
        new(false, proef, perRij, [], [new ImportMelding(naam, 0, null, null, melding)], 1, 0, false);

    // Progress<T> would report through the thread pool, out of order.
    private sealed class Doorgeven(Action<ImportVoortgang> report) : IProgress<ImportVoortgang>
    {
        public void Report(ImportVoortgang value) => report(value);
    }
}
