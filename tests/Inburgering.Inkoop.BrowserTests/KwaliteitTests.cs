// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.BrowserTests.Support;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.Playwright;

namespace Inburgering.Inkoop.BrowserTests;

/// <summary>A whole round of quality through the screens, as contract manager and as provider.</summary>
[Collection("Site")]
public sealed class KwaliteitTests(Site site)
{
    private const string Contract = "IB-2022-01";

    [BrowserFact]
    public async Task Ronde_VanRapportageTotEffect_AlsAanbiederEnAlsContractmanager()
    {
        // Act: a report with a question and its answer, and a finding from the score of the quarter before.
        await LeverAsync("2026-K3", "300");
        await VraagEnAntwoordAsync("2026-K3");
        await LegVoorAsync("2026-K2");
        var finding = await BevindingAsync("2026-K2");
        await PlanEnBewijsAsync(finding);
        await LegVoorAsync("2026-K3");
        await using var context = await site.SignedInAsync(Rol.Contractmanager);
        var page = await context.NewPageAsync();
        await page.GotoAsync(finding);
        var seen = await page.GetByRole(AriaRole.Main).InnerTextAsync();
        await page.GetByLabel("Ja", new PageGetByLabelOptions { Exact = true }).CheckAsync();
        await page.GetByLabel("Uw slotsom").FillAsync("De avondgroep werkt.");
        await KlikAsync(page, "Sluit de bevinding af", "De bevinding is afgesloten.");

        // Assert: the next quarter shows what it did to the same KPI.
        Assert.Matches(@"Van \d+ punten in 2026-K2 naar \d+ punten in 2026-K3: (beter|gelijk|slechter)\.", seen);
    }

    private async Task LeverAsync(string periode, string gevolgd)
    {
        await using var context = await site.SignedInAsync(Rol.Aanbieder);
        var page = await context.NewPageAsync();
        await page.GotoAsync($"/kwaliteit/rapportages/{Contract}/{periode}/leveren");
        var lot = page.Locator("input[name='Opgaven[0].Perceel']");
        Assert.Equal("B1", await lot.GetAttributeAsync("value"));
        await page.GetByLabel("Aangeboden uren").First.FillAsync("500");
        await page.GetByLabel("Gevolgde uren").First.FillAsync(gevolgd);
        await KlikAsync(page, "Lever in", "De rapportage is ingeleverd.");
    }

    private async Task VraagEnAntwoordAsync(string periode)
    {
        await using (var context = await site.SignedInAsync(Rol.Contractmanager))
        {
            var page = await context.NewPageAsync();
            await page.GotoAsync($"/kwaliteit/rapportages/{Contract}/{periode}/vraag?kpi=uren_gevolgd&perceel=B1");
            await page.GetByLabel("Uw vraag").FillAsync("Waarom is de opkomst zo laag?");
            await KlikAsync(page, "Stel de vraag", "De vraag is gesteld.");
        }

        await using var provider = await site.SignedInAsync(Rol.Aanbieder);
        var answer = await provider.NewPageAsync();
        await answer.GotoAsync($"/kwaliteit/rapportages/{Contract}/{periode}");
        await answer.GetByRole(AriaRole.Link, new PageGetByRoleOptions { NameRegex = new("^vraag gesteld over Gevolgde uren B1") }).ClickAsync();
        await answer.GetByLabel("Uw antwoord").FillAsync("De lestijden pasten niet bij het werk van deelnemers.");
        await KlikAsync(answer, "Verstuur het antwoord", "Uw antwoord is verstuurd.");
    }

    private async Task LegVoorAsync(string periode)
    {
        await using var context = await site.SignedInAsync(Rol.Contractmanager);
        var page = await context.NewPageAsync();
        await page.GotoAsync($"/kwaliteit/scorekaarten/{Contract}/B1/{periode}");
        await KlikAsync(page, "Leg voor aan de aanbieder", "De scorekaart is voorgelegd aan de aanbieder.");
    }

    private async Task<string> BevindingAsync(string periode)
    {
        await using var context = await site.SignedInAsync(Rol.Contractmanager);
        var page = await context.NewPageAsync();
        await page.GotoAsync($"/kwaliteit/bevindingen/nieuw?contract={Contract}&perceel=B1&herkomst=Kpi&bron=AANWEZIGHEID&periode={periode}");
        await page.GetByLabel("Wat vond u?").FillAsync("De aanwezigheid is 60 procent.");
        await KlikAsync(page, "Leg vast", "De bevinding is vastgelegd.");
        return new Uri(page.Url).AbsolutePath;
    }

    private async Task PlanEnBewijsAsync(string finding)
    {
        await using var provider = await site.SignedInAsync(Rol.Aanbieder);
        await using var manager = await site.SignedInAsync(Rol.Contractmanager);
        var school = await provider.NewPageAsync();
        var office = await manager.NewPageAsync();
        await school.GotoAsync(finding);
        await school.GetByLabel("Wat is de oorzaak?").FillAsync("De lestijden sluiten niet aan.");
        await school.GetByLabel("Wat gaat u doen?").FillAsync("Wij starten een avondgroep.");
        await school.GetByLabel("Welke functie pakt dit op?").FillAsync("Opleidingsmanager");
        await KlikAsync(school, "Dien het plan in", "Uw verbeterplan is ingediend.");
        await office.GotoAsync(finding);
        await office.GetByLabel("Goedgekeurd", new PageGetByLabelOptions { Exact = true }).CheckAsync();
        await office.GetByLabel("Toelichting").FillAsync("Goed plan.");
        await office.GetByLabel("Bewijs of beter plan uiterlijk").FillAsync("2027-02-28");
        await KlikAsync(office, "Leg het oordeel vast", "Het oordeel is vastgelegd.");
        await school.ReloadAsync();
        await school.GetByLabel("Waaruit blijkt dat, en waar is het te zien?").FillAsync("Presentielijsten van de avondgroep, op de locatie.");
        await KlikAsync(school, "Meld dat het is uitgevoerd", "U hebt gemeld dat het is uitgevoerd.");
    }

    private static async Task KlikAsync(IPage page, string button, string done)
    {
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = button, Exact = true }).ClickAsync();
        try
        {
            await page.GetByText(done).First.WaitForAsync(new LocatorWaitForOptions { Timeout = 10_000 });
        }
        catch (TimeoutException)
        {
            Assert.Fail($"{page.Url}: ‘{done}’ is not there, but: {await page.GetByRole(AriaRole.Main).InnerTextAsync()}");
        }
    }
}
