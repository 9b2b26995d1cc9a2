// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Examens;
using Inburgering.Inkoop.Plaatsingen.Tests.Doorstroom;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Tests.Aanlevering;

public sealed class AanleveringTests
{
    private static readonly string[] Bestanden = ["inburgeraars", "pips", "plaatsingen", "uren", "examens", "modules"];

    private const string Persoonkop = "dossiernummer;gemeente;achternaam;voornaam;geboortedatum;wet;soort;alfabetisering;brp_datum";
    private const string Plaatsingkop = "plaatsing;dossiernummer;contract;perceel;aangemeld_op;startdatum;einddatum;eindreden;financiering";
    private const string Urenkop = "plaatsing;maand;aangeboden;gevolgd;geoorloofd_verzuim;ongeoorloofd_verzuim;waarvan_online";

    [Theory]
    [Databases]
    public async Task Aanlevering_VoorbeeldTweeKeer_VerandertDeTweedeKeerNietsEnVerteltNiets(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Testwereld.StartAsync(provider);
        await ImportProef.PercelenAsync(app);

        // Act
        foreach (var bestand in Bestanden)
        {
            var first = await ImportProef.VoorbeeldAsync(app, bestand);
            Assert.Empty(first.Fouten);
            Assert.Equal((Voorbeeldmap.Lees(bestand + ".csv").Count(), 0, 0, 0), first.Uitkomst);
        }

        List<(int, int, int, int)> second = [];
        foreach (var bestand in Bestanden)
        {
            second.Add((await ImportProef.VoorbeeldAsync(app, bestand)).Uitkomst);
        }

        // Assert
        Assert.Equal(Bestanden.Select(b => (0, 0, Voorbeeldmap.Lees(b + ".csv").Count(), 0)), second);
        var (events, running, waiting, next) = await app.LeesAsync(async db => (
            await db.Outbox.CountAsync(m => m.Soort.StartsWith("Plaatsing")),
            await db.Plaatsingen.CountAsync(p => p.Status == PlaatsingStatus.Gestart),
            await db.Plaatsingen.CountAsync(p => p.Status == PlaatsingStatus.Aangemeld),
            await db.Nummerreeksen.Select(n => n.Laatste).SingleAsync()));
        Assert.Equal((0, 102, 43, 474), (events, running, waiting, next));
    }

    [Theory]
    [Databases]
    public async Task PlaatsingenImport_BestaandeStartEnEindigt_VerteltAlleenDieWijzigingen(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Testwereld.StartAsync(provider);
        await app.MetPerceelAsync();
        await app.MetPersoonAsync();
        await app.MetPlaatsingAsync("PL-9", status: PlaatsingStatus.Geaccepteerd, aangemeld: new DateOnly(2026, 9, 1));

        // Act
        var waits = await ImportProef.TekstAsync(app, "plaatsingen", null, Plaatsingkop, "PL-9;D-1;C-1;B1;2026-09-01;;;;Gemeente");
        var starts = await ImportProef.TekstAsync(app, "plaatsingen", null, Plaatsingkop, "PL-9;D-1;C-1;B1;2026-09-01;2026-09-14;;;Gemeente");
        var ends = await ImportProef.TekstAsync(app, "plaatsingen", null, Plaatsingkop, "PL-9;D-1;C-1;B1;2026-09-01;2026-09-14;2026-09-30;Uitval;Gemeente");

        // Assert
        Assert.Equal([(0, 0, 1, 0), (0, 1, 0, 0), (0, 1, 0, 0)], [waits.Uitkomst, starts.Uitkomst, ends.Uitkomst]);
        var (row, events, lines) = await app.LeesAsync(async db => (
            await db.Plaatsingen.SingleAsync(),
            await db.Outbox.Where(m => m.Soort.StartsWith("Plaatsing")).OrderBy(m => m.Id).Select(m => m.Soort).ToListAsync(),
            await db.Logboek.CountAsync(l => l.Sleutel == "PL-9" && l.Soort == "Gewijzigd")));
        Assert.Equal((PlaatsingStatus.Beeindigd, Eindreden.Uitval, 2), (row.Status, row.Eindreden!.Value, row.Versie));
        Assert.Equal(["PlaatsingGestart", "PlaatsingBeeindigd"], events);
        Assert.Equal(2, lines);
    }

    [Theory]
    [Databases]
    public async Task PlaatsingenImport_EindeInDeToekomstOfNaEenWeigering_WordtGeweigerd(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Testwereld.StartAsync(provider);
        await app.MetPerceelAsync();
        await app.MetPersoonAsync();
        for (var i = 7; i <= 9; i++)
        {
            await app.MetPersoonAsync($"D-{i}");
            await app.MetPlaatsingAsync($"PL-{i}", $"D-{i}");
        }

        await app.DbAsync(db => db.Plaatsingen.ExecuteUpdateAsync(u => u.SetProperty(p => p.Status, PlaatsingStatus.Geweigerd)));
        var (today, tomorrow) = ($"{Testwereld.Vandaag:yyyy-MM-dd}", $"{Testwereld.Vandaag.AddDays(1):yyyy-MM-dd}");

        // Act
        var report = await ImportProef.TekstAsync(
            app,
            "plaatsingen",
            Testwereld.Consulent,
            Plaatsingkop,
            $"PL-1;D-1;C-1;B1;2026-09-01;2026-09-02;{today};Uitval;Gemeente",
            $"PL-2;D-1;C-1;B1;2026-09-01;2026-09-02;{tomorrow};Uitval;Gemeente",
            "PL-7;D-7;C-1;B1;2026-09-01;2026-09-02;;;Gemeente",
            "PL-8;D-8;C-1;B1;2026-09-01;;2026-09-03;Uitval;Gemeente",
            $"PL-9;D-9;C-1;B1;2026-09-01;{tomorrow};;;Gemeente");

        // Assert
        Assert.Equal([(3, "einddatum"), (4, "plaatsing"), (5, "plaatsing")], report.Fouten.Select(f => (f.Regel, f.Kolom!)));
        Assert.Equal(
            [
                $"De einddatum {Testwereld.Vandaag.AddDays(1):dd-MM-yyyy} ligt in de toekomst. Geef een datum tot en met vandaag ({Testwereld.Vandaag:dd-MM-yyyy}).",
                "Plaatsing ‘PL-7’ is hier geweigerd en is dus nooit begonnen. Verwacht een regel zonder start en einde, of een nieuw nummer.",
            ],
            report.Fouten.Take(2).Select(f => f.Melding));
        Assert.Equal(["PL-1 Beeindigd", "PL-7 Geweigerd", "PL-8 Geweigerd", "PL-9 Geweigerd"], await app.LeesAsync(db => db.Plaatsingen.OrderBy(p => p.Nummer).Select(p => $"{p.Nummer} {p.Status}").ToListAsync()));
    }

    [Theory]
    [Databases]
    public async Task PlaatsingenImport_FoutenEnRegels_NoemtKolomEnSchrijftAlleenWatKlopt(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Testwereld.StartAsync(provider);
        await app.MetPerceelAsync();
        await app.MetPersoonAsync();
        await app.MetPersoonAsync("D-2", Testwereld.Persoon with { Wet = Wet.Wi2013 });

        // Act
        var report = await ImportProef.TekstAsync(
            app,
            "plaatsingen",
            Testwereld.Consulent,
            Plaatsingkop,
            "PL-1;D-9;C-1;B1;2026-09-01;;;;Gemeente",
            "PL-2;D-1;C-1;X;2026-09-01;2026-09-02;2026-09-01;;Gemeente",
            "PL-3;D-1;C-1;B1;2026-09-01;2026-09-02;;Uitval;Gemeente",
            "PL-4;D-2;C-1;B1;2021-12-01;2021-12-31;;;Gemeente",
            "PL-5;D-1;C-1;B1;2026-07-01;2026-07-31;2026-08-31;Uitval;Gemeente",
            "PL-6;D-1;C-1;B1;2026-08-01;2026-08-30;;;Gemeente");

        // Assert
        Assert.Equal((3, 0, 0, 5), report.Uitkomst);
        Assert.Equal(
            [(2, "dossiernummer"), (3, "einddatum"), (3, "eindreden"), (3, "perceel"), (4, "einddatum")],
            report.Fouten.Select(f => (f.Regel, f.Kolom!)));
        Assert.Equal("Dossier ‘D-9’ is niet gevonden. Verwacht een dossiernummer uit inburgeraars of uit het systeem.", report.Fouten[0].Melding);
        Assert.Equal("De einddatum 01-09-2026 ligt voor de start op 02-09-2026. Geef een einddatum op of na de start.", report.Fouten[1].Melding);
        Assert.Equal(["R01", "R08", "R09", "R12", "R12"], report.Waarschuwingen.Select(w => w.Melding[..3]).Order());
    }

    [Theory]
    [Databases]
    public async Task UrenImport_AlsAanbieder_ZietAlleenEigenPlaatsingen(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Testwereld.StartAsync(provider);
        await app.MetPerceelAsync();
        await app.MetPersoonAsync();
        await app.MetPlaatsingAsync(status: PlaatsingStatus.Gestart);
        string[] rows = [Urenkop, "PL-1;2026-09;20;16,5;2;1,5;4", "PL-9;2026-09;1;1;0;0;0", "PL-1;2026-08;21;20;2;1;21"];

        // Act
        var other = await ImportProef.TekstAsync(app, "uren", Testwereld.AndereAanbieder, rows);
        var own = await ImportProef.TekstAsync(app, "uren", Testwereld.Taalhuis, rows);
        var changed = await ImportProef.TekstAsync(app, "uren", Testwereld.Taalhuis, Urenkop, "PL-1;2026-09;20;17;2;1;4");

        // Assert
        Assert.Equal((0, 0, 0, 3), other.Uitkomst);
        Assert.Equal("Plaatsing ‘PL-1’ is niet gevonden. Verwacht een nummer uit plaatsingen of uit het systeem.", other.Fouten[0].Melding);
        Assert.Equal([(3, "plaatsing"), (4, "maand"), (4, "aangeboden"), (4, "waarvan_online")], own.Fouten.Select(f => (f.Regel, f.Kolom!)));
        Assert.Equal("De uren over augustus 2026 tellen niet op: gevolgd 20 + geoorloofd verzuim 2 + ongeoorloofd verzuim 1 = 23, maar aangeboden is 21.", own.Fouten[2].Melding);
        Assert.Equal((0, 1, 0, 0), changed.Uitkomst);
        Assert.Equal(17, await app.LeesAsync(db => db.Uren.Select(u => u.Gevolgd).SingleAsync()));
        Assert.Equal(1, await app.LeesAsync(db => db.Logboek.CountAsync(l => l.Sleutel == "PL-1/2026-09" && l.Soort == "Gewijzigd")));
    }

    [Theory]
    [Databases]
    public async Task ExamensImport_AlsAanbieder_AlleenVanEigenMensen(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Testwereld.StartAsync(provider);
        await app.MetPerceelAsync();
        await app.MetPersoonAsync();
        await app.MetPersoonAsync("D-2");
        await app.MetPlaatsingAsync(status: PlaatsingStatus.Gestart);
        string[] rows = ["dossiernummer;onderdeel;niveau;examendatum;uitslag;reden", "D-1;LE;B1;2026-09-20;Geslaagd;", "D-2;LE;B1;2026-09-20;Geslaagd;", "D-1;KNM;B1;2026-10-02;Gezakt;Absent"];

        // Act
        var report = await ImportProef.TekstAsync(app, "examens", Testwereld.Taalhuis, rows);

        // Assert
        Assert.Equal((1, 0, 0, 4), report.Uitkomst);
        Assert.Equal([(3, "dossiernummer"), (4, "niveau"), (4, "reden"), (4, "examendatum")], report.Fouten.Select(f => (f.Regel, f.Kolom!)));
    }

    [Theory]
    [Databases]
    public async Task ExamensImport_AlsAanbieder_WeigertWatMeldExamenWeigert(DatabaseProvider provider)
    {
        // Arrange: D-1 began on 7 September and again on 21 September, D-2 has not begun.
        await using var app = await Testwereld.StartAsync(provider);
        await app.MetPerceelAsync();
        await app.MetPerceelAsync(Testwereld.Perceel(code: "MAP"));
        await app.MetPersoonAsync();
        await app.MetPersoonAsync("D-2");
        await app.MetPlaatsingAsync("PL-1", status: PlaatsingStatus.Gestart);
        await app.MetPlaatsingAsync("PL-2", "D-2", PlaatsingStatus.Geaccepteerd);
        await app.MetPlaatsingAsync("PL-3", status: PlaatsingStatus.Gestart, start: new DateOnly(2026, 9, 21), perceel: "MAP");
        string[] rows = ["dossiernummer;onderdeel;niveau;examendatum;uitslag;reden", "D-1;LE;B1;2026-09-07;Geslaagd;", "D-1;LU;B1;2026-09-06;Geslaagd;", "D-2;LE;B1;2026-09-20;Geslaagd;"];
        MeldExamen Melding(string number, DateOnly day) => new(number, Onderdeel.SC, ExamenNiveau.B1, day, Uitslag.Geslaagd);

        // Act
        var report = await ImportProef.TekstAsync(app, "examens", Testwereld.Taalhuis, rows);
        var early = await app.SendAsync(Melding("PL-1", new DateOnly(2026, 9, 6)), Testwereld.Taalhuis);
        var waiting = await app.SendAsync(Melding("PL-2", new DateOnly(2026, 9, 20)), Testwereld.Taalhuis);
        var byConsulent = await ImportProef.TekstAsync(app, "examens", Testwereld.Consulent, rows);

        // Assert
        Assert.Equal((1, 0, 0, 2), report.Uitkomst);
        Assert.Equal([(3, "examendatum", early.Errors[0].Message), (4, "dossiernummer", waiting.Errors[0].Message)], report.Fouten.Select(f => (f.Regel, f.Kolom!, f.Melding)));
        Assert.Equal((2, 0, 1, 0), byConsulent.Uitkomst);
    }

    [Theory]
    [Databases]
    public async Task ModulesImport_ThemasEnUren_BlijvenStaanOfWordenGeweigerd(DatabaseProvider provider)
    {
        // Arrange: 40 hours is the border of the MAP, 12 that of the PVT.
        await using var app = await Testwereld.StartAsync(provider);
        foreach (var dossier in new[] { "D-1", "D-2", "D-3" })
        {
            await app.MetPersoonAsync(dossier);
        }

        const string Kop = "dossiernummer;module;afgerond_op;uren;themas";

        // Act
        var first = await ImportProef.TekstAsync(app, "modules", null, Kop, "D-1;MAP;2026-09-01;40;Werkcultuur|Competenties", "D-2;MAP;2026-09-01;39,99;", "D-2;PVT;2026-09-01;12;", "D-3;PVT;2026-09-01;11,5;", "D-3;KNM;2026-09-01;;");
        var wrong = await ImportProef.TekstAsync(app, "modules", null, Kop, "D-3;MAP;2026-09-01;40;Koken", "D-1;PVT;2026-09-01;12;Werkcultuur");
        var without = await ImportProef.TekstAsync(app, "modules", null, "dossiernummer;module;afgerond_op;uren", "D-1;MAP;2026-09-02;41");
        var same = await ImportProef.TekstAsync(app, "modules", null, Kop, "D-1;MAP;2026-09-02;41;Competenties|Werkcultuur");

        // Assert
        Assert.Equal(((3, 0, 0, 2), (0, 0, 0, 2), (0, 1, 0, 0), (0, 0, 1, 0)), (first.Uitkomst, wrong.Uitkomst, without.Uitkomst, same.Uitkomst));
        Assert.Equal([(3, "uren"), (5, "uren")], first.Fouten.Select(w => (w.Regel, w.Kolom!)));
        Assert.Equal(["Thema ‘Koken’ bestaat niet. Verwacht Competenties, Arbeidskansen, LokaleArbeidsmarkt, Werkcultuur.", "Thema’s horen bij de MAP. Laat ze leeg bij PVT."], wrong.Fouten.Select(f => f.Melding));
        Assert.Equal("Competenties;Werkcultuur", await app.LeesAsync(db => db.Modules.Where(m => m.Dossiernummer == "D-1").Select(m => m.Themas).SingleAsync()));
    }

    [Theory]
    [Databases]
    public async Task InburgeraarsImport_BuitenBereikOfBsn_WordtGeweigerdEnWetVolgtInPlaatsingen(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Testwereld.StartAsync(provider);
        await app.MetPerceelAsync();
        await app.MetPersoonAsync();
        await app.MetPersoonAsync("D-3", Testwereld.Persoon with { Gemeente = "1916" });
        await app.MetPlaatsingAsync(status: PlaatsingStatus.Gestart);

        // Act
        var report = await ImportProef.TekstAsync(
            app,
            "inburgeraars",
            Testwereld.Consulent,
            Persoonkop,
            "D-1;0626;Testpersoon;Alfa;1990-05-01;Wi2013;Asiel;NVT;2026-07-01",
            "111222333;0626;Testpersoon;Beta;1990-05-01;Wi2021;Asiel;NVT;",
            "D-3;0626;Testpersoon;Gamma;1990-05-01;Wi2021;Asiel;NVT;",
            "D-4;1916;Testpersoon;Delta;1990-05-01;Wi2021;Asiel;NVT;",
            "D-5;9999;Testpersoon;Epsilon;2030-05-01;Wi2021;Asiel;NVT;2030-05-01");

        // Assert
        Assert.Equal((0, 1, 0, 6), report.Uitkomst);
        Assert.Equal([(3, "dossiernummer"), (4, "dossiernummer"), (5, "gemeente"), (6, "gemeente"), (6, "geboortedatum"), (6, "brp_datum")], report.Fouten.Select(f => (f.Regel, f.Kolom!)));
        Assert.Equal(Wet.Wi2013, await app.LeesAsync(db => db.Plaatsingen.Select(p => p.Wet).SingleAsync()));
        Assert.Equal(1, await app.LeesAsync(db => db.Logboek.CountAsync(l => l.Onderwerp == "Plaatsing" && l.Soort == "Gewijzigd" && l.Kanaal == Kanaal.Import)));
    }
}
