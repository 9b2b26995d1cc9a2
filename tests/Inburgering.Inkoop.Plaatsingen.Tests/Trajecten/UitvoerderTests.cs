// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.TestSupport;

namespace Inburgering.Inkoop.Plaatsingen.Tests.Trajecten;

public sealed class UitvoerderTests
{
    [Theory]
    [Databases]
    public async Task KiesUitvoerder_OnderaannemerVanHetContract_StaatOpDePlaatsing(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await MetOnderaannemerAsync(provider);
        await app.MetPlaatsingAsync(status: PlaatsingStatus.Gestart);

        // Act
        var before = (await app.SendAsync(new HaalPlaatsing("PL-1"), Testwereld.Consulent)).Value;
        var unknown = await app.SendAsync(new KiesUitvoerder("PL-1", "ANDER"), Testwereld.Taalhuis);
        var stranger = await app.SendAsync(new KiesUitvoerder("PL-1", "SCHOOL"), Testwereld.AndereAanbieder);
        var elsewhere = await app.SendAsync(new KiesUitvoerder("PL-1", "SCHOOL"), Testwereld.ConsulentElders);
        var chosen = await app.SendAsync(new KiesUitvoerder("PL-1", "SCHOOL"), Testwereld.Taalhuis);
        var after = (await app.SendAsync(new HaalPlaatsing("PL-1"), Testwereld.Consulent)).Value;
        var back = await app.SendAsync(new KiesUitvoerder("PL-1", "TAALHUIS"), Testwereld.Consulent);
        var again = (await app.SendAsync(new HaalPlaatsing("PL-1"), Testwereld.Consulent)).Value;

        // Assert
        Assert.Equal("TAALHUIS", before.Uitvoerder);
        Assert.Equal(["TAALHUIS", "SCHOOL"], before.Uitvoerders);
        Assert.Equal("‘ANDER’ is geen partij bij dit contract. Kies TAALHUIS of SCHOOL.", unknown.Errors.Single().Message);
        Assert.Equal(["PLAATSING_ONBEKEND", "PLAATSING_ONBEKEND"], new[] { stranger, elsewhere }.Select(r => r.Errors.Single().Code));
        Assert.True(chosen.IsSuccess && back.IsSuccess);
        Assert.Equal(("SCHOOL", "TAALHUIS"), (after.Uitvoerder, again.Uitvoerder));
    }

    [Theory]
    [Databases]
    public async Task KiesUitvoerder_PlaatsingIsVoorbij_StaatVast(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await MetOnderaannemerAsync(provider);
        await app.MetPlaatsingAsync(status: PlaatsingStatus.Beeindigd);

        // Act
        var outcome = await app.SendAsync(new KiesUitvoerder("PL-1", "SCHOOL"), Testwereld.Consulent);

        // Assert
        Assert.Equal("PLAATSING_UITVOERDER_STAAT_VAST", outcome.Errors.Single().Code);
    }

    [Theory]
    [Databases]
    public async Task Onderaannemer_DieLesgeeft_LeestDiePlaatsingEnVerderNiets(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await MetOnderaannemerAsync(provider);
        await app.MetPlaatsingAsync(status: PlaatsingStatus.Gestart);
        await app.MetPersoonAsync("D-2");
        await app.MetPlaatsingAsync("PL-2", "D-2", status: PlaatsingStatus.Gestart);
        var school = new Actor("s", "School", [Rol.Aanbieder], Scope.VanAanbieder("SCHOOL"), Kanaal.GraphQL);
        var limited = school with { Scope = Scope.VanAanbieder("SCHOOL", "ANDER-CONTRACT") };
        var before = await app.SendAsync(new HaalPlaatsing("PL-1"), school);

        // Act
        Assert.True((await app.SendAsync(new KiesUitvoerder("PL-1", "SCHOOL"), Testwereld.Taalhuis)).IsSuccess);
        var detail = (await app.SendAsync(new HaalPlaatsing("PL-1"), school)).Value;
        var main = (await app.SendAsync(new HaalPlaatsing("PL-1"), Testwereld.Taalhuis)).Value;
        var second = (await app.SendAsync(new HaalPlaatsing("PL-2"), Testwereld.Taalhuis)).Value;
        var other = await app.SendAsync(new HaalPlaatsing("PL-2"), school);
        var narrow = await app.SendAsync(new HaalPlaatsing("PL-1"), limited);
        var list = (await app.SendAsync(new ZoekPlaatsingen(new PageRequest(10)), school)).Value.Pagina.Items;
        var teaches = (await app.SendAsync(new ZoekPlaatsingen(new PageRequest(10), new PlaatsingFilter(AlsOnderaannemer: true)), school)).Value.Pagina.Items;
        var foreign = (await app.SendAsync(new ZoekPlaatsingen(new PageRequest(10), new PlaatsingFilter(AlsOnderaannemer: true)), Testwereld.AndereAanbieder)).Value.Pagina.Items;
        var gemeente = (await app.SendAsync(new ZoekPlaatsingen(new PageRequest(10), new PlaatsingFilter(AlsOnderaannemer: true)), Testwereld.Consulent)).Value.Pagina.Items;
        var portal = (await app.SendAsync(new HaalPortaal(), school)).Value;
        var people = (await app.SendAsync(new ZoekPersonenBijPlaatsingen([main.Regel.Id, second.Regel.Id], "test"), school)).Value.Personen;
        var change = await app.SendAsync(new KiesUitvoerder("PL-1", "TAALHUIS"), school);
        var accept = await app.SendAsync(new AccepteerPlaatsing("PL-1"), school);
        Assert.True((await app.SendAsync(new KiesUitvoerder("PL-1", "TAALHUIS"), Testwereld.Taalhuis)).IsSuccess);
        var after = await app.SendAsync(new HaalPlaatsing("PL-1"), school);

        // Assert
        Assert.Equal(["PLAATSING_ONBEKEND", "PLAATSING_ONBEKEND", "PLAATSING_ONBEKEND", "PLAATSING_ONBEKEND", "PLAATSING_ONBEKEND", "PLAATSING_ONBEKEND"], new[] { before.Errors, other.Errors, narrow.Errors, change.Errors, accept.Errors, after.Errors }.Select(e => e.Single().Code));
        Assert.Equal(("PL-1", "SCHOOL", null, null, null), (detail.Regel.Nummer, detail.Uitvoerder, detail.VerplichtEuro, detail.Toelichting, detail.Groep));
        Assert.Equal((0, 0), (detail.Stappen.Count, detail.Motiveringen.Count));
        Assert.Equal(["SCHOOL"], detail.Uitvoerders);
        Assert.NotEmpty(main.Stappen);
        Assert.NotNull(detail.Regel.Persoon);
        Assert.Empty(list);
        Assert.Equal(["PL-1"], teaches.Select(p => p.Nummer));
        Assert.Empty(foreign);
        Assert.Equal(["PL-1"], gemeente.Select(p => p.Nummer));
        Assert.Equal((0, 1), (portal.Lopend, portal.AlsOnderaannemer));
        Assert.Equal([main.Regel.Id], people.Keys);
    }

    private static async Task<TestApp> MetOnderaannemerAsync(DatabaseProvider provider)
    {
        var app = await Testwereld.StartAsync(provider);
        var lot = Testwereld.Perceel();
        await app.MetPerceelAsync(lot with { Perceel = lot.Perceel with { Contract = lot.Perceel.Contract with { Onderaannemers = ["SCHOOL"] } } });
        await app.MetPersoonAsync();
        return app;
    }
}
