// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Kwaliteit.Peilingen;
using Inburgering.Inkoop.Kwaliteit.Rapportages;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Kwaliteit.Tests.Peilingen;

public sealed class PeilingTests
{
    private static readonly PeilingGegevens Lessen = new("C-1", "B1", Peilingonderwerp.Lessen, Proef.Vandaag, Proef.Vandaag.AddDays(13), 10);

    private static readonly Actor Deelnemer = new("vragenlijst", "Deelnemer", [Rol.Systeem], Scope.Leeg, Kanaal.Web);

    private static AndereModules Andere => new AndereModules()
        .Contract("C-1", "EEN", Rapportagefrequentie.Kwartaal, new DateOnly(2026, 1, 1), new DateOnly(2027, 12, 31), Route.B1)
        .Contract("C-2", "TWEE", Rapportagefrequentie.Kwartaal, new DateOnly(2026, 1, 1), new DateOnly(2027, 12, 31), Route.Z);

    [Theory]
    [InlineData(DatabaseProvider.Sqlite, 4)]
    [InlineData(DatabaseProvider.Sqlite, 5)]
    public async Task Uitkomst_PasNaAfloopEnVanafVijfAntwoorden(DatabaseProvider provider, int answers)
    {
        // Arrange
        await using var app = await Proef.MetDossierAsync(provider, Andere, "EEN", "TWEE");
        var made = (await app.SendAsync(new MaakPeiling(Lessen), Proef.Manager)).Value;
        foreach (var (key, i) in made.Sleutels.Take(answers).Select((k, i) => (k, i)))
        {
            Assert.Empty((await app.SendAsync(new GeefPeilingantwoord(key, [4, 3, 4, 1 + (i % 2)], 6 + (i % 3)), Deelnemer)).Errors);
        }

        // Act
        var running = (await app.SendAsync(new ZoekPeilingen(new PageRequest()), Proef.Manager)).Value.Items.Single();
        app.Clock.Set(Lessen.Tot.AddDays(1));
        var closed = (await app.SendAsync(new ZoekPeilingen(new PageRequest()), Proef.School("EEN"))).Value.Items.Single();
        var stranger = (await app.SendAsync(new ZoekPeilingen(new PageRequest()), Proef.School("TWEE"))).Value.Items;

        // Assert
        Assert.Equal((null, null, null), (running.Antwoorden, running.Respons, running.Score));
        Assert.Equal((answers, 10m * answers), (closed.Antwoorden!.Value, closed.Respons!.Value));
        Assert.Equal(answers < 5 ? null : 6.8m, closed.Score);
        Assert.Equal(answers < 5 ? [] : [4m, 3m, 4m, 1.4m], closed.Vragen);
        Assert.Empty(stranger);
    }

    [Theory]
    [Databases]
    public async Task Uitkomst_IsWatWijWeten_PerPerceelEnModule_NaAfloopEnVanafVijf(DatabaseProvider provider)
    {
        // Arrange: two surveys about the lessons, one with four answers; one about MAP on the same lot and one about a MAP lot.
        var others = Andere.Perceel("C-1", "MAP", Route.MAP);
        await using var app = await Proef.MetDossierAsync(provider, others, "EEN", "TWEE");
        await AntwoordAsync(app, Lessen, [6, 7, 8, 6, 7]);
        await AntwoordAsync(app, Lessen, [1, 1, 1, 1]);
        await AntwoordAsync(app, Lessen with { Onderwerp = Peilingonderwerp.MAP }, [10, 10, 10, 10, 10]);
        await AntwoordAsync(app, Lessen with { Perceel = "MAP", Onderwerp = Peilingonderwerp.MAP }, [9, 9, 9, 8, 8, 8]);

        // Act
        var running = (await app.SendAsync(new HaalRapportage("C-1", "2026-K4"), Proef.Manager)).Value;
        app.Clock.Set(new DateOnly(2027, 1, 4));
        Assert.Empty((await app.SendAsync(new LeverRapportage("C-1", "2026-K4", [new("B1", "tevredenheid", 7.2m), new("B1", "tevredenheid_n", 60)]), Proef.Manager)).Errors);
        var closed = (await app.SendAsync(new HaalRapportage("C-1", "2026-K4"), Proef.School("EEN"))).Value;
        var earlier = (await app.SendAsync(new HaalRapportage("C-1", "2026-K3"), Proef.Manager)).Value;

        // Assert
        Assert.Empty(running.Peilingen);
        Assert.Empty(earlier.Peilingen);
        Assert.Equal(
            [new Peilinguitkomst("B1", Peilingonderwerp.Lessen, 10, 5, 50m, 6.8m), new Peilinguitkomst("B1", Peilingonderwerp.MAP, 10, 5, 50m, 10m), new Peilinguitkomst("MAP", Peilingonderwerp.MAP, 10, 6, 60m, 8.5m)],
            closed.Peilingen);
        var lessons = closed.Regels.Where(r => r.Perceel == "B1" && r.Kpi.Code.StartsWith("tevredenheid", StringComparison.Ordinal)).ToDictionary(r => r.Kpi.Code);
        Assert.Equal((7.2m, 6.8m, 0.4m, Vergelijking.BinnenMarge), (lessons["tevredenheid"].Zegt!.Value, lessons["tevredenheid"].Weten!.Value, lessons["tevredenheid"].Verschil!.Value, lessons["tevredenheid"].Vergelijking));
        Assert.Equal((5m, Vergelijking.BinnenMarge), (lessons["tevredenheid_n"].Weten!.Value, lessons["tevredenheid_n"].Vergelijking));
        Assert.Equal(8.5m, closed.Regels.Single(r => r.Perceel == "MAP" && r.Kpi.Code == "tevredenheid").Weten);
    }

    [Theory]
    [Databases]
    public async Task Uitkomst_MetVierAntwoorden_IsNietWatWijWeten(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Proef.MetDossierAsync(provider, Andere, "EEN");
        await AntwoordAsync(app, Lessen, [6, 7, 8, 6]);
        app.Clock.Set(Lessen.Tot.AddDays(1));

        // Act
        var report = (await app.SendAsync(new HaalRapportage("C-1", "2026-K4"), Proef.Manager)).Value;

        // Assert
        Assert.Equal(new Peilinguitkomst("B1", Peilingonderwerp.Lessen, 10, 4, 40m, null), report.Peilingen.Single());
        Assert.DoesNotContain(report.Regels, r => r.Kpi.Code.StartsWith("tevredenheid", StringComparison.Ordinal));
    }

    private static async Task AntwoordAsync(TestApp app, PeilingGegevens survey, IReadOnlyList<int> marks)
    {
        var made = (await app.SendAsync(new MaakPeiling(survey), Proef.Manager)).Value;
        foreach (var (key, mark) in made.Sleutels.Zip(marks))
        {
            Assert.Empty((await app.SendAsync(new GeefPeilingantwoord(key, [4, 3, 2, 1], mark), Deelnemer)).Errors);
        }
    }

    [Theory]
    [Databases]
    public async Task Link_WerktEenKeerBinnenDeTermijn_EnWijstNaarNiemand(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Proef.MetDossierAsync(provider, Andere, "EEN");
        var made = (await app.SendAsync(new MaakPeiling(Lessen with { Van = Proef.Vandaag.AddDays(1) }), Proef.Manager)).Value;

        // Act
        var early = await app.SendAsync(new GeefPeilingantwoord(made.Sleutels[0], [1, 2, 3, 4], 7), Deelnemer);
        app.Clock.Set(Proef.Vandaag.AddDays(1));
        var open = await app.SendAsync(new HaalVragenlijst(made.Sleutels[0]), Deelnemer);
        var incomplete = await app.SendAsync(new GeefPeilingantwoord(made.Sleutels[0], [1, 2, 3], 11), Deelnemer);
        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => app.SendAsync(new GeefPeilingantwoord(made.Sleutels[0], [1, 2, 3, 4], 7), Deelnemer)));
        var used = await app.SendAsync(new HaalVragenlijst(made.Sleutels[0]), Deelnemer);
        var wrong = await app.SendAsync(new HaalVragenlijst("geraden"), Deelnemer);
        var person = await app.SendAsync(new HaalVragenlijst(made.Sleutels[1]), Proef.Manager);
        var stored = await app.MetDatabaseAsync(async db => (Links: await db.Peilinglinks.ToListAsync(), Answers: await db.Peilingantwoorden.ToListAsync()));
        app.Clock.Set(Lessen.Tot.AddDays(1));
        var late = await app.SendAsync(new GeefPeilingantwoord(made.Sleutels[1], [1, 2, 3, 4], 7), Deelnemer);

        // Assert
        Assert.Equal(["PEILING_LINK_ONBEKEND", "PEILING_LINK_ONBEKEND", "PEILING_LINK_ONBEKEND", "PEILING_LINK_ONBEKEND"], new[] { early.Errors, used.Errors, wrong.Errors, late.Errors }.Select(e => e.Single().Code));
        Assert.Equal(Peilingonderwerp.Lessen, open.Value.Onderwerp);
        Assert.Equal(2, incomplete.Errors.Count);
        Assert.Single(both, b => b.IsSuccess);
        Assert.Equal("GEEN_TOEGANG", person.Errors.Single().Code);
        Assert.Equal((10, 1), (stored.Links.Count, stored.Links.Count(l => l.Gebruikt)));
        Assert.DoesNotContain(stored.Links, l => made.Sleutels.Contains(l.Hash));
        Assert.Equal(["Antwoorden", "Cijfer", "Id", "PeilingId"], stored.Answers.Single().GetType().GetProperties().Select(p => p.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [Databases]
    public async Task Peiling_DieNietAnoniemKanZijn_WordtGeweigerd(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Proef.MetDossierAsync(provider, Andere, "EEN");

        // Act
        var few = await app.SendAsync(new MaakPeiling(Lessen with { Aantal = 4 }), Proef.Manager);
        var past = await app.SendAsync(new MaakPeiling(Lessen with { Van = new DateOnly(2026, 1, 2), Tot = new DateOnly(2026, 1, 1) }), Proef.Manager);
        var lot = await app.SendAsync(new MaakPeiling(Lessen with { Perceel = "X" }), Proef.Manager);
        var contract = await app.SendAsync(new MaakPeiling(Lessen with { Contractnummer = "C-9" }), Proef.Manager);

        // Assert
        Assert.Single(few.Errors);
        Assert.Equal(2, past.Errors.Count);
        Assert.Equal(["PEILING_PERCEEL_ONBEKEND", "PEILING_CONTRACT_ONBEKEND"], new[] { lot.Errors, contract.Errors }.Select(e => e.Single().Code));
    }

    [Fact]
    public void Vragenlijst_InElkeTaal_IsVolledigEnHeeftDeJuisteRichting()
    {
        Assert.Equal(["nl", "en", "ar", "ti", "tr", "uk", "fa"], Vragenlijsttekst.Alle.Select(t => t.Code));
        Assert.Equal(["ar", "fa"], Vragenlijsttekst.Alle.Where(t => t.VanRechts).Select(t => t.Code));
        Assert.All(Vragenlijsttekst.Alle, t =>
        {
            Assert.Equal((4, 4), (t.Vragen.Count, t.Keuzes.Count));
            Assert.All(new[] { t.Taal, t.Titel, t.Uitleg, t.Cijfer, t.Knop, t.Onvolledig, t.Bedankt, t.Gesloten }.Concat(t.Vragen).Concat(t.Keuzes), text => Assert.False(string.IsNullOrWhiteSpace(text)));
            Assert.Equal(4, t.Vragen.Distinct().Count());
        });
        Assert.Equal("nl", Vragenlijsttekst.Van("xx").Code);
    }
}
