// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Kwaliteit.Acquisitie;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.TestSupport;

namespace Inburgering.Inkoop.Kwaliteit.Tests.Acquisitie;

public sealed class MeldingstatistiekTests
{
    [Theory]
    [Databases]
    public async Task Statistiek_TeltZonderNamen(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Proef.MetDossierAsync(provider, "EEN", "TWEE");
        await MeldAsync(app, "EEN");
        await MeldAsync(app, "EEN");
        await app.SendAsync(new LegHoorVast("AM-00001", Proef.Vandaag, "Gesproken met de directeur."), Proef.Manager);
        await app.SendAsync(new BeoordeelMelding("AM-00001", Proef.Vandaag, MeldingOordeel.Gegrond, "Bonnen gezien."), Proef.Manager);
        app.Clock.Set(Proef.Vandaag.AddDays(10));
        await app.SendAsync(new HandelMeldingAf("AM-00001", Proef.Vandaag.AddDays(10), Gevolg.Waarschuwing, "Eerste keer."), Proef.Manager);
        app.Clock.Set(new DateOnly(2027, 1, 1));
        await MeldAsync(app, "TWEE");

        // Act
        var reader = new Actor("l", "Lezer", [Rol.Lezer], Scope.Volledig, Kanaal.Web);
        var year = (await app.SendAsync(new HaalMeldingstatistiek(), reader)).Value;
        var quarter = (await app.SendAsync(new HaalMeldingstatistiek(new DateOnly(2026, 10, 1), new DateOnly(2026, 12, 31)), reader)).Value;
        var wrong = await app.SendAsync(new HaalMeldingstatistiek(new DateOnly(2026, 10, 1), new DateOnly(2026, 9, 30)), reader);
        var refused = await app.SendAsync(new HaalMeldingstatistiek(), Proef.School("EEN"));

        // Assert
        Assert.Equal((3, 0, 2, 2, 10m), (year.Totaal, year.Automatisch, year.Open, year.Aanbieders, year.Doorlooptijd));
        Assert.Equal([("2026-K4", 2, 1), ("2027-K1", 1, 0)], year.Kwartalen.Select(k => (k.Kwartaal, k.Ontvangen, k.Gegrond)));
        Assert.Equal(1, year.Gevolgen.Single(g => g.Gevolg == Gevolg.Waarschuwing).Aantal);
        Assert.Equal(2, quarter.Totaal);
        Assert.DoesNotContain("EEN", year.ToString() + string.Concat(year.Oordelen) + string.Concat(year.Gevolgen) + string.Concat(year.Kwartalen), StringComparison.Ordinal);
        Assert.Single(wrong.Errors);
        Assert.Equal("GEEN_TOEGANG", refused.Errors.Single().Code);
    }

    private static async Task MeldAsync(TestApp app, string provider) =>
        Assert.Empty((await app.SendAsync(new MeldAcquisitie(new MeldingGegevens(provider, null, Proef.Vandaag, "Een cadeaubon bij inschrijving.", true)), Proef.Consulent)).Errors);
}
