// SPDX-License-Identifier: EUPL-1.2

using System.Net;
using Inburgering.Inkoop.Host.Tests.Support;
using Inburgering.Inkoop.Plaatsingen.Uren;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Paging;

namespace Inburgering.Inkoop.Host.Tests.Pages;

/// <summary>A provider fills in a month of many people on one page.</summary>
public sealed class UrenPaginaTests
{
    private const string Oktober = "/plaatsingen/uren?maand=2026-10-01";

    [Fact]
    public async Task Uren_HeleMaand_BewaartWatKloptEnHoudtVastWatErStond()
    {
        // Arrange
        await using var app = await VoorbeeldRegio.StartAsync(DatabaseProvider.Sqlite);
        using var aanbieder = new Bezoeker(app, Wie.Taalhaven);
        var own = (await ZoekAsync(app)).Take(2).ToList();

        // Act
        var page = await aanbieder.OpenAsync(Oktober);
        var wrong = await aanbieder.StuurAsync(Oktober, null, [.. Regel(0, own[0], "12", "0", "0", "99"), .. Regel(1, own[1], "10,5", "1", "0", "2")]);
        var right = await aanbieder.StuurAsync(Oktober, null, [.. Regel(0, own[0], "12", "0", "0", "9"), .. Regel(1, own[1], "10,5", "1", "0", "2")]);
        var stale = await aanbieder.StuurAsync(Oktober, null, [.. Regel(0, own[0], "13", "0", "0", "9")]);
        var after = await ZoekAsync(app);

        // Assert
        page.Zegt($"Gevolgd door {own[0].Voornaam} {own[0].Achternaam}");
        wrong.Zegt("Van 12 gevolgde uren kunnen er geen 99 online zijn. Vul hoogstens 12 in.");
        wrong.Zegt("value=\"10,5\"");
        Assert.Equal((HttpStatusCode.Redirect, Oktober), (right.Status, right.Naar));
        stale.Zegt("Iemand anders heeft de uren over oktober 2026 net gewijzigd.");
        Assert.Equal([12m, 10.5m], own.Select(o => after.Single(a => a.Plaatsing == o.Plaatsing).Uren!.Gevolgd));
        Assert.Equal(11.5m, after.Single(a => a.Plaatsing == own[1].Plaatsing).Uren!.Aangeboden);
    }

    private static async Task<IReadOnlyList<MaandurenRegel>> ZoekAsync(HostApp app) =>
        [.. (await app.SendAsync(new ZoekMaanduren(new PageRequest(100), new DateOnly(2026, 10, 1)), Wie.Taalhaven)).Pagina.Items];

    private static (string, string)[] Regel(int place, MaandurenRegel line, string gevolgd, string geoorloofd, string ongeoorloofd, string online) =>
    [
        ($"Regels[{place}].Plaatsing", line.Plaatsing),
        ($"Regels[{place}].Versie", $"{line.Uren?.Versie ?? -1}"),
        ($"Regels[{place}].Gevolgd", gevolgd),
        ($"Regels[{place}].GeoorloofdVerzuim", geoorloofd),
        ($"Regels[{place}].OngeoorloofdVerzuim", ongeoorloofd),
        ($"Regels[{place}].WaarvanOnline", online),
    ];
}
