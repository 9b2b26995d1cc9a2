// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Tests.Trajecten;

public sealed class PlaatsInburgeraarTests
{
    private static readonly DateOnly Start = new(2026, 10, 15);

    [Theory]
    [Databases]
    public async Task PlaatsInburgeraar_AllesVoldaan_MeldtAanMetNummerBedragEnGebeurtenis(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Testwereld.StartAsync(provider);
        await app.MetPerceelAsync();
        await app.MetPersoonAsync();

        // Act
        var outcome = await app.SendAsync(new PlaatsInburgeraar("D-1", "C-1", "B1", Start, Financiering.Gemeente), Testwereld.Consulent);

        // Assert
        Assert.Empty(outcome.Errors);
        Assert.Equal("PL-000001", outcome.Value.Nummer);
        var (row, message) = await app.LeesAsync(async db => (await db.Plaatsingen.SingleAsync(), await db.Outbox.SingleAsync(m => m.Soort == "PlaatsingAangemeld")));
        Assert.Equal((PlaatsingStatus.Aangemeld, 10_000m, Start, Testwereld.Vandaag, null), (row.Status, row.VerplichtEuro, row.Startdatum!.Value, row.AangemeldOp, row.Motivering));
        Assert.Equal((Route.B1, "TAALHUIS", "0626", Wet.Wi2021, Soort.Asiel), (row.Route, row.Aanbieder, row.Gemeente, row.Wet, row.Soort));
        Assert.Contains("PL-000001", message.Inhoud, StringComparison.Ordinal);
    }

    [Theory]
    [Databases]
    public async Task PlaatsInburgeraar_TwintigTegelijkOpDriePlaatsen_LuktPreciesDrieKeer(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Testwereld.StartAsync(provider);
        await app.MetPerceelAsync(Testwereld.Perceel(capaciteit: 3));
        for (var i = 1; i <= 20; i++)
        {
            await app.MetPersoonAsync(Dossier(i));
        }

        // Act
        using var start = new Barrier(20);
        var outcomes = await Task.WhenAll(Enumerable.Range(1, 20).Select(i => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                return app.SendAsync(new PlaatsInburgeraar(Dossier(i), "C-1", "B1", Start, Financiering.Gemeente), Testwereld.Consulent);
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default).Unwrap()));

        // Assert
        Assert.Equal(3, outcomes.Count(o => o.IsSuccess));
        Assert.All(outcomes.Where(o => !o.IsSuccess), o => Assert.Equal(("PLAATSING_R02", ErrorKind.Rule), (Assert.Single(o.Errors).Code, o.Errors[0].Kind)));
        var numbers = await app.LeesAsync(db => db.Plaatsingen.OrderBy(p => p.Nummer).Select(p => p.Nummer).ToListAsync());
        Assert.Equal(["PL-000001", "PL-000002", "PL-000003"], numbers);
        Assert.Equal(3, await app.LeesAsync(db => db.Outbox.CountAsync(m => m.Soort == "PlaatsingAangemeld")));
    }

    [Theory]
    [Databases]
    public async Task PlaatsInburgeraar_EenPersoonTegelijkOpTweeContracten_LuktEenKeer(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Testwereld.StartAsync(provider);
        await app.MetPerceelAsync();
        await app.MetPerceelAsync(Testwereld.Perceel("C-2", aanbieder: "ANDER"));
        await app.MetPersoonAsync();

        // Act
        using var start = new Barrier(2);
        var outcomes = await Task.WhenAll(new[] { "C-1", "C-2" }.Select(contract => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                return app.SendAsync(new PlaatsInburgeraar("D-1", contract, "B1", Start, Financiering.Gemeente), Testwereld.Consulent);
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default).Unwrap()));

        // Assert
        Assert.Equal("PLAATSING_R12", Assert.Single(Assert.Single(outcomes, o => !o.IsSuccess).Errors).Code);
        Assert.Equal(1, await app.LeesAsync(db => db.Plaatsingen.CountAsync()));
    }

    [Theory]
    [Databases]
    public async Task PlaatsInburgeraar_TegelijkOnderEenPlafond_GaatErNietOverheen(DatabaseProvider provider)
    {
        // Arrange: room for two of 10.000 euro, over two lots of one contract.
        await using var app = await Testwereld.StartAsync(provider);
        var first = await app.MetPerceelAsync(Testwereld.Perceel(plafond: 25_000));
        var other = Testwereld.Perceel(code: "Extra", plafond: 25_000);
        await app.MetPerceelAsync(other with { Perceel = other.Perceel with { Contract = first.Perceel.Contract } });
        for (var i = 1; i <= 8; i++)
        {
            await app.MetPersoonAsync(Dossier(i));
        }

        // Act
        var outcomes = await Task.WhenAll(Enumerable.Range(1, 8).Select(i =>
            Task.Run(() => app.SendAsync(new PlaatsInburgeraar(Dossier(i), "C-1", i % 2 == 0 ? "B1" : "Extra", Start, Financiering.Gemeente), Testwereld.Consulent))));

        // Assert
        Assert.Equal(2, outcomes.Count(o => o.IsSuccess));
        Assert.All(outcomes.Where(o => !o.IsSuccess), o => Assert.Equal("PLAATSING_R03", Assert.Single(o.Errors).Code));
    }

    [Theory]
    [Databases]
    public async Task PlaatsInburgeraar_VolMetMotivering_BewaartDeReden(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Testwereld.StartAsync(provider);
        await app.MetPerceelAsync(Testwereld.Perceel(capaciteit: 0));
        await app.MetPersoonAsync();
        var command = new PlaatsInburgeraar("D-1", "C-1", "B1", Start, Financiering.Gemeente);

        // Act
        var without = await app.SendAsync(command, Testwereld.Consulent);
        var with = await app.SendAsync(command with { Motiveringen = [new Motivering("R02", "Afgesproken met de aanbieder."), new Motivering("R03", "Niet nodig.")] }, Testwereld.Consulent);

        // Assert
        var error = Assert.Single(without.Errors);
        Assert.Equal(("PLAATSING_R02", "Motiveringen"), (error.Code, error.Field));
        Assert.EndsWith("U kunt toch plaatsen als u bij regel R02 opschrijft waarom.", error.Message, StringComparison.Ordinal);
        Assert.True(with.IsSuccess);
        var detail = (await app.SendAsync(new HaalPlaatsing(with.Value.Nummer, "controle"), Testwereld.Consulent)).Value;
        Assert.Equal([new Motivering("R02", "Afgesproken met de aanbieder.")], detail.Motiveringen);
    }

    [Theory]
    [Databases]
    public async Task PlaatsInburgeraar_NietMotiveerbareRegel_HelptEenRedenNiet(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Testwereld.StartAsync(provider);
        await app.MetPerceelAsync();
        await app.MetPersoonAsync(gegevens: Testwereld.Persoon with { Wet = Wet.Wi2013 });

        // Act
        var outcome = await app.SendAsync(new PlaatsInburgeraar("D-1", "C-1", "B1", Start, Financiering.Gemeente, [new Motivering("R08", "Toch.")]), Testwereld.Consulent);

        // Assert
        var error = Assert.Single(outcome.Errors);
        Assert.Equal(("PLAATSING_R08", null), (error.Code, error.Field));
        Assert.Equal(0, await app.LeesAsync(db => db.Plaatsingen.CountAsync()));
    }

    [Theory]
    [Databases]
    public async Task PlaatsInburgeraar_PersoonVanAndereGemeente_IsNietGevonden(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Testwereld.StartAsync(provider);
        await app.MetPerceelAsync();
        await app.MetPersoonAsync();

        // Act
        var person = await app.SendAsync(new PlaatsInburgeraar("D-1", "C-1", "B1", Start, Financiering.Gemeente), Testwereld.ConsulentElders);
        var lot = await app.SendAsync(new PlaatsInburgeraar("D-1", "C-1", "Z", Start, Financiering.Gemeente), Testwereld.Consulent);

        // Assert
        Assert.Equal(("INBURGERAAR_ONBEKEND", "Dossier ‘D-1’ is niet gevonden."), (person.Errors[0].Code, person.Errors[0].Message));
        Assert.Equal(("PLAATSING_PERCEEL_ONBEKEND", "Perceel ‘Z’ van contract ‘C-1’ is niet gevonden."), (lot.Errors[0].Code, lot.Errors[0].Message));
    }

    private static string Dossier(int i) => string.Create(CultureInfo.InvariantCulture, $"D-{i}");
}
