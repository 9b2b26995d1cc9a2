// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Contracten.Beoordelen;
using Inburgering.Inkoop.Contracten.Gunnen;
using Inburgering.Inkoop.Contracten.Inkooptrajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;

namespace Inburgering.Inkoop.Host.Demo;

/// <summary>
/// Two tenders of the demo region: one that is being judged, with a score sheet that still has to be filled in and a lot without bids, and one
/// that is awarded, with its standstill running and an objection.
/// </summary>
internal sealed class DemoInkoop(DemoBericht bericht, DateOnly vandaag)
{
    public const string InBeoordeling = "INK-2026-01";
    public const string Gegund = "INK-2026-02";

    private static readonly string[] Gemeenten = [.. DemoAanbod.Gemeenten.Select(g => g.Code)];

    /// <param name="beoordelaars">Accounts that judge; the last one has not begun.</param>
    public async Task VulAsync(IReadOnlyList<Actor> beoordelaars)
    {
        await BeoordelingAsync(beoordelaars);
        await GunningAsync();
    }

    private async Task BeoordelingAsync(IReadOnlyList<Actor> judges)
    {
        var lot = new InkoopperceelGegevens("B1 overdag", Route.B1, Gemeenten, true, Lesvorm.Overdag, 60, 1, Prijsmodel.PerUur, null, 20m, 900_000m, 1_000_000m, null, null, null, 20, 28);
        await BeginAsync(InBeoordeling, "Inburgeringslessen vanaf volgend jaar", Inkoopprocedure.SocialeEnSpecifiekeDiensten, "TN-900001");
        await DoeAsync(InBeoordeling, v => new VoegInkoopperceelToe(InBeoordeling, v, "B1", lot));
        await DoeAsync(InBeoordeling, v => new VoegInkoopperceelToe(InBeoordeling, v, "Z", lot with { Naam = "Z-route", Route = Route.Z, Capaciteit = 30, MaximumprijsEuro = 18m, MaxGroepsgrootte = 12, RamingEuro = 500_000m, PlafondEuro = 550_000m }));
        await DoeAsync(InBeoordeling, v => new VoegInkoopperceelToe(InBeoordeling, v, "AVOND", lot with { Naam = "B1 in de avond", Lesvorm = Lesvorm.Avond, Capaciteit = 15, RamingEuro = 200_000m, PlafondEuro = null }));
        await DoeAsync(InBeoordeling, v => new LegInkoopeisenVast(InBeoordeling, v, [new InkoopeisGegevens("KEURMERK", "De aanbieder heeft een geldig keurmerk inburgeren.", [Route.B1, Route.Z])]));
        await DoeAsync(InBeoordeling, v => new LegGunningswijzeVast(InBeoordeling, v, new GunningswijzeGegevens(Gunningsformule.LaagstePrijsRatio, 40, Gelijkregel.HoogsteKwaliteit,
        [
            new("K1", "Didactiek", 40, Kwaliteitsschaal.VijfTrappen, "Hoe de lessen zijn opgebouwd."),
            new("K2", "Begeleiding", 20, Kwaliteitsschaal.VijfTrappen, "Hoe mensen worden geholpen die achterblijven."),
        ])));
        foreach (var judge in judges)
        {
            await DoeAsync(InBeoordeling, v => new ZetInInkoopteam(InBeoordeling, v, judge.Id, judge.Naam, Teamrol.Beoordelaar));
        }

        await StapAsync(InBeoordeling, Trajectstap.Gepubliceerd);
        await StapAsync(InBeoordeling, Trajectstap.InschrijvingGesloten);
        foreach (var (code, who, price) in new[] { ("B1", "TAALHAVEN", 17.10m), ("B1", "MEEDOEN", 16.45m), ("B1", "NIEUWTAAL", 18.20m), ("Z", "TAALHAVEN", 15.90m), ("Z", "MEEDOEN", 16.30m) })
        {
            await BiedAsync(InBeoordeling, code, who, price, [new Eisoordeel("KEURMERK", true, null)]);
        }

        await StapAsync(InBeoordeling, Trajectstap.Beoordeling);
        foreach (var judge in judges.SkipLast(1))
        {
            await bericht.StuurAsync(new VulScorebladIn(InBeoordeling, "B1", 0, [.. Scores(("TAALHAVEN", 75, 50), ("MEEDOEN", 50, 75), ("NIEUWTAAL", 75, 75))], Definitief: true), judge);
            await bericht.StuurAsync(new VulScorebladIn(InBeoordeling, "Z", 0, [.. Scores(("TAALHAVEN", 75, 75), ("MEEDOEN", 75, 50))], Definitief: false), judge);
        }
    }

    private async Task GunningAsync()
    {
        var lot = new InkoopperceelGegevens("Participatieverklaring", Route.PVT, Gemeenten, null, Lesvorm.Overdag, 40, 1, Prijsmodel.PerTraject, 12, 400m, 60_000m, null, null, null, null, 15, 60);
        await BeginAsync(Gegund, "Participatieverklaringstraject", Inkoopprocedure.MeervoudigOnderhands, null);
        await DoeAsync(Gegund, v => new VoegInkoopperceelToe(Gegund, v, "PVT", lot));
        await DoeAsync(Gegund, v => new LegGunningswijzeVast(Gegund, v, new GunningswijzeGegevens(Gunningsformule.LaagstePrijsRatio, 100, Gelijkregel.Loting, [])));
        await StapAsync(Gegund, Trajectstap.Gepubliceerd);
        await StapAsync(Gegund, Trajectstap.InschrijvingGesloten);
        foreach (var (who, price) in new[] { ("WELZIJN", 305m), ("MEEDOEN", 330m) })
        {
            await BiedAsync(Gegund, "PVT", who, price, []);
        }

        await StapAsync(Gegund, Trajectstap.Beoordeling);
        await DoeAsync(Gegund, v => new GunVoorlopig(Gegund, v, vandaag, null, "De inschrijving met de laagste prijs voldoet aan alle eisen."));
        await DoeAsync(Gegund, v => new NoteerBezwaar(Gegund, v, new BezwaarGegevens(Bezwaarsoort.Bezwaar, "MEEDOEN", "PVT", vandaag, "De aanbieder vraagt hoe de prijs is vergeleken.")));
    }

    private Task BeginAsync(string number, string title, Inkoopprocedure procedure, string? tenderNed) => bericht.StuurAsync(new RegistreerInkooptraject(number, new InkooptrajectGegevens(
        title,
        procedure,
        tenderNed,
        ["80530000-8"],
        Gemeenten,
        vandaag.AddDays(-50),
        vandaag.AddDays(-4),
        vandaag.AddMonths(6),
        vandaag.AddMonths(30).AddDays(-1),
        [12, 12],
        6,
        Rapportagefrequentie.Kwartaal,
        "Verzonnen voor de demo.")));

    private async Task BiedAsync(string number, string lot, string who, decimal price, IReadOnlyList<Eisoordeel> verdicts)
    {
        await DoeAsync(number, v => new LegInschrijvingVast(number, v, lot, who, new InschrijvingGegevens(vandaag.AddDays(-5), price, 30, [], [new ToezeggingGegevens("Lessen op zaterdag.", vandaag.AddMonths(9))])));
        await DoeAsync(number, v => new ToetsInschrijving(number, v, lot, who, verdicts));
    }

    private Task StapAsync(string number, Trajectstap step) => DoeAsync(number, v => new ZetInkoopstap(number, v, step));

    private async Task DoeAsync(string number, Func<int, SharedKernel.Messages.ICommand<SharedKernel.Results.Result>> command) =>
        await bericht.StuurAsync(command((await bericht.VraagAsync(new HaalInkooptraject(number))).Versie));

    private static IEnumerable<ScoreGegevens> Scores(params (string Who, int K1, int K2)[] scores) => scores.SelectMany(s => new[]
    {
        new ScoreGegevens(s.Who, "K1", s.K1, s.K1 >= 75 ? "De opbouw is duidelijk en past bij de doelgroep." : "De opbouw is algemeen beschreven."),
        new ScoreGegevens(s.Who, "K2", s.K2, s.K2 >= 75 ? "Wie achterblijft krijgt snel hulp." : "Hulp begint pas na de eerste toets."),
    });
}
