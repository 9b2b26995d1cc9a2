// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Kwaliteit.Bevindingen;
using Inburgering.Inkoop.Kwaliteit.Dossiers;
using Inburgering.Inkoop.Kwaliteit.Register;
using Inburgering.Inkoop.Kwaliteit.Werklijst;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.TestSupport;

namespace Inburgering.Inkoop.Kwaliteit.Tests.Register;

public sealed class RegisterTests
{
    private const string Kop = "bow_nummer;brin;naam;keurmerk_status;keurmerk_tot;tst_erkend;peildatum";

    private static readonly DateOnly Dag = new(2026, 9, 30);

    private static readonly AanbiederInfo School = new("EEN", "Naam van EEN", null, "B-1", "25LX");

    private static readonly ErkenningGegevens Ons = new(KeurmerkStatus.Geldig, new DateOnly(2022, 1, 1), new DateOnly(2027, 1, 1), false);

    private static RegisterGegevens Gelijk => new("B-1", "25LX", "Een", KeurmerkStatus.Geldig, new DateOnly(2027, 1, 1), false, Dag);

    private static AndereModules Andere => new AndereModules().Contract("C-1", "EEN", Rapportagefrequentie.Kwartaal, new DateOnly(2026, 1, 1), new DateOnly(2027, 12, 31), Route.B1);

    [Fact]
    public void Vergelijking_ElkVeld_GeeftPreciesDatVerschil()
    {
        // Arrange
        string Velden(params RegisterGegevens[] register) => string.Join(' ', Registervergelijking.Vergelijk(School, Ons, register).Select(v => v.Veld));

        // Assert
        Assert.Equal("", Velden());
        Assert.Equal("", Velden(Gelijk));
        Assert.Equal("Keurmerk", Velden(Gelijk with { Keurmerk = KeurmerkStatus.Geschorst }));
        Assert.Equal("KeurmerkTot", Velden(Gelijk with { KeurmerkTot = null }));
        Assert.Equal("TstErkenning", Velden(Gelijk with { TstErkend = true }));
        Assert.Equal("Brin", Velden(Gelijk with { Brin = "" }));
        Assert.Equal("BowNummer", Velden(Gelijk with { BowNummer = "B-9" }));
        Assert.Equal("Inschrijving", Velden(Gelijk with { BowNummer = "B-9", Brin = "00AA" }));
        Assert.Equal("", Velden(Gelijk with { BowNummer = "", Keurmerk = KeurmerkStatus.Geen }, Gelijk));
        Assert.Empty(Registervergelijking.Vergelijk(School with { BowNummer = null, Brin = null }, null, [Gelijk]));
    }

    [Theory]
    [Databases]
    public async Task Register_VanBestandTotBevinding_VerandertHetDossierNiet(DatabaseProvider provider)
    {
        // Arrange: our providers have no numbers, so the first one cannot be found.
        await using var app = await Proef.MetDossierAsync(provider, Andere, "EEN", "TWEE");

        // Act
        var read = await app.ImporteerAsync("register", [Kop, "B-1;;Een;Geschorst;2026-12-31;N;2026-09-30", ";;Niemand;Geldig;;N;2026-09-30", "B-2;25LX;Twee;Geldig;;N;2026-11-01"]);
        var older = await app.ImporteerAsync("register", [Kop, "B-1;;Een;Geldig;;N;2026-08-01"]);
        var same = await app.ImporteerAsync("register", [Kop, "B-1;;Een;Geschorst;2026-12-31;N;2026-09-30"]);
        var check = (await app.SendAsync(new HaalRegistercontrole(), Proef.Manager)).Value;
        var stranger = (await app.SendAsync(new HaalRegistercontrole(), Proef.School("TWEE"))).Value;
        await app.RunJobAsync("kwaliteit-bewijsstukken");
        var work = (await app.SendAsync(new ZoekKwaliteitWerk(), Proef.Manager)).Value.Regels.Single(w => w.Soort == "kwaliteit-register");
        var opened = await app.SendAsync(new OpenRegisterbevinding("EEN", Registerveld.Inschrijving, "C-1", new DateOnly(2026, 11, 1)), Proef.Manager);
        var twice = await app.SendAsync(new OpenRegisterbevinding("EEN", Registerveld.Inschrijving, "C-1", new DateOnly(2026, 11, 1)), Proef.Manager);
        var none = await app.SendAsync(new OpenRegisterbevinding("EEN", Registerveld.TstErkenning, "C-1", new DateOnly(2026, 11, 1)), Proef.Manager);
        var other = await app.SendAsync(new OpenRegisterbevinding("TWEE", Registerveld.Inschrijving, "C-1", new DateOnly(2026, 11, 1)), Proef.Manager);
        var finding = (await app.SendAsync(new HaalBevinding(opened.Value), Proef.School("EEN"))).Value;

        // Assert
        Assert.Equal([(3, "bow_nummer"), (4, "peildatum")], read.Fouten.Select(f => (f.Regel, f.Kolom)));
        Assert.Equal((1, 0), (read.Telling.Toegevoegd, read.Telling.Gewijzigd));
        Assert.Single(older.Waarschuwingen);
        Assert.Equal(1, same.Telling.Ongewijzigd);
        Assert.Equal((Dag, 1), (check.Peildatum, check.Regels));
        Assert.Equal(("EEN", Registerveld.Inschrijving), check.Verschillen.Select(v => (v.Aanbieder, v.Veld)).Single());
        Assert.Empty(stranger.Verschillen);
        Assert.Equal("Het register zegt iets anders: inschrijving", work.Titel);
        Assert.Equal((Herkomst.Eis, "KEURMERK"), (finding.Regel.Herkomst, finding.Regel.Bron));
        Assert.StartsWith("Het register van 30-09-2026 en onze gegevens verschillen (inschrijving)", finding.Regel.Omschrijving, StringComparison.Ordinal);
        Assert.Equal(["REGISTER_BEVINDING_LOOPT", "REGISTER_GEEN_VERSCHIL", "REGISTER_CONTRACT_ONBEKEND"], new[] { twice.Errors, none.Errors, other.Errors }.Select(e => e.Single().Code));
        Assert.Equal(KeurmerkStatus.Geldig, await app.MetDatabaseAsync(async db => (await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.SingleAsync(db.Dossiers, d => d.Aanbieder == "EEN")).Keurmerk));
    }
}
