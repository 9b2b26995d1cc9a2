// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.TestSupport;

namespace Inburgering.Inkoop.Plaatsingen.Tests.Trajecten;

public sealed class GeschiedenisTests
{
    [Theory]
    [Databases]
    public async Task Geschiedenis_PlaatsingEnPersoon_NoemtWieEnWatZonderNamen(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Testwereld.StartAsync(provider);
        await app.MetPerceelAsync();
        await app.MetPersoonAsync("D");
        await app.MetPersoonAsync("D/1");
        await app.MetPlaatsingAsync("PL-1", "D");
        await app.SendAsync(new AccepteerPlaatsing("PL-1"), Testwereld.Taalhuis);

        // Act
        var placement = (await app.SendAsync(new ZoekPlaatsingGeschiedenis("PL-1", null, 1), Testwereld.Consulent)).Value;
        var person = (await app.SendAsync(new ZoekInburgeraarGeschiedenis("D"), Testwereld.Consulent)).Value;

        // Assert
        var line = Assert.Single(placement.Regels);
        Assert.Equal((Testwereld.Taalhuis.Naam, "AccepteerPlaatsing", "PL-1"), (line.Wie, line.Handeling, line.Sleutel));
        Assert.Contains(line.Wijzigingen, w => w is { Veld: "Status", Oud: "Aangemeld", Nieuw: "Geaccepteerd" });
        Assert.NotNull(placement.Volgende);
        Assert.Contains(person.Regels, r => r.Sleutel == "PL-1");
        Assert.Contains(person.Regels, r => r.Sleutel == "D");
        Assert.DoesNotContain(person.Regels, r => r.Sleutel.StartsWith("D/1", StringComparison.Ordinal));
        Assert.DoesNotContain(person.Regels.SelectMany(r => r.Wijzigingen), w => w.Nieuw == Testwereld.Persoon.Achternaam);
    }

    [Theory]
    [Databases]
    public async Task Geschiedenis_AndereGemeente_AntwoordtAlsOnbekend(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Testwereld.StartAsync(provider);
        await app.MetPerceelAsync();
        await app.MetPersoonAsync("D");
        await app.MetPlaatsingAsync("PL-1", "D");
        var other = Testwereld.Consulent with { Scope = Scope.Leeg };

        // Act
        var placement = await app.SendAsync(new ZoekPlaatsingGeschiedenis("PL-1"), other);
        var missing = await app.SendAsync(new ZoekPlaatsingGeschiedenis("PL-9"), other);
        var person = await app.SendAsync(new ZoekInburgeraarGeschiedenis("D"), other);

        // Assert
        Assert.Equal(missing.Errors.Single().Code, placement.Errors.Single().Code);
        Assert.Equal("INBURGERAAR_ONBEKEND", person.Errors.Single().Code);
    }

    [Theory]
    [Databases]
    public async Task ZoekInburgeraars_LeerrouteGeslaagd_ZegtHoeHetEindigde(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Testwereld.StartAsync(provider);
        await app.MetPerceelAsync();
        await app.MetPersoonAsync("D");
        await app.MetPersoonAsync("E");
        await app.MetPlaatsingAsync("PL-1", "D");
        await app.SendAsync(new AccepteerPlaatsing("PL-1"), Testwereld.Taalhuis);
        await app.SendAsync(new StartPlaatsing("PL-1", new DateOnly(2026, 9, 7)), Testwereld.Taalhuis);
        await app.SendAsync(new BeeindigPlaatsing("PL-1", Eindreden.Geslaagd, new DateOnly(2026, 10, 1), null, "diploma gezien"), Testwereld.Consulent);

        // Act
        var list = (await app.SendAsync(new ZoekInburgeraars(new PageRequest(Sortering: "dossiernummer"), "begeleiden"), Testwereld.Consulent)).Value.Pagina.Items;

        // Assert
        Assert.Equal([("D", (string?)null, (Eindreden?)Eindreden.Geslaagd), ("E", null, null)], list.Select(i => (i.Dossiernummer, i.LopendeLeerroute, i.LaatsteEindreden)));
    }
}
