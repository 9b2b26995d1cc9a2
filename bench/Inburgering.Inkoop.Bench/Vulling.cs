// SPDX-License-Identifier: EUPL-1.2

using System.Data.Common;
using System.Text.Json;
using System.Text.Json.Serialization;
using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;

namespace Inburgering.Inkoop.Bench;

/// <summary>Fills an empty, migrated database with invented placements, in a few statements and always the same ones.</summary>
internal sealed class Vulling(DatabaseProvider provider)
{
    private readonly bool postgres = provider == DatabaseProvider.PostgreSql;

    public string Tabel(string naam) => postgres ? $"plaatsingen.{naam}" : $"plaatsingen_{naam}";

    /// <summary>Nine people in ten have one placement, the tenth a transfer and a second one.</summary>
    public async Task VulAsync(DbConnection connection, int plaatsingen)
    {
        var people = (int)(plaatsingen * 10L / 11);
        await using var transaction = await connection.BeginTransactionAsync();
        await DoeAsync(connection, $"""
            INSERT INTO {Tabel("inburgeraar")} (id, dossiernummer, gemeente, achternaam, voornaam, geboortedatum, wet, soort, alfabetisering, versie)
            SELECT {Id("n")}, 'B' || n, {Gemeente}, 'Proef' || n, 'Delta', {Datum("0")}, 'Wi2021', 'Asiel', 'NVT', 0 FROM {Reeks(1, people)}
            """);
        await DoeAsync(connection, $"""
            INSERT INTO {Tabel("perceel")} (id, contract_id, contractnummer, code, aanbieder, route, contract_status, ingangsdatum, einddatum, capaciteit, afspraak, bronversie)
            SELECT {Id("n")}, {Id("1")}, 'BENCH', 'P' || n, 'A' || n, CASE n WHEN 1 THEN 'B1' WHEN 2 THEN 'Onderwijs' ELSE 'Z' END, 'Actief', {Datum("0")}, {Datum("3650")}, 1000, '{Afspraak}', 0 FROM {Reeks(1, 3)}
            """);
        const string Reden = "CASE WHEN k < 45 THEN 'Geslaagd' WHEN k < 50 THEN 'GeslaagdAfgeschaald' WHEN k < 62 THEN 'Uitval' WHEN k < 72 THEN 'Geschakeld' WHEN k < 76 THEN 'Verhuisd' WHEN k < 78 THEN 'EindePlicht' WHEN k < 79 THEN 'Overleden' END";
        await PlaatsAsync(connection, people, "n", "n % 10 <> 0", "s", "d", Reden);
        await PlaatsAsync(connection, people, "n", "n % 10 = 0", "s", "d / 2", "'Overstap'");
        await PlaatsAsync(connection, people, "n + 100000000", "n % 10 = 0", "s + d / 2 + 20", "d / 2 + 100", Reden);
        await DoeAsync(connection, $"""
            INSERT INTO {Tabel("uren_maand")} (plaatsing_id, maand, aangeboden, gevolgd, geoorloofd_verzuim, ongeoorloofd_verzuim, waarvan_online, versie, bijgewerkt_op)
            SELECT p.id, {Maand("p.startdatum", "m.n")}, 40, 34, 4, 2, 5, 0, {(postgres ? "now()" : "'2026-10-01 00:00:00'")}
            FROM {Tabel("plaatsing")} p CROSS JOIN {Reeks(0, UrenPerPlaatsing - 1).Replace(") reeks", ") m", StringComparison.Ordinal)}
            """);
        await transaction.CommitAsync();
        await DoeAsync(connection, "ANALYZE");
    }

    /// <summary>Months of hours per placement.</summary>
    public const int UrenPerPlaatsing = 10;

    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    // What no query filters on; the same for every lot.
    private static string Afspraak { get; } = JsonSerializer.Serialize(
        new PerceelAfspraak(
            Guid.Empty,
            new ContractInfo(Guid.Empty, "BENCH", "A1", [], ["0626", "1916", "0629"], new DateOnly(2022, 1, 1), new DateOnly(2031, 12, 31), ContractStatus.Actief, Rapportagefrequentie.Kwartaal, null),
            "P1",
            Route.B1,
            1000,
            28,
            0m,
            null,
            null,
            false,
            []),
        Json);

    /// <summary>Lets the database count again what it plans with; after everything is there.</summary>
    public static Task TelAsync(DbConnection connection) => DoeAsync(connection, "ANALYZE");

    private const string Gemeente = "CASE n % 3 WHEN 0 THEN '0626' WHEN 1 THEN '1916' ELSE '0629' END";

    private Task PlaatsAsync(DbConnection connection, int people, string number, string which, string start, string length, string reason) => DoeAsync(connection, $"""
        INSERT INTO {Tabel("plaatsing")} (id, nummer, inburgeraar_id, dossiernummer, perceel_id, contractnummer, perceelcode, aanbieder, route, gemeente, wet, soort, financiering, status, aangemeld_op, startdatum, startvolgorde, einddatum, eindreden, verplicht_euro, bijgewerkt_op, versie)
        SELECT {Id(number)}, 'BP-' || ({number}), {Id("n")}, 'B' || n, {Id("r")}, 'BENCH', 'P' || r, 'A' || r, CASE r WHEN 1 THEN 'B1' WHEN 2 THEN 'Onderwijs' ELSE 'Z' END, {Gemeente}, 'Wi2021', 'Asiel', 'Gemeente',
               CASE WHEN reden IS NULL THEN 'Gestart' ELSE 'Beeindigd' END, {Datum(start)}, {Datum(start)}, {Datum(start)}, CASE WHEN reden IS NOT NULL THEN {Datum($"{start} + {length}")} END, reden, 0, {(postgres ? "now()" : "'2026-10-01 00:00:00'")}, 0
        FROM (SELECT q.*, {reason} AS reden FROM (
          SELECT n, CASE WHEN n % 20 < 11 THEN 1 WHEN n % 20 < 15 THEN 2 ELSE 3 END AS r, (n * 7919) % 1640 AS s, 120 + (n * 104729) % 1000 AS d, (n * 31 + n / 97) % 100 AS k
          FROM {Reeks(1, people)} WHERE {which}) q) x
        """);

    private string Id(string number) => postgres ? $"lpad(to_hex({number}), 32, '0')::uuid" : $"unhex(printf('%032x', {number}))";

    private string Datum(string days) => postgres ? $"(DATE '2022-01-01' + ({days})::int)" : $"date('2022-01-01', '+' || ({days}) || ' days')";

    private string Maand(string start, string months) => postgres ? $"(date_trunc('month', {start}) + make_interval(months => ({months})::int))::date" : $"date({start}, 'start of month', '+' || {months} || ' months')";

    private string Reeks(int from, int to) => postgres
        ? $"(SELECT g::bigint AS n FROM generate_series({from}, {to}) g) reeks"
        : $"(WITH RECURSIVE t(n) AS (SELECT {from} UNION ALL SELECT n + 1 FROM t WHERE n < {to}) SELECT n FROM t) reeks";

    private static async Task DoeAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 3600;
        await command.ExecuteNonQueryAsync();
    }
}
