// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Kwaliteit.Beoordeling;
using Inburgering.Inkoop.Kwaliteit.Bevindingen;
using Inburgering.Inkoop.Kwaliteit.Bewijzen;
using Inburgering.Inkoop.Kwaliteit.Dossiers;
using Inburgering.Inkoop.Kwaliteit.Eisen;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.TestSupport;

namespace Inburgering.Inkoop.Kwaliteit.Tests.Eisen;

public sealed class EisenpakketTests
{
    private static readonly ContracteisGegevens Kinderopvang = new("C-1", "B1", "Kinderopvang bij de les", EisSoort.KnockOut, "Contract met de kinderopvang", "Programma van eisen, 4.2", new DateOnly(2026, 9, 1), new DateOnly(2026, 9, 30), true);

    private static AndereModules Andere()
    {
        var others = new AndereModules().Contract("C-1", "EEN", Rapportagefrequentie.Kwartaal, new DateOnly(2026, 7, 1), new DateOnly(2027, 12, 31), Route.B1, Route.Z);
        for (var i = 0; i < others.Percelen.Count; i++)
        {
            others.Percelen[i] = others.Percelen[i] with { Contract = others.Percelen[i].Contract with { Onderaannemers = ["SUB"] } };
        }

        others.Toezeggingen.Add(new ToezeggingInfo("C-1", 1, "B1", "Elke week een avondgroep", new DateOnly(2026, 8, 31), null));
        others.Toezeggingen.Add(new ToezeggingInfo("C-1", 2, "B1", "Een taalcoach per groep", new DateOnly(2026, 12, 31), null));
        return others.Contract("C-2", "TWEE", Rapportagefrequentie.Kwartaal, new DateOnly(2026, 7, 1), new DateOnly(2027, 12, 31), Route.Onderwijs);
    }

    [Theory]
    [Databases]
    public async Task Eisenpakket_PerPerceel_HeeftDeRouteDeExtraEisenEnDeToezeggingen(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Proef.MetDossierAsync(provider, Andere(), "EEN", "TWEE", "SUB");
        var code = (await app.SendAsync(new LegContracteisVast(Kinderopvang), Proef.Manager)).Value;

        // Act
        var pack = (await app.SendAsync(new HaalEisenpakket("C-1"), Proef.Manager)).Value;
        var own = (await app.SendAsync(new HaalEisenpakket("C-1"), Proef.School("EEN"))).Value;
        var stranger = await app.SendAsync(new HaalEisenpakket("C-1"), Proef.School("TWEE"));
        var missing = await app.SendAsync(new HaalEisenpakket("C-9"), Proef.Manager);

        // Assert
        Assert.Equal("CE-00001", code);
        Assert.Equal([("B1", true, false), ("Z", false, true)], pack.Percelen.Select(p => (p.Perceel, p.Eisen.Any(e => e.Code == "GROEP-B1"), p.Eisen.Any(e => e.Code == "GROEP-Z"))));
        Assert.All(pack.Percelen, p => Assert.Contains(p.Eisen, e => e.Code == "PRIVACY"));
        Assert.All(pack.Percelen, p => Assert.DoesNotContain(p.Eisen, e => e.Code == "TST-ERKENNING"));
        Assert.Equal(["Elke week een avondgroep", "Een taalcoach per groep"], pack.Toezeggingen.Select(t => t.Omschrijving));
        Assert.Equal([("EEN", false), ("SUB", true)], pack.Partijen.Select(p => (p.Aanbieder, p.Onderaannemer)));
        Assert.Equal(["EEN", "SUB"], own.Partijen.Select(p => p.Aanbieder));
        Assert.Equal(stranger.Errors.Single() with { Message = "" }, missing.Errors.Single() with { Message = "" });
    }

    [Theory]
    [Databases]
    public async Task Onderaannemer_ZietHaarEigenOordeel_EnDeHoofdaannemerAlleenDatOordeelErbij(DatabaseProvider provider)
    {
        // Arrange: the subcontractor has a contract of its own with a requirement and an unheard gift report, and has lost its keurmerk.
        var others = Andere().Contract("C-3", "SUB", Rapportagefrequentie.Kwartaal, new DateOnly(2026, 1, 1), new DateOnly(2027, 12, 31), Route.Z);
        await using var app = await Proef.MetDossierAsync(provider, others, "EEN", "TWEE", "SUB");
        var both = (await app.SendAsync(new LegContracteisVast(Kinderopvang), Proef.Manager)).Value;
        var mainOnly = (await app.SendAsync(new LegContracteisVast(Kinderopvang with { Titel = "Directieoverleg", OokOnderaannemers = false }), Proef.Manager)).Value;
        var elsewhere = (await app.SendAsync(new LegContracteisVast(Kinderopvang with { Contractnummer = "C-3", Perceel = null, Titel = "Van een ander contract" }), Proef.Manager)).Value;
        await app.SendAsync(new WijzigKeurmerk("SUB", new DateOnly(2026, 9, 1), Proef.Geldig with { Keurmerk = KeurmerkStatus.Geschorst }, "register"), Proef.Manager);

        // Act
        var seen = (await app.SendAsync(new HaalEisenpakket("C-1"), Proef.School("EEN"))).Value;
        var sub = (await app.SendAsync(new HaalEisenpakket("C-1"), Proef.School("SUB"))).Value;
        var limited = await app.SendAsync(new HaalEisenpakket("C-1"), Proef.School("SUB", "C-3"));
        var file = await app.SendAsync(new HaalKwaliteitsdossier("SUB"), Proef.School("EEN"));
        var ladder = await app.SendAsync(new HaalLadder("C-1"), Proef.School("SUB"));

        // Assert
        var theirs = seen.Partijen.Single(p => p.Aanbieder == "SUB");
        Assert.Equal((Oordeel.VoldoetNiet, EisUitkomst.VoldoetNiet), (theirs.Oordeel, theirs.Eisen.Single(e => e.Eis == "KEURMERK").Uitkomst));
        Assert.Contains(theirs.Eisen, e => e.Eis == both);
        Assert.DoesNotContain(theirs.Eisen, e => e.Eis == elsewhere || e.Eis is "RAPPORTAGE" or "ACQUISITIE" or "TEVREDENHEID" or "PLAATSINGSSTOP");
        Assert.Equal(["SUB"], sub.Partijen.Select(p => p.Aanbieder));
        Assert.Contains(sub.Partijen[0].Eisen, e => e.Eis == elsewhere);
        Assert.Equal([both], sub.Contracteisen.Select(e => e.Code));
        Assert.Equal([both, mainOnly], seen.Contracteisen.Select(e => e.Code));
        Assert.Equal((2, 0), (seen.Toezeggingen.Count, sub.Toezeggingen.Count));
        Assert.Equal(["EIS_CONTRACT_ONBEKEND", "KWALITEIT_DOSSIER_ONBEKEND", "BEVINDING_CONTRACT_ONBEKEND"], new[] { limited.Errors, file.Errors, ladder.Errors }.Select(e => e.Single().Code));
    }

    [Theory]
    [Databases]
    public async Task Contracteis_GeldtOokVoorDeOnderaannemer_TotHetBewijsErIsOfDeEisEindigt(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Proef.MetDossierAsync(provider, Andere(), "EEN", "TWEE", "SUB");
        var code = (await app.SendAsync(new LegContracteisVast(Kinderopvang), Proef.Manager)).Value;
        async Task<string> OordeelAsync(string aanbieder, DateOnly? day = null) => string.Join("; ", (await app.SendAsync(new HaalKwaliteitsdossier(aanbieder, day), Proef.Manager)).Value.Oordeel.Contracteisen.Select(e => $"{e.Eis} {e.Uitkomst}"));

        // Act
        var before = (await OordeelAsync("EEN"), await OordeelAsync("SUB"), await OordeelAsync("TWEE"));
        var wrongProvider = await app.SendAsync(new LeverBewijsstuk(new BewijsstukGegevens("TWEE", code, BewijsstukSoort.Verklaring, "KDV", "K-1", new DateOnly(2026, 9, 1), null)), Proef.Manager);
        var piece = (await app.SendAsync(new LeverBewijsstuk(new BewijsstukGegevens("SUB", code, BewijsstukSoort.Verklaring, "KDV", "K-1", new DateOnly(2026, 9, 1), null)), Proef.School("SUB"))).Value;
        await app.SendAsync(new VerifieerBewijsstuk(piece, true, "Gezien."), Proef.Manager);
        var judged = await app.SendAsync(new LegBeoordelingVast("EEN", code, Proef.Vandaag, EisUitkomst.VoldoetNiet, "Er is geen opvang."), Proef.Manager);
        var after = (await OordeelAsync("EEN"), await OordeelAsync("SUB"));
        var ended = await app.SendAsync(new BeeindigContracteis(code, Proef.Vandaag, "Vervallen in overleg."), Proef.Manager);
        var twice = await app.SendAsync(new BeeindigContracteis(code, Proef.Vandaag, "Nog eens."), Proef.Manager);
        app.Clock.Set(new DateOnly(2026, 10, 2));

        // Assert
        Assert.Equal(("CE-00001 LetOp; TOEZEGGING-C-1-1 VoldoetNiet; TOEZEGGING-C-1-2 NietBeoordeeld", "CE-00001 LetOp", ""), before);
        Assert.Equal("BEWIJSSTUK_EIS_ONBEKEND", wrongProvider.Errors.Single().Code);
        Assert.Empty(judged.Errors);
        Assert.Equal(("CE-00001 VoldoetNiet; TOEZEGGING-C-1-1 VoldoetNiet; TOEZEGGING-C-1-2 NietBeoordeeld", "CE-00001 Voldoet"), after);
        Assert.True(ended.IsSuccess);
        Assert.Equal("EIS_CONTRACTEIS_BEEINDIGD", twice.Errors.Single().Code);
        Assert.Equal("", await OordeelAsync("SUB"));
        Assert.Equal("CE-00001 Voldoet", await OordeelAsync("SUB", Proef.Vandaag));
    }

    [Theory]
    [Databases]
    public async Task Contracteis_BuitenHetContract_WordtGeweigerd(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Proef.MetDossierAsync(provider, Andere(), "EEN");

        // Act
        var contract = await app.SendAsync(new LegContracteisVast(Kinderopvang with { Contractnummer = "C-9" }), Proef.Manager);
        var lot = await app.SendAsync(new LegContracteisVast(Kinderopvang with { Perceel = "X" }), Proef.Manager);
        var after = await app.SendAsync(new LegContracteisVast(Kinderopvang with { GeldigVanaf = new DateOnly(2028, 1, 1), UiterlijkOp = null }), Proef.Manager);
        var shape = await app.SendAsync(new LegContracteisVast(new ContracteisGegevens("", null, "", EisSoort.Gescoord, "", "", default, null, false)), Proef.Manager);
        var provider2 = await app.SendAsync(new LegContracteisVast(Kinderopvang), Proef.School("EEN"));

        // Assert
        Assert.Equal(["EIS_CONTRACT_ONBEKEND", "EIS_PERCEEL_ONBEKEND", "EIS_NA_CONTRACT", "GEEN_TOEGANG"], new[] { contract.Errors, lot.Errors, after.Errors, provider2.Errors }.Select(e => e.Single().Code));
        Assert.Equal(5, shape.Errors.Count);
    }
}
