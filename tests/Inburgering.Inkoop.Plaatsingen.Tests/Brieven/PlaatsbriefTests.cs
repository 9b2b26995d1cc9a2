// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Brieven;
using Inburgering.Inkoop.Plaatsingen.Groepen;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Tests.Brieven;

public sealed class PlaatsbriefTests
{
    public static TheoryData<Brieftaal> Talen => [.. Enum.GetValues<Brieftaal>()];

    [Theory]
    [Databases]
    public async Task HaalPlaatsbrief_Geaccepteerd_ZegtWaarWanneerEnWieBetaalt(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await StartAsync(provider);
        var group = (await app.SendAsync(new LegGroepVast("C-1", "B1", "AV-1", new GroepGegevens(new DateOnly(2026, 10, 1), 5, Groepsvorm.Avond, "Dorpsstraat 1")), Testwereld.Taalhuis)).Value;

        // Act
        var without = (await app.SendAsync(new HaalPlaatsbrief("PL-1"), Testwereld.Consulent)).Value;
        await app.SendAsync(new DeelIn("PL-1", group), Testwereld.Taalhuis);
        var letter = (await app.SendAsync(new HaalPlaatsbrief("PL-1", Brieftaal.Arabisch), Testwereld.Consulent)).Value;

        // Assert
        Assert.DoesNotContain("adres", without.Tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("De lessen zijn", without.Tekst, StringComparison.Ordinal);
        Assert.Null(without.Kort);
        Assert.Contains("U volgt de B1-route bij Taalhuis Test B.V..", letter.Tekst, StringComparison.Ordinal);
        Assert.Contains("Uw lessen beginnen op 15 oktober 2026.", letter.Tekst, StringComparison.Ordinal);
        Assert.Contains("De lessen zijn ’s avonds.", letter.Tekst, StringComparison.Ordinal);
        Assert.Contains("Het adres is: Dorpsstraat 1.", letter.Tekst, StringComparison.Ordinal);
        Assert.Contains("De gemeente betaalt de lessen.", letter.Tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("DUO", letter.Tekst, StringComparison.Ordinal);
        Assert.Equal(("ar", true), (letter.TaalCode, letter.VanRechts));
        Assert.Contains("\u206815-10-2026\u2069", letter.Kort, StringComparison.Ordinal);
        Assert.Equal("D-1", await app.LeesAsync(db => db.Inzages.Select(i => i.Dossiernummer).Distinct().SingleAsync()));
    }

    [Theory]
    [Databases]
    public async Task HaalPlaatsbrief_GeenZekerePlaatsOfVanEenAnder_Weigert(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await StartAsync(provider);
        await app.MetPersoonAsync("D-2");
        await app.MetPlaatsingAsync("PL-2", "D-2");
        await app.MetPersoonAsync("D-3");
        await app.MetPlaatsingAsync("PL-3", "D-3", PlaatsingStatus.Beeindigd);

        // Act
        var waiting = await app.SendAsync(new HaalPlaatsbrief("PL-2"), Testwereld.Consulent);
        var ended = await app.SendAsync(new HaalPlaatsbrief("PL-3"), Testwereld.Consulent);
        var elsewhere = await app.SendAsync(new HaalPlaatsbrief("PL-1"), Testwereld.ConsulentElders);
        var provider2 = await app.SendAsync(new HaalPlaatsbrief("PL-1"), Testwereld.Taalhuis);

        // Assert
        Assert.Equal(
            ["BRIEF_NOG_GEEN_PLAATS", "BRIEF_PLAATSING_VOORBIJ", "PLAATSING_ONBEKEND", "GEEN_TOEGANG"],
            [waiting.Errors[0].Code, ended.Errors[0].Code, elsewhere.Errors[0].Code, provider2.Errors[0].Code]);
    }

    [Theory]
    [MemberData(nameof(Talen))]
    public void Brieftekst_ElkeTaal_LaatNietsOpenEnZegtWieBetaalt(Brieftaal taal)
    {
        // Arrange
        Dictionary<string, string?> values = new(StringComparer.Ordinal) { ["naam"] = "N", ["aanbieder"] = "A", ["start"] = "S", ["locatie"] = "L", ["vorm"] = null, ["route"] = null, ["nummer"] = "PL-1" };

        // Act
        var paid = Brieftekst.Vul(Brieftalen.Code(taal), values, true, Brieftalen.VanRechts(taal));
        var self = Brieftekst.Vul(Brieftalen.Code(taal), values, false, Brieftalen.VanRechts(taal));
        var nowhere = Brieftekst.Vul(Brieftalen.Code(taal), new Dictionary<string, string?>(values) { ["locatie"] = "" }, true, false);

        // Assert
        Assert.DoesNotContain("{", paid + self, StringComparison.Ordinal);
        Assert.DoesNotContain("?gemeente", paid + self, StringComparison.Ordinal);
        Assert.DoesNotContain("?zelf", paid + self, StringComparison.Ordinal);
        Assert.Contains("DUO", self, StringComparison.Ordinal);
        Assert.DoesNotContain("DUO", paid, StringComparison.Ordinal);
        Assert.Equal(paid.Split("\n\n").Length - 1, nowhere.Split("\n\n").Length);
    }

    private static async Task<TestApp> StartAsync(DatabaseProvider provider)
    {
        var app = await Testwereld.StartAsync(provider);
        await app.MetPerceelAsync();
        await app.MetPersoonAsync();
        await app.MetPlaatsingAsync("PL-1", "D-1", PlaatsingStatus.Geaccepteerd);
        return app;
    }
}
