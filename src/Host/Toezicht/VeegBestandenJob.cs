// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Inburgering.Inkoop.Host.Database;
using Inburgering.Inkoop.SharedKernel.Bestanden;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Jobs;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Microsoft.Extensions.Options;

namespace Inburgering.Inkoop.Host.Toezicht;

/// <summary>
/// Removes files that no row names: what stays behind when the process dies between storing a file and saving its row. Young files are
/// left alone, and nothing goes while the database knows none of the files: then the folder is of another database.
/// </summary>
internal sealed class VeegBestandenJob(
    HostDbContext db, IEnumerable<ModuleDbContext> contexts, IBestandsopslag opslag, IOptions<BestandOptions> options, MessageContext message, TimeProvider clock, ILogger<VeegBestandenJob> logger) : IRecurringJob
{
    private const int Groep = 500;

    public string Naam => "bestanden-vegen";

    public string Cron => "40 3 * * *";

    public string Omschrijving => "Verwijdert bestanden zonder gegevens erbij, die achterblijven als het systeem tijdens het bewaren uitvalt.";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        message.Begin(Naam);
        var before = clock.GetUtcNow().AddHours(-Math.Max(1, options.Value.VeegNaUren));
        var modules = contexts.ToList();
        List<Guid> orphans = [];
        var known = 0;
        foreach (var files in opslag.Oude(before).Chunk(Groep))
        {
            HashSet<Guid> used = [];
            foreach (var module in modules)
            {
                used.UnionWith(await Bestandsgebruik.ZoekAsync(module, files, cancellationToken));
            }

            known += used.Count;
            orphans.AddRange(files.Where(f => !used.Contains(f)));
        }

        var waiting = opslag.RuimBinnenOp(before);
        if (orphans.Count > 0 && known == 0)
        {
            logger.LogWarning("Nothing swept: the database knows none of the {Aantal} stored files, so the folder seems to be of another database", orphans.Count);
            orphans.Clear();
        }

        foreach (var file in orphans)
        {
            opslag.Verwijder(file);
        }

        if (orphans.Count + waiting > 0)
        {
            logger.LogInformation("Swept {Aantal} files without a row and {Half} that never arrived", orphans.Count, waiting);
            db.Log(new LogRegel("Bestandsopslag", Naam, "Verwijderd", null, string.Create(CultureInfo.InvariantCulture, $$"""{"HalfOntvangen":{{waiting}},"ZonderGegevens":{{orphans.Count}}}""")));
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
