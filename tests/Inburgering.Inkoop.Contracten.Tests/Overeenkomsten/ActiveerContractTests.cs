// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.TestSupport;

namespace Inburgering.Inkoop.Contracten.Tests.Overeenkomsten;

public sealed class ActiveerContractTests
{
    private static readonly IReadOnlyList<Afspraak> AlleAfspraken = [.. Enum.GetValues<Afspraakonderwerp>().Select(o => new Afspraak(o, "Artikel 1"))];

    [Theory]
    [Databases]
    public async Task ActiveerContract_OpenPunten_NoemtElkPuntMetUitleg(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await ContractWereld.StartAsync(provider);
        await app.GeluktAsync(new RegistreerContract("IB-1", ContractWereld.Gegevens with { Afspraken = AlleAfspraken, OpdrachtwaardeEuro = 500_000m }));
        await app.GeluktAsync(new VoegPerceelToe("IB-1", 0, "B1", ContractWereld.B1 with { InhaallessenVoor = null, MaxGroepsgrootte = null }));

        // Act
        var outcome = await app.SendAsync(new ActiveerContract("IB-1", 1, []));

        // Assert
        Assert.Equal(["PRIJS:B1", "INHAALLESSEN:B1", "GROEPSGROOTTE:B1"], outcome.Errors.Select(e => e.Field));
        Assert.All(outcome.Errors, e => Assert.Equal("CONTRACT_ONVOLLEDIG", e.Code));
        Assert.Equal("Wie inhaallessen betaalt (perceel B1): Er staat niet bij wie lessen na afwezigheid betaalt. Vul dit aan of schrijf op waarom het contract zonder kan.", outcome.Errors[1].Message);
        Assert.Equal("Prijs op de eerste dag (perceel B1): Er is geen prijs die op 01-01-2026 geldt. Zonder kan het contract niet actief worden.", outcome.Errors[0].Message);
        Assert.Equal(ContractStatus.Concept, (await app.DetailAsync("IB-1")).Status);
    }

    [Theory]
    [Databases]
    public async Task ActiveerContract_OpenPuntMetReden_WordtActiefEnBewaartDeReden(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await ContractWereld.StartAsync(provider);
        await app.GeluktAsync(new RegistreerContract("IB-1", ContractWereld.Gegevens with { Afspraken = AlleAfspraken, OpdrachtwaardeEuro = 500_000m }));
        await app.GeluktAsync(new VoegPerceelToe("IB-1", 0, "B1", ContractWereld.B1 with { InhaallessenVoor = null }, ContractWereld.Prijs));

        // Act
        var empty = await app.SendAsync(new ActiveerContract("IB-1", 1, [new AanvaardPunt("INHAALLESSEN:B1", " ")]));
        var outcome = await app.SendAsync(new ActiveerContract("IB-1", 1, [new AanvaardPunt("INHAALLESSEN:B1", "Staat in de nota van inlichtingen.")]));

        // Assert
        Assert.Equal("Schrijf op waarom het contract zonder ‘INHAALLESSEN:B1’ kan.", empty.Errors.Single().Message);
        Assert.True(outcome.IsSuccess);
        var detail = await app.DetailAsync("IB-1");
        Assert.Equal((ContractStatus.Actief, new DateOnly(2026, 10, 1)), (detail.Status, detail.GeactiveerdOp));
        Assert.Equal("Staat in de nota van inlichtingen.", detail.Volledigheid.Single(p => !p.Voldaan).AanvaardReden);
        Assert.Contains("\"Status\":\"Actief\"", (await app.GebeurtenissenAsync("PerceelVastgelegd"))[^1], StringComparison.Ordinal);
    }

    [Theory]
    [Databases]
    public async Task ActiveerContract_ZonderPerceel_KanOokNietMetReden(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await ContractWereld.StartAsync(provider);
        await app.GeluktAsync(new RegistreerContract("IB-1", ContractWereld.Gegevens with { Afspraken = AlleAfspraken, OpdrachtwaardeEuro = 500_000m }));

        // Act
        var outcome = await app.SendAsync(new ActiveerContract("IB-1", 0, [new AanvaardPunt("PERCELEN", "Komt later.")]));

        // Assert
        Assert.Equal("PERCELEN", outcome.Errors.Single().Field);
    }

    [Fact]
    public void Volledigheid_PerPerceel_VraagtAlleenWatErbijHoort()
    {
        // Arrange
        var contract = Contract.Maak("IB-1", ContractWereld.Gegevens with { VerlengingenMaanden = [] }, 6);
        contract.NeemPerceelOver("PVT", new PerceelGegevens(Route.PVT, 0, null, null, 0, null, null, false))
            .VoegPrijsToe(new PrijsGegevens(Prijsmodel.PerTraject, 310, new DateOnly(2026, 1, 1), null, null));

        // Act
        var points = Volledigheid.Controleer(contract);

        // Assert
        Assert.Equal(["PRIJS:PVT", "CAPACITEIT:PVT", "WACHTTIJD:PVT", "UREN:PVT"], points.Where(p => p.Perceel is not null).Select(p => p.Code));
        Assert.Equal([true, false, false, false], points.Where(p => p.Perceel is not null).Select(p => p.Voldaan));
        Assert.DoesNotContain(points, p => p.Code is "AFSCHALEN" or "LESAANBOD" or "DEVICES");
        Assert.Contains(points, p => p is { Code: "VERLENGING", Voldaan: false });
        Assert.Contains(points, p => p is { Code: "OPDRACHTWAARDE", Voldaan: false, MagOpenBlijven: true });
        Assert.DoesNotContain(Volledigheid.Controleer(Contract.Maak("SUB-1", ContractWereld.Gegevens with { Soort = ContractSoort.Subsidie }, 6)), p => p.Code == "OPDRACHTWAARDE");
        Assert.All(points, p => Assert.NotEmpty(p.Waarom));
    }
}
