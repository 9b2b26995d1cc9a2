// SPDX-License-Identifier: EUPL-1.2

using System.Data.Common;
using System.Text.Json;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Events;
using Inburgering.Inkoop.SharedKernel.Invoer;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Inburgering.Inkoop.Host.Importeren;

/// <summary>
/// Runs a bundle through the importers of all modules in one transaction. All-or-nothing unless asked per row; a trial is the very
/// same run, rolled back.
/// </summary>
internal sealed class Importeur(IServiceScopeFactory scopes, BundelLezer lezer, OutboxRelay relay, OutboxSignal signal, IOptions<ImportOptions> options)
{
    // Rows that a second module refuses are taken out and the run starts again; each round refuses at least one more row.
    private const int MaxRondes = 5;

    // A run that met another one in the database (a relay that delivered the same event, a deadlock) starts again; three times is
    // no accident any more.
    private const int MaxBotsingen = 3;

    // After the lots (40) Plaatsingen must have heard of them before it sees placements (70).
    private const int NaPercelen = 40;

    private readonly ImportOptions limits = options.Value;

    /// <summary>Runs. Everything that is wrong with the bundle comes back in the result; exceptions are for what nobody could foresee.</summary>
    public async Task<ImportResultaat> VoerUitAsync(ImportOpdracht opdracht, IProgress<ImportVoortgang>? progress, CancellationToken cancellationToken)
    {
        var lijst = new Meldingenlijst(limits.MaxMeldingen);
        Bundel bundel;
        try
        {
            bundel = lezer.Open(opdracht.Pad, opdracht.Naam);
        }
        catch (BestandFout fault)
        {
            lijst.Voeg(Melding(fault));
            return Resultaat(opdracht, lijst, [], gelukt: false, fouten: false);
        }

        return await VoerUitAsync(opdracht, bundel, lijst, progress, cancellationToken);
    }

    /// <summary>Runs a bundle that was made, not read.</summary>
    public Task<ImportResultaat> VoerUitAsync(ImportOpdracht opdracht, Bundel bundel, IProgress<ImportVoortgang>? progress, CancellationToken cancellationToken) =>
        VoerUitAsync(opdracht, bundel, new Meldingenlijst(limits.MaxMeldingen), progress, cancellationToken);

    private async Task<ImportResultaat> VoerUitAsync(ImportOpdracht opdracht, Bundel bundel, Meldingenlijst lijst, IProgress<ImportVoortgang>? progress, CancellationToken cancellationToken)
    {
        using (bundel)
        {
            Dictionary<string, IReadOnlyDictionary<int, string>> refused = new(StringComparer.Ordinal);
            var (rondes, botsingen) = (1, 0);
            while (true)
            {
                var run = new Run(opdracht, bundel, lijst, refused, progress);
                var uitslag = await TransactieAsync(run, rondes < MaxRondes, botsingen < MaxBotsingen, cancellationToken);
                if (uitslag is Uitslag.Goed or Uitslag.Geweigerd)
                {
                    var fouten = await SchrijfFoutenAsync(run, cancellationToken);
                    return Resultaat(opdracht, lijst, run.Verslagen, uitslag == Uitslag.Goed, fouten);
                }

                if (uitslag == Uitslag.Botsing)
                {
                    botsingen++;
                }
                else
                {
                    rondes++;
                    foreach (var verslag in run.Verslagen)
                    {
                        refused[verslag.Totaal.Bestand] = verslag.Afgewezen;
                    }
                }

                lijst.Opnieuw();
            }
        }
    }

    private async Task<Uitslag> TransactieAsync(Run run, bool mayRepeat, bool mayCollide, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        services.GetRequiredService<IActorAccessor>().Actor = run.Actor;
        services.GetRequiredService<MessageContext>().Begin("ImporteerAanlevering");
        var session = services.GetRequiredService<DatabaseSession>();
        var plan = Plan(run, [.. services.GetServices<IBestandImport>()]);
        if (plan is null)
        {
            return Uitslag.Geweigerd;
        }

        try
        {
            await session.BeginAsync(cancellationToken);
            await OneAtATimeAsync(session, cancellationToken);
            await FilesAsync(run, plan, services, cancellationToken);
        }
        catch (BestandFout fault)
        {
            run.Lijst.Voeg(Melding(fault));
            return Uitslag.Geweigerd;
        }
        catch (Exception exception) when (mayCollide && DatabaseBotsing.Is(exception))
        {
            return Uitslag.Botsing;
        }
        catch (Exception exception) when (exception is DbException or DbUpdateException)
        {
            run.Lijst.Voeg(DatabaseMelding(run.Bezig, exception));
            return Uitslag.Geweigerd;
        }

        if (run.Lijst.Fouten > 0 && !run.Opdracht.PerRij)
        {
            return Uitslag.Geweigerd;
        }

        if (mayRepeat && run.Verslagen.Exists(v => v.LaatGeweigerd))
        {
            return Uitslag.ZonderGeweigerde;
        }

        if (!run.Opdracht.Proef)
        {
            await session.CommitAsync(cancellationToken);
            signal.Ring();
        }

        // Otherwise the session rolls back when the scope ends.
        return Uitslag.Goed;
    }

    private static List<(ITabel Tabel, List<IBestandImport> Importers)>? Plan(Run run, List<IBestandImport> importers)
    {
        var byFile = importers.OrderBy(i => i.Volgorde).ToLookup(i => i.Bestand, StringComparer.Ordinal);
        var known = string.Join(", ", byFile.Select(g => g.Key + ".csv"));
        foreach (var strange in run.Bundel.Onbekend.Concat(run.Bundel.Tabellen.Where(t => !byFile.Contains(t.Naam)).Select(t => t.Bestandsnaam)))
        {
            run.Lijst.Voeg(new ImportMelding(strange, 0, null, null, "Dit bestand kennen we niet en is overgeslagen.", IsWaarschuwing: true));
        }

        var plan = run.Bundel.Tabellen.Where(t => byFile.Contains(t.Naam))
            .Select(t => (Tabel: t, Importers: byFile[t.Naam].ToList()))
            .OrderBy(p => p.Importers[0].Volgorde).ToList();
        if (plan.Count == 0)
        {
            run.Lijst.Voeg(new ImportMelding(run.Bundel.Naam, 0, null, null, $"Er staat geen enkel bestand in dat we kennen. Verwacht een of meer van: {known}.", IsWaarschuwing: false));
            return null;
        }

        var right = true;
        foreach (var (table, all) in plan)
        {
            if (!run.Actor.Is(Rol.Systeem) && !all.TrueForAll(i => run.Actor.Rollen.Any(i.Rollen.Contains)))
            {
                right = false;
                run.Lijst.Voeg(new ImportMelding(table.Naam, 0, null, null, "U heeft geen rechten om dit bestand aan te leveren. Laat het weg of vraag uw beheerder om toegang."));
            }
        }

        return right ? plan : null;
    }

    private async Task FilesAsync(Run run, List<(ITabel Tabel, List<IBestandImport> Importers)> plan, IServiceProvider services, CancellationToken cancellationToken)
    {
        var contexts = services.GetServices<ModuleDbContext>().ToList();
        var delivered = false;
        for (var i = 0; i < plan.Count; i++)
        {
            var (table, importers) = plan[i];
            if (!delivered && importers[0].Volgorde > NaPercelen)
            {
                await relay.DeliverWithinAsync(services, cancellationToken);
                delivered = true;
            }

            await FileAsync(run, table, importers, new ImportVoortgang(table.Naam, i + 1, plan.Count, 0, 0), contexts, cancellationToken);
        }

        if (!delivered)
        {
            await relay.DeliverWithinAsync(services, cancellationToken);
        }
    }

    private async Task FileAsync(Run run, ITabel table, List<IBestandImport> importers, ImportVoortgang at, List<ModuleDbContext> contexts, CancellationToken cancellationToken)
    {
        var verslag = new BestandImportVerslag(table.Naam, run.Actor, run.Lijst, limits.MaxFoutteksten);
        if (run.Geweigerd.TryGetValue(table.Naam, out var earlier))
        {
            verslag.NeemOver(earlier);
        }

        run.Bezig = table.Naam;
        run.Verslagen.Add(verslag);
        run.Progress?.Report(at);
        var reader = new RijLezer(table, importers, rows => run.Progress?.Report(at with { Rijen = rows, Deel = table.Deel }));
        foreach (var importer in importers)
        {
            await importer.VerwerkAsync(reader.LeesAsync(verslag, cancellationToken), verslag, cancellationToken);
            verslag.Sluit();
        }

        var line = new LogRegel("Import", table.Naam, "Overig", null, JsonSerializer.Serialize(new
        {
            Aanlevering = run.Bundel.Naam,
            Telling = Telling(verslag),
            Sha256 = table.Sha256(),
        }));
        foreach (var context in contexts)
        {
            if (importers.Exists(i => i.GetType().Assembly == context.GetType().Assembly))
            {
                context.Log(line);
            }

            await context.SaveChangesAsync(cancellationToken);

            // What a file left in the change tracker is of no use to the next one.
            context.ChangeTracker.Clear();
        }
    }

    // Two imports at once would compare with rows that the other is about to change. SQLite has one writer anyway.
    private static async Task OneAtATimeAsync(DatabaseSession session, CancellationToken cancellationToken)
    {
        if (session.Provider == DatabaseProvider.PostgreSql)
        {
            await using var command = session.Connection.CreateCommand();
            command.Transaction = session.Transaction;
            command.CommandText = "SELECT pg_advisory_xact_lock(hashtextextended('importeren', 0))";
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private static async Task<bool> SchrijfFoutenAsync(Run run, CancellationToken cancellationToken)
    {
        var wrong = run.Verslagen.Where(v => v.Afgewezen.Count > 0).ToList();
        if (run.Opdracht.FoutenPad is null || wrong.Count == 0)
        {
            return false;
        }

        var tables = run.Bundel.Tabellen.ToDictionary(t => t.Naam, StringComparer.Ordinal);
        await Foutenbestand.SchrijfAsync(run.Opdracht.FoutenPad, wrong.Select(v => (tables[v.Totaal.Bestand], v.Afgewezen)), cancellationToken);
        return true;
    }

    private static BestandTelling Telling(BestandImportVerslag verslag)
    {
        var t = verslag.Totaal;
        return new BestandTelling(t.Bestand, t.Gelezen, t.Toegevoegd, t.Gewijzigd, t.Ongewijzigd, verslag.Afgewezen.Count);
    }

    private static ImportMelding Melding(BestandFout fault) => new(fault.Bestand, fault.Regel, null, null, fault.Message);

    // The message of a database may hold data of a person; its code does not.
    private static ImportMelding DatabaseMelding(string bestand, Exception exception)
    {
        var inner = exception as DbException ?? exception.InnerException as DbException;
        var busy = inner is SqliteException { SqliteErrorCode: 5 or 6 };
        var code = inner is SqliteException sqlite ? $"SQLite {sqlite.SqliteExtendedErrorCode}" : inner?.SqlState ?? exception.GetType().Name;
        return new ImportMelding(bestand, 0, null, null, busy
            ? "De database is bezet door een andere bewerking. Probeer het over enkele minuten opnieuw."
            : $"De database weigert dit bestand (code {code}). Meld dit aan uw beheerder.");
    }

    private static ImportResultaat Resultaat(ImportOpdracht opdracht, Meldingenlijst lijst, IReadOnlyList<BestandImportVerslag> verslagen, bool gelukt, bool fouten) => new(
        gelukt,
        opdracht.Proef,
        opdracht.PerRij,
        [.. verslagen.Select(Telling)],
        [.. lijst.Meldingen.OrderBy(m => m.IsWaarschuwing)],
        lijst.Fouten,
        lijst.Waarschuwingen,
        fouten);

    /// <summary>How one transaction over the bundle ended.</summary>
    private enum Uitslag
    {
        /// <summary>Right, and kept unless it was a trial.</summary>
        Goed,

        /// <summary>Refused; the messages say why.</summary>
        Geweigerd,

        /// <summary>To run again without the rows that were refused late.</summary>
        ZonderGeweigerde,

        /// <summary>To run again: another transaction was in the way, which says nothing about the bundle.</summary>
        Botsing,
    }

    private sealed class Run(ImportOpdracht opdracht, Bundel bundel, Meldingenlijst lijst, IReadOnlyDictionary<string, IReadOnlyDictionary<int, string>> geweigerd, IProgress<ImportVoortgang>? progress)
    {
        public ImportOpdracht Opdracht => opdracht;

        public Bundel Bundel => bundel;

        public Meldingenlijst Lijst => lijst;

        public IReadOnlyDictionary<string, IReadOnlyDictionary<int, string>> Geweigerd => geweigerd;

        public IProgress<ImportVoortgang>? Progress => progress;

        public Actor Actor { get; } = opdracht.Actor with { Kanaal = Kanaal.Import };

        public List<BestandImportVerslag> Verslagen { get; } = [];

        public string Bezig { get; set; } = bundel.Naam;
    }
}
