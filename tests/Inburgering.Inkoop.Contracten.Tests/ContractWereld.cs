// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Aanbieders;
using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.Contracten.Gemeenten;
using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Inburgering.Inkoop.Contracten.Tests;

/// <summary>A small region: two gemeenten, two providers, and contracts as the test asks for them.</summary>
internal static class ContractWereld
{
    public static readonly ContractGegevens Gegevens = new(
        "EEN",
        ContractSoort.Raamovereenkomst,
        [],
        ["0626", "1916"],
        new DateOnly(2026, 1, 1),
        new DateOnly(2027, 12, 31),
        [24, 12],
        6,
        null,
        100_000m,
        Rapportagefrequentie.Kwartaal,
        []);

    public static readonly PerceelGegevens B1 = new(Route.B1, 20, 28, Inhaallesbetaler.Aanbieder, 350m, 20, true, false);

    public static readonly PrijsGegevens Prijs = new(Prijsmodel.PerUur, 16.90m, new DateOnly(2026, 1, 1), null, null);

    public static async Task<TestApp> StartAsync(DatabaseProvider provider, DateOnly? today = null)
    {
        var app = await TestApp.StartAsync(provider, s => s.AddContractenMetBuren(), today);
        await app.SendAsync(new LegGemeenteVast("0626", "Voorschoten"));
        await app.SendAsync(new LegGemeenteVast("1916", "Leidschendam-Voorburg"));
        await app.SendAsync(new RegistreerAanbieder("EEN", new AanbiederGegevens("Aanbieder Een", null, null, null, null)));
        await app.SendAsync(new RegistreerAanbieder("TWEE", new AanbiederGegevens("Aanbieder Twee", null, null, null, null)));
        return app;
    }

    /// <summary>A concept with one lot and its price.</summary>
    public static async Task ConceptAsync(this TestApp app, string nummer, ContractGegevens? gegevens = null)
    {
        await app.GeluktAsync(new RegistreerContract(nummer, gegevens ?? Gegevens));
        await app.GeluktAsync(new VoegPerceelToe(nummer, 0, "B1", B1, Prijs));
    }

    /// <summary>A contract in force; what is open was accepted.</summary>
    public static async Task ActiefAsync(this TestApp app, string nummer, ContractGegevens? gegevens = null)
    {
        await app.ConceptAsync(nummer, gegevens);
        var detail = await app.DetailAsync(nummer);
        var open = detail.Volledigheid.Where(p => !p.Voldaan).Select(p => new AanvaardPunt(p.Code, "Volgt uit de leidraad.")).ToList();
        await app.GeluktAsync(new ActiveerContract(nummer, detail.Versie, open));
    }

    public static async Task<ContractDetail> DetailAsync(this TestApp app, string nummer) => (await app.SendAsync(new HaalContract(nummer))).Value;

    public static async Task GeluktAsync<T>(this TestApp app, SharedKernel.Messages.ICommand<T> command, Actor? actor = null)
        where T : IResult<T>
    {
        var outcome = await app.SendAsync(command, actor);
        Assert.True(outcome.IsSuccess, string.Join("; ", outcome.Errors.Select(e => e.Code + " " + e.Message)));
    }

    public static Task<List<string>> GebeurtenissenAsync(this TestApp app, string soort) => app.InScopeAsync(p =>
        p.GetRequiredService<ContractenDbContext>().Outbox.Where(m => m.Soort == soort).OrderBy(m => m.Id).Select(m => m.Inhoud).ToListAsync());

    public static Actor Manager(params string[] gemeenten) => new("m", "Manager", [Rol.Contractmanager], Scope.VanGemeenten(gemeenten), Kanaal.Web);

    public static Actor Aanbieder(string code, params string[] contracten) => new("a", "Aanbieder", [Rol.Aanbieder], Scope.VanAanbieder(code, contracten), Kanaal.GraphQL);
}
