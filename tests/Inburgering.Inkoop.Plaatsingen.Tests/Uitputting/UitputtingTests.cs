// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Text.RegularExpressions;
using CsCheck;
using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Uitputting;
using Inburgering.Inkoop.Plaatsingen.Uren;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.TestSupport;

namespace Inburgering.Inkoop.Plaatsingen.Tests.Uitputting;

public sealed partial class UitputtingTests
{
    private static readonly Actor Manager = new("m1", "Manager Test", [Rol.Contractmanager], Scope.VanGemeenten("0626"), Kanaal.Web);
    private static readonly string[] Rijen = [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Uitputting", "uitputting.csv")).Skip(1)];

    public static TheoryData<string> Gevallen => [.. Rijen.Select(r => r.Split(';')[0])];

    [Theory]
    [MemberData(nameof(Gevallen))]
    public void Uitputting_Beslistabel_Klopt(string geval)
    {
        // Arrange
        var row = Rijen.Single(r => r.Split(';')[0] == geval).Split(';');
        var lot = Testwereld.Perceel().Perceel with { Prijzen = Prijzen(row[1]) };
        var (hours, starts, results, running) = Feiten(row[2], lot.PerceelId);
        var day = Dag(row[4]);
        var calculator = new Uitputtingsrekenaar([lot]);

        // Act
        var delivered = calculator.Geleverd(hours, starts, results);
        var pace = Uitputtingsrekenaar.Tempo(delivered, day);
        var end = Uitputtingsrekenaar.UitgeputOp(row[3].Length == 0 ? null : Getal(row[3]), delivered, pace, day);

        // Assert
        Assert.Equal(
            (Getal(row[5]), Getal(row[6]), Getal(row[7]), row[8], Getal(row[9])),
            (delivered.Sum(b => b.Euro), running.Sum(calculator.Rest), pace, end?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "", calculator.UrenZonderPrijs));
    }

    [Fact]
    public void Geleverd_InWelkeVolgordeOok_IsGelijk() =>
        Gen.Int[1, 12].Select(Gen.Int[0, 400]).List[1, 30].Sample(months =>
        {
            var lot = Testwereld.Perceel().Perceel with { Prijzen = Prijzen("uur 10 vanaf 2026-01-01,uur 13.37 vanaf 2026-06-01") };
            var facts = months.Select(m => new UrenFeit(lot.PerceelId, "0626", new DateOnly(2026, m.Item1, 1), m.Item2 / 4m)).ToList();
            var forward = new Uitputtingsrekenaar([lot]).Geleverd(facts, [], []);
            facts.Reverse();
            var backward = new Uitputtingsrekenaar([lot]).Geleverd(facts, [], []);
            return forward.Sum(b => b.Euro) == backward.Sum(b => b.Euro)
                && Uitputtingsrekenaar.UitgeputOp(5000, forward, 10, new DateOnly(2026, 12, 31)) == Uitputtingsrekenaar.UitgeputOp(5000, backward, 10, new DateOnly(2026, 12, 31));
        });

    [Theory]
    [Databases]
    public async Task HaalUitputting_LopendEnGeindigd_TeltPerPerceelGemeenteEnJaar(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Testwereld.StartAsync(provider);
        var lot = Testwereld.Perceel(plafond: 30_000);
        await app.MetPerceelAsync(lot with { Perceel = lot.Perceel with { Prijzen = [new PrijsAfspraak(Prijsmodel.PerUur, 20, new DateOnly(2022, 1, 1), null, null)] } });
        await app.MetPersoonAsync();
        await app.MetPersoonAsync("D-2");
        await app.MetPlaatsingAsync(status: PlaatsingStatus.Gestart, aangemeld: new DateOnly(2025, 10, 1), start: new DateOnly(2025, 11, 3));
        await app.MetPlaatsingAsync("PL-2", "D-2", PlaatsingStatus.Geweigerd);
        await app.SendAsync(new LeverUren("PL-1", [new(new DateOnly(2025, 12, 1), 10, 10, 0, 0, 0), new(new DateOnly(2026, 9, 1), 30, 20, 10, 0, 0)]), Testwereld.Taalhuis);
        app.Sql.Clear();

        // Act
        var outcome = await app.SendAsync(new HaalUitputting("C-1"), Manager);

        // Assert
        Assert.Equal(7, app.Sql.Count);
        var found = outcome.Value;
        Assert.Equal((30_000m, 800m, 9_200m, 20_000m, 10_000m), (found.PlafondEuro, found.GeleverdEuro, found.NogTeLeverenEuro, found.VrijEuro, found.GereserveerdEuro));
        Assert.Equal(100m, found.TempoEuro);
        Assert.Equal(new DateOnly(2051, 1, 31), found.UitgeputOp);
        var part = Assert.Single(found.Delen);
        Assert.Equal(("B1", "0626", 800m, 9_200m), (part.Perceel, part.Gemeente, part.GeleverdEuro, part.NogTeLeverenEuro));
        Assert.Equal([new UitputtingJaar(2025, 200), new UitputtingJaar(2026, 600)], part.Jaren);
        Assert.Equal([new UitputtingMaand(new DateOnly(2025, 12, 1), 200, 200), new UitputtingMaand(new DateOnly(2026, 9, 1), 600, 800)], found.Maanden);
    }

    [Theory]
    [Databases]
    public async Task Uitputting_PercelenVoorVerschillendeGemeenten_IsVanElkeGemeenteTeZien(DatabaseProvider provider)
    {
        // Arrange: the first lot is for one gemeente, the second for another.
        await using var app = await Testwereld.StartAsync(provider);
        PerceelVastgelegd first = Testwereld.Perceel(), second = Testwereld.Perceel(code: "Z");
        await app.MetPerceelAsync(first with { Perceel = first.Perceel with { Contract = first.Perceel.Contract with { Gemeenten = ["0626"] } } });
        await app.MetPerceelAsync(second with { Perceel = second.Perceel with { Contract = second.Perceel.Contract with { Gemeenten = ["1916"] } } });

        // Act
        var one = await app.SendAsync(new HaalUitputting("C-1"), Manager with { Scope = Scope.VanGemeenten("0626") });
        var other = await app.SendAsync(new HaalUitputting("C-1"), Manager with { Scope = Scope.VanGemeenten("1916") });
        var neither = await app.SendAsync(new HaalUitputting("C-1"), Manager with { Scope = Scope.VanGemeenten("0629") });

        // Assert
        Assert.True(one.IsSuccess && other.IsSuccess);
        Assert.Equal("UITPUTTING_CONTRACT_ONBEKEND", Assert.Single(neither.Errors).Code);
    }

    [Theory]
    [Databases]
    public async Task HaalUitputting_VanEenAnder_AntwoordtAlsOntbrekend(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Testwereld.StartAsync(provider);
        await app.MetPerceelAsync();

        // Act
        var other = await app.SendAsync(new HaalUitputting("C-1"), Manager with { Scope = Scope.VanGemeenten("9999") });
        var missing = await app.SendAsync(new HaalUitputting("C-9"), Manager);

        // Assert
        Assert.Equal("UITPUTTING_CONTRACT_ONBEKEND", Assert.Single(other.Errors).Code);
        Assert.Equal(missing.Errors[0].Message, other.Errors[0].Message.Replace("C-1", "C-9", StringComparison.Ordinal));
    }

    /// <summary>Price versions as a decision table writes them, like <c>module 400 vanaf 2026-01-01 uren 40</c>.</summary>
    internal static IReadOnlyList<PrijsAfspraak> Prijzen(string prices) =>
    [
        .. prices.Split(',').Select(p =>
        {
            var words = p.Split(' ');
            var model = words[0] switch { "uur" => Prijsmodel.PerUur, "traject" => Prijsmodel.PerTraject, "module" => Prijsmodel.PerModule, _ => Prijsmodel.PerResultaat };
            return new PrijsAfspraak(model, Getal(words[1]), Dag(Na(words, "vanaf")!), Na(words, "tot") is { } until ? Dag(until) : null, Na(words, "uren") is { } hours ? int.Parse(hours, CultureInfo.InvariantCulture) : null);
        }),
    ];

    private static string? Na(string[] words, string word) => Array.IndexOf(words, word) is var at and >= 0 ? words[at + 1] : null;

    private static (List<UrenFeit> Uren, List<StartFeit> Starts, List<ResultaatFeit> Resultaten, List<LopendFeit> Lopend) Feiten(string text, Guid lot)
    {
        if (Lopend().Match(text) is { Success: true } running)
        {
            var hours = Maand().Matches(running.Groups["uren"].Value).Select(m => Uren(m, lot)).ToList();
            return ([], [], [], [new LopendFeit(lot, "0626", Getal(running.Groups["euro"].Value), running.Groups["start"].Success ? Dag(running.Groups["start"].Value) : null, hours)]);
        }

        return (
            [.. Maand().Matches(text).Select(m => Uren(m, lot))],
            [.. Start().Matches(text).Select(m => new StartFeit(lot, "0626", Dag(m.Groups[1].Value), int.Parse(m.Groups[2].Value, CultureInfo.InvariantCulture)))],
            [.. Resultaat().Matches(text).Select(m => new ResultaatFeit(lot, "0626", Dag(m.Groups[1].Value), Dag(m.Groups[2].Value), int.Parse(m.Groups[3].Value, CultureInfo.InvariantCulture)))],
            []);
    }

    private static UrenFeit Uren(Match m, Guid lot) => new(lot, "0626", Dag(m.Groups[1].Value + "-01"), Getal(m.Groups[2].Value));

    private static decimal Getal(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static DateOnly Dag(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^lopend (?<euro>[\d.]+)(?: start (?<start>\S+))?(?<uren>.*)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Lopend();

    [GeneratedRegex(@"(\d{4}-\d{2})=([\d.]+)", RegexOptions.None, 1000)]
    private static partial Regex Maand();

    [GeneratedRegex(@"start (\S+)\*(\d+)", RegexOptions.None, 1000)]
    private static partial Regex Start();

    [GeneratedRegex(@"resultaat (\S+)>(\S+)\*(\d+)", RegexOptions.None, 1000)]
    private static partial Regex Resultaat();
}
