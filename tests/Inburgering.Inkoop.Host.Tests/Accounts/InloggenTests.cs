// SPDX-License-Identifier: EUPL-1.2

using System.Net;
using Inburgering.Inkoop.Host.Accounts;
using Inburgering.Inkoop.Host.Accounts.Beheer;
using Inburgering.Inkoop.Host.Tests.Support;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Inburgering.Inkoop.Host.Tests.Accounts;

public sealed class InloggenTests
{
    private const string Mislukt = "Inloggen is niet gelukt. Controleer uw e-mailadres en wachtwoord. Na 5 mislukte pogingen moet u 15 minuten wachten.";

    [Theory]
    [Databases]
    public async Task Inloggen_JuistWachtwoord_OpentDePaginaDieDeBezoekerWilde(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await InlogRegio.StartAsync(provider);
        await InlogRegio.MaakAsync(app);
        using var bezoeker = new Bezoeker(app);

        // Act
        var before = await bezoeker.OpenAsync("/account");
        var signedIn = await bezoeker.StuurAsync("/inloggen?terug=%2Faccount", null, ("Email", InlogRegio.Email), ("Wachtwoord", InlogRegio.Wachtwoord), ("terug", "/account"));
        var after = await bezoeker.OpenAsync("/account");

        // Assert
        Assert.Equal((HttpStatusCode.Redirect, true), (before.Status, before.Naar!.Contains("/inloggen?terug=%2Faccount", StringComparison.Ordinal)));
        Assert.Equal((HttpStatusCode.Redirect, "/account"), (signedIn.Status, signedIn.Naar));
        Assert.Equal(HttpStatusCode.OK, after.Status);
        after.Zegt("C. Bakker");
        Assert.NotNull((await InlogRegio.LeesAsync(app)).LaatstIngelogdOp);
    }

    [Theory]
    [InlineData("https://elders.example/")]
    [InlineData("//elders.example/")]
    public async Task Inloggen_TerugNaarEenAndereSite_GaatNaarDeBeginpagina(string terug)
    {
        // Arrange
        await using var app = await InlogRegio.StartAsync(DatabaseProvider.Sqlite);
        await InlogRegio.MaakAsync(app);
        using var bezoeker = new Bezoeker(app);

        // Act
        var signedIn = await bezoeker.StuurAsync("/inloggen", null, ("Email", InlogRegio.Email), ("Wachtwoord", InlogRegio.Wachtwoord), ("terug", terug));

        // Assert
        Assert.Equal("/", signedIn.Naar);
    }

    [Fact]
    public async Task Inloggen_OnbekendAdresOfVerkeerdWachtwoord_GeeftHetzelfdeAntwoord()
    {
        // Arrange
        await using var app = await InlogRegio.StartAsync(DatabaseProvider.Sqlite);
        await InlogRegio.MaakAsync(app);
        using var bezoeker = new Bezoeker(app);

        // Act
        var wrong = await bezoeker.LogInAsync("verkeerd wachtwoord");
        var unknown = await bezoeker.LogInAsync(email: "niemand@gemeente.example");

        // Assert
        wrong.Zegt(Mislukt);
        unknown.Zegt(Mislukt);
        wrong.ZegtNiet("verkeerd wachtwoord");
    }

    [Fact]
    public async Task Inloggen_VijfKeerMis_WeigertDaarnaOokHetJuisteWachtwoordTotDeBeheerderHelpt()
    {
        // Arrange
        await using var app = await InlogRegio.StartAsync(DatabaseProvider.Sqlite);
        var id = await InlogRegio.MaakAsync(app);
        using var bezoeker = new Bezoeker(app);
        using var beheerder = new Bezoeker(app, Wie.Met(Rol.Beheerder));
        for (var i = 0; i < 4; i++)
        {
            await bezoeker.LogInAsync("mis");
        }

        var fourth = await InlogRegio.LeesAsync(app);

        // Act
        await bezoeker.LogInAsync("mis");
        var locked = await InlogRegio.LeesAsync(app);
        var right = await bezoeker.LogInAsync();
        var helped = await beheerder.StuurAsync($"/beheer/gebruikers/{id}", "Deblokkeer");
        var again = await bezoeker.LogInAsync();

        // Assert
        Assert.Null(fourth.LockoutEnd);
        Assert.InRange(locked.LockoutEnd!.Value - DateTimeOffset.UtcNow, TimeSpan.FromMinutes(13), TimeSpan.FromMinutes(15));
        right.Zegt(Mislukt);
        Assert.Equal($"/beheer/gebruikers/{id}", helped.Naar);
        Assert.Equal("/", again.Naar);
    }

    [Fact]
    public async Task Inloggen_GeblokkeerdAccount_KomtErNietInEnDeLopendeSessieEindigt()
    {
        // Arrange
        await using var app = await InlogRegio.StartAsync(DatabaseProvider.Sqlite);
        var id = await InlogRegio.MaakAsync(app);
        using var bezoeker = new Bezoeker(app);
        using var beheerder = new Bezoeker(app, Wie.Met(Rol.Beheerder));
        await bezoeker.LogInAsync();

        // Act
        var unreasoned = await beheerder.StuurAsync($"/beheer/gebruikers/{id}", "Blokkeer", ("Reden", ""));
        await beheerder.StuurAsync($"/beheer/gebruikers/{id}", "Blokkeer", ("Reden", "Uit dienst per 1 oktober."));
        ((TestClock)app.Services.GetRequiredService<TimeProvider>()).Advance(TimeSpan.FromMinutes(2));
        var running = await bezoeker.OpenAsync("/account");
        var signIn = await bezoeker.LogInAsync();

        // Assert
        unreasoned.Zegt("Schrijf waarom dit account wordt geblokkeerd.");
        Assert.Equal(HttpStatusCode.Redirect, running.Status);
        signIn.Zegt(Mislukt);
    }

    [Fact]
    public async Task Inloggen_TijdelijkWachtwoord_MoetEerstEenEigenWachtwoordKiezenDatAanDeRegelsVoldoet()
    {
        // Arrange
        await using var app = await InlogRegio.StartAsync(DatabaseProvider.Sqlite);
        await InlogRegio.MaakAsync(app, change: a => a.MoetWachtwoordWijzigen = true);
        using var bezoeker = new Bezoeker(app);
        await bezoeker.LogInAsync();

        // Act
        var elsewhere = await bezoeker.OpenAsync("/contracten");
        var graphql = await bezoeker.OpenAsync("/graphql?query={__typename}");
        var tooShort = await bezoeker.StuurAsync(VerplichteStap.Wachtwoord, null, ("Huidig", InlogRegio.Wachtwoord), ("Nieuw", "abcdefghijk"));
        var tooSimple = await bezoeker.StuurAsync(VerplichteStap.Wachtwoord, null, ("Huidig", InlogRegio.Wachtwoord), ("Nieuw", "ababababababab"));
        var wrong = await bezoeker.StuurAsync(VerplichteStap.Wachtwoord, null, ("Huidig", "iets anders"), ("Nieuw", "nog een lange zin"));
        var changed = await bezoeker.StuurAsync(VerplichteStap.Wachtwoord, null, ("Huidig", InlogRegio.Wachtwoord), ("Nieuw", "nog een lange zin"));
        var free = await bezoeker.OpenAsync("/account");

        // Assert
        Assert.Equal((HttpStatusCode.Redirect, VerplichteStap.Wachtwoord), (elsewhere.Status, elsewhere.Naar));
        Assert.Equal(HttpStatusCode.Forbidden, graphql.Status);
        tooShort.Zegt("Kies een langer wachtwoord: minstens 12 tekens. Een zin mag ook.");
        tooSimple.Zegt("Gebruik minstens 5 verschillende tekens in uw wachtwoord.");
        wrong.Zegt("Uw huidige wachtwoord klopt niet.");
        Assert.Equal("/account", changed.Naar);
        Assert.Equal(HttpStatusCode.OK, free.Status);
        using var other = new Bezoeker(app);
        Assert.Equal("/", (await other.LogInAsync("nog een lange zin")).Naar);
        (await other.LogInAsync()).Zegt(Mislukt);
    }

    [Fact]
    public async Task Uitloggen_DaarnaIsDePaginaDicht()
    {
        // Arrange
        await using var app = await InlogRegio.StartAsync(DatabaseProvider.Sqlite);
        await InlogRegio.MaakAsync(app);
        using var bezoeker = new Bezoeker(app);
        await bezoeker.LogInAsync();

        // Act
        var page = await bezoeker.OpenAsync("/account");
        var signedOut = await bezoeker.StuurAsync("/uitloggen", null);
        var after = await bezoeker.OpenAsync("/account");

        // Assert
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Redirect, HttpStatusCode.Redirect), (page.Status, signedOut.Status, after.Status));
    }

    [Fact]
    public async Task MaakAccount_DoorBeheerder_LogtInMetHetTijdelijkeWachtwoordEnHoudtRolEnBereik()
    {
        // Arrange
        await using var app = await InlogRegio.StartAsync(DatabaseProvider.Sqlite);
        var made = await app.SendAsync(new MaakAccount("C. Bakker", InlogRegio.Email, new Bereik([Rol.Contractmanager], true, [], null, [])));
        using var bezoeker = new Bezoeker(app);

        // Act
        var signedIn = await bezoeker.LogInAsync(made.TijdelijkWachtwoord);
        var account = await InlogRegio.LeesAsync(app);

        // Assert
        Assert.Equal("/", signedIn.Naar);
        Assert.Equal((true, true), (account.MoetWachtwoordWijzigen, account.HeleRegio));
        Assert.Equal([nameof(Rol.Contractmanager)], account.Rollen);
    }
}
