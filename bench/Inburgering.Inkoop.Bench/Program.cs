// SPDX-License-Identifier: EUPL-1.2

using System.Diagnostics;
using System.Globalization;
using Inburgering.Inkoop.Bench;
using Inburgering.Inkoop.Contracten;
using Inburgering.Inkoop.Devices;
using Inburgering.Inkoop.Kwaliteit;
using Inburgering.Inkoop.Plaatsingen;
using Inburgering.Inkoop.Plaatsingen.Doorstroom;
using Inburgering.Inkoop.SharedKernel;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Data;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

// Usage: bench [placements] [connection string] [Sqlite|PostgreSql] [lijsten file-for-plans [rounds] | importeer inkoop.dll | geheugen]. The database must be empty or filled by this program.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var plaatsingen = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 100_000;
var provider = args.Length > 2 ? Enum.Parse<DatabaseProvider>(args[2]) : DatabaseProvider.Sqlite;
var file = Path.Combine(Path.GetTempPath(), $"inkoop-bench-{plaatsingen}.db");
var database = new DatabaseOptions { Provider = provider, ConnectionString = args.Length > 1 ? args[1] : $"Data Source={file}" };
var peildatum = new DateOnly(2026, 10, 1);
const int Rondes = 3;

if (args is [.., "importeer", var programma])
{
    return await Importmeting.MeetAsync(programma, plaatsingen, database);
}

var services = new ServiceCollection();
var plannen = new Plannen(provider);
services.AddLogging();
services.AddSingleton<Microsoft.EntityFrameworkCore.Diagnostics.IInterceptor>(plannen);
services.AddKernel();
services.Configure<DatabaseOptions>(o => (o.Provider, o.ConnectionString) = (database.Provider, database.ConnectionString));
services.AddContracten();
services.AddPlaatsingen();
services.AddKwaliteit();
services.AddDevices();
await using var root = services.BuildServiceProvider();
await root.GetRequiredService<DatabaseMigrator>().MigrateAsync(CancellationToken.None);

var vulling = new Vulling(provider);
await using (var connection = DatabaseSession.Open(database))
{
    await connection.OpenAsync();
    await using var count = connection.CreateCommand();
    count.CommandText = $"SELECT COUNT(*) FROM {vulling.Tabel("plaatsing")}";
    if (Convert.ToInt64(await count.ExecuteScalarAsync(), CultureInfo.InvariantCulture) == 0)
    {
        var clock = Stopwatch.StartNew();
        await vulling.VulAsync(connection, plaatsingen);
        Console.WriteLine($"{provider}: about {plaatsingen:N0} placements written in {clock.Elapsed.TotalSeconds:0.0} s");
    }
}

if (args is [_, _, _, "lijsten", var plans, ..])
{
    // The register of names is filled at the start of a Host; here the people came after it.
    await root.GetRequiredService<DatabaseMigrator>().MigrateAsync(CancellationToken.None);
    await using (var counted = DatabaseSession.Open(database))
    {
        await counted.OpenAsync();
        await vulling.TelAsync(counted);
    }

    return await new Lijsten(root, plannen, database, args.Length > 5 ? int.Parse(args[5], CultureInfo.InvariantCulture) : 25).MeetAsync(await new Vragen(database, vulling.Tabel).LeesAsync(), plans) == 0 ? 0 : 1;
}

if (args is [.., "geheugen"])
{
    return await new Geheugenmeting(root, peildatum).MeetAsync() == 0 ? 0 : 1;
}

List<double> ours = [], theirs = [], page = [];
ExamensEnUren? bijlage = null;
Dictionary<string, (decimal Aangeboden, decimal Gevolgd)> uren = [];
DoorstroomRapport? rapport = null;
var allocated = 0L;
Dictionary<(string Route, int Cohort), (long Instroom, long Geslaagd, double Incidentie)> hand = [];

// In turn, so that a busy machine hurts both alike; one round before counts warms both up.
for (var ronde = 0; ronde <= Rondes; ronde++)
{
    await using var scope = root.CreateAsyncScope();
    scope.ServiceProvider.GetRequiredService<IActorAccessor>().Actor = Actor.Systeem(Kanaal.Opdrachtregel);
    var before = GC.GetTotalAllocatedBytes();
    var clock = Stopwatch.StartNew();
    var mediator = scope.ServiceProvider.GetRequiredService<IMediator>();
    rapport = (await mediator.Send(new HaalDoorstroom(peildatum))).Value;
    bijlage = (await mediator.Send(new HaalExamensEnUren(new DoorstroomFilter(peildatum)))).Value;
    var product = clock.Elapsed.TotalMilliseconds;
    allocated = GC.GetTotalAllocatedBytes() - before;
    await using var connection = DatabaseSession.Open(database);
    await connection.OpenAsync();
    clock.Restart();
    hand = await Handwerk.TelAsync(connection, provider, vulling, peildatum);
    uren = await Handwerk.UrenAsync(connection, provider, vulling, peildatum);
    var byHand = clock.Elapsed.TotalMilliseconds;

    clock.Restart();
    await Pagina.VraagAsync(mediator, new DoorstroomFilter(peildatum, Gemeente: "0626"));
    if (ronde > 0)
    {
        ours.Add(product);
        theirs.Add(byHand);
        page.Add(clock.Elapsed.TotalMilliseconds);
    }
}

var differences = 0;
foreach (var (route, cohort, figures) in rapport!.Routes.SelectMany(r => r.Cohorten.Select(c => (r.Route, c.Jaar, c.Cijfers)).Append((r.Route, null, r.Alle))))
{
    var expected = hand[(route.ToString(), cohort ?? 0)];
    if (expected.Instroom != figures.Instroom || expected.Geslaagd != figures.Geslaagd || Math.Abs(expected.Incidentie - figures.CumulatieveIncidentie[^1].Aandeel!.Value) > 1e-6)
    {
        differences++;
        Console.WriteLine($"DIFFERENT {route} {cohort}: {expected} / {figures.Instroom} {figures.Geslaagd} {figures.CumulatieveIncidentie[^1].Aandeel}");
    }
}

foreach (var row in bijlage!.Uren)
{
    var expected = uren[row.Route.ToString()];
    if (row.Aangeboden != Math.Round(expected.Aangeboden, 2) || row.Gevolgd != Math.Round(expected.Gevolgd, 2))
    {
        differences++;
        Console.WriteLine($"DIFFERENT hours {row.Route}: {expected} / {row.Aangeboden} {row.Gevolgd}");
    }
}

using var process = Process.GetCurrentProcess();
var (mine, best) = (ours.Order().ElementAt(Rondes / 2), theirs.Order().ElementAt(Rondes / 2));
Console.WriteLine($"{provider}, {rapport.Routes.Sum(r => r.Alle.Instroom):N0} leerrouteperioden and {bijlage.Uren.Sum(u => u.Aangeboden) / 40:N0} hour rows, median of {Rondes} rounds in turn");
Console.WriteLine($"  product, report with exams and hours: {mine,8:0} ms   (allocates {allocated / 1048576.0:0.0} MB; peak of the process {process.PeakWorkingSet64 / 1048576.0:0} MB)");
Console.WriteLine($"  hand-written SQL, counts, F(36), hours: {best,8:0} ms");
Console.WriteLine($"  ratio product / hand-written:       {mine / best,8:0.00}");
Console.WriteLine($"  page with one filter, from the tables:{page.Order().ElementAt(Rondes / 2),8:0} ms");
Console.WriteLine(differences == 0 ? "  figures that both give are equal" : $"  {differences} groups differ");
return await new Geheugenmeting(root, peildatum).MeetAsync() == 0 && differences == 0 ? 0 : 1;
