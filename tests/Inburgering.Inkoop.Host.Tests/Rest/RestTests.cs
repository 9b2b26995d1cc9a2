// SPDX-License-Identifier: EUPL-1.2

using System.Net;
using System.Text.Json;
using Inburgering.Inkoop.Host.Tests.Support;
using Inburgering.Inkoop.SharedKernel.Access;

namespace Inburgering.Inkoop.Host.Tests.Rest;

public sealed class RestTests(VoorbeeldHost host) : IClassFixture<VoorbeeldHost>
{
    private readonly HostApp app = host.App;

    [Fact]
    public async Task Plaatsingen_TweePaginas_GaanVerderViaLinkEnVolgende()
    {
        // Arrange
        var client = app.Client(Wie.Met(Rol.Consulent));

        // Act
        var first = await client.GetAsync(Path("/api/v1/plaatsingen?aantal=2&sorteer=nummer&metTotaal=true&route=B1"));
        var page = await first.JsonAsync();
        var second = await (await client.GetAsync(Path(first.Headers.GetValues("Link").Single().Split('<', '>')[1]))).JsonAsync();

        // Assert
        Assert.Equal(2, page.At("items").GetArrayLength());
        Assert.True(page.At("totaal").GetInt32() > 2);
        Assert.All(page.At("items").EnumerateArray(), p => Assert.Equal("B1", p.At("route").GetString()));
        Assert.Equal(JsonValueKind.String, page.At("items.0.aangemeldOp").ValueKind);
        Assert.True(string.CompareOrdinal(second.At("items.0.nummer").GetString(), page.At("items.1.nummer").GetString()) > 0);
        Assert.Equal("1.0.0", first.Headers.GetValues("API-Version").Single());
        Assert.Equal("nosniff", first.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task Parameters_MeerdereFout_GevenAlleFoutenTegelijk()
    {
        // Act
        var response = await app.Client(Wie.Met(Rol.Consulent)).GetAsync(Path("/api/v1/plaatsingen?aantal=0&status=Bezig&route=1&bijgewerktNa=gisteren&raar=1"));
        var problem = await response.JsonAsync();

        // Assert
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(400, problem.At("status").GetInt32());
        Assert.Equal("De vraag klopt niet", problem.At("title").GetString());
        Assert.Equal(["aantal", "bijgewerktNa", "raar", "route", "status"], problem.At("fouten").EnumerateArray().Select(f => f.At("veld").GetString()).Order(StringComparer.Ordinal));
        Assert.Contains("aantal is 0, maar moet tussen 1 en 100 liggen.", problem.At("detail").GetString(), StringComparison.Ordinal);
        Assert.Contains("Parameter ‘status’ is ‘Bezig’, maar verwacht wordt een van Aangemeld", problem.At("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/plaatsingen/", HttpStatusCode.NotFound, "PAD_ONBEKEND")]
    [InlineData("/api/v1/bestaat-niet", HttpStatusCode.NotFound, "PAD_ONBEKEND")]
    [InlineData("/api/v1/plaatsingen/PL-99999", HttpStatusCode.NotFound, "PLAATSING_ONBEKEND")]
    [InlineData("/api/v1/doorstroom", HttpStatusCode.BadRequest, "PARAMETER_ONTBREEKT")]
    [InlineData("/api/v1/exports/contracten?formaat=pdf", HttpStatusCode.BadRequest, "PARAMETER_ONGELDIG")]
    public async Task Adres_DatNietKan_GeeftProblemMetCode(string path, HttpStatusCode status, string code)
    {
        // Act
        var response = await app.Client(Wie.Met(Rol.Contractmanager)).GetAsync(Path(path));

        // Assert
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(code, (await response.JsonAsync()).At("code").GetString());
        Assert.Equal("1.0.0", response.Headers.GetValues("API-Version").Single());
    }

    [Fact]
    public async Task Contracten_NietIngelogd_Geeft401AlsProblem()
    {
        // Act
        var response = await app.Client(null).GetAsync(Path("/api/v1/contracten"));

        // Assert
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.Single().Scheme);
        Assert.Equal("NIET_INGELOGD", (await response.JsonAsync()).At("code").GetString());
        Assert.Equal("1.0.0", response.Headers.GetValues("API-Version").Single());
    }

    [Fact]
    public async Task Methode_DieNietKan_Geeft405()
    {
        // Act
        var response = await app.Client(Wie.Met(Rol.Contractmanager)).DeleteAsync(Path("/api/v1/contracten"));

        // Assert
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal("METHODE_NIET_TOEGESTAAN", (await response.JsonAsync()).At("code").GetString());
    }

    [Fact]
    public async Task OpenApi_ZonderInloggen_VoldoetAanDeRegels()
    {
        // Act
        var response = await app.Client(null).GetAsync(Path("/api/v1/openapi.json"));
        var document = await response.JsonAsync();

        // Assert
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("*", response.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.StartsWith("3.", document.At("openapi").GetString(), StringComparison.Ordinal);
        Assert.False(string.IsNullOrEmpty(document.At("info.contact.email").GetString()));
        Assert.StartsWith("https://", document.At("servers.0.url").GetString(), StringComparison.Ordinal);
        var paths = document.At("paths").EnumerateObject().ToList();
        Assert.Contains(paths, p => p.Name == "/api/v1/contracten");
        Assert.Contains(paths, p => p.Name == "/api/v1/importen");
        Assert.All(paths, p => Assert.Matches("^/api/v1(/([a-z0-9-]+(\\.(ics|json))?|\\{[a-zA-Z]+\\}))+$", p.Name));
        Assert.All(paths.SelectMany(p => p.Value.EnumerateObject()), o => Assert.False(string.IsNullOrEmpty(o.Value.At("operationId").GetString()), $"{o.Value}"));

        // Numbers are numbers, not a choice between number and text.
        Assert.DoesNotContain("\"pattern\": \"^-?(?:0|[1-9]\\\\d*)$\"", document.ToString(), StringComparison.Ordinal);
        var parameters = document.GetProperty("paths").GetProperty("/api/v1/plaatsingen").At("get.parameters").EnumerateArray().ToList();
        Assert.Contains(parameters, p => p.At("name").GetString() == "bijgewerktNa" && p.At("schema.format").GetString() == "date-time");
        Assert.Contains(parameters, p => p.At("name").GetString() == "status" && p.At("schema.enum").EnumerateArray().Any(e => e.GetString() == "Aangemeld"));
    }

    [Fact]
    public async Task Agenda_Contractmanager_IsGeldigeIcalendar()
    {
        // Act
        var response = await app.Client(Wie.Met(Rol.Contractmanager)).GetAsync(Path("/api/v1/agenda.ics"));
        var text = await response.Content.ReadAsStringAsync();

        // Assert
        Assert.Equal("text/calendar", response.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", text, StringComparison.Ordinal);
        Assert.Contains("DTSTART;VALUE=DATE:20271231\r\n", text, StringComparison.Ordinal);
        Assert.Contains("SUMMARY:IB-2022-01 (Taalhaven Voorbeeld B.V.): Laatste dag van het contract\r\n", text.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.All(text.Split("\r\n"), line => Assert.True(System.Text.Encoding.UTF8.GetByteCount(line) <= 75, line));
    }

    [Fact]
    public async Task Export_Csv_HeeftDezelfdeRijenAlsDeLijst()
    {
        // Arrange
        var client = app.Client(Wie.Met(Rol.Contractmanager));

        // Act
        var response = await client.GetAsync(Path("/api/v1/exports/contracten?formaat=csv"));
        var lines = (await response.Content.ReadAsStringAsync()).TrimEnd().Split("\r\n");
        var total = (await (await client.GetAsync(Path("/api/v1/contracten?metTotaal=true"))).JsonAsync()).At("totaal").GetInt32();

        // Assert
        Assert.Equal("text/csv", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(total, lines.Length - 1);
        Assert.Contains("Contract;Aanbieder;Naam", lines[0], StringComparison.Ordinal);
    }

    private static Uri Path(string path) => new(path, UriKind.Relative);
}
