// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Examens;
using Inburgering.Inkoop.Plaatsingen.Groepen;
using Inburgering.Inkoop.Plaatsingen.Lessen;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.Plaatsingen.Regels;
using Inburgering.Inkoop.Plaatsingen.Signalen;
using Inburgering.Inkoop.Plaatsingen.Tests.Lessen;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.Plaatsingen.Uren;
using Inburgering.Inkoop.Plaatsingen.Wijzigingen;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Tests.Signalen;

public sealed class SignalenTests
{
    private static readonly PageRequest Alles = new();

    [Theory]
    [Databases]
    public async Task MeldSignaal_VanAanbieder_KomtOpDeWerklijstEnHetAntwoordGaatTerug(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await StartAsync(provider);

        // Act
        var raised = await app.SendAsync(new MeldSignaal("PL-1", Signaalonderwerp.WensOverstap, "Wil dichter bij huis."), Testwereld.Taalhuis);
        var work = (await app.SendAsync(new ZoekPlaatsingenWerk(), Testwereld.Consulent)).Value;
        var elsewhere = await app.SendAsync(new BeantwoordSignaal(raised.Value, "Nee."), Testwereld.ConsulentElders);
        var answered = await app.SendAsync(new BeantwoordSignaal(raised.Value, "Wij zoeken een plek in Leiden."), Testwereld.Consulent);
        var twice = await app.SendAsync(new BeantwoordSignaal(raised.Value, "Nog eens."), Testwereld.Consulent);
        var after = (await app.SendAsync(new ZoekPlaatsingenWerk(), Testwereld.Consulent)).Value;
        var own = (await app.SendAsync(new ZoekSignalen(Alles), Testwereld.Taalhuis)).Value.Pagina.Items;
        var other = (await app.SendAsync(new ZoekSignalen(Alles), Testwereld.AndereAanbieder)).Value.Pagina.Items;

        // Assert
        Assert.True(raised.IsSuccess && answered.IsSuccess);
        var item = Assert.Single(work.Regels);
        Assert.Equal(("Iemand wil overstappen", Testwereld.Vandaag.AddDays(10), $"/plaatsingen/signalen/signaal?id={raised.Value}"), (item.Titel, item.Termijn!.Value, item.Pad));
        Assert.Equal(("SIGNAAL_ONBEKEND", "SIGNAAL_NIET_OPEN"), (elsewhere.Errors[0].Code, twice.Errors[0].Code));
        Assert.Empty(after.Regels);
        Assert.Equal((Signaalstand.Beantwoord, "Wij zoeken een plek in Leiden."), (Assert.Single(own).Stand, own[0].Antwoord));
        Assert.Empty(other);
        Assert.DoesNotContain("huis", string.Concat(await app.LeesAsync(db => db.Logboek.Select(l => l.Nieuw ?? "").ToListAsync())), StringComparison.Ordinal);
    }

    [Theory]
    [Databases]
    public async Task MeldSignaal_SysteemsoortOfNietLopend_WordtGeweigerd(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await StartAsync(provider);
        await app.MetPersoonAsync("D-2");
        await app.MetPlaatsingAsync("PL-2", "D-2", PlaatsingStatus.Beeindigd);

        // Act
        var kind = await app.SendAsync(new MeldSignaal("PL-1", Signaalonderwerp.TempoTeLaag, ""), Testwereld.Taalhuis);
        var ended = await app.SendAsync(new MeldSignaal("PL-2", Signaalonderwerp.Zorgen, "Tekst."), Testwereld.Taalhuis);
        var other = await app.SendAsync(new MeldSignaal("PL-1", Signaalonderwerp.Zorgen, "Tekst."), Testwereld.AndereAanbieder);

        // Assert
        Assert.Equal(["Soort", "Tekst"], kind.Errors.Select(e => e.Field));
        Assert.Equal(("SIGNAAL_PLAATSING_LOOPT_NIET", "PLAATSING_ONBEKEND"), (ended.Errors[0].Code, other.Errors[0].Code));
    }

    [Theory]
    [Databases]
    public async Task SignalenJob_VeelVerzuim_KomtEenKeerGaatWegEnZwijgtNaEenAntwoord(DatabaseProvider provider)
    {
        // Arrange: 26 of 100 hours missed in September; a quarter is the border.
        await using var app = await StartAsync(provider);
        await app.SendAsync(new LeverUren("PL-1", [new UrenRegel(new DateOnly(2026, 9, 1), 100, 74, 20, 6, 0)]), Testwereld.Taalhuis);

        // Act
        await app.RunJobAsync("signalen");
        await app.RunJobAsync("signalen");
        var first = await OpenAsync(app);
        await app.SendAsync(new LeverUren("PL-1", [new UrenRegel(new DateOnly(2026, 9, 1), 100, 75, 19, 6, 0)]), Testwereld.Taalhuis);
        await app.RunJobAsync("signalen");
        var border = await OpenAsync(app);
        await app.SendAsync(new LeverUren("PL-1", [new UrenRegel(new DateOnly(2026, 9, 1), 100, 70, 24, 6, 0)]), Testwereld.Taalhuis);
        await app.RunJobAsync("signalen");
        var again = await OpenAsync(app);
        await app.SendAsync(new BeantwoordSignaal(again.Single().Id, "Gesprek gehad."), Testwereld.Consulent);
        await app.RunJobAsync("signalen");
        var quiet = await OpenAsync(app);

        // Assert
        Assert.Equal((Signaalonderwerp.VeelVerzuim, true, "De laatste 3 maanden 26 van 100 aangeboden uren gemist, meer dan 25 procent."), (Assert.Single(first).Soort, first[0].VanSysteem, first[0].Tekst));
        Assert.Empty(border);
        Assert.Single(again);
        Assert.Empty(quiet);
        Assert.Empty((await app.SendAsync(new ZoekSignalen(Alles), Testwereld.Taalhuis)).Value.Pagina.Items);
    }

    [Theory]
    [Databases]
    public async Task SignalenJob_GeenLesTempoEnUren_ZietElkMaarNietTijdensEenPauze(DatabaseProvider provider)
    {
        // Arrange: PL-2 attends nothing for two months, PL-3 is too slow for the term, PL-4 has the hours to scale down, PL-5 pauses.
        await using var app = await StartAsync(provider);
        for (var i = 2; i <= 5; i++)
        {
            await app.MetPersoonAsync($"D-{i}");
            await app.MetPlaatsingAsync($"PL-{i}", $"D-{i}", PlaatsingStatus.Gestart, aangemeld: new DateOnly(2026, 5, 1), start: new DateOnly(2026, 5, 4));
        }

        async Task Deliver(string nummer, decimal gevolgd, decimal verzuim, params int[] months) =>
            Assert.True((await app.SendAsync(new LeverUren(nummer, [.. months.Select(m => new UrenRegel(new DateOnly(2026, m, 1), gevolgd + verzuim, gevolgd, verzuim, 0, 0))]), Testwereld.Taalhuis)).IsSuccess);
        await Deliver("PL-2", 0, 19, 8, 9);
        await Deliver("PL-3", 6, 0, 7, 8, 9);
        await Deliver("PL-4", 130, 0, 5, 6, 7, 8, 9);
        await Deliver("PL-5", 0, 19, 8, 9);
        await app.SendAsync(new PauzeerPlaatsing("PL-5", new DateOnly(2026, 8, 3), new DateOnly(2026, 12, 1), "Werk elders."), Testwereld.Consulent);

        // Act
        await app.RunJobAsync("signalen");

        // Assert
        var found = await OpenAsync(app);
        Assert.Equal(
            ["PL-2 GeenLes", "PL-2 TempoTeLaag", "PL-2 VeelVerzuim", "PL-3 TempoTeLaag", "PL-4 UrenVoorAfschalen"],
            found.Select(s => $"{s.Plaatsing} {s.Soort}").Order(StringComparer.Ordinal));
        Assert.Equal("650 uur gevolgd. Vanaf 600 uur kan afschalen naar A2 worden getoetst.", found.Single(s => s.Plaatsing == "PL-4").Tekst);
        Assert.Equal(5, (await app.SendAsync(new ZoekPlaatsingenWerk(), Testwereld.Consulent)).Value.Totaal);
    }

    [Theory]
    [Databases]
    public async Task SignalenJob_VierWekenLijstenZonderHandtekening_IsEenSignaalEerderDanDeMaandenHetZeggen(DatabaseProvider provider)
    {
        // Arrange: a lesson with a list every week from 1 October; PL-1 signs one of them, PL-2 none, and PL-3 is in no group.
        await using var app = await LessenTests.StartAsync(provider);
        await app.MetPersoonAsync("D-3");
        await app.MetPlaatsingAsync("PL-3", "D-3", PlaatsingStatus.Gestart);
        var group = (await app.SendAsync(new ZoekGroepen(new PageRequest(1)), Testwereld.Taalhuis)).Value.Items.Single().Id;
        List<Guid> lessons = [];
        foreach (var day in new[] { 1, 8, 15, 22 })
        {
            lessons.Add((await app.SendAsync(new LegLesVast(group, new DateOnly(2026, 10, day), 3, false), Testwereld.Taalhuis)).Value);
        }

        await app.DbAsync(async db =>
        {
            db.Presenties.Add(Presentie.Maak(lessons[2], db.Plaatsingen.Single(p => p.Nummer == "PL-1").Id, app.Clock.GetUtcNow()));
            await db.SaveChangesAsync();
        });

        // Act
        app.Clock.Set(new DateOnly(2026, 10, 22));
        await app.RunJobAsync("signalen");
        var three = await OpenAsync(app);
        app.Clock.Set(new DateOnly(2026, 10, 23));
        await app.RunJobAsync("signalen");
        var four = await OpenAsync(app);
        app.Clock.Set(new DateOnly(2026, 10, 30));
        await app.RunJobAsync("signalen");
        var later = await OpenAsync(app);

        // Assert: on the 22nd the lesson of that day is still to come; on the 30th only three of them lie within four weeks.
        Assert.Empty(three);
        Assert.Equal(("PL-2", Signaalonderwerp.GeenLes, "In 4 weken bij geen van de 4 lessen met een presentielijst getekend."), (Assert.Single(four).Plaatsing, four[0].Soort, four[0].Tekst));
        Assert.Empty(later);
    }

    [Theory]
    [Databases]
    public async Task Weigering_ZetHetVolgendeVoorstelKlaarTotErIemandIsGevonden(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await StartAsync(provider);
        await app.MetPerceelAsync(Testwereld.Perceel("C-2", aanbieder: "ANDER"));
        await app.MetPersoonAsync("D-2");
        await app.MetPlaatsingAsync("PL-2", "D-2");

        // Act
        await app.SendAsync(new WeigerPlaatsing("PL-2", Weigerreden.GroepStartTeLaat), Testwereld.Taalhuis);
        var work = (await app.SendAsync(new ZoekPlaatsingenWerk(), Testwereld.Consulent)).Value.Regels;
        await app.RunJobAsync("plaatsing-signalen");
        var kept = (await app.SendAsync(new ZoekPlaatsingenWerk(), Testwereld.Consulent)).Value.Regels;
        var choices = (await app.SendAsync(new ZoekPlaatsingsmogelijkheden("D-2", Testwereld.Vandaag.AddDays(7)), Testwereld.Consulent)).Value.Percelen;
        var placed = await app.SendAsync(new PlaatsInburgeraar("D-2", "C-2", "B1", Testwereld.Vandaag.AddDays(7), Financiering.Gemeente), Testwereld.Consulent);
        var after = (await app.SendAsync(new ZoekPlaatsingenWerk(), Testwereld.Consulent)).Value.Regels;

        // Assert
        Assert.Equal(("De aanbieder heeft een aanmelding geweigerd", "Zoek een andere plaats"), (Assert.Single(work).Titel, work[0].VolgendeStap));
        Assert.Contains(kept, w => w.Soort == "plaatsing-geweigerd");
        Assert.Equal([("C-2", null), ("C-1", Testwereld.Vandaag)], choices.Select(c => (c.Contract, c.EerderGeweigerdOp)));
        Assert.True(placed.IsSuccess, string.Join(' ', placed.Errors.Select(e => e.Message)));
        Assert.DoesNotContain(after, w => w.Soort == "plaatsing-geweigerd");
    }

    [Theory]
    [InlineData(20, false)]
    [InlineData(21, true)]
    public async Task ZonderAntwoord_NaDeEscalatietermijn_GaatNaarDeContractmanager(int dagen, bool geescaleerd)
    {
        // Arrange
        await using var app = await StartAsync(DatabaseProvider.Sqlite);
        await app.MetPersoonAsync("D-2");
        await app.MetPlaatsingAsync("PL-2", "D-2", aangemeld: Testwereld.Vandaag.AddDays(-dagen));

        // Act
        await app.RunJobAsync("plaatsing-signalen");

        // Assert
        var work = await app.LeesAsync(db => db.Werk.Where(w => w.Rol == Rol.Contractmanager && w.Sleutel.StartsWith("plaatsing-zonder-antwoord")).Select(w => w.Titel).ToListAsync());
        Assert.Equal(geescaleerd ? ["TAALHUIS laat een aanmelding al meer dan 20 dagen liggen"] : [], work);
    }

    [Theory]
    [Databases]
    public async Task MeldExamen_DoorDeAanbieder_StaatBijDePersoonEnInDeDelta(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await StartAsync(provider);
        var before = app.Clock.GetUtcNow();
        app.Clock.Advance(TimeSpan.FromMinutes(1));

        // Act
        var failed = await app.SendAsync(new MeldExamen("PL-1", Onderdeel.LE, ExamenNiveau.B1, new DateOnly(2026, 9, 15), Uitslag.Gezakt), Testwereld.Taalhuis);
        var retake = await app.SendAsync(new MeldExamen("PL-1", Onderdeel.LE, ExamenNiveau.B1, new DateOnly(2026, 9, 29), Uitslag.Geslaagd), Testwereld.Taalhuis);
        var early = await app.SendAsync(new MeldExamen("PL-1", Onderdeel.LU, ExamenNiveau.B1, new DateOnly(2026, 9, 6), Uitslag.Geslaagd), Testwereld.Taalhuis);
        var other = await app.SendAsync(new MeldExamen("PL-1", Onderdeel.LU, ExamenNiveau.B1, new DateOnly(2026, 9, 29), Uitslag.Geslaagd), Testwereld.AndereAanbieder);

        // Assert
        Assert.True(failed.IsSuccess && retake.IsSuccess);
        Assert.Equal(("EXAMEN_VOOR_START", "PLAATSING_ONBEKEND"), (early.Errors[0].Code, other.Errors[0].Code));
        var person = (await app.SendAsync(new HaalInburgeraar("D-1", "begeleiden"), Testwereld.Consulent)).Value;
        Assert.Equal([Uitslag.Geslaagd, Uitslag.Gezakt], person.Examens.Select(e => e.Uitslag));
        Assert.Equal(["PL-1"], (await app.SendAsync(new ZoekPlaatsingen(Alles, new PlaatsingFilter(BijgewerktNa: before)), Testwereld.Taalhuis)).Value.Pagina.Items.Select(p => p.Nummer));
    }

    private static async Task<IReadOnlyList<TrajectsignaalRegel>> OpenAsync(TestApp app) =>
        (await app.SendAsync(new ZoekSignalen(Alles, Signaalstand.Open), Testwereld.Consulent)).Value.Pagina.Items;

    private static async Task<TestApp> StartAsync(DatabaseProvider provider)
    {
        var app = await Testwereld.StartAsync(provider);
        await app.MetPerceelAsync();
        await app.MetPersoonAsync();
        await app.MetPlaatsingAsync(status: PlaatsingStatus.Gestart);
        return app;
    }
}
