// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Kwaliteit.Bevindingen;
using Inburgering.Inkoop.Kwaliteit.Werklijst;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.TestSupport;

namespace Inburgering.Inkoop.Kwaliteit.Tests.Bevindingen;

public sealed class LadderTests
{
    private static readonly IReadOnlyList<Laddertrede> Kort =
    [
        new(Escalatietrap.Brief, 7, "Artikel 12 geeft u tot en met {termijn}."),
        new(Escalatietrap.Beeindiging, 60),
    ];

    private static AndereModules Andere => new AndereModules()
        .Contract("C-1", "EEN", Rapportagefrequentie.Kwartaal, new DateOnly(2025, 1, 1), new DateOnly(2027, 12, 31), Route.B1)
        .Contract("C-2", "TWEE", Rapportagefrequentie.Kwartaal, new DateOnly(2025, 1, 1), new DateOnly(2027, 12, 31), Route.Z);

    [Theory]
    [InlineData(null, Escalatietrap.Brief)]
    [InlineData(Escalatietrap.Gesprek, Escalatietrap.Brief)] // genomen toen de ladder anders was
    [InlineData(Escalatietrap.Brief, Escalatietrap.Beeindiging)]
    [InlineData(Escalatietrap.Boete, Escalatietrap.Beeindiging)]
    [InlineData(Escalatietrap.Beeindiging, null)]
    public void Volgende_IsDeEersteZwaardereTredeVanDeLadder(Escalatietrap? genomen, Escalatietrap? verwacht) =>
        Assert.Equal(verwacht, new Ladder(Kort).Volgende(genomen)?.Trap);

    [Theory]
    [Databases]
    public async Task Ladder_VanHetContract_BepaaltStapTermijnEnBrief(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Proef.MetDossierAsync(provider, Andere, "EEN", "TWEE");
        Assert.Empty((await app.SendAsync(new LegLadderVast("C-1", Proef.Vandaag, Kort, "Artikel 12"), Proef.Manager)).Errors);
        var own = await OpenAsync(app, "C-1", "B1");
        var standard = await OpenAsync(app, "C-2", "Z");
        app.Clock.Set(new DateOnly(2026, 10, 30));
        await app.RunJobAsync("kwaliteit-verbeteren");

        // Act
        var work = (await app.SendAsync(new ZoekKwaliteitWerk(), Proef.Manager)).Value.Regels.Where(w => w.Soort == "kwaliteit-bevinding").Select(w => w.VolgendeStap).Order(StringComparer.Ordinal).ToList();
        var first = (await app.SendAsync(new HaalBevinding(own), Proef.Manager)).Value.Volgende!;
        var usual = (await app.SendAsync(new HaalBevinding(standard), Proef.Manager)).Value.Volgende!;
        var skipped = await app.SendAsync(new EscaleerBevinding(own, Escalatietrap.Gesprek, first.Termijn, "Tekst", "Reden"), Proef.Manager);
        var letter = await app.SendAsync(new EscaleerBevinding(own, Escalatietrap.Brief, first.Termijn, first.Brief, "Reden"), Proef.Manager);
        var last = (await app.SendAsync(new HaalBevinding(own), Proef.Manager)).Value.Volgende!;

        // Assert
        Assert.Equal(["Termijn verstreken: overweeg een brief", "Termijn verstreken: overweeg een gesprek"], work);
        Assert.Equal((Escalatietrap.Brief, new DateOnly(2026, 11, 6)), (first.Trap, first.Termijn));
        Assert.Contains("Artikel 12 geeft u tot en met 06-11-2026.", first.Brief, StringComparison.Ordinal);
        Assert.Equal((Escalatietrap.Gesprek, new DateOnly(2026, 11, 27)), (usual.Trap, usual.Termijn));
        Assert.Equal("De volgende trede van de ladder is een brief. Een trede overslaan kan niet.", skipped.Errors.Single().Message);
        Assert.True(letter.IsSuccess);
        Assert.Equal((Escalatietrap.Beeindiging, new DateOnly(2026, 12, 29)), (last.Trap, last.Termijn));
    }

    [Theory]
    [Databases]
    public async Task Ladder_LezenEnVastleggen_BlijftBinnenHetBereikEnMeldtAllesTegelijk(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Proef.MetDossierAsync(provider, Andere, "EEN", "TWEE");
        await app.SendAsync(new LegLadderVast("C-1", Proef.Vandaag, Kort, "Artikel 12"), Proef.Manager);

        // Act
        var mine = (await app.SendAsync(new HaalLadder("C-1"), Proef.School("EEN"))).Value;
        var standard = (await app.SendAsync(new HaalLadder(), Proef.School("TWEE"))).Value;
        var theirs = await app.SendAsync(new HaalLadder("C-1"), Proef.School("TWEE"));
        var missing = await app.SendAsync(new HaalLadder("C-1x"), Proef.School("TWEE"));
        var provided = await app.SendAsync(new LegLadderVast("C-1", new DateOnly(2026, 11, 1), Kort, "x"), Proef.School("EEN"));
        var early = await app.SendAsync(new LegLadderVast("C-1", Proef.Vandaag, Kort, "x"), Proef.Manager);
        var wrong = await app.SendAsync(new LegLadderVast("C-1", default, [new(Escalatietrap.Boete, 0), new(Escalatietrap.Brief, 366, new string('x', 1001))], ""), Proef.Manager);
        var empty = await app.SendAsync(new LegLadderVast(null, new DateOnly(2027, 1, 1), [], "x"), Proef.Manager);

        // Assert
        Assert.Equal((true, 2, "Artikel 12"), (mine.Eigen, mine.Treden.Count, mine.Versies.Single().Reden));
        Assert.Equal((false, Enum.GetValues<Escalatietrap>().Length), (standard.Eigen, standard.Treden.Count));
        Assert.Equal("Contract ‘C-1’ is niet gevonden.", theirs.Errors.Single().Message);
        Assert.Equal(theirs.Errors.Single().Code, missing.Errors.Single().Code);
        Assert.Equal(["GEEN_TOEGANG", "BEVINDING_LADDER_VANAF_TE_VROEG", "ONGELDIGE_INVOER"], new[] { provided, early, empty }.Select(r => r.Errors.Single().Code));
        Assert.Equal(["Vanaf", "Reden", "Treden[0].TermijnDagen", "Treden[1].Trap", "Treden[1].TermijnDagen", "Treden[1].Zin"], wrong.Errors.Select(e => e.Field));
    }

    private static async Task<string> OpenAsync(TestApp app, string contract, string lot) =>
        (await app.SendAsync(new OpenBevinding(new BevindingGegevens(contract, lot, Herkomst.Bezoek, null, null, "De groep is te groot.", new DateOnly(2026, 10, 29))), Proef.Manager)).Value;
}
