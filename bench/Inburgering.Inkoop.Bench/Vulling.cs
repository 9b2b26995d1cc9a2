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

    /// <summary>
    /// Nine people in ten have one placement, the tenth a transfer and a second one; who ended has three exams. Of a hundred two still wait for their first lesson. One placement in
    /// twenty has a signal, one in ten of those an open one, and one person in five hundred waits for a place.
    /// </summary>
    public async Task VulAsync(DbConnection connection, int plaatsingen)
    {
        var people = (int)(plaatsingen * 10L / 11);
        await using var transaction = await connection.BeginTransactionAsync();
        await DoeAsync(connection, $"""
            INSERT INTO {Tabel("inburgeraar")} (id, dossiernummer, gemeente, achternaam, voornaam, geboortedatum, wet, soort, alfabetisering, versie)
            SELECT {Id("n")}, 'B' || n, {Gemeente}, {Naam("a", 4)}, {Naam("v", 3)}, {Datum("0")}, 'Wi2021', 'Asiel', 'NVT', 0
            FROM (SELECT n, {Rang("n * 104729 + n / 10007", 30011, 20000)} * 1299709 AS a, {Rang("n * 7919", 10007, 1000)} * 7919 + 13 AS v FROM {Reeks(1, people)}) q
            """);
        await DoeAsync(connection, $"""
            INSERT INTO {Tabel("pip")} (id, inburgeraar_id, dossiernummer, dagtekening, leerroute, niveau)
            SELECT {Id("n")}, {Id("n")}, 'B' || n, {Datum("(n * 7919) % 1640")}, 'B1', 'B1' FROM {Reeks(1, people)} WHERE n % 10 <> 9
            """);
        await DoeAsync(connection, $"""
            INSERT INTO {Tabel("perceel")} (id, contract_id, contractnummer, code, aanbieder, route, contract_status, ingangsdatum, einddatum, capaciteit, afspraak, bronversie)
            SELECT {Id("n")}, {Id("1")}, 'BENCH' || ((n - 1) / 3), 'P' || n, 'A' || ((n - 1) / 3), CASE n % 3 WHEN 1 THEN 'B1' WHEN 2 THEN 'Onderwijs' ELSE 'Z' END, 'Actief', {Datum("0")}, {Datum("3650")}, 1000, '{Afspraak}', 0 FROM {Reeks(1, 3 * Aanbieders)}
            """);
        const string Reden = "CASE WHEN k < 45 THEN 'Geslaagd' WHEN k < 50 THEN 'GeslaagdAfgeschaald' WHEN k < 62 THEN 'Uitval' WHEN k < 72 THEN 'Geschakeld' WHEN k < 76 THEN 'Verhuisd' WHEN k < 78 THEN 'EindePlicht' WHEN k < 79 THEN 'Overleden' END";
        await PlaatsAsync(connection, people, "n", "n % 10 <> 0", "s", "d", Reden);
        await PlaatsAsync(connection, people, "n", "n % 10 = 0", "s", "d / 2", "'Overstap'");
        await PlaatsAsync(connection, people, "n + 100000000", "n % 10 = 0", "s + d / 2 + 20", "d / 2 + 100", Reden);
        await DoeAsync(connection, $"""
            INSERT INTO {Tabel("uren_maand")} (plaatsing_id, maand, aangeboden, gevolgd, geoorloofd_verzuim, ongeoorloofd_verzuim, waarvan_online, versie, bijgewerkt_op)
            SELECT p.id, {Maand("p.startdatum", "m.n")}, 40, 34, 4, 2, 5, 0, {(postgres ? "now()" : "'2026-10-01 00:00:00'")}
            FROM {Tabel("plaatsing")} p CROSS JOIN {Reeks(0, UrenPerPlaatsing - 1).Replace(") reeks", ") m", StringComparison.Ordinal)} WHERE p.status IN ('Gestart', 'Beeindigd')
            """);
        await DoeAsync(connection, $"""
            INSERT INTO {Tabel("examen")} (id, inburgeraar_id, dossiernummer, onderdeel, examendatum, uitslag)
            SELECT {Id("n * 4 + m.deel")}, {Id("n")}, p.dossiernummer, CASE m.deel WHEN 0 THEN 'LE' WHEN 1 THEN 'SP' ELSE 'KNM' END, p.einddatum, CASE WHEN (n + m.deel) % 5 = 0 THEN 'Gezakt' ELSE 'Geslaagd' END
            FROM {Reeks(1, people)} JOIN {Tabel("plaatsing")} p ON p.id = {Id("n")} CROSS JOIN (SELECT 0 AS deel UNION ALL SELECT 1 UNION ALL SELECT 2) m WHERE p.eindreden IN ('Geslaagd', 'GeslaagdAfgeschaald', 'Uitval')
            """);
        await WerkAsync(connection, people);
        await transaction.CommitAsync();
        await DoeAsync(connection, "ANALYZE");
    }

    /// <summary>Signals with their work items, and people who wait.</summary>
    private async Task WerkAsync(DbConnection connection, int people)
    {
        await DoeAsync(connection, $"""
            INSERT INTO {Tabel("signaal")} (id, plaatsing_id, plaatsingnummer, dossiernummer, gemeente, aanbieder, soort, van_systeem, tekst, gemeld_op, antwoord_uiterlijk, stand, bijgewerkt_op, versie)
            SELECT {Id("n")}, {Id("n")}, p.nummer, p.dossiernummer, p.gemeente, p.aanbieder, 'Verzuim', {(postgres ? "n % 40 = 0" : "CASE WHEN n % 40 = 0 THEN 1 ELSE 0 END")}, 'Verzuim', {Datum("(n * 7919) % 1640")}, {Datum("(n * 7919) % 1640 + 14")},
                   CASE WHEN n % 200 = 0 THEN 'Open' ELSE 'Beantwoord' END, p.bijgewerkt_op, 0
            FROM {Reeks(1, people)} JOIN {Tabel("plaatsing")} p ON p.id = {Id("n")} WHERE n % 20 = 0
            """);
        await DoeAsync(connection, $"""
            INSERT INTO {Tabel("werk_item")} (id, sleutel, rol, gemeente, ernst, titel, waar, volgende_stap, pad, termijn, aangemaakt_op, afgehandeld_op)
            SELECT id, 'signaal:' || plaatsingnummer, 'Consulent', gemeente, 'LetOp', tekst, plaatsingnummer, 'Beantwoord', '/plaatsingen/signalen', antwoord_uiterlijk, bijgewerkt_op, CASE WHEN stand <> 'Open' THEN bijgewerkt_op END
            FROM {Tabel("signaal")}
            """);
        await DoeAsync(connection, $"""
            INSERT INTO {Tabel("wachtende")} (id, perceel_id, contractnummer, perceelcode, route, inburgeraar_id, op_lijst_sinds, kan_vanaf, stand, bijgewerkt_op, versie)
            SELECT {Id("n")}, {Id("1 + 3 * (n / 500 % 20)")}, 'BENCH' || (n / 500 % 20), 'P' || (1 + 3 * (n / 500 % 20)), 'B1', {Id("n")}, {Datum("1500 + n % 140")}, {Datum("1600")}, 'Wacht', {Moment}, 0 FROM {Reeks(1, people)} WHERE n % 500 = 1
            """);
    }

    private const int Aanbieders = 20;

    // Few names that many have and many that few have: the commonest first name one in ten, the commonest family name one in twenty-seven.
    private static string Rang(string mix, long modulus, int names)
    {
        var x = $"(({mix}) % {modulus})";
        return $"({x} * {x} * {x} * {names} / {modulus * modulus * modulus})";
    }

    // A name of syllables; nobody is called so.
    private static string Naam(string number, int syllables)
    {
        List<string> parts = [];
        for (long i = 0, unit = 1; i < syllables; i++, unit *= 90)
        {
            parts.Add($"substr('{(i == 0 ? "BDFGHJKLMNPRSTVWZK" : "bdfghjklmnprstvwzk")}', CAST(1 + {number} / {unit} % 18 AS INTEGER), 1) || substr('aeiou', CAST(1 + {number} / {unit * 18} % 5 AS INTEGER), 1)");
        }

        return string.Join(" || ", parts);
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

    /// <summary>Lets the database tidy up and count again what it plans with, as it does by itself in time; after everything is there.</summary>
    public Task TelAsync(DbConnection connection) => DoeAsync(connection, postgres ? "VACUUM (ANALYZE)" : "ANALYZE");

    private const string Gemeente = "CASE n % 3 WHEN 0 THEN '0626' WHEN 1 THEN '1916' ELSE '0629' END";

    private Task PlaatsAsync(DbConnection connection, int people, string number, string which, string start, string length, string reason) => DoeAsync(connection, $"""
        INSERT INTO {Tabel("plaatsing")} (id, nummer, inburgeraar_id, dossiernummer, perceel_id, contractnummer, perceelcode, aanbieder, route, gemeente, wet, soort, financiering, status, aangemeld_op, startdatum, startvolgorde, einddatum, eindreden, verplicht_euro, bijgewerkt_op, versie)
        SELECT {Id(number)}, 'BP-' || ({number}), {Id("n")}, 'B' || n, {Id("r + 3 * j")}, 'BENCH' || j, 'P' || (r + 3 * j), 'A' || j, CASE r WHEN 1 THEN 'B1' WHEN 2 THEN 'Onderwijs' ELSE 'Z' END, {Gemeente}, 'Wi2021', 'Asiel', 'Gemeente',
               CASE WHEN reden IS NOT NULL THEN 'Beeindigd' WHEN k = 99 THEN 'Aangemeld' WHEN k = 98 THEN 'Geaccepteerd' ELSE 'Gestart' END, {Datum(start)}, {Datum(start)}, {Datum(start)}, CASE WHEN reden IS NOT NULL THEN {Datum($"{start} + {length}")} END, reden, 0, {Moment}, 0
        FROM (SELECT q.*, {reason} AS reden FROM (
          SELECT n, (n / 20) % {Aanbieders} AS j, CASE WHEN n % 20 < 11 THEN 1 WHEN n % 20 < 15 THEN 2 ELSE 3 END AS r, (n * 7919) % 1640 AS s, 120 + (n * 104729) % 1000 AS d, (n * 31 + n / 97) % 100 AS k
          FROM {Reeks(1, people)} WHERE {which}) q) x
        """);

    private string Id(string number) => postgres ? $"lpad(to_hex({number}), 32, '0')::uuid" : $"unhex(printf('%032x', {number}))";

    private string Datum(string days) => postgres ? $"(DATE '2022-01-01' + ({days})::int)" : $"date('2022-01-01', '+' || ({days}) || ' days')";

    // Changes spread over ten weeks, some in the same minute.
    private string Moment => postgres ? "TIMESTAMPTZ '2026-10-01 00:00:00+00' - make_interval(mins => ((n * 7919) % 100003)::int)" : "datetime('2026-10-01', '-' || ((n * 7919) % 100003) || ' minutes')";

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
