// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Kwaliteit.Acquisitie;
using Inburgering.Inkoop.Kwaliteit.Bevindingen;
using Inburgering.Inkoop.Kwaliteit.Rapportages;
using Inburgering.Inkoop.Kwaliteit.Scorekaarten;
using Inburgering.Inkoop.Kwaliteit.Werklijst;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.TestSupport;

namespace Inburgering.Inkoop.Kwaliteit.Tests.Bevindingen;

public sealed class BevindingTests
{
    private static readonly BevindingGegevens Aanwezigheid = new("C-1", "B1", Herkomst.Kpi, "AANWEZIGHEID", "2026-K1", "De aanwezigheid is 60 procent.", new DateOnly(2026, 10, 29));

    private static AndereModules Andere => new AndereModules()
        .Contract("C-1", "EEN", Rapportagefrequentie.Kwartaal, new DateOnly(2025, 1, 1), new DateOnly(2027, 12, 31), Route.B1)
        .Contract("C-2", "TWEE", Rapportagefrequentie.Kwartaal, new DateOnly(2025, 1, 1), new DateOnly(2027, 12, 31), Route.Z);

    [Theory]
    [Databases]
    public async Task Bevinding_VanPlanTotEffect_MeetDezelfdeKpiInDeVolgendePeriode(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Proef.MetDossierAsync(provider, Andere, "EEN", "TWEE");
        await LegVoorAsync(app, "2026-K1", 300);
        var number = (await app.SendAsync(new OpenBevinding(Aanwezigheid), Proef.Manager)).Value;

        // Act
        var stranger = await app.SendAsync(new DienVerbeterplanIn(number, "x", "x", "x"), Proef.School("TWEE"));
        var early = await app.SendAsync(new MeldBevindingUitgevoerd(number, "Presentielijsten"), Proef.School("EEN"));
        var plan = await app.SendAsync(new DienVerbeterplanIn(number, "Lestijden sluiten niet aan.", "Avondgroep starten.", "Opleidingsmanager"), Proef.School("EEN"));
        var judged = await app.SendAsync(new BeoordeelVerbeterplan(number, true, "Goed plan.", new DateOnly(2026, 11, 30)), Proef.Manager);
        var done = await app.SendAsync(new MeldBevindingUitgevoerd(number, "Presentielijsten van de avondgroep, in te zien op de locatie."), Proef.School("EEN"));
        await LegVoorAsync(app, "2026-K2", 450);
        var closed = await app.SendAsync(new SluitBevindingAf(number, true, "De avondgroep werkt."), Proef.Manager);
        var found = (await app.SendAsync(new HaalBevinding(number), Proef.School("EEN"))).Value;
        var late = await app.SendAsync(new EscaleerBevinding(number, Escalatietrap.Gesprek, new DateOnly(2026, 12, 1), "Brief", "Reden"), Proef.Manager);

        // Assert
        Assert.Equal("BEVINDING_ONBEKEND", stranger.Errors[0].Code);
        Assert.Equal("Bevinding BV-00001 is open; deze stap is nu niet aan de beurt. De volgorde is plan, oordeel over het plan, bewijs, afsluiten.", early.Errors.Single().Message);
        Assert.True(plan.IsSuccess && judged.IsSuccess && done.IsSuccess && closed.IsSuccess);
        Assert.Equal([("2026-K1", 60m, 0m), ("2026-K2", 90m, 100m)], found.Effect.Select(e => (e.Periode, e.Waarde!.Value, e.Punten!.Value)));
        Assert.Equal((BevindingStatus.Afgesloten, true, "De avondgroep werkt.", null), (found.Regel.Status, found.Doeltreffend!.Value, found.Slotsom, found.Volgende));
        Assert.Equal("BEVINDING_STAP_NIET_AAN_DE_BEURT", late.Errors.Single().Code);
    }

    [Theory]
    [Databases]
    public async Task Ladder_NaDeTermijn_GaatTredeVoorTredeMetEenBesluit(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Proef.MetDossierAsync(provider, Andere, "EEN");
        var number = (await app.SendAsync(new OpenBevinding(Aanwezigheid with { Herkomst = Herkomst.Bezoek, Bron = null }), Proef.Manager)).Value;
        app.Clock.Set(new DateOnly(2026, 10, 30));

        // Act
        await app.RunJobAsync("kwaliteit-verbeteren");
        await app.RunJobAsync("kwaliteit-verbeteren");
        var work = (await app.SendAsync(new ZoekKwaliteitWerk(), Proef.Manager)).Value.Regels.Single(w => w.Soort == "kwaliteit-bevinding");
        var proposal = (await app.SendAsync(new HaalBevinding(number), Proef.Manager)).Value.Volgende!;
        var skipped = await app.SendAsync(new EscaleerBevinding(number, Escalatietrap.Brief, new DateOnly(2026, 12, 1), "Brief", "Geen plan"), Proef.Manager);
        var empty = await app.SendAsync(new EscaleerBevinding(number, Escalatietrap.Gesprek, new DateOnly(2026, 10, 30), "", ""), Proef.Manager);
        foreach (var step in Enum.GetValues<Escalatietrap>())
        {
            Assert.Empty((await app.SendAsync(new EscaleerBevinding(number, step, new DateOnly(2026, 12, 1), proposal.Brief, "Geen plan"), Proef.Manager)).Errors);
        }

        var above = await app.SendAsync(new EscaleerBevinding(number, Escalatietrap.Beeindiging, new DateOnly(2026, 12, 1), "Brief", "Geen plan"), Proef.Manager);
        var forProvider = (await app.SendAsync(new HaalBevinding(number), Proef.School("EEN"))).Value;

        // Assert
        Assert.Equal("Termijn verstreken: overweeg een gesprek", work.VolgendeStap);
        Assert.Equal((Escalatietrap.Gesprek, new DateOnly(2026, 11, 27)), (proposal.Trap, proposal.Termijn));
        Assert.StartsWith("Op 01-10-2026 legden wij bevinding BV-00001 vast bij contract C-1: De aanwezigheid is 60 procent.", proposal.Brief, StringComparison.Ordinal);
        Assert.Equal("De volgende trede van de ladder is een gesprek. Een trede overslaan kan niet.", skipped.Errors.Single().Message);
        Assert.Equal(3, empty.Errors.Count);
        Assert.Equal("BEVINDING_LADDER_OP", above.Errors.Single().Code);
        Assert.Equal(Enum.GetValues<Escalatietrap>(), forProvider.Ladder.Select(l => l.Trap));
        Assert.All(forProvider.Ladder, l => Assert.Null(l.Reden));
        Assert.Null(forProvider.Volgende);
    }

    [Theory]
    [Databases]
    public async Task Bevinding_OverWatNietBestaat_WordtGeweigerd(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Proef.MetDossierAsync(provider, Andere, "EEN", "TWEE");
        await app.SendAsync(new MeldAcquisitie(new MeldingGegevens("EEN", "C-1", new DateOnly(2026, 9, 1), "Cadeaubon", true)), Proef.Consulent);

        // Act
        var lot = await app.SendAsync(new OpenBevinding(Aanwezigheid with { Perceel = "X", Periode = "2026" }), Proef.Manager);
        var kpi = await app.SendAsync(new OpenBevinding(Aanwezigheid with { Bron = "BESTAAT-NIET" }), Proef.Manager);
        var requirement = await app.SendAsync(new OpenBevinding(Aanwezigheid with { Herkomst = Herkomst.Eis, Bron = "BESTAAT-NIET" }), Proef.Manager);
        var unheard = await app.SendAsync(new OpenBevinding(Aanwezigheid with { Herkomst = Herkomst.Melding, Bron = "AM-00001" }), Proef.Manager);
        var contract = await app.SendAsync(new OpenBevinding(Aanwezigheid with { Contractnummer = "C-9" }), Proef.Manager);
        var shape = await app.SendAsync(new OpenBevinding(new BevindingGegevens("", null, Herkomst.Kpi, null, null, "", Proef.Vandaag)), Proef.Manager);
        var list = await app.SendAsync(new ZoekBevindingen(new PageRequest(MetTotaal: true)), Proef.Manager);

        // Assert: a report about which the provider was not heard may not reach it along this way.
        Assert.Equal(["BEVINDING_PERCEEL_ONBEKEND", "BEVINDING_PERIODE_ONBEKEND"], lot.Errors.Select(e => e.Code));
        Assert.Equal(["BEVINDING_BRON_ONBEKEND", "BEVINDING_BRON_ONBEKEND", "BEVINDING_BRON_ONBEKEND", "BEVINDING_CONTRACT_ONBEKEND"], new[] { kpi, requirement, unheard, contract }.Select(r => r.Errors.Single().Code));
        Assert.Equal(6, shape.Errors.Count);
        Assert.Equal(0, list.Value.Totaal);
    }

    private static async Task LegVoorAsync(TestApp app, string period, decimal attended)
    {
        Assert.Empty((await app.SendAsync(new LeverRapportage("C-1", period, [new("B1", "uren_gevolgd", attended), new("B1", "uren_aangeboden", 500)]), Proef.School("EEN"))).Errors);
        Assert.Empty((await app.SendAsync(new LegScorekaartVoor("C-1", "B1", period), Proef.Manager)).Errors);
    }
}
