// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.TestSupport;

namespace Inburgering.Inkoop.Contracten.Tests.Overeenkomsten;

public sealed class SleuteldataTests
{
    [Theory]
    [Databases]
    public async Task ZoekSleuteldata_PerPeriodeEnAanbieder_GeeftAlleenEigenDagenEnLateBesluitenAltijd(DatabaseProvider provider)
    {
        // Arrange: decide by 31 December 2026, give notice by 30 June 2027, end 31 December 2027; today is 1 October 2026.
        await using var app = await ContractWereld.StartAsync(provider);
        await app.ActiefAsync("IB-1");
        await app.ActiefAsync("IB-2", ContractWereld.Gegevens with { Aanbieder = "TWEE", Gemeenten = ["1916"], OpzegtermijnMaanden = 12 });

        // Act
        var all = (await app.SendAsync(new ZoekSleuteldata())).Value;
        var own = (await app.SendAsync(new ZoekSleuteldata(), ContractWereld.Aanbieder("EEN"))).Value;
        var gemeente = (await app.SendAsync(new ZoekSleuteldata(Maanden: 24, Soort: "Einde", Gemeente: "0626"))).Value;
        var wrong = await app.SendAsync(new ZoekSleuteldata(Maanden: 61));

        // Assert
        Assert.Equal((new DateOnly(2026, 10, 1), new DateOnly(2027, 9, 30)), (all.Van, all.Tot));
        Assert.Equal(
            [("IB-2", "Besluit", new DateOnly(2026, 6, 30), true), ("IB-1", "Besluit", new DateOnly(2026, 12, 31), false), ("IB-2", "Opzeggen", new DateOnly(2026, 12, 31), false), ("IB-1", "Opzeggen", new DateOnly(2027, 6, 30), false)],
            all.Data.Select(d => (d.Contract, d.Soort, d.Datum, d.Voorbij)));
        Assert.Equal([("IB-1", "Besluit"), ("IB-1", "Opzeggen")], own.Data.Select(d => (d.Contract, d.Soort)));
        Assert.Equal([("IB-1", new DateOnly(2027, 12, 31))], gemeente.Data.Select(d => (d.Contract, d.Datum)));
        Assert.Equal("Aantal maanden 61 klopt niet: verwacht 1 tot en met 60.", wrong.Errors.Single().Message);
    }
}
