// SPDX-License-Identifier: EUPL-1.2

using System.Diagnostics;
using System.Globalization;
using Inburgering.Inkoop.SharedKernel.Data;

namespace Inburgering.Inkoop.Bench;

/// <summary>
/// Imports hour rows with the program itself, in a process of its own on an empty database, and measures the most memory that it ever had. The
/// requirement: 1 million rows must not need more than 500 MB.
/// </summary>
internal static class Importmeting
{
    private const int Maanden = 50;
    private const long Grens = 500;

    /// <summary>Measures and says what came of it; 0 when it stayed below the limit.</summary>
    /// <param name="programma">The built Host, <c>inkoop.dll</c>.</param>
    /// <param name="rijen">How many hour rows.</param>
    /// <param name="database">An empty database.</param>
    public static async Task<int> MeetAsync(string programma, int rijen, DatabaseOptions database)
    {
        var clock = Stopwatch.StartNew();
        var (exit, peak, said) = await PiekAsync(programma, rijen, database);
        Console.WriteLine($"{database.Provider}: {rijen / Maanden * Maanden:N0} hour rows in {clock.Elapsed.TotalSeconds:0} s, at most {peak} MB (limit {Grens} MB), exit {exit}{(exit == 0 ? "" : ": " + said)}");
        return exit == 0 && peak <= Grens ? 0 : 1;
    }

    /// <summary>How the import ended, the most memory that it had in MB, and what it complained about.</summary>
    public static async Task<(int Exit, long Piek, string Fout)> PiekAsync(string programma, int rijen, DatabaseOptions database)
    {
        var map = Directory.CreateTempSubdirectory("inkoop-import-").FullName;
        try
        {
            await SchrijfAsync(map, rijen / Maanden);
            var start = new ProcessStartInfo("dotnet", [programma, "importeer", map, "--provider", database.Provider.ToString(), "--database", database.ConnectionString]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
            using var process = Process.Start(start)!;
            var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            var peak = 0L;
            while (!process.HasExited)
            {
                process.Refresh();
                try
                {
                    // Read while it lives: afterwards there is nothing to read.
                    peak = Math.Max(peak, process.PeakWorkingSet64);
                }
                catch (InvalidOperationException)
                {
                    // Gone between the two.
                }

                await Task.Delay(20);
            }

            await output;
            return (process.ExitCode, peak / 1_000_000, await error);
        }
        finally
        {
            Directory.Delete(map, recursive: true);
        }
    }

    // One lot, many people, each with one placement that still runs and as many months of hours.
    private static async Task SchrijfAsync(string map, int personen)
    {
        var first = new DateOnly(2022, 2, 1);
        await SchrijfAsync(map, "gemeenten", "gemeentecode;naam", ["0626;Voorschoten"]);
        await SchrijfAsync(map, "aanbieders", "aanbieder;naam;kvk;bow_nummer;brin;instellingsnummer;keurmerk_status;keurmerk_vanaf;keurmerk_tot;tst_erkend", ["TAALHAVEN;Taalhaven Voorbeeld B.V.;90000011;BOW-9001;;0000090001;Geldig;2021-09-01;;N"]);
        await SchrijfAsync(map, "contracten", "contract;aanbieder;soort;onderaannemers;gemeenten;ingangsdatum;einddatum;verlengingen_maanden;opzegtermijn_maanden;plafond_euro;rapportagefrequentie;status",
            ["IB-2022-01;TAALHAVEN;Raamovereenkomst;;0626;2022-01-01;2027-12-31;1x24;6;3850000,00;Kwartaal;Actief"]);
        await SchrijfAsync(map, "percelen", "contract;perceel;route;prijsmodel;tarief_euro;tarief_vanaf;tarief_tot;uren_inbegrepen;capaciteit;max_wachttijd_dagen;inhaallessen_voor;devicebedrag_euro;max_groepsgrootte",
            [$"IB-2022-01;B1;B1;PerUur;16,90;2022-01-01;;;{personen};28;Gemeente;350,00;20"]);
        await SchrijfAsync(map, "inburgeraars", "dossiernummer;gemeente;achternaam;voornaam;geboortedatum;wet;soort;alfabetisering;brp_datum", Rijen(i => $"D000-{i:000000};0626;Testpersoon{i:000000};Delta;1976-10-20;Wi2021;Asiel;NVT;2022-01-03"));
        await SchrijfAsync(map, "pips", "dossiernummer;dagtekening;leerroute;niveau;uren_b1", Rijen(i => $"D000-{i:000000};2022-01-20;B;B1;"));
        await SchrijfAsync(map, "plaatsingen", "plaatsing;dossiernummer;contract;perceel;aangemeld_op;startdatum;einddatum;eindreden;financiering", Rijen(i => $"PL-{i:000000};D000-{i:000000};IB-2022-01;B1;2022-01-20;2022-02-01;;;Gemeente"));
        await SchrijfAsync(map, "uren", "plaatsing;maand;aangeboden;gevolgd;geoorloofd_verzuim;ongeoorloofd_verzuim;waarvan_online",
            Enumerable.Range(1, personen).SelectMany(i => Enumerable.Range(0, Maanden).Select(m => string.Create(CultureInfo.InvariantCulture, $"PL-{i:000000};{first.AddMonths(m):yyyy-MM};26;24;1;1;6"))));

        IEnumerable<string> Rijen(Func<int, string> row) => Enumerable.Range(1, personen).Select(row);
    }

    private static Task SchrijfAsync(string map, string bestand, string kop, IEnumerable<string> rijen) => File.WriteAllLinesAsync(Path.Combine(map, bestand + ".csv"), rijen.Prepend(kop));
}
