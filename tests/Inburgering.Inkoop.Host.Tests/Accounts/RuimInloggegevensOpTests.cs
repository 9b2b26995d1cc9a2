// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Jobs;
using Inburgering.Inkoop.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Inburgering.Inkoop.Host.Tests.Accounts;

public sealed class RuimInloggegevensOpTests
{
    [Theory]
    [Databases]
    public async Task RuimInloggegevensOp_LangerDanZesMaandenGeleden_WistHetMoment(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await InlogRegio.StartAsync(provider);
        var now = app.Clock.GetUtcNow();
        await InlogRegio.MaakAsync(app, change: a => a.LaatstIngelogdOp = now.AddMonths(-6));

        // Act
        await RunAsync(app);
        var onTheDay = (await InlogRegio.LeesAsync(app)).LaatstIngelogdOp;
        app.Clock.Advance(TimeSpan.FromDays(1));
        await RunAsync(app);
        var dayAfter = (await InlogRegio.LeesAsync(app)).LaatstIngelogdOp;

        // Assert
        Assert.Equal((now.AddMonths(-6), null), (onTheDay, dayAfter));
    }

    private static async Task RunAsync(Support.HostApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IActorAccessor>().Actor = Actor.Systeem(Kanaal.Job);
        await scope.ServiceProvider.GetServices<IRecurringJob>().Single(j => j.Naam == "ruim-inloggegevens-op").RunAsync(CancellationToken.None);
    }
}
