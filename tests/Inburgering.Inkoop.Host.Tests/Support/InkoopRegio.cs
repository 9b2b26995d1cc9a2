// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Contracten.Beoordelen;
using Inburgering.Inkoop.Contracten.Gunnen;
using Inburgering.Inkoop.Contracten.Inkooptrajecten;
using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Tijd;

namespace Inburgering.Inkoop.Host.Tests.Support;

/// <summary>A tender IT-2 in the region of <see cref="ContractRegio"/>, as far as a test asks.</summary>
internal static class InkoopRegio
{
    /// <summary>Awarded on price alone: EEN on B1, nobody on Z, and EEN objects all the same.</summary>
    public static async Task GegundAsync(HostApp app)
    {
        var today = app.Clock.Vandaag();
        var lot = new InkoopperceelGegevens("B1", Route.B1, ["0626"], true, Lesvorm.Overdag, 20, 1, Prijsmodel.PerUur, null, 20m, 100_000m, null, null, null, null, null, null);
        await app.SendAsync(new RegistreerInkooptraject("IT-2", new InkooptrajectGegevens("Lessen", Inkoopprocedure.MeervoudigOnderhands, null, ["80530000-8"], ["0626"], today.AddDays(-30), today.AddDays(-1), today.AddDays(90), today.AddDays(900), [12], 3, Rapportagefrequentie.Kwartaal, "Vervolg op 2022.")));
        await app.DoeAsync(new VoegInkoopperceelToe("IT-2", 0, "B1", lot));
        await app.DoeAsync(new VoegInkoopperceelToe("IT-2", 1, "Z", lot with { Route = Route.Z }));
        await app.DoeAsync(new LegGunningswijzeVast("IT-2", 2, new GunningswijzeGegevens(Gunningsformule.LaagstePrijsRatio, 100, Gelijkregel.Loting, [])));
        await app.DoeAsync(new ZetInkoopstap("IT-2", 3, Trajectstap.Gepubliceerd));
        await app.DoeAsync(new ZetInkoopstap("IT-2", 4, Trajectstap.InschrijvingGesloten));
        await app.DoeAsync(new LegInschrijvingVast("IT-2", 5, "B1", "EEN", new InschrijvingGegevens(today.AddDays(-2), 16m, 20, [], [new ToezeggingGegevens("Lessen op zaterdag.", today.AddDays(120))])));
        await app.DoeAsync(new ToetsInschrijving("IT-2", 6, "B1", "EEN", []));
        await app.DoeAsync(new ZetInkoopstap("IT-2", 7, Trajectstap.Beoordeling));
        await app.DoeAsync(new GunVoorlopig("IT-2", 8, today, null, "De enige inschrijving voldoet."));
        await app.DoeAsync(new NoteerBezwaar("IT-2", 9, new BezwaarGegevens(Bezwaarsoort.Bezwaar, "EEN", null, today, "Ook perceel Z hoort bij mij.")));
    }

    /// <summary>The award was taken back, made again and became definitive; contract IB-9 is in force and was extended once.</summary>
    public static async Task GecontracteerdAsync(HostApp app)
    {
        await GegundAsync(app);
        await app.DoeAsync(new HandelBezwaarAf("IT-2", 10, 1, Bezwaaruitkomst.Gegrond, "De brief was onduidelijk."));
        await app.DoeAsync(new TrekGunningIn("IT-2", 11, "De brief was onduidelijk."));
        await app.DoeAsync(new GunVoorlopig("IT-2", 12, app.Clock.Vandaag(), null, "De enige inschrijving voldoet."));
        app.Clock.Set(app.Clock.Vandaag().AddDays(40));
        await app.DoeAsync(new GunDefinitief("IT-2", 13, [new Contractvoorstel("EEN", "IB-9")]));
        var contract = await app.SendAsync(new HaalContract("IB-9"));
        await app.DoeAsync(new ActiveerContract("IB-9", contract.Versie, [.. contract.Volledigheid.Where(p => !p.Voldaan).Select(p => new AanvaardPunt(p.Code, "Volgt."))]));
        await app.DoeAsync(new LichtVerlengingsoptie("IB-9", contract.Versie + 1, "Bevalt goed."));
    }
}
