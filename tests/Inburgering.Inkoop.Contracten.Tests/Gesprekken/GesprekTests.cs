// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Gesprekken;
using Inburgering.Inkoop.Contracten.Werklijst;
using Inburgering.Inkoop.Kwaliteit.Abstractions;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.TestSupport;

namespace Inburgering.Inkoop.Contracten.Tests.Gesprekken;

public sealed class GesprekTests
{
    private static readonly GesprekGegevens Kwartaal = new("Derde kwartaal", new DateOnly(2026, 10, 12), "14:30", "online", ["Nieuwe locatie"]);

    private static readonly Actor Manager = ContractWereld.Manager("0626");

    private static readonly Actor Een = ContractWereld.Aanbieder("EEN");

    [Theory]
    [Databases]
    public async Task PlanGesprek_Agenda_IsGevuldMetWatOpenStaatEnNietsDatDeAanbiederNietMagZien(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await ContractWereld.StartAsync(provider);
        await app.ActiefAsync("IB-1");
        app.Kwaliteit().Punten["IB-1"] = [new OpenKwaliteitspunt(Kwaliteitspuntsoort.Bevinding, "BV-00001: te grote groepen", new DateOnly(2026, 10, 20)), new OpenKwaliteitspunt(Kwaliteitspuntsoort.Scorekaart, "B1 2026-K2: 71 punten", null)];

        // Act
        await app.GeluktAsync(new PlanGesprek("IB-1", Kwartaal), Manager);
        var talk = (await app.SendAsync(new ZoekGesprekken("IB-1"), Een)).Value.Gesprekken.Single();

        // Assert
        Assert.Equal((1, Gesprekstatus.Gepland, Kwartaal.Datum, "14:30"), (talk.Volgnummer, talk.Status, talk.Gegevens.Datum, talk.Gegevens.Aanvang));
        Assert.Equal(
            [(Agendabron.Zelf, "Nieuwe locatie"), (Agendabron.Bevinding, "BV-00001: te grote groepen (termijn 20-10-2026)"), (Agendabron.Scorekaart, "B1 2026-K2: 71 punten")],
            talk.Agenda.Take(3).Select(p => (p.Bron, p.Tekst)));
        Assert.Contains(talk.Agenda, p => p is { Bron: Agendabron.Document, Tekst: "Bewijs van verzekering ontbreekt" });
        Assert.Contains(talk.Agenda, p => p is { Bron: Agendabron.Sleuteldatum, Tekst: "31-12-2026: Uiterlijk besluiten over verlengingsoptie 1 van 2 (24 maanden)" });
        Assert.DoesNotContain(talk.Agenda, p => p.Tekst.Contains("Laatste dag van het contract", StringComparison.Ordinal));
    }

    [Theory]
    [Databases]
    public async Task LegVerslagVast_Afspraken_KomenOpDeWerklijstVanWieHetDoetEnOpDeVolgendeAgenda(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await ContractWereld.StartAsync(provider);
        await app.ActiefAsync("IB-1");
        await app.GeluktAsync(new PlanGesprek("IB-1", Kwartaal), Manager);
        await app.RunJobAsync("contract-gesprekken");
        var before = (await WerkAsync(app, Manager), await WerkAsync(app, Een), await WerkAsync(app, ContractWereld.Aanbieder("TWEE")));
        app.Clock.Set(new DateOnly(2026, 10, 13));
        await app.RunJobAsync("contract-gesprekken");
        var missing = await WerkAsync(app, Manager);

        // Act
        await app.GeluktAsync(new LegVerslagVast("IB-1", 1, 0, Kwartaal.Datum, "Besproken.", [new("Rooster sturen", Gesprekspartij.Aanbieder, new DateOnly(2026, 10, 20)), new("Wachtlijst nalopen", Gesprekspartij.Gemeente, new DateOnly(2026, 10, 12))]), Manager);
        await app.RunJobAsync("contract-gesprekken");
        var manager = await WerkAsync(app, Manager);
        var own = await WerkAsync(app, Een);
        await app.GeluktAsync(new PlanGesprek("IB-1", Kwartaal with { Datum = new DateOnly(2027, 1, 12) }), Manager);
        var next = (await app.SendAsync(new ZoekGesprekken("IB-1"), Manager)).Value.Gesprekken[0];
        await app.GeluktAsync(new RondAfspraakAf("IB-1", 1, 1, 0, new DateOnly(2026, 10, 13), "Verstuurd."), Een);
        var notTheirs = await app.SendAsync(new RondAfspraakAf("IB-1", 1, 2, 0, new DateOnly(2026, 10, 13), "Klaar."), Een);
        var stranger = await app.SendAsync(new RondAfspraakAf("IB-1", 1, 1, 1, null, "Open."), ContractWereld.Aanbieder("TWEE"));
        await app.RunJobAsync("contract-gesprekken");

        // Assert
        Assert.Equal(("Contractgesprek op 12-10-2026: Derde kwartaal", "Contractgesprek op 12-10-2026: Derde kwartaal", ""), before);
        Assert.Equal("Gesprek van 12-10-2026 heeft nog geen verslag: Derde kwartaal", missing);
        Assert.Equal(("Afspraak te laat: Wachtlijst nalopen", "Afspraak loopt af: Rooster sturen"), (manager, own));
        Assert.Equal(["Afspraak uit gesprek 1, gemeente, uiterlijk 12-10-2026: Wachtlijst nalopen", "Afspraak uit gesprek 1, aanbieder, uiterlijk 20-10-2026: Rooster sturen"], next.Agenda.Where(p => p.Bron == Agendabron.Afspraak).Select(p => p.Tekst));
        Assert.Equal(["GESPREK_AFSPRAAK_ONBEKEND", "GESPREK_ONBEKEND"], new[] { notTheirs, stranger }.Select(r => r.Errors.Single().Code));
        Assert.Empty(await WerkAsync(app, Een));
    }

    [Theory]
    [Databases]
    public async Task Gesprek_InvoerOfStapKlopNiet_ZegtWatErMisIs(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await ContractWereld.StartAsync(provider);
        await app.ActiefAsync("IB-1");
        await app.GeluktAsync(new PlanGesprek("IB-1", Kwartaal), Manager);

        // Act
        var shape = await app.SendAsync(new PlanGesprek("IB-1", new GesprekGegevens("", default, "half drie", null, [])), Manager);
        var future = await app.SendAsync(new LegVerslagVast("IB-1", 1, 0, Kwartaal.Datum, "Besproken.", []), Manager);
        app.Clock.Set(new DateOnly(2026, 10, 12));
        var early = await app.SendAsync(new LegVerslagVast("IB-1", 1, 0, Kwartaal.Datum, "Besproken.", [new("Rooster", Gesprekspartij.Aanbieder, new DateOnly(2026, 10, 11))]), Manager);
        await app.GeluktAsync(new WijzigGesprek("IB-1", 1, 0, Kwartaal with { Datum = new DateOnly(2026, 10, 14), EigenPunten = ["Zaterdag"] }), Manager);
        var stale = await app.SendAsync(new ZegGesprekAf("IB-1", 1, 0, "Ziek."), Manager);
        await app.GeluktAsync(new ZegGesprekAf("IB-1", 1, 1, "Ziek."), Manager);
        var over = await app.SendAsync(new WijzigGesprek("IB-1", 1, 2, Kwartaal), Manager);
        var elsewhere = await app.SendAsync(new PlanGesprek("IB-1", Kwartaal), ContractWereld.Manager("0629"));
        var provided = await app.SendAsync(new PlanGesprek("IB-1", Kwartaal), Een);

        // Assert
        Assert.Equal(["Gegevens.Onderwerp", "Gegevens.Datum", "Gegevens.Aanvang"], shape.Errors.Select(e => e.Field));
        Assert.Equal(
            ["GESPREK_NOG_NIET_GEHOUDEN", "GESPREK_AFSPRAAK_TE_VROEG", "GESPREK_VERSIE_VEROUDERD", "GESPREK_NIET_GEPLAND"],
            new[] { future, early, stale, over }.Select(r => r.Errors.Single().Code));
        Assert.Equal(("CONTRACT_ONBEKEND", "GEEN_TOEGANG"), (elsewhere.Errors.Single().Code, provided.Errors.Single().Code));
        var talk = (await app.SendAsync(new ZoekGesprekken("IB-1"), Manager)).Value.Gesprekken.Single();
        Assert.Equal((Gesprekstatus.Afgezegd, "Ziek.", "Zaterdag"), (talk.Status, talk.Afzegreden, talk.Agenda[0].Tekst));
    }

    private static async Task<string> WerkAsync(TestApp app, Actor actor) =>
        string.Join(" | ", (await app.SendAsync(new ZoekContractWerk(), actor)).Value.Regels.Where(r => r.Soort.StartsWith("gesprek-", StringComparison.Ordinal)).Select(r => r.Titel));
}
