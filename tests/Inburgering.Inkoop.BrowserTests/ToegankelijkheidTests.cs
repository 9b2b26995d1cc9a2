// SPDX-License-Identifier: EUPL-1.2

using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Inburgering.Inkoop.BrowserTests.Support;
using Inburgering.Inkoop.Host.Accounts;
using Inburgering.Inkoop.Kwaliteit.Peilingen;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Groepen;
using Inburgering.Inkoop.Plaatsingen.Lessen;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Paging;
using Microsoft.Playwright;

namespace Inburgering.Inkoop.BrowserTests;

/// <summary>Every page as every role that may see it, in a real browser.</summary>
[Collection("Site")]
public sealed class ToegankelijkheidTests(Site site)
{
    // 400 % zoom of a window of 1280 pixels (WCAG 1.4.10).
    private const int Narrow = 320;

    // One waits for the server while the other computes.
    private const int Windows = 3;

    // What was checked already, whoever saw it.
    private static readonly ConcurrentDictionary<string, string> Checked = new(StringComparer.Ordinal);

    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },

        // Only what the test reads: sending every element that is right costs more than checking it.
        ResultTypes = [ResultType.Violations],
    };

    // The editor is GraphiQL's own (contrast, labels of its text fields, nested tabs): we cannot mend it, and whoever cannot use it sends the
    // same questions with any other program. The page around it is ours and is checked; the accessibility statement names the exception.
    private static readonly AxeRunContext AroundGraphiQL = new() { Exclude = [new AxeSelector("#graphiql")] };

    [BrowserTheory]
    [InlineData(Rol.Contractmanager)]
    [InlineData(Rol.Consulent)]
    [InlineData(Rol.Aanbieder)]
    [InlineData(Rol.Beheerder)]
    [InlineData(Rol.Lezer)]
    public async Task ElkePagina_AlsRol_HeeftGeenBevindingenEnPastOpSmalScherm(Rol rol)
    {
        // Arrange
        var crawl = await site.CrawlAsync(rol);
        await using var context = await site.SignedInAsync(rol);

        // Act: a few windows beside each other, each with its share of the pages.
        var shares = crawl.OnePerPage.Select((visit, i) => (visit, i)).GroupBy(x => x.i % Windows, x => x.visit);
        var findings = (await Task.WhenAll(shares.Select(share => BezoekAsync(context, [.. share])))).SelectMany(f => f).ToList();

        // Assert
        Assert.NotEmpty(crawl.OnePerPage);
        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }

    // What is wrong with these pages, one after the other in a window of their own: wide for axe, narrow for the width. The first page of a role is
    // always checked, with the menu of that role; a later one whose content another role was shown to the letter is not checked again.
    private static async Task<List<string>> BezoekAsync(IBrowserContext context, List<Visit> visits)
    {
        var page = await context.NewPageAsync();
        List<string> findings = [];
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.Contains("the server responded with a status of", StringComparison.Ordinal))
            {
                findings.Add($"{page.Url}: console: {message.Text}");
            }
        };
        foreach (var visit in visits)
        {
            await page.SetViewportSizeAsync(1280, 900);
            await page.GotoAsync(visit.Path);
            if (Checked.TryAdd(await InhoudAsync(page), visit.Path) || visit == visits[0])
            {
                findings.AddRange(await AxeAsync(page, visit));
            }

            await page.SetViewportSizeAsync(Narrow, 800);
            var width = await page.EvaluateAsync<int>("document.scrollingElement.scrollWidth");
            if (width > Narrow)
            {
                findings.Add($"{visit.Path}: {width} pixels wide on a screen of {Narrow}");
            }
        }

        return findings;
    }

    [BrowserTheory]
    [InlineData("/inloggen")]
    [InlineData("/toegankelijkheid")]
    [InlineData("/privacy")]
    [InlineData("/fout/500")]
    public async Task OpenbarePagina_NietIngelogd_HeeftGeenBevindingen(string path)
    {
        // Arrange
        await using var context = await site.Browser.NewContextAsync(new BrowserNewContextOptions { BaseURL = site.Address.ToString() });
        var page = await context.NewPageAsync();

        // Act
        await page.GotoAsync(path);
        var findings = await AxeAsync(page, new Visit(path, "", null, 200));

        // Assert
        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }

    [BrowserFact]
    public async Task PaginaZonderLink_VoorWieGeenAccountHeeft_HeeftGeenBevindingenEnPastOpSmalScherm()
    {
        // Arrange: what somebody gets on a tablet, on paper or on the console, and never by a link.
        await using var context = await site.Browser.NewContextAsync(new BrowserNewContextOptions { BaseURL = site.Address.ToString() });
        var page = await context.NewPageAsync();
        var survey = (await site.DoeAsync(new MaakPeiling(new PeilingGegevens("IB-2022-01", "B1", Peilingonderwerp.Lessen, new DateOnly(2026, 11, 1), new DateOnly(2026, 12, 1), 5)))).Value.Sleutels[0];
        string[] paths = [$"/vragenlijst/{survey}?taal=nl", $"/vragenlijst/{survey}?taal=ar", $"/vragenlijst/{survey}?taal=fa", $"/presentie/{await PresentielijstAsync()}", "/eerste-beheerder"];
        List<string> findings = [];

        // Act
        foreach (var path in paths)
        {
            Assert.Equal(200, (await page.GotoAsync(path))!.Status);
            await BekijkAsync(page, path, findings);
        }

        await page.GotoAsync("/inloggen");
        await page.GetByLabel("E-mailadres").FillAsync(await site.MetTweedeFactorAsync());
        await page.GetByLabel("Wachtwoord", new PageGetByLabelOptions { Exact = true }).FillAsync(DemoAccounts.Wachtwoord);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Inloggen" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "Code invullen" }).WaitForAsync();
        await BekijkAsync(page, "/inloggen/code", findings);

        // Assert
        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }

    // A lesson that is open, with somebody who still has to confirm.
    private async Task<string> PresentielijstAsync()
    {
        var placement = (await site.DoeAsync(new ZoekPlaatsingen(new PageRequest(1), new PlaatsingFilter(Status: PlaatsingStatus.Gestart, Contract: "IB-2022-01", Perceel: "B1")))).Value.Pagina.Items.Single();
        var group = (await site.DoeAsync(new LegGroepVast("IB-2022-01", "B1", "TABLET-1", new GroepGegevens(placement.Startdatum!.Value, 12, Groepsvorm.Dag, "Testlaan 1")))).Value;
        await site.DoeAsync(new DeelIn(placement.Nummer, group));
        var lesson = (await site.DoeAsync(new LegLesVast(group, new DateOnly(2026, 11, 24), 3, false))).Value;
        return (await site.DoeAsync(new OpenLes(lesson))).Value.Sleutel!;
    }

    private static async Task BekijkAsync(IPage page, string path, List<string> findings)
    {
        await page.SetViewportSizeAsync(1280, 900);
        findings.AddRange(await AxeAsync(page, new Visit(path, "", null, 200)));
        await page.SetViewportSizeAsync(Narrow, 800);
        var width = await page.EvaluateAsync<int>("document.scrollingElement.scrollWidth");
        if (width > Narrow)
        {
            findings.Add($"{path}: {width} pixels wide on a screen of {Narrow}");
        }
    }

    [BrowserFact]
    public async Task FoutInFormulier_Samenvatting_IsToegankelijkEnLeidtNaarHetVeld()
    {
        // Arrange
        await using var context = await site.SignedInAsync(Rol.Beheerder);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/beheer/gebruikers/nieuw");

        // Act
        await page.GetByLabel("Naam", new PageGetByLabelOptions { Exact = true }).FillAsync("Nieuwe Collega");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Toevoegen" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Vul het e-mailadres in." }).ClickAsync();
        var findings = await AxeAsync(page, new Visit("/beheer/gebruikers/nieuw", "", null, 200));

        // Assert
        Assert.Equal("Invoer_Email", await page.EvaluateAsync<string>("document.activeElement.id || location.hash.slice(1)"));
        Assert.Equal("Nieuwe Collega", await page.GetByLabel("Naam", new PageGetByLabelOptions { Exact = true }).InputValueAsync());
        Assert.StartsWith("Fout: ", await page.TitleAsync(), StringComparison.Ordinal);
        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }

    // The content without what is made anew for every visit.
    private static Task<string> InhoudAsync(IPage page) => page.EvaluateAsync<string>("""
        () => {
            const copy = document.querySelector('main').cloneNode(true);
            copy.querySelectorAll('input[name=__RequestVerificationToken]').forEach(t => t.remove());
            return document.title + copy.innerHTML;
        }
        """);

    private static async Task<List<string>> AxeAsync(IPage page, Visit visit)
    {
        var result = visit.Page == "/GraphiQL" ? await page.RunAxe(AroundGraphiQL, Rules) : await page.RunAxe(Rules);
        return [.. result.Violations.SelectMany(v => v.Nodes.Select(n => $"{visit.Path} ({visit.Page}): {v.Id}: {v.Help}: {n.Html[..Math.Min(n.Html.Length, 160)]}"))];
    }
}
