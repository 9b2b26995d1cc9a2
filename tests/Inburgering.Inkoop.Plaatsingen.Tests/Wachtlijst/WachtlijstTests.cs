// SPDX-License-Identifier: EUPL-1.2

using CsCheck;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.Plaatsingen.Signalen;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.Plaatsingen.Wachtlijst;
using Inburgering.Inkoop.Plaatsingen.Wijzigingen;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Tests.Wachtlijst;

public sealed class WachtlijstTests
{
    private static readonly DateOnly Start = new(2026, 10, 15);
    private static readonly Actor Regio = new("cm", "Regio", [Rol.Contractmanager], Scope.Volledig, Kanaal.Web);

    [Fact]
    public void Orden_VoorrangDanDagDanVolgorde_StaatVast()
    {
        // Arrange: the names say the turn that each should get. The border of a year from now lies within it.
        var today = Testwereld.Vandaag;
        Wachtplek[] shuffled =
        [
            Plek(6, today.AddDays(-1), null),
            Plek(4, today.AddDays(-9), today.AddMonths(12).AddDays(1)),
            Plek(2, today, today.AddMonths(3)),
            Plek(5, today.AddDays(-1), today.AddMonths(20)),
            Plek(1, today, today.AddDays(-40)),
            Plek(3, today, today.AddMonths(12)),
        ];

        // Act
        var ordered = Wachtvolgorde.Orden(shuffled, today, 12);

        // Assert
        Assert.Equal([1, 2, 3, 4, 5, 6], ordered.Select(p => (int)p.Id.ToByteArray()[15]));
        Assert.Equal([true, true, true, false, false, false], ordered.Select(p => p.Voorrang));
    }

    [Fact]
    public void Orden_ElkeLijst_HangtNietAfVanDeInvoervolgordeEnLaatNiemandInhalen()
    {
        var today = Testwereld.Vandaag;
        var places = Gen.Select(Gen.Int[1, 250], Gen.Int[-400, 0], Gen.Int[-60, 1100]).Select((n, joined, term) => Plek(n, today.AddDays(joined), term < 0 ? null : today.AddDays(term)));
        places.Array[0, 12].Sample(list =>
        {
            // Act
            var ordered = Wachtvolgorde.Orden(list, today, 12);
            var reversed = Wachtvolgorde.Orden(list.Reverse(), today, 12);

            // Assert: who joined earlier is only behind somebody whose term ends sooner, within the year.
            Assert.Equal(ordered.Select(p => (p.OpLijstSinds, p.TermijnTot)), reversed.Select(p => (p.OpLijstSinds, p.TermijnTot)));
            for (var i = 1; i < ordered.Count; i++)
            {
                Assert.True(ordered[i - 1].Voorrang ? !ordered[i].Voorrang || ordered[i - 1].TermijnTot <= ordered[i].TermijnTot : !ordered[i].Voorrang && ordered[i - 1].OpLijstSinds <= ordered[i].OpLijstSinds);
            }
        });
    }

    [Theory]
    [Databases]
    public async Task ZetOpWachtlijst_VolPerceel_GeeftEenBeurtEnHoudtDeVolgordeVast(DatabaseProvider provider)
    {
        // Arrange: a full lot; D-3 has a PIP of three years ago, so its term ends soon.
        await using var app = await StartAsync(provider, capaciteit: 1);
        await app.MetPersoonAsync("D-4", Testwereld.Persoon with { Gemeente = "1916" });
        await app.DbAsync(async db =>
        {
            db.Pips.Add(Pip.Maak(db.Inburgeraars.Single(i => i.Dossiernummer == "D-3"), new DateOnly(2024, 6, 1), Route.B1, Niveau.B1, null));
            await db.SaveChangesAsync();
        });

        // Act
        var first = await WachtAsync(app, "D-1");
        var other = await app.SendAsync(new ZetOpWachtlijst("D-4", "C-1", "B1", Start, Financiering.Gemeente), Testwereld.ConsulentElders);
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        await WachtAsync(app, "D-2");
        await WachtAsync(app, "D-3");
        var twice = await app.SendAsync(new ZetOpWachtlijst("D-1", "C-1", "B1", Start, Financiering.Gemeente), Testwereld.Consulent);
        var placed = await app.SendAsync(new ZetOpWachtlijst("D-0", "C-1", "B1", Start, Financiering.Gemeente), Testwereld.Consulent);
        var past = await app.SendAsync(new ZetOpWachtlijst("D-1", "C-1", "B1", Testwereld.Vandaag.AddDays(-1), Financiering.Gemeente), Testwereld.Consulent);
        var hidden = await app.SendAsync(new ZetOpWachtlijst("D-4", "C-1", "B1", Start, Financiering.Gemeente), Testwereld.Consulent);

        // Assert
        Assert.True(other.IsSuccess);
        Assert.Equal(
            ["WACHTLIJST_STAAT_ER_AL", "PLAATSING_R12", "WACHTLIJST_IN_VERLEDEN", "INBURGERAAR_ONBEKEND"],
            [twice.Errors[0].Code, placed.Errors[0].Code, past.Errors[0].Code, hidden.Errors[0].Code]);
        var list = (await app.SendAsync(new ZoekWachtlijst(), Testwereld.Consulent)).Value.Wachtenden;
        Assert.Equal(["D-3 1/4 True", "D-1 2/4 False", "D-2 4/4 False"], list.Select(w => $"{w.Dossiernummer} {w.Beurt}/{w.VanTotaal} {w.Voorrang}"));
        Assert.Equal("Alfa Testpersoon", list[0].Naam);
        Assert.All((await app.SendAsync(new ZoekWachtlijst("C-1"), Regio)).Value.Wachtenden, w => Assert.Null(w.Naam));
        Assert.Equal("WACHTLIJST_ONBEKEND", (await app.SendAsync(new HaalVanWachtlijst(first, "Nee."), Testwereld.ConsulentElders)).Errors[0].Code);
    }

    [Theory]
    [Databases]
    public async Task PlaatsVrij_NaEenWeigering_WordtVoorgesteldAanDeVolgendeDieKan(DatabaseProvider provider)
    {
        // Arrange: D-1 is first but can start in two months only.
        await using var app = await StartAsync(provider, capaciteit: 1);
        var first = await WachtAsync(app, "D-1", Testwereld.Vandaag.AddMonths(2));
        await WachtAsync(app, "D-2");
        await WachtAsync(app, "D-3");
        var before = await VoorstellenAsync(app);

        // Act
        await app.SendAsync(new WeigerPlaatsing("PL-0", Weigerreden.GeenPlek), Testwereld.Taalhuis);
        await app.DeliverEventsAsync();
        await app.RunJobAsync("wachtlijst");
        var proposed = await VoorstellenAsync(app);
        var changed = await app.SendAsync(new WijzigWachtende(first, Testwereld.Vandaag, null, "Kan toch eerder."), Testwereld.Consulent);
        await app.DeliverEventsAsync();
        var turned = await VoorstellenAsync(app);
        var jump = await app.SendAsync(new PlaatsInburgeraar("D-2", "C-1", "B1", Start, Financiering.Gemeente), Testwereld.Consulent);
        var placed = await app.SendAsync(new PlaatsInburgeraar("D-1", "C-1", "B1", Start, Financiering.Gemeente), Testwereld.Consulent);
        await app.DeliverEventsAsync();

        // Assert
        Assert.Empty(before);
        Assert.Equal(["Dossier D-2, C-1 perceel B1"], proposed);
        Assert.True(changed.IsSuccess);
        Assert.Equal(["Dossier D-1, C-1 perceel B1"], turned);
        var error = Assert.Single(jump.Errors);
        Assert.Equal("PLAATSING_R21", error.Code);
        Assert.StartsWith("Op de wachtlijst van dit perceel gaat 1 persoon voor, en er is 1 plaats vrij op 15-10-2026.", error.Message, StringComparison.Ordinal);
        Assert.True(placed.IsSuccess);
        Assert.Empty(await VoorstellenAsync(app));
        Assert.Equal(["D-2", "D-3"], (await app.SendAsync(new ZoekWachtlijst(), Testwereld.Consulent)).Value.Wachtenden.Select(w => w.Dossiernummer));
    }

    [Theory]
    [Databases]
    public async Task PlaatsVrij_MeerCapaciteitOfIemandVanDeLijst_SteltDeVolgendenVoor(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await StartAsync(provider, capaciteit: 1);
        var first = await WachtAsync(app, "D-1");
        await WachtAsync(app, "D-2");
        await WachtAsync(app, "D-3");
        var lot = await app.LeesAsync(db => db.Percelen.SingleAsync());

        // Act
        var more = Testwereld.Perceel(capaciteit: 3, versie: 2, id: lot.Id);
        await app.MetPerceelAsync(more);
        await app.DeliverEventsAsync();
        var two = await VoorstellenAsync(app);
        await app.SendAsync(new HaalVanWachtlijst(first, "Gaat werken."), Testwereld.Consulent);
        await app.DeliverEventsAsync();
        var next = await VoorstellenAsync(app);
        var reasoned = await app.SendAsync(new PlaatsInburgeraar("D-1", "C-1", "B1", Start, Financiering.Gemeente, [new Motivering("R21", "Afgesproken in het overleg.")]), Testwereld.Consulent);
        await app.SendAsync(new Verhuis("D-2", null, Testwereld.Vandaag, "Naar Utrecht."), Testwereld.Consulent);

        // Assert
        Assert.Equal(["Dossier D-1, C-1 perceel B1", "Dossier D-2, C-1 perceel B1"], two);
        Assert.Equal(["Dossier D-2, C-1 perceel B1", "Dossier D-3, C-1 perceel B1"], next);
        Assert.True(reasoned.IsSuccess);
        Assert.Equal(["D-3"], (await app.SendAsync(new ZoekWachtlijst(), Testwereld.Consulent)).Value.Wachtenden.Select(w => w.Dossiernummer));
        Assert.Equal([Wachtstand.Afgehaald, Wachtstand.Afgehaald, Wachtstand.Wacht], await app.LeesAsync(db => db.Wachtenden.OrderBy(w => w.Id).Select(w => w.Stand).ToListAsync()));
    }

    [Theory]
    [Databases]
    public async Task PlaatsVrij_NietGebruiktBinnenDeTermijn_WordtEenFout(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await StartAsync(provider, capaciteit: 2);
        await WachtAsync(app, "D-1");
        await app.RunJobAsync("wachtlijst");

        // Act
        app.Clock.Set(Testwereld.Vandaag.AddDays(5));
        await app.RunJobAsync("wachtlijst");
        var within = await app.LeesAsync(db => db.Werk.SingleAsync(w => w.Sleutel.StartsWith("plaats-vrij:")));
        app.Clock.Set(Testwereld.Vandaag.AddDays(6));
        await app.RunJobAsync("wachtlijst");
        var late = await app.LeesAsync(db => db.Werk.SingleAsync(w => w.Sleutel.StartsWith("plaats-vrij:")));

        // Assert
        Assert.Equal((SharedKernel.Werk.Ernst.LetOp, Testwereld.Vandaag.AddDays(5)), (within.Ernst, within.Termijn!.Value));
        Assert.Equal((SharedKernel.Werk.Ernst.Fout, Testwereld.Vandaag.AddDays(5)), (late.Ernst, late.Termijn!.Value));
    }

    private static Wachtplek Plek(int nr, DateOnly sinds, DateOnly? termijn)
    {
        var bytes = new byte[16];
        bytes[15] = (byte)nr;
        return new Wachtplek(new Guid(bytes), Guid.Empty, Guid.Empty, sinds, sinds, null, termijn);
    }

    // One lot, D-0 placed on it, and three people who wait to be put on the list.
    private static async Task<TestApp> StartAsync(DatabaseProvider provider, int capaciteit)
    {
        var app = await Testwereld.StartAsync(provider);
        await app.MetPerceelAsync(Testwereld.Perceel(capaciteit: capaciteit));
        for (var i = 0; i <= 3; i++)
        {
            await app.MetPersoonAsync($"D-{i}");
        }

        await app.MetPlaatsingAsync("PL-0", "D-0");
        return app;
    }

    private static async Task<Guid> WachtAsync(TestApp app, string dossier, DateOnly? vanaf = null)
    {
        var outcome = await app.SendAsync(new ZetOpWachtlijst(dossier, "C-1", "B1", vanaf ?? Start, Financiering.Gemeente), Testwereld.Consulent);
        Assert.Empty(outcome.Errors);
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        return outcome.Value;
    }

    private static async Task<List<string>> VoorstellenAsync(TestApp app) =>
        [.. (await app.SendAsync(new ZoekPlaatsingenWerk(), Testwereld.Consulent)).Value.Regels.Where(r => r.Soort == "plaats-vrij").Select(r => r.Waar).Order(StringComparer.Ordinal)];
}
