// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.Plaatsingen.Uren;
using Inburgering.Inkoop.Plaatsingen.Wijzigingen;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Tests.Wijzigingen;

public sealed class WijzigingenTests
{
    private static readonly DateOnly Vandaag = Testwereld.Vandaag;

    [Theory]
    [Databases]
    public async Task StapOver_AndereAanbieder_EindigtDeOudeEnNeemtUrenEnOverdrachtMee(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await StartAsync(provider);
        await app.SendAsync(new LeverUren("PL-1", [new UrenRegel(new DateOnly(2026, 9, 1), 20, 18.5m, 1.5m, 0, 3)]), Testwereld.Taalhuis);

        // Act
        var moved = await app.SendAsync(new StapOver("PL-1", "C-2", "B1", Vandaag, Vandaag.AddDays(14), "Te ver reizen.", "Is bij hoofdstuk 4."), Testwereld.Consulent);

        // Assert
        Assert.True(moved.IsSuccess, string.Join(' ', moved.Errors.Select(e => e.Message)));
        var next = (await app.SendAsync(new HaalPlaatsing(moved.Value.Nummer), Testwereld.AndereAanbieder)).Value;
        Assert.Equal((PlaatsingStatus.Aangemeld, "ANDER", Vandaag.AddDays(10)), (next.Regel.Status, next.Regel.Aanbieder, next.Regel.AntwoordUiterlijk));
        Assert.Equal(("Is bij hoofdstuk 4.", 18.5m, "PL-1"), (next.Overdracht!.Notitie, next.Overdracht.UrenGevolgd, next.Overdracht.VanPlaatsing));
        var old = (await app.SendAsync(new HaalPlaatsing("PL-1"), Testwereld.Taalhuis)).Value;
        Assert.Equal((PlaatsingStatus.Beeindigd, Eindreden.Overstap, null), (old.Regel.Status, old.Regel.Eindreden, old.Overdracht));
        var person = (await app.SendAsync(new HaalInburgeraar("D-1", "begeleiden"), Testwereld.Consulent)).Value;
        Assert.Equal((18.5m, "ANDER"), (person.Uren.Gevolgd, Assert.Single(person.Overdrachten).Naar));
        var events = await app.LeesAsync(db => db.Outbox.OrderBy(m => m.Id).Select(m => m.Soort).ToListAsync());
        Assert.Equal(["PlaatsingAangemeld", "PlaatsingBeeindigd"], events.Where(e => e.StartsWith("Plaatsing", StringComparison.Ordinal)).Order());
        Assert.DoesNotContain("hoofdstuk", string.Concat(await app.LeesAsync(db => db.Logboek.Select(l => l.Nieuw ?? "").ToListAsync())), StringComparison.Ordinal);
    }

    [Theory]
    [Databases]
    public async Task StapOver_MagNiet_LaatAllesStaan(DatabaseProvider provider)
    {
        // Arrange: the lot for the Z-route is there, but the PIP chooses B1.
        await using var app = await StartAsync(provider);
        StapOver Vraag(string contract, string perceel, DateOnly? start = null) => new("PL-1", contract, perceel, Vandaag, start ?? Vandaag, "Reden.", "Notitie.");

        // Act
        var route = await app.SendAsync(Vraag("C-2", "Z"), Testwereld.Consulent);
        var same = await app.SendAsync(Vraag("C-1", "B1"), Testwereld.Consulent);
        var early = await app.SendAsync(Vraag("C-2", "B1", Vandaag.AddDays(-1)), Testwereld.Consulent);
        var elsewhere = await app.SendAsync(Vraag("C-2", "B1"), Testwereld.ConsulentElders);
        var provided = await app.SendAsync(Vraag("C-2", "B1"), Testwereld.Taalhuis);

        // Assert
        Assert.Equal(
            ["PLAATSING_R09", "WIJZIGING_ZELFDE_PERCEEL", "WIJZIGING_START_VOOR_EINDE", "PLAATSING_ONBEKEND", "GEEN_TOEGANG"],
            new[] { route, same, early, elsewhere, provided }.Select(o => o.Errors[0].Code));
        Assert.Equal((PlaatsingStatus.Gestart, 1, 0), await app.LeesAsync(async db => ((await db.Plaatsingen.SingleAsync()).Status, await db.Plaatsingen.CountAsync(), await db.Overdrachten.CountAsync())));
    }

    [Theory]
    [Databases]
    public async Task StapOver_NaarAndereLeerroute_IsEenWissel(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await StartAsync(provider);
        await app.SendAsync(new LegPipVast("D-1", Vandaag, Route.Z, Niveau.A2), Testwereld.Consulent);

        // Act
        var moved = await app.SendAsync(new StapOver("PL-1", "C-2", "Z", Vandaag, Vandaag, "B1 is te hoog.", "Notitie."), Testwereld.Consulent);

        // Assert
        Assert.True(moved.IsSuccess, string.Join(' ', moved.Errors.Select(e => e.Message)));
        Assert.Equal(Eindreden.Geschakeld, await app.LeesAsync(db => db.Plaatsingen.Where(p => p.Nummer == "PL-1").Select(p => p.Eindreden).SingleAsync()));
    }

    [Theory]
    [Databases]
    public async Task VerschuifStart_VraagtDeRegelsOpnieuw(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await StartAsync(provider);
        await app.MetPersoonAsync("D-2");
        await app.MetPlaatsingAsync("PL-2", "D-2");

        // Act
        var moved = await app.SendAsync(new VerschuifStart("PL-2", new DateOnly(2026, 11, 2), "Groep begint later."), Testwereld.Consulent);
        var outside = await app.SendAsync(new VerschuifStart("PL-2", new DateOnly(2028, 1, 1), "Te laat."), Testwereld.Consulent);
        var running = await app.SendAsync(new VerschuifStart("PL-1", new DateOnly(2026, 11, 2), "Loopt al."), Testwereld.Consulent);

        // Assert
        Assert.True(moved.IsSuccess, string.Join(' ', moved.Errors.Select(e => e.Message)));
        Assert.Contains(outside.Errors, e => e.Code == "PLAATSING_R01");
        Assert.Equal("PLAATSING_START_NIET_TE_VERSCHUIVEN", running.Errors[0].Code);
        var (start, reason) = await app.LeesAsync(async db => (
            await db.Plaatsingen.Where(p => p.Nummer == "PL-2").Select(p => p.Startdatum).SingleAsync(),
            await db.Logboek.Where(l => l.Handeling == "VerschuifStart").Select(l => l.Reden).SingleAsync()));
        Assert.Equal((new DateOnly(2026, 11, 2), "Groep begint later."), (start, reason));
    }

    [Theory]
    [Databases]
    public async Task Pauze_VastleggenEnHervatten_KomtInDeltaEnEenTweedeNietErnaast(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await StartAsync(provider);
        var before = app.Clock.GetUtcNow();
        app.Clock.Advance(TimeSpan.FromMinutes(1));

        // Act
        var paused = await app.SendAsync(new PauzeerPlaatsing("PL-1", new DateOnly(2026, 9, 14), new DateOnly(2026, 10, 30), "Zwangerschapsverlof."), Testwereld.Consulent);
        var second = await app.SendAsync(new PauzeerPlaatsing("PL-1", new DateOnly(2026, 9, 20), new DateOnly(2026, 10, 30), "Nog een."), Testwereld.Consulent);
        var future = await app.SendAsync(new HervatPlaatsing("PL-1", Vandaag.AddDays(1)), Testwereld.Taalhuis);
        var resumed = await app.SendAsync(new HervatPlaatsing("PL-1", Vandaag), Testwereld.Taalhuis);
        var none = await app.SendAsync(new HervatPlaatsing("PL-1", Vandaag), Testwereld.Taalhuis);
        var changed = (await app.SendAsync(new ZoekPlaatsingen(new SharedKernel.Paging.PageRequest(), new PlaatsingFilter(BijgewerktNa: before)), Testwereld.Taalhuis)).Value.Pagina;

        // Assert
        Assert.True(paused.IsSuccess && resumed.IsSuccess);
        Assert.Equal(["PAUZE_LOOPT_AL", "PAUZE_HERVAT_IN_TOEKOMST", "PAUZE_GEEN"], new[] { second, future, none }.Select(o => o.Errors[0].Code));
        Assert.Equal(["PL-1"], changed.Items.Select(i => i.Nummer));
        var detail = (await app.SendAsync(new HaalPlaatsing("PL-1"), Testwereld.Taalhuis)).Value;
        Assert.Equal(new PauzeRegel(new DateOnly(2026, 9, 14), new DateOnly(2026, 10, 30), Vandaag, "Zwangerschapsverlof."), Assert.Single(detail.Pauzes));
    }

    [Theory]
    [Databases]
    public async Task SchaalAf_GenoegUrenBijKeurmerkschool_LegtEenNieuwPipVast(DatabaseProvider provider)
    {
        // Arrange: 600 hours, of which 300 online.
        await using var app = await StartAsync(provider);
        await app.MetPersoonAsync("D-2");
        await app.MetPlaatsingAsync("PL-2", "D-2", PlaatsingStatus.Gestart, aangemeld: new DateOnly(2026, 5, 1), start: new DateOnly(2026, 5, 4));
        UrenRegel[] hours = [.. Enumerable.Range(5, 4).Select(m => new UrenRegel(new DateOnly(2026, m, 1), 150, 150, 0, 0, 75))];
        await app.SendAsync(new LeverUren("PL-2", hours), Testwereld.Taalhuis);

        // Act
        var asked = (await app.SendAsync(new ToetsAfschalen("D-2", Vandaag), Testwereld.Consulent)).Value;
        var without = await app.SendAsync(new SchaalAf("D-1", Vandaag, true, "Altijd aanwezig."), Testwereld.Consulent);
        var plain = await app.SendAsync(new LegPipVast("D-2", Vandaag, Route.B1, Niveau.A2), Testwereld.Consulent);
        var effort = await app.SendAsync(new SchaalAf("D-2", Vandaag, false, "Kwam niet."), Testwereld.Consulent);
        var done = await app.SendAsync(new SchaalAf("D-2", Vandaag, true, "Altijd aanwezig."), Testwereld.Consulent);

        // Assert
        Assert.Equal((true, 600m, 300m), (asked.Toegestaan, asked.UrenGevolgd, asked.UrenOnline));
        Assert.Equal(["AFSCHALEN_A02", "AFSCHALEN_A03"], without.Errors.Select(e => e.Code));
        Assert.Equal(("PIP_IS_AFSCHALEN", "AFSCHALEN_A04"), (plain.Errors[0].Code, Assert.Single(effort.Errors).Code));
        Assert.True(done.IsSuccess, string.Join(' ', done.Errors.Select(e => e.Message)));
        var person = (await app.SendAsync(new HaalInburgeraar("D-2", "begeleiden"), Testwereld.Consulent)).Value;
        Assert.Equal((Route.B1, Niveau.A2, Vandaag), (person.Pips[0].Leerroute, person.Pips[0].Niveau, person.Pips[0].Dagtekening));
    }

    [Theory]
    [Databases]
    public async Task Verhuis_BinnenEnBuitenDeRegio_GaatDoorOfEindigt(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await StartAsync(provider);
        await app.MetPersoonAsync("D-2");
        await app.MetPlaatsingAsync("PL-2", "D-2", PlaatsingStatus.Gestart);

        // Act
        var inside = await app.SendAsync(new Verhuis("D-1", "1916", Vandaag, "Doet het goed."), Testwereld.Consulent);
        var outside = await app.SendAsync(new Verhuis("D-2", null, Vandaag, "Naar Utrecht."), Testwereld.Consulent);
        var later = await app.SendAsync(new Verhuis("D-2", "1916", Vandaag.AddDays(1), "Te vroeg."), Testwereld.Consulent);
        var unknown = await app.SendAsync(new Verhuis("D-2", "9999", Vandaag, "Fout."), Testwereld.Consulent);

        // Assert
        Assert.True(inside.IsSuccess && outside.IsSuccess);
        Assert.Equal(("VERHUIZING_IN_TOEKOMST", "INBURGERAAR_GEMEENTE_ONBEKEND"), (later.Errors[0].Code, unknown.Errors[0].Code));
        var mine = await app.SendAsync(new HaalInburgeraar("D-1", "begeleiden"), Testwereld.Consulent);
        var theirs = (await app.SendAsync(new HaalInburgeraar("D-1", "begeleiden"), Testwereld.ConsulentElders)).Value;
        Assert.Equal("INBURGERAAR_ONBEKEND", mine.Errors[0].Code);
        Assert.Equal(("Doet het goed.", PlaatsingStatus.Gestart, "0626"), (theirs.Overdrachten[0].Notitie, theirs.Plaatsingen[0].Status, theirs.Plaatsingen[0].Gemeente));
        Assert.Equal(Eindreden.Verhuisd, await app.LeesAsync(db => db.Plaatsingen.Where(p => p.Nummer == "PL-2").Select(p => p.Eindreden).SingleAsync()));
    }

    [Theory]
    [Databases]
    public async Task ZetPlaatsingenOver_MeerDanVijftien_VraagtToestemmingEnIsAllesOfNiets(DatabaseProvider provider)
    {
        // Arrange: sixteen people; the sixteenth needs the approval of the keurmerk (R19).
        await using var app = await StartAsync(provider);
        for (var i = 2; i <= 16; i++)
        {
            await app.MetPersoonAsync($"D-{i}");
            await app.MetPlaatsingAsync($"PL-{i}", $"D-{i}", PlaatsingStatus.Gestart);
        }

        // Act
        var preview = (await app.SendAsync(new ToetsOverzetten("C-1", "B1", "C-2", "B1", Vandaag, Vandaag), Testwereld.Consulent)).Value;
        var all = new ZetPlaatsingenOver("C-1", "B1", "C-2", "B1", Vandaag, Vandaag, [.. preview.Regels.Select(r => r.Nummer)], "Contract eindigt.");
        var refused = await app.SendAsync(all, Testwereld.Consulent);
        var untouched = await app.LeesAsync(db => db.Plaatsingen.CountAsync(p => p.Status == PlaatsingStatus.Gestart));
        var moved = await app.SendAsync(all with { Motiveringen = [new Motivering("R19", "Toestemming van Blik op Werk is onderweg.")] }, Testwereld.Consulent);
        var again = await app.SendAsync(all, Testwereld.Consulent);

        // Assert
        Assert.Equal((16, 15, 1), (preview.Aantal, preview.Mogelijk, preview.MetMotivering));
        Assert.Equal("R19", Assert.Single(preview.Regels.Single(r => r.MetMotivering).Bezwaren, b => b.Uitkomst == Plaatsingen.Regels.Regeloordeel.Blokkade).Code);
        Assert.Equal("OVERZETTEN_R19", Assert.Single(refused.Errors).Code);
        Assert.Equal(16, untouched);
        Assert.True(moved.IsSuccess, string.Join(' ', moved.Errors.Select(e => e.Message)));
        Assert.Equal(16, moved.Value.Aantal);
        Assert.Equal("OVERZETTEN_NIET_MEER", again.Errors[0].Code);
        Assert.Equal((16, 16, 1), await app.LeesAsync(async db => (
            await db.Plaatsingen.CountAsync(p => p.Eindreden == Eindreden.Overstap),
            await db.Overdrachten.CountAsync(),
            await db.Plaatsingen.CountAsync(p => p.Motivering != null))));
    }

    [Theory]
    [Databases]
    public async Task Accepteren_TegelijkMetIntrekken_WintErEen(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await StartAsync(provider);
        await app.MetPersoonAsync("D-2");
        await app.MetPlaatsingAsync("PL-2", "D-2");

        // Act
        using var start = new Barrier(2);
        Task<SharedKernel.Results.Result<Guid>> Send(SharedKernel.Messages.ICommand<SharedKernel.Results.Result<Guid>> command, Actor actor) => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                return app.SendAsync(command, actor);
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default).Unwrap();
        var outcomes = await Task.WhenAll(Send(new AccepteerPlaatsing("PL-2"), Testwereld.Taalhuis), Send(new TrekPlaatsingIn("PL-2", "Verhuisd."), Testwereld.Consulent));

        // Assert: withdrawing may follow accepting, never the other way round.
        var (status, steps) = await app.LeesAsync(async db => (
            await db.Plaatsingen.Where(p => p.Nummer == "PL-2").Select(p => p.Status).SingleAsync(),
            await db.Logboek.CountAsync(l => l.Sleutel == "PL-2" && l.Soort == "Gewijzigd")));
        Assert.Equal(outcomes.Count(o => o.IsSuccess), steps);
        Assert.Equal(outcomes[1].IsSuccess ? PlaatsingStatus.Ingetrokken : PlaatsingStatus.Geaccepteerd, status);
        Assert.All(outcomes.Where(o => !o.IsSuccess), o => Assert.Contains(o.Errors[0].Code, new[] { "GEWIJZIGD_DOOR_ANDER", "PLAATSING_STAP_NIET_TOEGESTAAN" }));
    }

    private static async Task<TestApp> StartAsync(DatabaseProvider provider)
    {
        var app = await Testwereld.StartAsync(provider);
        await app.MetPerceelAsync();
        await app.MetPerceelAsync(Testwereld.Perceel("C-2", aanbieder: "ANDER"));
        await app.MetPerceelAsync(Testwereld.Perceel("C-2", "Z", aanbieder: "ANDER"));
        await app.MetPersoonAsync();
        await app.DbAsync(async db =>
        {
            var persoon = db.Inburgeraars.Single();
            var now = app.Clock.GetUtcNow();
            var plaatsing = Plaatsing.Meld("PL-1", persoon, db.Percelen.Single(p => p.Contractnummer == "C-1"), new PlaatsingAfspraak(new DateOnly(2026, 9, 1), new DateOnly(2026, 9, 7), Financiering.Gemeente, 10_000, null), now);
            Assert.True(plaatsing.Accepteer(now).IsSuccess && plaatsing.Start(new DateOnly(2026, 9, 7), Vandaag, now).IsSuccess);
            db.Plaatsingen.Add(plaatsing);
            await db.SaveChangesAsync();
        });
        return app;
    }
}
