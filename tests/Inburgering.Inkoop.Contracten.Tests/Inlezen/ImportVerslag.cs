// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Invoer;
using Inburgering.Inkoop.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Inburgering.Inkoop.Contracten.Tests.Inlezen;

/// <summary>Feeds rows to an importer inside one transaction, as the import does, and keeps what it says.</summary>
internal sealed class ImportVerslag(string bestand, Actor actor) : IImportVerslag
{
    public List<string> Fouten { get; } = [];

    public Actor Actor => actor;

    public BestandVerslag Telling { get; } = new(bestand);

    public void Fout(ImportRij rij, string kolom, string melding) => Fouten.Add($"{rij.Regel} {kolom}: {melding}");

    public void Waarschuwing(ImportRij rij, string? kolom, string melding) => Fouten.Add($"waarschuwing {rij.Regel} {kolom}: {melding}");

    public (int Toegevoegd, int Gewijzigd, int Ongewijzigd) Tellingen => (Telling.Toegevoegd, Telling.Gewijzigd, Telling.Ongewijzigd);

    /// <summary>Rows as text: a header line and lines, separated by semicolons, typed by the importer's own columns.</summary>
    public static Task<ImportVerslag> VoerUitAsync(TestApp app, string bestand, string csv, Actor? actor = null) => app.InScopeAsync(
        async provider =>
        {
            var importer = provider.GetServices<IBestandImport>().Single(i => i.Bestand == bestand);
            var report = new ImportVerslag(bestand, actor ?? Actor.Systeem(Kanaal.Import));
            var session = provider.GetRequiredService<DatabaseSession>();
            await session.BeginAsync(CancellationToken.None);
            await importer.VerwerkAsync(Rijen(importer, csv).ToAsyncEnumerable(), report, CancellationToken.None);
            await session.CommitAsync(CancellationToken.None);
            return report;
        },
        (actor ?? Actor.Systeem(Kanaal.Import)) with { Kanaal = Kanaal.Import });

    private static IEnumerable<ImportRij> Rijen(IBestandImport importer, string csv)
    {
        var lines = csv.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var header = lines[0].Split(';');
        for (var i = 1; i < lines.Length; i++)
        {
            var cells = lines[i].Split(';');
            var values = importer.Kolommen.ToDictionary(k => k.Naam, k => Waarde(k, Array.IndexOf(header, k.Naam) is var at and >= 0 ? cells[at] : ""), StringComparer.Ordinal);
            yield return new ImportRij(i + 1, values);
        }
    }

    private static object? Waarde(Kolom kolom, string cel) => cel.Length == 0 ? null : kolom.Soort switch
    {
        KolomSoort.Geheel => int.Parse(cel, CultureInfo.InvariantCulture),
        KolomSoort.Decimaal => decimal.Parse(cel.Replace(',', '.'), CultureInfo.InvariantCulture),
        KolomSoort.Datum => DateOnly.ParseExact(cel, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => cel,
    };
}
