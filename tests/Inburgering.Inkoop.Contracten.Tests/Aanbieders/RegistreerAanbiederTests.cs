// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Aanbieders;
using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Inburgering.Inkoop.Contracten.Tests.Aanbieders;

public sealed class RegistreerAanbiederTests
{
    private static readonly AanbiederGegevens Taalhuis = new("Taalhuis Test B.V.", "90000011", "BOW-1", null, "0000090001");

    [Theory]
    [Databases]
    public async Task RegistreerAanbieder_Nieuw_StaatMetLogregelEnGebeurtenisInDeDatabase(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await TestApp.StartAsync(provider, s => s.AddContractenMetBuren());

        // Act
        var outcome = await app.SendAsync(new RegistreerAanbieder("TAALHUIS", Taalhuis));

        // Assert
        Assert.True(outcome.IsSuccess);
        var (row, line, message, verdict) = await app.InScopeAsync(async p =>
        {
            var db = p.GetRequiredService<ContractenDbContext>();
            return (await db.Aanbieders.SingleAsync(), await db.Logboek.SingleAsync(), await db.Outbox.SingleAsync(), await LogboekControle.ControleerAsync(db, CancellationToken.None));
        });
        Assert.Equal("Taalhuis Test B.V.", row.Naam);
        Assert.Equal(("RegistreerAanbieder", "Aanbieder", "TAALHUIS"), (line.Handeling, line.Onderwerp, line.Sleutel));
        Assert.Equal("AanbiederVastgelegd", message.Soort);
        Assert.Null(verdict.Fout);
    }

    [Theory]
    [Databases]
    public async Task RegistreerAanbieder_MeerdereFouten_MeldtZeAllemaalMetVeld(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await TestApp.StartAsync(provider, s => s.AddContractenMetBuren());

        // Act
        var outcome = await app.SendAsync(new RegistreerAanbieder("t", Taalhuis with { Kvk = "123", Naam = "" }));

        // Assert
        Assert.Equal(["Code", "Gegevens.Naam", "Gegevens.Kvk"], outcome.Errors.Select(e => e.Field));
        Assert.Equal("KvK-nummer ‘123’ klopt niet: verwacht 8 cijfers.", outcome.Errors[2].Message);
    }

    [Theory]
    [Databases]
    public async Task ZoekAanbieders_PerTwee_GeeftElkePreciesEenKeer(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await TestApp.StartAsync(provider, s => s.AddContractenMetBuren());
        for (var i = 0; i < 5; i++)
        {
            await app.SendAsync(new RegistreerAanbieder($"A{i}", new AanbiederGegevens("Zelfde", null, null, null, null)));
        }

        // Act
        List<string> seen = [];
        string? cursor = null;
        do
        {
            var page = (await app.SendAsync(new ZoekAanbieders(new PageRequest(2, cursor)))).Value;
            seen.AddRange(page.Items.Select(a => a.Code));
            cursor = page.Volgende;
        }
        while (cursor is not null);

        // Assert
        Assert.Equal(["A0", "A1", "A2", "A3", "A4"], seen);
    }

    [Theory]
    [Databases]
    public async Task ZoekAanbieders_AlsAndereAanbieder_ZietAlleenZichzelf(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await TestApp.StartAsync(provider, s => s.AddContractenMetBuren());
        await app.SendAsync(new RegistreerAanbieder("EEN", Taalhuis));
        await app.SendAsync(new RegistreerAanbieder("TWEE", Taalhuis with { Kvk = null, BowNummer = null, Instellingsnummer = null }));
        var other = new Actor("x", "x", [Rol.Aanbieder], Scope.VanAanbieder("TWEE"), Kanaal.GraphQL);

        // Act
        var page = await app.SendAsync(new ZoekAanbieders(new PageRequest()), other);
        var refused = await app.SendAsync(new RegistreerAanbieder("DRIE", Taalhuis), other);

        // Assert
        Assert.Equal(["TWEE"], page.Value.Items.Select(a => a.Code));
        Assert.Equal(ErrorKind.Forbidden, refused.Errors.Single().Kind);
    }

    [Theory]
    [Databases]
    public async Task RegistreerAanbieder_NummersVanEenAnder_NoemtElkNummerEnDeAndere(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await TestApp.StartAsync(provider, s => s.AddContractenMetBuren());
        await app.SendAsync(new RegistreerAanbieder("EEN", Taalhuis));

        // Act
        var outcome = await app.SendAsync(new RegistreerAanbieder("TWEE", Taalhuis with { BowNummer = "BOW-2" }));

        // Assert
        Assert.Equal(["AANBIEDER_NUMMER_IN_GEBRUIK", "AANBIEDER_NUMMER_IN_GEBRUIK"], outcome.Errors.Select(e => e.Code));
        Assert.Equal("KvK-nummer ‘90000011’ hoort al bij aanbieder ‘EEN’. Controleer het nummer.", outcome.Errors[0].Message);
        Assert.Equal("Gegevens.Instellingsnummer", outcome.Errors[1].Field);
    }

    [Theory]
    [Databases]
    public async Task WijzigAanbieder_MetOudeVersie_WeigertEnLaatAllesStaan(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await TestApp.StartAsync(provider, s => s.AddContractenMetBuren());
        await app.SendAsync(new RegistreerAanbieder("EEN", Taalhuis));
        await app.SendAsync(new WijzigAanbieder("EEN", 0, Taalhuis with { Naam = "Nieuw" }));

        // Act
        var outcome = await app.SendAsync(new WijzigAanbieder("EEN", 0, Taalhuis with { Naam = "Te laat" }));

        // Assert
        Assert.Equal("AANBIEDER_VERSIE_VEROUDERD", outcome.Errors.Single().Code);
        Assert.Equal("Aanbieder EEN is gewijzigd nadat u het scherm opende. Bekijk de nieuwe gegevens en probeer het opnieuw.", outcome.Errors.Single().Message);
        var detail = (await app.SendAsync(new HaalAanbieder("EEN"))).Value;
        Assert.Equal(("Nieuw", 1), (detail.Gegevens.Naam, detail.Versie));
        var history = (await app.SendAsync(new ZoekAanbiederGeschiedenis("EEN"))).Value;
        Assert.Equal(["WijzigAanbieder", "RegistreerAanbieder"], history.Regels.Select(r => r.Handeling));
        Assert.Equal(new Veldwijziging("Naam", "Taalhuis Test B.V.", "Nieuw"), history.Regels[0].Wijzigingen.Single());
    }
}
