// SPDX-License-Identifier: EUPL-1.2

using System.Net;
using Inburgering.Inkoop.Host.Tests.Support;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.TestSupport;

namespace Inburgering.Inkoop.Host.Tests.Accounts;

/// <summary>Signing in through the organisation's identity provider (OpenID Connect).</summary>
public sealed class OrganisatieTests
{
    [Theory]
    [Databases]
    public async Task Inloggen_ViaDeOrganisatie_GeeftDeRollenVanHetAccount(DatabaseProvider provider)
    {
        // Arrange
        await using var uitgever = await Uitgever.StartAsync();
        await using var app = await StartAsync(provider, uitgever);
        await InlogRegio.MaakAsync(app, password: null);
        using var bezoeker = new Bezoeker(app);

        // Act
        var signedIn = await LogInAsync(bezoeker, uitgever, ("sub", "123"), ("email", InlogRegio.Email), ("email_verified", true), ("roles", "Beheerder"));
        var mine = await bezoeker.OpenAsync("/plaatsingen/personen");
        var notMine = await bezoeker.OpenAsync("/beheer/gebruikers");

        // Assert
        Assert.Equal("/", signedIn.Naar);
        Assert.Equal(HttpStatusCode.OK, mine.Status);
        Assert.NotEqual(HttpStatusCode.OK, notMine.Status);
    }

    [Fact]
    public async Task Inloggen_TweedeKeerMetAnderAdres_IsNogDezelfdePersoon()
    {
        // Arrange
        await using var uitgever = await Uitgever.StartAsync();
        await using var app = await StartAsync(DatabaseProvider.Sqlite, uitgever);
        await InlogRegio.MaakAsync(app, password: null);
        using var first = new Bezoeker(app);
        await LogInAsync(first, uitgever, ("sub", "123"), ("email", InlogRegio.Email));
        using var later = new Bezoeker(app);

        // Act
        var renamed = await LogInAsync(later, uitgever, ("sub", "123"), ("email", "c.nieuwenaam@gemeente.example"));

        // Assert
        Assert.Equal("/", renamed.Naar);
    }

    [Theory]
    [InlineData("onbekend@gemeente.example", true, false)]
    [InlineData(InlogRegio.Email, false, false)]
    [InlineData(InlogRegio.Email, true, true)]
    [InlineData("", true, false)]
    public async Task Inloggen_OnbekendOnbevestigdGeblokkeerdOfZonderAdres_Mislukt(string email, bool verified, bool blocked)
    {
        // Arrange
        await using var uitgever = await Uitgever.StartAsync();
        await using var app = await StartAsync(DatabaseProvider.Sqlite, uitgever);
        await InlogRegio.MaakAsync(app, password: null, a => a.Geblokkeerd = blocked);
        using var bezoeker = new Bezoeker(app);

        // Act
        var refused = await LogInAsync(bezoeker, uitgever, ("sub", "123"), ("email", email), ("email_verified", verified));
        var page = await bezoeker.OpenAsync("/plaatsingen/personen");

        // Assert
        Assert.Equal("/inloggen?mislukt=true", refused.Naar);
        Assert.Equal(HttpStatusCode.Redirect, page.Status);
    }

    [Fact]
    public async Task Terugkomst_MetVerzonnenStatus_Mislukt()
    {
        // Arrange
        await using var uitgever = await Uitgever.StartAsync();
        await using var app = await StartAsync(DatabaseProvider.Sqlite, uitgever);
        using var bezoeker = new Bezoeker(app);

        // Act
        var refused = await bezoeker.StuurVanEldersAsync("/inloggen/oidc", ("code", "een-code"), ("state", "verzonnen"));

        // Assert
        Assert.Equal("/inloggen?mislukt=true", refused.Naar);
    }

    private static Task<HostApp> StartAsync(DatabaseProvider provider, Uitgever uitgever) => InlogRegio.StartAsync(
        provider, tweedeFactor: true, ("Oidc:Authority", uitgever.Adres), ("Oidc:ClientId", Uitgever.ClientId), ("Oidc:ClientSecret", Uitgever.Geheim));

    // Button, identity provider, back with a code, and the page that ties the person to the account.
    private static async Task<Antwoord> LogInAsync(Bezoeker bezoeker, Uitgever uitgever, params (string Claim, object Value)[] person)
    {
        var sent = await bezoeker.StuurAsync("/inloggen", "Organisatie");
        var back = await bezoeker.StuurVanEldersAsync("/inloggen/oidc", uitgever.Laat(sent.Naar!, person));
        Assert.StartsWith("/", back.Naar, StringComparison.Ordinal);
        return await bezoeker.OpenAsync(back.Naar!);
    }
}
