// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Kwaliteit.Beoordeling;
using Inburgering.Inkoop.Kwaliteit.Bewijzen;
using Inburgering.Inkoop.Kwaliteit.Dossiers;
using Inburgering.Inkoop.Kwaliteit.Eisen;
using Inburgering.Inkoop.Kwaliteit.Werklijst;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.TestSupport;

namespace Inburgering.Inkoop.Kwaliteit.Tests.Bewijzen;

public sealed class BewijsstukTests
{
    private static readonly BewijsstukGegevens Overeenkomst = new("EEN", "PRIVACY", BewijsstukSoort.Verklaring, "Gemeente en EEN", "VO-2026-1", new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 30));

    private static AndereModules Andere => new AndereModules()
        .Contract("C-1", "EEN", Rapportagefrequentie.Kwartaal, new DateOnly(2026, 7, 1), new DateOnly(2027, 12, 31), Route.B1)
        .Contract("C-2", "TWEE", Rapportagefrequentie.Kwartaal, new DateOnly(2026, 7, 1), new DateOnly(2027, 12, 31), Route.Z);

    [Theory]
    [Databases]
    public async Task Bewijsstuk_VanAanleverenTotVerlopen_HerinnertEnSteltEenStopVoor(DatabaseProvider provider)
    {
        // Arrange: 1 October, 90 days before the last day.
        await using var app = await Proef.MetDossierAsync(provider, Andere, "EEN", "TWEE");
        var number = (await app.SendAsync(new LeverBewijsstuk(Overeenkomst), Proef.School("EEN"))).Value;
        await app.RunJobAsync("kwaliteit-bewijsstukken");
        var waiting = await WerkAsync(app, Proef.Manager);
        var before = await StandAsync(app, null);

        // Act
        var verified = await app.SendAsync(new VerifieerBewijsstuk(number, true, "Getekend door beide partijen."), Proef.Manager);
        Dictionary<string, (string Manager, string Provider)> reminders = [];
        foreach (var day in new[] { new DateOnly(2026, 10, 1), new DateOnly(2026, 10, 2), new DateOnly(2026, 12, 30), new DateOnly(2026, 12, 31) })
        {
            app.Clock.Set(day);
            await app.RunJobAsync("kwaliteit-bewijsstukken");
            await app.RunJobAsync("kwaliteit-bewijsstukken");
            reminders[$"{day:MM-dd}"] = (await WerkAsync(app, Proef.Manager), await WerkAsync(app, Proef.School("EEN")));
        }

        var file = (await app.SendAsync(new HaalKwaliteitsdossier("EEN"), Proef.Manager)).Value;
        await app.SendAsync(new StelPlaatsingsstopIn("EEN", new DateOnly(2026, 12, 31), file.Oordeel.Stopvoorstel!), Proef.Manager);
        await app.RunJobAsync("kwaliteit-bewijsstukken");
        var decided = await WerkAsync(app, Proef.Manager);

        // Assert
        Assert.Equal("LetOp BS-00001 Verifieer het bewijsstuk", waiting);
        Assert.Equal((EisUitkomst.NietBeoordeeld, Bewijsstand.Wacht), before);
        Assert.Empty(verified.Errors);
        Assert.Equal("LetOp BS-00001 Vraag een nieuw bewijsstuk op", reminders["10-01"].Manager);
        Assert.Equal("LetOp BS-00001 Lever een nieuw bewijsstuk aan", reminders["10-02"].Provider);
        Assert.Equal("Fout BS-00001 Lever een nieuw bewijsstuk aan", reminders["12-30"].Provider);
        Assert.Equal("Fout BS-00001 Besluit over een plaatsingsstop; Fout BS-00001 Vraag een nieuw bewijsstuk op", reminders["12-31"].Manager);
        Assert.Equal("Privacy geregeld: Bewijsstuk BS-00001 is verlopen: het gold tot en met 30-12-2026.", file.Oordeel.Stopvoorstel);
        Assert.Equal("Fout BS-00001 Vraag een nieuw bewijsstuk op", decided);
        Assert.Equal((EisUitkomst.LetOp, Bewijsstand.Verloopt), await StandAsync(app, new DateOnly(2026, 10, 1)));
        Assert.Equal((EisUitkomst.VoldoetNiet, Bewijsstand.Verlopen), await StandAsync(app, new DateOnly(2026, 12, 31)));
    }

    [Theory]
    [Databases]
    public async Task Verifieren_MetVierOgen_VraagtTweeMensen(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Proef.MetDossierAsync(provider, Andere, "EEN");
        var privacy = (await app.SendAsync(new HaalEis("PRIVACY"), Proef.Manager)).Value.Versies[0].Gegevens;
        await app.SendAsync(new WijzigEis("PRIVACY", Proef.Vandaag, null, privacy with { VierOgen = true }, "Twee mensen kijken."), Proef.Manager);
        var number = (await app.SendAsync(new LeverBewijsstuk(Overeenkomst), Proef.Manager)).Value;
        var colleague = Proef.Manager with { Id = "cm-2", Naam = "Collega" };

        // Act
        var first = await app.SendAsync(new VerifieerBewijsstuk(number, true, "Gezien."), Proef.Manager);
        var half = (await app.SendAsync(new HaalBewijsstuk(number), Proef.Manager)).Value;
        var again = await app.SendAsync(new VerifieerBewijsstuk(number, true, "Nog eens gezien."), Proef.Manager);
        var second = await app.SendAsync(new VerifieerBewijsstuk(number, true, "Ook gezien."), colleague);
        var done = (await app.SendAsync(new HaalBewijsstuk(number), Proef.School("EEN"))).Value;
        var late = await app.SendAsync(new VerifieerBewijsstuk(number, false, "Toch niet."), colleague);

        // Assert
        Assert.True(first.IsSuccess && second.IsSuccess);
        Assert.Equal(BewijsstukStatus.EersteAkkoord, half.Status);
        Assert.Equal("U hebt bewijsstuk BS-00001 al gecontroleerd. Bij deze eis kijken twee mensen: laat een collega de tweede controle doen.", again.Errors.Single().Message);
        Assert.Equal((BewijsstukStatus.Geverifieerd, "Testmanager", "Collega", "Gezien.\n\nOok gezien."), (done.Status, done.EersteAkkoordDoor, done.BeoordeeldDoor, done.Toelichting));
        Assert.Equal("BEWIJSSTUK_AL_BEOORDEELD", late.Errors.Single().Code);
    }

    [Theory]
    [Databases]
    public async Task Bewijsstuk_VanEenAnderOfOverNiets_WordtGeweigerd(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Proef.MetDossierAsync(provider, Andere, "EEN", "TWEE");
        var number = (await app.SendAsync(new LeverBewijsstuk(Overeenkomst), Proef.School("EEN"))).Value;

        // Act
        var stranger = await app.SendAsync(new LeverBewijsstuk(Overeenkomst), Proef.School("TWEE"));
        var look = await app.SendAsync(new HaalBewijsstuk(number), Proef.School("TWEE"));
        var list = await app.SendAsync(new ZoekBewijsstukken(new PageRequest(MetTotaal: true)), Proef.School("TWEE"));
        var withdraw = await app.SendAsync(new TrekBewijsstukIn(number, "Niet van mij"), Proef.School("TWEE"));
        var self = await app.SendAsync(new VerifieerBewijsstuk(number, true, "Prima"), Proef.School("EEN"));
        var twice = await app.SendAsync(new LeverBewijsstuk(Overeenkomst), Proef.Manager);
        var unknown = await app.SendAsync(new LeverBewijsstuk(Overeenkomst with { Eis = "BESTAAT-NIET" }), Proef.Manager);
        var shape = await app.SendAsync(new LeverBewijsstuk(new BewijsstukGegevens("", "", BewijsstukSoort.Audit, "", "", new DateOnly(2026, 2, 1), new DateOnly(2026, 1, 1))), Proef.Manager);
        await app.SendAsync(new VerifieerBewijsstuk(number, true, "Goed."), Proef.Manager);
        var tooLate = await app.SendAsync(new TrekBewijsstukIn(number, "Vergissing"), Proef.School("EEN"));
        var taken = await app.SendAsync(new TrekBewijsstukIn(number, "De verklaring is herroepen."), Proef.Manager);

        // Assert
        Assert.Equal(["KWALITEIT_DOSSIER_ONBEKEND", "BEWIJSSTUK_ONBEKEND", "BEWIJSSTUK_ONBEKEND"], new[] { stranger.Errors, look.Errors, withdraw.Errors }.Select(e => e.Single().Code));
        Assert.Equal(0, list.Value.Totaal);
        Assert.Equal("GEEN_TOEGANG", self.Errors.Single().Code);
        Assert.Equal("BEWIJSSTUK_AL_AANGELEVERD", twice.Errors.Single().Code);
        Assert.Equal("BEWIJSSTUK_EIS_ONBEKEND", unknown.Errors.Single().Code);
        Assert.Equal(5, shape.Errors.Count);
        Assert.Equal("BEWIJSSTUK_ALLEEN_CONTRACTMANAGER", tooLate.Errors.Single().Code);
        Assert.True(taken.IsSuccess);
    }

    [Theory]
    [Databases]
    public async Task Afwijzing_VraagtOmEenNieuwStuk_TotHetErIs(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Proef.MetDossierAsync(provider, Andere, "EEN");
        var number = (await app.SendAsync(new LeverBewijsstuk(Overeenkomst), Proef.School("EEN"))).Value;

        // Act
        await app.SendAsync(new VerifieerBewijsstuk(number, false, "De handtekening ontbreekt."), Proef.Manager);
        await app.RunJobAsync("kwaliteit-bewijsstukken");
        var asked = await WerkAsync(app, Proef.School("EEN"));
        await app.SendAsync(new LeverBewijsstuk(Overeenkomst), Proef.School("EEN"));
        await app.RunJobAsync("kwaliteit-bewijsstukken");

        // Assert
        Assert.Equal("LetOp BS-00001 Lees waarom en lever een nieuw bewijsstuk", asked);
        Assert.Equal("", await WerkAsync(app, Proef.School("EEN")));
        Assert.Equal("LetOp BS-00002 Verifieer het bewijsstuk", await WerkAsync(app, Proef.Manager));
    }

    private static async Task<string> WerkAsync(TestApp app, SharedKernel.Access.Actor actor) =>
        string.Join("; ", (await app.SendAsync(new ZoekKwaliteitWerk(), actor)).Value.Regels.Where(w => w.Soort is "kwaliteit-bewijsstuk" or "kwaliteit-bewijsverloop" or "kwaliteit-stopvoorstel")
            .Select(w => $"{w.Ernst} {w.Titel[w.Titel.IndexOf("BS-", StringComparison.Ordinal)..][..8]} {w.VolgendeStap}").Order(StringComparer.Ordinal));

    private static async Task<(EisUitkomst Uitkomst, Bewijsstand Stand)> StandAsync(TestApp app, DateOnly? day)
    {
        var file = (await app.SendAsync(new HaalKwaliteitsdossier("EEN", day), Proef.School("EEN"))).Value;
        return (file.Oordeel.Eisen.Single(e => e.Eis == "PRIVACY").Uitkomst, file.Bewijzen.Single().Stand);
    }
}
