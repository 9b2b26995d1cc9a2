// SPDX-License-Identifier: EUPL-1.2

using System.Text;
using Inburgering.Inkoop.Host.Importeren;
using Inburgering.Inkoop.Host.Tests.Support;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Inburgering.Inkoop.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Inburgering.Inkoop.Host.Tests.Importeren;

/// <summary>The complete sample bundle through the real importers of all modules.</summary>
public sealed class VoorbeeldImportTests : IDisposable
{
    private static readonly Dictionary<string, int> Rijen = Directory.GetFiles(Voorbeeld.Map, "*.csv").ToDictionary(f => Path.GetFileNameWithoutExtension(f), f => File.ReadLines(f).Count(l => l.Length > 0) - 1, StringComparer.Ordinal);

    private readonly TijdelijkeMap map = new();

    public void Dispose() => map.Dispose();

    [Theory]
    [Databases]
    public async Task Voorbeeld_TweeKeer_IsDeEersteKeerNieuwEnDaarnaGelijk(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await StartAsync(provider);

        // Act
        var first = await ImportAsync(app, Voorbeeld.Map);
        var second = await ImportAsync(app, Voorbeeld.Map);

        // Assert
        Assert.Empty(first.Meldingen.Where(m => !m.IsWaarschuwing).Select(m => $"{m.Bestand} {m.Regel}: {m.Melding}"));
        Assert.True(first.Gelukt);
        Assert.Equal(Rijen.OrderBy(r => r.Key).Select(r => new BestandTelling(r.Key, r.Value, r.Value, 0, 0, 0)), first.Bestanden.OrderBy(b => b.Bestand, StringComparer.Ordinal));
        Assert.Equal("", string.Join(" ", second.Meldingen.Where(m => !m.IsWaarschuwing).Select(m => $"{m.Bestand} {m.Regel}: {m.Melding}")));
        Assert.True(second.Gelukt);
        Assert.Equal(Rijen.OrderBy(r => r.Key).Select(r => new BestandTelling(r.Key, r.Value, 0, 0, r.Value, 0)), second.Bestanden.OrderBy(b => b.Bestand, StringComparer.Ordinal));
        await using var scope = app.Services.CreateAsyncScope();
        foreach (var context in scope.ServiceProvider.GetServices<ModuleDbContext>())
        {
            Assert.Null((await LogboekControle.ControleerAsync(context, CancellationToken.None)).Fout);
            Assert.Equal(0, await context.Logboek.CountAsync(l => l.Soort == "Gewijzigd"));
        }
    }

    [Theory]
    [InlineData("CR alleen", ".csv")]
    [InlineData("alles tussen aanhalingstekens, komma, BOM", ".csv")]
    [InlineData("tab, kolommen andersom, lege regels", ".csv")]
    [InlineData("zip", ".zip")]
    [InlineData("xlsx", ".xlsx")]
    public async Task Voorbeeld_AndereSchrijfwijze_NaHetGewoneVerandertNiets(string variant, string soort)
    {
        // Arrange
        await using var app = await StartAsync(DatabaseProvider.Sqlite);
        await ImportAsync(app, Voorbeeld.Map);
        var path = Schrijf(variant, soort);

        // Act
        var result = await ImportAsync(app, path);

        // Assert
        Assert.Empty(result.Meldingen.Where(m => !m.IsWaarschuwing).Select(m => $"{m.Bestand} {m.Regel}: {m.Melding}"));
        Assert.Equal(Rijen.OrderBy(r => r.Key).Select(r => new BestandTelling(r.Key, r.Value, 0, 0, r.Value, 0)), result.Bestanden.OrderBy(b => b.Bestand, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("uren", "PL-00004;2023-03;26;24;1;1;6", "PL-00004;2023-03;26;20;1;1;6", "uren 2 aangeboden")]
    [InlineData("uren", "PL-00004;2023-03;", "PL-99999;2023-03;", "uren 2 plaatsing")]
    [InlineData("plaatsingen", "PL-00001;D026-00001;SUB-2022-01;PVT", "PL-00001;D026-00001;SUB-2022-01;XXX", "plaatsingen 2 perceel")]
    [InlineData("devices", "IB-2022-02;B1;350,00", "IB-2022-02;B1;-350,00", "devices 2 aanschafwaarde_euro")]
    [InlineData("inburgeraars", "D026-00002;0626", "D026-00001;0626", "inburgeraars 3 dossiernummer")]
    [InlineData("contracten", "TAALHAVEN", "NIEMAND", "contracten 2 aanbieder")]
    public async Task Voorbeeld_EenRijKapot_NoemtDePlaatsEnLaatNietsAchter(string bestand, string van, string naar, string waar)
    {
        foreach (var provider in Databases.Available)
        {
            // Arrange
            await using var app = await StartAsync(provider);
            foreach (var file in Directory.GetFiles(Voorbeeld.Map, "*.csv"))
            {
                var text = await File.ReadAllTextAsync(file);
                map.Schrijf(Path.GetFileName(file), Path.GetFileNameWithoutExtension(file) == bestand ? Eerste(text, van, naar) : text);
            }

            var before = await CountAsync(app);

            // Act
            var result = await ImportAsync(app, map.Pad);

            // Assert
            Assert.False(result.Gelukt);
            Assert.Contains(waar, result.Meldingen.Where(m => !m.IsWaarschuwing).Select(m => $"{m.Bestand} {m.Regel} {m.Kolom}"));
            Assert.Equal(before, await CountAsync(app));
        }
    }

    /// <summary>Lines of the audit trail and events waiting, over all modules: what an import that was kept leaves behind.</summary>
    private static async Task<(int Lines, int Events)> CountAsync(HostApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var (lines, events) = (0, 0);
        foreach (var context in scope.ServiceProvider.GetServices<ModuleDbContext>())
        {
            lines += await context.Logboek.CountAsync();
            events += await context.Outbox.CountAsync();
        }

        return (lines, events);
    }

    private static string Eerste(string text, string from, string to)
    {
        var at = text.IndexOf(from, StringComparison.Ordinal);
        Assert.True(at >= 0, $"‘{from}’ is not in the sample.");
        return text[..at] + to + text[(at + from.Length)..];
    }

    private string Schrijf(string variant, string soort)
    {
        var tables = Directory.GetFiles(Voorbeeld.Map, "*.csv").ToDictionary(f => Path.GetFileNameWithoutExtension(f), f => File.ReadAllLines(f).Where(l => l.Length > 0).Select(l => l.Split(';')).ToArray(), StringComparer.Ordinal);
        switch (soort)
        {
            case ".zip":
                return map.Zip("voorbeeld.zip", [.. Directory.GetFiles(Voorbeeld.Map, "*.csv").Select(f => ("voorbeeld/" + Path.GetFileName(f), File.ReadAllBytes(f)))]);
            case ".xlsx":
                return BundelLezerTests.Xlsx(map, "voorbeeld.xlsx", [.. tables.Select(t => (t.Key, t.Value.Select(r => r.Select(c => (object)c).ToArray()).ToArray()))]);
        }

        foreach (var (name, rows) in tables)
        {
            map.Schrijf(name + ".csv", variant switch
            {
                "CR alleen" => string.Join('\r', rows.Select(r => string.Join(';', r))),
                "alles tussen aanhalingstekens, komma, BOM" => "\uFEFF" + string.Join('\n', rows.Select(r => string.Join(',', r.Select(c => $"\"{c}\"")))),
                _ => string.Join("\r\n\r\n", rows.Select(r => string.Join('\t', r.Reverse()))) + "\r\n",
            }, new UTF8Encoding(false));
        }

        return map.Pad;
    }

    private static Task<HostApp> StartAsync(DatabaseProvider provider) => HostApp.StartAsync(provider, today: new DateOnly(2026, 11, 24));

    private static Task<ImportResultaat> ImportAsync(HostApp app, string path) => app.Services.GetRequiredService<Importeur>().VoerUitAsync(
        new ImportOpdracht(path, "voorbeeld" + Path.GetExtension(path), Actor.Systeem(Kanaal.Opdrachtregel), false, false), null, CancellationToken.None);
}
