// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.BrowserTests.Support;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.Playwright;

namespace Inburgering.Inkoop.BrowserTests;

/// <summary>A consulent places somebody without touching a mouse: from the list of people to the confirmation.</summary>
[Collection("Site")]
public sealed class PlaatsenMetToetsenbordTests(Site site)
{
    [BrowserFact]
    public async Task Plaatsen_MetAlleenHetToetsenbord_MeldtIemandAan()
    {
        // Arrange
        await using var context = await site.SignedInAsync(Rol.Consulent);
        var page = await context.NewPageAsync();
        var placed = false;

        // Act: the first person of the list who can be placed without a reason.
        for (var skip = 0; skip < 25 && !placed; skip++)
        {
            await page.GotoAsync("/plaatsingen/personen");
            Assert.True(await TabToAsync(page, text => text.StartsWith("Plaats van ", StringComparison.Ordinal), skip), "nobody left to place");
            await EnterAsync(page);
            placed = await TabToAsync(page, text => text.StartsWith("Kies deze plaats", StringComparison.Ordinal), 0);
        }

        await EnterAsync(page);
        Assert.True(await TabToAsync(page, text => text.StartsWith("Plaats en meld aan", StringComparison.Ordinal), 0), "no button to confirm");
        await EnterAsync(page);
        var message = await page.GetByRole(AriaRole.Status).InnerTextAsync();

        // Assert
        Assert.Contains("is aangemeld bij", message, StringComparison.Ordinal);
        Assert.StartsWith("/plaatsingen/plaatsing", new Uri(page.Url).AbsolutePath, StringComparison.Ordinal);
    }

    // Tab until the focus is on what is looked for, after so many of the kind were passed by; false when the page has been walked once.
    private static async Task<bool> TabToAsync(IPage page, Func<string, bool> wanted, int skip)
    {
        for (var i = 0; i < 400; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            var focus = await page.EvaluateAsync<string>("document.activeElement === document.body ? '' : (document.activeElement.textContent || document.activeElement.value || '-').replace(/\\s+/g, ' ').trim()");
            if (focus.Length == 0 && i > 0)
            {
                return false;
            }

            if (wanted(focus) && skip-- == 0)
            {
                return true;
            }
        }

        return false;
    }

    private static async Task EnterAsync(IPage page)
    {
        var address = page.Url;
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(url => url != address, new PageWaitForURLOptions { WaitUntil = WaitUntilState.Commit });
        await page.WaitForFunctionAsync("document.readyState === 'complete'");
    }
}
