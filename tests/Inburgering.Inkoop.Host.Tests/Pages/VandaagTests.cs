// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Tests.Support;
using Inburgering.Inkoop.Host.Vandaag;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Inburgering.Inkoop.Host.Tests.Pages;

/// <summary>The start page shows everybody the work of his own role, after the jobs of one night.</summary>
public sealed class VandaagTests
{
    [Fact]
    public async Task Startpagina_NaDeNacht_ToontElkeRolHaarWerk()
    {
        // Arrange
        await using var app = await VoorbeeldRegio.StartAsync(DatabaseProvider.Sqlite);
        foreach (var job in new[] { "contract-sleuteldata", "plaatsing-signalen", "kwaliteit-bewijs", "devices-retour" })
        {
            await using var scope = app.Services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<IActorAccessor>().Actor = Actor.Systeem(Kanaal.Job);
            await scope.ServiceProvider.GetServices<IRecurringJob>().Single(j => j.Naam == job).RunAsync(CancellationToken.None);
        }

        await MaakOnbezorgdAsync(app);
        Dictionary<Rol, Antwoord> pages = [];
        Dictionary<Rol, VandaagOverzicht> work = [];

        // Act
        foreach (var role in Wie.Rollen)
        {
            using var visitor = new Bezoeker(app, Wie.Met(role));
            pages[role] = await visitor.OpenAsync("/");
            work[role] = await app.SendAsync(new HaalVandaag(), Wie.Met(role));
        }

        // Assert
        foreach (var role in new[] { Rol.Contractmanager, Rol.Consulent, Rol.Aanbieder })
        {
            var item = work[role].Regels[0];
            pages[role].Zegt(item.Titel);
            pages[role].Zegt($"href=\"{item.Pad}\"");
            pages[role].Zegt(Host.Pages.IndexModel.Woord(work[role].Soorten[0].Soort, work[role].Soorten[0].Aantal));
            Assert.All(work.Where(w => w.Key != role), w => Assert.DoesNotContain(w.Value.Regels, r => r.Id == item.Id));
        }

        pages[Rol.Beheerder].Zegt("berichten tussen modules niet afgeleverd");
        pages[Rol.Lezer].Zegt("Voor u staat hier geen werk klaar.");
        Assert.Empty(work[Rol.Lezer].Regels);
    }

    // The only thing that waits for an administrator is a message between modules that did not arrive.
    private static async Task MaakOnbezorgdAsync(HostApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        foreach (var db in scope.ServiceProvider.GetServices<ModuleDbContext>())
        {
            await db.Outbox.ExecuteUpdateAsync(s => s.SetProperty(m => m.BezorgdOp, (DateTimeOffset?)null).SetProperty(m => m.Pogingen, 3).SetProperty(m => m.VolgendePoging, new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero)));
        }
    }
}
