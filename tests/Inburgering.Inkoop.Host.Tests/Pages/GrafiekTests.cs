// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Inburgering.Inkoop.Host.Tests.Support;
using Inburgering.Inkoop.SharedKernel.Data;

namespace Inburgering.Inkoop.Host.Tests.Pages;

/// <summary>What a chart of a report writes and draws stands in the table that belongs to it.</summary>
public sealed partial class GrafiekTests
{
    private static readonly string[] Paginas =
    [
        "/rapportage/doorstroom?peildatum=2026-10-01", "/rapportage/kosten?jaar=2026", "/rapportage/instroom?gemeente=0626", "/rapportage/bekostiging?gemeente=0626&jaar=2026",
    ];

    [Fact]
    public async Task ElkeGrafiek_VanElkRapport_HeeftDezelfdeGetallenInZijnTabel()
    {
        // Arrange
        await using var app = await VoorbeeldRegio.StartAsync(DatabaseProvider.Sqlite);
        var client = app.Client(HostApp.Contractmanager);
        using var visitor = new Bezoeker(app, HostApp.Contractmanager);
        await visitor.StuurAsync("/rapportage/bekostiging/gegevens?gemeente=0626&jaar=2026", null, ("BudgetEuro", "500000"), ("AandeelProcent", "25"));
        HashSet<string> kinds = [];
        foreach (var page in Paginas)
        {
            // Act
            var html = WebUtility.HtmlDecode(await client.GetStringAsync(page));
            var figures = Figuur().Matches(html).Where(f => f.Value.Contains("<svg", StringComparison.Ordinal)).ToList();

            // Assert: the table stands in the figure, or follows it.
            Assert.NotEmpty(figures);
            foreach (var figure in figures)
            {
                var table = figure.Value.Contains("<table", StringComparison.Ordinal) ? figure.Value : html[(figure.Index + figure.Length)..].Split("<figure")[0];
                var svg = Tekening().Match(figure.Value).Value;
                var numbers = Cel().Matches(table).SelectMany(c => Getallen(c.Groups[1].Value)).ToHashSet(StringComparer.Ordinal);
                Assert.All(Opschriften(svg).SelectMany(Getallen), n => Assert.True(numbers.Contains(n), $"{page} {Titel().Match(svg).Groups[1].Value}: {n} staat niet in de tabel"));
                kinds.Add(Soort(svg));
                Vergelijk(svg, table);
            }
        }

        Assert.Equal(["aanwezigheid", "balken", "band", "geld", "kolommen", "lijnen", "stromen", "vakken"], kinds.Order(StringComparer.Ordinal));
    }

    // The words and numbers that are data; what stands along an axis is not.
    private static IEnumerable<string> Opschriften(string svg)
    {
        var all = Tekst().Matches(svg).Select(m => (Klasse: m.Groups[1].Value, Inhoud: m.Groups[2].Value)).ToList();
        var below = all.FindIndex(t => t.Inhoud.StartsWith("Nog gevolgd", StringComparison.Ordinal));
        return Soort(svg) switch
        {
            "stromen" or "vakken" => all.Select(t => t.Inhoud),
            "band" => all.Where(t => t.Inhoud.Contains(':', StringComparison.Ordinal)).Select(t => t.Inhoud),
            "lijnen" => all.Where((t, i) => t.Klasse.StartsWith("grafiek-naam", StringComparison.Ordinal) || (below >= 0 && i > below)).Select(t => t.Inhoud.Replace("B1", "", StringComparison.Ordinal)),
            _ => all.Where(t => t.Klasse.StartsWith("grafiek-naam", StringComparison.Ordinal)).Select(t => t.Inhoud),
        };
    }

    private static string Soort(string svg) =>
        svg.Contains("grafiek-stroom", StringComparison.Ordinal) ? "stromen"
        : svg.Contains("grafiek-vak", StringComparison.Ordinal) ? "vakken"
        : svg.Contains("grafiek-lijn", StringComparison.Ordinal) ? "lijnen"
        : svg.Contains("grafiek-kolom", StringComparison.Ordinal) ? "kolommen"
        : svg.Contains("grafiek-streep", StringComparison.Ordinal) ? "band"
        : svg.Contains("kosten-g1", StringComparison.Ordinal) ? "geld"
        : svg.Contains("-m0\"", StringComparison.Ordinal) ? "aanwezigheid"
        : "balken";

    // Where a chart writes no numbers, its areas are as high as the numbers of the table.
    private static void Vergelijk(string svg, string table)
    {
        if (Soort(svg) is not ("geld" or "aanwezigheid"))
        {
            return;
        }

        var heights = Vlak().Matches(svg).Where(m => m.Groups[2].Value != "22").Select(m => double.Parse(m.Groups[3].Value, CultureInfo.InvariantCulture)).ToList();
        var rows = Rij().Matches(table).Select(r => Cel().Matches(r.Value).Select(c => Getallen(c.Groups[1].Value).FirstOrDefault()).ToList()).Where(r => r.Count > 2).ToList();
        double Waarde(string? text) => text is null ? 0 : double.Parse(text.Replace(".", "", StringComparison.Ordinal).TrimEnd('%').Trim(), CultureInfo.GetCultureInfo("nl-NL"));

        // Cost: delivered and expected; attendance: attended and both absences as parts of what was offered.
        var expected = Soort(svg) == "geld"
            ? rows.SelectMany(r => r[^2..].Select(Waarde)).Where(v => v > 0).ToList()
            : [.. rows.SelectMany(r => r[^4..^1].Select(c => Waarde(c) / Waarde(r[^5]))).Where(v => v > 0)];
        Assert.Equal(expected.Count, heights.Count);
        Assert.All(expected.Zip(heights), p => Assert.Equal(p.First / expected.Max(), p.Second / heights.Max(), 2));
    }

    private static IEnumerable<string> Getallen(string text) => Getal().Matches(Tag().Replace(text, " ")).Select(m => m.Value.Replace('\u00a0', ' ').Replace(" ", "", StringComparison.Ordinal));

    [GeneratedRegex("<figure class=\"grafiek-figuur\">.*?</figure>", RegexOptions.Singleline, 2000)]
    private static partial Regex Figuur();

    [GeneratedRegex("<svg.*?</svg>", RegexOptions.Singleline, 2000)]
    private static partial Regex Tekening();

    [GeneratedRegex("<title[^>]*>(.*?)</title>", RegexOptions.Singleline, 2000)]
    private static partial Regex Titel();

    [GeneratedRegex("<text class=\"([^\"]*)\"[^>]*>(.*?)</text>", RegexOptions.Singleline, 2000)]
    private static partial Regex Tekst();

    [GeneratedRegex("<rect class=\"grafiek-deel grafiek-deel--(\\w+)\"[^>]* width=\"([\\d.]+)\" height=\"([\\d.]+)\"", RegexOptions.None, 2000)]
    private static partial Regex Vlak();

    [GeneratedRegex("<tr.*?</tr>", RegexOptions.Singleline, 2000)]
    private static partial Regex Rij();

    [GeneratedRegex("<t[dh][^>]*>(.*?)</t[dh]>", RegexOptions.Singleline, 2000)]
    private static partial Regex Cel();

    [GeneratedRegex("<[^>]+>", RegexOptions.None, 2000)]
    private static partial Regex Tag();

    [GeneratedRegex("-?\\d+(\\.\\d{3})*(,\\d+)?([ \u00a0]?%)?", RegexOptions.None, 2000)]
    private static partial Regex Getal();
}
