// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Kwaliteit.Beoordeling;
using Inburgering.Inkoop.Kwaliteit.Personeel;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.TestSupport;

namespace Inburgering.Inkoop.Kwaliteit.Tests.Personeel;

public sealed class DekkingVerloopTests
{
    [Theory]
    [Databases]
    public async Task Verloop_InHetDossier_TeltPerKwartaalOokWieWegIsOfNogKomt(DatabaseProvider provider)
    {
        // Arrange: one teacher left in July, one loses the NT2 registration in November, one starts in December.
        await using var app = await Proef.MetDossierAsync(provider, new AndereModules().Contract("C-1", "EEN", Rapportagefrequentie.Kwartaal, new DateOnly(2025, 1, 1), new DateOnly(2027, 12, 31), Route.B1), "EEN");
        async Task LegVastAsync(string code, DateOnly from, DateOnly? until, DateOnly nt2) =>
            Assert.Empty((await app.SendAsync(new LegMedewerkerVast("EEN", code, new MedewerkerGegevens(Functie.Docent, from, until, from.AddDays(-20), 60, null, nt2)), Proef.School("EEN"))).Errors);
        await LegVastAsync("A", new DateOnly(2024, 9, 1), new DateOnly(2026, 7, 15), new DateOnly(2028, 1, 1));
        await LegVastAsync("B", new DateOnly(2026, 1, 1), null, new DateOnly(2026, 11, 30));
        await LegVastAsync("C", new DateOnly(2026, 10, 1), null, new DateOnly(2029, 1, 1));

        // Act
        var now = (await app.SendAsync(new HaalKwaliteitsdossier("EEN"), Proef.School("EEN"))).Value;
        var past = (await app.SendAsync(new HaalKwaliteitsdossier("EEN", new DateOnly(2026, 2, 14)), Proef.School("EEN"))).Value;

        // Assert: 1 October is the day itself.
        Assert.Equal(
            [("2025-12-31", 1, 1), ("2026-03-31", 2, 2), ("2026-06-30", 2, 2), ("2026-09-30", 1, 1), ("2026-10-01", 2, 2), ("2026-12-31", 2, 1), ("2027-03-31", 2, 1)],
            now.Verloop.Select(d => ($"{d.Dag:yyyy-MM-dd}", d.InDienst, d.Nt2Bevoegd)));
        Assert.Equal(now.Dekking, now.Verloop.Single(d => d.Dag == Proef.Vandaag));
        Assert.Equal(["2025-03-31", "2025-06-30", "2025-09-30", "2025-12-31", "2026-02-14", "2026-03-31", "2026-06-30"], past.Verloop.Select(d => $"{d.Dag:yyyy-MM-dd}"));
    }
}
