// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Kwaliteit.Dossiers;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Kwaliteit.Tests.Dossiers;

public sealed class WijzigKeurmerkTests
{
    [Theory]
    [Databases]
    public async Task WijzigKeurmerk_NieuweStand_OudeBlijftInDeGeschiedenis(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Proef.MetDossierAsync(provider, "EEN");

        // Act
        await app.SendAsync(new WijzigKeurmerk("EEN", new DateOnly(2026, 9, 1), Proef.Geldig with { Keurmerk = KeurmerkStatus.Geschorst }, "register"), Proef.Manager);

        // Assert
        var (file, history) = await app.MetDatabaseAsync(async db => (await db.Dossiers.SingleAsync(), await db.Erkenningen.OrderBy(e => e.Ingang).ToListAsync()));
        Assert.Equal(KeurmerkStatus.Geschorst, file.Keurmerk);
        Assert.Equal([(new DateOnly(2022, 1, 1), KeurmerkStatus.Geldig), (new DateOnly(2026, 9, 1), KeurmerkStatus.Geschorst)], history.Select(e => (e.Ingang, e.Keurmerk)));
    }

    [Theory]
    [Databases]
    public async Task WijzigKeurmerk_EerdereStandAchteraf_VerandertHetHedenNiet(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Proef.MetDossierAsync(provider, "EEN");

        // Act
        await app.SendAsync(new WijzigKeurmerk("EEN", new DateOnly(2021, 1, 1), Proef.Geldig with { Keurmerk = KeurmerkStatus.Aspirant }, "oude brief"), Proef.Manager);

        // Assert
        Assert.Equal(KeurmerkStatus.Geldig, (await app.MetDatabaseAsync(db => db.Dossiers.SingleAsync())).Keurmerk);
    }

    [Theory]
    [Databases]
    public async Task WijzigKeurmerk_InDeToekomstOfOnvolledig_WordtGeweigerd(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Proef.MetDossierAsync(provider, "EEN");

        // Act
        var future = await app.SendAsync(new WijzigKeurmerk("EEN", Proef.Vandaag.AddDays(1), Proef.Geldig, "register"), Proef.Manager);
        var incomplete = await app.SendAsync(new WijzigKeurmerk("EEN", Proef.Vandaag, new ErkenningGegevens(KeurmerkStatus.Geldig, null, null, false), ""), Proef.Manager);
        var reversed = await app.SendAsync(new WijzigKeurmerk("EEN", Proef.Vandaag, Proef.Geldig with { KeurmerkTot = new DateOnly(2021, 12, 31) }, "register"), Proef.Manager);

        // Assert
        Assert.Equal(("KWALITEIT_INGANG_TOEKOMST", "Ingangsdatum 02-10-2026 ligt in de toekomst. Leg de wijziging vast op of na de dag waarop zij ingaat."), (future.Errors[0].Code, future.Errors[0].Message));
        Assert.Equal(["Bron", "Gegevens.KeurmerkVanaf"], incomplete.Errors.Select(e => e.Field));
        Assert.Equal("De laatste dag van het keurmerk ligt voor de eerste dag.", reversed.Errors.Single().Message);
    }

    [Theory]
    [Databases]
    public async Task WijzigKeurmerk_OpOudeVersie_GeeftConflict(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Proef.MetDossierAsync(provider, "EEN");
        await app.SendAsync(new WijzigKeurmerk("EEN", new DateOnly(2026, 9, 1), Proef.Geldig with { Keurmerk = KeurmerkStatus.Geschorst }, "register"), Proef.Manager);

        // Act
        var late = await app.SendAsync(new WijzigKeurmerk("EEN", new DateOnly(2026, 9, 2), Proef.Geldig, "register", 0), Proef.Manager);

        // Assert
        Assert.Equal("GEWIJZIGD_DOOR_ANDER", late.Errors.Single().Code);
    }
}
