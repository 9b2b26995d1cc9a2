// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.BrowserTests.Support;
using Inburgering.Inkoop.Host.Accounts;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.Playwright;

namespace Inburgering.Inkoop.BrowserTests;

/// <summary>Everything works with the keyboard, and without scripts.</summary>
[Collection("Site")]
public sealed class BedieningTests(Site site)
{
    [BrowserFact]
    public async Task Inloggen_MetToetsenbord_Lukt()
    {
        // Arrange
        await using var context = await site.Browser.NewContextAsync(new BrowserNewContextOptions { BaseURL = site.Address.ToString() });
        var page = await context.NewPageAsync();
        await page.GotoAsync("/");

        // Act
        await page.Keyboard.PressAsync("Tab");
        var first = await page.EvaluateAsync<string>("document.activeElement.textContent");
        await page.Keyboard.PressAsync("Enter");

        // The browser goes to the fragment in its own time; a Tab before that would start from the link.
        await page.WaitForURLAsync("**#inhoud");
        await page.Keyboard.PressAsync("Tab");

        // As long as there is a code for the first administrator, the way to it comes before the form.
        if (await page.EvaluateAsync<bool>("document.activeElement.matches('a[href*=\"eerste-beheerder\"]')"))
        {
            await page.Keyboard.PressAsync("Tab");
        }

        var field = await page.EvaluateAsync<string>("document.activeElement.id");
        Assert.Equal("Email", field);
        await page.Keyboard.TypeAsync(DemoAccounts.Lijst[0].Email);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync(DemoAccounts.Wachtwoord);
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "Vandaag", Level = 1 }).WaitForAsync();

        // Assert
        Assert.Equal("Direct naar de inhoud", first);
        Assert.Equal("/", new Uri(page.Url).AbsolutePath);
    }

    [BrowserFact]
    public async Task Inloggen_VerkeerdWachtwoord_ZegtNietWatErFoutIs()
    {
        // Arrange
        await using var context = await site.Browser.NewContextAsync(new BrowserNewContextOptions { BaseURL = site.Address.ToString() });
        var page = await context.NewPageAsync();
        List<string> answers = [];

        // Act
        foreach (var email in new[] { "lezer@demo.example", "bestaat-niet@demo.example" })
        {
            await page.GotoAsync("/inloggen");
            await page.GetByLabel("E-mailadres").FillAsync(email);
            await page.GetByLabel("Wachtwoord", new PageGetByLabelOptions { Exact = true }).FillAsync("verkeerd wachtwoord");
            await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Inloggen" }).ClickAsync();
            answers.Add(await page.GetByRole(AriaRole.Alert).InnerTextAsync());
        }

        // Assert
        Assert.Contains("Inloggen is niet gelukt.", answers[0], StringComparison.Ordinal);
        Assert.Equal(answers[0], answers[1]);
    }

    [BrowserFact]
    public async Task Gebruiker_ZonderScripts_ToevoegenZoekenEnBlokkeren()
    {
        // Arrange
        await using var context = await site.SignedInAsync(Rol.Beheerder, new BrowserNewContextOptions { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync("/beheer/gebruikers/nieuw");

        // Act
        await page.GetByLabel("Naam", new PageGetByLabelOptions { Exact = true }).FillAsync("Zonder Script");
        await page.GetByLabel("E-mailadres").FillAsync("zonder.script@demo.example");
        await page.GetByLabel("Consulent").CheckAsync();
        await page.GetByLabel("Ziet de hele regio").CheckAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Toevoegen" }).ClickAsync();
        var made = await page.GetByRole(AriaRole.Status).InnerTextAsync();
        await page.GotoAsync("/beheer/gebruikers");
        await page.GetByLabel("Naam of e-mailadres").FillAsync("zonder.script");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Toon" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Zonder Script" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Blokkeren" }).ClickAsync();
        var refused = await page.GetByRole(AriaRole.Alert).InnerTextAsync();
        await page.GetByLabel("Reden").FillAsync("Uit dienst");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Blokkeren" }).ClickAsync();
        var blocked = await page.GetByRole(AriaRole.Status).InnerTextAsync();

        // Assert
        Assert.Contains("Het account is gemaakt", made, StringComparison.Ordinal);
        Assert.Contains("Schrijf waarom dit account wordt geblokkeerd.", refused, StringComparison.Ordinal);
        Assert.Equal("Het account is geblokkeerd.", blocked.Trim());
    }
}
