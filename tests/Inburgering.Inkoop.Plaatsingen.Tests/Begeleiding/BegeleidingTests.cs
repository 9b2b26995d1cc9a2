// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Begeleiding;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.Plaatsingen.Signalen;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Normen;
using Inburgering.Inkoop.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Tests.Begeleiding;

public sealed class BegeleidingTests
{
    private static readonly Normenlijst Normen = new(NormSeed.Lees(typeof(PlaatsingenModule).Assembly));
    private static readonly DateOnly Start = new(2026, 1, 1);

    // First PIP on 31-12-2025: the term runs until 01-01-2029, 1096 days after the start.
    private static readonly Routefeiten Route = new(Start, new DateOnly(2025, 12, 31), null, false);

    [Fact]
    public void Plan_HeleRoute_HeeftAchtGesprekkenEvenVerVanElkaar()
    {
        // Act
        var plan = Begeleidingsplan.Maak(Route, [], Normen, Start);

        // Assert
        Assert.Equal(Enumerable.Range(1, 8), plan.Select(m => m.Nummer));
        Assert.Equal([121, 243, 365, 487, 608, 730, 852, 974], plan.Select(m => m.Dag.DayNumber - Start.DayNumber));
        Assert.All(plan, m => Assert.Equal((Begeleidingssoort.Voortgang, Begeleidingsstand.Gepland), (m.Soort, m.Stand)));
    }

    [Theory]
    [InlineData(120, 1, Begeleidingsstand.Gepland)]
    [InlineData(106, null, Begeleidingsstand.Gepland)]
    [InlineData(107, 1, Begeleidingsstand.Gepland)]
    [InlineData(121, 1, Begeleidingsstand.Gepland)]
    [InlineData(122, 1, Begeleidingsstand.TeLaat)]
    [InlineData(242, 1, Begeleidingsstand.TeLaat)]
    [InlineData(243, 2, Begeleidingsstand.Overgeslagen)]
    public void Plan_RondDeGeplandeDag_ZegtWieAanDeBeurtIs(int dag, int? aanDeBeurt, Begeleidingsstand eerste)
    {
        // Arrange
        var today = Start.AddDays(dag);

        // Act
        var plan = Begeleidingsplan.Maak(Route, [], Normen, today);
        var turn = Begeleidingsplan.AanDeBeurt(plan, Normen, today);

        // Assert
        Assert.Equal(aanDeBeurt, turn?.Nummer);
        Assert.Equal(eerste, plan[0].Stand);
    }

    [Fact]
    public void Plan_RouteAfgerond_VervaltWatNogKwamEnZesMaandenLaterKomtNazorg()
    {
        // Arrange
        var end = Start.AddDays(400);
        var route = Route with { Einde = end, Afgerond = true };

        // Act
        var plan = Begeleidingsplan.Maak(route, [], Normen, end.AddMonths(6));
        var late = Begeleidingsplan.Maak(route, [], Normen, end.AddMonths(6).AddDays(1));
        var over = Begeleidingsplan.Maak(route, [], Normen, end.AddMonths(12));
        var dropped = Begeleidingsplan.Maak(route with { Afgerond = false }, [], Normen, end);

        // Assert
        Assert.Equal([(Begeleidingssoort.Voortgang, 1), (Begeleidingssoort.Voortgang, 2), (Begeleidingssoort.Voortgang, 3), (Begeleidingssoort.Nazorg, 1)], plan.Select(m => (m.Soort, m.Nummer)));
        Assert.Equal(end.AddMonths(6), plan[3].Dag);
        Assert.Equal(Begeleidingsstand.Overgeslagen, plan[2].Stand);
        Assert.Equal((Begeleidingsstand.Gepland, Begeleidingsstand.TeLaat, Begeleidingsstand.Overgeslagen), (plan[3].Stand, late[3].Stand, over[3].Stand));
        Assert.DoesNotContain(dropped, m => m.Soort == Begeleidingssoort.Nazorg);
    }

    [Theory]
    [InlineData(null, "2025-12-31")]
    [InlineData("2026-01-01", null)]
    [InlineData("2029-01-01", "2025-12-31")]
    public void Plan_ZonderStartPipOfTijd_IsLeeg(string? start, string? pip)
    {
        // Arrange
        static DateOnly? Dag(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

        // Act
        var plan = Begeleidingsplan.Maak(new Routefeiten(Dag(start), Dag(pip), null, false), [], Normen, Start);

        // Assert
        Assert.Empty(plan);
    }

    [Theory]
    [Databases]
    public async Task Begeleiding_LopendeRoute_KomtOpDeWerklijstEnGaatErMetEenVerslagAf(DatabaseProvider provider)
    {
        // Arrange: PIP of 01-08-2026, first lesson on 07-09-2026.
        await using var app = await StartAsync(provider);
        await app.MetPlaatsingAsync(status: PlaatsingStatus.Gestart);
        var first = (await Plan(app))[0];
        app.Clock.Set(first.Dag.AddDays(-15));
        await app.RunJobAsync("begeleiding");
        var early = await WerkAsync(app);
        app.Clock.Set(first.Dag.AddDays(1));

        // Act
        await app.RunJobAsync("begeleiding");
        await app.RunJobAsync("begeleiding");
        var work = await WerkAsync(app);
        var elsewhere = await app.SendAsync(new ZoekPlaatsingenWerk(), Testwereld.ConsulentElders);
        var noted = await app.SendAsync(new NoteerGesprek("D-1", Begeleidingssoort.Voortgang, 1, first.Dag.AddDays(1), " Gaat goed; wil meer uren. "), Testwereld.Consulent);
        var after = await WerkAsync(app);
        await app.RunJobAsync("begeleiding");
        var extra = await app.SendAsync(new NoteerGesprek("D-1", Begeleidingssoort.Voortgang, null, first.Dag, "Tussendoor gebeld."), Testwereld.Consulent);

        // Assert
        Assert.Empty(early);
        var item = Assert.Single(work);
        Assert.Equal(($"/plaatsingen/personen/gesprek?dossier=D-1&soort=Voortgang&nummer=1", Ernst: SharedKernel.Werk.Ernst.LetOp, first.Dag), (item.Pad, item.Ernst, item.Termijn!.Value));
        Assert.DoesNotContain(elsewhere.Value.Regels, w => w.Soort == "begeleiding");
        Assert.True(noted.IsSuccess && extra.IsSuccess);
        Assert.Empty(after);
        Assert.Empty(await WerkAsync(app));
        var plan = await Plan(app);
        Assert.Equal([(101, Begeleidingsstand.Gehouden, "Tussendoor gebeld."), (1, Begeleidingsstand.Gehouden, "Gaat goed; wil meer uren."), (2, Begeleidingsstand.Gepland, null)], plan.Take(3).Select(g => (g.Nummer, g.Stand, g.Verslag)));
    }

    [Theory]
    [Databases]
    public async Task Gesprek_VerzettenEnFouten_GevenPreciesDeReden(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await StartAsync(provider);
        await app.MetPlaatsingAsync(status: PlaatsingStatus.Gestart);
        var today = Testwereld.Vandaag;

        // Act
        var moved = await app.SendAsync(new VerzetGesprek("D-1", Begeleidingssoort.Voortgang, 1, today.AddDays(20)), Testwereld.Consulent);
        var past = await app.SendAsync(new VerzetGesprek("D-1", Begeleidingssoort.Voortgang, 2, today.AddDays(-1)), Testwereld.Consulent);
        var future = await app.SendAsync(new NoteerGesprek("D-1", Begeleidingssoort.Voortgang, 1, today.AddDays(1), "Te vroeg."), Testwereld.Consulent);
        var none = await app.SendAsync(new NoteerGesprek("D-1", Begeleidingssoort.Nazorg, 1, today, "Er is geen nazorg."), Testwereld.Consulent);
        await app.SendAsync(new NoteerGesprek("D-1", Begeleidingssoort.Voortgang, 2, today, "Gehouden."), Testwereld.Consulent);
        var twice = await app.SendAsync(new NoteerGesprek("D-1", Begeleidingssoort.Voortgang, 2, today, "Nog eens."), Testwereld.Consulent);
        var hidden = await app.SendAsync(new NoteerGesprek("D-1", Begeleidingssoort.Voortgang, 3, today, "Niet van mij."), Testwereld.ConsulentElders);
        var missing = await app.SendAsync(new HaalBegeleiding("D-1"), Testwereld.ConsulentElders);
        var provided = await app.SendAsync(new HaalBegeleiding("D-1"), Testwereld.Taalhuis);

        // Assert
        Assert.True(moved.IsSuccess);
        Assert.Equal(today.AddDays(20), (await Plan(app)).Single(g => g.Nummer == 1).Dag);
        Assert.Equal("GESPREK_IN_VERLEDEN", past.Errors[0].Code);
        Assert.Equal("GESPREK_IN_TOEKOMST", future.Errors[0].Code);
        Assert.Equal("GESPREK_NIET_GEPLAND", none.Errors[0].Code);
        Assert.Equal("GESPREK_AL_GEHOUDEN", twice.Errors[0].Code);
        Assert.Equal("INBURGERAAR_ONBEKEND", hidden.Errors[0].Code);
        Assert.Equal("INBURGERAAR_ONBEKEND", missing.Errors[0].Code);
        Assert.Equal("GEEN_TOEGANG", provided.Errors[0].Code);
    }

    [Theory]
    [Databases]
    public async Task Advies_AlleenBijWi2013_StaatOpHetDossierEnNooitOpDeWerklijst(DatabaseProvider provider)
    {
        // Arrange: D-3 falls under the law of 2013 and has started.
        await using var app = await StartAsync(provider);
        await app.MetPersoonAsync("D-3", Testwereld.Persoon with { Wet = Wet.Wi2013 });
        await app.MetPlaatsingAsync("PL-3", "D-3", PlaatsingStatus.Gestart);
        var today = Testwereld.Vandaag;

        // Act
        var advice = await app.SendAsync(new NoteerGesprek("D-3", Begeleidingssoort.Advies, null, today, "Les bij het Taalhuis, met een DUO-lening."), Testwereld.Consulent);
        var progress = await app.SendAsync(new NoteerGesprek("D-3", Begeleidingssoort.Voortgang, null, today, "Past niet."), Testwereld.Consulent);
        var other = await app.SendAsync(new NoteerGesprek("D-1", Begeleidingssoort.Advies, null, today, "Past niet."), Testwereld.Consulent);
        await app.RunJobAsync("begeleiding");
        var talks = (await app.SendAsync(new HaalBegeleiding("D-3"), Testwereld.Consulent)).Value.Gesprekken;
        var work = await app.LeesAsync(db => db.Werk.CountAsync(w => w.Sleutel.Contains("D-3")));

        // Assert
        Assert.True(advice.IsSuccess);
        Assert.Equal(["GESPREK_PAST_NIET_BIJ_WET", "GESPREK_PAST_NIET_BIJ_WET"], [progress.Errors[0].Code, other.Errors[0].Code]);
        var talk = Assert.Single(talks);
        Assert.Equal((Begeleidingssoort.Advies, today, "Les bij het Taalhuis, met een DUO-lening."), (talk.Soort, talk.GehoudenOp!.Value, talk.Verslag));
        Assert.Equal(0, work);
    }

    [Theory]
    [Databases]
    public async Task Nazorg_NaHetSlagen_StaatZesMaandenLaterOpDeWerklijst(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await StartAsync(provider);
        await app.MetPlaatsingAsync(status: PlaatsingStatus.Beeindigd, eind: new DateOnly(2026, 9, 28));

        // Act
        app.Clock.Set(new DateOnly(2027, 3, 13));
        await app.RunJobAsync("begeleiding");
        var early = await WerkAsync(app);
        app.Clock.Set(new DateOnly(2027, 3, 14));
        await app.RunJobAsync("begeleiding");
        var due = await WerkAsync(app);

        // Assert
        Assert.Empty(early);
        Assert.Equal("Nazorg: bel of spreek af voor 28-03-2027", Assert.Single(due).Titel);
    }

    private static async Task<TestApp> StartAsync(DatabaseProvider provider)
    {
        var app = await Testwereld.StartAsync(provider);
        await app.MetPerceelAsync();
        await app.MetPersoonAsync();
        return app;
    }

    private static async Task<IReadOnlyList<BegeleidingsgesprekRegel>> Plan(TestApp app) => (await app.SendAsync(new HaalBegeleiding("D-1"), Testwereld.Consulent)).Value.Gesprekken;

    private static async Task<List<SharedKernel.Werk.WerkRegel>> WerkAsync(TestApp app) =>
        [.. (await app.SendAsync(new ZoekPlaatsingenWerk(), Testwereld.Consulent)).Value.Regels.Where(w => w.Soort == "begeleiding")];
}

/// <summary>The tiles of the provider's portal, and the flag for a loan that is nearly used up.</summary>
public sealed class PortaalEnElipTests
{
    [Theory]
    [Databases]
    public async Task Portaal_PerFase_TeltWatDeLijstVanDieFaseToont(DatabaseProvider provider)
    {
        // Arrange: of one provider one that waits, one accepted, two running; the term of D-4 ends within half a year.
        await using var app = await Testwereld.StartAsync(provider);
        await app.MetPerceelAsync();
        foreach (var dossier in new[] { "D-1", "D-2", "D-3", "D-4", "D-5" })
        {
            await app.MetPersoonAsync(dossier);
        }

        await app.DbAsync(async db =>
        {
            db.Pips.Add(Pip.Maak(db.Inburgeraars.Single(i => i.Dossiernummer == "D-4"), new DateOnly(2024, 1, 1), SharedKernel.Codelijsten.Route.B1, Niveau.B1, null));
            await db.SaveChangesAsync();
        });
        await app.MetPlaatsingAsync("PL-1", "D-1");
        await app.MetPlaatsingAsync("PL-2", "D-2", PlaatsingStatus.Geaccepteerd);
        await app.MetPlaatsingAsync("PL-3", "D-3", PlaatsingStatus.Gestart);
        await app.MetPlaatsingAsync("PL-4", "D-4", PlaatsingStatus.Gestart);
        await app.MetPlaatsingAsync("PL-5", "D-5", PlaatsingStatus.Geweigerd);

        // Act
        var own = (await app.SendAsync(new HaalPortaal(), Testwereld.Taalhuis)).Value;
        var other = (await app.SendAsync(new HaalPortaal(), Testwereld.AndereAanbieder)).Value;
        var law = (await app.SendAsync(new HaalPortaal(SharedKernel.Codelijsten.Wet.Wi2013), Testwereld.Taalhuis)).Value;
        Dictionary<Plaatsingsfase, List<string>> lists = [];
        foreach (var phase in Enum.GetValues<Plaatsingsfase>())
        {
            lists[phase] = [.. (await app.SendAsync(new ZoekPlaatsingen(new SharedKernel.Paging.PageRequest(Sortering: "nummer"), new PlaatsingFilter(Fase: phase)), Testwereld.Taalhuis)).Value.Pagina.Items.Select(p => p.Nummer)];
        }

        // Assert
        Assert.Equal(new Aanbiederportaal(1, 1, 2, 1, 0), own);
        Assert.Equal(new Aanbiederportaal(0, 0, 0, 0, 0), other);
        Assert.Equal(new Aanbiederportaal(0, 0, 0, 0, 0), law);
        Assert.Equal(["PL-1"], lists[Plaatsingsfase.WachtOpAntwoord]);
        Assert.Equal(["PL-2"], lists[Plaatsingsfase.Nieuw]);
        Assert.Equal(["PL-3", "PL-4"], lists[Plaatsingsfase.Lopend]);
        Assert.Equal(["PL-4"], lists[Plaatsingsfase.Eindigend]);
    }

    [Theory]
    [Databases]
    public async Task MeldElip_AlleenBijWi2013EnNietInDeToekomst(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Testwereld.StartAsync(provider);
        await app.MetPersoonAsync("D-1");
        await app.MetPersoonAsync("D-2", Testwereld.Persoon with { Wet = SharedKernel.Codelijsten.Wet.Wi2013, Soort = SharedKernel.Codelijsten.Soort.Gezin });
        var today = Testwereld.Vandaag;

        // Act
        var law = await app.SendAsync(new MeldElip("D-1", today), Testwereld.Consulent);
        var future = await app.SendAsync(new MeldElip("D-2", today.AddDays(1)), Testwereld.Consulent);
        var hidden = await app.SendAsync(new MeldElip("D-2", today), Testwereld.ConsulentElders);
        var set = await app.SendAsync(new MeldElip("D-2", today), Testwereld.Consulent);
        var shown = (await app.SendAsync(new HaalInburgeraar("D-2", "test"), Testwereld.Consulent)).Value.LeningBijnaOp;
        await app.SendAsync(new MeldElip("D-2", null), Testwereld.Consulent);

        // Assert
        Assert.Equal("INBURGERAAR_ELIP_ALLEEN_WI2013", law.Errors[0].Code);
        Assert.Equal("INBURGERAAR_ELIP_IN_TOEKOMST", future.Errors[0].Code);
        Assert.Equal("INBURGERAAR_ONBEKEND", hidden.Errors[0].Code);
        Assert.True(set.IsSuccess);
        Assert.Equal(today, shown);
        Assert.Null((await app.SendAsync(new HaalInburgeraar("D-2", "test"), Testwereld.Consulent)).Value.LeningBijnaOp);
    }
}
