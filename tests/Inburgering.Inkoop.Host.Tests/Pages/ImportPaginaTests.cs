// SPDX-License-Identifier: EUPL-1.2

using System.IO.Compression;
using System.Net;
using System.Text;
using Inburgering.Inkoop.Host.Importeren;
using Inburgering.Inkoop.Host.Tests.Importeren;
using Inburgering.Inkoop.Host.Tests.Support;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Inburgering.Inkoop.Host.Tests.Pages;

/// <summary>Delivering a file on the page, without scripts: the check first, then what is stored, and the rows that were refused.</summary>
public sealed class ImportPaginaTests : IDisposable
{
    private readonly TijdelijkeMap map = new();

    public void Dispose() => map.Dispose();

    [Fact]
    public async Task Importeren_OpDePagina_ToontEerstWatErGebeurtEnSlaatOpWatMag()
    {
        // Arrange: each with a file of its own, the second row of which is wrong.
        await using var app = await VoorbeeldRegio.StartAsync(DatabaseProvider.Sqlite, new Dictionary<string, string?> { ["Importeren:Map"] = map.Pad });
        (Actor Wie, string Bestand, string Goed, string Fout, string Kolom)[] cases =
        [
            (Wie.Met(Rol.Contractmanager), "gemeenten.csv", "gemeentecode;naam\n1234;Nieuwstad\n", "626;Voorschoten\n", "gemeentecode"),
        ];
        foreach (var (who, file, right, wrong, column) in cases)
        {
            using var visitor = new Bezoeker(app, who);
            using var other = new Bezoeker(app, new Actor("ander", "Ander", who.Rollen, who.Scope, Kanaal.Web));

            // Act: the rows as they are, and after that the right one alone.
            var (task, preview) = await UploadAsync(visitor, file, right + wrong);
            await visitor.StuurAsync(task, "Opslaan", ("perRij", "true"));
            var stored = await KlaarAsync(visitor, task, "Deels opgeslagen");
            var (errorsOf, rejected) = await AfgewezenAsync(app, who, task, file);
            var (again, same) = await UploadAsync(visitor, file, right);
            await visitor.StuurAsync(again, "Opslaan");
            var whole = await KlaarAsync(visitor, again, "De aanlevering is opgeslagen.");
            var list = await visitor.OpenAsync("/importeren");
            var (theirs, file404) = (await other.OpenAsync(task), await other.OpenAsync(task + "?handler=Fouten"));
            var missing = await other.OpenAsync($"/importeren/{Guid.NewGuid()}");

            // Assert
            preview.Zegt("Fouten gevonden");
            preview.Zegt("Wat er zou gebeuren");
            preview.Zegt("Sla alleen de goede rijen op");
            stored.Zegt("De aanlevering is opgeslagen, behalve 1 rij met fouten.");
            stored.Zegt("Wat er is gebeurd");
            Assert.Equal("application/zip", errorsOf);
            Assert.Contains($"{wrong.TrimEnd()};", rejected, StringComparison.Ordinal);
            Assert.Contains($"{column}: ", rejected, StringComparison.Ordinal);
            Assert.DoesNotContain(right.Split('\n')[1], rejected, StringComparison.Ordinal);

            // What was stored the first time is there: nothing is new any more.
            same.Zegt("Wilt u dit opslaan?");
            Assert.Equal(["1", "0", "0", "1", "0"], Tellingen(same.Html));
            whole.ZegtNiet("Afgewezen rijen");
            list.Zegt(file);
            list.Zegt("Opgeslagen");
            Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound), (theirs.Status, file404.Status, missing.Status));
        }
    }

    [Fact]
    public async Task Importeren_TerwijlHetLoopt_ToontDeStandEnVerverstZonderScript()
    {
        // Arrange: an upload that another process has taken, so that it does not end here.
        await using var app = await VoorbeeldRegio.StartAsync(DatabaseProvider.Sqlite, new Dictionary<string, string?> { ["Importeren:Map"] = map.Pad });
        using var visitor = new Bezoeker(app, Wie.Taalhaven);
        var store = app.Services.GetRequiredService<ImportOpslag>();
        var upload = (await store.BewaarAsync(new MemoryStream("plaatsing;maand\n"u8.ToArray()), CancellationToken.None)).Value;
        using var taken = store.Neem(upload);
        await app.SendAsync(new StartImport(upload, "uren.csv", Proef: true, PerRij: false), Wie.Taalhaven);

        // Act
        var waiting = await visitor.OpenAsync($"/importeren/{upload}");
        app.Services.GetRequiredService<ImportSignaal>().Meld(upload, new ImportVoortgang("uren", 1, 2, 1500, 0.5));
        var running = await visitor.OpenAsync($"/importeren/{upload}");

        // Assert
        Assert.NotNull(taken);
        waiting.Zegt("Het bestand wacht op zijn beurt.");
        running.Zegt("uren: 1.500 rijen gelezen (bestand 1 van 2)");
        running.Zegt("<progress id=\"voortgang\" max=\"100\" value=\"25\">25 %</progress>");
        running.Zegt($"<a href=\"/importeren/{upload}\"");
        running.ZegtNiet("Sla de aanlevering op");
    }

    // Chooses a file on the page; gives the address of its task and the page when the check is done.
    private static async Task<(string Pad, Antwoord Pagina)> UploadAsync(Bezoeker visitor, string name, string content)
    {
        var sent = await visitor.StuurBestandAsync("/importeren", null, ("Bestand", name, Encoding.UTF8.GetBytes(content)));
        Assert.True(sent.Naar is not null, sent.Html);
        return (sent.Naar!, await KlaarAsync(visitor, sent.Naar!, "Wat er zou gebeuren"));
    }

    private static async Task<Antwoord> KlaarAsync(Bezoeker visitor, string path, string text)
    {
        for (var until = DateTime.UtcNow.AddSeconds(60); ;)
        {
            var page = await visitor.OpenAsync(path);
            if (page.Html.Contains(text, StringComparison.Ordinal))
            {
                return page;
            }

            Assert.True(DateTime.UtcNow < until, $"The import did not end: {page.Html}");
            await Task.Delay(20);
        }
    }

    private static async Task<(string? Soort, string Tekst)> AfgewezenAsync(HostApp app, Actor who, string task, string file)
    {
        var download = await app.Client(who).GetAsync(new Uri(task + "?handler=Fouten", UriKind.Relative));
        using var zip = new ZipArchive(await download.Content.ReadAsStreamAsync());
        using var text = new StreamReader(zip.GetEntry(file)!.Open(), Encoding.UTF8);
        return (download.Content.Headers.ContentType?.MediaType, await text.ReadToEndAsync());
    }

    // The row of numbers of the one file in the table.
    private static IEnumerable<string> Tellingen(string html) =>
        System.Text.RegularExpressions.Regex.Matches(html[html.IndexOf("Wat er zou gebeuren", StringComparison.Ordinal)..], "<td[^>]*><div>([0-9]+)</div>", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)).Select(m => m.Groups[1].Value).Take(5);
}
