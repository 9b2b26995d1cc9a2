// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Contracten.Beoordelen;
using Inburgering.Inkoop.Contracten.Inkooptrajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.TestSupport;

namespace Inburgering.Inkoop.Contracten.Tests;

/// <summary>A tender of two gemeenten with one lot, in the stage that a test asks for.</summary>
internal static class InkoopWereld
{
    public static readonly InkooptrajectGegevens Gegevens = new(
        "Inburgeringslessen 2027",
        Inkoopprocedure.SocialeEnSpecifiekeDiensten,
        "TN-500100",
        ["80530000-8"],
        ["0626", "1916"],
        new DateOnly(2026, 10, 1),
        new DateOnly(2026, 11, 16),
        new DateOnly(2027, 3, 1),
        new DateOnly(2029, 2, 28),
        [12, 12],
        6,
        Rapportagefrequentie.Kwartaal,
        null);

    public static readonly InkoopperceelGegevens B1 = new(
        "B1 overdag", Route.B1, ["0626", "1916"], true, Lesvorm.Overdag, 40, 1, Prijsmodel.PerUur, null, 20m, 800_000m, 900_000m, 12m, 20m, 4m, 20, 28);

    public static readonly InkoopeisGegevens Keurmerk = new("KEURMERK", "De aanbieder heeft een geldig keurmerk inburgeren.", [Route.B1, Route.Z]);

    public static readonly GunningswijzeGegevens Ratio = new(
        Gunningsformule.LaagstePrijsRatio,
        40,
        Gelijkregel.HoogsteKwaliteit,
        [
            new("K1", "Didactiek", 40, Kwaliteitsschaal.VijfTrappen, "Hoe de lessen zijn opgebouwd."),
            new("K2", "Begeleiding", 20, Kwaliteitsschaal.VierTrappen, "Hoe mensen worden geholpen die achterblijven."),
        ]);

    public static async Task TrajectAsync(this TestApp app, string nummer, InkooptrajectGegevens? gegevens = null) =>
        await app.GeluktAsync(new RegistreerInkooptraject(nummer, gegevens ?? Gegevens));

    /// <summary>A tender that is ready to be published: a lot, a requirement, criteria and two evaluators.</summary>
    public static async Task PubliceerbaarAsync(this TestApp app, string nummer, InkooptrajectGegevens? gegevens = null, InkoopperceelGegevens? perceel = null, GunningswijzeGegevens? wijze = null)
    {
        await app.TrajectAsync(nummer, gegevens);
        await app.GeluktAsync(new VoegInkoopperceelToe(nummer, 0, "B1", perceel ?? B1));
        await app.GeluktAsync(new LegInkoopeisenVast(nummer, 1, [Keurmerk]));
        await app.GeluktAsync(new LegGunningswijzeVast(nummer, 2, wijze ?? Ratio));
        await app.GeluktAsync(new ZetInInkoopteam(nummer, 3, "an", "An", Teamrol.Beoordelaar));
        await app.GeluktAsync(new ZetInInkoopteam(nummer, 4, "bo", "Bo", Teamrol.Beoordelaar));
    }

    public static async Task<InkooptrajectDetail> TrajectDetailAsync(this TestApp app, string nummer) => (await app.SendAsync(new HaalInkooptraject(nummer))).Value;

    public static async Task StapAsync(this TestApp app, string nummer, Trajectstap naar) =>
        await app.GeluktAsync(new ZetInkoopstap(nummer, (await app.TrajectDetailAsync(nummer)).Versie, naar));

    public static async Task<int> VersieAsync(this TestApp app, string nummer) => (await app.TrajectDetailAsync(nummer)).Versie;

    /// <summary>Bids can be recorded; the tender has version 7.</summary>
    public static async Task GeslotenAsync(this TestApp app, string nummer)
    {
        await app.PubliceerbaarAsync(nummer);
        await app.StapAsync(nummer, Trajectstap.Gepubliceerd);
        app.Clock.Set(new DateOnly(2026, 11, 16));
        await app.StapAsync(nummer, Trajectstap.InschrijvingGesloten);
    }

    /// <summary>Two valid bids, of EEN and TWEE; An and Bo can score.</summary>
    public static async Task InBeoordelingAsync(this TestApp app, string nummer, decimal een = 16, decimal twee = 20)
    {
        await app.GeslotenAsync(nummer);
        foreach (var (who, price) in new[] { ("EEN", een), ("TWEE", twee) })
        {
            await app.GeluktAsync(new LegInschrijvingVast(nummer, await app.VersieAsync(nummer), "B1", who, Beoordelen.BeoordelenTests.Inschrijving(price)));
            await app.GeluktAsync(new ToetsInschrijving(nummer, await app.VersieAsync(nummer), "B1", who, [new("KEURMERK", true, null)]));
        }

        await app.StapAsync(nummer, Trajectstap.Beoordeling);
    }

    /// <summary>Everything is agreed on: EEN (16 euro) and TWEE (20) bid on B1, nobody on Z. It is 24 November 2026.</summary>
    public static async Task TeGunnenAsync(this TestApp app, string nummer, IReadOnlyList<ScoreGegevens>? scores = null)
    {
        await app.PubliceerbaarAsync(nummer);
        await app.GeluktAsync(new VoegInkoopperceelToe(nummer, await app.VersieAsync(nummer), "Z", B1 with { Naam = "Z avond", Route = Route.Z, MaximumprijsEuro = 18m }));
        await app.StapAsync(nummer, Trajectstap.Gepubliceerd);
        app.Clock.Set(new DateOnly(2026, 11, 16));
        await app.StapAsync(nummer, Trajectstap.InschrijvingGesloten);
        foreach (var (who, price) in new[] { ("EEN", 16m), ("TWEE", 20m) })
        {
            await app.GeluktAsync(new LegInschrijvingVast(nummer, await app.VersieAsync(nummer), "B1", who, Beoordelen.BeoordelenTests.Inschrijving(price)));
            await app.GeluktAsync(new ToetsInschrijving(nummer, await app.VersieAsync(nummer), "B1", who, [new("KEURMERK", true, null)]));
        }

        await app.StapAsync(nummer, Trajectstap.Beoordeling);
        scores ??= Beoordelen.BeoordelenTests.Scores(75, 70);
        foreach (var who in new[] { "an", "bo" })
        {
            await app.GeluktAsync(new VulScorebladIn(nummer, "B1", 0, scores, true), new Actor(who, who, [Rol.Consulent], Scope.VanGemeenten("0626"), Kanaal.Web));
        }

        await app.GeluktAsync(new StartConsensus(nummer, await app.VersieAsync(nummer), "B1"));
        await app.GeluktAsync(new LegConsensusVast(nummer, await app.VersieAsync(nummer), "B1", scores));
        app.Clock.Set(new DateOnly(2026, 11, 24));
    }
}
