// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.BrowserTests.Support;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.Playwright;

namespace Inburgering.Inkoop.BrowserTests;

/// <summary>Buying through the screens.</summary>
[Collection("Site")]
public sealed class InkoopTests(Site site)
{
    [BrowserFact]
    public async Task Traject_TweeManagersWijzigenHetzelfde_TweedeHoudtWatGetyptIsEnZietHetVerschil()
    {
        // Arrange
        await using var context = await site.SignedInAsync(Rol.Contractmanager);
        var first = await context.NewPageAsync();
        var second = await context.NewPageAsync();
        await first.GotoAsync("/inkoop/IT-2026-04/wijzigen");
        await second.GotoAsync("/inkoop/IT-2026-04/wijzigen");
        await first.GetByLabel("Opzegtermijn in maanden").FillAsync("3");
        await first.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Opslaan" }).ClickAsync();
        await first.GetByText("is gewijzigd.").WaitForAsync();

        // Act
        await second.GetByLabel("Opzegtermijn in maanden").FillAsync("9");
        await second.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Opslaan" }).ClickAsync();
        var row = await second.GetByRole(AriaRole.Row, new PageGetByRoleOptions { Name = "Opzegtermijn maanden" }).InnerTextAsync();
        var typed = await second.GetByLabel("Opzegtermijn in maanden").InputValueAsync();
        await second.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Opslaan" }).ClickAsync();
        await second.GetByText("is gewijzigd.").WaitForAsync();
        await first.GotoAsync("/inkoop/IT-2026-04/wijzigen");

        // Assert
        Assert.Equal(["Opzegtermijn maanden", "3", "9"], row.Split(['\t', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        Assert.Equal("9", typed);
        Assert.Equal("9", await first.GetByLabel("Opzegtermijn in maanden").InputValueAsync());
    }
}
