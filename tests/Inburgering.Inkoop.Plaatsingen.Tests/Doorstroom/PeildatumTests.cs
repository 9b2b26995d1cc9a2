// SPDX-License-Identifier: EUPL-1.2

using System.Text;
using System.Text.Json;
using Inburgering.Inkoop.Plaatsingen.Doorstroom;
using Inburgering.Inkoop.Plaatsingen.Examens;
using Inburgering.Inkoop.Plaatsingen.Monitor;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.Plaatsingen.Tests.Aanlevering;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.Plaatsingen.Uren;
using Inburgering.Inkoop.Plaatsingen.Wijzigingen;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.TestSupport;

namespace Inburgering.Inkoop.Plaatsingen.Tests.Doorstroom;

/// <summary>A day in the past says the same after a year of later events, whatever is chosen.</summary>
public sealed class PeildatumTests
{
    private static readonly DateOnly Toen = new(2025, 10, 1);
    private static readonly Actor Manager = new("m", "Manager Test", [Rol.Contractmanager], Scope.VanGemeenten("0626"), Kanaal.Web);

    [Theory]
    [Databases]
    public async Task Peildatum_NaEenJaarLatereGebeurtenissen_GeeftVoorElkeKeuzeDezelfdeCijfers(DatabaseProvider provider)
    {
        // Arrange: a region as it is on 1 October 2025.
        await using var app = await TestApp.StartAsync(provider, s => s.AddPlaatsingen().MetBuren(), Toen);
        var regio = new Regio(app);
        for (var i = 1; i <= 6; i++)
        {
            regio.Persoon($"D-{i}", soort: i == 6 ? Soort.Gezin : Soort.Asiel, alfabetisering: i < 3 ? Alfabetisering.A : Alfabetisering.NVT).Pip($"D-{i}", "2025-01-15")
                .Met(new Rij($"D-{i}", Route.B1, "2025-02-03", Nummer: $"P-{i}", Soort: i == 6 ? Soort.Gezin : Soort.Asiel))
                .Uren($"P-{i}", "2025-03-01", 40, 30, 5, 5, 0)
                .Examen($"D-{i}", Onderdeel.LE, ExamenNiveau.B1, "2025-05-01", i % 2 == 0 ? Uitslag.Geslaagd : Uitslag.Gezakt)
                .Module($"D-{i}", ModuleSoort.PVT, "2025-06-01");
        }

        await regio.BewaarAsync();
        var before = await CijfersAsync(app, Toen);

        // Act: a year of changes of literacy, kind, law and gemeente, by screen and by file, and of lessons, exams, PIPs and ends.
        app.Clock.Set(new DateOnly(2026, 4, 1));
        await WijzigAsync(app, "D-1", p => p with { Alfabetisering = Alfabetisering.NVT });
        app.Clock.Set(new DateOnly(2026, 10, 1));
        await WijzigAsync(app, "D-1", p => p with { Alfabetisering = Alfabetisering.AA });
        await WijzigAsync(app, "D-1", p => p with { Soort = Soort.Gezin });
        await WijzigAsync(app, "D-2", p => p with { Wet = Wet.Wi2013 });
        Assert.True((await app.SendAsync(new Verhuis("D-3", "1916", new DateOnly(2026, 6, 1), "Loopt goed."), Testwereld.Consulent)).IsSuccess);
        var file = await ImportProef.TekstAsync(app, "inburgeraars", null, "dossiernummer;gemeente;achternaam;voornaam;geboortedatum;wet;soort;alfabetisering;brp_datum", "D-4;1916;NaamD-4;Delta;1990-01-01;Wi2021;Gezin;A;", "D-5;0626;Andersen;Delta;1990-01-01;Wi2021;Asiel;NVT;");
        Assert.Equal((0, 2, 0, 0), file.Uitkomst);
        Assert.True((await app.SendAsync(new LeverUren("P-5", [new(new DateOnly(2026, 9, 1), 30, 20, 5, 5, 0)]), Testwereld.Taalhuis with { Scope = Scope.VanAanbieder("EEN") })).IsSuccess);
        Assert.True((await app.SendAsync(new RegistreerExamen("D-5", Onderdeel.SC, ExamenNiveau.B1, new DateOnly(2026, 9, 1), Uitslag.Geslaagd), Testwereld.Consulent)).IsSuccess);
        Assert.True((await app.SendAsync(new LegPipVast("D-6", new DateOnly(2026, 9, 1), Route.Z, Niveau.A2), Testwereld.Consulent)).IsSuccess);
        Assert.True((await app.SendAsync(new BeeindigPlaatsing("P-6", Eindreden.Uitval, new DateOnly(2026, 9, 1)), Testwereld.Consulent)).IsSuccess);

        // Assert: the same figures for the same day; between and after the changes what was known then.
        var after = await CijfersAsync(app, Toen);
        Assert.Equal(before.Keys, after.Keys);
        Assert.All(before, b => Assert.True(b.Value == after[b.Key], $"{b.Key}\n{b.Value}\n{after[b.Key]}"));
        async Task<int?> Instroom(DoorstroomFilter filter) => (await app.SendAsync(new HaalDoorstroom(filter))).Value.Routes[0].Alle.Instroom;
        DateOnly between = new(2026, 5, 1), now = new(2026, 10, 1);
        Assert.Equal([2, 1, 1], [await Instroom(new(Toen, Alfabetisering: Alfabetisering.A)), await Instroom(new(between, Alfabetisering: Alfabetisering.A)), await Instroom(new(now, Alfabetisering: Alfabetisering.A))]);
        Assert.Equal([4, 5, 3], [await Instroom(new(Toen, Alfabetisering: Alfabetisering.NVT)), await Instroom(new(between, Alfabetisering: Alfabetisering.NVT)), await Instroom(new(now, Alfabetisering: Alfabetisering.NVT))]);
        Assert.Equal([0, 1], [await Instroom(new(between, Alfabetisering: Alfabetisering.AA)), await Instroom(new(now, Alfabetisering: Alfabetisering.AA))]);
        Assert.Equal([1, 3], [await Instroom(new(between, Soort: Soort.Gezin)), await Instroom(new(now, Soort: Soort.Gezin))]);
        Assert.Equal([6, 5, 0, 1], [await Instroom(new(between)), await Instroom(new(now)), await Instroom(new(between, Wet.Wi2013)), await Instroom(new(now, Wet.Wi2013))]);
        async Task<int?> Lezen(DateOnly dag, string gemeente) => (await app.SendAsync(new HaalExamensEnUren(new(dag, Gemeente: gemeente)))).Value.Examens.SingleOrDefault(e => e.Onderdeel == Onderdeel.LE)?.Afgelegd;
        Assert.Equal([6, 6, 5, null, 1], [await Lezen(Toen, "0626"), await Lezen(new(2026, 5, 31), "0626"), await Lezen(new(2026, 6, 1), "0626"), await Lezen(new(2026, 5, 31), "1916"), await Lezen(new(2026, 6, 1), "1916")]);
    }

    private static async Task<Dictionary<string, string>> CijfersAsync(TestApp app, DateOnly dag)
    {
        DoorstroomFilter all = new(dag);
        DoorstroomFilter[] filters =
        [
            all, all with { Wet = Wet.Wi2013 }, all with { Gemeente = "0626" }, all with { Gemeente = "1916" }, all with { Leeftijd = Leeftijdsgroep.Van35Tot50 }, all with { CohortNaar = CohortNaar.EerstePip },
            .. Enum.GetValues<Soort>().Select(s => all with { Soort = s }), .. Enum.GetValues<Alfabetisering>().Select(a => all with { Alfabetisering = a }),
            all with { Aanbieder = "EEN", Alfabetisering = Alfabetisering.A }, all with { Gemeente = "0626", Soort = Soort.Asiel, Alfabetisering = Alfabetisering.NVT, Leeftijd = Leeftijdsgroep.Van35Tot50 },
        ];
        Dictionary<string, string> found = [];
        foreach (var filter in filters)
        {
            found.Add($"doorstroom {filter}", Encoding.UTF8.GetString(DoorstroomJson.Schrijf((await app.SendAsync(new HaalDoorstroom(filter))).Value)));
            found.Add($"examens en uren {filter}", JsonSerializer.Serialize((await app.SendAsync(new HaalExamensEnUren(filter))).Value));
            found.Add($"van de eigen gemeente {filter}", JsonSerializer.Serialize((await app.SendAsync(new HaalExamensEnUren(filter), Manager)).Value));
            found.Add($"stromen {filter}", JsonSerializer.Serialize((await app.SendAsync(new HaalStromen(filter))).Value));
        }

        found.Add("monitor", JsonSerializer.Serialize((await app.SendAsync(new HaalMonitor("0626", new DateOnly(2025, 1, 1), new DateOnly(2025, 6, 30)), Manager)).Value));
        return found;
    }

    private static async Task WijzigAsync(TestApp app, string dossier, Func<InburgeraarGegevens, InburgeraarGegevens> change)
    {
        var person = await app.LeesAsync(db => Task.FromResult(db.Inburgeraars.Single(i => i.Dossiernummer == dossier)));
        var data = new InburgeraarGegevens(person.Gemeente, person.Achternaam, person.Voornaam, person.Geboortedatum, person.Wet, person.Soort, person.Alfabetisering, person.BrpDatum);
        Assert.Empty((await app.SendAsync(new WijzigInburgeraar(dossier, change(data), person.Versie), Testwereld.Consulent)).Errors);
    }
}
