// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json;
using Inburgering.Inkoop.Host.Tests.Crash;
using Inburgering.Inkoop.Host.Tests.Support;
using Inburgering.Inkoop.Host.Verbs;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.TestSupport;

namespace Inburgering.Inkoop.Host.Tests.Verbs;

/// <summary>The verb as a program sees it: standard output, standard error and exit code of a process.</summary>
public sealed class ToetsVerbTests : IDisposable
{
    private const string Kop = "dossiernummer;contract;perceel;startdatum;financiering\n";

    private readonly string file = Path.Combine(Path.GetTempPath(), $"gevallen-{Guid.NewGuid():N}.csv");

    public void Dispose() => File.Delete(file);

    [Theory]
    [Databases]
    public async Task Toets_GeldigeRijen_DruktJsonAfInDeVolgordeVanDeRijen(DatabaseProvider provider)
    {
        // Arrange: the second one asks a lot for another route than the person's, so the two differ.
        await using var app = await VoorbeeldRegio.StartAsync(provider);
        await File.WriteAllTextAsync(file, Kop + "D026-00002;IB-2022-01;Z;01-12-2026;Gemeente\nD026-00001;IB-2022-01;B1;2026-12-01;DuoLening\nD026-00002;IB-2022-01;B1;2026-12-01;Zelf\n");

        // Act
        var rows = JsonDocument.Parse(await HostProcess.VerbAsync(app.Database, "toets", "--gevallen", file, "--formaat", "json")).RootElement;

        // Assert
        Assert.Equal(
            ["D026-00002 IB-2022-01 Z 2026-12-01", "D026-00001 IB-2022-01 B1 2026-12-01", "D026-00002 IB-2022-01 B1 2026-12-01"],
            rows.EnumerateArray().Select(r => $"{r.At("dossiernummer").GetString()} {r.At("contract").GetString()} {r.At("perceel").GetString()} {r.At("startdatum").GetString()}"));
        Assert.All(rows.EnumerateArray(), row =>
        {
            Assert.Equal(["dossiernummer", "contract", "perceel", "startdatum", "toegestaan", "regels"], row.EnumerateObject().Select(p => p.Name));
            var rules = row.At("regels").EnumerateArray().ToList();
            Assert.Equal(Enumerable.Range(1, 21).Select(i => $"R{i:00}"), rules.Select(r => r.At("code").GetString()));
            Assert.All(rules, r => Assert.Equal(["code", "uitkomst", "motiveerbaar", "toelichting", "bron"], r.EnumerateObject().Select(p => p.Name)));
            Assert.All(rules, r => Assert.Contains(r.At("uitkomst").GetString(), new[] { "Voldaan", "Waarschuwing", "Blokkade" }));
            Assert.Equal(rules.TrueForAll(r => r.At("uitkomst").GetString() != "Blokkade"), row.At("toegestaan").GetBoolean());
        });
    }

    [Theory]
    [InlineData("D999-99999;IB-2022-01;B1;2026-12-01;Gemeente", "regel 2, kolom dossiernummer: Dossiernummer ‘D999-99999’ is niet gevonden")]
    [InlineData("D026-00002;IB-2022-01;XX;2026-12-01;Gemeente", "regel 2, kolom perceel: Perceel ‘XX’ is niet gevonden")]
    [InlineData("D026-00002;IB-2022-01;B1;morgen;Gemeente", "regel 2, kolom startdatum: ‘morgen’ klopt niet")]
    [InlineData("D026-00002;IB-2022-01;B1;2026-12-01;Oom", "regel 2, kolom financiering: ‘Oom’ klopt niet")]
    public async Task Toets_RijKlopNiet_ZegtWelkeOpStderrEnEindigtMetEen(string row, string error)
    {
        // Arrange
        await using var app = await VoorbeeldRegio.StartAsync(DatabaseProvider.Sqlite);
        await File.WriteAllTextAsync(file, Kop + row + "\n");

        // Act
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => HostProcess.VerbAsync(app.Database, "toets", "--gevallen", file, "--formaat", "json"));

        // Assert: the exit code, then standard error, and nothing on standard output.
        Assert.StartsWith($"dotnet ended with 1: Fout: {Path.GetFileNameWithoutExtension(file)}", fault.Message, StringComparison.Ordinal);
        Assert.Contains(error, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("[", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("toets", "--gevallen", "x.csv")]
    [InlineData("doorstroom", "--peildatum", "2026-10-01")]
    [InlineData("importeer", "x.zip")]
    [InlineData("controleer-logboek")]
    [InlineData("demo")]
    [InlineData("verhuis", "--naar", "Host=127.0.0.1")]
    public async Task Opdracht_OnbekendeOptie_WordtGeweigerdEnMaaktGeenDatabase(params string[] verb)
    {
        // Act
        var exit = await InkoopCommand.RunAsync([.. verb, "--database", $"Data Source={file}", "--onbekend", "ja"]);

        // Assert
        Assert.NotEqual(0, exit);
        Assert.False(File.Exists(file));
    }
}
