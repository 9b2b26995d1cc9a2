// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Groepen;
using Inburgering.Inkoop.Plaatsingen.Lessen;
using Inburgering.Inkoop.Plaatsingen.Uren;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Inburgering.Inkoop.Plaatsingen.Tests.Lessen;

public sealed class LesurenTests
{
    private const Afwezigheidssoort Geoorloofd = Afwezigheidssoort.Geoorloofd;
    private const Afwezigheidssoort Ongeoorloofd = Afwezigheidssoort.Ongeoorloofd;
    private static readonly Actor Scherm = new("presentiescherm", "Deelnemer", [Rol.Systeem], Scope.Leeg, Kanaal.Web);
    private static readonly DateOnly Maand = new(Testwereld.Vandaag.Year, Testwereld.Vandaag.Month, 1);

    [Theory]
    [InlineData(true, null, 3, 0, 0, 0)]
    [InlineData(true, Geoorloofd, 3, 0, 0, 0)] // who signed was there, whatever was noted before
    [InlineData(true, Ongeoorloofd, 3, 0, 0, 0)]
    [InlineData(false, Geoorloofd, 0, 3, 0, 0)]
    [InlineData(false, Ongeoorloofd, 0, 0, 3, 0)]
    [InlineData(false, null, 0, 0, 3, 3)] // nothing known counts as unexcused, and is said
    public void Tel_EenLes_IsGevolgdOfVerzuim(bool getekend, Afwezigheidssoort? afwezig, int gevolgd, int geoorloofd, int ongeoorloofd, int zonderReden)
    {
        // Act
        var proposal = Lesuren.Tel([new Lesdeelname(3, true, getekend, afwezig)])!;

        // Assert
        Assert.Equal(new Lesurenvoorstel(1, getekend ? 1 : 0, 3, gevolgd, geoorloofd, ongeoorloofd, zonderReden, gevolgd), proposal);
        Assert.True(UrenMaand.TeltOp(new UrenRegel(Maand, proposal.Aangeboden, proposal.Gevolgd, proposal.GeoorloofdVerzuim, proposal.OngeoorloofdVerzuim, proposal.WaarvanOnline)));
    }

    [Fact]
    public void Tel_GeenLessen_IsGeenVoorstel() => Assert.Null(Lesuren.Tel([]));

    [Theory]
    [Databases]
    public async Task Voorstel_UitGetekendeLessen_TeltPasNaLeveringEnKwaliteitZietHetVerschil(DatabaseProvider provider)
    {
        // Arrange: a lesson in class and one online today, one tomorrow; PL-1 signs the online one and missed the other with a good reason.
        await using var app = await LessenTests.StartAsync(provider);
        var group = (await app.SendAsync(new ZoekGroepen(new PageRequest(1)), Testwereld.Taalhuis)).Value.Items.Single().Id;
        var inClass = (await app.SendAsync(new LegLesVast(group, Testwereld.Vandaag, 3, false), Testwereld.Taalhuis)).Value;
        var online = (await app.SendAsync(new LegLesVast(group, Testwereld.Vandaag, 2, true), Testwereld.Taalhuis)).Value;
        await app.SendAsync(new LegLesVast(group, Testwereld.Vandaag.AddDays(1), 4, false), Testwereld.Taalhuis);
        await TekenAsync(app, online, "PL-1");
        await app.SendAsync(new MeldAfwezigheid(inClass, "PL-1", Geoorloofd), Testwereld.Taalhuis);

        // Act
        var before = await LijstAsync(app);
        var figures = await CijfersAsync(app);
        var delivered = await app.SendAsync(new LeverMaand(Maand, [.. before.Select(Opgave)]), Testwereld.Taalhuis);
        var after = await LijstAsync(app);
        await app.SendAsync(new LeverUren("PL-2", [new UrenRegel(Maand, 6, 6, 0, 0, 0)]), Testwereld.Taalhuis);
        var different = await CijfersAsync(app);

        // Assert
        Assert.Equal([new Lesurenvoorstel(2, 1, 5, 2, 3, 0, 0, 2), new Lesurenvoorstel(2, 0, 5, 0, 0, 5, 5, 0)], before.Select(r => r.Voorstel));
        Assert.All(before, r => Assert.Null(r.Uren));
        Assert.DoesNotContain(("B1", "uren_gevolgd_met_lijst"), figures.Keys);
        Assert.Equal(new MaandGeleverd(2, 0, 0), delivered.Value);
        Assert.Equal([(5m, 2m, 3m, 0m, 2m), (5m, 0m, 0m, 5m, 0m)], after.Select(r => (r.Uren!.Aangeboden, r.Uren.Gevolgd, r.Uren.GeoorloofdVerzuim, r.Uren.OngeoorloofdVerzuim, r.Uren.WaarvanOnline)));
        Assert.Equal((2m, 8m), (different[("B1", "uren_getekend")], different[("B1", "uren_gevolgd_met_lijst")]));
    }

    [Theory]
    [Databases]
    public async Task Voorstel_NaHetSluitenVanDeMaand_VraagtOokEenReden(DatabaseProvider provider)
    {
        // Arrange: the month was delivered from its lessons; long after it was closed the absence turns out to be excused.
        await using var app = await LessenTests.StartAsync(provider);
        var group = (await app.SendAsync(new ZoekGroepen(new PageRequest(1)), Testwereld.Taalhuis)).Value.Items.Single().Id;
        var lesson = (await app.SendAsync(new LegLesVast(group, Testwereld.Vandaag, 3, false), Testwereld.Taalhuis)).Value;
        await app.SendAsync(new LeverMaand(Maand, [.. (await LijstAsync(app)).Select(Opgave)]), Testwereld.Taalhuis);
        app.Clock.Set(Maand.AddMonths(4));
        await app.SendAsync(new MeldAfwezigheid(lesson, "PL-1", Geoorloofd), Testwereld.Taalhuis);
        LeverMaand proposal = new(Maand, [Opgave((await LijstAsync(app))[0])]);

        // Act
        var without = await app.SendAsync(proposal, Testwereld.Taalhuis);
        var with = await app.SendAsync(proposal with { Reden = "Afmelding kwam later binnen." }, Testwereld.Taalhuis);
        var hours = (await LijstAsync(app))[0].Uren!;

        // Assert
        Assert.Equal("UREN_MAAND_GESLOTEN", without.Errors[0].Code);
        Assert.True(with.IsSuccess);
        Assert.Equal((3m, 0m, "Afmelding kwam later binnen."), (hours.GeoorloofdVerzuim, hours.OngeoorloofdVerzuim, hours.Correctiereden));
    }

    [Theory]
    [Databases]
    public async Task MeldAfwezigheid_RegelsEnRechten_WeigerenMetDeReden(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await LessenTests.StartAsync(provider);
        var group = (await app.SendAsync(new ZoekGroepen(new PageRequest(1)), Testwereld.Taalhuis)).Value.Items.Single().Id;
        var today = (await app.SendAsync(new LegLesVast(group, Testwereld.Vandaag, 3, false), Testwereld.Taalhuis)).Value;
        var tomorrow = (await app.SendAsync(new LegLesVast(group, Testwereld.Vandaag.AddDays(1), 3, false), Testwereld.Taalhuis)).Value;
        await TekenAsync(app, today, "PL-1");

        // Act
        var there = await app.SendAsync(new MeldAfwezigheid(today, "PL-1", Geoorloofd), Testwereld.Taalhuis);
        var early = await app.SendAsync(new MeldAfwezigheid(tomorrow, "PL-2", Geoorloofd), Testwereld.Taalhuis);
        var unknown = await app.SendAsync(new MeldAfwezigheid(today, "PL-9", Geoorloofd), Testwereld.Taalhuis);
        var stranger = await app.SendAsync(new MeldAfwezigheid(today, "PL-2", Geoorloofd), Testwereld.AndereAanbieder);
        var gemeente = await app.SendAsync(new MeldAfwezigheid(today, "PL-2", Geoorloofd), Testwereld.Consulent);
        List<Afwezigheidssoort?> noted = [];
        foreach (Afwezigheidssoort? kind in new Afwezigheidssoort?[] { Geoorloofd, Ongeoorloofd, Ongeoorloofd, null, null })
        {
            Assert.True((await app.SendAsync(new MeldAfwezigheid(today, "PL-2", kind), Testwereld.Taalhuis)).IsSuccess);
            noted.Add((await app.SendAsync(new HaalLes(today), Testwereld.Consulent)).Value.Presentielijst.Single(p => p.Plaatsing == "PL-2").Afwezig);
        }

        // Assert
        Assert.Equal(["LES_WAS_ERBIJ", "LES_NOG_NIET_GEWEEST", "PLAATSING_ONBEKEND", "LES_ONBEKEND"], new[] { there, early, unknown, stranger }.Select(r => r.Errors[0].Code));
        Assert.Equal(ErrorKind.Forbidden, gemeente.Errors[0].Kind);
        Assert.Equal([Geoorloofd, Ongeoorloofd, Ongeoorloofd, null, null], noted);
    }

    private static async Task TekenAsync(TestApp app, Guid les, string plaatsing)
    {
        var key = (await app.SendAsync(new OpenLes(les), Testwereld.Taalhuis)).Value.Sleutel!;
        var code = (await app.SendAsync(new GeefLescode(plaatsing), Testwereld.Taalhuis)).Value.Code!;
        var person = (await app.SendAsync(new HaalLesblad(key), Scherm)).Value.Deelnemers.Single(d => d.Naam == "Alfa T.").PlaatsingId;
        Assert.True((await app.SendAsync(new BevestigPresentie(key, person, code), Scherm)).IsSuccess);
    }

    private static async Task<IReadOnlyList<MaandurenRegel>> LijstAsync(TestApp app) =>
        (await app.SendAsync(new ZoekMaanduren(new PageRequest(Sortering: "nummer"), Maand), Testwereld.Taalhuis)).Value.Pagina.Items;

    private static Task<IReadOnlyDictionary<(string Perceel, string Kpi), decimal>> CijfersAsync(TestApp app) =>
        app.InScopeAsync(p => p.GetRequiredService<IPlaatsingen>().HaalEigenCijfersAsync("C-1", Maand, new DateOnly(2026, 12, 31), CancellationToken.None));

    // What a system or the screen sends when it takes the proposal over.
    private static Urenopgave Opgave(MaandurenRegel regel) =>
        new(regel.Plaatsing, regel.Voorstel!.Gevolgd, regel.Voorstel.GeoorloofdVerzuim, regel.Voorstel.OngeoorloofdVerzuim, regel.Voorstel.WaarvanOnline, regel.Uren?.Versie ?? -1);
}
