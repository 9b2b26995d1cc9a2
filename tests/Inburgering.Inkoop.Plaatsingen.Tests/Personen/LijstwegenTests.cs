// SPDX-License-Identifier: EUPL-1.2

using System.Linq.Expressions;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.TestSupport;

namespace Inburgering.Inkoop.Plaatsingen.Tests.Personen;

/// <summary>A long list is read along another way than a short one; whoever reads it sees the same rows in the same order, page after page and back.</summary>
public sealed class LijstwegenTests
{
    private static readonly Keyset<Inburgeraar> OpNaam = new Keyset<Inburgeraar>(i => i.Id).Op("achternaam", i => i.Achternaam);

    // Names that many share, also at both ends of the alphabet, and people with two words that fit.
    private static readonly (string Voornaam, string Achternaam)[] Namen =
    [
        ("Delta", "Abel"), ("Delta", "Abel"), ("Delta", "Zomer"), ("Beta", "Zomer"), ("Beta", "Delta"), ("Dalto", "Midden"), ("Delta", "Delta"), ("Gamma", "Midden"), ("Delta", "Zomer"), ("Deltana", "Abel"), ("Delta", "Midden"), ("Beta", "Abel"),
    ];

    [Theory]
    [Databases]
    public async Task Zoeken_LangsElkeWeg_GeeftDezelfdeMensenBladNaBlad(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await StartAsync(provider);
        foreach (var (text, found) in new[] { ("delta", 10), ("delta zomer", 3), ("delt zomer", 3), ("zomer", 4), ("dilta", 8), ("niemand", 0) })
        {
            // Act: everybody as a list; person after person; a list after all, because the page was not full soon enough; who has two common words, looked up first; and part by part.
            var list = await BladerAsync(app, text, 1000, 1000);
            var perRow = await BladerAsync(app, text, 0, 1000);
            var after = await BladerAsync(app, text, 0, 2);
            var rarest = await BladerAsync(app, text, 2, 2);
            var apart = await BladerAsync(app, text, 0, 1000, i => i.Voornaam == "Delta", i => i.Voornaam != "Delta");
            var apartAfter = await BladerAsync(app, text, 0, 2, i => i.Voornaam == "Delta", i => i.Voornaam != "Delta");

            // Assert
            Assert.Equal(found, list.Count);
            Assert.Equal(list, perRow);
            Assert.Equal(list, after);
            Assert.Equal(list, rarest);
            Assert.Equal(list, apart);
            Assert.Equal(list, apartAfter);
        }
    }

    [Theory]
    [Databases]
    public async Task Naamvolgorde_KortEnLang_GeeftDezelfdePlaatsingenBladNaBladEnTerug(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await StartAsync(provider);
        foreach (var descending in new[] { false, true })
        {
            // Act
            var (shortForth, shortBack) = await NamenAsync(app, descending, 1000);
            var (longForth, longBack) = await NamenAsync(app, descending, 0);

            // Assert
            Assert.Equal(Namen.Length + 1, shortForth.Distinct().Count());
            Assert.Equal(shortForth, longForth);
            Assert.Equal(shortBack, longBack);
            Assert.Equal(shortForth.Take(shortForth.Count - 1 - ((shortForth.Count - 1) % 3)), shortBack);
        }
    }

    private static async Task<TestApp> StartAsync(DatabaseProvider provider)
    {
        var app = await Testwereld.StartAsync(provider);
        await app.MetPerceelAsync();
        foreach (var (name, i) in Namen.Select((n, i) => (n, i)))
        {
            await app.MetPersoonAsync($"D-{i + 1}", Testwereld.Persoon with { Voornaam = name.Voornaam, Achternaam = name.Achternaam });
            await app.MetPlaatsingAsync($"PL-{i + 1}", $"D-{i + 1}", PlaatsingStatus.Gestart);
        }

        // A word of a dossier number, which has no sound.
        await app.MetPersoonAsync("DELTA-77", Testwereld.Persoon with { Voornaam = "Beta", Achternaam = "Zomer" });
        await app.MetPlaatsingAsync("PL-99", "D-3", PlaatsingStatus.Aangemeld);
        return app;
    }

    private static async Task<List<string>> BladerAsync(TestApp app, string tekst, int veel, int meest, params Expression<Func<Inburgeraar, bool>>[] delen)
    {
        List<string> found = [];
        for (string? after = null; ;)
        {
            var request = new PageRequest(2, Na: after, MetTotaal: true);
            var page = await app.LeesAsync(async db => await Naamregister.LeesAsync(
                OpNaam, new Zoeklijst<Inburgeraar>(db.Inburgeraars, delen, await Naamregister.ZoekAsync<Inburgeraar>(db, tekst, true, i => i.Id, veel, CancellationToken.None)), request, i => i.Dossiernummer, meest, CancellationToken.None));
            found.AddRange(page.Items);
            if (page.Volgende is null)
            {
                Assert.Equal(found.Count, page.Totaal);
                return found;
            }

            after = page.Volgende;
        }
    }

    // Forth to the last page, and from there back to the first.
    private static async Task<(List<string> Heen, List<string> Terug)> NamenAsync(TestApp app, bool descending, int kort)
    {
        List<string> forth = [], back = [];
        Page<string> page;
        PageRequest request = new(3, Sortering: Naamvolgorde.Naam, Aflopend: descending, MetTotaal: true);
        var next = request;
        do
        {
            page = await LeesAsync(next);
            forth.AddRange(page.Items);
            Assert.Equal(Namen.Length + 1, page.Totaal);
            next = request with { Na = page.Volgende };
        }
        while (page.HeeftVolgende);
        while (page.Vorige is { } before)
        {
            page = await LeesAsync(request with { Voor = before });
            back.InsertRange(0, page.Items);
        }

        return (forth, back);

        Task<Page<string>> LeesAsync(PageRequest asked) => app.LeesAsync(db => Naamvolgorde.LeesAsync(db, db.Plaatsingen, asked, p => p.Nummer, kort, CancellationToken.None));
    }
}
