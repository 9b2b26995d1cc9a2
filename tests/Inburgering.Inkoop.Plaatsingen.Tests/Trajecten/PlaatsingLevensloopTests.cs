// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Tests.Trajecten;

public sealed class PlaatsingLevensloopTests
{
    [Theory]
    [Databases]
    public async Task Levensloop_VanAanmeldingTotEinde_ZetStatusLogEnGebeurtenissen(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Testwereld.StartAsync(provider);
        await app.MetPerceelAsync();
        await app.MetPersoonAsync();
        await app.MetPlaatsingAsync();

        // Act
        var accepted = await app.SendAsync(new AccepteerPlaatsing("PL-1"), Testwereld.Taalhuis);
        var started = await app.SendAsync(new StartPlaatsing("PL-1", new DateOnly(2026, 9, 7)), Testwereld.Taalhuis);
        var ended = await app.SendAsync(new BeeindigPlaatsing("PL-1", Eindreden.Geslaagd, new DateOnly(2026, 10, 1), "Diploma gehaald.", "diploma gezien"), Testwereld.Consulent);

        // Assert
        Assert.All([accepted, started, ended], r => Assert.True(r.IsSuccess));
        var (row, events, lines) = await app.LeesAsync(async db => (
            await db.Plaatsingen.SingleAsync(),
            await db.Outbox.OrderBy(m => m.Id).Select(m => m.Soort).ToListAsync(),
            await db.Logboek.Where(l => l.Onderwerp == "Plaatsing").OrderBy(l => l.Volgnummer).ToListAsync()));
        Assert.Equal(
            (PlaatsingStatus.Beeindigd, Eindreden.Geslaagd, new DateOnly(2026, 9, 7), new DateOnly(2026, 10, 1)),
            (row.Status, row.Eindreden!.Value, row.Startdatum!.Value, row.Einddatum!.Value));
        Assert.Equal(["PlaatsingGestart", "PlaatsingBeeindigd"], events.Where(e => e.StartsWith("Plaatsing", StringComparison.Ordinal)));
        Assert.Equal(["AccepteerPlaatsing", "StartPlaatsing", "BeeindigPlaatsing"], lines.Skip(1).Select(l => l.Handeling));
        Assert.DoesNotContain("Diploma", lines[^1].Nieuw, StringComparison.Ordinal);
    }

    [Theory]
    [Databases]
    public async Task WeigerPlaatsing_Aangemeld_MaaktDePlaatsVrij(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Testwereld.StartAsync(provider);
        await app.MetPerceelAsync();
        await app.MetPersoonAsync();
        await app.MetPlaatsingAsync();

        // Act
        var outcome = await app.SendAsync(new WeigerPlaatsing("PL-1", Weigerreden.Anders, "Geen docent."), Testwereld.Taalhuis);

        // Assert
        Assert.True(outcome.IsSuccess);
        var row = await app.LeesAsync(db => db.Plaatsingen.SingleAsync());
        Assert.Equal((PlaatsingStatus.Geweigerd, Weigerreden.Anders, "Geen docent.", Testwereld.Vandaag, null), (row.Status, row.Weigerreden!.Value, row.Toelichting, row.Einddatum!.Value, row.Startdatum));
    }

    [Theory]
    [Databases]
    public async Task WeigerPlaatsing_AndersZonderToelichting_VraagtOmUitleg(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Testwereld.StartAsync(provider);

        // Act
        var outcome = await app.SendAsync(new WeigerPlaatsing("PL-1", Weigerreden.Anders), Testwereld.Taalhuis);

        // Assert
        var error = Assert.Single(outcome.Errors);
        Assert.Equal(("ONGELDIGE_INVOER", "Toelichting", "Schrijf op waarom u weigert. Dat is nodig bij de reden ‘Anders’."), (error.Code, error.Field, error.Message));
    }

    [Theory]
    [Databases]
    public async Task AccepteerPlaatsing_VanAndereAanbieder_IsNietGevonden(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Testwereld.StartAsync(provider);
        await app.MetPerceelAsync();
        await app.MetPersoonAsync();
        await app.MetPlaatsingAsync();

        // Act
        var other = await app.SendAsync(new AccepteerPlaatsing("PL-1"), Testwereld.AndereAanbieder);
        var limited = await app.SendAsync(new AccepteerPlaatsing("PL-1"), Testwereld.Taalhuis with { Scope = SharedKernel.Access.Scope.VanAanbieder("TAALHUIS", "C-9") });
        var missing = await app.SendAsync(new AccepteerPlaatsing("PL-9"), Testwereld.AndereAanbieder);

        // Assert
        Assert.All([other, limited], r => Assert.Equal(new Error(ErrorKind.NotFound, "PLAATSING_ONBEKEND", "Plaatsing ‘PL-1’ is niet gevonden."), Assert.Single(r.Errors)));
        Assert.Equal("Plaatsing ‘PL-9’ is niet gevonden.", Assert.Single(missing.Errors).Message);
    }

    [Theory]
    [Databases]
    public async Task StartPlaatsing_NogNietGeaccepteerd_NoemtDeStatus(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Testwereld.StartAsync(provider);
        await app.MetPerceelAsync();
        await app.MetPersoonAsync();
        await app.MetPlaatsingAsync();

        // Act
        var outcome = await app.SendAsync(new StartPlaatsing("PL-1", new DateOnly(2026, 9, 7)), Testwereld.Consulent);

        // Assert
        var error = Assert.Single(outcome.Errors);
        Assert.Equal("PLAATSING_STAP_NIET_TOEGESTAAN", error.Code);
        Assert.Equal("Plaatsing PL-1 kunt u nu niet starten. De plaatsing is aangemeld: de aanbieder moet nog antwoorden.", error.Message);
        Assert.Empty(await app.LeesAsync(db => db.Outbox.Where(m => m.Soort == "PlaatsingGestart").ToListAsync()));
    }

    [Theory]
    [Databases]
    public async Task BeeindigPlaatsing_DatumVoorStartOfInToekomst_WordtGeweigerd(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Testwereld.StartAsync(provider);
        await app.MetPerceelAsync();
        await app.MetPersoonAsync();
        await app.MetPlaatsingAsync(status: PlaatsingStatus.Gestart);

        // Act
        var before = await app.SendAsync(new BeeindigPlaatsing("PL-1", Eindreden.Uitval, new DateOnly(2026, 9, 6)), Testwereld.Consulent);
        var later = await app.SendAsync(new BeeindigPlaatsing("PL-1", Eindreden.Uitval, new DateOnly(2026, 10, 2)), Testwereld.Consulent);
        var elsewhere = await app.SendAsync(new BeeindigPlaatsing("PL-1", Eindreden.Uitval, new DateOnly(2026, 9, 30)), Testwereld.ConsulentElders);
        var onTheDay = await app.SendAsync(new BeeindigPlaatsing("PL-1", Eindreden.Uitval, new DateOnly(2026, 9, 7)), Testwereld.Consulent);

        // Assert
        Assert.Equal(("PLAATSING_EIND_VOOR_START", "De einddatum 06-09-2026 ligt voor de start op 07-09-2026. Geef een einddatum op of na de start."), (before.Errors[0].Code, before.Errors[0].Message));
        Assert.Equal(("PLAATSING_EIND_IN_TOEKOMST", "De einddatum 02-10-2026 ligt in de toekomst. Geef een datum tot en met vandaag (01-10-2026)."), (later.Errors[0].Code, later.Errors[0].Message));
        Assert.Equal("PLAATSING_ONBEKEND", elsewhere.Errors[0].Code);
        Assert.True(onTheDay.IsSuccess);
    }
}
