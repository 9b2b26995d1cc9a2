// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Werk;
using Inburgering.Inkoop.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Inburgering.Inkoop.Contracten.Tests.Werk;

public sealed class WerkLijstTests
{
    private static readonly DateOnly Dag = new(2026, 12, 31);

    [Theory]
    [Databases]
    public async Task Lees_PerActor_GeeftAlleenEigenWerkMetDringendsteEerst(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await TestApp.StartAsync(provider, s => s.AddContractenMetBuren());
        await StelGelijkAsync(
            app,
            Item("proef:algemeen") with { Ernst = Ernst.Info },
            Item("proef:voorschoten") with { Gemeenten = ["0626", "1916"] },
            Item("proef:wassenaar") with { Gemeenten = ["0629"], Ernst = Ernst.Fout },
            Item("proef:consulent") with { Rol = Rol.Consulent },
            Item("proef:aanbieder") with { Rol = Rol.Aanbieder, Aanbieder = "EEN" });

        // Act
        var all = await LeesAsync(app, Manager(Scope.Volledig));
        var one = await LeesAsync(app, Manager(Scope.VanGemeenten("0626")));
        var none = await LeesAsync(app, Manager(Scope.Leeg));
        var own = await LeesAsync(app, new Actor("a", "a", [Rol.Aanbieder], Scope.VanAanbieder("EEN"), Kanaal.Web));
        var other = await LeesAsync(app, new Actor("b", "b", [Rol.Aanbieder], Scope.VanAanbieder("TWEE"), Kanaal.Web));

        // Assert
        Assert.Equal(["wassenaar", "voorschoten", "algemeen"], all);
        Assert.Equal(["voorschoten", "algemeen"], one);
        Assert.Empty(none);
        Assert.Equal(["aanbieder"], own);
        Assert.Empty(other);
    }

    [Theory]
    [Databases]
    public async Task StelGelijk_TweedeKeerMetMinder_SluitEnHeropentZonderDubbelen(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await TestApp.StartAsync(provider, s => s.AddContractenMetBuren());
        await StelGelijkAsync(app, Item("proef:een"), Item("proef:twee"));

        // Act
        await StelGelijkAsync(app, Item("proef:een"));
        var closed = await LeesAsync(app, Manager(Scope.Volledig));
        await StelGelijkAsync(app, Item("proef:een") with { Gemeenten = ["0629"] }, Item("proef:twee"));
        var reopened = await LeesAsync(app, Manager(Scope.VanGemeenten("0626")));

        // Assert
        Assert.Equal(["een"], closed);
        Assert.Equal(["twee"], reopened);
        Assert.Equal(2, await app.InScopeAsync(p => p.GetRequiredService<ContractenDbContext>().Werk.CountAsync()));
    }

    private static GewenstWerk Item(string sleutel) => new(sleutel, Rol.Contractmanager, Ernst.LetOp, sleutel.Split(':')[1], "waar", "Doe iets", "/", Dag);

    private static Actor Manager(Scope scope) => new("m", "m", [Rol.Contractmanager], scope, Kanaal.Web);

    private static Task<List<string>> LeesAsync(TestApp app, Actor actor) => app.InScopeAsync(async p =>
        (await WerkLijst.LeesAsync(p.GetRequiredService<ContractenDbContext>(), actor, 50, CancellationToken.None)).Regels.Select(r => r.Titel).ToList());

    private static Task<int> StelGelijkAsync(TestApp app, params GewenstWerk[] gewenst) => app.InScopeAsync(async p =>
    {
        var db = p.GetRequiredService<ContractenDbContext>();
        await WerkLijst.StelGelijkAsync(db, ["proef"], gewenst, app.Clock.GetUtcNow(), CancellationToken.None);
        return await db.SaveChangesAsync();
    });
}
