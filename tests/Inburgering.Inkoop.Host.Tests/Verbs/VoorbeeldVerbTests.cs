// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Text.Json;
using Inburgering.Inkoop.Host.Tests.Crash;
using Inburgering.Inkoop.Host.Tests.Importeren;
using Inburgering.Inkoop.Host.Tests.Support;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.TestSupport;
using Microsoft.Data.Sqlite;

namespace Inburgering.Inkoop.Host.Tests.Verbs;

/// <summary>From an empty database to the report as an administrator does it: only with verbs, each a process of its own.</summary>
public sealed class VoorbeeldVerbTests : IDisposable
{
    // The figures of the report that are one number each, as the file calls them.
    private static readonly string[] Cijfers =
    [
        "instroom", "lopend", "geslaagd", "waarvan_afgeschaald", "geschakeld", "uitval", "verhuisd", "einde_plicht", "overleden", "slagingspercentage", "cohortrendement", "mediaan_dagen_incidentie",
    ];

    private readonly TijdelijkeMap map = new();

    public void Dispose() => map.Dispose();

    [Theory]
    [Databases]
    public async Task Voorbeeld_TweeKeerGeimporteerd_GeeftHetVerwachteRapportEnDezelfdeCijfersInGraphQL(DatabaseProvider provider)
    {
        // Arrange
        var database = await LeegAsync(provider);
        var expected = await File.ReadAllTextAsync(Path.Combine(Voorbeeld.Verwacht, "doorstroom-2026-10-01.json"));

        // Act
        var first = await HostProcess.ProbeerAsync(database.Options, "importeer", Voorbeeld.Map);
        var second = await HostProcess.ProbeerAsync(database.Options, "importeer", Voorbeeld.Map);
        var report = await HostProcess.ProbeerAsync(database.Options, "doorstroom", "--peildatum", "2026-10-01", "--formaat", "json");
        await using var app = await HostApp.OpAsync(database, new DateOnly(2026, 11, 1));
        var answer = await app.Client(HostApp.Contractmanager).GraphQLAsync(
            $"{{ doorstroom(peildatum: \"2026-10-01\") {{ routes {{ route alle {{ {Velden()} }} cohorten {{ jaar cijfers {{ {Velden()} }} }} }} }} }}");

        // Assert
        Assert.All(new[] { first, second }, import =>
        {
            Assert.True(import.Exit == 0, import.Fout);
            Assert.DoesNotContain("Fout:", import.Fout, StringComparison.Ordinal);
            Assert.Contains("De aanlevering is opgeslagen.", import.Uit, StringComparison.Ordinal);
        });
        Assert.Equal((0, ""), (report.Exit, report.Fout));
        Assert.Equal(expected.TrimEnd(), report.Uit.TrimEnd());
        using var file = JsonDocument.Parse(expected);
        Assert.Equal(Getallen(file.RootElement), Getallen(answer));
    }

    [Fact]
    public async Task Importeer_MetFouten_ZegtZeOpStderrEnEindigtMetEen()
    {
        // Arrange: three right files, of which one gets a row that is wrong.
        await using var database = await LeegAsync(DatabaseProvider.Sqlite);
        foreach (var name in new[] { "gemeenten.csv", "aanbieders.csv", "contracten.csv" })
        {
            map.Schrijf(name, await File.ReadAllTextAsync(Voorbeeld.Bestand(name)));
        }

        // Act
        var trial = await HostProcess.ProbeerAsync(database.Options, "importeer", map.Pad, "--proef");
        var nothing = await HostProcess.ProbeerAsync(database.Options, "doorstroom", "--peildatum", "2026-10-01");
        map.Schrijf("contracten.csv", (await File.ReadAllTextAsync(Voorbeeld.Bestand("contracten.csv"))).Replace("IB-2022-01;TAALHAVEN", "IB-2022-01;NIEMAND", StringComparison.Ordinal));
        var wrong = await HostProcess.ProbeerAsync(database.Options, "importeer", map.Pad);
        var left = await TelAsync(database.Options, "contracten_contract");
        var perRow = await HostProcess.ProbeerAsync(database.Options, "importeer", map.Pad, "--per-rij");
        var kept = await TelAsync(database.Options, "contracten_contract");
        var whole = await HostProcess.ProbeerAsync(database.Options, "controleer-logboek");
        await DoeAsync(database.Options, "UPDATE contracten_logboek_regel SET actor_naam = 'Iemand anders' WHERE volgnummer = 1");
        var tampered = await HostProcess.ProbeerAsync(database.Options, "controleer-logboek");

        // Assert
        Assert.True(trial.Exit == 0, trial.Fout);
        Assert.Contains("De proef is gelukt. Er is niets opgeslagen.", trial.Uit, StringComparison.Ordinal);
        Assert.Contains("\"instroom\": 0", nothing.Uit, StringComparison.Ordinal);
        foreach (var refused in new[] { wrong, perRow })
        {
            Assert.Equal(1, refused.Exit);
            Assert.Contains("Fout: contracten, regel 2, kolom aanbieder: ", refused.Fout, StringComparison.Ordinal);
            Assert.DoesNotContain("Fout", refused.Uit, StringComparison.Ordinal);
        }

        Assert.Contains("Er is niets gewijzigd.", wrong.Uit, StringComparison.Ordinal);
        Assert.Contains("De aanlevering is opgeslagen, behalve 1 rij met fouten.", perRow.Uit, StringComparison.Ordinal);
        Assert.Equal(0, left);
        Assert.Equal(File.ReadLines(Voorbeeld.Bestand("contracten.csv")).Count() - 2, kept);
        Assert.Equal((0, ""), (whole.Exit, whole.Fout));
        Assert.Contains("contracten: ", whole.Uit, StringComparison.Ordinal);
        Assert.Equal(1, tampered.Exit);
        Assert.StartsWith("contracten: ", tampered.Fout, StringComparison.Ordinal);
        Assert.DoesNotContain("contracten: ", tampered.Uit, StringComparison.Ordinal);
    }

    // Nothing in it at all: the first verb makes the tables.
    private static Task<TestDatabase> LeegAsync(DatabaseProvider provider) => TestDatabase.MakeAsync(provider, "leeg", async options =>
    {
        if (provider == DatabaseProvider.Sqlite)
        {
            await File.WriteAllBytesAsync(new SqliteConnectionStringBuilder(options.ConnectionString).DataSource, []);
        }
    });

    private static string Velden() => string.Join(' ', Cijfers.Select(Naam));

    private static string Naam(string snake) => string.Concat(snake.Split('_').Select((part, i) => i == 0 ? part : char.ToUpperInvariant(part[0]) + part[1..]));

    // Every figure with where it stands, of the file and of the answer alike.
    private static SortedDictionary<string, string> Getallen(JsonElement root)
    {
        var numbers = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (root.TryGetProperty("data", out var data))
        {
            foreach (var route in data.At("doorstroom.routes").EnumerateArray())
            {
                Neem(route.At("route").GetString()!, "alle", route.At("alle"), Naam);
                foreach (var cohort in route.At("cohorten").EnumerateArray())
                {
                    Neem(route.At("route").GetString()!, $"{cohort.At("jaar")}", cohort.At("cijfers"), Naam);
                }
            }
        }
        else
        {
            foreach (var (route, cohort) in root.At("routes").EnumerateObject().SelectMany(r => r.Value.EnumerateObject().Select(c => (r.Name, c))))
            {
                Neem(route, cohort.Name, cohort.Value, name => name);
            }
        }

        return numbers;

        void Neem(string route, string cohort, JsonElement figures, Func<string, string> name)
        {
            foreach (var figure in Cijfers)
            {
                var value = figures.At(name(figure));
                numbers[$"{route.ToUpperInvariant()} {cohort} {figure}"] = value.ValueKind == JsonValueKind.Null ? "-" : Math.Round(value.GetDouble(), 6).ToString(CultureInfo.InvariantCulture);
            }
        }
    }

    private static async Task<long> TelAsync(DatabaseOptions options, string table)
    {
        await using var connection = new SqliteConnection(options.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT count(*) FROM {table}";
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static async Task DoeAsync(DatabaseOptions options, string sql)
    {
        await using var connection = new SqliteConnection(options.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.Equal(1, await command.ExecuteNonQueryAsync());
    }
}
