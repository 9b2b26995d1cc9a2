// SPDX-License-Identifier: EUPL-1.2

using System.Net;
using Inburgering.Inkoop.Host.Accounts;
using Inburgering.Inkoop.Host.Tests.Support;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Inburgering.Inkoop.Host.Tests.Accounts;

public sealed class EersteBeheerderTests
{
    private const string Pad = "/eerste-beheerder";
    private const string Fout = "Deze code klopt niet. Na 5 verkeerde codes moet de server opnieuw worden gestart.";

    [Theory]
    [Databases]
    public async Task EersteBeheerder_MetDeCodeVanDeConsole_KanPreciesEenKeer(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await InlogRegio.StartAsync(provider);
        var code = await BeginAsync(app);
        using var bezoeker = new Bezoeker(app);
        using var ander = new Bezoeker(app);

        // Act
        var wrong = await MaakAsync(bezoeker, "verkeerde-code");
        var weak = await MaakAsync(bezoeker, code!, "kort");
        var made = await MaakAsync(bezoeker, code!);
        var twice = await ander.StuurVanEldersAsync(Pad, ("Code", code!));
        var gone = await ander.OpenAsync(Pad);
        var signedIn = await bezoeker.LogInAsync();
        var page = await bezoeker.OpenAsync("/beheer/gebruikers");

        // Assert
        wrong.Zegt(Fout);
        weak.Zegt("Kies een langer wachtwoord: minstens 12 tekens. Een zin mag ook.");
        Assert.Equal("/inloggen", made.Naar);
        Assert.NotEqual(HttpStatusCode.Redirect, twice.Status);
        Assert.Equal(HttpStatusCode.NotFound, gone.Status);
        Assert.Equal(("/", HttpStatusCode.OK), (signedIn.Naar, page.Status));
        Assert.Null(await BeginAsync(app));
    }

    [Fact]
    public async Task EersteBeheerder_VijfVerkeerdeCodes_SluitDePaginaTotEenHerstart()
    {
        // Arrange
        await using var app = await InlogRegio.StartAsync(DatabaseProvider.Sqlite);
        var code = await BeginAsync(app);
        using var bezoeker = new Bezoeker(app);
        for (var i = 0; i < 4; i++)
        {
            await MaakAsync(bezoeker, "verkeerde-code");
        }

        var before = await bezoeker.OpenAsync(Pad);

        // Act
        await MaakAsync(bezoeker, "verkeerde-code");
        var after = await bezoeker.OpenAsync(Pad);

        // Assert
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (before.Status, after.Status));
        Assert.False(app.Services.GetRequiredService<EersteBeheerder>().Gebruik(code));
    }

    [Fact]
    public async Task EersteBeheerder_ErIsErEen_GeeftGeenCodeEnGeenPagina()
    {
        // Arrange
        await using var app = await InlogRegio.StartAsync(DatabaseProvider.Sqlite);
        await InlogRegio.MaakAsync(app, change: a => a.Rollen = ["Beheerder"]);

        // Act
        var code = await BeginAsync(app);
        using var bezoeker = new Bezoeker(app);
        var page = await bezoeker.OpenAsync(Pad);

        // Assert
        Assert.Null(code);
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
    }

    private static Task<Antwoord> MaakAsync(Bezoeker bezoeker, string code, string password = InlogRegio.Wachtwoord) =>
        bezoeker.StuurAsync(Pad, null, ("Code", code), ("Naam", "Eerste Beheerder"), ("Email", InlogRegio.Email), ("Wachtwoord", password));

    /// <summary>The code that the start tells on the console; null when it tells none.</summary>
    private static async Task<string?> BeginAsync(HostApp app)
    {
        await using var console = new StringWriter();
        await app.Services.GetRequiredService<EersteBeheerder>().BeginAsync(app.Services, console, CancellationToken.None);
        var said = console.ToString();
        return said.Length == 0 ? null : said[(said.LastIndexOf(' ') + 1)..].Trim();
    }
}
