// SPDX-License-Identifier: EUPL-1.2

using System.Linq.Expressions;
using CsCheck;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.SharedKernel.Tests.Data;
using Inburgering.Inkoop.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Inburgering.Inkoop.SharedKernel.Tests.Paging;

public sealed class KeysetTests
{
    private static readonly Keyset<Meting> Volgorde = new Keyset<Meting>(m => m.Id).Op("nummer", m => m.Nummer).Op("dag", m => m.Dag).Op("bedrag", m => m.Bedrag);

    [Theory]
    [Databases]
    public async Task Bladeren_ElkeSorteringEnGrootte_GeeftElkeRijEenKeerOpVolgorde(DatabaseProvider provider)
    {
        // Arrange: many equal values, so that only the id keeps rows apart.
        await using var app = await TestApp.StartAsync(provider, s => s.AddProef());
        await VulAsync(app, 60);

        // Act and assert, as a property
        await Gen.Select(Gen.Int[1, 25], Gen.Int[0, 2].Select(i => new[] { "nummer", "dag", "bedrag" }[i]), Gen.Bool).SampleAsync(
            async (size, order, descending) =>
            {
                var forward = await BladerAsync(app, new PageRequest(size, Sortering: order, Aflopend: descending));
                Assert.Equal(60, forward.Distinct().Count());
                Assert.Equal(60, forward.Count);
                var all = await PaginaAsync(app, new PageRequest(100, Sortering: order, Aflopend: descending));
                Assert.Equal(all.Items, forward);
            },
            iter: 12,
            threads: 1);
    }

    [Theory]
    [Databases]
    public async Task Bladeren_DeelVoorDeel_GeeftDezelfdePaginasHeenEnTerug(DatabaseProvider provider)
    {
        // Arrange: parts of unlike size, one of them empty.
        await using var app = await TestApp.StartAsync(provider, s => s.AddProef());
        await VulAsync(app, 60);
        Expression<Func<Meting, bool>>[] parts = [m => m.Bedrag == 0, m => m.Bedrag == 1 && m.Nummer != "N3", m => m.Bedrag == 1 && m.Nummer == "N3", m => m.Bedrag == 2, m => m.Bedrag > 2];

        // Act and assert, as a property
        await Gen.Select(Gen.Int[1, 25], Gen.Int[0, 2].Select(i => new[] { "nummer", "dag", "bedrag" }[i]), Gen.Bool, Gen.Int[0, 70]).SampleAsync(
            async (size, order, descending, most) =>
            {
                PageRequest whole = new(size, Sortering: order, Aflopend: descending, MetTotaal: true, TelTot: most);
                for (var request = whole; ;)
                {
                    var (one, apart) = (await PaginaAsync(app, request), await PaginaAsync(app, request, parts));
                    Assert.Equal((one.Totaal, one.Volgende, one.Vorige), (apart.Totaal, apart.Volgende, apart.Vorige));
                    Assert.Equal(one.Items, apart.Items);
                    if (one.Volgende is null)
                    {
                        var back = whole with { Voor = one.Vorige };
                        Assert.Equal((await PaginaAsync(app, back)).Items, (await PaginaAsync(app, back, parts)).Items);
                        break;
                    }

                    request = whole with { Na = one.Volgende };
                }
            },
            iter: 8,
            threads: 1);
    }

    [Theory]
    [Databases]
    public async Task Bladeren_DeelVoorDeel_KostEvenveelVragen(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await TestApp.StartAsync(provider, s => s.AddProef());
        await VulAsync(app, 60);
        app.Sql.Clear();

        // Act
        await PaginaAsync(app, new PageRequest(10, MetTotaal: true, TelTot: 20), [m => m.Bedrag == 0, m => m.Bedrag == 1, m => m.Bedrag == 2]);

        // Assert
        Assert.Equal(2, app.Sql.Count);
    }

    [Theory]
    [Databases]
    public async Task Terug_NaTweePaginas_GeeftDeEersteWeer(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await TestApp.StartAsync(provider, s => s.AddProef());
        await VulAsync(app, 10);
        var first = await PaginaAsync(app, new PageRequest(4));
        var second = await PaginaAsync(app, new PageRequest(4, Na: first.Volgende));

        // Act
        var back = await PaginaAsync(app, new PageRequest(4, Voor: second.Vorige));

        // Assert
        Assert.Equal(first.Items, back.Items);
        Assert.Equal((false, true), (back.HeeftVorige, back.HeeftVolgende));
    }

    [Theory]
    [InlineData("geen-cursor")]
    [InlineData("bm9uc2Vuc2U")]
    [InlineData("WzEsMl0")]
    public async Task Cursor_Onleesbaar_GeeftDeEerstePagina(string cursor)
    {
        // Arrange
        await using var app = await TestApp.StartAsync(DatabaseProvider.Sqlite, s => s.AddProef());
        await VulAsync(app, 5);

        // Act
        var page = await PaginaAsync(app, new PageRequest(5, Na: cursor));

        // Assert
        Assert.Equal(5, page.Items.Count);
    }

    [Theory]
    [Databases]
    public async Task Aantal_BovenHetMaximum_WordtHonderd(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await TestApp.StartAsync(provider, s => s.AddProef());
        await VulAsync(app, 103);
        app.Sql.Clear();

        // Act
        var page = await PaginaAsync(app, new PageRequest(5000, MetTotaal: true));

        // Assert
        Assert.Equal((100, 103), (page.Items.Count, page.Totaal));
        Assert.Equal(2, app.Sql.Count);
    }

    private static async Task<List<string>> BladerAsync(TestApp app, PageRequest request)
    {
        List<string> seen = [];
        string? cursor = null;
        do
        {
            var page = await PaginaAsync(app, request with { Na = cursor });
            seen.AddRange(page.Items);
            cursor = page.Volgende;
        }
        while (cursor is not null);
        return seen;
    }

    private static Task<Page<string>> PaginaAsync(TestApp app, PageRequest request, params Expression<Func<Meting, bool>>[] delen) =>
        app.InScopeAsync(p => Volgorde.LeesAsync(p.GetRequiredService<ProefDbContext>().Metingen, delen, request, m => m.Nummer + "/" + m.Id, CancellationToken.None));

    private static Task<int> VulAsync(TestApp app, int count) => app.InScopeAsync(async p =>
    {
        var db = p.GetRequiredService<ProefDbContext>();
        for (var i = 0; i < count; i++)
        {
            db.Metingen.Add(new Meting { Id = Guid.CreateVersion7(), Nummer = $"N{i % 7}", Dag = new DateOnly(2026, 1, 1).AddDays(i), Bedrag = i % 3 });
        }

        return await db.SaveChangesAsync();
    });
}
