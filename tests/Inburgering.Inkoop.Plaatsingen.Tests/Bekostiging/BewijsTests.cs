// SPDX-License-Identifier: EUPL-1.2

using System.Security.Cryptography;
using System.Text;
using Inburgering.Inkoop.Plaatsingen.Bekostiging;
using Inburgering.Inkoop.Plaatsingen.Examens;
using Inburgering.Inkoop.Plaatsingen.Tests.Doorstroom;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.TestSupport;

namespace Inburgering.Inkoop.Plaatsingen.Tests.Bekostiging;

public sealed class BewijsTests
{
    private static readonly DateOnly T = new(2026, 10, 1);

    [Theory]
    [Databases]
    public async Task Bewijs_PerRoute_TeltWatErOpDossierStaat(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await StartAsync(provider);

        // Act
        var found = (await app.SendAsync(new HaalBewijsbaarheid(new Bewijskeuze(T)))).Value;
        var early = (await app.SendAsync(new HaalBewijsbaarheid(new Bewijskeuze(new DateOnly(2026, 8, 30))))).Value;
        var own = (await app.SendAsync(new HaalBewijsbaarheid(new Bewijskeuze(T, Aanbieder: "TWEE")))).Value;
        var elsewhere = (await app.SendAsync(new HaalBewijsbaarheid(new Bewijskeuze(T)), Consulent("1916"))).Value;

        // Assert: full, diploma and zvol are proven; half misses an exam, zleeg everything, gezin needs no participation hours.
        Assert.Equal((7, 4), (found.Geslaagd, found.Bewezen));
        Assert.Equal(
            [(Bewijsgat.Examens, 1), (Bewijsgat.DiplomaOfExamens, 1), (Bewijsgat.Cursusuren, 1), (Bewijsgat.Participatieuren, 1), (Bewijsgat.Eindgesprek, 1)],
            found.Gaten.Where(g => g.Gat < Bewijsgat.UrenOntbreken).Select(g => (g.Gat, g.Aantal)));
        Assert.Equal(7, found.Groepen.Sum(g => g.Geslaagd));
        Assert.Equal(4, found.Groepen.Sum(g => g.Bewezen));
        Assert.Equal(3, early.Bewezen);
        Assert.Equal((1, 1), (own.Geslaagd, own.Bewezen));
        Assert.Equal((0, null), (elsewhere.Geslaagd, elsewhere.Aandeel));
    }

    [Theory]
    [Databases]
    public async Task Werklijst_PerGat_NoemtDePersonenEnWatErIs(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await StartAsync(provider);
        async Task<List<(string Dossier, decimal? Is)>> Lijst(Bewijsgat gat, Actor? actor = null) =>
            [.. (await app.SendAsync(new ZoekBewijsgaten(new Bewijskeuze(T), gat, new PageRequest(MetTotaal: true)), actor ?? Consulent("0626"))).Value.Pagina.Items.Select(r => (r.Dossiernummer, r.OpDossier))];

        // Act and Assert: one gap per list, and the number of the list is the length of the list.
        Assert.Equal([("half", 4m)], await Lijst(Bewijsgat.Examens));
        Assert.Equal([("geendiploma", 0m)], await Lijst(Bewijsgat.DiplomaOfExamens));
        Assert.Equal([("zleeg", 100m)], await Lijst(Bewijsgat.Cursusuren));
        Assert.Equal([("zleeg", 799m)], await Lijst(Bewijsgat.Participatieuren));
        Assert.Equal([("zleeg", null)], await Lijst(Bewijsgat.Eindgesprek));
        var counted = (await app.SendAsync(new HaalBewijsbaarheid(new Bewijskeuze(T)))).Value.Gaten;
        foreach (var gap in Enum.GetValues<Bewijsgat>())
        {
            Assert.Equal(counted.SingleOrDefault(g => g.Gat == gap)?.Aantal ?? 0, (await Lijst(gap)).Count);
            Assert.Empty(await Lijst(gap, Consulent("1916")));
        }
    }

    [Theory]
    [Databases]
    public async Task Plaatsing_ZonderUrenOfPrijs_StaatOpDeWerklijst(DatabaseProvider provider)
    {
        // Arrange: A has its three months; B misses July; C began this month; D began before the lot had a price; E ended in July and has it.
        await using var app = await TestApp.StartAsync(provider, s => s.AddPlaatsingen().MetBuren(), T);
        await new Regio(app)
            .Met(
                new Rij("A", Route.B1, "2026-07-20", Nummer: "A"),
                new Rij("B", Route.B1, "2026-07-20", Nummer: "B"),
                new Rij("C", Route.B1, "2026-10-01", Nummer: "C"),
                new Rij("D", Route.B1, "2021-12-31", "2021-12-31", Eindreden.Uitval, Nummer: "D"),
                new Rij("E", Route.B1, "2026-07-01", "2026-07-31", Eindreden.Uitval, Nummer: "E"))
            .Uren("A", "2026-07-01", 1, 1, 0, 0, 0).Uren("A", "2026-08-01", 0, 0, 0, 0, 0).Uren("A", "2026-09-01", 1, 1, 0, 0, 0)
            .Uren("B", "2026-08-01", 1, 1, 0, 0, 0).Uren("B", "2026-09-01", 1, 1, 0, 0, 0).Uren("B", "2026-10-01", 1, 1, 0, 0, 0)
            .Uren("D", "2021-12-01", 1, 1, 0, 0, 0).Uren("E", "2026-07-01", 1, 1, 0, 0, 0)
            .BewaarAsync();
        async Task<IEnumerable<string>> Lijst(Bewijsgat gat) => (await app.SendAsync(new ZoekBewijsgaten(new Bewijskeuze(T), gat, new PageRequest()))).Value.Pagina.Items.Select(r => r.Dossiernummer);

        // Act and Assert
        Assert.Equal(["B"], await Lijst(Bewijsgat.UrenOntbreken));
        Assert.Equal(["D"], await Lijst(Bewijsgat.PrijsOntbreekt));
        Assert.Empty(await Lijst(Bewijsgat.EindredenOntbreekt));
    }

    [Fact]
    public void ZonderPrijs_TussenTweeVersies_IsHetGatErtussen()
    {
        var gaps = Plaatsinggaten.ZonderPrijs([(new(2024, 1, 1), new(2024, 6, 30)), (new(2024, 8, 1), null), (new(2024, 2, 1), new(2024, 3, 1))], new(2023, 12, 1), new(2026, 1, 1));

        Assert.Equal([(new(2023, 12, 1), new(2023, 12, 31)), (new(2024, 7, 1), new(2024, 7, 31))], gaps);
        Assert.Equal([(new(2025, 1, 1), new DateOnly(2025, 6, 1))], Plaatsinggaten.ZonderPrijs([(new(2024, 1, 1), new(2024, 12, 31))], new(2024, 5, 1), new(2025, 6, 1)));
        Assert.Empty(Plaatsinggaten.ZonderPrijs([(new(2024, 1, 1), null)], new(2024, 1, 1), new(2026, 1, 1)));
    }

    [Theory]
    [Databases]
    public async Task Steekproef_MetZaad_IsNaTeRekenenEnDraagtHetBewijs(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await StartAsync(provider);
        string[] numbers = ["vol", "half", "diploma", "geendiploma", "zvol", "zleeg", "gezin"];
        var expected = numbers.OrderBy(n => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"42/P-{n}"))), StringComparer.Ordinal).Take(3).ToList();

        // Act
        var drawn = (await app.SendAsync(new TrekSteekproef(new Bewijskeuze(T), 3, 42), Consulent("0626"))).Value;
        var all = (await app.SendAsync(new TrekSteekproef(new Bewijskeuze(T), 100, 42), Consulent("0626"))).Value;
        var elsewhere = (await app.SendAsync(new TrekSteekproef(new Bewijskeuze(T), 3, 42), Consulent("1916"))).Value;
        var refused = await app.SendAsync(new TrekSteekproef(new Bewijskeuze(T), 0, -1), Consulent("0626"));

        // Assert
        Assert.Equal(expected, drawn.Dossiers.Select(d => d.Dossiernummer));
        Assert.Equal((7, 7), (drawn.Populatie, all.Dossiers.Count));
        var full = all.Dossiers.Single(d => d.Dossiernummer == "vol");
        Assert.Equal((5, 0, 1), (full.Examens.Count, full.Ontbreekt.Count, full.Plaatsingen.Single().Maanden));
        Assert.Equal([Bewijsgat.Cursusuren, Bewijsgat.Participatieuren, Bewijsgat.Eindgesprek], all.Dossiers.Single(d => d.Dossiernummer == "zleeg").Ontbreekt);
        Assert.Equal(0, elsewhere.Populatie);
        Assert.Equal(["Aantal", "Zaad"], refused.Errors.Select(e => e.Field));
        Assert.Equal(ErrorKind.Forbidden, (await app.SendAsync(new TrekSteekproef(new Bewijskeuze(T), 3, 42), new Actor("l", "Lezer", [Rol.Lezer], Scope.Volledig, Kanaal.Web))).Errors.Single().Kind);
    }

    private static Actor Consulent(string gemeente) => new("c", "Consulent", [Rol.Consulent], Scope.VanGemeenten(gemeente), Kanaal.Web);

    private static async Task<TestApp> StartAsync(DatabaseProvider provider)
    {
        var app = await TestApp.StartAsync(provider, s => s.AddPlaatsingen().MetBuren(), T);
        var regio = new Regio(app).Met(
            Geslaagd("vol", Route.B1),
            Geslaagd("half", Route.B1),
            Geslaagd("diploma", Route.Onderwijs) with { Aanbieder = "TWEE" },
            Geslaagd("geendiploma", Route.Onderwijs),
            Geslaagd("zvol", Route.Z),
            Geslaagd("zleeg", Route.Z),
            Geslaagd("gezin", Route.Z) with { Soort = Soort.Gezin });
        foreach (var part in Enum.GetValues<Onderdeel>())
        {
            ExamenNiveau? level = part == Onderdeel.KNM ? null : ExamenNiveau.B1;
            regio.Examen("vol", part, level, "2026-06-01", Uitslag.Geslaagd);
            regio.Examen("half", part, level, "2026-06-01", part == Onderdeel.SP ? Uitslag.Gezakt : Uitslag.Geslaagd);
        }

        // Twice the same part passed does not stand in for another one.
        await regio.Examen("half", Onderdeel.LE, ExamenNiveau.B2, "2026-06-02", Uitslag.Geslaagd)
            .Module("diploma", ModuleSoort.Taalschakeldiploma, "2026-09-01")
            .Module("zvol", ModuleSoort.Eindgesprek, "2026-06-01").Module("zvol", ModuleSoort.Participatie, "2026-06-01", 800)
            .Module("zleeg", ModuleSoort.Participatie, "2026-06-01", 799)
            .Module("gezin", ModuleSoort.Eindgesprek, "2026-06-01")
            .Uren("P-vol", "2026-06-01", 100, 90, 5, 5, 0).Uren("P-zvol", "2026-05-01", 700, 700, 0, 0, 0).Uren("P-zvol", "2026-06-01", 100, 100, 0, 0, 0)
            .Uren("P-zleeg", "2026-06-01", 100, 100, 0, 0, 0).Uren("P-gezin", "2026-05-01", 700, 700, 0, 0, 0).Uren("P-gezin", "2026-06-01", 100, 100, 0, 0, 0)
            .BewaarAsync();
        return app;
    }

    private static Rij Geslaagd(string wie, Route route) => new(wie, route, "2025-01-01", "2026-06-30", Eindreden.Geslaagd, Nummer: $"P-{wie}");
}
