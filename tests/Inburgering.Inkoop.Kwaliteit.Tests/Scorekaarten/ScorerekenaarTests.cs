// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using CsCheck;
using Inburgering.Inkoop.Kwaliteit.Acquisitie;
using Inburgering.Inkoop.Kwaliteit.Database;
using Inburgering.Inkoop.Kwaliteit.Eisen;
using Inburgering.Inkoop.Kwaliteit.Scorekaarten;

namespace Inburgering.Inkoop.Kwaliteit.Tests.Scorekaarten;

/// <summary>Scoring: tables that people may read and extend, and what holds for every scorecard.</summary>
public sealed class ScorerekenaarTests
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    private static readonly IReadOnlyList<Scoreband> Banden = [new("onvoldoende", 0, Gevolg.Verbeterplan), new("goed", 85, Gevolg.Geen), new("matig", 55, Gevolg.Gesprek), new("voldoende", 70, Gevolg.Geen)];

    private static readonly string[][] Tredetabel = Lees("trede.csv");

    private static readonly string[][] Standtabel = Lees("stand.csv");

    public static TheoryData<string> Treden => [.. Tredetabel.Select(r => r[0])];

    public static TheoryData<string> Standen => [.. Standtabel.Select(r => r[0])];

    // Values, missing ones, zeros, weights of zero and corrections in any combination; collisions are frequent on purpose.
    private static readonly Gen<Scoreinvoer> Invoer = Gen.Select(
        Gen.Select(Gen.Int[0, 4], Gen.Int[0, 20000], Gen.Int[0, 9], Gen.Int[0, 60], Gen.Bool, Gen.Int[0, 20]).Array[1, 6],
        Gen.Bool,
        Gen.Int[0, 101].Array[6],
        (kpis, knockedOut, decided) => new Scoreinvoer(
            Model([.. kpis.Select((k, i) => new ScoreKpi($"K{i}", $"Kpi {i}", "Groep", [$"a{i}"], [], $"n{i}", 80, "procent", k.Item5 ? NormRichting.Minimaal : NormRichting.Maximaal, k.Item6, k.Item4, 5))]),
            [
                new Scorecijfer("actief_eind", null, 5),
                .. kpis.SelectMany((k, i) => new[] { new Scorecijfer($"a{i}", k.Item1 == 0 ? null : k.Item2 / 100m, null), new Scorecijfer($"n{i}", k.Item1 == 1 ? null : k.Item3, k.Item1 == 2 ? k.Item3 + 1 : null) }),
            ],
            [new Knockout("KEURMERK", "Keurmerk", !knockedOut, "")],
            [.. kpis.Select((_, i) => (Kpi: i, Punten: decided[i])).Where(d => d.Punten > 80).Select(d => new Scorecorrectie($"K{d.Kpi}", d.Punten > 100 ? null : d.Punten, "Reden", "Iemand", new DateOnly(2026, 8, 1)))]));

    [Theory]
    [MemberData(nameof(Treden))]
    public void Trede_OpElkeGrens_KloptMetDeTabel(string geval)
    {
        // Arrange
        var row = Tredetabel.Single(r => r[0] == geval);
        var kpi = Kpi("K", "a") with { Richting = Enum.Parse<NormRichting>(row[1]), Norm = Getal(row[2]), Coulance = Getal(row[3]) };

        // Act
        var (step, points) = Scorerekenaar.Weeg(kpi, Getal(row[4]), Model([kpi]));

        // Assert
        Assert.Equal((Enum.Parse<Scoretrede>(row[5]), Getal(row[6])), (step, points));
    }

    [Theory]
    [MemberData(nameof(Standen))]
    public void Stand_PerGeval_KloptMetDeTabel(string geval)
    {
        // Arrange
        var row = Standtabel.Single(r => r[0] == geval);
        var kpi = Kpi("K", "a") with { Teller = row[1].Split('+'), Noemer = row[2].Split('+', StringSplitOptions.RemoveEmptyEntries), Aantal = row[3].Length == 0 ? null : row[3], MinimumN = Getal(row[4]) };
        var figures = row[5].Split(' ').Select(c => c.Split('=', '/')).Select(c => new Scorecijfer(c[0], Getal(c[1]), c.Length > 2 ? Getal(c[2]) : null)).ToList();

        // Act
        var outcome = Scorerekenaar.Reken(new Scoreinvoer(Model([kpi]), figures, [], []));

        // Assert
        Assert.Equal((Enum.Parse<Meetstand>(row[6]), row[7].Length == 0 ? null : (decimal?)Getal(row[7])), (outcome.Kpis[0].Stand, outcome.Kpis[0].Waarde));
    }

    [Theory]
    [InlineData(0, "onvoldoende")]
    [InlineData(54.9, "onvoldoende")]
    [InlineData(55, "matig")]
    [InlineData(69.9, "matig")]
    [InlineData(70, "voldoende")]
    [InlineData(84.9, "voldoende")]
    [InlineData(85, "goed")]
    [InlineData(100, "goed")]
    public void Band_OpElkeGrens_HoortBijDeBetere(double score, string verwacht) => Assert.Equal(verwacht, Scorerekenaar.Band(Model([]), (decimal)score).Titel);

    [Fact]
    public void Score_NetOnderEenGrens_BeslistOpHetGetalDatMenLeest()
    {
        // Arrange: 69.95 is shown as 70,0.
        var input = new Scoreinvoer(Model([Kpi("K", "a")]), [new("a", 10, null)], [], [new("K", 69.95m, "Reden", "Iemand", default)]);

        // Act
        var outcome = Scorerekenaar.Reken(input);

        // Assert
        Assert.Equal((70.0m, "voldoende"), (outcome.Score!.Value, outcome.Band!.Titel));
    }

    [Fact]
    public void Gewicht_VanWatNietTelt_WordtVerdeeldEnHonderdBlijftHaalbaar()
    {
        // Arrange: three of four KPIs cannot count, each for another reason.
        var input = new Scoreinvoer(
            Model([Kpi("GOED", "a", 10), Kpi("NVT", "b", 30) with { Aantal = "n" }, Kpi("WEINIG", "c", 20) with { Aantal = "m", MinimumN = 5 }, Kpi("MIST", "d", 40)]),
            [new("a", 80, null), new("n", 0, null), new("c", 10, null), new("m", 4, null)],
            [],
            []);

        // Act
        var outcome = Scorerekenaar.Reken(input);

        // Assert
        Assert.Equal([Meetstand.Gemeten, Meetstand.NietVanToepassing, Meetstand.TeWeinig, Meetstand.NietGeleverd], outcome.Kpis.Select(k => k.Stand));
        Assert.Equal([100m, 0, 0, 0], outcome.Kpis.Select(k => k.Telt));
        Assert.Equal((100m, "MIST"), (outcome.Score!.Value, outcome.Onbeslist.Single()));
    }

    [Fact]
    public void AlleGewichtOpEenKpi_DieNietTelt_GeeftGeenScore()
    {
        // Arrange
        var input = new Scoreinvoer(Model([Kpi("ZWAAR", "a", 100) with { Aantal = "n" }, Kpi("LICHT", "b", 0)]), [new("n", 0, null), new("b", 100, null)], [], []);

        // Act
        var outcome = Scorerekenaar.Reken(input);

        // Assert
        Assert.Equal((null, null, Gevolg.Geen), (outcome.Score, outcome.Band, outcome.Voorstel));
    }

    [Fact]
    public void PeriodeZonderActiviteit_WordtNietGescoord()
    {
        // Arrange
        List<Scorecijfer> quiet = [new("aangemeld", 0, 0), new("gestart", null, 0), new("actief_begin", null, 0), new("actief_eind", null, 0), new("a", 100, null)];

        // Act
        var outcome = Scorerekenaar.Reken(new Scoreinvoer(Model([Kpi("K", "a"), Kpi("MIST", "z")]), quiet, [], []));
        var active = Scorerekenaar.Reken(new Scoreinvoer(Model([Kpi("K", "a")]), [.. quiet, new("uren_gevolgd", 0.5m, null)], [], []));

        // Assert
        Assert.Equal((false, null, 0), (outcome.Actief, outcome.Score, outcome.Onbeslist.Count));
        Assert.Equal((true, 100m), (active.Actief, active.Score!.Value));
    }

    [Fact]
    public void Knockout_NietVoldaan_GaatBovenDeScore()
    {
        // Arrange
        var input = new Scoreinvoer(Model([Kpi("K", "a")]), [new("a", 100, null)], [new("VOG", "VOG", true, ""), new("KEURMERK", "Keurmerk", false, "Geschorst.")], []);

        // Act
        var outcome = Scorerekenaar.Reken(input);

        // Assert
        Assert.Equal((100m, "onvoldoende", Gevolg.Plaatsingsstop, "KEURMERK"), (outcome.Score!.Value, outcome.Band!.Titel, outcome.Voorstel, outcome.Geschonden.Single().Eis));
    }

    [Fact]
    public void TweeWaardenVoorEenCijfer_IsEenFoutVanDeAanroeper() =>
        Assert.Throws<ArgumentException>(() => Scorerekenaar.Reken(new Scoreinvoer(Model([Kpi("K", "a")]), [new("a", 1, null), new("a", 2, null)], [], [])));

    [Fact]
    public void Invoer_VolgordeEnDubbeleRijen_MakenNietUit() => Invoer.Sample(input =>
    {
        var other = input with { Cijfers = [.. input.Cijfers.Reverse(), .. input.Cijfers], Knockouts = [.. input.Knockouts, .. input.Knockouts], Correcties = [.. input.Correcties.Reverse(), .. input.Correcties] };
        Assert.Equal(input.Schrijf(), other.Schrijf());
        Assert.Equal(Scorerekenaar.Reken(input).Score, Scorerekenaar.Reken(other).Score);
    });

    [Fact]
    public void Invoer_Vergrendeld_GeeftOpnieuwDezelfdeUitkomst() => Invoer.Sample(input =>
    {
        var text = input.Schrijf();
        var again = Scoreinvoer.Lees(text);
        Assert.Equal(text, again.Schrijf());
        var (first, second) = (Scorerekenaar.Reken(input), Scorerekenaar.Reken(again));
        Assert.Equal((first.Score, first.Band, first.Voorstel), (second.Score, second.Band, second.Voorstel));
        Assert.Equal(first.Kpis.Select(k => (k.Stand, k.Trede, k.Punten, k.Telt)), second.Kpis.Select(k => (k.Stand, k.Trede, k.Punten, k.Telt)));
    });

    [Fact]
    public void Score_LigtTussenNulEnHonderd_EnAllesGoedIsHonderd() => Invoer.Sample(input =>
    {
        var outcome = Scorerekenaar.Reken(input);
        Assert.True(outcome.Score is null or (>= 0 and <= 100));
        Assert.Equal(outcome.Score is null, outcome.Band is null);
        Assert.All(outcome.Kpis, k => Assert.Equal(k.Stand == Meetstand.Gemeten, k.Trede is not null));
        var perfect = input with { Correcties = [.. outcome.Kpis.Where(k => k.Punten is not null || k.Correctie is not null).Select(k => new Scorecorrectie(k.Kpi.Code, k.Punten is null ? null : 100, "Reden", "Iemand", default))] };
        if (outcome.Score is not null)
        {
            Assert.Equal(100, Scorerekenaar.Reken(perfect).Score);
        }
    });

    [Fact]
    public void Punten_VanEenBetereWaarde_ZijnNooitLager() =>
        Gen.Select(Gen.Int[0, 12000], Gen.Int[0, 12000], Gen.Int[0, 20], Gen.Bool).Sample((a, b, grace, up) =>
        {
            var kpi = Kpi("K", "a") with { Coulance = grace, Richting = up ? NormRichting.Minimaal : NormRichting.Maximaal };
            var (low, high) = (Math.Min(a, b) / 100m, Math.Max(a, b) / 100m);
            var (worse, better) = up ? (low, high) : (high, low);
            Assert.True(Scorerekenaar.Weeg(kpi, worse, Model([kpi])).Punten <= Scorerekenaar.Weeg(kpi, better, Model([kpi])).Punten);
        });

    [Fact]
    public void Uitgangspunten_HebbenPerRouteEenModelZonderFouten()
    {
        // Arrange
        var requirements = Uitgangspunten.LeesEisen().Select(e => e.Code).ToHashSet();

        // Act
        var models = Scoremodelbron.Lees();

        // Assert
        Assert.Equal(Enum.GetValues<SharedKernel.Codelijsten.Route>(), models.Select(m => m.Route).Order());
        Assert.All(models, m => Assert.Empty(Modelcontrole.Fouten(m.Inhoud, requirements)));
    }

    private static ScoreKpi Kpi(string code, string figure, decimal weight = 100) => new(code, code, "Groep", [figure], [], null, 80, "procent", NormRichting.Minimaal, 5, weight, 0);

    private static ScoremodelInhoud Model(IReadOnlyList<ScoreKpi> kpis) => new("Model", kpis, ["KEURMERK"], Banden, 60, 3, Gevolg.Plaatsingsstop);

    private static decimal Getal(string cell) => decimal.Parse(cell, Dutch);

    private static string[][] Lees(string file) => [.. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Scorekaarten", file)).Skip(1).Where(l => l.Length > 0).Select(l => l.Split(';'))];
}
