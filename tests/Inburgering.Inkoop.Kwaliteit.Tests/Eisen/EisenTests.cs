// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Kwaliteit.Database;
using Inburgering.Inkoop.Kwaliteit.Eisen;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Kwaliteit.Tests.Eisen;

public sealed class EisenTests
{
    [Theory]
    [Databases]
    public async Task ZoekEisen_VoorZRoute_NoemtKeurmerkEnGroepVan12MaarGeenTst(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Proef.StartAsync(provider);

        // Act
        var catalogue = (await app.SendAsync(new ZoekEisen(null, Route.Z), Proef.Consulent)).Value;

        // Assert
        var codes = catalogue.Eisen.Select(e => e.Code).ToList();
        Assert.Contains("KEURMERK", codes);
        Assert.Contains("TEVREDENHEID", codes);
        Assert.DoesNotContain("TST-ERKENNING", codes);
        Assert.DoesNotContain("GROEP-B1", codes);
        Assert.Equal(12m, catalogue.Eisen.Single(e => e.Code == "GROEP-Z").Gegevens.Norm);
    }

    [Theory]
    [Databases]
    public async Task WijzigEis_NieuweVersie_OudeGeldtTotDeDagErvoor(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Proef.StartAsync(provider);
        var old = (await app.SendAsync(new HaalEis("NT2"), Proef.Manager)).Value.Versies.Single();

        // Act
        var outcome = await app.SendAsync(new WijzigEis("NT2", new DateOnly(2027, 1, 1), null, old.Gegevens with { Norm = 85 }, "Nieuwe norm van Blik op Werk"), Proef.Manager);

        // Assert
        Assert.True(outcome.IsSuccess);
        async Task<decimal?> NormOp(DateOnly day) => (await app.SendAsync(new ZoekEisen(day), Proef.Manager)).Value.Eisen.Single(e => e.Code == "NT2").Gegevens.Norm;
        Assert.Equal(80m, await NormOp(new DateOnly(2026, 12, 31)));
        Assert.Equal(85m, await NormOp(new DateOnly(2027, 1, 1)));
        Assert.Equal("Nieuwe norm van Blik op Werk", await app.MetDatabaseAsync(db => db.Logboek.Where(l => l.Handeling == "WijzigEis" && l.Soort == "Gewijzigd").Select(l => l.Reden).SingleAsync()));
    }

    [Theory]
    [Databases]
    public async Task WijzigEis_TerugwerkendOfZonderNorm_WordtGeweigerd(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Proef.StartAsync(provider);
        var old = (await app.SendAsync(new HaalEis("NT2"), Proef.Manager)).Value.Versies.Single();

        // Act
        var past = await app.SendAsync(new WijzigEis("NT2", Proef.Vandaag.AddDays(-1), null, old.Gegevens, "Reden"), Proef.Manager);
        var without = await app.SendAsync(new WijzigEis("NT2", Proef.Vandaag, null, old.Gegevens with { Norm = null }, "Reden"), Proef.Manager);
        var unknown = await app.SendAsync(new WijzigEis("BESTAAT-NIET", Proef.Vandaag, null, old.Gegevens, "Reden"), Proef.Manager);

        // Assert
        Assert.Equal(("EIS_INGANG_IN_VERLEDEN", "Een eis verandert niet met terugwerkende kracht. Kies 01-10-2026 of later."), (past.Errors[0].Code, past.Errors[0].Message));
        Assert.Equal("Vul de norm in: deze eis wordt met een getal getoetst.", without.Errors.Single().Message);
        Assert.Equal(("EIS_ONBEKEND", "Eis ‘BESTAAT-NIET’ is niet gevonden."), (unknown.Errors[0].Code, unknown.Errors[0].Message));
    }

    [Fact]
    public void LeesEisen_Catalogus_HeeftUniekeCodesMetBronEnBewijs()
    {
        // Act
        var catalogue = Uitgangspunten.LeesEisen();

        // Assert
        Assert.Equal(14, catalogue.Count);
        Assert.Equal(catalogue.Count, catalogue.Select(e => e.Code).Distinct().Count());
        Assert.All(catalogue, e => Assert.False(string.IsNullOrEmpty(e.Bron) || string.IsNullOrEmpty(e.Bewijs) || string.IsNullOrEmpty(e.Toelichting)));
        Assert.All(catalogue.Where(e => e.Toets is Toetswijze.Nt2 or Toetswijze.Groepsgrootte or Toetswijze.Tevredenheid or Toetswijze.Klachten), e => Assert.NotNull(e.Norm));
    }
}
