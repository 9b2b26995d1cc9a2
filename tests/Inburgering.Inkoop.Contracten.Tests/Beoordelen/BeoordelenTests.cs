// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Belangen;
using Inburgering.Inkoop.Contracten.Beoordelen;
using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.Contracten.Inkooptrajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Inburgering.Inkoop.Contracten.Tests.Beoordelen;

public sealed class BeoordelenTests
{
    private static readonly Actor An = new("an", "An", [Rol.Consulent], Scope.VanGemeenten("0626"), Kanaal.Web);
    private static readonly Actor Bo = new("bo", "Bo", [Rol.Contractmanager], Scope.VanGemeenten("0626"), Kanaal.Web);
    private static readonly Actor Cas = new("cas", "Cas", [Rol.Contractmanager], Scope.VanGemeenten("0626"), Kanaal.Web);

    [Theory]
    [Databases]
    public async Task Beoordeling_VanInschrijvingTotRangschikking_GaatBlindEnRekentVolgensDeFormule(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await ContractWereld.StartAsync(provider);
        await app.InBeoordelingAsync("IT-1");
        await app.GeluktAsync(new VulScorebladIn("IT-1", "B1", 0, Scores(50, 40), true), An);
        var before = (await app.SendAsync(new HaalPerceelbeoordeling("IT-1", "B1"), Cas)).Value;
        var beforeAsBo = (await app.SendAsync(new HaalPerceelbeoordeling("IT-1", "B1"), Bo)).Value;
        var early = await app.SendAsync(new StartConsensus("IT-1", await app.VersieAsync("IT-1"), "B1"));
        await app.GeluktAsync(new VulScorebladIn("IT-1", "B1", 0, Scores(100, 70), true), Bo);

        // Act
        await app.GeluktAsync(new StartConsensus("IT-1", await app.VersieAsync("IT-1"), "B1"));
        await app.GeluktAsync(new LegConsensusVast("IT-1", await app.VersieAsync("IT-1"), "B1", Scores(75, 70)));
        app.Sql.Clear();
        var after = (await app.SendAsync(new HaalPerceelbeoordeling("IT-1", "B1"), Cas)).Value;

        // Assert
        Assert.True(app.Sql.Count <= 17, $"{app.Sql.Count} statements");
        Assert.All(before.Beoordelaars.Concat(beforeAsBo.Beoordelaars), b => Assert.Empty(b.Scores));
        Assert.Null(before.Rangschikking);
        Assert.Equal("De consensus kan beginnen als alle scorebladen definitief zijn. Er wordt gewacht op: Bo.", early.Errors.Single().Message);
        Assert.Equal([50, 40, 50, 40], after.Beoordelaars[0].Scores.Select(s => s.Punten));
        Assert.Equal([100, 70, 100, 70], after.Beoordelaars[1].Scores.Select(s => s.Punten));

        // EEN asks 16, TWEE 20; both 75 × 40 % + 70 × 20 % = 44 for quality.
        Assert.Equal([("EEN", 84m, true), ("TWEE", 76m, false)], after.Rangschikking!.Regels.Select(r => (r.Aanbieder, r.Totaal!.Value, r.Wint)));
        Assert.Equal("100 × 16,00 ÷ 20,00 = 80,00 punten × 40 ÷ 100 = 32,00", after.Rangschikking.Regels[1].Onderdelen[0].Berekening);
    }

    [Theory]
    [Databases]
    public async Task Scoreblad_VanEenAnder_IsNetAlsEenDatNietBestaat(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await ContractWereld.StartAsync(provider);
        await app.InBeoordelingAsync("IT-1");
        await app.GeluktAsync(new VulScorebladIn("IT-1", "B1", 0, Scores(50, 40), false), An);

        // Act
        var own = (await app.SendAsync(new HaalScoreblad("IT-1", "B1"), An)).Value;
        var colleague = (await app.SendAsync(new HaalScoreblad("IT-1", "B1"), Bo)).Value;
        var outsider = await app.SendAsync(new HaalScoreblad("IT-1", "B1"), Cas);
        var missing = await app.SendAsync(new HaalScoreblad("IT-9", "B1"), Cas);
        var bidder = await app.SendAsync(new HaalScoreblad("IT-1", "B1"), ContractWereld.Aanbieder("EEN"));
        var fill = await app.SendAsync(new VulScorebladIn("IT-1", "B1", 0, Scores(50, 40), true), Cas);

        // Assert
        Assert.Equal((4, 1, (DateTimeOffset?)null), (own.Scores.Count, own.Versie, own.DefinitiefOp));
        Assert.Empty(colleague.Scores);
        Assert.Equal(missing.Errors.Single(), outsider.Errors.Single());
        Assert.Equal("SCOREBLAD_ONBEKEND", fill.Errors.Single().Code);
        Assert.Equal("GEEN_TOEGANG", bidder.Errors.Single().Code);
        Assert.Single((await app.SendAsync(new ZoekScorebladen(), An)).Value.Bladen);
        Assert.Empty((await app.SendAsync(new ZoekScorebladen(), Cas)).Value.Bladen);
        var log = await app.InScopeAsync(p => p.GetRequiredService<ContractenDbContext>().Logboek.Where(l => l.Onderwerp == "Scoreblad" || l.Onderwerp == "Bladscore").Select(l => l.Nieuw).ToListAsync());
        Assert.DoesNotContain(log, l => l!.Contains("Punten", StringComparison.Ordinal) || l.Contains("Motivering", StringComparison.Ordinal));
    }

    [Theory]
    [Databases]
    public async Task Scoreblad_TweeVenstersOfDefinitief_WordtNietStilOverschreven(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await ContractWereld.StartAsync(provider);
        await app.InBeoordelingAsync("IT-1");
        await app.GeluktAsync(new VulScorebladIn("IT-1", "B1", 0, Scores(50, 40), false), An);

        // Act
        var late = await app.SendAsync(new VulScorebladIn("IT-1", "B1", 0, Scores(75, 40), false), An);
        var partial = await app.SendAsync(new VulScorebladIn("IT-1", "B1", 1, [.. Scores(75, 40).Take(3)], true), An);
        var wrong = await app.SendAsync(new VulScorebladIn("IT-1", "B1", 1, Scores(60, 40), false), An);
        await app.GeluktAsync(new VulScorebladIn("IT-1", "B1", 1, Scores(75, 40), true), An);
        var after = await app.SendAsync(new VulScorebladIn("IT-1", "B1", 2, Scores(100, 40), true), An);

        // Assert
        Assert.Equal("SCOREBLAD_VERSIE_VEROUDERD", late.Errors.Single().Code);
        Assert.Equal("Er zijn 3 van de 4 scores ingevuld. Vul ze allemaal in met een motivering voordat u ze definitief maakt.", partial.Errors.Single().Message);
        Assert.Equal("De score voor EEN op criterium K1 klopt niet: kies een trap van de schaal, voor een geldige inschrijving op dit perceel.", wrong.Errors[0].Message);
        Assert.Equal("Uw scores voor perceel B1 zijn definitief en kunnen niet meer veranderen.", after.Errors.Single().Message);
    }

    [Theory]
    [Databases]
    public async Task Beoordelaar_MetBelangBijInschrijver_KanNietScorenEnTeltNietMee(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await ContractWereld.StartAsync(provider);
        await app.InBeoordelingAsync("IT-1");
        await app.GeluktAsync(new RegistreerBelang("TWEE", "Partner werkt er."), An);
        await app.GeluktAsync(new VulScorebladIn("IT-1", "B1", 0, Scores(50, 40), true), Bo);

        // Act
        var score = await app.SendAsync(new VulScorebladIn("IT-1", "B1", 0, Scores(50, 40), true), An);
        var start = await app.SendAsync(new StartConsensus("IT-1", await app.VersieAsync("IT-1"), "B1"));
        var detail = await app.TrajectDetailAsync("IT-1");

        // Assert
        Assert.Equal("U heeft een belang gemeld bij een aanbieder die inschrijft. U kunt daarom in dit traject niet beoordelen.", score.Errors.Single().Message);
        Assert.Equal("Er zijn 1 beoordelaars zonder belang bij een inschrijver; nodig zijn er 2.", start.Errors.Single().Message);
        Assert.Equal([("An", true), ("Bo", false)], detail.Team.Select(t => (t.Naam, t.HeeftBelang)));
    }

    [Theory]
    [Databases]
    public async Task Inschrijving_TeLaatTeDuurOfNietVoldoend_IsOngeldigMetReden(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await ContractWereld.StartAsync(provider);
        await app.GeslotenAsync("IT-1");
        await app.GeluktAsync(new LegInschrijvingVast("IT-1", 7, "B1", "EEN", Inschrijving(20.01m) with { Ontvangstdatum = new DateOnly(2026, 11, 17) }));
        await app.GeluktAsync(new ToetsInschrijving("IT-1", 8, "B1", "EEN", [new("KEURMERK", false, "Het keurmerk is ingetrokken.")]));

        // Act
        var detail = (await app.SendAsync(new HaalPerceelbeoordeling("IT-1", "B1"))).Value;
        var start = await app.SendAsync(new ZetInkoopstap("IT-1", 9, Trajectstap.Beoordeling));
        var unknown = await app.SendAsync(new LegInschrijvingVast("IT-1", 9, "B1", "NIEMAND", Inschrijving(10)));
        var judge = await app.SendAsync(new ToetsInschrijving("IT-1", 9, "B1", "EEN", []));
        var silent = await app.SendAsync(new ToetsInschrijving("IT-1", 9, "B1", "EEN", [new("KEURMERK", false, " ")]));

        // Assert
        Assert.Equal(
            ["Te laat: ontvangen op 17-11-2026, inschrijven kon tot en met 16-11-2026.", "De prijs is hoger dan de maximumprijs van het perceel.", "Voldoet niet aan eis KEURMERK: Het keurmerk is ingetrokken."],
            detail.Inschrijvingen.Single().Gebreken);
        Assert.Equal("INSCHRIJVINGEN", start.Errors.Single().Field);
        Assert.Equal("Aanbieder ‘NIEMAND’ staat niet in het systeem. Leg de aanbieder eerst vast.", unknown.Errors.Single().Message);
        Assert.Equal("Beoordeel elke eis van dit perceel. Het gaat nog mis bij: KEURMERK.", judge.Errors.Single().Message);
        Assert.Equal("Schrijf op waarom de inschrijving niet aan eis KEURMERK voldoet.", silent.Errors.Single().Message);
    }

    [Theory]
    [Databases]
    public async Task PerceelZonderInschrijving_BlijftZichtbaarAlsGat(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await ContractWereld.StartAsync(provider);
        await app.GeslotenAsync("IT-1");

        // Act
        await app.GeluktAsync(new LegInschrijvingVast("IT-1", 7, "B1", "EEN", Inschrijving(16)));
        var filled = (await app.TrajectDetailAsync("IT-1")).Percelen.Single();
        await app.GeluktAsync(new HaalInschrijvingWeg("IT-1", 8, "B1", "EEN", "Vergissing."));
        var empty = (await app.TrajectDetailAsync("IT-1")).Percelen.Single();

        // Assert
        Assert.Equal((1, false), (filled.Inschrijvingen, filled.IsLeeg));
        Assert.Equal((0, true, 20m), (empty.Inschrijvingen, empty.IsLeeg, empty.Gegevens.MaximumprijsEuro!.Value));
    }

    [Theory]
    [Databases]
    public async Task Loting_TussenGelijkeInschrijvingen_BeslistEnKanAlleenDan(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await ContractWereld.StartAsync(provider);
        await app.InBeoordelingAsync("IT-1", 16, 16);
        await app.GeluktAsync(new VulScorebladIn("IT-1", "B1", 0, Scores(50, 40), true), An);
        await app.GeluktAsync(new VulScorebladIn("IT-1", "B1", 0, Scores(50, 40), true), Bo);
        await app.GeluktAsync(new StartConsensus("IT-1", await app.VersieAsync("IT-1"), "B1"));
        var early = await app.SendAsync(new LegLotingVast("IT-1", await app.VersieAsync("IT-1"), "B1", ["TWEE", "EEN"], "Bij de notaris."));
        await app.GeluktAsync(new LegConsensusVast("IT-1", await app.VersieAsync("IT-1"), "B1", Scores(50, 40)));
        var undecided = (await app.SendAsync(new HaalPerceelbeoordeling("IT-1", "B1"))).Value.Rangschikking!;

        // Act
        var partial = await app.SendAsync(new LegLotingVast("IT-1", await app.VersieAsync("IT-1"), "B1", ["TWEE"], "Bij de notaris."));
        await app.GeluktAsync(new LegLotingVast("IT-1", await app.VersieAsync("IT-1"), "B1", ["TWEE", "EEN"], "Bij de notaris."));

        // Assert
        Assert.Equal("LOTING_NIET_NODIG", early.Errors.Single().Code);
        Assert.Equal("LOTING_NIET_NODIG", partial.Errors.Single().Code);
        Assert.True(undecided.Onbeslist);
        Assert.DoesNotContain(undecided.Regels, r => r.Wint);
        var decided = (await app.SendAsync(new HaalPerceelbeoordeling("IT-1", "B1"))).Value.Rangschikking!;
        Assert.Equal([("TWEE", true), ("EEN", false)], decided.Regels.Select(r => (r.Aanbieder, r.Wint)));
    }

    internal static InschrijvingGegevens Inschrijving(decimal prijs) => new(new DateOnly(2026, 11, 16), prijs, 20, [], [new("Lessen op zaterdag", new DateOnly(2027, 6, 1))]);

    internal static IReadOnlyList<ScoreGegevens> Scores(int k1, int k2) =>
        [.. new[] { "EEN", "TWEE" }.SelectMany(a => new[] { new ScoreGegevens(a, "K1", k1, $"Opbouw van {a}."), new ScoreGegevens(a, "K2", k2, $"Hulp van {a}.") })];
}
