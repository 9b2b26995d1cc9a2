// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Privacy;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.Plaatsingen.Uren;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.TestSupport;

namespace Inburgering.Inkoop.Plaatsingen.Tests.Trajecten;

public sealed class ZoekPlaatsingenTests
{
    private const string Doel = "volgen van plaatsingen";

    private static readonly Actor Manager = new("m1", "Manager Test", [Rol.Contractmanager], Scope.Volledig, Kanaal.Web);

    [Theory]
    [Databases]
    public async Task ZoekPlaatsingen_PerRol_ToontAlleenWatMag(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await StartAsync(provider);

        // Act
        var consulent = (await app.SendAsync(new ZoekPlaatsingen(new PageRequest(), new PlaatsingFilter(), Doel), Testwereld.Consulent)).Value.Pagina;
        var elsewhere = (await app.SendAsync(new ZoekPlaatsingen(new PageRequest(), new PlaatsingFilter(), Doel), Testwereld.ConsulentElders)).Value.Pagina;
        var provider1 = (await app.SendAsync(new ZoekPlaatsingen(new PageRequest(), new PlaatsingFilter(), Doel), Testwereld.Taalhuis)).Value.Pagina;
        var provider2 = (await app.SendAsync(new ZoekPlaatsingen(new PageRequest(), new PlaatsingFilter(), Doel), Testwereld.AndereAanbieder)).Value.Pagina;
        var manager = (await app.SendAsync(new ZoekPlaatsingen(new PageRequest(), new PlaatsingFilter(), Doel), Manager)).Value.Pagina;
        var reader = await app.SendAsync(new ZoekPlaatsingen(new PageRequest(), new PlaatsingFilter(), Doel), Manager with { Rollen = [Rol.Lezer] });

        // Assert
        Assert.Equal(["PL-1", "PL-2", "PL-3"], consulent.Items.Select(p => p.Nummer));
        Assert.Equal("Testpersoon", consulent.Items[0].Persoon!.Achternaam);
        Assert.Empty(elsewhere.Items);
        Assert.Equal(["PL-1", "PL-2"], provider1.Items.Select(p => p.Nummer));
        Assert.Empty(provider2.Items);
        Assert.Equal(3, manager.Items.Count);
        Assert.All(manager.Items, p => Assert.Null(p.Persoon));
        Assert.Equal("GEEN_TOEGANG", reader.Errors[0].Code);
    }

    [Theory]
    [Databases]
    public async Task ZoekPlaatsingen_MetPersonen_LogtDeInzageInEenOpdracht(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await StartAsync(provider);
        app.Sql.Clear();

        // Act
        await app.SendAsync(new ZoekPlaatsingen(new PageRequest(), new PlaatsingFilter(), Doel), Testwereld.Taalhuis);
        var statements = app.Sql.Statements.ToList();
        await app.SendAsync(new ZoekPlaatsingen(new PageRequest(), new PlaatsingFilter(), Doel), Manager);

        // Assert
        Assert.Equal(2, statements.Count);
        Assert.StartsWith("INSERT", statements[1], StringComparison.Ordinal);
        var looks = (await app.SendAsync(new ZoekInzage(Dossiernummer: "D-2"), Manager with { Rollen = [Rol.Beheerder] })).Value.Regels;
        var look = Assert.Single(looks);
        Assert.Equal(("a1", "Taalhuis Test", Kanaal.GraphQL, Doel, "D-2", app.Clock.GetUtcNow()), (look.ActorId, look.ActorNaam, look.Kanaal, look.Doel, look.Dossiernummer, look.Moment));
    }

    [Theory]
    [Databases]
    public async Task ZoekPlaatsingen_MetFiltersEnVolgorde_GeeftDeJuisteRijen(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await StartAsync(provider);
        async Task<string> Find(PlaatsingFilter filter, string? order = null, bool down = false) => string.Join(
            ' ',
            (await app.SendAsync(new ZoekPlaatsingen(new PageRequest(Sortering: order, Aflopend: down), filter, Doel), Testwereld.Consulent)).Value.Pagina.Items.Select(p => p.Nummer));

        // Act
        var found = new[]
        {
            await Find(new PlaatsingFilter(Status: PlaatsingStatus.Gestart)),
            await Find(new PlaatsingFilter(Wet: Wet.Wi2013)),
            await Find(new PlaatsingFilter(Tekst: "betama")),
            await Find(new PlaatsingFilter(Route: Route.Z)),
            await Find(new PlaatsingFilter(Contract: "C-1", Perceel: "B1", Gemeente: "0626", Aanbieder: "TAALHUIS"), "start", true),
            await Find(new PlaatsingFilter(BijgewerktNa: app.Clock.GetUtcNow())),
            await Find(new PlaatsingFilter(BijgewerktNa: app.Clock.GetUtcNow().AddMinutes(-1)), "bijgewerkt"),
            await Find(new PlaatsingFilter(), "achternaam"),
        };

        // Assert
        Assert.Equal(["PL-2", "PL-2", "PL-2", "", "PL-1 PL-2 PL-3", "", "PL-1 PL-2 PL-3", "PL-2 PL-1 PL-3"], found);
    }

    [Theory]
    [Databases]
    public async Task ZoekBijPlaatsingen_VoorVijftig_IsEenOpdrachtPerSoort(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await StartAsync(provider);
        await app.SendAsync(new LeverUren("PL-2", [new UrenRegel(new DateOnly(2026, 9, 1), 10, 10, 0, 0, 0)]), Testwereld.Taalhuis);
        var ids = (await app.SendAsync(new ZoekPlaatsingen(new PageRequest(), new PlaatsingFilter(), Doel), Testwereld.Consulent)).Value.Pagina.Items.Select(p => p.Id).ToList();
        app.Sql.Clear();

        // Act
        var people = (await app.SendAsync(new ZoekPersonenBijPlaatsingen(ids, Doel), Testwereld.Taalhuis)).Value.Personen;
        var hours = (await app.SendAsync(new ZoekUrenBijPlaatsingen(ids), Testwereld.Taalhuis)).Value.Uren;

        // Assert
        Assert.Equal(3, app.Sql.Count); // people, the log of the look, hours
        Assert.Equal(["Betaman", "Testpersoon"], people.Values.Select(p => p.Achternaam).Order());
        Assert.Equal(10, Assert.Single(Assert.Single(hours).Value).Gevolgd);
    }

    [Theory]
    [Databases]
    public async Task HaalPlaatsing_AlsAanbieder_ToontGeenBedragEnNietNaEenJaar(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await StartAsync(provider);

        // Act
        var own = await app.SendAsync(new HaalPlaatsing("PL-2", Doel), Testwereld.Taalhuis);
        var old = await app.SendAsync(new HaalPlaatsing("PL-3", Doel), Testwereld.Taalhuis);
        var consulent = await app.SendAsync(new HaalPlaatsing("PL-3", Doel), Testwereld.Consulent);

        // Assert
        Assert.Null(own.Value.VerplichtEuro);
        Assert.Equal([PlaatsingStap.Beeindigen], own.Value.Stappen);
        Assert.Equal("PLAATSING_ONBEKEND", old.Errors[0].Code);
        Assert.Equal(10_000, consulent.Value.VerplichtEuro);
    }

    // PL-1 waits, PL-2 (Wi2013) runs, PL-3 ended more than a year ago.
    private static async Task<TestApp> StartAsync(DatabaseProvider provider)
    {
        var app = await Testwereld.StartAsync(provider);
        await app.MetPerceelAsync();
        await app.MetPersoonAsync("D-1");
        await app.MetPersoonAsync("D-2", Testwereld.Persoon with { Achternaam = "Betaman", Wet = Wet.Wi2013 });
        await app.MetPersoonAsync("D-3");
        await app.MetPlaatsingAsync("PL-1", "D-1");
        await app.MetPlaatsingAsync("PL-2", "D-2", PlaatsingStatus.Gestart);
        await app.MetPlaatsingAsync("PL-3", "D-3", PlaatsingStatus.Beeindigd, new DateOnly(2024, 1, 1), new DateOnly(2024, 2, 1), new DateOnly(2025, 9, 30));
        return app;
    }
}
