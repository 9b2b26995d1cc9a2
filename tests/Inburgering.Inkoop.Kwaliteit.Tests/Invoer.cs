// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Invoer;
using Inburgering.Inkoop.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Inburgering.Inkoop.Kwaliteit.Tests;

/// <summary>Gives rows of a file to the real importer inside one transaction, as a run does.</summary>
internal static class Invoer
{
    public static async Task<Verslag> ImporteerAsync(this TestApp app, string bestand, IEnumerable<string> regels, Actor? actor = null)
    {
        var report = new Verslag(bestand, actor ?? Proef.Manager with { Kanaal = Kanaal.Import });
        await app.InScopeAsync(
            async p =>
            {
                var importer = p.GetServices<IBestandImport>().Single(i => i.Bestand == bestand);
                var session = p.GetRequiredService<DatabaseSession>();
                await session.BeginAsync(CancellationToken.None);
                await importer.VerwerkAsync(Rijen(importer, [.. regels]).ToAsyncEnumerable(), report, CancellationToken.None);
                await session.CommitAsync(CancellationToken.None);
                return true;
            },
            report.Actor);
        return report;
    }

    private static IEnumerable<ImportRij> Rijen(IBestandImport importer, string[] lines)
    {
        var header = lines[0].Split(';');
        for (var i = 1; i < lines.Length; i++)
        {
            var cells = lines[i].Split(';');
            yield return new ImportRij(i + 1, header.Zip(cells).ToDictionary(
                c => c.First,
                c => importer.Kolommen.SingleOrDefault(k => k.Naam == c.First) is { } column ? Waarde(column, c.Second) : c.Second));
        }
    }

    private static object? Waarde(Kolom column, string cell) => column.Soort switch
    {
        _ when cell.Length == 0 => null,
        KolomSoort.Geheel => int.Parse(cell, CultureInfo.InvariantCulture),
        KolomSoort.Decimaal => decimal.Parse(cell.Replace(',', '.'), CultureInfo.InvariantCulture),
        KolomSoort.Datum => DateOnly.ParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        KolomSoort.JaNee => cell == "J",
        _ => cell,
    };

    internal sealed class Verslag(string bestand, Actor actor) : IImportVerslag
    {
        public Actor Actor => actor;

        public List<(int Regel, string? Kolom, string Melding)> Fouten { get; } = [];

        public List<string> Waarschuwingen { get; } = [];

        public BestandVerslag Telling { get; } = new(bestand);

        public void Fout(ImportRij rij, string kolom, string melding) => Fouten.Add((rij.Regel, kolom, melding));

        public void Waarschuwing(ImportRij rij, string? kolom, string melding) => Waarschuwingen.Add(melding);
    }
}
