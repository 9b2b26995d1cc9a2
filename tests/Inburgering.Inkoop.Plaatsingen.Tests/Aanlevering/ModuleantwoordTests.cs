// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Examens;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Tests.Aanlevering;

/// <summary>What may be said of a module: the gemeente by hand and by file, the provider by hand and by file get one answer.</summary>
public sealed class ModuleantwoordTests
{
    private const string Kop = "dossiernummer;module;afgerond_op;uren;themas";
    private static readonly DateOnly Klaar = new(2026, 9, 21);

    // Both sides of each border; what is expected of the provider, and of the gemeente, which records only what is completed.
    private static readonly (ModuleSoort Module, string Uren, bool Af, bool Thema, string Aanbieder, string? Gemeente)[] Gevallen =
    [
        (ModuleSoort.PVT, "12", true, false, "", ""),
        (ModuleSoort.PVT, "11.99", true, false, "MODULE_UREN_TE_WEINIG", "MODULE_UREN_TE_WEINIG"),
        (ModuleSoort.PVT, "0", true, false, "MODULE_UREN_TE_WEINIG", "MODULE_UREN_TE_WEINIG"),
        (ModuleSoort.PVT, "", true, false, "MODULE_UREN_TE_WEINIG", "MODULE_UREN_TE_WEINIG"),
        (ModuleSoort.PVT, "11.99", false, false, "", null),
        (ModuleSoort.PVT, "12", false, false, "", null),
        (ModuleSoort.PVT, "12", true, true, "MODULE_ZONDER_THEMAS", "MODULE_ZONDER_THEMAS"),
        (ModuleSoort.MAP, "40", true, true, "", ""),
        (ModuleSoort.MAP, "39.99", true, true, "MODULE_UREN_TE_WEINIG", "MODULE_UREN_TE_WEINIG"),
        (ModuleSoort.MAP, "", true, true, "MODULE_UREN_TE_WEINIG", "MODULE_UREN_TE_WEINIG"),
        (ModuleSoort.MAP, "39.99", false, true, "", null),
        (ModuleSoort.MAP, "10", false, false, "", null),
        (ModuleSoort.KNM, "", true, false, "", ""),
        (ModuleSoort.KNM, "1", true, false, "", ""),
        (ModuleSoort.KNM, "1", false, false, "", null),
        (ModuleSoort.KNM, "1", false, true, "MODULE_ZONDER_THEMAS", null),
    ];

    [Theory]
    [Databases]
    public async Task Module_MetDeHandOfUitEenBestand_KrijgtHetzelfdeAntwoord(DatabaseProvider provider)
    {
        // Arrange: a person of its own for each case and face, so that no answer depends on another.
        await using var app = await Testwereld.StartAsync(provider);
        await app.MetPerceelAsync();
        List<string> wrong = [];
        foreach (var (row, i) in Gevallen.Select((g, i) => (g, i)))
        {
            decimal? hours = row.Uren.Length == 0 ? null : decimal.Parse(row.Uren, System.Globalization.CultureInfo.InvariantCulture);
            IReadOnlyList<Mapthema>? themes = row.Thema ? [Mapthema.Werkcultuur] : null;
            await MetPlaatsingAsync(app, $"H{i}", $"B{i}");

            // Act
            var hand = await app.SendAsync(new MeldModule($"PL-H{i}", row.Module, hours, row.Af ? Klaar : null, themes), Testwereld.Taalhuis);
            var file = await ImportProef.TekstAsync(app, "modules", Testwereld.Taalhuis, Kop, $"B{i};{row.Module};{(row.Af ? "2026-09-21" : "")};{row.Uren};{(row.Thema ? "Werkcultuur" : "")}");
            Vergelijk($"aanbieder {row}", row.Aanbieder, [.. hand.Errors.Select(e => e.Code)], [.. hand.Errors.Select(e => e.Message)], file);
            if (row.Gemeente is { } expected)
            {
                await MetPlaatsingAsync(app, $"G{i}", $"F{i}");
                var byGemeente = await app.SendAsync(new RegistreerModule($"G{i}", row.Module, Klaar, hours, themes), Testwereld.Consulent);
                var delivered = await ImportProef.TekstAsync(app, "modules", Testwereld.Consulent, Kop, $"F{i};{row.Module};2026-09-21;{row.Uren};{(row.Thema ? "Werkcultuur" : "")}");
                Vergelijk($"gemeente {row}", expected, [.. byGemeente.Errors.Select(e => e.Code)], [.. byGemeente.Errors.Select(e => e.Message)], delivered);
            }
        }

        // Assert
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));

        void Vergelijk(string what, string expected, List<string> codes, List<string> messages, ImportProef file)
        {
            if (string.Join(' ', codes) != expected || !messages.SequenceEqual(file.Fouten.Select(f => f.Melding)) || file.Waarschuwingen.Count > 0)
            {
                wrong.Add($"{what}: verwacht {expected}; hand {string.Join(' ', codes)} {string.Join(' ', messages)}; bestand {string.Join(' ', file.Fouten.Select(f => f.Melding))}");
            }
        }
    }

    [Theory]
    [Databases]
    public async Task MeldModule_DoorDeAanbieder_StaatErMetWieHetMeldteEnDeGemeenteRondtAf(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Testwereld.StartAsync(provider);
        await app.MetPerceelAsync();
        await MetPlaatsingAsync(app, "D-1");
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var since = app.Clock.GetUtcNow();
        app.Clock.Advance(TimeSpan.FromMinutes(1));

        // Act
        var running = await app.SendAsync(new MeldModule("PL-D-1", ModuleSoort.MAP, 10), Testwereld.Taalhuis);
        var ready = await app.SendAsync(new MeldModule("PL-D-1", ModuleSoort.MAP, 42, Klaar, [Mapthema.Competenties]), Testwereld.Taalhuis);
        await app.RunJobAsync("plaatsing-signalen");
        var work = await WerkAsync(app);
        var before = (await app.SendAsync(new HaalInburgeraar("D-1", "begeleiden"), Testwereld.Consulent)).Value;
        var delta = (await app.SendAsync(new ZoekPlaatsingen(new PageRequest(), new PlaatsingFilter(BijgewerktNa: since)), Testwereld.Taalhuis)).Value.Pagina.Items;
        Assert.True((await app.SendAsync(new RegistreerModule("D-1", ModuleSoort.MAP, Klaar.AddDays(2), 42, [Mapthema.Competenties]), Testwereld.Consulent)).IsSuccess);
        await app.RunJobAsync("plaatsing-signalen");
        var after = (await app.SendAsync(new HaalPlaatsing("PL-D-1"), Testwereld.Taalhuis)).Value;
        var again = await app.SendAsync(new MeldModule("PL-D-1", ModuleSoort.MAP, 50, Klaar, [Mapthema.Competenties]), Testwereld.Taalhuis);
        var history = (await app.SendAsync(new ZoekInburgeraarGeschiedenis("D-1"), Testwereld.Consulent)).Value;

        // Assert: one report, of the last time, and no completion until the gemeente says so.
        Assert.True(running.IsSuccess);
        Assert.Equal(running.Value, ready.Value);
        Assert.Empty(before.Modules);
        var report = Assert.Single(before.Modulemeldingen);
        Assert.Equal(("PL-D-1", ModuleSoort.MAP, 42m, Klaar, "TAALHUIS", Testwereld.Vandaag, null), (report.Plaatsing, report.Module, report.Uren!.Value, report.AfgerondOp!.Value, report.GemeldDoor, report.GemeldOp, report.VastgesteldOp));
        Assert.Equal(["TAALHUIS is klaar met MAP"], work);
        Assert.Empty(await WerkAsync(app));
        Assert.Equal(["PL-D-1"], delta.Select(p => p.Nummer));
        Assert.Equal(Klaar.AddDays(2), Assert.Single(after.Modules).VastgesteldOp);
        Assert.Equal("MODULE_AL_AFGEROND", Assert.Single(again.Errors).Code);
        Assert.Contains(history.Regels, r => r.Sleutel == "PL-D-1/MAP" && r.Wie == Testwereld.Taalhuis.Naam);
    }

    [Theory]
    [Databases]
    public async Task MeldModule_WieHetNietMag_KrijgtHetZoalsBijEenOntbrekende(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Testwereld.StartAsync(provider);
        await app.MetPerceelAsync();
        await MetPlaatsingAsync(app, "D-1");
        await app.MetPersoonAsync("D-2");
        await app.MetPlaatsingAsync("PL-2", "D-2", PlaatsingStatus.Geaccepteerd);
        await app.MetPersoonAsync("D-3");
        await app.MetPlaatsingAsync("PL-3", "D-3", PlaatsingStatus.Beeindigd);
        MeldModule Van(string number, ModuleSoort module = ModuleSoort.PVT, decimal? hours = 5, DateOnly? day = null) => new(number, module, hours, day);

        // Act
        var stranger = await app.SendAsync(Van("PL-D-1"), Testwereld.AndereAanbieder);
        var missing = await app.SendAsync(Van("PL-9"), Testwereld.AndereAanbieder);
        var consulent = await app.SendAsync(Van("PL-D-1"), Testwereld.Consulent);
        var waiting = await app.SendAsync(Van("PL-2"), Testwereld.Taalhuis);
        var over = await app.SendAsync(Van("PL-3"), Testwereld.Taalhuis);
        var early = await app.SendAsync(Van("PL-D-1", hours: 12, day: new DateOnly(2026, 9, 6)), Testwereld.Taalhuis);
        var late = await app.SendAsync(Van("PL-D-1", hours: 12, day: Testwereld.Vandaag.AddDays(1)), Testwereld.Taalhuis);
        var kind = await app.SendAsync(Van("PL-D-1", ModuleSoort.Eindgesprek), Testwereld.Taalhuis);
        var nothing = await app.SendAsync(Van("PL-D-1", hours: null), Testwereld.Taalhuis);
        var file = await ImportProef.TekstAsync(app, "modules", Testwereld.AndereAanbieder, Kop, "D-1;PVT;;5;", "D-9;PVT;;5;");
        var own = await ImportProef.TekstAsync(app, "modules", Testwereld.Taalhuis, Kop, "D-2;PVT;;5;", "D-1;Eindgesprek;;5;", "D-1;PVT;;;", "D-1;PVT;2026-09-06;12;", "D-1;KNM;;3;");
        var gemeente = await ImportProef.TekstAsync(app, "modules", Testwereld.Consulent, Kop, "D-1;PVT;;5;");

        // Assert
        Assert.Equal(["PLAATSING_ONBEKEND", "PLAATSING_ONBEKEND", "GEEN_TOEGANG"], new[] { stranger, missing, consulent }.Select(r => r.Errors.Single().Code));
        Assert.Equal(["MODULE_PLAATSING_LOOPT_NIET", "MODULE_PLAATSING_LOOPT_NIET", "MODULE_VOOR_START"], new[] { waiting, over, early }.Select(r => r.Errors.Single().Code));
        Assert.Equal("MODULE_NIETS_GEMELD", nothing.Errors.Single().Code);
        Assert.Equal(["AfgerondOp", "Module", "Uren"], new[] { late, kind, nothing }.Select(r => r.Errors.Single().Field));
        Assert.Equal(["Dossier ‘D-1’ is niet gevonden. Verwacht een dossiernummer uit inburgeraars of uit het systeem.", "Dossier ‘D-9’ is niet gevonden. Verwacht een dossiernummer uit inburgeraars of uit het systeem."], file.Fouten.Select(f => f.Melding));
        Assert.Equal([kind.Errors[0].Message, waiting.Errors[0].Message, nothing.Errors[0].Message, early.Errors[0].Message], own.Fouten.Select(f => f.Melding));
        Assert.Equal([("module", 3), ("dossiernummer", 2), ("uren", 4), ("afgerond_op", 5)], own.Fouten.Select(f => (f.Kolom!, f.Regel)));
        Assert.Equal((1, 0, 0, 4), own.Uitkomst);
        Assert.Equal([(2, "afgerond_op")], gemeente.Fouten.Select(f => (f.Regel, f.Kolom!)));
        Assert.Equal([ModuleSoort.KNM], await app.LeesAsync(db => db.Modulemeldingen.Select(m => m.Module).ToListAsync()));
        Assert.Equal(0, await app.LeesAsync(db => db.Modules.CountAsync()));
    }

    [Theory]
    [Databases]
    public async Task ModulesImport_AlsAanbieder_VervangtHoudtThemasEnZegtAlsErNietsVerandert(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Testwereld.StartAsync(provider);
        await app.MetPerceelAsync();
        await MetPlaatsingAsync(app, "D-1");
        Task<ImportProef> Stuur(string row) => ImportProef.TekstAsync(app, "modules", Testwereld.Taalhuis, Kop, row);

        // Act
        var first = await Stuur("D-1;MAP;;10;Werkcultuur|Competenties");
        var same = await Stuur("D-1;MAP;;10;");
        var ready = await Stuur("D-1;MAP;2026-09-21;40;");

        // Assert
        Assert.Equal(((1, 0, 0, 0), (0, 0, 1, 0), (0, 1, 0, 0)), (first.Uitkomst, same.Uitkomst, ready.Uitkomst));
        var report = Assert.Single((await app.SendAsync(new HaalPlaatsing("PL-D-1"), Testwereld.Taalhuis)).Value.Modules);
        Assert.Equal((40m, Klaar, "TAALHUIS"), (report.Uren!.Value, report.AfgerondOp!.Value, report.GemeldDoor));
        Assert.Equal([Mapthema.Competenties, Mapthema.Werkcultuur], report.Themas);
    }

    private static async Task MetPlaatsingAsync(TestApp app, params string[] dossiers)
    {
        foreach (var dossier in dossiers)
        {
            await app.MetPersoonAsync(dossier);
            await app.MetPlaatsingAsync($"PL-{dossier}", dossier, PlaatsingStatus.Gestart);
        }
    }

    private static Task<List<string>> WerkAsync(TestApp app) =>
        app.LeesAsync(db => db.Werk.Where(w => w.AfgehandeldOp == null && w.Sleutel.StartsWith("module-klaar")).Select(w => w.Titel).ToListAsync());
}
