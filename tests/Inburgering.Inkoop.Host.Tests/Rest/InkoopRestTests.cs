// SPDX-License-Identifier: EUPL-1.2

using System.IO.Compression;
using System.Net;
using System.Text.Json.Nodes;
using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.Host.Tests.Support;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Tijd;

namespace Inburgering.Inkoop.Host.Tests.Rest;

public sealed class InkoopRestTests
{
    [Fact]
    public async Task OcdsEnDossier_VanPlanTotVerlenging_HoudenZichAanDeRegelsEnZijnAlleenVoorWieInkoopt()
    {
        // Arrange
        await using var app = await HostApp.StartAsync(DatabaseProvider.Sqlite);
        await ContractRegio.MaakAsync(app);
        await InkoopRegio.GecontracteerdAsync(app);
        var contract = await app.SendAsync(new HaalContract("IB-9"));
        var today = app.Clock.Vandaag();
        await app.DoeAsync(new LegWijzigingVast("IB-9", contract.Versie, new WijzigingGegevens(today, contract.Gegevens.Ingangsdatum, Wijzigingsgrond.KleineWijziging, "Er is meer vraag.", null, 1_000m, null, null, [new PerceelWijziging("B1", Capaciteit: 22)])));
        var client = app.Client(HostApp.Contractmanager);

        // Act
        var package = JsonNode.Parse(await client.GetStringAsync(new Uri("/api/v1/inkooptrajecten/IT-2/ocds", UriKind.Relative)))!;
        var file = JsonNode.Parse(await client.GetStringAsync(new Uri("/api/v1/inkooptrajecten/IT-2/dossier?formaat=json", UriKind.Relative)))!;
        using var book = new ZipArchive(await client.GetStreamAsync(new Uri("/api/v1/inkooptrajecten/IT-2/dossier", UriKind.Relative)));
        List<HttpStatusCode> refused = [];
        foreach (var path in new[] { "ocds", "dossier" })
        {
            refused.Add((await app.Client(new Actor("a", "Een", [Rol.Aanbieder], Scope.VanAanbieder("EEN"), Kanaal.Rest)).GetAsync(new Uri($"/api/v1/inkooptrajecten/IT-2/{path}", UriKind.Relative))).StatusCode);
            refused.Add((await app.Client(new Actor("m", "Ander", [Rol.Contractmanager], Scope.VanGemeenten("9999"), Kanaal.Rest)).GetAsync(new Uri($"/api/v1/inkooptrajecten/IT-2/{path}", UriKind.Relative))).StatusCode);
        }

        // Assert
        Assert.Empty(OcdsRegels.Fouten(package));
        Assert.Equal(["tender", "awardCancellation", "award", "contract", "contractAmendment", "contractAmendment"], package["releases"]!.AsArray().Select(r => (string?)r!["tag"]![0]));
        var last = package["releases"]![5]!;
        Assert.Equal([("2-EEN", "active"), ("2-Z-niet-gegund", "unsuccessful")], last["awards"]!.AsArray().Select(a => ((string)a!["id"]!, (string)a["status"]!)));
        Assert.Equal([("B1", "complete"), ("Z", "unsuccessful")], last["tender"]!["lots"]!.AsArray().Select(l => ((string)l!["id"]!, (string)l["status"]!)));
        Assert.Equal(
            [("verlenging-1", "Bevalt goed."), ("wijziging-1", "Kleine wijziging (artikel 2.163b): Er is meer vraag.")],
            last["contracts"]![0]!["amendments"]!.AsArray().Select(a => ((string)a!["id"]!, (string)a["rationale"]!)));
        Assert.Equal("Wijzigingsovereenkomst 1: perceel B1, Plaatsen: 20 wordt 22", (string?)last["contracts"]![0]!["amendments"]![1]!["description"]);
        Assert.Single(package["releases"]![4]!["contracts"]![0]!["amendments"]!.AsArray());
        Assert.Equal(["Gegrond"], file["besluiten"]![0]!["bezwaren"]!.AsArray().Select(b => (string?)b!["uitkomst"]));
        Assert.Contains(file["geschiedenis"]!.AsArray(), g => (string?)g!["handeling"] == "TrekGunningIn");
        Assert.Equal(13, book.Entries.Count(e => e.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)));
        Assert.Equal([HttpStatusCode.Forbidden, HttpStatusCode.NotFound, HttpStatusCode.Forbidden, HttpStatusCode.NotFound], refused);
        Gebroken(package);
    }

    // Each rule can fail: what breaks it is found.
    private static void Gebroken(JsonNode package)
    {
        (string Fault, Action<JsonNode> Break)[] cases =
        [
            ("package misses publisher", p => p.AsObject().Remove("publisher")),
            ("lots extension is not declared", p => p["extensions"] = new JsonArray()),
            ("release id id twice", p => p["releases"]![1]!["id"] = (string)p["releases"]![0]!["id"]!),
            ("misses initiationType", p => p["releases"]![0]!.AsObject().Remove("initiationType")),
            (": tag", p => p["releases"]![0]!["tag"] = new JsonArray { "gunning" }),
            ("is no date-time", p => p["releases"]![0]!["date"] = "2026-10-01"),
            ("tender status busy", p => p["releases"]![0]!["tender"]!["status"] = "busy"),
            ("is no lot", p => p["releases"]![2]!["awards"]![0]!["relatedLots"]![0] = "X"),
            ("is no party", p => p["releases"]![2]!["awards"]![0]!["suppliers"]![0]!["id"] = "X"),
            ("has no award", p => p["releases"]![3]!["contracts"]![0]!["awardID"] = "X"),
            ("is null", p => p["releases"]![0]!["tender"]!["title"] = null),
        ];
        foreach (var (fault, broken) in cases)
        {
            var copy = package.DeepClone();
            broken(copy);
            Assert.Contains(OcdsRegels.Fouten(copy), f => f.Contains(fault, StringComparison.Ordinal));
        }
    }
}
