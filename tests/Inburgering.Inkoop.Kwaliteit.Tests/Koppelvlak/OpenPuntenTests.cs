// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Kwaliteit.Abstractions;
using Inburgering.Inkoop.Kwaliteit.Bevindingen;
using Inburgering.Inkoop.Kwaliteit.Rapportages;
using Inburgering.Inkoop.Kwaliteit.Scorekaarten;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Inburgering.Inkoop.Kwaliteit.Tests.Koppelvlak;

public sealed class OpenPuntenTests
{
    private static AndereModules Andere => new AndereModules()
        .Contract("C-1", "EEN", Rapportagefrequentie.Kwartaal, new DateOnly(2025, 1, 1), new DateOnly(2027, 12, 31), Route.B1)
        .Contract("C-2", "TWEE", Rapportagefrequentie.Kwartaal, new DateOnly(2025, 1, 1), new DateOnly(2027, 12, 31), Route.Z);

    [Theory]
    [Databases]
    public async Task ZoekOpenPunten_VanEenContract_GeeftBevindingenEnDeNieuwsteKaartDieDeAanbiederKent(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Proef.MetDossierAsync(provider, Andere, "EEN", "TWEE");
        foreach (var period in new[] { "2026-K1", "2026-K2" })
        {
            Assert.Empty((await app.SendAsync(new LeverRapportage("C-1", period, [new("B1", "uren_gevolgd", 450), new("B1", "uren_aangeboden", 500)]), Proef.School("EEN"))).Errors);
        }

        Assert.Empty((await app.SendAsync(new LegScorekaartVoor("C-1", "B1", "2026-K1"), Proef.Manager)).Errors);
        var number = (await app.SendAsync(new OpenBevinding(new BevindingGegevens("C-1", "B1", Herkomst.Bezoek, null, null, "De groep is te groot.", new DateOnly(2026, 10, 29))), Proef.Manager)).Value;

        // Act
        var first = await PuntenAsync(app, "C-1");
        Assert.Empty((await app.SendAsync(new LegScorekaartVoor("C-1", "B1", "2026-K2"), Proef.Manager)).Errors);
        var second = await PuntenAsync(app, "C-1");
        var other = await PuntenAsync(app, "C-2");

        // Assert
        Assert.Equal((Kwaliteitspuntsoort.Bevinding, $"{number}, perceel B1: De groep is te groot.", new DateOnly(2026, 10, 29)), (first[0].Soort, first[0].Tekst, first[0].Termijn));
        Assert.Equal((Kwaliteitspuntsoort.Scorekaart, "perceel B1, 2026-K1: wacht op een reactie van de aanbieder"), (first[1].Soort, first[1].Tekst));
        Assert.NotNull(first[1].Termijn);
        Assert.Equal("perceel B1, 2026-K2: wacht op een reactie van de aanbieder", second[1].Tekst);
        Assert.Equal((2, 2, 0), (first.Count, second.Count, other.Count));
    }

    private static Task<IReadOnlyList<OpenKwaliteitspunt>> PuntenAsync(TestApp app, string contract) =>
        app.InScopeAsync(p => p.GetRequiredService<IKwaliteit>().ZoekOpenPuntenAsync(contract, CancellationToken.None));
}
