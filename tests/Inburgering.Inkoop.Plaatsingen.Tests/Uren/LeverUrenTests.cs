// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Uren;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Tests.Uren;

public sealed class LeverUrenTests
{
    private static readonly UrenRegel September = new(new DateOnly(2026, 9, 1), 20, 16.5m, 2, 1.5m, 4);

    [Theory]
    [Databases]
    public async Task LeverUren_NogEens_TeltToegevoegdGewijzigdEnOngewijzigd(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Testwereld.StartAsync(provider);
        await app.MetPerceelAsync();
        await app.MetPersoonAsync();
        await app.MetPlaatsingAsync(status: PlaatsingStatus.Gestart);
        var october = new UrenRegel(new DateOnly(2026, 10, 1), 2, 2, 0, 0, 0);

        // Act
        var first = await app.SendAsync(new LeverUren("PL-1", [September, october]), Testwereld.Taalhuis);
        var second = await app.SendAsync(new LeverUren("PL-1", [September, october with { Aangeboden = 3, Gevolgd = 3 }]), Testwereld.Taalhuis);

        // Assert
        Assert.Equal((2, 0, 0), (first.Value.Toegevoegd, first.Value.Gewijzigd, first.Value.Ongewijzigd));
        Assert.Equal((0, 1, 1), (second.Value.Toegevoegd, second.Value.Gewijzigd, second.Value.Ongewijzigd));
        var rows = await app.LeesAsync(db => db.Uren.OrderBy(u => u.Maand).ToListAsync());
        Assert.Equal([16.5m, 3m], rows.Select(r => r.Gevolgd));
    }

    [Theory]
    [Databases]
    public async Task LeverUren_TeltNietOpOfTeVeelOnline_NoemtDeGetallen(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Testwereld.StartAsync(provider);

        // Act
        var outcome = await app.SendAsync(new LeverUren("PL-1", [September with { Aangeboden = 21 }, September with { Maand = new DateOnly(2026, 8, 1), WaarvanOnline = 17 }]), Testwereld.Taalhuis);

        // Assert
        Assert.Equal(["Maanden[0].Aangeboden", "Maanden[1].WaarvanOnline"], outcome.Errors.Select(e => e.Field));
        Assert.Equal("De uren over september 2026 tellen niet op: gevolgd 16,5 + geoorloofd verzuim 2 + ongeoorloofd verzuim 1,5 = 20, maar aangeboden is 21.", outcome.Errors[0].Message);
        Assert.Equal("Van 16,5 gevolgde uren over augustus 2026 kunnen er geen 17 online zijn. Vul hoogstens 16,5 in.", outcome.Errors[1].Message);
    }

    [Theory]
    [Databases]
    public async Task LeverUren_VoorStartNaEindeOfToekomst_SchrijftNiets(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Testwereld.StartAsync(provider);
        await app.MetPerceelAsync();
        await app.MetPersoonAsync();
        await app.MetPlaatsingAsync(status: PlaatsingStatus.Beeindigd);

        // Act
        var outcome = await app.SendAsync(
            new LeverUren("PL-1", [September, September with { Maand = new DateOnly(2026, 8, 1) }, September with { Maand = new DateOnly(2026, 10, 1) }, September with { Maand = new DateOnly(2026, 11, 1) }]),
            Testwereld.Taalhuis);

        // Assert
        Assert.Equal(["UREN_VOOR_START", "UREN_NA_EINDE", "UREN_IN_TOEKOMST"], outcome.Errors.Select(e => e.Code));
        Assert.Equal("Uren over augustus 2026 kunnen niet: de plaatsing startte op 07-09-2026.", outcome.Errors[0].Message);
        Assert.Equal("Uren over oktober 2026 kunnen niet: de plaatsing eindigde op 28-09-2026.", outcome.Errors[1].Message);
        Assert.Equal("Uren over november 2026 kunnen niet: die maand moet nog komen.", outcome.Errors[2].Message);
        Assert.Equal(0, await app.LeesAsync(db => db.Uren.CountAsync()));
    }

    [Theory]
    [Databases]
    public async Task LeverUren_NietGestartOfNietVanU_WordtGeweigerd(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Testwereld.StartAsync(provider);
        await app.MetPerceelAsync();
        await app.MetPersoonAsync();
        await app.MetPlaatsingAsync(status: PlaatsingStatus.Geaccepteerd);

        // Act
        var own = await app.SendAsync(new LeverUren("PL-1", [September]), Testwereld.Taalhuis);
        var other = await app.SendAsync(new LeverUren("PL-1", [September]), Testwereld.AndereAanbieder);

        // Assert
        Assert.Equal(("UREN_PLAATSING_NIET_GESTART", "Plaatsing PL-1 is nog niet gestart. Leg eerst de eerste les vast."), (own.Errors[0].Code, own.Errors[0].Message));
        Assert.Equal(("PLAATSING_ONBEKEND", "Plaatsing ‘PL-1’ is niet gevonden."), (other.Errors[0].Code, other.Errors[0].Message));
    }
}
