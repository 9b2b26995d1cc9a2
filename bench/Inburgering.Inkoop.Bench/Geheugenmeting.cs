// SPDX-License-Identifier: EUPL-1.2

using System.Diagnostics;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Doorstroom;
using Inburgering.Inkoop.Plaatsingen.Doorstroom.Geheugen;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Inburgering.Inkoop.Bench;

/// <summary>
/// The page with one changed filter once the report of that day is in memory, and again right after somebody was placed: what reading
/// takes, what a filter takes, and what a change takes. Target: 300 ms for the page.
/// </summary>
internal sealed class Geheugenmeting(IServiceProvider root, DateOnly peildatum)
{
    private const int Doel = 300;

    /// <summary>Measures and prints.</summary>
    /// <returns>How many pages took longer than the target.</returns>
    public async Task<int> MeetAsync()
    {
        var clock = Stopwatch.StartNew();
        foreach (var wet in Enum.GetValues<Wet>())
        {
            await using var scope = root.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<Doorstroomgeheugen>().LeesAsync(scope.ServiceProvider.GetRequiredService<PlaatsingenDbContext>(), peildatum, wet, CancellationToken.None);
        }

        using var process = Process.GetCurrentProcess();
        Console.WriteLine($"  read into memory, both laws:         {clock.Elapsed.TotalMilliseconds,8:0} ms   ({GC.GetTotalMemory(forceFullCollection: true) / 1048576.0:0} MB held; peak of the process {process.PeakWorkingSet64 / 1048576.0:0} MB)");
        var all = new DoorstroomFilter(peildatum);
        (string Naam, DoorstroomFilter Filter)[] filters =
        [
            ("no filter", all),
            ("gemeente", all with { Gemeente = "0626" }),
            ("kind", all with { Soort = Soort.Asiel }),
            ("literacy", all with { Alfabetisering = Alfabetisering.NVT }),
            ("age", all with { Leeftijd = Leeftijdsgroep.Tot28 }),
            ("provider", all with { Aanbieder = "A1" }),
            ("contract", all with { Contract = "BENCH" }),
            ("cohort of the first PIP", all with { CohortNaar = CohortNaar.EerstePip }),
        ];
        await PaginaAsync(all);
        var slow = 0;
        foreach (var (name, filter) in filters)
        {
            List<double> times = [];
            for (var round = 0; round < 5; round++)
            {
                times.Add(await PaginaAsync(filter));
            }

            slow += times.Order().ElementAt(2) > Doel ? 1 : 0;
            Console.WriteLine($"  page, {name,-30} {times.Order().ElementAt(2),8:0} ms   (slowest of 5: {times.Max():0})");
        }

        List<double> after = [];
        for (var round = 0; round < 5; round++)
        {
            await PlaatsAsync(round);
            after.Add(await PaginaAsync(all with { Gemeente = "1916" }));
        }

        slow += after.Order().ElementAt(2) > Doel ? 1 : 0;
        Console.WriteLine($"  page right after a new placement:    {after.Order().ElementAt(2),8:0} ms   (slowest of 5: {after.Max():0})");
        process.Refresh();
        Console.WriteLine($"  peak of the process:                 {process.PeakWorkingSet64 / 1048576.0,8:0} MB");
        return slow;
    }

    private async Task<double> PaginaAsync(DoorstroomFilter filter)
    {
        await using var scope = root.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IActorAccessor>().Actor = Actor.Systeem(Kanaal.Opdrachtregel);
        var clock = Stopwatch.StartNew();
        await Pagina.VraagAsync(scope.ServiceProvider.GetRequiredService<IMediator>(), filter);
        return clock.Elapsed.TotalMilliseconds;
    }

    // Somebody who was placed before is placed once more, as the product would write it.
    private async Task PlaatsAsync(int round)
    {
        await using var scope = root.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IActorAccessor>().Actor = Actor.Systeem(Kanaal.Opdrachtregel);
        var db = scope.ServiceProvider.GetRequiredService<PlaatsingenDbContext>();
        var table = db.Tabel("plaatsing");
        var columns = "inburgeraar_id, dossiernummer, perceel_id, contractnummer, perceelcode, aanbieder, route, gemeente, wet, soort, financiering, status, aangemeld_op, startdatum, startvolgorde, verplicht_euro, bijgewerkt_op, versie";
        var sql = $"INSERT INTO {table} (id, nummer, {columns}) SELECT {{0}}, {{1}}, {columns} FROM {table} WHERE nummer = {{2}}";
        var id = Guid.NewGuid();
        await db.Database.ExecuteSqlRawAsync(sql, db.Provider == SharedKernel.Data.DatabaseProvider.Sqlite ? id.ToByteArray(true) : id, $"MEET-{id:N}", $"BP-{round + 1}");
    }
}

/// <summary>What the page of the throughput report sends when one filter changes: the report, the appendix, the flows and the other law.</summary>
internal static class Pagina
{
    public static async Task VraagAsync(IMediator mediator, DoorstroomFilter filter)
    {
        await mediator.Send(new HaalDoorstroom(filter));
        await mediator.Send(new HaalExamensEnUren(filter));
        await mediator.Send(new HaalStromen(filter));
        await mediator.Send(new HaalDoorstroom(filter with { Wet = Wet.Wi2013 }));
    }
}
