// SPDX-License-Identifier: EUPL-1.2

using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Paging;
using MediatR;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Inburgering.Inkoop.Bench;

/// <summary>
/// Search and lists as the screens and systems ask them, against the target of 50 ms, with the plan of every statement. What is asked for is
/// taken from the data: the largest gemeente, the largest provider, and a first name that very many people have.
/// </summary>
internal sealed class Lijsten(IServiceProvider root, Plannen plannen, DatabaseOptions database, Func<string, string> tabel)
{
    private const int Rondes = 9;
    private const double Doel = 50;

    /// <summary>Prints a line per question and writes the plans; returns how many were slower than the target.</summary>
    public async Task<int> MeetAsync(string plannenbestand)
    {
        var text = new StringBuilder();
        var slow = 0;
        foreach (var (naam, wie, vraag) in await VragenAsync())
        {
            List<double> times = [];
            for (var ronde = 0; ronde <= Rondes; ronde++)
            {
                await using var scope = root.CreateAsyncScope();
                scope.ServiceProvider.GetRequiredService<IActorAccessor>().Actor = wie;
                plannen.Begin(ronde == 0);
                var clock = Stopwatch.StartNew();
                await vraag(scope.ServiceProvider.GetRequiredService<IMediator>());
                var taken = clock.Elapsed.TotalMilliseconds;
                if (ronde > 0)
                {
                    times.Add(taken);
                }
                else
                {
                    text.Append(CultureInfo.InvariantCulture, $"## {naam}\n\n").Append(plannen.Eindig()).Append('\n');
                }
            }

            times.Sort();
            var median = times[Rondes / 2];
            slow += median > Doel ? 1 : 0;
            Console.WriteLine($"{database.Provider,-10} {naam,-44} median {median,7:0.0} ms  slowest {times[^1],7:0.0} ms{(median > Doel ? "  SLOWER THAN THE TARGET" : "")}");
        }

        await File.WriteAllTextAsync(plannenbestand, $"# Plans on {database.Provider}\n\n{text}");
        return slow;
    }

    private async Task<List<(string Naam, Actor Wie, Func<IMediator, Task> Vraag)>> VragenAsync()
    {
        await using var connection = DatabaseSession.Open(database);
        await connection.OpenAsync();
        var people = tabel("inburgeraar");
        var placements = tabel("plaatsing");
        var gemeente = await EenAsync(connection, $"SELECT gemeente FROM {people} GROUP BY gemeente ORDER BY COUNT(*) DESC LIMIT 1");
        var provider = await EenAsync(connection, $"SELECT aanbieder FROM {placements} GROUP BY aanbieder ORDER BY COUNT(*) DESC LIMIT 1");
        var voornaam = await EenAsync(connection, $"SELECT voornaam FROM {people} GROUP BY voornaam ORDER BY COUNT(*) DESC LIMIT 1");
        var achternaam = await EenAsync(connection, $"SELECT achternaam FROM {people} WHERE gemeente = '{gemeente}' AND voornaam = '{voornaam}' ORDER BY id LIMIT 1 OFFSET 5000");
        var dossier = await EenAsync(connection, $"SELECT dossiernummer FROM {people} WHERE gemeente = '{gemeente}' ORDER BY id LIMIT 1 OFFSET 7000");
        var nummer = await EenAsync(connection, $"SELECT nummer FROM {placements} WHERE gemeente = '{gemeente}' ORDER BY id LIMIT 1 OFFSET 9000");

        // Another vowel for each one: how a clerk hears a name.
        var gehoord = string.Concat(voornaam.Select(c => char.ToLowerInvariant(c) switch { 'a' => 'o', 'e' => 'i', 'o' => 'u', 'i' => 'e', _ => c }));
        Actor consulent = new("bench", "Bench", [Rol.Consulent], Scope.VanGemeenten(gemeente), Kanaal.Web);
        Actor regio = new("bench", "Bench", [Rol.Consulent], Scope.VanGemeenten(gemeente, "0626", "0629"), Kanaal.Web);
        Actor aanbieder = new("bench", "Bench", [Rol.Aanbieder], Scope.VanAanbieder(provider), Kanaal.GraphQL);

        // As the screens ask: with the total.
        var page = new PageRequest(25, MetTotaal: true, TelTot: PageRequest.TelGrens);
        var newest = page with { Sortering = "bijgewerkt", Aflopend = true };
        return
        [
            ("people: first page", consulent, m => m.Send(new ZoekInburgeraars(page, "bench"))),
            ("people: first page of three gemeenten", regio, m => m.Send(new ZoekInburgeraars(page, "bench"))),
            ("people: by dossier number", consulent, m => m.Send(new ZoekInburgeraars(page with { Sortering = "dossiernummer" }, "bench"))),
            ("people: a family name", consulent, m => m.Send(new ZoekInburgeraars(page, "bench", achternaam))),
            ("people: beginning of a family name", consulent, m => m.Send(new ZoekInburgeraars(page, "bench", achternaam[..^2]))),
            ("people: a first name that very many have", consulent, m => m.Send(new ZoekInburgeraars(page, "bench", voornaam))),
            ("people: that name as a clerk hears it", consulent, m => m.Send(new ZoekInburgeraars(page, "bench", gehoord))),
            ("people: that name in three gemeenten", regio, m => m.Send(new ZoekInburgeraars(page, "bench", voornaam))),
            ("people: both names, as heard, other order", consulent, m => m.Send(new ZoekInburgeraars(page, "bench", $"{achternaam} {gehoord}"))),
            ("people: a word that everybody has, and a name", consulent, m => m.Send(new ZoekInburgeraars(page, "bench", $"{achternaam[..3]} {voornaam}"))),
            ("people: nobody", consulent, m => m.Send(new ZoekInburgeraars(page, "bench", "Zwxqz"))),
            ("people: a dossier number", consulent, m => m.Send(new ZoekInburgeraars(page, "bench", dossier))),
            ("people: beginning of a dossier number", consulent, m => m.Send(new ZoekInburgeraars(page, "bench", dossier[..^2]))),
            ("placements: newest change", consulent, m => m.Send(new ZoekPlaatsingen(newest, new PlaatsingFilter(Wet: Wet.Wi2021)))),
            ("placements: newest change of three gemeenten", regio, m => m.Send(new ZoekPlaatsingen(newest, new PlaatsingFilter(Wet: Wet.Wi2021)))),
            ("placements: of the law of 2013", consulent, m => m.Send(new ZoekPlaatsingen(newest, new PlaatsingFilter(Wet: Wet.Wi2013)))),
            ("placements: by number", consulent, m => m.Send(new ZoekPlaatsingen(page with { Sortering = "nummer" }))),
            ("placements: by start", consulent, m => m.Send(new ZoekPlaatsingen(page with { Sortering = "start" }))),
            ("placements: by registration", consulent, m => m.Send(new ZoekPlaatsingen(page with { Sortering = "aangemeld" }))),
            ("placements: running, newest change", consulent, m => m.Send(new ZoekPlaatsingen(newest, new PlaatsingFilter(Status: PlaatsingStatus.Gestart)))),
            ("placements: waiting, newest change", consulent, m => m.Send(new ZoekPlaatsingen(newest, new PlaatsingFilter(Status: PlaatsingStatus.Aangemeld)))),
            ("placements: of a family name", consulent, m => m.Send(new ZoekPlaatsingen(newest, new PlaatsingFilter(achternaam)))),
            ("placements: of a first name very many have", consulent, m => m.Send(new ZoekPlaatsingen(newest, new PlaatsingFilter(voornaam)))),
            ("placements: a number", consulent, m => m.Send(new ZoekPlaatsingen(newest, new PlaatsingFilter(nummer)))),
            ("provider: newest change", aanbieder, m => m.Send(new ZoekPlaatsingen(newest))),
            ("provider: delta from the beginning", aanbieder, m => m.Send(new ZoekPlaatsingen(new PageRequest(100, Sortering: "bijgewerkt"), new PlaatsingFilter(BijgewerktNa: DateTimeOffset.UnixEpoch)))),
            ("provider: running", aanbieder, m => m.Send(new ZoekPlaatsingen(newest, new PlaatsingFilter(Status: PlaatsingStatus.Gestart)))),
            ("provider: of a first name very many have", aanbieder, m => m.Send(new ZoekPlaatsingen(newest, new PlaatsingFilter(voornaam)))),
            ("one placement", consulent, m => m.Send(new HaalPlaatsing(nummer))),
            ("one person", consulent, m => m.Send(new HaalInburgeraar(dossier, "bench"))),
        ];
    }

    private static async Task<string> EenAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (string)(await command.ExecuteScalarAsync() ?? throw new InvalidOperationException($"Nothing in the database for: {sql}"));
    }
}

/// <summary>Asks the database how it answers each statement, right before it does.</summary>
internal sealed class Plannen(DatabaseProvider provider) : DbCommandInterceptor
{
    private readonly StringBuilder text = new();
    private bool aan;

    public void Begin(bool vastleggen) => (aan, _) = (vastleggen, text.Clear());

    public string Eindig()
    {
        aan = false;
        return text.ToString();
    }

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (aan && command.CommandText.TrimStart().StartsWith("SELECT", StringComparison.OrdinalIgnoreCase) && !command.CommandText.Contains("norm", StringComparison.Ordinal))
        {
            await using var explain = command.Connection!.CreateCommand();
            explain.Transaction = command.Transaction;
            explain.CommandText = (provider == DatabaseProvider.Sqlite ? "EXPLAIN QUERY PLAN " : "EXPLAIN ") + command.CommandText;
            foreach (DbParameter parameter in command.Parameters)
            {
                if (parameter is ICloneable typed)
                {
                    explain.Parameters.Add(typed.Clone());
                    continue;
                }

                var copy = explain.CreateParameter();
                (copy.ParameterName, copy.Value) = (parameter.ParameterName, parameter.Value);
                explain.Parameters.Add(copy);
            }

            text.Append("```\n");
            await using var reader = await explain.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                text.Append(reader.GetValue(reader.FieldCount - 1)).Append('\n');
            }

            text.Append("```\n");
        }

        return result;
    }
}
