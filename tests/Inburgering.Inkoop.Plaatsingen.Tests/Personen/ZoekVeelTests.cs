// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.TestSupport;

namespace Inburgering.Inkoop.Plaatsingen.Tests.Personen;

/// <summary>A name that very many people have goes another way through the database than a rare one, and must find the same people.</summary>
public sealed class ZoekVeelTests
{
    private const int Mensen = 2100;

    [Theory]
    [Databases]
    public async Task Zoek_NaamVanHeelVeelMensen_VindtDezelfdeMensenAlsEenZeldzame(DatabaseProvider provider)
    {
        // Arrange: everybody is called Alfa; one in seven lives elsewhere.
        await using var app = await Testwereld.StartAsync(provider);
        await app.MetPerceelAsync();
        await app.DbAsync(async db =>
        {
            var people = Enumerable.Range(1, Mensen).Select(i => Inburgeraar.Maak($"V-{i:00000}", Testwereld.Persoon with { Achternaam = $"Zandbak{i:00000}", Gemeente = i % 7 == 0 ? "1916" : "0626" })).ToList();
            await using var transaction = await db.Database.BeginTransactionAsync();
            db.Inburgeraars.AddRange(people);
            await db.SaveChangesAsync();
            await Naamregister.SchrijfAsync(db, [.. people.Select(p => (p.Id, p.Voornaam, p.Achternaam, p.Dossiernummer))], false, CancellationToken.None);
            await transaction.CommitAsync();
        });
        await app.MetPlaatsingAsync("PL-1", "V-00011");
        await app.MetPlaatsingAsync("PL-2", "V-00014");

        // Act
        var common = await ZoekAsync(app, "alfa", new PageRequest(3, MetTotaal: true));
        var limited = await ZoekAsync(app, "alfa", new PageRequest(3, MetTotaal: true, TelTot: 100));
        var heard = await ZoekAsync(app, "Olfo", new PageRequest(3));
        var both = await ZoekAsync(app, "zandbak alfa", new PageRequest(3));
        var rare = await ZoekAsync(app, "alfa zandbak00010", new PageRequest(3));
        var elsewhere = await ZoekAsync(app, "alfa zandbak00007", new PageRequest(3));
        var nobody = await ZoekAsync(app, "alfa bravo", new PageRequest(3));
        var placements = (await app.SendAsync(new ZoekPlaatsingen(new PageRequest(), new PlaatsingFilter("alfa")), Testwereld.Consulent)).Value.Pagina.Items;
        var number = (await app.SendAsync(new ZoekPlaatsingen(new PageRequest(), new PlaatsingFilter("pl-1")), Testwereld.Consulent)).Value.Pagina.Items;

        // Assert
        Assert.Equal(["Zandbak00001", "Zandbak00002", "Zandbak00003"], common.Items.Select(i => i.Achternaam));
        Assert.Equal((Mensen - (Mensen / 7), 101), (common.Totaal!.Value, limited.Totaal!.Value));
        Assert.Equal(common.Items, heard.Items);
        Assert.Equal(common.Items, both.Items);
        Assert.Equal("Zandbak00010", Assert.Single(rare.Items).Achternaam);
        Assert.Empty(elsewhere.Items);
        Assert.Empty(nobody.Items);
        Assert.Equal(["PL-1"], placements.Select(p => p.Nummer));
        Assert.Equal(["PL-1"], number.Select(p => p.Nummer));
    }

    private static async Task<Page<InburgeraarRegel>> ZoekAsync(TestApp app, string tekst, PageRequest page) =>
        (await app.SendAsync(new ZoekInburgeraars(page, "test", tekst), Testwereld.Consulent)).Value.Pagina;
}
