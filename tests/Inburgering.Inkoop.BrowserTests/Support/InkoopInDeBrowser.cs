// SPDX-License-Identifier: EUPL-1.2

using System.Text.RegularExpressions;
using Inburgering.Inkoop.Contracten.Inkooptrajecten;
using Inburgering.Inkoop.Host.Pages.Inkoop;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.Playwright;

namespace Inburgering.Inkoop.BrowserTests.Support;

/// <summary>Takes a closed tender through its bids, knock-out checks, score sheets and consensus, form by form as people do.</summary>
internal sealed partial class InkoopInDeBrowser(Site site, string nummer, IReadOnlyList<string> percelen, IReadOnlyList<string> aanbieders)
{
    // The event of a page that is loaded can be over before anybody waits for it; what comes next waits for what it needs itself.
    private static readonly PageWaitForURLOptions Aangekomen = new() { WaitUntil = WaitUntilState.Commit };

    /// <param name="zonderEisen">The lot whose bids have nothing to check.</param>
    public async Task InschrijvenAsync(string zonderEisen)
    {
        await using var context = await site.SignedInAsync(Rol.Contractmanager);
        var page = await context.NewPageAsync();
        foreach (var lot in percelen)
        {
            for (var i = 0; i < aanbieders.Count; i++)
            {
                await page.GotoAsync($"{Pad(lot)}/vastleggen");
                await page.Locator("select[name=Wie]").SelectOptionAsync(aanbieders[i]);
                await page.Locator("[name='Formulier.Ontvangstdatum']").FillAsync("2026-10-20");
                await page.Locator("[name='Formulier.PrijsEuro']").FillAsync($"{12 + i}");
                await page.Locator("[name='Formulier.Capaciteit']").FillAsync("20");
                await page.Locator("[name='Formulier.Toezeggingen[0].Omschrijving']").FillAsync("Lessen op zaterdag.");
                await page.Locator("[name='Formulier.Toezeggingen[0].Datum']").FillAsync("2027-06-01");
                await StuurAsync(page, "Opslaan", Overzicht());
                if (lot != zonderEisen)
                {
                    await page.GotoAsync($"{Pad(lot)}/toetsen/{aanbieders[i]}");
                    await page.Locator("[name='Regels[0].Voldoet'][value=True]").CheckAsync();
                    await StuurAsync(page, "Opslaan", Overzicht());
                }
            }
        }

        await page.GotoAsync(InkoopTonen.StapPad(nummer, Trajectstap.Beoordeling));
        await StuurAsync(page, InkoopTonen.Knop(Trajectstap.Beoordeling), new Regex($"/inkoop/{nummer}$", RegexOptions.IgnoreCase));
    }

    /// <summary>One evaluator fills in a sheet per lot and makes it final.</summary>
    public async Task ScorenAsync(string email)
    {
        await using var context = await site.SignedInAsync(email);
        var page = await context.NewPageAsync();
        foreach (var lot in percelen)
        {
            await page.GotoAsync($"/inkoop/scoren/{nummer}/{lot}");
            await VulAsync(page, p => $"Waarom geeft u Taalschool {p} deze score op K1?");
            await StuurAsync(page, "Definitief maken", new Regex("/inkoop/scoren$"));
        }
    }

    public async Task ConsensusAsync()
    {
        await using var context = await site.SignedInAsync(Rol.Contractmanager);
        var page = await context.NewPageAsync();
        foreach (var lot in percelen)
        {
            await page.GotoAsync(Pad(lot));
            await StuurAsync(page, "Consensus starten", new Regex("/consensus$"));
            await VulAsync(page, p => $"Motivering voor Taalschool {p} op K1");
            await StuurAsync(page, "Consensus opslaan", Overzicht());
        }
    }

    private async Task VulAsync(IPage page, Func<string, string> motive)
    {
        for (var i = 0; i < aanbieders.Count; i++)
        {
            await page.GetByLabel($"Score voor Taalschool {aanbieders[i]} op K1").SelectOptionAsync($"{i * 25 % 125}");
            await page.GetByLabel(motive(aanbieders[i])).FillAsync($"Opbouw van {aanbieders[i]}.");
        }
    }

    private static async Task StuurAsync(IPage page, string button, Regex after)
    {
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = button, Exact = true }).ClickAsync();
        await page.WaitForURLAsync(after, Aangekomen);
    }

    private string Pad(string lot) => $"/inkoop/{nummer}/percelen/{lot}/inschrijvingen";

    [GeneratedRegex("/inschrijvingen(#.*)?$")]
    private static partial Regex Overzicht();
}
