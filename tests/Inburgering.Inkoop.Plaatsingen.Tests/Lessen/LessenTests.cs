// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Groepen;
using Inburgering.Inkoop.Plaatsingen.Lessen;
using Inburgering.Inkoop.Plaatsingen.Uren;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Inburgering.Inkoop.Plaatsingen.Tests.Lessen;

public sealed class LessenTests
{
    private static readonly Actor Scherm = new("presentiescherm", "Deelnemer", [Rol.Systeem], Scope.Leeg, Kanaal.Web);

    [Theory]
    [Databases]
    public async Task Bevestig_MetEigenCode_StaatOpDeLijstEnAlleenDaar(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await StartAsync(provider);
        var (lesson, key) = await OpenAsync(app);
        var code = (await app.SendAsync(new GeefLescode("PL-1"), Testwereld.Taalhuis)).Value.Code!;
        await app.SendAsync(new GeefLescode("PL-2"), Testwereld.Taalhuis);
        var sheet = (await app.SendAsync(new HaalLesblad(key), Scherm)).Value;
        var (first, second) = (sheet.Deelnemers.Single(d => d.Naam == "Alfa T.").PlaatsingId, sheet.Deelnemers.Single(d => d.Naam == "Beta T.").PlaatsingId);

        // Act
        var ofOther = await app.SendAsync(new BevestigPresentie(key, second, code), Scherm);
        var right = await app.SendAsync(new BevestigPresentie(key, first, $" {code} "), Scherm);
        var again = await app.SendAsync(new BevestigPresentie(key, first, code), Scherm);
        var wrongKey = await app.SendAsync(new BevestigPresentie(key + "0", first, code), Scherm);
        var detail = (await app.SendAsync(new HaalLes(lesson), Testwereld.Taalhuis)).Value;
        var stored = await app.LeesAsync(db => db.Lescodes.Select(c => c.Hash).ToListAsync());

        // Assert
        Assert.Equal("LES_CODE_ONJUIST", ofOther.Errors[0].Code);
        Assert.True(right.IsSuccess && again.IsSuccess);
        Assert.Equal("LES_SCHERM_VERLOPEN", wrongKey.Errors[0].Code);
        Assert.Equal([("PL-1", true), ("PL-2", false)], detail.Presentielijst.Select(p => (p.Plaatsing, p.BevestigdOp is not null)));
        Assert.Equal((2, 1), (detail.Les.Deelnemers, detail.Les.Bevestigd));
        Assert.DoesNotContain(stored, hash => hash.Contains(code, StringComparison.Ordinal));
    }

    [Theory]
    [Databases]
    public async Task Bevestig_VijfKeerVerkeerd_BlokkeertEenKwartierOokDeGoedeCode(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await StartAsync(provider);
        var (_, key) = await OpenAsync(app);
        var code = (await app.SendAsync(new GeefLescode("PL-1"), Testwereld.Taalhuis)).Value.Code!;
        var wrong = code == "000000" ? "000001" : "000000";
        var person = (await app.SendAsync(new HaalLesblad(key), Scherm)).Value.Deelnemers.Single(d => d.Naam == "Alfa T.").PlaatsingId;

        // Act
        List<string> answers = [];
        for (var i = 0; i < 5; i++)
        {
            answers.Add((await app.SendAsync(new BevestigPresentie(key, person, wrong), Scherm)).Errors[0].Code);
        }

        var blocked = await app.SendAsync(new BevestigPresentie(key, person, code), Scherm);
        app.Clock.Advance(TimeSpan.FromMinutes(15));
        var after = await app.SendAsync(new BevestigPresentie(key, person, code), Scherm);

        // Assert
        Assert.Equal([.. Enumerable.Repeat("LES_CODE_ONJUIST", 4), "LES_CODE_GEBLOKKEERD"], answers);
        Assert.Equal("LES_CODE_GEBLOKKEERD", blocked.Errors[0].Code);
        Assert.True(after.IsSuccess);
    }

    [Theory]
    [Databases]
    public async Task Les_DagenEnRechten_WeigerenMetDeReden(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await StartAsync(provider);
        var group = await GroepAsync(app);
        var today = Testwereld.Vandaag;

        // Act
        var old = await app.SendAsync(new LegLesVast(group, today.AddDays(-8), 3, false), Testwereld.Taalhuis);
        var far = await app.SendAsync(new LegLesVast(group, today.AddDays(29), 3, false), Testwereld.Taalhuis);
        var before = await app.SendAsync(new LegLesVast(group, new DateOnly(2026, 8, 31), 3, false), Testwereld.Taalhuis);
        var tomorrow = await app.SendAsync(new LegLesVast(group, today.AddDays(1), 3, false), Testwereld.Taalhuis);
        var twice = await app.SendAsync(new LegLesVast(group, today.AddDays(1), 2, false), Testwereld.Taalhuis);
        var early = await app.SendAsync(new OpenLes(tomorrow.Value), Testwereld.Taalhuis);
        var stranger = await app.SendAsync(new LegLesVast(group, today, 3, false), Testwereld.AndereAanbieder);
        var strange = await app.SendAsync(new OpenLes(tomorrow.Value), Testwereld.AndereAanbieder);
        var elsewhere = await app.SendAsync(new HaalLes(tomorrow.Value), Testwereld.ConsulentElders);
        var (_, key) = await OpenAsync(app);
        app.Clock.Advance(TimeSpan.FromHours(6) + TimeSpan.FromSeconds(1));
        var late = await app.SendAsync(new HaalLesblad(key), Scherm);

        // Assert
        Assert.Equal("LES_BUITEN_BEREIK", old.Errors[0].Code);
        Assert.Equal("LES_BUITEN_BEREIK", far.Errors[0].Code);
        Assert.Equal("LES_VOOR_START", before.Errors[0].Code);
        Assert.True(tomorrow.IsSuccess);
        Assert.Equal("LES_BESTAAT_AL", twice.Errors[0].Code);
        Assert.Equal("LES_NIET_VANDAAG", early.Errors[0].Code);
        Assert.Equal("GROEP_ONBEKEND", stranger.Errors[0].Code);
        Assert.Equal("LES_ONBEKEND", strange.Errors[0].Code);
        Assert.Empty(elsewhere.Value.Presentielijst);
        Assert.Equal("LES_SCHERM_VERLOPEN", late.Errors[0].Code);
    }

    [Theory]
    [Databases]
    public async Task Steekproef_LegtGetekendNaastGeleverdEnKwaliteitZietHetVerschil(DatabaseProvider provider)
    {
        // Arrange: one of two people signs a lesson of three hours, and the provider delivers ten and eight hours.
        await using var app = await StartAsync(provider);
        var (_, key) = await OpenAsync(app);
        var code = (await app.SendAsync(new GeefLescode("PL-1"), Testwereld.Taalhuis)).Value.Code!;
        var person = (await app.SendAsync(new HaalLesblad(key), Scherm)).Value.Deelnemers.Single(d => d.Naam == "Alfa T.").PlaatsingId;
        await app.SendAsync(new BevestigPresentie(key, person, code), Scherm);
        var month = new DateOnly(2026, 10, 1);
        await app.SendAsync(new LeverUren("PL-1", [new UrenRegel(month, 10, 10, 0, 0, 0)]), Testwereld.Taalhuis);
        await app.SendAsync(new LeverUren("PL-2", [new UrenRegel(month, 8, 8, 0, 0, 0)]), Testwereld.Taalhuis);

        // Act
        var sample = (await app.SendAsync(new TrekLessteekproef("C-1", month), Testwereld.Consulent)).Value;
        var same = (await app.SendAsync(new TrekLessteekproef("C-1", month, 1, 7), Testwereld.Consulent)).Value;
        var repeated = (await app.SendAsync(new TrekLessteekproef("C-1", month, 1, 7), Testwereld.Consulent)).Value;
        var elsewhere = (await app.SendAsync(new TrekLessteekproef("C-1", month), Testwereld.ConsulentElders)).Value;
        var figures = await app.InScopeAsync(p => p.GetRequiredService<IPlaatsingen>().HaalEigenCijfersAsync("C-1", month, new DateOnly(2026, 12, 31), CancellationToken.None));

        // Assert
        Assert.Equal([new Steekproefuren("PL-1", "D-1", 1, 1, 3, 10), new Steekproefuren("PL-2", "D-2", 1, 0, 0, 8)], sample.Regels.OrderBy(r => r.Plaatsing, StringComparer.Ordinal));
        Assert.Equal((2, 7m), (sample.Populatie, sample.Regels.Single(r => r.Plaatsing == "PL-1").Verschil!.Value));
        Assert.Equal(Assert.Single(same.Regels), Assert.Single(repeated.Regels));
        Assert.Empty(elsewhere.Regels);
        Assert.Equal((3m, 18m), (figures[("B1", "uren_getekend")], figures[("B1", "uren_gevolgd_met_lijst")]));
    }

    /// <summary>Two people who follow lessons in one group.</summary>
    internal static async Task<TestApp> StartAsync(DatabaseProvider provider)
    {
        var app = await Testwereld.StartAsync(provider);
        await app.MetPerceelAsync();
        await app.MetPersoonAsync("D-1");
        await app.MetPersoonAsync("D-2", Testwereld.Persoon with { Voornaam = "Beta" });
        await app.MetPlaatsingAsync("PL-1", "D-1", PlaatsingStatus.Gestart);
        await app.MetPlaatsingAsync("PL-2", "D-2", PlaatsingStatus.Gestart);
        var group = (await app.SendAsync(new LegGroepVast("C-1", "B1", "DAG-1", new GroepGegevens(new DateOnly(2026, 9, 7), 12, Groepsvorm.Dag, "Testlaan 1")), Testwereld.Taalhuis)).Value;
        foreach (var number in new[] { "PL-1", "PL-2" })
        {
            Assert.True((await app.SendAsync(new DeelIn(number, group), Testwereld.Taalhuis)).IsSuccess);
        }

        return app;
    }

    private static async Task<Guid> GroepAsync(TestApp app) => (await app.SendAsync(new ZoekGroepen(new PageRequest(1)), Testwereld.Taalhuis)).Value.Items.Single().Id;

    private static async Task<(Guid Les, string Sleutel)> OpenAsync(TestApp app)
    {
        var lesson = (await app.SendAsync(new LegLesVast(await GroepAsync(app), Testwereld.Vandaag, 3, false), Testwereld.Taalhuis)).Value;
        return (lesson, (await app.SendAsync(new OpenLes(lesson), Testwereld.Taalhuis)).Value.Sleutel!);
    }
}
