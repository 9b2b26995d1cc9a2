// SPDX-License-Identifier: EUPL-1.2

using System.Data.Common;
using System.Globalization;
using Inburgering.Inkoop.SharedKernel.Data;

namespace Inburgering.Inkoop.Bench;

/// <summary>
/// The comparison: one hand-written statement that joins transfers with window functions over all placements and gives, per route and
/// cohort and for all cohorts, the counts and the Aalen–Johansen estimate at 36 months. Percentiles, periods of months and variances,
/// which the product gives as well, are left out: the comparison is on the easy side for the hand-written statement.
/// </summary>
internal static class Handwerk
{
    /// <summary>Hours offered and attended per route, by hand: one pass over the hours with the placements beside it.</summary>
    public static async Task<Dictionary<string, (decimal Aangeboden, decimal Gevolgd)>> UrenAsync(DbConnection connection, DatabaseProvider provider, Vulling vulling, DateOnly t)
    {
        var first = new DateOnly(t.AddDays(1).Year, t.AddDays(1).Month, 1);
        await using var command = connection.CreateCommand();
        command.CommandTimeout = 3600;
        command.CommandText = $"""
            SELECT p.route, u.maand, SUM(u.aangeboden), SUM(u.gevolgd), SUM(u.geoorloofd_verzuim), SUM(u.ongeoorloofd_verzuim), SUM(u.waarvan_online)
            FROM {vulling.Tabel("uren_maand")} u JOIN {vulling.Tabel("plaatsing")} p ON p.id = u.plaatsing_id
            WHERE u.maand < {(provider == DatabaseProvider.PostgreSql ? $"DATE '{first:yyyy-MM-dd}'" : $"'{first:yyyy-MM-dd}'")} AND p.wet = 'Wi2021' AND p.status IN ('Gestart', 'Beeindigd')
            GROUP BY p.route, u.maand
            """;
        Dictionary<string, (decimal, decimal)> found = [];
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            var (offered, attended) = found.GetValueOrDefault(reader.GetString(0));
            found[reader.GetString(0)] = (offered + Convert.ToDecimal(reader.GetValue(2), CultureInfo.InvariantCulture), attended + Convert.ToDecimal(reader.GetValue(3), CultureInfo.InvariantCulture));
        }

        return found;
    }

    public static async Task<Dictionary<(string Route, int Cohort), (long Instroom, long Geslaagd, double Incidentie)>> TelAsync(DbConnection connection, DatabaseProvider provider, Vulling vulling, DateOnly t)
    {
        var postgres = provider == DatabaseProvider.PostgreSql;
        var day = postgres ? $"DATE '{t:yyyy-MM-dd}'" : $"'{t:yyyy-MM-dd}'";
        var year = postgres ? "EXTRACT(YEAR FROM start)::int" : "CAST(substr(start, 1, 4) AS INTEGER)";
        var days = postgres ? $"(COALESCE(eind, {day}) - start)" : $"CAST(julianday(COALESCE(eind, {day})) - julianday(start) AS INTEGER)";
        await using var command = connection.CreateCommand();
        command.CommandTimeout = 3600;
        command.CommandText = $"""
            WITH p AS (
              SELECT inburgeraar_id, route, nummer, startdatum, CASE WHEN einddatum <= {day} THEN einddatum END AS eind, CASE WHEN einddatum <= {day} THEN eindreden END AS reden
              FROM {vulling.Tabel("plaatsing")} WHERE wet = 'Wi2021' AND route IN ('B1', 'Onderwijs', 'Z') AND status IN ('Gestart', 'Beeindigd') AND startdatum <= {day}),
            q AS (SELECT p.*, CASE WHEN LAG(reden) OVER w = 'Overstap' THEN 0 ELSE 1 END AS nieuw FROM p WINDOW w AS (PARTITION BY inburgeraar_id, route ORDER BY startdatum, nummer)),
            r AS (SELECT q.*, SUM(nieuw) OVER (PARTITION BY inburgeraar_id, route ORDER BY startdatum, nummer) AS keten FROM q),
            u AS (SELECT route, MIN(startdatum) AS start, MAX(CASE WHEN reden <> 'Overstap' THEN eind END) AS eind, MAX(CASE WHEN reden <> 'Overstap' THEN reden END) AS reden FROM r GROUP BY inburgeraar_id, route, keten),
            g AS (SELECT route, {year} AS cohort, {days} AS dagen, COUNT(*) AS n, SUM(CASE WHEN reden IN ('Geslaagd', 'GeslaagdAfgeschaald') THEN 1 ELSE 0 END) AS d1, SUM(CASE WHEN reden IN ('Uitval', 'Geschakeld') THEN 1 ELSE 0 END) AS d2 FROM u GROUP BY 1, 2, 3),
            a AS (SELECT * FROM g UNION ALL SELECT route, 0, dagen, SUM(n), SUM(d1), SUM(d2) FROM g GROUP BY route, dagen),
            k AS (SELECT a.*, SUM(n) OVER (PARTITION BY route, cohort ORDER BY dagen DESC) AS risico FROM a),
            s AS (SELECT k.*, COALESCE(SUM(CASE WHEN d1 + d2 >= risico THEN -700.0 ELSE ln(1.0 - (d1 + d2) * 1.0 / risico) END) OVER (PARTITION BY route, cohort ORDER BY dagen ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS logs FROM k)
            SELECT route, cohort, SUM(n), SUM(d1), SUM(CASE WHEN dagen <= 1095 THEN exp(logs) * d1 / risico ELSE 0 END) FROM s GROUP BY route, cohort
            """;
        Dictionary<(string, int), (long, long, double)> found = [];
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            found[(reader.GetString(0), Convert.ToInt32(reader.GetValue(1), CultureInfo.InvariantCulture))] =
                (Convert.ToInt64(reader.GetValue(2), CultureInfo.InvariantCulture), Convert.ToInt64(reader.GetValue(3), CultureInfo.InvariantCulture), Convert.ToDouble(reader.GetValue(4), CultureInfo.InvariantCulture));
        }

        return found;
    }
}
