// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.Contracten.Prijzen;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.TestSupport;

namespace Inburgering.Inkoop.Contracten.Tests.Prijzen;

public sealed class PrijsvergelijkingTests
{
    public static TheoryData<string> Gevallen => [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Prijzen", "prijzen.csv")).Skip(1)];

    [Theory]
    [MemberData(nameof(Gevallen))]
    public void Prijs_PerGeval_KostEenPersoonWatDeTabelZegt(string regel)
    {
        // Arrange
        var cells = regel.Split(';');
        decimal Getal(int i) => decimal.Parse(cells[i], CultureInfo.InvariantCulture);

        // Act
        var outcome = Prijsrekenaar.Bereken(Enum.Parse<Prijsmodel>(cells[1]), Getal(2), cells[3].Length == 0 ? null : (int)Getal(3), (int)Getal(4), new Prijsaannames((int)Getal(4), 0, (int)Getal(5), (int)Getal(6)));

        // Assert
        Assert.Equal((Getal(7), Getal(8), (int)Getal(9)), (outcome.TotaalEuro, outcome.PerUurEuro, outcome.UrenBuitenPrijs));
    }

    [Theory]
    [Databases]
    public async Task VergelijkPrijzen_ZetDeModellenNaastElkaarMetHetGevolgVanAfschalen(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await ContractWereld.StartAsync(provider);
        await app.ConceptAsync("IB-1", ContractWereld.Gegevens with { Afspraken = [new Afspraak(Afspraakonderwerp.Afschalen, "De prijs verandert niet.")] });
        var version = (await app.DetailAsync("IB-1")).Versie;
        await app.GeluktAsync(new VoegPerceelToe("IB-1", version, "Z", ContractWereld.B1 with { Route = Route.Z }, new PrijsGegevens(Prijsmodel.PerTraject, 8_000m, new DateOnly(2026, 1, 1), null, 700)));

        // Act
        var found = (await app.SendAsync(new VergelijkPrijzen("IB-1", Uren: 800, UrenAfgeschaald: 600, Modules: 4, SlaagProcent: 50))).Value;
        var norm = (await app.SendAsync(new VergelijkPrijzen("IB-1"))).Value;
        var wrong = await app.SendAsync(new VergelijkPrijzen("IB-1", Uren: 0, SlaagProcent: 101));
        var concept = await app.SendAsync(new VergelijkPrijzen("IB-1"), ContractWereld.Aanbieder("EEN"));
        var elsewhere = await app.SendAsync(new VergelijkPrijzen("IB-1"), ContractWereld.Manager("0629"));

        // Assert
        Assert.Equal("De prijs verandert niet.", found.AfspraakAfschalen);
        var b1 = found.Percelen.Single(p => p.Perceel == "B1");
        Assert.Equal((13_520m, 10_140m, -3_380m), (b1.Heel!.TotaalEuro, b1.Afgeschaald!.TotaalEuro, b1.VerschilEuro));
        Assert.Equal(
            [(Prijsmodel.PerUur, 16.90m, true), (Prijsmodel.PerTraject, 13_520m, false), (Prijsmodel.PerModule, 3_380m, false), (Prijsmodel.PerResultaat, 27_040m, false)],
            b1.Tarieven.Select(t => (t.Model, t.TariefEuro ?? 0, t.Afgesproken)));
        var z = found.Percelen.Single(p => p.Perceel == "Z");
        Assert.Equal((8_000m, 10m, 100, null, "€\u00a08.000,00 voor 700 uur"), (z.Heel!.TotaalEuro, z.Heel.PerUurEuro, z.Heel.UrenBuitenPrijs, z.VerschilEuro, z.Heel.Berekening));
        Assert.Equal(new Prijsaannames(800, 600, 5, 80), norm.Aannames);
        Assert.Equal(["Uren", "SlaagProcent"], wrong.Errors.Select(e => e.Field));
        Assert.Equal(["CONTRACT_ONBEKEND", "CONTRACT_ONBEKEND"], new[] { concept, elsewhere }.Select(r => r.Errors.Single().Code));
    }
}
