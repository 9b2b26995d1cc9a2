// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Tests.Doorstroom;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Invoer;
using Inburgering.Inkoop.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Inburgering.Inkoop.Plaatsingen.Tests.Aanlevering;

/// <summary>Runs one importer inside a transaction, as an import run does, and keeps what it says.</summary>
internal sealed class ImportProef(Actor actor, string bestand) : IImportVerslag
{
    public List<(int Regel, string? Kolom, string Melding)> Fouten { get; } = [];

    public List<(int Regel, string? Kolom, string Melding)> Waarschuwingen { get; } = [];

    public Actor Actor { get; } = actor;

    public BestandVerslag Telling { get; } = new(bestand);

    public (int Toegevoegd, int Gewijzigd, int Ongewijzigd, int Fouten) Uitkomst => (Telling.Toegevoegd, Telling.Gewijzigd, Telling.Ongewijzigd, Fouten.Count);

    public void Fout(ImportRij rij, string kolom, string melding) => Fouten.Add((rij.Regel, kolom, melding));

    public void Waarschuwing(ImportRij rij, string? kolom, string melding) => Waarschuwingen.Add((rij.Regel, kolom, melding));

    /// <summary>Imports rows that are written as in a file: header first, cells separated by semicolons.</summary>
    public static Task<ImportProef> TekstAsync(TestApp app, string bestand, Actor? actor, params string[] regels)
    {
        var header = regels[0].Split(';');
        return VoerUitAsync(app, bestand, actor, regels.Skip(1).Select(l => header.Zip(l.Split(';')).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal)));
    }

    /// <summary>Imports a file of the sample bundle.</summary>
    public static Task<ImportProef> VoorbeeldAsync(TestApp app, string bestand) => VoerUitAsync(app, bestand, null, Voorbeeldmap.Lees(bestand + ".csv"));

    /// <summary>The lots of the sample bundle, by their events.</summary>
    public static async Task PercelenAsync(TestApp app)
    {
        var contracts = Voorbeeldmap.Lees("contracten.csv").ToDictionary(r => r["contract"], r => r, StringComparer.Ordinal);
        foreach (var lot in Voorbeeldmap.Lees("percelen.csv").GroupBy(r => (r["contract"], r["perceel"])))
        {
            var (row, contract) = (lot.First(), contracts[lot.Key.Item1]);
            await app.MetPerceelAsync(new PerceelVastgelegd(
                new PerceelAfspraak(
                    Guid.CreateVersion7(),
                    new ContractInfo(
                        Guid.CreateVersion7(),
                        row["contract"],
                        contract["aanbieder"],
                        [],
                        contract["gemeenten"].Split('|'),
                        DateOnly.Parse(contract["ingangsdatum"], CultureInfo.InvariantCulture),
                        DateOnly.Parse(contract["einddatum"], CultureInfo.InvariantCulture),
                        Enum.Parse<ContractStatus>(contract["status"]),
                        Rapportagefrequentie.Kwartaal,
                        null),
                    row["perceel"],
                    Enum.Parse<Route>(row["route"]),
                    int.Parse(row["capaciteit"], CultureInfo.InvariantCulture),
                    null,
                    0,
                    null,
                    null,
                    false,
                    [new PrijsAfspraak(Enum.Parse<Prijsmodel>(row["prijsmodel"]), decimal.Parse(row["tarief_euro"].Replace(',', '.'), CultureInfo.InvariantCulture), new DateOnly(2022, 1, 1), null, row["uren_inbegrepen"].Length > 0 ? int.Parse(row["uren_inbegrepen"], CultureInfo.InvariantCulture) : null)]),
                1));
        }
    }

    private static Task<ImportProef> VoerUitAsync(TestApp app, string bestand, Actor? actor, IEnumerable<Dictionary<string, string>> rows)
    {
        var who = (actor ?? Actor.Systeem(Kanaal.Import)) with { Kanaal = Kanaal.Import };
        return app.InScopeAsync(
            async services =>
            {
                var importer = services.GetServices<IBestandImport>().Single(i => i.Bestand == bestand);
                var report = new ImportProef(who, bestand);
                var session = services.GetRequiredService<DatabaseSession>();
                await session.BeginAsync(CancellationToken.None);
                await importer.VerwerkAsync(Lees(importer, rows), report, CancellationToken.None);
                await session.CommitAsync(CancellationToken.None);
                return report;
            },
            who);
    }

    private static async IAsyncEnumerable<ImportRij> Lees(IBestandImport importer, IEnumerable<Dictionary<string, string>> rows)
    {
        await Task.CompletedTask;
        var line = 1;
        foreach (var row in rows)
        {
            line++;
            yield return new ImportRij(line, importer.Kolommen.ToDictionary(k => k.Naam, k => row.TryGetValue(k.Naam, out var text) ? Waarde(k, text) : null, StringComparer.Ordinal));
        }
    }

    private static object? Waarde(Kolom kolom, string text) => text.Length == 0 ? null : kolom.Soort switch
    {
        KolomSoort.Geheel => int.Parse(text, CultureInfo.InvariantCulture),
        KolomSoort.Decimaal => decimal.Parse(text.Replace(',', '.'), CultureInfo.InvariantCulture),
        KolomSoort.Datum => DateOnly.Parse(text, CultureInfo.InvariantCulture),
        KolomSoort.Maand => DateOnly.Parse(text + "-01", CultureInfo.InvariantCulture),
        _ => text,
    };
}
