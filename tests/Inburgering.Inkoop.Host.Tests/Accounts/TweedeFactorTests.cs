// SPDX-License-Identifier: EUPL-1.2

using System.Net;
using System.Text.RegularExpressions;
using Inburgering.Inkoop.Host.Accounts;
using Inburgering.Inkoop.Host.Tests.Support;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.TestSupport;

namespace Inburgering.Inkoop.Host.Tests.Accounts;

public sealed partial class TweedeFactorTests
{
    private const string Fout = "Deze code klopt niet. Controleer of de tijd van uw telefoon goed staat en probeer de volgende code.";

    [Theory]
    [Databases]
    public async Task TweedeFactor_Verplicht_LeidtNaarAanzettenEnOpentVoorheenNiets(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await InlogRegio.StartAsync(provider, tweedeFactor: true);
        await InlogRegio.MaakAsync(app);
        using var bezoeker = new Bezoeker(app);
        await bezoeker.LogInAsync();

        // Act
        var elsewhere = await bezoeker.OpenAsync("/");
        var graphql = await bezoeker.OpenAsync("/graphql?query={__typename}");
        var rest = await bezoeker.OpenAsync("/api/v1/contracten");
        var (key, wrong, on) = await ZetAanAsync(bezoeker);
        var free = await bezoeker.OpenAsync("/account");

        // Assert
        Assert.Equal((HttpStatusCode.Redirect, VerplichteStap.TweedeFactor), (elsewhere.Status, elsewhere.Naar));
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (graphql.Status, rest.Status));
        Assert.Equal(32, key.Length);
        wrong.Zegt(Fout);
        on.Zegt("Bewaar deze herstelcodes nu");
        Assert.Equal(10, Herstelcodes(on).Count);
        Assert.Equal(HttpStatusCode.OK, free.Status);
    }

    [Fact]
    public async Task TweedeFactor_NietVerplicht_IsVrij()
    {
        // Arrange
        await using var app = await InlogRegio.StartAsync(DatabaseProvider.Sqlite);
        await InlogRegio.MaakAsync(app);
        using var bezoeker = new Bezoeker(app);
        await bezoeker.LogInAsync();

        // Act
        var page = await bezoeker.OpenAsync("/account");

        // Assert
        Assert.Equal(HttpStatusCode.OK, page.Status);
    }

    [Theory]
    [Databases]
    public async Task Inloggen_MetTweedeFactor_VraagtEenCodeEnNeemtAlleenDeJuiste(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await InlogRegio.StartAsync(provider, tweedeFactor: true);
        await InlogRegio.MaakAsync(app);
        using var eerst = new Bezoeker(app);
        await eerst.LogInAsync();
        var (key, _, _) = await ZetAanAsync(eerst);
        using var bezoeker = new Bezoeker(app);

        // Act
        var withoutPassword = await bezoeker.OpenAsync("/inloggen/code");
        var half = await bezoeker.LogInAsync();
        var notYet = await bezoeker.OpenAsync("/account");
        var empty = await bezoeker.StuurAsync("/inloggen/code", null, ("Code", ""));
        var wrong = await bezoeker.StuurAsync("/inloggen/code", null, ("Code", Anders(key)));
        var right = await bezoeker.StuurAsync("/inloggen/code", null, ("Code", InlogRegio.Code(key)));
        var page = await bezoeker.OpenAsync("/account");

        // Assert
        Assert.Equal("/inloggen", withoutPassword.Naar);
        Assert.StartsWith("/inloggen/code", half.Naar, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, notYet.Status);
        empty.Zegt("Vul de code in.");
        wrong.Zegt(Fout);
        Assert.Equal("/", right.Naar);
        Assert.Equal(HttpStatusCode.OK, page.Status);
    }

    [Fact]
    public async Task Inloggen_MetHerstelcode_KanPreciesEenKeer()
    {
        // Arrange
        await using var app = await InlogRegio.StartAsync(DatabaseProvider.Sqlite, tweedeFactor: true);
        await InlogRegio.MaakAsync(app);
        using var eerst = new Bezoeker(app);
        await eerst.LogInAsync();
        var (_, _, on) = await ZetAanAsync(eerst);
        var recovery = Herstelcodes(on)[0];
        using var bezoeker = new Bezoeker(app);
        using var nogEens = new Bezoeker(app);
        await bezoeker.LogInAsync();
        await nogEens.LogInAsync();

        // Act
        var once = await bezoeker.StuurAsync("/inloggen/code", null, ("Code", recovery));
        var twice = await nogEens.StuurAsync("/inloggen/code", null, ("Code", recovery));
        var left = await bezoeker.OpenAsync(VerplichteStap.TweedeFactor);

        // Assert
        Assert.Equal("/", once.Naar);
        twice.Zegt(Fout);
        left.Zegt("U hebt nog 9 herstelcodes.");
    }

    [Fact]
    public async Task Inloggen_VijfVerkeerdeCodes_VergrendeltHetAccount()
    {
        // Arrange
        await using var app = await InlogRegio.StartAsync(DatabaseProvider.Sqlite, tweedeFactor: true);
        await InlogRegio.MaakAsync(app);
        using var eerst = new Bezoeker(app);
        await eerst.LogInAsync();
        var (key, _, _) = await ZetAanAsync(eerst);
        using var bezoeker = new Bezoeker(app);
        await bezoeker.LogInAsync();

        // Act
        Antwoord last = null!;
        for (var i = 0; i < 5; i++)
        {
            last = await bezoeker.StuurAsync("/inloggen/code", null, ("Code", Anders(key)));
        }

        var right = await bezoeker.StuurAsync("/inloggen/code", null, ("Code", InlogRegio.Code(key)));

        // Assert
        last.Zegt("U hebt te vaak een verkeerde code ingevuld. Wacht 15 minuten en log opnieuw in.");
        right.Zegt("U hebt te vaak een verkeerde code ingevuld. Wacht 15 minuten en log opnieuw in.");
    }

    [Fact]
    public async Task ZetTweedeFactorUit_DoorBeheerder_MetRedenEnDaarnaMoetHijOpnieuwAan()
    {
        // Arrange
        await using var app = await InlogRegio.StartAsync(DatabaseProvider.Sqlite, tweedeFactor: true);
        var id = await InlogRegio.MaakAsync(app);
        using var bezoeker = new Bezoeker(app);
        await bezoeker.LogInAsync();
        await ZetAanAsync(bezoeker);
        using var beheerder = new Bezoeker(app, Wie.Met(Rol.Beheerder));

        // Act
        var unreasoned = await beheerder.StuurAsync($"/beheer/gebruikers/{id}", "TweedeFactor", ("Reden", ""));
        await beheerder.StuurAsync($"/beheer/gebruikers/{id}", "TweedeFactor", ("Reden", "Aan de balie met paspoort."));
        using var opnieuw = new Bezoeker(app);
        var signedIn = await opnieuw.LogInAsync();
        var next = await opnieuw.OpenAsync("/");

        // Assert
        unreasoned.Zegt("Schrijf hoe u hebt vastgesteld dat het om deze persoon gaat.");
        Assert.Equal("/", signedIn.Naar);
        Assert.Equal(VerplichteStap.TweedeFactor, next.Naar);
    }

    private static async Task<(string Key, Antwoord Wrong, Antwoord On)> ZetAanAsync(Bezoeker bezoeker)
    {
        var page = await bezoeker.OpenAsync(VerplichteStap.TweedeFactor);
        var key = Sleutel().Match(page.Html).Groups[1].Value.Replace(" ", "", StringComparison.Ordinal);
        var wrong = await bezoeker.StuurAsync(VerplichteStap.TweedeFactor, null, ("Code", Anders(key)));
        return (key, wrong, await bezoeker.StuurAsync(VerplichteStap.TweedeFactor, null, ("Code", InlogRegio.Code(key))));
    }

    // Six digits that no window of the clock accepts.
    private static string Anders(string key) => InlogRegio.Code(key)[0] == '9' ? "000000" : "9" + InlogRegio.Code(key)[..5];

    private static List<string> Herstelcodes(Antwoord page) => [.. Codes().Matches(page.Html).Select(m => m.Groups[1].Value)];

    [GeneratedRegex("class=\"inkoop-sleutel\">([a-z2-7 ]+)<", RegexOptions.None, 1000)]
    private static partial Regex Sleutel();

    [GeneratedRegex("<li><code>([^<]+)</code>", RegexOptions.None, 1000)]
    private static partial Regex Codes();
}
