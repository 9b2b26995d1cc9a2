// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Aanbieders;
using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.TestSupport;

namespace Inburgering.Inkoop.Contracten.Tests.Overeenkomsten;

public sealed class ZoekContractenTests
{
    [Theory]
    [Databases]
    public async Task ZoekContracten_PerActor_ToontAlleenEigenContracten(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await StartAsync(provider);

        // Act
        var region = await NummersAsync(app, Actor.Systeem(Kanaal.Web));
        var gemeente = await NummersAsync(app, ContractWereld.Manager("1916"));
        var none = await NummersAsync(app, ContractWereld.Manager());
        var own = await NummersAsync(app, ContractWereld.Aanbieder("EEN"));
        var limited = await NummersAsync(app, ContractWereld.Aanbieder("EEN", "IB-2"));

        // Assert
        Assert.Equal(["IB-1", "IB-2", "IB-3", "IB-4"], region);
        Assert.Equal(["IB-1", "IB-4"], gemeente);
        Assert.Empty(none);
        Assert.Equal(["IB-1", "IB-2"], own);
        Assert.Equal(["IB-2"], limited);
    }

    [Theory]
    [Databases]
    public async Task HaalContract_VanEenAnder_AntwoordtAlsOnbekend(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await StartAsync(provider);

        // Act
        var other = await app.SendAsync(new HaalContract("IB-3"), ContractWereld.Aanbieder("EEN"));
        var concept = await app.SendAsync(new HaalContract("IB-4"), ContractWereld.Aanbieder("EEN"));
        var missing = await app.SendAsync(new HaalContract("IB-9"), ContractWereld.Aanbieder("EEN"));
        var change = await app.SendAsync(new SluitContractAf("IB-2", 3), ContractWereld.Manager("1916"));
        var own = (await app.SendAsync(new HaalContract("IB-1"), ContractWereld.Aanbieder("EEN"))).Value;

        // Assert
        Assert.Equal(["CONTRACT_ONBEKEND", "CONTRACT_ONBEKEND", "CONTRACT_ONBEKEND"], new[] { other, concept, missing }.Select(o => o.Errors.Single().Code));
        Assert.Equal("Contract ‘IB-3’ is niet gevonden.", other.Errors.Single().Message);
        Assert.Equal("CONTRACT_ONBEKEND", change.Errors.Single().Code);
        Assert.Empty(own.Volledigheid);
        Assert.Empty(own.Acties);
    }

    [Theory]
    [Databases]
    public async Task ZoekContracten_Filters_BeperkenElk(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await StartAsync(provider);
        Task<List<string>> Met(ContractFilter filter) => NummersAsync(app, Actor.Systeem(Kanaal.Web), filter);

        // Act
        var route = await Met(new ContractFilter(Route: Route.Z));
        var gemeente = await Met(new ContractFilter(Gemeente: "1916"));
        var status = await Met(new ContractFilter(Status: ContractStatus.Concept));
        var aanbieder = await Met(new ContractFilter(Aanbieder: "TWEE"));
        var text = await Met(new ContractFilter(Tekst: "ib-2"));
        var within = await Met(new ContractFilter(BesluitBinnenMaanden: 3));
        var tight = await Met(new ContractFilter(BesluitBinnenMaanden: 2));

        // Assert
        Assert.Equal(["IB-3"], route);
        Assert.Equal(["IB-1", "IB-4"], gemeente);
        Assert.Equal(["IB-4"], status);
        Assert.Equal(["IB-3"], aanbieder);
        Assert.Equal(["IB-2"], text);

        // IB-1 and IB-4 decide by 31 December 2026; three months from 1 October is 1 January.
        Assert.Equal(["IB-1", "IB-4"], within);
        Assert.Empty(tight);
    }

    [Theory]
    [Databases]
    public async Task ZoekContracten_ElkeSorteringPerEen_GeeftElkContractEenKeer(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await StartAsync(provider);

        // Act
        List<string> outcomes = [];
        foreach (var order in new[] { "nummer", "aanbieder", "ingangsdatum", "einddatum", "besluit" })
        {
            List<string> seen = [];
            string? cursor = null;
            do
            {
                var page = (await app.SendAsync(new ZoekContracten(new PageRequest(1, cursor, null, order, true), new ContractFilter()))).Value;
                seen.AddRange(page.Items.Select(c => c.Nummer));
                cursor = page.Volgende;
            }
            while (cursor is not null && seen.Count < 10);
            outcomes.Add(order + ": " + string.Join(' ', seen.Order(StringComparer.Ordinal)));
        }

        // Assert
        Assert.All(outcomes, o => Assert.EndsWith(": IB-1 IB-2 IB-3 IB-4", o, StringComparison.Ordinal));
    }

    [Theory]
    [Databases]
    public async Task ZoekEnHaal_MeerContracten_StuurtEvenveelStatements(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await StartAsync(provider);
        await app.SendAsync(new ZoekContracten(new PageRequest(), new ContractFilter()));

        // Act
        app.Sql.Clear();
        var page = await app.SendAsync(new ZoekContracten(new PageRequest(), new ContractFilter()));
        var list = app.Sql.Count;
        app.Sql.Clear();
        await app.SendAsync(new HaalContract("IB-3"));
        var detail = app.Sql.Count;

        // Assert
        Assert.Equal([Route.B1, Route.Z], page.Value.Items.Single(c => c.Nummer == "IB-3").Routes);
        Assert.Equal(("Aanbieder Twee", 30), (page.Value.Items.Single(c => c.Nummer == "IB-3").AanbiederNaam, page.Value.Items.Single(c => c.Nummer == "IB-3").Capaciteit));
        Assert.Equal((1, 14), (list, detail));
    }

    [Theory]
    [Databases]
    public async Task HaalAanbieder_MetContracten_NoemtOokDieAlsOnderaannemer(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await StartAsync(provider);

        // Act
        var region = (await app.SendAsync(new HaalAanbieder("EEN"))).Value;
        var own = await app.SendAsync(new HaalAanbieder("TWEE"), ContractWereld.Aanbieder("EEN"));

        // Assert
        Assert.Equal([("IB-1", false), ("IB-2", false), ("IB-3", true), ("IB-4", false)], region.Contracten.Select(c => (c.Nummer, c.AlsOnderaannemer)).OrderBy(c => c.Nummer, StringComparer.Ordinal));
        Assert.Equal("AANBIEDER_ONBEKEND", own.Errors.Single().Code);
    }

    /// <summary>IB-1 both gemeenten, IB-2 one gemeente without options, IB-3 the other provider with two lots, IB-4 a concept.</summary>
    private static async Task<TestApp> StartAsync(DatabaseProvider provider)
    {
        var app = await ContractWereld.StartAsync(provider);
        await app.ActiefAsync("IB-1");
        await app.ActiefAsync("IB-2", ContractWereld.Gegevens with { Gemeenten = ["0626"], VerlengingenMaanden = [] });
        await app.ActiefAsync("IB-3", ContractWereld.Gegevens with { Aanbieder = "TWEE", Onderaannemers = ["EEN"], Gemeenten = ["0626"], VerlengingenMaanden = [] });
        await app.GeluktAsync(new VoegPerceelToe("IB-3", (await app.DetailAsync("IB-3")).Versie, "Z", ContractWereld.B1 with { Route = Route.Z, Capaciteit = 10 }));
        await app.ConceptAsync("IB-4");
        return app;
    }

    private static async Task<List<string>> NummersAsync(TestApp app, Actor actor, ContractFilter? filter = null) =>
        [.. (await app.SendAsync(new ZoekContracten(new PageRequest(), filter ?? new ContractFilter()), actor)).Value.Items.Select(c => c.Nummer)];
}
