// SPDX-License-Identifier: EUPL-1.2

using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Inburgering.Inkoop.BrowserTests.Support;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Microsoft.Playwright;

namespace Inburgering.Inkoop.BrowserTests;

/// <summary>The whole life of a device on screen: bought, kept, lent, signed, stolen, decided, replaced, called back and returned.</summary>
[Collection("Site")]
public sealed class DeviceTests(Site site)
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        ResultTypes = [ResultType.Violations],
    };

    // A camera that sees a label, or that somebody does not allow: the browser of the tests has none.
    private const string Camera = """
        Object.defineProperty(navigator, 'mediaDevices', { value: { getUserMedia: async () => {
          if (window.geweigerd) { throw new Error('not allowed'); }
          const canvas = document.createElement('canvas');
          canvas.getContext('2d').fillRect(0, 0, 10, 10);
          return canvas.captureStream(5);
        } } });
        window.BarcodeDetector = class { async detect() { return [{ rawValue: 'VUL-001' }]; } };
        """;

    private readonly List<string> findings = [];

    [BrowserFact]
    public async Task Device_HeelHetLeven_VanAanschafTotRetourEnAfschrijving()
    {
        // Arrange
        await using var provider = await site.SignedInAsync(Rol.Aanbieder);
        await using var region = await site.SignedInAsync(Rol.Contractmanager);
        var page = await provider.NewPageAsync();
        var manager = await region.NewPageAsync();

        // Act
        var handedOut = await KoopEnReikUitAsync(page);
        var loan = await site.Devices.BruikleenAsync("REIS-1");
        var (direction, refused, signed) = await TekenAsync(page, loan);
        var letter = await DiefstalAsync(page, manager, loan);
        var back = await VervangEnNeemInAsync(page, loan);
        var written = await SchrijfAfAsync(manager);

        // Assert
        Assert.Contains("1 device is uitgereikt", handedOut, StringComparison.Ordinal);
        Assert.Equal("rtl right", direction);
        Assert.Contains("Zonder vinkje is er geen overeenkomst.", refused, StringComparison.Ordinal);
        Assert.Equal("Bedankt. U heeft getekend. 1", signed);
        Assert.Contains("U hoeft niets te betalen.", letter, StringComparison.Ordinal);
        Assert.Contains("De bruikleen loopt door met device REIS-2.", back, StringComparison.Ordinal);
        Assert.Contains("beschikbaar", back, StringComparison.Ordinal);
        Assert.Contains("afgeschreven", written, StringComparison.Ordinal);
        Assert.Contains("Waar de devices zijn", written, StringComparison.Ordinal);
        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }

    [BrowserFact]
    public async Task Etiket_MetOfZonderCamera_KomtInHetVeldWaarHetHoort()
    {
        // Arrange
        await using var context = await site.SignedInAsync(Rol.Aanbieder);
        await using var without = await site.SignedInAsync(Rol.Aanbieder);
        await context.AddInitScriptAsync(Camera);
        var page = await context.NewPageAsync();
        var plain = await without.NewPageAsync();

        // Act
        await page.GotoAsync("/devices/uitreiken");
        await KlikAsync(page, "Lees met de camera voor Cursist 2, Serienummer");
        await page.GetByText("Gelezen: VUL-001.").WaitForAsync();
        var (other, read) = (await page.Locator("input[name='Regels[0].Serienummer']").InputValueAsync(), await page.Locator("input[name='Regels[1].Serienummer']").InputValueAsync());
        findings.AddRange(await AxeAsync(page));
        await page.EvaluateAsync("window.geweigerd = true");
        await KlikAsync(page, "Lees met de camera voor Cursist 1, Serienummer");
        await page.GetByText("De camera werkt niet. Typ het serienummer.").WaitForAsync();
        var focus = await page.EvaluateAsync<string>("document.activeElement.name");
        await page.GotoAsync("/devices/scannen");
        await KlikAsync(page, "Lees met de camera voor Serienummer");
        await page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "Device VUL-001" }).WaitForAsync();
        await plain.GotoAsync("/devices/scannen");
        var buttons = await plain.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Lees met de camera" }).CountAsync();
        await plain.GetByLabel("Serienummer").FillAsync("VUL-001");
        await KlikAsync(plain, "Zoek het device");
        await plain.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "Device VUL-001" }).WaitForAsync();

        // Assert
        Assert.Equal(("", "VUL-001", "Regels[0].Serienummer", 0), (other, read, focus, buttons));
        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }

    /// <summary>Two are bought and kept for a group; one is handed out.</summary>
    private static async Task<string> KoopEnReikUitAsync(IPage page)
    {
        foreach (var serial in new[] { "REIS-1", "REIS-2" })
        {
            await page.GotoAsync("/devices/registreren");
            await page.GetByLabel("Serienummer").FillAsync(serial);
            await page.GetByLabel("Type").FillAsync("Reislaptop");
            await page.Locator("input[name=Contractnummer]").FillAsync("IB-2022-01");
            await page.Locator("input[name=Perceel]").FillAsync("Z");
            await page.GetByLabel("Aanschafwaarde in euro").FillAsync("450");
            await page.GetByLabel("Wat hoort erbij?").FillAsync("lader, hoes");
            await KlikAsync(page, "Registreer");
        }

        await page.GotoAsync("/devices/reserveringen");
        await page.GetByLabel("Naam van de groep").FillAsync("Reisgroep");
        await page.GetByLabel("Startdag van de groep").FillAsync("2026-11-25");
        await page.Locator("input[name=Contractnummer]").FillAsync("IB-2022-01");
        await page.Locator("input[name=Perceel]").FillAsync("Z");
        await page.GetByLabel("Aantal devices").FillAsync("2");
        await page.GetByLabel("Alleen dit type").FillAsync("Reislaptop");
        await KlikAsync(page, "Reserveer");
        await page.GotoAsync("/devices/uitreiken?groep=Reisgroep");
        await page.Locator("input[name='Regels[0].Plaatsing']").FillAsync("PL-00145");
        await KlikAsync(page, "Reik uit");
        return await page.GetByRole(AriaRole.Status).InnerTextAsync();
    }

    /// <summary>On the screen, in Arabic beside Dutch, without an account.</summary>
    private async Task<(string Richting, string Geweigerd, string Getekend)> TekenAsync(IPage page, Guid loan)
    {
        await page.GotoAsync($"/devices/bruiklenen/{loan}");
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Laat de overeenkomst tekenen" }).ClickAsync();
        await page.GetByLabel("Taal naast het Nederlands").SelectOptionAsync("Arabisch");
        await KlikAsync(page, "Zet klaar om te tekenen");
        var key = await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Open op dit scherm" }).GetAttributeAsync("href");
        await using var desk = await site.Browser.NewContextAsync(new BrowserNewContextOptions { BaseURL = site.Address.ToString() });
        var tablet = await desk.NewPageAsync();
        await tablet.GotoAsync(key!);
        var direction = await tablet.Locator("article[lang=ar]").EvaluateAsync<string>("e => getComputedStyle(e).direction + ' ' + getComputedStyle(e).textAlign");
        findings.AddRange(await AxeAsync(tablet));
        await KlikAsync(tablet, "Ik teken");
        var refused = await tablet.GetByRole(AriaRole.Alert).InnerTextAsync();
        await tablet.GetByLabel("Ik ga akkoord", new PageGetByLabelOptions { Exact = false }).CheckAsync();
        await tablet.GetByLabel("Uw naam").FillAsync("Test Persoon");
        await tablet.Locator("#tekenvlak").ScrollIntoViewIfNeededAsync();
        var box = (await tablet.Locator("#tekenvlak").BoundingBoxAsync())!;
        await tablet.Mouse.MoveAsync(box.X + 20, box.Y + 20);
        await tablet.Mouse.DownAsync();
        await tablet.Mouse.MoveAsync(box.X + 90, box.Y + 60);
        await tablet.Mouse.UpAsync();
        await KlikAsync(tablet, "Ik teken");
        var thanks = await tablet.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 }).InnerTextAsync();
        await page.GotoAsync($"/devices/bruiklenen/{loan}");
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Bekijk de overeenkomst" }).ClickAsync();
        findings.AddRange(await AxeAsync(page));
        var drawn = await page.GetByRole(AriaRole.Img, new PageGetByRoleOptions { Name = "Getekende handtekening" }).CountAsync();
        return (direction, refused, $"{thanks} {drawn}");
    }

    /// <summary>The provider reports, the region hears and decides, and the letter is there.</summary>
    private async Task<string> DiefstalAsync(IPage page, IPage manager, Guid loan)
    {
        await page.GotoAsync($"/devices/bruiklenen/{loan}/incident");
        await page.GetByLabel("Diefstal").CheckAsync();
        await page.GetByLabel("Verslag").FillAsync("Uit de fietstas gehaald.");
        await page.GetByLabel("Nummer van de aangifte").FillAsync("PL1500-2026-77");
        await KlikAsync(page, "Meld het incident");
        await manager.GotoAsync($"/devices/bruiklenen/{loan}/incident");
        await manager.GetByLabel("Wat vertelde de lener?").FillAsync("De tas stond op slot.");
        await KlikAsync(manager, "Leg het gesprek vast");
        await manager.GetByLabel("Niemand").CheckAsync();
        await manager.GetByLabel("Waarom besluit u dit?").FillAsync("U heeft goed op het device gepast.");
        await KlikAsync(manager, "Leg het besluit vast");
        await manager.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Maak de brief" }).ClickAsync();
        findings.AddRange(await AxeAsync(manager));
        return await manager.Locator("main").InnerTextAsync();
    }

    /// <summary>Another device on the same loan; then the placement ends and it has to come back.</summary>
    private async Task<string> VervangEnNeemInAsync(IPage page, Guid loan)
    {
        await page.GotoAsync($"/devices/bruiklenen/{loan}/vervangen");
        await page.GetByLabel("Serienummer van het nieuwe device").FillAsync("REIS-2");
        await KlikAsync(page, "Vervang");
        var goesOn = await page.GetByRole(AriaRole.Status).InnerTextAsync();
        await site.Devices.DoeAsync(new BeeindigPlaatsing("PL-00145", Eindreden.Verhuisd, new DateOnly(2026, 11, 24)));
        await site.NachtAsync();
        await page.GotoAsync("/devices?lijst=NietRetour&tekst=REIS-2");
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "REIS-2 bij PL-00145" }).ClickAsync();
        await page.GetByLabel("Goed").CheckAsync();
        await page.GetByLabel("hoes").CheckAsync();
        await page.GetByLabel("De gegevens van de lener zijn gewist").CheckAsync();
        await KlikAsync(page, "Neem het device in");
        await page.GotoAsync("/devices/scannen?code=REIS-2");
        return goesOn + await page.Locator("main").InnerTextAsync();
    }

    /// <summary>The stolen one is written off, and the budget shows all of it.</summary>
    private static async Task<string> SchrijfAfAsync(IPage manager)
    {
        await manager.GotoAsync("/devices/device?serienummer=REIS-1");
        await manager.GetByText("Afschrijven", new PageGetByTextOptions { Exact = true }).ClickAsync();
        await manager.Locator("details[open]").GetByLabel("Waarom?").FillAsync("Gestolen en niet teruggevonden");
        await KlikAsync(manager, "Schrijf af");
        var written = await manager.Locator("main").InnerTextAsync();
        await manager.GotoAsync("/devices/budget");
        return written + await manager.Locator("main").InnerTextAsync();
    }

    private static async Task KlikAsync(IPage page, string name) => await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name, Exact = true }).ClickAsync();

    private static async Task<List<string>> AxeAsync(IPage page) =>
        [.. (await page.RunAxe(Rules)).Violations.SelectMany(v => v.Nodes.Select(n => $"{page.Url}: {v.Id}: {v.Help}: {n.Html[..Math.Min(n.Html.Length, 160)]}"))];
}
