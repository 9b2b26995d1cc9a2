// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Aanbieders;
using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Contracten.Beoordelen;
using Inburgering.Inkoop.Contracten.Gunnen;
using Inburgering.Inkoop.Contracten.Inkooptrajecten;
using Inburgering.Inkoop.Host.Accounts;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Inburgering.Inkoop.BrowserTests.Support;

/// <summary>Tenders for the pages to show, made as people make them.</summary>
internal sealed class InkoopVulling(IServiceProvider services)
{
    private static readonly InkooptrajectGegevens Gegevens = new(
        "Inburgeringslessen",
        Inkoopprocedure.SocialeEnSpecifiekeDiensten,
        "TN-500100",
        ["80530000-8"],
        ["0626", "1916"],
        new DateOnly(2026, 10, 1),
        new DateOnly(2026, 10, 20),
        new DateOnly(2027, 3, 1),
        new DateOnly(2029, 2, 28),
        [12],
        6,
        Rapportagefrequentie.Kwartaal,
        "Vervolg op de inkoop van 2022.");

    /// <summary>A tender that is being prepared and can be published.</summary>
    public async Task VoorbereidingAsync(string nummer)
    {
        await DoeAsync(_ => new RegistreerInkooptraject(nummer, Gegevens));
        await DoeAsync<Result>(nummer, v => new VoegInkoopperceelToe(nummer, v, "B1", new InkoopperceelGegevens("B1 overdag", Route.B1, ["0626", "1916"], true, Lesvorm.Overdag, 40, 1, Prijsmodel.PerUur, null, 20m, 800_000m, null, 12m, 20m, 4m, 20, 28)));
        await DoeAsync<Result>(nummer, v => new VoegInkoopperceelToe(nummer, v, "Z", new InkoopperceelGegevens("Z-route avond", Route.Z, ["1916"], null, Lesvorm.Avond, 15, 1, Prijsmodel.PerUur, null, 18m, null, 300_000m, 12m, 20m, 4m, 12, 28)));
        await DoeAsync<Result>(nummer, v => new LegInkoopeisenVast(nummer, v, [new("KEURMERK", "De aanbieder heeft een geldig keurmerk inburgeren.", [Route.B1, Route.Z])]));
        await DoeAsync<Result>(nummer, v => new LegGunningswijzeVast(nummer, v, new GunningswijzeGegevens(Gunningsformule.LaagstePrijsRatio, 40, Gelijkregel.HoogsteKwaliteit, [new("K1", "Didactiek", 60, Kwaliteitsschaal.VijfTrappen, "Hoe de lessen zijn opgebouwd.")])));
        await DoeAsync<Result>(nummer, v => new ZetInInkoopteam(nummer, v, "an", "An de Vries", Teamrol.Beoordelaar));
        await DoeAsync<Result>(nummer, v => new ZetInInkoopteam(nummer, v, "bo", "Bo Jansen", Teamrol.Beoordelaar));
    }

    /// <summary>A tender whose bids can be recorded: one bid on the first lot, none on the second.</summary>
    public async Task GeslotenAsync(string nummer)
    {
        await VoorbereidingAsync(nummer);
        await DoeAsync<Result>(nummer, v => new ZetInkoopstap(nummer, v, Trajectstap.Gepubliceerd));
        await DoeAsync<Result>(nummer, v => new ZetInkoopstap(nummer, v, Trajectstap.InschrijvingGesloten));
        await InschrijvenAsync(nummer, "TAALHAVEN", 16m);
    }

    /// <summary>A tender in which consensus was reached, with these colleagues as its evaluators.</summary>
    public async Task BeoordeeldAsync(string nummer, bool consensus, params IReadOnlyList<(string Id, string Naam)> beoordelaars)
    {
        await GeslotenAsync(nummer);
        await InschrijvenAsync(nummer, "MEEDOEN", 18m);
        foreach (var (id, naam) in beoordelaars)
        {
            await DoeAsync<Result>(nummer, v => new ZetInInkoopteam(nummer, v, id, naam, Teamrol.Beoordelaar));
        }

        await DoeAsync<Result>(nummer, v => new ZetInkoopstap(nummer, v, Trajectstap.Beoordeling));
        if (!consensus)
        {
            return;
        }

        ScoreGegevens[] scores = [new("TAALHAVEN", "K1", 75, "Een duidelijke opbouw."), new("MEEDOEN", "K1", 100, "Een sterke opbouw met voorbeelden.")];
        foreach (var id in new[] { "an", "bo" }.Concat(beoordelaars.Select(b => b.Id)))
        {
            await DoeAsync(_ => new VulScorebladIn(nummer, "B1", 0, scores, true), new Actor(id, id, [Rol.Consulent], Scope.Volledig, Kanaal.Web));
        }

        await DoeAsync<Result>(nummer, v => new StartConsensus(nummer, v, "B1"));
        await DoeAsync<Result>(nummer, v => new LegConsensusVast(nummer, v, "B1", scores));
    }

    /// <summary>A tender of three lots that is closed for bids, with six providers that may bid and four evaluators with an account; gives their addresses.</summary>
    public async Task<IReadOnlyList<string>> GroteInkoopAsync(string nummer, IReadOnlyList<string> aanbieders)
    {
        foreach (var code in aanbieders)
        {
            await DoeAsync(_ => new RegistreerAanbieder(code, new AanbiederGegevens($"Taalschool {code}", null, null, null, null)));
        }

        await VoorbereidingAsync(nummer);
        await DoeAsync<Result>(nummer, v => new VoegInkoopperceelToe(nummer, v, "O", new InkoopperceelGegevens("Onderwijsroute", Route.Onderwijs, ["0626"], null, Lesvorm.Overdag, 10, 2, Prijsmodel.PerUur, null, 25m, 200_000m, null, 12m, 25m, 4m, 20, 28)));
        List<string> judges = [];
        await using (var scope = services.CreateAsyncScope())
        {
            scope.ServiceProvider.GetRequiredService<IActorAccessor>().Actor = Actor.Systeem(Kanaal.Job);
            var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
            foreach (var name in new[] { "cas", "dee", "eva", "fem" })
            {
                var account = new Account { UserName = $"{name}@demo.example", Email = $"{name}@demo.example", Naam = name, Rollen = [nameof(Rol.Consulent)], HeleRegio = true, LockoutEnabled = true };
                var made = await users.CreateAsync(account, DemoAccounts.Wachtwoord);
                Assert.True(made.Succeeded, string.Join("; ", made.Errors.Select(e => e.Code)));
                judges.Add(account.Email);
                await DoeAsync<Result>(nummer, v => new ZetInInkoopteam(nummer, v, account.Id.ToString(), name, Teamrol.Beoordelaar));
            }
        }

        foreach (var id in new[] { "an", "bo" })
        {
            await DoeAsync<Result>(nummer, v => new HaalUitInkoopteam(nummer, v, id, "Vier anderen beoordelen."));
        }

        await DoeAsync<Result>(nummer, v => new ZetInkoopstap(nummer, v, Trajectstap.Gepubliceerd));
        await DoeAsync<Result>(nummer, v => new ZetInkoopstap(nummer, v, Trajectstap.InschrijvingGesloten));
        return judges;
    }

    /// <summary>A tender that is provisionally awarded; with an objection it waits for that.</summary>
    public async Task GegundAsync(string nummer, bool bezwaar)
    {
        await BeoordeeldAsync(nummer, consensus: true);
        var today = services.GetRequiredService<TimeProvider>().Vandaag();
        await DoeAsync<Result>(nummer, v => new GunVoorlopig(nummer, v, today, null, "De inschrijving van Stichting Meedoen heeft de sterkste opbouw."));
        if (bezwaar)
        {
            await DoeAsync<Result>(nummer, v => new NoteerBezwaar(nummer, v, new BezwaarGegevens(Bezwaarsoort.Bezwaar, "TAALHAVEN", "B1", today, "Onze voorbeelden zijn niet meegewogen.")));
        }
    }

    private async Task InschrijvenAsync(string nummer, string aanbieder, decimal prijs)
    {
        await DoeAsync<Result>(nummer, v => new LegInschrijvingVast(nummer, v, "B1", aanbieder, new InschrijvingGegevens(new DateOnly(2026, 10, 20), prijs, 20, [], [new ToezeggingGegevens("Lessen op zaterdag.", new DateOnly(2027, 6, 1))])));
        await DoeAsync<Result>(nummer, v => new ToetsInschrijving(nummer, v, "B1", aanbieder, [new Eisoordeel("KEURMERK", true, null)]));
    }

    private async Task DoeAsync<T>(string nummer, Func<int, ICommand<T>> command)
        where T : IResult<T>
    {
        var version = (await SendAsync(new HaalInkooptraject(nummer))).Value.Versie;
        await DoeAsync(_ => command(version));
    }

    private async Task DoeAsync<T>(Func<int, ICommand<T>> command, Actor? actor = null)
        where T : IResult<T>
    {
        var outcome = await SendAsync(command(0), actor);
        if (!outcome.IsSuccess)
        {
            throw new InvalidOperationException(string.Join("; ", outcome.Errors.Select(e => e.Code + " " + e.Message)));
        }
    }

    private async Task<T> SendAsync<T>(IRequest<T> message, Actor? actor = null)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IActorAccessor>().Actor = actor ?? Actor.Systeem(Kanaal.Job);
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(message);
    }
}
