// SPDX-License-Identifier: EUPL-1.2

using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Inburgering.Inkoop.Host.Tests.Support;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.TestSupport;
using Microsoft.Extensions.Options;

namespace Inburgering.Inkoop.Host.Tests.Pages;

public sealed partial class DocumentPaginasTests
{
    private const string Pad = "/contracten/IB-1/documenten";
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7 inhoud van het contract");
    private static readonly Actor Een = new("a", "Een", [Rol.Aanbieder], Scope.VanAanbieder("EEN"), Kanaal.Web);
    private static readonly Actor Twee = new("b", "Twee", [Rol.Aanbieder], Scope.VanAanbieder("TWEE"), Kanaal.Web);

    [Theory]
    [Databases]
    public async Task Document_ToegevoegdOpDePagina_IsAlsBijlageOpTeHalenDoorWieHetMagLezen(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await HostApp.StartAsync(provider);
        await ContractRegio.MaakAsync(app);
        using var manager = new Bezoeker(app, HostApp.Contractmanager);

        // Act
        var nothing = await manager.StuurBestandAsync(Pad, null, ("Bestand", "x.pdf", Encoding.ASCII.GetBytes("<html>")), ("Type", "OVEREENKOMST"), ("Kenmerken.Toelichting", "bijlage 3"));
        var unreadable = await manager.StuurBestandAsync(Pad, null, ("Bestand", "x.pdf", Encoding.ASCII.GetBytes("<html>")), ("Type", "NOTITIE"), ("Kenmerken.VerlooptOp", "31-13-2026"), ("Kenmerken.VoorAanbieder", "true"), ("Kenmerken.Toelichting", new string('x', 301)));
        var goodFile = await manager.StuurBestandAsync(Pad, null, ("Bestand", "polis.pdf", Pdf), ("Type", "VERZEKERING"), ("Kenmerken.Toelichting", "bijlage 4"));
        var added = await manager.StuurBestandAsync(Pad, null, ("Bestand", "contract.pdf", Pdf), ("Type", "OVEREENKOMST"), ("Kenmerken.VoorAanbieder", "true"));
        var shown = await manager.OpenAsync(Pad);
        var link = Koppeling().Match(shown.Html).Groups[1].Value;
        var mine = await app.Client(Een).GetAsync(new Uri(link, UriKind.Relative));
        var theirs = await app.Client(Twee).GetAsync(new Uri(link, UriKind.Relative));
        var anybody = await app.Client(null).GetAsync(new Uri(link, UriKind.Relative));
        var id = Regex.Match(link, "document=([^&]+)", RegexOptions.None, TimeSpan.FromSeconds(1)).Groups[1].Value;
        var rest = await app.Client(Een).GetAsync(new Uri($"/api/v1/contracten/IB-1/documenten/{id}/bestand", UriKind.Relative));
        var hide = await manager.StuurAsync($"{Pad}?document={id}", "TrekIn", ("Versie", "0"), ("Reden", "Verkeerd contract."));
        var after = await app.Client(Een).GetAsync(new Uri(link, UriKind.Relative));

        // Assert
        Assert.Equal(HttpStatusCode.OK, nothing.Status);
        nothing.Zegt("De inhoud van ‘x.pdf’ is geen pdf");
        nothing.Zegt("bijlage 3");
        foreach (var told in new[] { "De inhoud van ‘x.pdf’ is geen pdf", "31-13-2026", "wordt niet met de aanbieder gedeeld", "De toelichting is 301 tekens lang", "Interne notitie" })
        {
            unreadable.Zegt(told);
        }

        goodFile.Zegt("Kies het bestand opnieuw");
        goodFile.Zegt("bijlage 4");
        goodFile.Zegt("zo'n document verloopt");
        Assert.Equal((HttpStatusCode.Redirect, Pad), (added.Status, added.Naar));
        Assert.Equal(Pdf, await mine.Content.ReadAsByteArrayAsync());
        Assert.Equal(("attachment", "contract.pdf"), (mine.Content.Headers.ContentDisposition!.DispositionType, mine.Content.Headers.ContentDisposition.FileName));
        Assert.Equal("nosniff", mine.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.Redirect, HttpStatusCode.OK, HttpStatusCode.NotFound], new[] { theirs, anybody, rest, after }.Select(r => r.StatusCode));
        Assert.Equal(("attachment", "nosniff"), (rest.Content.Headers.ContentDisposition!.DispositionType, rest.Headers.GetValues("X-Content-Type-Options").Single()));
        Assert.Equal(HttpStatusCode.Redirect, hide.Status);
    }

    [Fact]
    public async Task Document_OverRestEnGraphQL_VolgtDezelfdeRegels()
    {
        // Arrange
        await using var app = await HostApp.StartAsync(DatabaseProvider.Sqlite);
        await ContractRegio.MaakAsync(app);
        var client = app.Client(HostApp.Contractmanager);
        const string question = "{ contractdocumenten(contract: \"IB-1\") { toevoegAdres documenten { id type bestandsnaam bestandAdres toestand kenmerken { voorAanbieder } } verwacht { type toestand } } }";

        // Act
        using var body = new ByteArrayContent(Pdf);
        var made = await client.PostAsync(new Uri("/api/v1/contracten/IB-1/documenten?type=VERZEKERING&naam=polis.pdf&verlooptOp=2026-12-31", UriKind.Relative), body);
        using var again = new ByteArrayContent(Pdf);
        var wrong = await client.PostAsync(new Uri("/api/v1/contracten/IB-1/documenten?type=VERZEKERING&naam=polis.pdf", UriKind.Relative), again);
        using var third = new ByteArrayContent(Pdf);
        var refused = await app.Client(Een).PostAsync(new Uri("/api/v1/contracten/IB-1/documenten?type=OVERIG", UriKind.Relative), third);
        var manager = await client.GraphQLAsync(question);
        var provider = await app.Client(Een).GraphQLAsync(question);
        var other = await app.Client(Twee).GraphQLAsync(question);
        var file = await client.GetAsync(new Uri(manager.At("data.contractdocumenten.documenten.0.bestandAdres").GetString()!, UriKind.Relative));
        using var fourth = new ByteArrayContent(Pdf);
        var more = await client.PostAsync(new Uri(manager.At("data.contractdocumenten.toevoegAdres").GetString() + "?type=OVERIG&naam=b.pdf", UriKind.Relative), fourth);

        // Assert
        Assert.Equal([HttpStatusCode.Created, HttpStatusCode.BadRequest, HttpStatusCode.Forbidden], new[] { made, wrong, refused }.Select(r => r.StatusCode));
        Assert.Equal(Pdf, await file.Content.ReadAsByteArrayAsync());
        Assert.Equal(HttpStatusCode.Created, more.StatusCode);
        Assert.Equal(("polis.pdf", "AANWEZIG"), (manager.At("data.contractdocumenten.documenten.0.bestandsnaam").GetString(), manager.At("data.contractdocumenten.documenten.0.toestand").GetString()!.ToUpperInvariant()));
        Assert.Equal((0, 0), (provider.At("data.contractdocumenten.documenten").GetArrayLength(), provider.At("data.contractdocumenten.verwacht").GetArrayLength()));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, other.At("data.contractdocumenten").ValueKind);
    }

    [Fact]
    public async Task Bestandenmap_BinnenWwwroot_LaatHetSysteemNietStarten()
    {
        // Act
        var start = await Record.ExceptionAsync(async () =>
        {
            await using var app = await HostApp.StartAsync(DatabaseProvider.Sqlite, new() { ["Bestanden:Map"] = "wwwroot/bestanden" });
        });

        // Assert
        Assert.Contains("outside wwwroot", Assert.IsType<OptionsValidationException>(start).Message, StringComparison.Ordinal);
    }

    [GeneratedRegex("href=\"([^\"]+handler=Bestand[^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Koppeling();
}
