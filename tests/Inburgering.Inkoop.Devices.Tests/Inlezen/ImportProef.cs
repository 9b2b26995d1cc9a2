// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Invoer;
using Inburgering.Inkoop.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Inburgering.Inkoop.Devices.Tests.Inlezen;

/// <summary>Runs one importer inside a transaction, as an import run does, and keeps what it says.</summary>
internal sealed class ImportProef(Actor actor, string bestand) : IImportVerslag
{
    public List<string> Fouten { get; } = [];

    public List<string> Waarschuwingen { get; } = [];

    public Actor Actor { get; } = actor;

    public BestandVerslag Telling { get; } = new(bestand);

    public (int Toegevoegd, int Gewijzigd, int Ongewijzigd, int Fouten) Uitkomst => (Telling.Toegevoegd, Telling.Gewijzigd, Telling.Ongewijzigd, Fouten.Count);

    public void Fout(ImportRij rij, string kolom, string melding) => Fouten.Add($"{rij.Regel} {kolom}: {melding}");

    public void Waarschuwing(ImportRij rij, string? kolom, string melding) => Waarschuwingen.Add($"{rij.Regel} {kolom}: {melding}");

    /// <summary>Imports rows that are written as in a file: header first, cells separated by semicolons.</summary>
    public static Task<ImportProef> TekstAsync(TestApp app, string bestand, Actor? actor, params string[] regels)
    {
        var who = (actor ?? Actor.Systeem(Kanaal.Import)) with { Kanaal = Kanaal.Import };
        return app.InScopeAsync(
            async services =>
            {
                var importer = services.GetServices<IBestandImport>().Single(i => i.Bestand == bestand);
                var report = new ImportProef(who, bestand);
                var session = services.GetRequiredService<DatabaseSession>();
                await session.BeginAsync(CancellationToken.None);
                await importer.VerwerkAsync(Lees(importer, regels), report, CancellationToken.None);
                await session.CommitAsync(CancellationToken.None);
                return report;
            },
            who);
    }

    private static async IAsyncEnumerable<ImportRij> Lees(IBestandImport importer, string[] lines)
    {
        await Task.CompletedTask;
        var header = lines[0].Split(';');
        for (var i = 1; i < lines.Length; i++)
        {
            var cells = header.Zip(lines[i].Split(';')).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal);
            yield return new ImportRij(i + 1, importer.Kolommen.ToDictionary(k => k.Naam, k => cells.TryGetValue(k.Naam, out var text) ? Waarde(k, text) : null, StringComparer.Ordinal));
        }
    }

    private static object? Waarde(Kolom kolom, string text) => text.Length == 0 ? null : kolom.Soort switch
    {
        KolomSoort.Decimaal => decimal.Parse(text.Replace(',', '.'), CultureInfo.InvariantCulture),
        KolomSoort.JaNee => text == "J",
        KolomSoort.Datum => DateOnly.Parse(text, CultureInfo.InvariantCulture),
        _ => text,
    };
}
