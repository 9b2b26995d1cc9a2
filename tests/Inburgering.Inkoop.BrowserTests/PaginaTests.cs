// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.BrowserTests.Support;
using Inburgering.Inkoop.SharedKernel.Access;

namespace Inburgering.Inkoop.BrowserTests;

/// <summary>Links lead somewhere, and no page is forgotten.</summary>
[Collection("Site")]
public sealed class PaginaTests(Site site)
{
    // Pages that no signed-in person reaches by a link, with the reason.
    private static readonly Dictionary<string, string> NotByLink = new(StringComparer.OrdinalIgnoreCase)
    {
        ["/Inloggen"] = "before signing in; has a test of its own",
        ["/InloggenCode"] = "only between password and second factor; walked by the test of pages without a link",
        ["/InloggenOrganisatie"] = "only on the way back from the organisation's sign-in; never shown",
        ["/Devices/Brief"] = "only after a decision about an incident; walked by the journey of a device",
        ["/Tekenen"] = "only with the key of a signing session; walked by the journey of a device",
        ["/Presentie"] = "only with the key of a lesson; walked by the test of pages without a link",
        ["/Vragenlijst"] = "only with the key of a survey; walked by the test of pages without a link",
        ["/EersteBeheerder"] = "gone as soon as there is an administrator; walked by the test of pages without a link",
    };

    [BrowserTheory]
    [InlineData(Rol.Contractmanager)]
    [InlineData(Rol.Consulent)]
    [InlineData(Rol.Aanbieder)]
    [InlineData(Rol.Beheerder)]
    [InlineData(Rol.Lezer)]
    public async Task ElkeLink_AlsRol_Werkt(Rol rol)
    {
        // Arrange
        var crawl = await site.CrawlAsync(rol);

        // Act
        var broken = crawl.Visits.Where(v => v.Status >= 400 && !v.Path.StartsWith("/fout/", StringComparison.Ordinal)).Select(v => $"{v.Status} {v.Path} (from {v.From})").ToList();

        // Assert
        Assert.NotEmpty(crawl.Visits);
        Assert.True(broken.Count == 0, string.Join('\n', broken.Concat(site.Fouten)));
        Assert.True(crawl.LostForms.Count == 0, string.Join('\n', crawl.LostForms));
    }

    [BrowserFact]
    public async Task ElkePagina_DoorMinstensEenRol_WordtBezocht()
    {
        // Arrange
        var visited = new HashSet<string>(NotByLink.Keys, StringComparer.OrdinalIgnoreCase);

        // Act
        foreach (var rol in new[] { Rol.Contractmanager, Rol.Consulent, Rol.Aanbieder, Rol.Beheerder, Rol.Lezer })
        {
            visited.UnionWith((await site.CrawlAsync(rol)).Visits.Select(v => v.Page).OfType<string>());
        }

        // Assert
        Assert.NotEmpty(site.Pages);
        Assert.True(site.Pages.IsSubsetOf(visited), "Not reached by a link: " + string.Join(", ", site.Pages.Except(visited, StringComparer.OrdinalIgnoreCase)));
    }
}
