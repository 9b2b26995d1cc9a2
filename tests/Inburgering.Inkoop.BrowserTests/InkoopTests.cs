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

    [BrowserFact]
    public async Task Inkoop_DriePercelenZesInschrijvingenVierBeoordelaars_VanInschrijvingTotConceptcontract()
    {
        // Arrange: first the walks of all roles, because concepts take the few places that a walk has for contracts.
        foreach (var rol in new[] { Rol.Contractmanager, Rol.Consulent, Rol.Aanbieder, Rol.Beheerder, Rol.Lezer })
        {
            await site.CrawlAsync(rol);
        }

        string[] providers = ["GROOT1", "GROOT2", "GROOT3", "GROOT4", "GROOT5", "GROOT6"];
        var judges = await site.Inkoop.GroteInkoopAsync("IT-2026-09", providers);
        var tender = new InkoopInDeBrowser(site, "IT-2026-09", ["B1", "O", "Z"], providers);
        try
        {
            await tender.InschrijvenAsync(zonderEisen: "O");
            await Task.WhenAll(judges.Select(tender.ScorenAsync));
            await tender.ConsensusAsync();

            await using (var context = await site.SignedInAsync(Rol.Contractmanager))
            {
                var page = await context.NewPageAsync();
                await page.GotoAsync("/inkoop/IT-2026-09");
                await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Voorlopig gunnen", Exact = true }).ClickAsync();

                // Act
                await page.GetByLabel("Waarom is zo gegund?").FillAsync("De winnaars hebben de beste verhouding tussen prijs en kwaliteit.");
                await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Controleren" }).ClickAsync();
                await page.GetByText("20 kalenderdagen, van 25 november 2026 tot en met 14 december 2026").WaitForAsync();
                await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Voorlopig gunnen" }).ClickAsync();
                await page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "Dit is precies wat is besloten" }).WaitForAsync();

                // Assert: six letters; who lost reads the advantages of who won, and nobody's price.
                Assert.Equal(6, await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { NameRegex = new("(Gunnings|Afwijzings)brief voor") }).CountAsync());
                await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Afwijzingsbrief voor Taalschool GROOT2" }).ClickAsync();
                var letter = await page.GetByRole(AriaRole.Article).InnerTextAsync();
                Assert.Contains("Wij willen dit perceel niet aan u gunnen.", letter, StringComparison.Ordinal);
                Assert.Contains("Opbouw van GROOT5.", letter, StringComparison.Ordinal);
                Assert.DoesNotContain("16,00", letter, StringComparison.Ordinal);
            }

            site.ZetDag(21);
            await using (var later = await site.SignedInAsync(Rol.Contractmanager))
            {
                var page = await later.NewPageAsync();
                await page.GotoAsync("/inkoop/IT-2026-09/definitief");
                await page.GetByLabel("Contractnummer voor Taalschool GROOT5").FillAsync("IB-2027-05");
                await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Definitief gunnen" }).ClickAsync();
                await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "IB-2027-05" }).First.ClickAsync();
                var contract = await page.GetByRole(AriaRole.Main).TextContentAsync();
                await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Toezeggingen uit de inschrijving" }).ClickAsync();

                Assert.Contains("Concept", contract, StringComparison.Ordinal);
                Assert.Contains("16,00", contract, StringComparison.Ordinal);
                Assert.Equal(3, await page.GetByText("Lessen op zaterdag.").CountAsync());
            }
        }
        finally
        {
            site.ZetDag(0);
        }
    }

    [BrowserFact]
    public async Task Gunning_TweeManagersBeslissenTegelijk_EenWintEnDeAnderHoudtWatGetyptIs()
    {
        // Arrange
        await site.Inkoop.BeoordeeldAsync("IT-2026-08", consensus: true);
        await using var context = await site.SignedInAsync(Rol.Contractmanager);
        var first = await context.NewPageAsync();
        var second = await context.NewPageAsync();
        await first.GotoAsync("/inkoop/IT-2026-08/gunnen");
        await second.GotoAsync("/inkoop/IT-2026-08/gunnen");
        await first.GetByLabel("Waarom is zo gegund?").FillAsync("De eerste was sneller.");
        await first.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Controleren" }).ClickAsync();
        await first.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Voorlopig gunnen" }).ClickAsync();
        await first.GetByText("is voorlopig gegund.").WaitForAsync();

        // Act
        await second.GetByLabel("Waarom is zo gegund?").FillAsync("De tweede schreef meer.");
        await second.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Controleren" }).ClickAsync();
        var row = await second.GetByRole(AriaRole.Row, new PageGetByRoleOptions { Name = "Toelichting" }).InnerTextAsync();

        // Assert
        Assert.Equal(["Toelichting", "De eerste was sneller.", "De tweede schreef meer."], row.Split(['\t', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        Assert.Equal("De tweede schreef meer.", await second.GetByLabel("Waarom is zo gegund?").InputValueAsync());
        Assert.True(await second.GetByText("Er is al gegund.").First.IsVisibleAsync());
    }

    [BrowserFact]
    public async Task Aankondiging_UitEenBestand_VultHetTrajectInEnZegtWatErFoutIs()
    {
        // Arrange
        const string notice = """
            <ContractNotice xmlns="urn:oasis:names:specification:ubl:schema:xsd:ContractNotice-2" xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2" xmlns:efac="http://data.europa.eu/p27/eforms-ubl-extension-aggregate-components/1">
            <efac:NoticeSubType><cbc:SubTypeCode>20</cbc:SubTypeCode></efac:NoticeSubType><cbc:ID>N-1</cbc:ID><cbc:IssueDate>2026-10-01+02:00</cbc:IssueDate>
            <cac:ProcurementProject><cbc:Name>Lessen uit een aankondiging</cbc:Name></cac:ProcurementProject>
            <cac:ProcurementProjectLot><cbc:ID schemeName="Lot">LOT-0001</cbc:ID><cac:ProcurementProject><cbc:Name>Z-route overdag</cbc:Name></cac:ProcurementProject></cac:ProcurementProjectLot>
            </ContractNotice>
            """;
        await using var context = await site.SignedInAsync(Rol.Contractmanager, new BrowserNewContextOptions { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        FilePayload File(string text) => new() { Name = "bericht.xml", MimeType = "text/xml", Buffer = System.Text.Encoding.UTF8.GetBytes(text) };

        // Act
        await page.GotoAsync("/inkoop/aankondiging");
        await page.GetByLabel("Bestand", new PageGetByLabelOptions { Exact = true }).SetInputFilesAsync(File(notice.Replace("2026-10-01+02:00", "gisteren", StringComparison.Ordinal)));
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Lees het bestand" }).ClickAsync();
        var refused = await page.GetByRole(AriaRole.Alert).InnerTextAsync();
        await page.GetByLabel("Bestand", new PageGetByLabelOptions { Exact = true }).SetInputFilesAsync(File(notice));
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Lees het bestand" }).ClickAsync();
        await page.GetByLabel("Nummer", new PageGetByLabelOptions { Exact = true }).WaitForAsync();

        // Assert
        Assert.Contains("De verzenddatum (BT-05) van de aankondiging is ‘gisteren’", refused, StringComparison.Ordinal);
        Assert.Equal("Lessen uit een aankondiging", await page.GetByLabel("Wat wordt ingekocht").InputValueAsync());
    }
}
