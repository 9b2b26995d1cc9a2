// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Kwaliteit.Abstractions;
using Inburgering.Inkoop.Kwaliteit.Dossiers;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Inburgering.Inkoop.Kwaliteit.Tests.Dossiers;

public sealed class PlaatsingsstopTests
{
    [Theory]
    [Databases]
    public async Task StelPlaatsingsstopIn_EnHefOp_StaanInDossierMetGebeurtenissen(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Proef.MetDossierAsync(provider, "EEN");

        // Act
        var set = await app.SendAsync(new StelPlaatsingsstopIn("EEN", Proef.Vandaag, "Te weinig docenten"), Proef.Manager);
        var lifted = await app.SendAsync(new HefPlaatsingsstopOp("EEN", new DateOnly(2026, 11, 1), "Docenten aangenomen"), Proef.Manager);

        // Assert
        Assert.True(set.IsSuccess);
        Assert.True(lifted.IsSuccess);
        var (stop, events, line) = await app.MetDatabaseAsync(async db => (
            await db.Stops.SingleAsync(),
            await db.Outbox.Where(m => m.BezorgdOp == null).OrderBy(m => m.Id).Select(m => m.Soort).ToListAsync(),
            await db.Logboek.SingleAsync(l => l.Handeling == "HefPlaatsingsstopOp")));
        Assert.Equal((Proef.Vandaag, new DateOnly(2026, 11, 1), "Testmanager", "Docenten aangenomen"), (stop.Vanaf, stop.Tot!.Value, stop.IngesteldDoor, stop.RedenOpheffing));
        Assert.Equal(["PlaatsingsstopIngesteld", "PlaatsingsstopOpgeheven"], events);
        Assert.Equal("Docenten aangenomen", line.Reden);
    }

    [Theory]
    [Databases]
    public async Task StelPlaatsingsstopIn_LooptAlOfVroeger_WordtGeweigerd(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Proef.MetDossierAsync(provider, "EEN");
        await app.SendAsync(new StelPlaatsingsstopIn("EEN", Proef.Vandaag, "Reden"), Proef.Manager);

        // Act
        var running = await app.SendAsync(new StelPlaatsingsstopIn("EEN", new DateOnly(2026, 12, 1), "Nog een"), Proef.Manager);
        var past = await app.SendAsync(new StelPlaatsingsstopIn("EEN", Proef.Vandaag.AddDays(-1), "Terug"), Proef.Manager);
        var unknown = await app.SendAsync(new StelPlaatsingsstopIn("NIEMAND", Proef.Vandaag, "Reden"), Proef.Manager);
        var tooEarly = await app.SendAsync(new HefPlaatsingsstopOp("EEN", Proef.Vandaag.AddDays(-1), "Klaar"), Proef.Manager);

        // Assert
        Assert.Equal(("PLAATSINGSSTOP_LOOPT_AL", "Voor deze aanbieder geldt al een plaatsingsstop vanaf 01-10-2026. Hef die eerst op."), (running.Errors[0].Code, running.Errors[0].Message));
        Assert.Equal(("PLAATSINGSSTOP_IN_VERLEDEN", "Een plaatsingsstop kan niet met terugwerkende kracht ingaan. Kies 01-10-2026 of later."), (past.Errors[0].Code, past.Errors[0].Message));
        Assert.Equal(("KWALITEIT_DOSSIER_ONBEKEND", ErrorKind.NotFound), (unknown.Errors[0].Code, unknown.Errors[0].Kind));
        Assert.Equal("PLAATSINGSSTOP_EINDE_VOOR_BEGIN", tooEarly.Errors[0].Code);
    }

    [Theory]
    [Databases]
    public async Task StelPlaatsingsstopIn_OpLaatsteDagVanVorige_Overlapt_DagErnaNiet(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Proef.MetDossierAsync(provider, "EEN");
        await app.SendAsync(new StelPlaatsingsstopIn("EEN", Proef.Vandaag, "Reden"), Proef.Manager);
        await app.SendAsync(new HefPlaatsingsstopOp("EEN", new DateOnly(2026, 10, 15), "Klaar"), Proef.Manager);

        // Act
        var same = await app.SendAsync(new StelPlaatsingsstopIn("EEN", new DateOnly(2026, 10, 15), "Opnieuw"), Proef.Manager);
        var after = await app.SendAsync(new StelPlaatsingsstopIn("EEN", new DateOnly(2026, 10, 16), "Opnieuw"), Proef.Manager);

        // Assert
        Assert.Equal(("PLAATSINGSSTOP_OVERLAPT", "De vorige plaatsingsstop loopt tot en met 15-10-2026. Kies een latere dag."), (same.Errors[0].Code, same.Errors[0].Message));
        Assert.True(after.IsSuccess);
    }

    [Theory]
    [Databases]
    public async Task StelPlaatsingsstopIn_TweeTegelijk_PreciesEenLukt(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Proef.MetDossierAsync(provider, "EEN");

        // Act
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(() => app.SendAsync(new StelPlaatsingsstopIn("EEN", Proef.Vandaag.AddDays(i), "Reden"), Proef.Manager))));

        // Assert
        Assert.Single(outcomes, o => o.IsSuccess);
        Assert.Equal(1, await app.MetDatabaseAsync(db => db.Stops.CountAsync()));
    }

    [Theory]
    [Databases]
    public async Task ZoekPlaatsbaarheid_VoorDrieAanbieders_GeeftFeitenInTweeOpdrachten(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Proef.MetDossierAsync(provider, "EEN", "TWEE");
        await app.SendAsync(new StelPlaatsingsstopIn("EEN", Proef.Vandaag, "Reden"), Proef.Manager);
        await app.SendAsync(new LegOverdrachtsgoedkeuringVast("EEN", "TWEE", new DateOnly(2026, 9, 1), "BRIEF-1"), Proef.Manager);
        app.Sql.Clear();

        // Act
        var answer = await app.InScopeAsync(p => p.GetRequiredService<IKwaliteit>().ZoekPlaatsbaarheidAsync(["EEN", "TWEE", "NIEMAND"], CancellationToken.None));

        // Assert
        Assert.Equal(2, app.Sql.Count);
        Assert.Equal([new Plaatsingsstop(Proef.Vandaag, null, "Reden")], answer["EEN"].Stops);
        Assert.Equal(["TWEE"], answer["EEN"].OverdrachtGoedgekeurdVan);
        Assert.Equal(KeurmerkStatus.Geldig, answer["TWEE"].Keurmerk);
        Assert.Equal((KeurmerkStatus.Geen, false), (answer["NIEMAND"].Keurmerk, answer["NIEMAND"].TstErkend));
    }

    [Theory]
    [Databases]
    public async Task Overdrachtsgoedkeuring_Ingetrokken_TeltNietMeer(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Proef.MetDossierAsync(provider, "EEN", "TWEE");
        var id = (await app.SendAsync(new LegOverdrachtsgoedkeuringVast("EEN", "TWEE", new DateOnly(2026, 9, 1), "BRIEF-1"), Proef.Manager)).Value;

        // Act
        var twice = await app.SendAsync(new LegOverdrachtsgoedkeuringVast("EEN", "TWEE", new DateOnly(2026, 9, 1), "BRIEF-1"), Proef.Manager);
        await app.SendAsync(new TrekOverdrachtsgoedkeuringIn(id, "Verkeerde brief"), Proef.Manager);

        // Assert
        Assert.Equal("OVERDRACHT_BESTAAT_AL", twice.Errors[0].Code);
        var answer = await app.InScopeAsync(p => p.GetRequiredService<IKwaliteit>().ZoekPlaatsbaarheidAsync(["EEN"], CancellationToken.None));
        Assert.Empty(answer["EEN"].OverdrachtGoedgekeurdVan);
    }
}
