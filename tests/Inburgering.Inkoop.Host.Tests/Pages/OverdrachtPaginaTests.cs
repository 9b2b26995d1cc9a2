// SPDX-License-Identifier: EUPL-1.2

using System.IO.Compression;
using System.Net;
using Inburgering.Inkoop.Devices.Uitleen;
using Inburgering.Inkoop.Host.Overdragen;
using Inburgering.Inkoop.Host.Tests.Support;
using Inburgering.Inkoop.Kwaliteit.Bevindingen;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Normen;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.TestSupport;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Inburgering.Inkoop.Host.Tests.Pages;

public sealed class OverdrachtPaginaTests
{
    private const string Pad = "/contracten/IB-2022-01/overdracht";

    [Theory]
    [Databases]
    public async Task Overdracht_VanEenContract_NoemtIedereenDieLooptEnWaarschuwtVoorR19(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await VoorbeeldRegio.StartAsync(provider);
        var client = app.Client(HostApp.Contractmanager);
        var running = 0;
        foreach (var status in new[] { "AANGEMELD", "GEACCEPTEERD", "GESTART" })
        {
            running += (await client.GraphQLAsync($"{{ plaatsingen(contract: \"IB-2022-01\", status: {status}, first: 1) {{ totalCount }} }}")).At("data.plaatsingen.totalCount").GetInt32();
        }

        const string question = "{ contractoverdracht(contract: \"IB-2022-01\") { maximum toestemmingNodig mensen { urenGevolgd plaatsing { nummer } } devices { serienummer } bevindingen { nummer } } }";

        // Act
        var before = (await client.GraphQLAsync(question)).At("data.contractoverdracht");
        var page = await client.GetAsync(new Uri(Pad, UriKind.Relative));
        var html = WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync());
        await ZetMaximumAsync(app, running);
        var after = (await client.GraphQLAsync(question)).At("data.contractoverdracht");
        var calm = WebUtility.HtmlDecode(await client.GetStringAsync(new Uri(Pad, UriKind.Relative)));
        using var book = new ZipArchive(await client.GetStreamAsync(new Uri(Pad + "?handler=Bestand", UriKind.Relative)));
        var provided = await app.Client(Wie.Taalhaven).GetAsync(new Uri(Pad, UriKind.Relative));
        var elsewhere = await app.Client(new Actor("m", "Ander", [Rol.Contractmanager], Scope.VanGemeenten("9999"), Kanaal.Web)).GetAsync(new Uri(Pad, UriKind.Relative));

        // Assert
        Assert.InRange(running, 16, 500);
        Assert.Equal((15, true, running), (before.At("maximum").GetInt32(), before.At("toestemmingNodig").GetBoolean(), before.At("mensen").GetArrayLength()));
        Assert.Equal((running, false), (after.At("maximum").GetInt32(), after.At("toestemmingNodig").GetBoolean()));
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains($"Er zijn {running} mensen. Gaan er meer dan 15 naar één aanbieder", html, StringComparison.Ordinal);
        Assert.DoesNotContain("regel R19", calm, StringComparison.Ordinal);
        Assert.Contains(after.At("mensen.0.plaatsing.nummer").GetString()!, html, StringComparison.Ordinal);
        Assert.Equal(5, book.Entries.Count(e => e.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)));
        Assert.Equal([HttpStatusCode.Forbidden, HttpStatusCode.NotFound], new[] { provided, elsewhere }.Select(r => r.StatusCode));
    }

    [Fact]
    public async Task Overdracht_ModuleWeigertHaarVraag_NoemtWelkDeelOntbreekt()
    {
        // Arrange
        await using var app = await VoorbeeldRegio.StartAsync(DatabaseProvider.Sqlite);
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IActorAccessor>().Actor = HostApp.Contractmanager;
        var handler = ActivatorUtilities.CreateInstance<HaalContractoverdrachtHandler>(scope.ServiceProvider, new Weigeraar(scope.ServiceProvider.GetRequiredService<IMediator>()));

        // Act
        var handover = (await handler.Handle(new HaalContractoverdracht("IB-2022-01"), CancellationToken.None)).Value;
        var sheet = Overdrachtstabellen.Van(handover, new DateOnly(2026, 10, 1))[0];

        // Assert
        Assert.Equal([new OntbrekendDeel("Devices", "Nu even niet."), new OntbrekendDeel("Bevindingen", "Nu even niet.")], handover.Ontbreekt);
        Assert.Equal((0, 0), (handover.Devices.Count, handover.Bevindingen.Count));
        Assert.NotEmpty(handover.Mensen);
        Assert.Contains(sheet.Rijen, r => r.Contains("Devices ontbreekt: Nu even niet."));
    }

    private sealed class Weigeraar(IMediator inner) : IMediator
    {
        public async Task<TResponse> Send<TResponse>(IRequest<TResponse> request, CancellationToken cancellationToken = default) => request switch
        {
            ZoekBruiklenen => (TResponse)(object)Result<Page<BruikleenRegel>>.Failure([Error.Rule("WEIGERT", "Nu even niet.")]),
            ZoekBevindingen => (TResponse)(object)Result<Page<BevindingRegel>>.Failure([Error.Rule("WEIGERT", "Nu even niet.")]),
            _ => await inner.Send(request, cancellationToken),
        };

        public Task Publish<TNotification>(TNotification notification, CancellationToken cancellationToken = default)
            where TNotification : INotification => inner.Publish(notification, cancellationToken);
    }

    private static async Task ZetMaximumAsync(HostApp app, int value)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IActorAccessor>().Actor = Actor.Systeem(Kanaal.Job);
        var db = scope.ServiceProvider.GetServices<ModuleDbContext>().Single(m => m.Module == "plaatsingen");
        db.Normen.Add(new Norm("OVERDRACHT_MAXIMUM", value, "plaatsingen", new DateOnly(2026, 1, 1), null, "Proef"));
        await db.SaveChangesAsync();
    }
}
