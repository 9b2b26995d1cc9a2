// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Tests.Aanlevering;
using Inburgering.Inkoop.Plaatsingen.Uren;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Tests.Uren;

public sealed class LeverMaandTests
{
    private static readonly DateOnly September = new(2026, 9, 1);
    private static readonly DateOnly Maart = new(2026, 3, 1);

    [Theory]
    [Databases]
    public async Task LeverMaand_AlleFoutenTegelijk_EnDanNiets(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await StartAsync(provider);

        // Act
        var outcome = await app.SendAsync(new LeverMaand(September, [new("PL-1", 20, 2, 1, 4), new("PL-2", 5, 0, 0, 0), new("PL-9", 1, 0, 0, 0), new("PL-3", 1, 0, 0, 0)]), Testwereld.Taalhuis);
        var shape = await app.SendAsync(new LeverMaand(September, [new("PL-1", 20, 2, 1, 21), new("PL-1", -1, 0, 0, 0)]), Testwereld.Taalhuis);

        // Assert
        Assert.Equal(["UREN_PLAATSING_NIET_GESTART", "PLAATSING_ONBEKEND", "UREN_NA_EINDE"], outcome.Errors.Select(e => e.Code));
        Assert.Equal("Regels[3].Gevolgd", outcome.Errors[2].Field);
        Assert.Equal(["Regels", "Regels[0].WaarvanOnline", "Regels[1].Gevolgd", "Regels[1].WaarvanOnline"], shape.Errors.Select(e => e.Field).Order(StringComparer.Ordinal));
        Assert.Equal(0, await app.LeesAsync(db => db.Uren.CountAsync()));
    }

    [Theory]
    [Databases]
    public async Task LeverMaand_NogEens_TeltOpEnHerkentWatErStond(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await StartAsync(provider);
        LeverMaand first = new(September, [new("PL-1", 16.5m, 2, 1.5m, 4, -1)]);

        // Act
        var made = await app.SendAsync(first, Testwereld.Taalhuis);
        var repeated = await app.SendAsync(first, Testwereld.Taalhuis);
        var list = (await app.SendAsync(new ZoekMaanduren(new PageRequest(), September), Testwereld.Taalhuis)).Value;

        // Assert
        Assert.Equal((new MaandGeleverd(1, 0, 0), new MaandGeleverd(0, 0, 1)), (made.Value, repeated.Value));
        Assert.Equal((20m, 0), (list.Pagina.Items[0].Uren!.Aangeboden, list.Pagina.Items[0].Uren!.Versie));
        Assert.Equal((new DateOnly(2026, 12, 1), false, 0), (list.GeslotenVanaf, list.Gesloten, list.Ontbreken));
        Assert.Equal("PL-1", Assert.Single(list.Pagina.Items).Plaatsing);
    }

    [Theory]
    [InlineData(0, false)] // the last day before the border
    [InlineData(1, true)]
    public async Task LeverUren_GeslotenMaand_VraagtEenRedenVanafDeGrens(int dagen, bool gesloten)
    {
        // Arrange
        await using var app = await StartAsync(DatabaseProvider.Sqlite);
        await app.SendAsync(new LeverMaand(September, [new("PL-1", 10, 0, 0, 0)]), Testwereld.Taalhuis);
        app.Clock.Set(new DateOnly(2026, 11, 30).AddDays(dagen));

        // Act
        var without = await app.SendAsync(new LeverUren("PL-1", [new UrenRegel(September, 12, 12, 0, 0, 0)]), Testwereld.Taalhuis);
        var with = await app.SendAsync(new LeverUren("PL-1", [new UrenRegel(September, 13, 13, 0, 0, 0)], "Presentielijst kwam later."), Testwereld.Taalhuis);

        // Assert
        Assert.Equal(!gesloten, without.IsSuccess);
        Assert.True(with.IsSuccess);
        if (gesloten)
        {
            Assert.Equal("De uren over september 2026 staan vast sinds 01-12-2026. Schrijf op waarom u ze verbetert.", without.Errors[0].Message);
        }

        var row = await app.LeesAsync(db => db.Uren.SingleAsync());
        Assert.Equal((13m, gesloten ? "Presentielijst kwam later." : null), (row.Gevolgd, row.Correctiereden));
    }

    [Theory]
    [Databases]
    public async Task UrenImport_GeslotenMaand_MagAanvullenMaarNietVeranderen(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await StartAsync(provider);
        const string Header = "plaatsing;maand;aangeboden;gevolgd;geoorloofd_verzuim;ongeoorloofd_verzuim;waarvan_online";

        // Act
        var late = await ImportProef.TekstAsync(app, "uren", Testwereld.Taalhuis, Header, "PL-3;2026-03;10;10;0;0;0");
        var same = await ImportProef.TekstAsync(app, "uren", Testwereld.Taalhuis, Header, "PL-3;2026-03;10;10;0;0;0");
        var other = await ImportProef.TekstAsync(app, "uren", Testwereld.Taalhuis, Header, "PL-3;2026-03;11;11;0;0;0");

        // Assert
        Assert.Equal(((1, 0, 0, 0), (0, 0, 1, 0), (0, 0, 0, 1)), (late.Uitkomst, same.Uitkomst, other.Uitkomst));
        Assert.Equal(
            "De uren over maart 2026 staan vast sinds 01-06-2026. Schrijf op waarom u ze verbetert. Dat kan op de pagina Uren invoeren of met GraphQL.",
            other.Fouten[0].Melding);
        Assert.Equal(10, await app.LeesAsync(db => db.Uren.Where(u => u.Maand == Maart).Select(u => u.Gevolgd).SingleAsync()));
    }

    [Theory]
    [Databases]
    public async Task LeverUren_TweeClientsZelfdeMaand_SchrijvenNietOverElkaarHeen(DatabaseProvider provider)
    {
        // Arrange: both saw that there was nothing yet.
        await using var app = await StartAsync(provider);
        const int Clients = 6;

        // Act
        using var start = new Barrier(Clients);
        var outcomes = await Task.WhenAll(Enumerable.Range(1, Clients).Select(i => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                return app.SendAsync(new LeverUren("PL-1", [new UrenRegel(September, i, i, 0, 0, 0, -1)]), Testwereld.Taalhuis);
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default).Unwrap()));

        // Assert
        var winner = Assert.Single(outcomes, o => o.IsSuccess);
        Assert.Equal(1, winner.Value.Toegevoegd);
        Assert.All(outcomes.Where(o => !o.IsSuccess), o => Assert.Equal("UREN_GEWIJZIGD_DOOR_ANDER", Assert.Single(o.Errors).Code));
        var row = await app.LeesAsync(db => db.Uren.SingleAsync());
        Assert.Equal(Array.FindIndex(outcomes, o => o.IsSuccess) + 1, row.Gevolgd);
    }

    private static async Task<TestApp> StartAsync(DatabaseProvider provider)
    {
        var app = await Testwereld.StartAsync(provider);
        await app.MetPerceelAsync();
        await app.MetPersoonAsync();
        await app.MetPersoonAsync("D-2");
        await app.MetPersoonAsync("D-3");
        await app.MetPlaatsingAsync("PL-1", "D-1", PlaatsingStatus.Gestart);
        await app.MetPlaatsingAsync("PL-2", "D-2", PlaatsingStatus.Geaccepteerd);
        await app.MetPlaatsingAsync("PL-3", "D-3", PlaatsingStatus.Beeindigd, aangemeld: new DateOnly(2026, 2, 1), start: new DateOnly(2026, 3, 2), eind: new DateOnly(2026, 6, 30));
        return app;
    }
}
