// SPDX-License-Identifier: EUPL-1.2

using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Inburgering.Inkoop.Devices.Toezicht;
using Inburgering.Inkoop.Devices.Voorraad;
using Inburgering.Inkoop.Host.Tests.Support;
using Inburgering.Inkoop.SharedKernel.Paging;

namespace Inburgering.Inkoop.Host.Tests.Pages;

/// <summary>What the pages about devices show of the example region, and what a provider delivers to them.</summary>
public sealed partial class DevicePaginasTests(VoorbeeldHost host) : IClassFixture<VoorbeeldHost>
{
    private readonly HostApp app = host.App;

    [Fact]
    public async Task Voorraad_AanbiederLevertEenLijst_StaatErEnIsTePrinten()
    {
        // Arrange: one more than fits on a sheet.
        using var visitor = new Bezoeker(app, Wie.Taalhaven);
        using var client = app.Client(Wie.Taalhaven);
        var rows = Enumerable.Range(1, 501).Select(i => $"ET-{i:0000};Laptop 14 inch;Aanbieder;IB-2022-01;Z;400,00");
        var file = Encoding.UTF8.GetBytes("serienummer;type;eigenaar;contract;perceel;aanschafwaarde_euro\n" + string.Join('\n', rows) + "\n");

        // Act
        var stock = await visitor.OpenAsync("/devices/voorraad");
        var register = await visitor.OpenAsync("/devices/registreren");
        var sent = await visitor.StuurBestandAsync("/importeren", null, ("Bestand", "devices.csv", file));
        var checkedFile = await KlaarAsync(visitor, sent.Naar!);
        var before = await AantalAsync();
        await visitor.StuurAsync(sent.Naar!, "Opslaan", ("perRij", "false"));
        await KlaarAsync(visitor, sent.Naar!);
        var sheet = await visitor.OpenAsync("/devices/etiketten?tekst=ET-");
        var few = await visitor.OpenAsync("/devices/etiketten?tekst=ET-000");

        // Assert
        Assert.All([stock, register], p => Assert.Contains("href=\"/importeren\"", p.Html, StringComparison.Ordinal));
        checkedFile.Zegt("devices");
        Assert.Equal((0, 501), (before, await AantalAsync()));
        Assert.Equal(500, Etiket().Count(sheet.Html));
        sheet.Zegt("U ziet de eerste 500 devices.");
        Assert.Equal(9, Etiket().Count(few.Html));
        few.ZegtNiet("U ziet de eerste");
        Assert.Equal(Enumerable.Range(1, 9).Select(i => $"Code van device ET-{i:0000}"), QrTekst().Matches(few.Html).Select(m => m.Value));
        Assert.Equal(9, few.Html.Split("role=\"img\"").Length - 1);
    }

    [Fact]
    public async Task Cijfers_VanDeRegio_HebbenEenConclusieMetHaarTabel()
    {
        // Arrange
        var expected = (await app.SendAsync(new HaalDevicebeeld(), HostApp.Contractmanager)).Verliezen;
        var worst = expected[0];
        using var visitor = new Bezoeker(app, HostApp.Contractmanager);

        // Act
        var page = await visitor.OpenAsync("/devices/cijfers");

        // Assert: counted by hand in the files of the region.
        var files = Verliezen();
        Assert.Equal(files[0], (worst.Aanbieder, worst.Bruiklenen, worst.Verloren, worst.Gestolen));
        page.Zegt($"{worst.Aanbieder} verloor de meeste devices: {worst.Verloren + worst.Gestolen} van {worst.Bruiklenen} bruiklenen");
        var table = Regex.Match(page.Html, "<caption[^>]*>\\s*Verlies per aanbieder\\s*</caption>.*?</table>", RegexOptions.Singleline, TimeSpan.FromSeconds(5)).Value;
        var text = Regex.Replace(table, "(<[^>]+>|\\s)+", " ", RegexOptions.None, TimeSpan.FromSeconds(5));
        Assert.All(files, f => Assert.Contains($" {f.Aanbieder} {f.Bruiklenen} {f.Verloren} {f.Gestolen} ", text, StringComparison.Ordinal));
    }

    // Provider, loans, lost, stolen: from the files themselves, the worst first.
    private static List<(string Aanbieder, int Bruiklenen, int Verloren, int Gestolen)> Verliezen()
    {
        var contracts = Lees("contracten").ToDictionary(r => r["contract"], r => r["aanbieder"], StringComparer.Ordinal);
        var placements = Lees("plaatsingen").ToDictionary(r => r["plaatsing"], r => contracts[r["contract"]], StringComparer.Ordinal);
        return [.. Lees("bruiklenen").GroupBy(r => placements[r["plaatsing"]], StringComparer.Ordinal)
            .Select(g => (g.Key, g.Count(), g.Count(r => r["incident"] == "Verlies"), g.Count(r => r["incident"] == "Diefstal")))
            .OrderByDescending(v => v.Item3 + v.Item4).ThenBy(v => v.Key, StringComparer.Ordinal)];
    }

    private static IEnumerable<Dictionary<string, string>> Lees(string file)
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, "tests", "TestData", "voorbeeld", $"{file}.csv"));
        var header = lines[0].TrimStart('\uFEFF').Split(';');
        return lines.Skip(1).Where(l => l.Length > 0).Select(l => header.Zip(l.Split(';')).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal));
    }

    private async Task<int?> AantalAsync() => (await app.SendAsync(new ZoekDevices(new PageRequest(1, MetTotaal: true), new DeviceFilter("ET-")))).Totaal;

    private static async Task<Antwoord> KlaarAsync(Bezoeker visitor, string path)
    {
        for (var until = DateTime.UtcNow.AddSeconds(60); ;)
        {
            var page = await visitor.OpenAsync(path);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            if (!page.Html.Contains("hx-trigger", StringComparison.Ordinal))
            {
                return page;
            }

            Assert.True(DateTime.UtcNow < until, $"The import did not end: {page.Html}");
            await Task.Yield();
        }
    }

    [GeneratedRegex("class=\"inkoop-etiket\"")]
    private static partial Regex Etiket();

    [GeneratedRegex("Code van device ET-\\d+")]
    private static partial Regex QrTekst();
}
