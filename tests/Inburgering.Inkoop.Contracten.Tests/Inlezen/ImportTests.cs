// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Contracten.Inlezen;
using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.TestSupport;

namespace Inburgering.Inkoop.Contracten.Tests.Inlezen;

public sealed class ImportTests
{
    private static readonly string[] Bestanden = ["gemeenten", "aanbieders", "contracten", "percelen"];

    private const string Contract = "contract;aanbieder;soort;onderaannemers;gemeenten;ingangsdatum;einddatum;verlengingen_maanden;opzegtermijn_maanden;plafond_euro;rapportagefrequentie;status\n";

    private const string Perceel = "contract;perceel;route;prijsmodel;tarief_euro;tarief_vanaf;tarief_tot;uren_inbegrepen;capaciteit;max_wachttijd_dagen;inhaallessen_voor;devicebedrag_euro;max_groepsgrootte\n";

    [Theory]
    [Databases]
    public async Task Import_Voorbeeldmap_TweeKeerGeeftHetzelfde(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await TestApp.StartAsync(provider, s => s.AddContractenMetBuren());

        // Act
        var first = await AllesAsync(app);
        var events = (await app.GebeurtenissenAsync("PerceelVastgelegd")).Count;
        var second = await AllesAsync(app);

        // Assert
        Assert.All(first.Concat(second), r => Assert.Empty(r.Fouten));
        Assert.Equal([(3, 0, 0), (6, 0, 0), (6, 0, 0), (9, 0, 0)], first.Select(r => r.Tellingen));
        Assert.Equal([(0, 0, 3), (0, 0, 6), (0, 0, 6), (0, 0, 9)], second.Select(r => r.Tellingen));
        Assert.Equal((9, 9), (events, (await app.GebeurtenissenAsync("PerceelVastgelegd")).Count));
        var detail = await app.DetailAsync("IB-2022-02");
        Assert.Equal((ContractStatus.Actief, new DateOnly(2027, 12, 31), 2_400_000m), (detail.Status, detail.Einddatum, detail.Gegevens.PlafondEuro));
        Assert.Equal([24], detail.Gegevens.VerlengingenMaanden);
        Assert.Equal(["B1", "Z"], detail.Percelen.Select(p => p.Code));
        Assert.Equal(10_400m, detail.Percelen[0].HuidigePrijs!.TariefEuro);
    }

    [Theory]
    [Databases]
    public async Task Import_GewijzigdeRij_WerktBijEnStaatInDeGeschiedenis(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await ContractWereld.StartAsync(provider);
        await ImportVerslag.VoerUitAsync(app, "contracten", Contract + "IB-1;EEN;Raamovereenkomst;;0626;2026-01-01;2027-12-31;1x24;6;1000,00;Kwartaal;Actief");
        await ImportVerslag.VoerUitAsync(app, "percelen", Perceel + "IB-1;B1;B1;PerUur;16,90;2026-01-01;;;20;28;Gemeente;350,00;20");

        // Act
        var contract = await ImportVerslag.VoerUitAsync(app, "contracten", Contract + "IB-1;EEN;Raamovereenkomst;TWEE;0626|1916;2026-01-01;2029-12-31;;6;;Maand;Actief");
        var lots = await ImportVerslag.VoerUitAsync(app, "percelen", Perceel + "IB-1;B1;B1;PerUur;16,90;2026-01-01;;;25;28;Gemeente;350,00;20\nIB-1;B1;B1;PerUur;18,00;2027-01-01;;;25;28;Gemeente;350,00;20");

        // Assert
        Assert.Empty(contract.Fouten.Concat(lots.Fouten));
        Assert.Equal(((0, 1, 0), (1, 1, 0)), (contract.Tellingen, lots.Tellingen));
        var detail = await app.DetailAsync("IB-1");
        Assert.Equal((new DateOnly(2029, 12, 31), null, 25), (detail.Einddatum, detail.Gegevens.PlafondEuro, detail.Percelen.Single().Gegevens.Capaciteit));
        Assert.Empty(detail.Opties);
        Assert.Equal([16.90m, 18m], detail.Percelen.Single().Prijzen.Select(p => p.TariefEuro));
        var history = (await app.SendAsync(new ZoekContractGeschiedenis("IB-1"))).Value.Regels;
        Assert.Contains(history, r => r is { Kanaal: Kanaal.Import, Onderwerp: "Contract", Soort: "Gewijzigd" });
        Assert.Contains("\"Capaciteit\":25", (await app.GebeurtenissenAsync("PerceelVastgelegd"))[^1], StringComparison.Ordinal);
    }

    [Theory]
    [Databases]
    public async Task Import_FouteRijen_WijstZeAfMetUitleg(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await ContractWereld.StartAsync(provider);
        await app.ConceptAsync("IB-5");

        // Act
        var contracts = await ImportVerslag.VoerUitAsync(app, "contracten", Contract + "IB-1;NIEMAND;Subsidie;;0626|9999;2026-01-01;2025-12-31;24 maanden;61;;Maand;Actief\nIB-2;EEN;Subsidie;EEN;0626;2026-01-01;2026-12-31;;6;;Maand;Actief\nIB-3;EEN;Subsidie;;0626;2026-01-01;2026-12-31;;6;;Maand;Actief");
        var lots = await ImportVerslag.VoerUitAsync(app, "percelen", Perceel + "IB-9;B1;B1;PerUur;1;2026-01-01;;;20;;;;\nIB-3;B1;B1;PerUur;1;2026-01-01;2026-06-30;;20;;;;\nIB-3;B1;B1;PerUur;1;2026-06-30;;;20;;;;\nIB-3;B1;B1;PerUur;1;2026-07-01;;;30;;;;");
        var providers = await ImportVerslag.VoerUitAsync(app, "aanbieders", "aanbieder;naam;kvk\nDRIE;Drie;90000011\nVIER;Vier;90000011");

        // Assert
        Assert.Equal(
            [
                "2 aanbieder: Aanbieder ‘NIEMAND’ is onbekend. Verwacht wordt een code uit aanbieders of uit het systeem.",
                "2 gemeenten: Gemeente ‘9999’ is onbekend. Verwacht wordt een code uit gemeenten of uit het systeem.",
                "2 einddatum: De einddatum 2025-12-31 ligt voor de ingangsdatum 2026-01-01.",
                "2 verlengingen_maanden: ‘24 maanden’ is geen lijst van verlengingen. Verwacht wordt bijvoorbeeld 1x24: één keer 24 maanden.",
                "2 opzegtermijn_maanden: Een opzegtermijn van 61 maanden klopt niet. Verwacht wordt 0 tot en met 60.",
                "3 onderaannemers: Aanbieder ‘EEN’ is hoofdaannemer en kan niet ook onderaannemer zijn.",
            ],
            contracts.Fouten);
        Assert.Equal((1, 0, 0), contracts.Tellingen);
        Assert.Equal(3, lots.Fouten.Count);
        Assert.Equal("2 contract: Contract ‘IB-9’ is onbekend. Verwacht wordt een nummer uit contracten of uit het systeem.", lots.Fouten[0]);
        Assert.StartsWith("4 tarief_vanaf: De prijs vanaf 30-06-2026 van perceel IB-3/B1 overlapt", lots.Fouten[1], StringComparison.Ordinal);
        Assert.Equal("5 perceel: De afspraken over perceel IB-3/B1 verschillen van regel 3. Een volgende prijs van hetzelfde perceel moet verder dezelfde waarden hebben.", lots.Fouten[2]);
        Assert.Equal("3 kvk: KvK-nummer ‘90000011’ hoort al bij aanbieder ‘DRIE’. Verwacht wordt een nummer dat bij één aanbieder hoort.", providers.Fouten.Single());
    }

    [Theory]
    [Databases]
    public async Task Import_BuitenEigenGemeenten_WordtAfgewezenAlsofHetErNietIs(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await ContractWereld.StartAsync(provider);
        await app.ActiefAsync("IB-1", ContractWereld.Gegevens with { Gemeenten = ["1916"] });
        var manager = ContractWereld.Manager("0626");

        // Act
        var contract = await ImportVerslag.VoerUitAsync(app, "contracten", Contract + "IB-1;EEN;Raamovereenkomst;;0626;2026-01-01;2027-12-31;;6;;Maand;Actief", manager);
        var lot = await ImportVerslag.VoerUitAsync(app, "percelen", Perceel + "IB-1;B1;B1;PerUur;1;2026-01-01;;;99;;;;", manager);
        var gemeente = await ImportVerslag.VoerUitAsync(app, "gemeenten", "gemeentecode;naam\n0626;Voorschoten\n1916;Andere naam", manager);

        // Assert
        Assert.Equal("2 gemeenten: Dit contract hoort niet bij uw eigen gemeenten. Verwacht wordt minstens één van: 0626.", contract.Fouten.Single());
        Assert.StartsWith("2 contract: Contract ‘IB-1’ is onbekend.", lot.Fouten.Single(), StringComparison.Ordinal);
        Assert.StartsWith("3 gemeentecode:", gemeente.Fouten.Single(), StringComparison.Ordinal);
        Assert.Equal((0, 0, 1), gemeente.Tellingen);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("1x24", "24")]
    [InlineData("2X12", "12 12")]
    [InlineData("1x24|2x12", "24 12 12")]
    [InlineData("24", null)]
    [InlineData("1x0", null)]
    [InlineData("11x1", null)]
    [InlineData("1x121", null)]
    public void LeesVerlengingen_Tekst_GeeftMaandenOfNiets(string tekst, string? verwacht)
    {
        // Arrange, Act
        var months = ContractenImport.LeesVerlengingen(tekst);

        // Assert
        Assert.Equal(verwacht, months is null ? null : string.Join(' ', months));
    }

    private static async Task<List<ImportVerslag>> AllesAsync(TestApp app)
    {
        List<ImportVerslag> reports = [];
        foreach (var file in Bestanden)
        {
            reports.Add(await ImportVerslag.VoerUitAsync(app, file, (await File.ReadAllTextAsync(Voorbeeld.Bestand(file + ".csv"))).TrimStart('\uFEFF')));
        }

        return reports;
    }
}
