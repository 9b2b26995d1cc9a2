// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Contracten.Beoordelen;
using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.Contracten.Gunnen;
using Inburgering.Inkoop.Contracten.Inkooptrajecten;
using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.Contracten.Werklijst;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Jobs;
using Inburgering.Inkoop.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Inburgering.Inkoop.Contracten.Tests.Gunnen;

public sealed class GunnenTests
{
    private static readonly DateOnly Verzonden = new(2026, 11, 24);

    [Theory]
    [Databases]
    public async Task Gunning_VanBesluitTotAfgerond_WachtOpTermijnEnBezwaarEnMaaktHetConceptcontract(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await ContractWereld.StartAsync(provider);
        await app.TeGunnenAsync("IT-1");

        // Act
        var plain = await app.SendAsync(new ZetInkoopstap("IT-1", await app.VersieAsync("IT-1"), Trajectstap.VoorlopigGegund));
        var shortened = await app.SendAsync(new GunVoorlopig("IT-1", await app.VersieAsync("IT-1"), new DateOnly(2026, 11, 23), 19, "EEN is het best."));
        await app.GeluktAsync(new GunVoorlopig("IT-1", await app.VersieAsync("IT-1"), Verzonden, null, "EEN is het best."));
        await app.GeluktAsync(new NoteerBezwaar("IT-1", await app.VersieAsync("IT-1"), new BezwaarGegevens(Bezwaarsoort.KortGeding, "TWEE", "B1", Verzonden, "De scores kloppen niet.")));
        app.Clock.Set(new DateOnly(2026, 12, 14));
        var onLastDay = await app.SendAsync(new GunDefinitief("IT-1", await app.VersieAsync("IT-1"), [new("EEN", "IB-2027-01")]));
        app.Clock.Set(new DateOnly(2026, 12, 15));
        var disputed = await app.SendAsync(new GunDefinitief("IT-1", await app.VersieAsync("IT-1"), [new("EEN", "IB-2027-01")]));
        await app.GeluktAsync(new HandelBezwaarAf("IT-1", await app.VersieAsync("IT-1"), 1, Bezwaaruitkomst.Ongegrond, "De rechter wees de vordering af."));
        var wrong = await app.SendAsync(new GunDefinitief("IT-1", await app.VersieAsync("IT-1"), [new("TWEE", "IB-2027-01")]));
        await app.GeluktAsync(new GunDefinitief("IT-1", await app.VersieAsync("IT-1"), [new("EEN", "IB-2027-01")]));
        var early = await app.SendAsync(new ZetInkoopstap("IT-1", await app.VersieAsync("IT-1"), Trajectstap.Afgerond));
        var contract = await app.DetailAsync("IB-2027-01");

        // Assert
        Assert.Equal("GUNNING_ALLEEN_MET_BESLUIT", plain.Errors.Single().Code);
        Assert.Equal(
            ["De opschortende termijn duurt minstens 20 kalenderdagen; ingevuld is 19.", "De brieven gaan op zijn vroegst vandaag (24-11-2026) uit; ingevuld is 23-11-2026."],
            shortened.Errors.Select(e => e.Message));
        Assert.Equal(["STANDSTILL", "BEZWAAR:1"], onLastDay.Errors.Select(e => e.Field));
        Assert.Equal("Voor stap DefinitiefGegund is nog nodig: Het bezwaar van TWEE van 24-11-2026 is afgehandeld met een reden.", disputed.Errors.Single().Message);
        Assert.Equal("Geef voor elke winnaar precies één contractnummer: EEN.", wrong.Errors.Single().Message);
        Assert.Equal("Voor stap Afgerond is nog nodig: De contracten uit de gunning zijn actief. Nog concept: IB-2027-01.", early.Errors.Single().Message);
        Assert.Equal((ContractStatus.Concept, "EEN", new DateOnly(2027, 3, 1), new DateOnly(2029, 2, 28)), (contract.Status, contract.Aanbieder.Code, contract.Gegevens.Ingangsdatum, contract.Gegevens.BasisEinddatum));
        Assert.Equal([12, 12], contract.Gegevens.VerlengingenMaanden);
        Assert.Equal(["0626", "1916"], contract.Gegevens.Gemeenten.Order());
        Assert.Equal(900_000m, contract.Gegevens.PlafondEuro);
        Assert.Equal("Eisen uit inkooptraject IT-1: KEURMERK: De aanbieder heeft een geldig keurmerk inburgeren.", contract.Gegevens.Afspraken.Single().Antwoord);
        var lot = contract.Percelen.Single();
        Assert.Equal(("B1", Route.B1, 20, 16m, Prijsmodel.PerUur), (lot.Code, lot.Gegevens.Route, lot.Gegevens.Capaciteit, lot.Prijzen.Single().TariefEuro, lot.Prijzen.Single().Model));
        Assert.Equal([("Lessen op zaterdag", new DateOnly(2027, 6, 1), "B1")], (await app.SendAsync(new ZoekContracttoezeggingen("IB-2027-01"))).Value.Toezeggingen.Select(t => (t.Omschrijving, t.Datum, t.Perceel)));
        Assert.Single(await app.GebeurtenissenAsync("PerceelVastgelegd"));
        Assert.Equal(["IB-2027-01"], (await app.TrajectDetailAsync("IT-1")).Gunning!.Contracten);

        await app.GeluktAsync(new ActiveerContract("IB-2027-01", contract.Versie, [.. contract.Volledigheid.Where(p => !p.Voldaan).Select(p => new AanvaardPunt(p.Code, "Volgt uit de leidraad."))]));
        await app.StapAsync("IT-1", Trajectstap.Afgerond);
    }

    [Theory]
    [Databases]
    public async Task Besluit_LaterBekeken_IsPreciesWatIsBeslotenEnMerktElkeWijziging(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await ContractWereld.StartAsync(provider);
        await app.TeGunnenAsync("IT-1");
        await app.GeluktAsync(new GunVoorlopig("IT-1", await app.VersieAsync("IT-1"), Verzonden, null, "EEN is het best."));

        // Act
        app.Sql.Clear();
        var decision = (await app.SendAsync(new HaalGunning("IT-1"))).Value;
        var statements = app.Sql.Count;
        var ranking = (await app.SendAsync(new HaalPerceelbeoordeling("IT-1", "B1"))).Value.Rangschikking!;
        var log = await app.InScopeAsync(p => p.GetRequiredService<ContractenDbContext>().Logboek.Where(l => l.Sleutel == "IT-1/gunning-1").Select(l => l.Nieuw).ToListAsync());
        await app.InScopeAsync(p => p.GetRequiredService<ContractenDbContext>().Set<Besluittekst>().ExecuteUpdateAsync(s => s.SetProperty(t => t.Tekst, t => t.Tekst.Replace("\"PrijsEuro\":16", "\"PrijsEuro\":19"))));
        var changed = (await app.SendAsync(new HaalGunning("IT-1"))).Value;
        app.Clock.Set(new DateOnly(2026, 12, 15));
        var refused = await app.SendAsync(new GunDefinitief("IT-1", await app.VersieAsync("IT-1"), [new("EEN", "IB-2027-01")]));

        // Assert
        Assert.InRange(statements, 4, 6);
        Assert.True(decision.Herberekening.HashKlopt);
        Assert.Empty(decision.Herberekening.AndereUitkomst);
        Assert.Equal(64, decision.Hash.Length);
        Assert.Contains(log, l => l!.Contains(decision.Hash, StringComparison.Ordinal));
        Assert.Equal((new DateOnly(2026, 12, 14), 20), (decision.StandstillTotEnMet, decision.StandstillDagen));
        Assert.Equal([("B1", false, "EEN"), ("Z", true, "")], decision.Percelen.Select(p => (p.Code, p.IsGat, string.Join(',', p.Winnaars.Select(w => w.Code)))));
        Assert.Equal(18m, decision.Percelen[1].Gegevens.MaximumprijsEuro);
        Assert.Equal([("EEN", 84m), ("TWEE", 76m)], decision.Percelen[0].Rangschikking.Regels.Select(r => (r.Aanbieder, r.Totaal!.Value)));
        Assert.Equal(decision.Percelen[0].Rangschikking.Regels.Select(r => (r.Aanbieder, r.Rang, r.Totaal)), ranking.Regels.Select(r => (r.Aanbieder, r.Rang, r.Totaal)));
        Assert.Equal((false, "B1"), (changed.Herberekening.HashKlopt, changed.Herberekening.AndereUitkomst.Single()));
        Assert.Equal("GUNNING_INHOUD_GEWIJZIGD", refused.Errors.Single().Code);
    }

    [Theory]
    [Databases]
    public async Task Brieven_NoemenEigenScoresEnVoordelenVanDeWinnaarMaarGeenPrijzen(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await ContractWereld.StartAsync(provider);
        await app.TeGunnenAsync("IT-1", [.. Van("EEN", 100, 70), .. Van("TWEE", 75, 100)]);
        await app.GeluktAsync(new GunVoorlopig("IT-1", await app.VersieAsync("IT-1"), Verzonden, 25, "EEN heeft de beste opbouw."));

        // Act
        var won = (await app.SendAsync(new HaalGunningsbrief("IT-1", "EEN"))).Value;
        var lost = (await app.SendAsync(new HaalGunningsbrief("IT-1", "TWEE"))).Value;
        var nobody = await app.SendAsync(new HaalGunningsbrief("IT-1", "DRIE"));
        var stranger = await app.SendAsync(new HaalGunningsbrief("IT-1", "EEN"), ContractWereld.Manager("9999"));
        var bidder = await app.SendAsync(new HaalGunningsbrief("IT-1", "EEN"), ContractWereld.Aanbieder("EEN"));

        // Assert
        Assert.Equal((new DateOnly(2026, 11, 25), new DateOnly(2026, 12, 21), 25), (lost.StandstillVanaf, lost.StandstillTotEnMet, lost.StandstillDagen));
        Assert.Equal((Briefuitkomst.Gegund, 0), (won.Percelen.Single().Uitkomst, won.Percelen.Single().Winnaars.Count));
        var lot = lost.Percelen.Single();
        Assert.Equal((Briefuitkomst.Afgewezen, 2, 2), (lot.Uitkomst, lot.Rang, lot.Geldig));
        Assert.Equal([("Prijs", (string?)null), ("K1 Didactiek", "Opbouw van TWEE."), ("K2 Begeleiding", "Hulp van TWEE.")], lot.Scores.Select(s => (s.Naam, s.Motivering)));
        Assert.Equal(
            [("Prijs", 100m, 80m, "De prijs levert meer punten op."), ("K1 Didactiek", 100m, 75m, "Opbouw van EEN."), ("K2 Begeleiding", 70m, 100m, null)],
            lot.Winnaars.Single().Vergelijking.Select(v => (v.Naam, v.Winnaar, v.Ontvanger, v.Voordeel)));
        Assert.Equal("GUNNINGSBRIEF_ONBEKEND", nobody.Errors.Single().Code);
        Assert.Equal("INKOOPTRAJECT_ONBEKEND", stranger.Errors.Single().Code);
        Assert.Equal("GEEN_TOEGANG", bidder.Errors.Single().Code);
    }

    [Theory]
    [Databases]
    public async Task GegrondBezwaar_HoudtDeGunningTegenTotEenNieuwBesluit(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await ContractWereld.StartAsync(provider);
        await app.TeGunnenAsync("IT-1");
        await app.GeluktAsync(new GunVoorlopig("IT-1", await app.VersieAsync("IT-1"), Verzonden, null, "EEN is het best."));
        var outsider = await app.SendAsync(new NoteerBezwaar("IT-1", await app.VersieAsync("IT-1"), new BezwaarGegevens(Bezwaarsoort.Bezwaar, "DRIE", null, Verzonden, "Ik wil ook.")));
        var before = await app.SendAsync(new NoteerBezwaar("IT-1", await app.VersieAsync("IT-1"), new BezwaarGegevens(Bezwaarsoort.Bezwaar, "TWEE", null, Verzonden.AddDays(-1), "Te vroeg.")));
        await app.GeluktAsync(new NoteerBezwaar("IT-1", await app.VersieAsync("IT-1"), new BezwaarGegevens(Bezwaarsoort.Bezwaar, "TWEE", null, Verzonden, "K1 is verkeerd gelezen.")));
        await app.GeluktAsync(new HandelBezwaarAf("IT-1", await app.VersieAsync("IT-1"), 1, Bezwaaruitkomst.Gegrond, "Een bijlage was niet gelezen."));
        app.Clock.Set(new DateOnly(2026, 12, 15));

        // Act
        var twice = await app.SendAsync(new HandelBezwaarAf("IT-1", await app.VersieAsync("IT-1"), 1, Bezwaaruitkomst.Ongegrond, "Toch niet."));
        var refused = await app.SendAsync(new GunDefinitief("IT-1", await app.VersieAsync("IT-1"), [new("EEN", "IB-2027-01")]));
        await app.GeluktAsync(new TrekGunningIn("IT-1", await app.VersieAsync("IT-1"), "De scores van TWEE zijn herzien."));
        await app.GeluktAsync(new LegConsensusVast("IT-1", await app.VersieAsync("IT-1"), "B1", [.. Van("TWEE", 100, 100)]));
        await app.GeluktAsync(new GunVoorlopig("IT-1", await app.VersieAsync("IT-1"), new DateOnly(2026, 12, 15), null, "Na herbeoordeling is TWEE het best."));

        // Assert
        Assert.Equal(["BEZWAAR_GEEN_INSCHRIJVER", "BEZWAAR_DATUM"], new[] { outsider, before }.Select(o => o.Errors.Single().Code));
        Assert.Equal("BEZWAAR_AFGEHANDELD", twice.Errors.Single().Code);
        Assert.Equal("Voor stap DefinitiefGegund is nog nodig: Het bezwaar van TWEE is gegrond. Trek de gunning in en neem een nieuw besluit.", refused.Errors.Single().Message);
        var first = (await app.SendAsync(new HaalGunning("IT-1", 1))).Value;
        var second = (await app.SendAsync(new HaalGunning("IT-1"))).Value;
        Assert.Equal(("EEN", "TWEE"), (first.Winnaars.Single().Code, second.Winnaars.Single().Code));
        Assert.Equal(("De scores van TWEE zijn herzien.", true, 2), (first.Intrekreden, first.Herberekening.HashKlopt, second.Besluiten));
        Assert.Equal(Bezwaaruitkomst.Gegrond, first.Bezwaren.Single().Uitkomst);
        Assert.Empty(second.Bezwaren);
    }

    [Theory]
    [Databases]
    public async Task Termijnen_KomenOpDeWerklijstEnGaanErWeerAf(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await ContractWereld.StartAsync(provider);
        await app.TeGunnenAsync("IT-1");
        await app.GeluktAsync(new GunVoorlopig("IT-1", await app.VersieAsync("IT-1"), Verzonden, null, "EEN is het best."));
        await app.GeluktAsync(new NoteerBezwaar("IT-1", await app.VersieAsync("IT-1"), new BezwaarGegevens(Bezwaarsoort.Bezwaar, "TWEE", null, Verzonden, "K1 is verkeerd gelezen.")));
        var disputed = await WerkAsync(app);
        await app.GeluktAsync(new HandelBezwaarAf("IT-1", await app.VersieAsync("IT-1"), 1, Bezwaaruitkomst.Ingetrokken, "Na een gesprek ingetrokken."));
        var waiting = await WerkAsync(app);
        app.Clock.Set(new DateOnly(2026, 12, 15));
        var over = await WerkAsync(app);

        // Act
        await app.GeluktAsync(new GunDefinitief("IT-1", await app.VersieAsync("IT-1"), [new("EEN", "IB-2027-01")]));
        var contract = await app.DetailAsync("IB-2027-01");
        await app.GeluktAsync(new ActiveerContract("IB-2027-01", contract.Versie, [.. contract.Volledigheid.Where(p => !p.Voldaan).Select(p => new AanvaardPunt(p.Code, "Volgt uit de leidraad."))]));
        app.Clock.Set(new DateOnly(2027, 5, 1));
        var early = await WerkAsync(app);
        app.Clock.Set(new DateOnly(2027, 6, 2));
        var late = await WerkAsync(app);
        var future = await app.SendAsync(new LegNakomingVast("IB-2027-01", 1, 0, new DateOnly(2027, 6, 3), "Rooster gezien."));
        var mine = (await app.SendAsync(new ZoekContracttoezeggingen("IB-2027-01"), ContractWereld.Aanbieder("EEN"))).Value.Toezeggingen.Single();
        var theirs = await app.SendAsync(new ZoekContracttoezeggingen("IB-2027-01"), ContractWereld.Aanbieder("TWEE"));
        await app.GeluktAsync(new LegNakomingVast("IB-2027-01", 1, 0, new DateOnly(2027, 6, 2), "Rooster gezien."));
        var outdated = await app.SendAsync(new LegNakomingVast("IB-2027-01", 1, 0, null, "Toch niet."));
        var met = await WerkAsync(app);

        // Assert
        Assert.Equal(["Bezwaar van TWEE houdt de gunning op"], disputed);
        Assert.Empty(waiting);
        Assert.Equal(["De opschortende termijn liep tot en met 14-12-2026"], over);
        Assert.Empty(early);
        Assert.Equal(["Toezegging te laat: Lessen op zaterdag"], late);
        Assert.Equal("TOEZEGGING_DATUM", future.Errors.Single().Code);
        Assert.True(mine.TeLaat);
        Assert.Equal("CONTRACT_ONBEKEND", theirs.Errors.Single().Code);
        Assert.Equal("TOEZEGGING_VERSIE_VEROUDERD", outdated.Errors.Single().Code);
        Assert.Empty(met);
    }

    private static IEnumerable<ScoreGegevens> Van(string aanbieder, int k1, int k2) =>
        [new(aanbieder, "K1", k1, $"Opbouw van {aanbieder}."), new(aanbieder, "K2", k2, $"Hulp van {aanbieder}.")];

    private static async Task<List<string>> WerkAsync(TestApp app)
    {
        await app.InScopeAsync(async p =>
        {
            p.GetRequiredService<IActorAccessor>().Actor = Actor.Systeem(Kanaal.Job);
            await p.GetServices<IRecurringJob>().Single(j => j.Naam == "inkoop-termijnen").RunAsync(CancellationToken.None);
            return true;
        });
        var work = await app.SendAsync(new ZoekContractWerk(), ContractWereld.Manager("0626"));
        return [.. work.Value.Regels.Where(r => r.Soort is "gunning-bezwaar" or "gunning-definitief" or "inkoop-sluiten" or "toezegging").Select(r => r.Titel)];
    }
}
