// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Tests.Koppelvlak;

public sealed class PerceelVastgelegdTests
{
    [Theory]
    [Databases]
    public async Task PerceelVastgelegd_OudereVersieKomtLater_WordtGenegeerd(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Testwereld.StartAsync(provider);
        var id = Guid.CreateVersion7();
        await app.MetPerceelAsync(Testwereld.Perceel(capaciteit: 10, versie: 2, id: id));

        // Act
        await app.MetPerceelAsync(Testwereld.Perceel(capaciteit: 99, versie: 1, id: id));
        var afterOlder = await app.LeesAsync(db => db.Percelen.SingleAsync());
        await app.MetPerceelAsync(Testwereld.Perceel(capaciteit: 12, plafond: 0, versie: 3, id: id));
        var afterNewer = await app.LeesAsync(db => db.Percelen.SingleAsync());

        // Assert
        Assert.Equal((10, null), (afterOlder.Capaciteit, afterOlder.PlafondEuro));
        Assert.Equal((12, 0m, 12), (afterNewer.Capaciteit, afterNewer.PlafondEuro, afterNewer.LeesAfspraak().Capaciteit));
        Assert.Equal(0, await app.LeesAsync(db => db.Outbox.CountAsync(m => m.BezorgdOp == null)));
    }
}
