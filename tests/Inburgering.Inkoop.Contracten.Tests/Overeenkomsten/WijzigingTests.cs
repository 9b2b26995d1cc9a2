// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.TestSupport;

namespace Inburgering.Inkoop.Contracten.Tests.Overeenkomsten;

public sealed class WijzigingTests
{
    private static readonly ContractGegevens Groot = ContractWereld.Gegevens with { OpdrachtwaardeEuro = 1_000_000m };

    private static readonly WijzigingGegevens Wijziging = new(
        new DateOnly(2026, 9, 20),
        new DateOnly(2026, 11, 1),
        Wijzigingsgrond.OnvoorzieneOmstandigheden,
        "De taakstelling is verdubbeld.",
        null,
        300_000m,
        400_000m,
        null,
        [new PerceelWijziging("B1", Capaciteit: 35, TariefEuro: 17.25m)]);

    [Theory]
    [Databases]
    public async Task LegWijzigingVast_BinnenDeGrenzen_BewaartOudEnNieuwEnMaaktEenPrijsversie(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await ContractWereld.StartAsync(provider);
        await app.ActiefAsync("IB-1", Groot);
        var version = (await app.DetailAsync("IB-1")).Versie;

        // Act
        await app.GeluktAsync(new LegWijzigingVast("IB-1", version, Wijziging));

        // Assert
        var detail = await app.DetailAsync("IB-1");
        Assert.Equal(
            [new(null, "Plafond", "€\u00a0100.000,00", "€\u00a0400.000,00"), new("B1", "Plaatsen", "20", "35"), new("B1", "Tarief vanaf 01-11-2026", "€\u00a016,90", "€\u00a017,25")],
            detail.Wijzigingen.Single().Regels);
        Assert.Equal((400_000m, 35), (detail.Gegevens.PlafondEuro, detail.Percelen.Single().Gegevens.Capaciteit));
        Assert.Equal([16.90m, 17.25m], detail.Percelen.Single().Prijzen.Select(p => p.TariefEuro));
        Assert.Equal(16.90m, detail.Percelen.Single().HuidigePrijs!.TariefEuro);
        Assert.Contains("17.25", (await app.GebeurtenissenAsync("PerceelVastgelegd"))[^1], StringComparison.Ordinal);
    }

    [Theory]
    [Databases]
    public async Task LegWijzigingVast_BovenDeGrenzen_WordtGeweigerdMetDeBerekeningEnVerandertNiets(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await ContractWereld.StartAsync(provider);
        await app.ActiefAsync("IB-1", Groot);
        var version = (await app.DetailAsync("IB-1")).Versie;

        // Act
        var tooMuch = await app.SendAsync(new LegWijzigingVast("IB-1", version, Wijziging with { WaardeEuro = 500_000.01m, Getekend = new DateOnly(2026, 10, 2) }));
        var nothing = await app.SendAsync(new LegWijzigingVast("IB-1", version, Wijziging with { NieuwPlafondEuro = null, Percelen = [new("B1", Capaciteit: 20)] }));

        // Assert
        Assert.Equal(["WIJZIGING_NIET_GETEKEND", "WIJZIGING_NIET_TOEGESTAAN"], tooMuch.Errors.Select(e => e.Code));
        Assert.Equal("Deze wijziging: €\u00a0500.000,01. De prijs mag met hoogstens 50\u00a0% van €\u00a01.000.000,00 stijgen = €\u00a0500.000,00. De algemene aard van de opdracht mag niet veranderen: leg dat uit in de motivering. Maak de wijziging bekend op TenderNed. (Aw 2012 art. 2.163e)", tooMuch.Errors[1].Message);
        Assert.Equal("WIJZIGING_VERANDERT_NIETS", nothing.Errors.Single().Code);
        var detail = await app.DetailAsync("IB-1");
        Assert.Equal((version, 100_000m, 20, 0), (detail.Versie, detail.Gegevens.PlafondEuro, detail.Percelen.Single().Gegevens.Capaciteit, detail.Wijzigingen.Count));
    }

    [Theory]
    [Databases]
    public async Task LegWijzigingVast_NieuweEinddatum_LaatLatereOptiesDaarvandaanLopen(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await ContractWereld.StartAsync(provider);
        await app.ActiefAsync("IB-1", Groot);
        await app.GeluktAsync(new LichtVerlengingsoptie("IB-1", (await app.DetailAsync("IB-1")).Versie, "Goede resultaten."));

        // Act
        await app.GeluktAsync(new LegWijzigingVast("IB-1", (await app.DetailAsync("IB-1")).Versie, Wijziging with { WaardeEuro = 0, NieuwPlafondEuro = null, Percelen = [], NieuweEinddatum = new DateOnly(2029, 7, 31) }));
        var moved = await app.DetailAsync("IB-1");
        await app.GeluktAsync(new LichtVerlengingsoptie("IB-1", moved.Versie, "Nog een jaar."));

        // Assert
        Assert.Equal((new DateOnly(2029, 7, 31), new DateOnly(2028, 7, 31)), (moved.Einddatum, moved.BesluitUiterlijk));
        Assert.Equal(new DateOnly(2030, 7, 31), (await app.DetailAsync("IB-1")).Einddatum);
    }

    [Theory]
    [Databases]
    public async Task WijzigContract_PlafondVanActiefContract_VraagtEenWijzigingsovereenkomst(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await ContractWereld.StartAsync(provider);
        await app.ActiefAsync("IB-1", Groot);
        var version = (await app.DetailAsync("IB-1")).Versie;

        // Act
        var outcome = await app.SendAsync(new WijzigContract("IB-1", version, (await app.DetailAsync("IB-1")).Gegevens with { PlafondEuro = 900_000m, OpdrachtwaardeEuro = 5m }));

        // Assert
        Assert.Equal(["CONTRACT_PLAFOND_VAST", "CONTRACT_OPDRACHTWAARDE_VAST"], outcome.Errors.Select(e => e.Code));
    }

    [Theory]
    [Databases]
    public async Task IndexeerPrijzen_MetRegelEnCijfers_MaaktNieuwePrijzenEnRekentNietDubbel(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await ContractWereld.StartAsync(provider);
        await app.ActiefAsync("IB-1");
        await app.GeluktAsync(new LegIndexcijferVast("CBS cao-lonen onderwijs", "2025", 112.4m, "StatLine, 6 januari 2026"));
        await app.GeluktAsync(new LegIndexcijferVast("CBS cao-lonen onderwijs", "2026", 117.4m, "StatLine, voorlopig"));
        var version = (await app.DetailAsync("IB-1")).Versie;

        // Act
        var noRule = await app.SendAsync(new IndexeerPrijzen("IB-1", version, "2025", "2026", new DateOnly(2027, 1, 1), "Artikel 5."));
        await app.GeluktAsync(new LegIndexregelVast("IB-1", version, new Indexregel("CBS cao-lonen onderwijs", 80, null, "art. 5")));
        var shown = await app.SendAsync(new BerekenIndexering("IB-1", "2025", "2026", new DateOnly(2027, 1, 1)));
        var past = await app.SendAsync(new IndexeerPrijzen("IB-1", version + 1, "2025", "2026", new DateOnly(2026, 9, 30), "Artikel 5."));
        await app.GeluktAsync(new IndexeerPrijzen("IB-1", version + 1, "2025", "2026", new DateOnly(2027, 1, 1), "Artikel 5."));
        var twice = await app.SendAsync(new IndexeerPrijzen("IB-1", version + 2, "2025", "2026", new DateOnly(2027, 6, 1), "Nog eens."));
        var unknown = await app.SendAsync(new BerekenIndexering("IB-1", "2026", "2027", new DateOnly(2027, 6, 1)));

        // Assert
        Assert.Equal(["INDEX_GEEN_REGEL"], noRule.Errors.Select(e => e.Code));
        Assert.Equal(new Indexeringsregel("B1", 16.90m, 17.50m, "16,90 × (1 + 3,5587 ÷ 100) = 17,50"), shown.Value.Regels.Single());
        Assert.Equal("(117,4 ÷ 112,4 − 1) × 80 % = 3,5587 %", shown.Value.Berekening);
        Assert.Equal("PRIJS_TERUGWERKEND", past.Errors.Single().Code);
        Assert.Equal("INDEX_SLUIT_NIET_AAN", twice.Errors.Single().Code);
        Assert.Equal("INDEX_CIJFER_ONBEKEND", unknown.Errors.Single().Code);
        var detail = await app.DetailAsync("IB-1");
        Assert.Equal([(16.90m, new DateOnly(2026, 1, 1)), (17.50m, new DateOnly(2027, 1, 1))], detail.Percelen.Single().Prijzen.Select(p => (p.TariefEuro, p.Vanaf)));
        Assert.Equal((3.5587m, "Artikel 5.", new DateOnly(2026, 10, 1)), (detail.Indexbesluiten.Single().Procent, detail.Indexbesluiten.Single().Reden, detail.Indexbesluiten.Single().BeslotenOp));
        Assert.Equal(2, (await app.SendAsync(new ZoekIndexcijfers(new PageRequest(10), "CBS cao-lonen onderwijs"))).Value.Items.Count);
    }

    [Theory]
    [Databases]
    public async Task LegPrijsVast_MetTerugwerkendeKracht_WordtGeweigerd(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await ContractWereld.StartAsync(provider);
        await app.ActiefAsync("IB-1");
        var version = (await app.DetailAsync("IB-1")).Versie;

        // Act
        var past = await app.SendAsync(new LegPrijsVast("IB-1", version, "B1", ContractWereld.Prijs with { TariefEuro = 18m, Vanaf = new DateOnly(2026, 9, 30) }));
        var today = await app.SendAsync(new LegPrijsVast("IB-1", version, "B1", ContractWereld.Prijs with { TariefEuro = 18m, Vanaf = new DateOnly(2026, 10, 1) }));

        // Assert
        Assert.Equal("De prijs van perceel IB-1/B1 kan niet ingaan op 30-09-2026: wat al is geleverd, verandert niet. Kies 01-10-2026 of later.", past.Errors.Single().Message);
        Assert.True(today.IsSuccess);
    }

    [Theory]
    [Databases]
    public async Task VoegPerceelToe_VoorEnkeleGemeenten_GeldtVoorAnderenAlleenDaar(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await ContractWereld.StartAsync(provider);
        await app.ConceptAsync("IB-1");
        var version = (await app.DetailAsync("IB-1")).Versie;

        // Act
        var outside = await app.SendAsync(new VoegPerceelToe("IB-1", version, "Z", ContractWereld.B1 with { Gemeenten = ["0518"] }, null));
        await app.GeluktAsync(new VoegPerceelToe("IB-1", version, "Z", ContractWereld.B1 with { Gemeenten = ["1916"] }, null));
        var inUse = await app.SendAsync(new WijzigContract("IB-1", version + 1, ContractWereld.Gegevens with { Gemeenten = ["0626"] }));

        // Assert
        Assert.Equal("PERCEEL_GEMEENTE_BUITEN_CONTRACT", outside.Errors.Single().Code);
        Assert.Equal("CONTRACT_GEMEENTE_IN_GEBRUIK", inUse.Errors.Single().Code);
        var told = await app.GebeurtenissenAsync("PerceelVastgelegd");
        Assert.Contains("\"Gemeenten\":[\"1916\"]", told[^1], StringComparison.OrdinalIgnoreCase);
        Assert.Contains("\"Gemeenten\":[\"0626\",\"1916\"]", told[0], StringComparison.OrdinalIgnoreCase);
        Assert.Equal(["1916"], (await app.DetailAsync("IB-1")).Percelen.Single(p => p.Code == "Z").Gegevens.Gemeenten!);
    }

    [Theory]
    [Databases]
    public async Task Optie_TweeManagersTegelijk_EenWintEnDeAnderHoortHet(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await ContractWereld.StartAsync(provider);
        await app.ActiefAsync("IB-1");
        var version = (await app.DetailAsync("IB-1")).Versie;

        // Act
        var outcomes = await Task.WhenAll(
            Task.Run(() => app.SendAsync(new LichtVerlengingsoptie("IB-1", version, "Verlengen."))),
            Task.Run(() => app.SendAsync(new LaatOptieVervallen("IB-1", version, "Niet verlengen."))));

        // Assert
        var lost = Assert.Single(outcomes, o => !o.IsSuccess);
        Assert.Contains(lost.Errors.Single().Kind, new[] { SharedKernel.Results.ErrorKind.Conflict });
        var option = (await app.DetailAsync("IB-1")).Opties[0];
        Assert.Equal(outcomes[0].IsSuccess ? (Optiestatus.Gelicht, "Verlengen.") : (Optiestatus.Vervallen, "Niet verlengen."), (option.Status, option.Reden));
    }
}
