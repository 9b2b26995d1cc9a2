// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Privacy;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.Plaatsingen.Uren;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Inburgering.Inkoop.Plaatsingen.Tests.Koppelvlak;

public sealed class PlaatsingenReaderTests
{
    private static readonly Actor Manager = new("m1", "Manager Test", [Rol.Contractmanager], Scope.Volledig, Kanaal.Web);

    [Theory]
    [Databases]
    public async Task HaalEigenCijfers_Kwartaal_TeltGrenzenMeeEnWi2013Nooit(DatabaseProvider provider)
    {
        // Arrange: quarter 2026-K3 with placements on both sides of its borders.
        await using var app = await Testwereld.StartAsync(provider);
        await app.MetPerceelAsync();
        await app.MetPerceelAsync(Testwereld.Perceel(code: "Z"));
        for (var i = 1; i <= 6; i++)
        {
            await app.MetPersoonAsync($"D-{i}", Testwereld.Persoon with { Wet = i == 6 ? Wet.Wi2013 : Wet.Wi2021 });
        }

        await app.MetPlaatsingAsync("PL-1", "D-1", PlaatsingStatus.Beeindigd, new DateOnly(2026, 6, 30), new DateOnly(2026, 7, 1), new DateOnly(2026, 9, 30));
        await app.MetPlaatsingAsync("PL-2", "D-2", PlaatsingStatus.Gestart, new DateOnly(2026, 7, 1), new DateOnly(2026, 9, 30));
        await app.MetPlaatsingAsync("PL-3", "D-3", PlaatsingStatus.Beeindigd, new DateOnly(2026, 1, 1), new DateOnly(2026, 6, 30), new DateOnly(2026, 7, 1), Eindreden.Verhuisd);
        await app.MetPlaatsingAsync("PL-4", "D-4", aangemeld: new DateOnly(2026, 9, 30));
        await app.MetPlaatsingAsync("PL-5", "D-5", PlaatsingStatus.Gestart, new DateOnly(2026, 9, 1), new DateOnly(2026, 10, 1));
        await app.MetPlaatsingAsync("PL-6", "D-6", PlaatsingStatus.Gestart, new DateOnly(2026, 7, 1), new DateOnly(2026, 7, 1));
        await app.SendAsync(new LeverUren("PL-1", [new UrenRegel(new DateOnly(2026, 7, 1), 10, 8, 1, 1, 0), new UrenRegel(new DateOnly(2026, 9, 1), 5, 5, 0, 0, 0)]), Testwereld.Taalhuis);
        await app.SendAsync(new LeverUren("PL-5", [new UrenRegel(new DateOnly(2026, 10, 1), 99, 99, 0, 0, 0)]), Testwereld.Taalhuis);
        await app.SendAsync(new LeverUren("PL-6", [new UrenRegel(new DateOnly(2026, 8, 1), 77, 77, 0, 0, 0)]), Testwereld.Taalhuis);
        app.Sql.Clear();

        // Act
        var figures = await app.InScopeAsync(p => p.GetRequiredService<IPlaatsingen>().HaalEigenCijfersAsync("C-1", new DateOnly(2026, 7, 1), new DateOnly(2026, 9, 30), CancellationToken.None));

        // Assert
        Assert.Equal(6, app.Sql.Count);
        var expected = new Dictionary<string, decimal>
        {
            ["aangemeld"] = 3,
            ["gestart"] = 2,
            ["wachtend"] = 2,
            ["actief_begin"] = 1,
            ["actief_eind"] = 1,
            ["geslaagd"] = 1,
            ["geslaagd_afgeschaald"] = 0,
            ["uitval"] = 0,
            ["geschakeld"] = 0,
            ["overstap"] = 0,
            ["neutraal"] = 1,
            ["uren_aangeboden"] = 15,
            ["uren_gevolgd"] = 13,
            ["uren_geoorloofd_verzuim"] = 1,
            ["uren_ongeoorloofd_verzuim"] = 1,
            ["wachttijd_dagen_mediaan"] = 46,
        };
        Assert.Equal(expected.OrderBy(f => f.Key), figures.Where(f => f.Key.Perceel == "B1").ToDictionary(f => f.Key.Kpi, f => f.Value).OrderBy(f => f.Key));
        Assert.Equal(expected.OrderBy(f => f.Key), figures.Where(f => f.Key.Perceel.Length == 0).ToDictionary(f => f.Key.Kpi, f => f.Value).OrderBy(f => f.Key));
        Assert.Equal(0, figures[("Z", "gestart")]);
        Assert.False(figures.ContainsKey(("Z", "wachttijd_dagen_mediaan")));
        Assert.False(figures.ContainsKey(("B1", "tevredenheid")));

        await AchterElkCijferAsync(app, expected);
    }

    [Theory]
    [Databases]
    public async Task ZoekPlaatsingenAchterCijfer_LegtDeBlikVastEnBlijftBinnenBereik(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Testwereld.StartAsync(provider);
        await app.MetPerceelAsync();
        await app.MetPersoonAsync();
        await app.MetPlaatsingAsync();
        ZoekPlaatsingenAchterCijfer Query(string kpi) => new(new PageRequest(), "C-1", "", kpi, new DateOnly(2000, 1, 1), new DateOnly(2099, 12, 31));

        // Act
        var seen = (await app.SendAsync(Query("aangemeld"), Manager)).Value;
        var stranger = (await app.SendAsync(Query("aangemeld"), Testwereld.AndereAanbieder)).Value;
        var unknown = await app.SendAsync(Query("tevredenheid"), Manager);
        var looks = (await app.SendAsync(new ZoekInzage(), Manager with { Rollen = [Rol.Beheerder] })).Value.Regels.Count(i => i.Doel == "cijfer van een rapportage nagaan");

        // Assert
        Assert.Equal(1, seen.Som);
        Assert.Empty(stranger.Pagina.Items);
        Assert.Equal(0, stranger.Som);
        Assert.Single(unknown.Errors);
        Assert.Equal(1, looks);
    }

    // Behind each figure are exactly the placements that make it.
    private static async Task AchterElkCijferAsync(TestApp app, Dictionary<string, decimal> figures)
    {
        foreach (var (kpi, figure) in figures)
        {
            foreach (var lot in new[] { "B1", "" })
            {
                var behind = (await app.SendAsync(new ZoekPlaatsingenAchterCijfer(new PageRequest(), "C-1", lot, kpi, new DateOnly(2026, 7, 1), new DateOnly(2026, 9, 30)), Manager)).Value;
                Assert.Equal((kpi, figure), (kpi, behind.Som ?? Mediaan(behind)));
                Assert.Equal((kpi, figure), (kpi, behind.Som is null ? Mediaan(behind) : behind.Pagina.Items.Sum(p => p.Bijdrage)));
                Assert.DoesNotContain(behind.Pagina.Items, p => p.Nummer == "PL-6");
            }
        }
    }

    private static decimal Mediaan(PlaatsingenAchterCijfer behind)
    {
        var days = behind.Pagina.Items.Select(p => p.Bijdrage).Order().ToList();
        return (days[(days.Count - 1) / 2] + days[days.Count / 2]) / 2;
    }

    [Theory]
    [Databases]
    public async Task ZoekPlaatsingen_OpNummers_LaatOnbekendeWeg(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Testwereld.StartAsync(provider);
        await app.MetPerceelAsync();
        await app.MetPersoonAsync();
        await app.MetPlaatsingAsync();

        // Act
        var found = await app.InScopeAsync(p => p.GetRequiredService<IPlaatsingen>().ZoekPlaatsingenAsync(["PL-1", "PL-9"], CancellationToken.None));

        // Assert
        var info = Assert.Single(found).Value;
        Assert.Equal(("PL-1", "D-1", "0626", Wet.Wi2021, "C-1", "B1", "TAALHUIS", PlaatsingStatus.Aangemeld), (info.Nummer, info.Dossiernummer, info.Gemeente, info.Wet, info.Contractnummer, info.Perceel, info.Aanbieder, info.Status));
    }

    [Theory]
    [Databases]
    public async Task ZoekOpenPlaatsingen_OpPerceel_GeeftDeLaatstGestarteEerstBinnenDeGemeenten(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Testwereld.StartAsync(provider);
        await app.MetPerceelAsync();
        for (var i = 1; i <= 4; i++)
        {
            await app.MetPersoonAsync($"D-{i}");
        }

        await app.MetPlaatsingAsync("PL-1", "D-1", PlaatsingStatus.Gestart, new DateOnly(2026, 7, 1), new DateOnly(2026, 7, 1));
        await app.MetPlaatsingAsync("PL-2", "D-2", PlaatsingStatus.Gestart, new DateOnly(2026, 7, 1), new DateOnly(2026, 9, 1));
        await app.MetPlaatsingAsync("PL-3", "D-3", PlaatsingStatus.Beeindigd, new DateOnly(2026, 6, 30), new DateOnly(2026, 7, 1), new DateOnly(2026, 9, 30));
        await app.MetPlaatsingAsync("PL-4", "D-4");

        // Act
        var all = await OpenAsync("B1", null, 10);

        // Assert: one is over and one waits for its answer.
        Assert.Equal(["PL-2", "PL-1"], all);
        Assert.Equal(["PL-2"], await OpenAsync("B1", null, 1));
        Assert.Equal(["PL-2", "PL-1"], await OpenAsync("B1", ["0626"], 10));
        Assert.Empty(await OpenAsync("B1", ["0629"], 10));
        Assert.Empty(await OpenAsync("Z", null, 10));

        async Task<IEnumerable<string>> OpenAsync(string lot, IReadOnlyCollection<string>? gemeenten, int most) =>
            (await app.InScopeAsync(p => p.GetRequiredService<IPlaatsingen>().ZoekOpenPlaatsingenAsync("C-1", lot, gemeenten, most, CancellationToken.None))).Select(p => p.Nummer);
    }
}
