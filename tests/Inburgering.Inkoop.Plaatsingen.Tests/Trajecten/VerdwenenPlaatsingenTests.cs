// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Privacy;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Tests.Trajecten;

public sealed class VerdwenenPlaatsingenTests
{
    [Theory]
    [Databases]
    public async Task ZoekVerdwenenPlaatsingen_AlsAanbieder_ZegtPreciesWatUitBeeldGing(DatabaseProvider provider)
    {
        // Arrange: the last reading was ten days ago. Visible until a year after the end, that day included.
        await using var app = await Testwereld.StartAsync(provider);
        await app.MetPerceelAsync();
        var since = Testwereld.Vandaag.AddDays(-10);
        DateOnly[] ends = [since.AddYears(-1).AddDays(-1), since.AddYears(-1), Testwereld.Vandaag.AddYears(-1).AddDays(-1), Testwereld.Vandaag.AddYears(-1)];
        for (var i = 0; i < ends.Length; i++)
        {
            await app.MetPersoonAsync($"D-{i}");
            await app.MetPlaatsingAsync($"PL-{i}", $"D-{i}", PlaatsingStatus.Beeindigd, aangemeld: new DateOnly(2025, 1, 1), start: new DateOnly(2025, 2, 1), eind: ends[i]);
        }

        var moment = new DateTimeOffset(since.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);

        // Act
        var own = (await app.SendAsync(new ZoekVerdwenenPlaatsingen(new PageRequest(Sortering: "nummer"), moment), Testwereld.Taalhuis)).Value.Items;
        var other = (await app.SendAsync(new ZoekVerdwenenPlaatsingen(new PageRequest(), moment), Testwereld.AndereAanbieder)).Value.Items;
        var limited = (await app.SendAsync(new ZoekVerdwenenPlaatsingen(new PageRequest(), moment), Testwereld.Taalhuis with { Scope = Scope.VanAanbieder("TAALHUIS", "C-9") })).Value.Items;
        var visible = (await app.SendAsync(new ZoekPlaatsingen(new PageRequest(Sortering: "nummer")), Testwereld.Taalhuis)).Value.Pagina.Items;

        // Assert
        Assert.Equal([("PL-1", Verdwijnreden.JaarNaEinde), ("PL-2", Verdwijnreden.JaarNaEinde)], own.Select(p => (p.Nummer, p.Reden)));
        Assert.Empty(other);
        Assert.Empty(limited);
        Assert.Equal(["PL-3"], visible.Select(p => p.Nummer));
    }

    [Theory]
    [Databases]
    public async Task ZoekVerdwenenPlaatsingen_AlsGemeente_ZegtWieIsGeanonimiseerd(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Testwereld.StartAsync(provider);
        await app.MetPerceelAsync();
        await app.MetPersoonAsync("D-1");
        await app.MetPersoonAsync("D-2");
        await app.MetPlaatsingAsync("PL-1", "D-1", PlaatsingStatus.Beeindigd);
        await app.MetPlaatsingAsync("PL-2", "D-2", PlaatsingStatus.Beeindigd);
        await app.DbAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await Anonimisering.VoerUitAsync(db, await db.Inburgeraars.AsNoTracking().SingleAsync(i => i.Dossiernummer == "D-1"), Testwereld.Vandaag, CancellationToken.None);
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
        });

        // Act
        var today = (await app.SendAsync(new ZoekVerdwenenPlaatsingen(new PageRequest(), Moment(0)), Testwereld.Consulent)).Value.Items;
        var later = (await app.SendAsync(new ZoekVerdwenenPlaatsingen(new PageRequest(), Moment(1)), Testwereld.Consulent)).Value.Items;
        var elsewhere = (await app.SendAsync(new ZoekVerdwenenPlaatsingen(new PageRequest(), Moment(0)), Testwereld.ConsulentElders)).Value.Items;

        // Assert
        Assert.Equal([("PL-1", Verdwijnreden.Geanonimiseerd)], today.Select(p => (p.Nummer, p.Reden)));
        Assert.Empty(later);
        Assert.Empty(elsewhere);
    }

    private static DateTimeOffset Moment(int days) => new(Testwereld.Vandaag.AddDays(days).ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);
}
