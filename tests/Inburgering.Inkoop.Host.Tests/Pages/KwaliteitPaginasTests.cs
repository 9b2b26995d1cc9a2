// SPDX-License-Identifier: EUPL-1.2

using System.Net;
using System.Text;
using Inburgering.Inkoop.Host.Tests.Support;
using Inburgering.Inkoop.Kwaliteit.Scorekaarten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Inburgering.Inkoop.Host.Tests.Pages;

/// <summary>Pages about quality, as somebody without scripts uses them.</summary>
public sealed class KwaliteitPaginasTests(VoorbeeldHost host) : IClassFixture<VoorbeeldHost>
{
    private const string Wijzigen = "/kwaliteit/scoremodellen/B1/wijzigen";
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7 verwerkersovereenkomst");
    private static readonly Actor Meedoen = new("meedoen", "Meedoen", [Rol.Aanbieder], Scope.VanAanbieder("MEEDOEN"), Kanaal.Web);

    private readonly HostApp app = host.App;

    [Fact]
    public async Task Bewijsstuk_MetBestand_NoemtAlleFoutenTegelijkEnIsAlsBijlageOpTeHalen()
    {
        // Arrange
        using var school = new Bezoeker(app, Wie.Taalhaven);
        const string form = "/kwaliteit/bewijsstukken/nieuw";

        // Act
        var wrong = await school.StuurBestandAsync(form, null, ("bestand", "x.pdf", Encoding.ASCII.GetBytes("<html>")), ("eis", "PRIVACY"), ("geldigvanaf", "geen dag"));
        var typed = await school.StuurBestandAsync(form, null, ("bestand", "x.pdf", Encoding.ASCII.GetBytes("<html>")), ("eis", "PRIVACY"), ("kenmerk", "VO-9"));
        var made = await school.StuurBestandAsync(form, null, ("bestand", "overeenkomst.pdf", Pdf), ("eis", "PRIVACY"), ("soort", "Verklaring"), ("uitgever", "Gemeente"), ("kenmerk", "VO-9"), ("geldigvanaf", "2026-01-01"));
        var page = await school.OpenAsync(made.Naar!);
        var mine = await app.Client(Wie.Taalhaven).GetAsync(new Uri($"{made.Naar}?handler=Bestand", UriKind.Relative));
        var rest = await app.Client(HostApp.Contractmanager).GetAsync(new Uri($"/api/v1/bewijsstukken/{made.Naar!.Split('/')[^1]}/bestand", UriKind.Relative));
        var theirs = await app.Client(Meedoen).GetAsync(new Uri($"{made.Naar}?handler=Bestand", UriKind.Relative));
        var theirRest = await app.Client(Meedoen).GetAsync(new Uri($"/api/v1/bewijsstukken/{made.Naar!.Split('/')[^1]}/bestand", UriKind.Relative));
        using var second = new ByteArrayContent(Pdf);
        var again = await app.Client(Wie.Taalhaven).PostAsync(new Uri($"/api/v1/bewijsstukken/{made.Naar!.Split('/')[^1]}/bestand?naam=x.pdf", UriKind.Relative), second);

        // Assert
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.Redirect), (wrong.Status, typed.Status, made.Status));
        wrong.Zegt("Vul in welke organisatie het bewijsstuk heeft gemaakt of getekend.");
        typed.Zegt("Vul in welke organisatie het bewijsstuk heeft gemaakt of getekend.");
        typed.Zegt("Vul de eerste dag in waarop het bewijsstuk geldt.");
        typed.Zegt("De inhoud van ‘x.pdf’ is geen pdf");
        typed.Zegt("value=\"VO-9\"");
        page.Zegt("overeenkomst.pdf");
        Assert.Equal(Pdf, await mine.Content.ReadAsByteArrayAsync());
        Assert.Equal(("attachment", "overeenkomst.pdf", "nosniff"), (mine.Content.Headers.ContentDisposition!.DispositionType, mine.Content.Headers.ContentDisposition.FileName, mine.Headers.GetValues("X-Content-Type-Options").Single()));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.UnprocessableEntity], new[] { rest, theirs, theirRest, again }.Select(r => r.StatusCode));
    }

    [Fact]
    public async Task Ladder_VanEenContract_VulJeInEnZietAlleenWieErbijHoort()
    {
        // Arrange
        using var manager = new Bezoeker(app, HostApp.Contractmanager);
        using var school = new Bezoeker(app, Wie.Taalhaven);
        using var stranger = new Bezoeker(app, Meedoen);
        const string path = "/kwaliteit/ladder/IB-2022-01";
        (string, string)[] steps = [("Vanaf", "2026-10-01"), ("Treden[1].Doet", "true"), ("Treden[1].Dagen", "7"), ("Treden[1].Zin", "Artikel 12 geeft u tot {termijn}."), ("Treden[4].Doet", "true"), ("Treden[4].Dagen", "90")];

        // Act
        var empty = await manager.StuurAsync(path, null, [.. Enumerable.Range(0, 5).Select(i => ($"Treden[{i}].Dagen", ""))]);
        var saved = await manager.StuurAsync(path, null, [.. steps, .. new[] { 0, 2, 3 }.Select(i => ($"Treden[{i}].Dagen", "")), ("Reden", "Contract, artikel 12")]);
        var seen = await school.OpenAsync(path);
        var refused = await stranger.OpenAsync(path);

        // Assert
        empty.Zegt("Een ladder heeft minstens één trede.");
        empty.Zegt("Vul in vanaf welke dag de ladder geldt.");
        empty.Zegt("Vul in waar dit in het contract staat, of waarom het verandert.");
        Assert.Equal((HttpStatusCode.Redirect, path), (saved.Status, saved.Naar));
        seen.Zegt("Deze ladder staat in het contract.");
        seen.Zegt("Artikel 12 geeft u tot {termijn}.");
        seen.ZegtNiet("Leg de ladder vast");
        Assert.Equal(HttpStatusCode.NotFound, refused.Status);
    }

    [Fact]
    public async Task Scoremodel_WijzigenOpHetScherm_ToontEerstHetEffectOpVierPeriodesEnStelDanPasVast()
    {
        // Arrange: five periods were put before the provider; the oldest is too long ago.
        using var manager = new Bezoeker(app, HostApp.Contractmanager);
        Dictionary<string, decimal> scores = [];
        foreach (var period in new[] { "2025-K2", "2025-K3", "2025-K4", "2026-K1", "2026-K2" })
        {
            await VoorleggenAsync(period);
            scores[period] = (await app.SendAsync(new HaalScorekaart("IB-2022-01", "B1", period), HostApp.Contractmanager)).Uitkomst.Score!.Value;
        }

        var before = await app.SendAsync(new HaalScoremodel(Route.B1, DateOnly.MaxValue), HostApp.Contractmanager);
        var at = before.Inhoud.Kpis.ToList().FindIndex(k => k.Code == "AANWEZIGHEID");
        var fields = Formulier.Velden((await manager.OpenAsync(Wijzigen)).Ruw, "Stel de nieuwe versie vast");
        List<(string Name, string Value)> Met(params (string Name, string Value)[] changes) => [.. fields.Where(f => !changes.Any(c => c.Name == f.Name)), .. changes];
        (string, string)[] change = [("Vanaf", "2026-10-01"), ("Reden", "Strenger op aanwezigheid."), ($"Kpis[{at}].Norm", "99"), ($"Kpis[{at}].Titel", "Aanwezig in de les"), ("Standen[0].Titel", "Uitstekend")];

        // Act
        var faulty = await manager.StuurVeldenAsync(Wijzigen, Met([.. change, ($"Kpis[{at}].Gewicht", "0"), ("Standen[0].Vanaf", "101")]));
        var unseen = await manager.StuurVeldenAsync(Wijzigen, Met(change));
        var still = await app.SendAsync(new HaalScoremodel(Route.B1, DateOnly.MaxValue), HostApp.Contractmanager);
        var shown = await manager.StuurVeldenAsync($"{Wijzigen}?handler=Effect", Met(change));
        var other = await manager.StuurVeldenAsync(Wijzigen, [.. Formulier.Velden(shown.Ruw, "Stel de nieuwe versie vast").Where(f => f.Name != $"Kpis[{at}].Norm"), ($"Kpis[{at}].Norm", "98")]);
        var adopted = await manager.StuurVeldenAsync(Wijzigen, Formulier.Velden(shown.Ruw, "Stel de nieuwe versie vast"));
        var after = await app.SendAsync(new HaalScoremodel(Route.B1, DateOnly.MaxValue), HostApp.Contractmanager);

        // Assert
        faulty.Zegt("verwacht 100.");
        faulty.Zegt("De standen lopen zonder gat van 0 tot en met 100");
        unseen.Zegt("Bekijk eerst het effect hieronder.");
        other.Zegt("Bekijk eerst het effect hieronder.");
        Assert.Equal(before.Vanaf, still.Vanaf);
        var effect = shown.Html[shown.Html.IndexOf("Effect op de laatste 4 periodes", StringComparison.Ordinal)..];
        Assert.All(scores.Keys.Skip(1), p => Assert.Contains(p, effect, StringComparison.Ordinal));
        Assert.All(scores.Skip(1), s => Assert.Contains($">{Ui.Toon.Getal(s.Value)}<", effect, StringComparison.Ordinal));
        Assert.DoesNotContain("2025-K2", effect, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Redirect, "/kwaliteit/scoremodellen"), (adopted.Status, adopted.Naar));
        Assert.Equal((new DateOnly(2026, 10, 1), "Strenger op aanwezigheid."), (after.Vanaf, after.Reden));
        Assert.Equal(("Aanwezig in de les", 99m), (after.Inhoud.Kpis[at].Titel, after.Inhoud.Kpis[at].Norm));
        Assert.Contains(after.Inhoud.Banden, b => b.Titel == "Uitstekend");
        Assert.Equal(before.Inhoud.Kpis.Where((_, i) => i != at), after.Inhoud.Kpis.Where((_, i) => i != at), (a, b) => a.Code == b.Code && a.Norm == b.Norm && a.Gewicht == b.Gewicht);
    }

    [Fact]
    public async Task Peiling_Gemaakt_HeeftPerAdresEenQrCodeMetTekst()
    {
        // Arrange
        using var manager = new Bezoeker(app, HostApp.Contractmanager);

        // Act
        var made = await manager.StuurAsync("/kwaliteit/peilingen/nieuw", null, ("contract", "IB-2022-01"), ("perceel", "B1"), ("onderwerp", "Lessen"), ("van", "2026-11-01"), ("tot", "2026-11-20"), ("aantal", "6"));

        // Assert
        Assert.Equal(6, made.Ruw.Split("<svg class=\"inkoop-qr\" role=\"img\"").Length - 1);
        var address = System.Text.RegularExpressions.Regex.Match(made.Html, "<code>([^<]+/vragenlijst/[0-9a-f]+)</code>", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)).Groups[1].Value;
        made.Zegt($"QR-code van adres 1: {address}");
    }

    private async Task VoorleggenAsync(string period)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IActorAccessor>().Actor = HostApp.Contractmanager;
        Assert.Empty((await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new LegScorekaartVoor("IB-2022-01", "B1", period))).Errors);
    }
}
