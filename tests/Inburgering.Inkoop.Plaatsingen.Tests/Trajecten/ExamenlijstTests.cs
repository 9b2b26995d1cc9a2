// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Examens;
using Inburgering.Inkoop.Plaatsingen.Tests.Aanlevering;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Inburgering.Inkoop.Plaatsingen.Tests.Trajecten;

/// <summary>The list of exams over all placements shows what each placement shows by itself, and nothing else.</summary>
public sealed class ExamenlijstTests
{
    private static readonly Actor Taalhuis = Testwereld.Taalhuis;
    private static readonly Actor School = new("s", "School", [Rol.Aanbieder], Scope.VanAanbieder("SCHOOL"), Kanaal.GraphQL);

    [Theory]
    [Databases]
    public async Task ZoekExamens_PerLezer_IsWatElkePlaatsingLaatZien(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await MetExamensAsync(provider);
        Actor[] readers =
        [
            Taalhuis,
            Taalhuis with { Id = "smal", Scope = Scope.VanAanbieder("TAALHUIS", "C-9") },
            Testwereld.AndereAanbieder,
            School,
            Testwereld.Consulent,
            Testwereld.ConsulentElders,
            Testwereld.Consulent with { Id = "leeg", Scope = Scope.VanGemeenten() },
        ];

        foreach (var reader in readers)
        {
            // Act
            var list = await LijstAsync(app, reader);
            List<(string Dossier, Onderdeel Onderdeel, DateOnly Dag)> single = [];
            foreach (var number in new[] { "PL-1", "PL-2", "PL-3", "PL-4" })
            {
                var detail = await app.SendAsync(new HaalPlaatsing(number), reader);
                single.AddRange(detail.IsSuccess ? detail.Value.Examens.Select(e => (detail.Value.Regel.Dossiernummer, e.Onderdeel, e.Examendatum)) : []);
            }

            // Assert
            Assert.Equal(single.Distinct().Order(), list.Select(e => (e.Dossiernummer, e.Onderdeel, e.Examendatum)).Order());
        }

        // PL-2 is of another provider, taught by SCHOOL; PL-4 went out of sight of its provider.
        Assert.Equal(["D-1", "D-1", "D-1", "D-3"], (await LijstAsync(app, Taalhuis)).Select(e => e.Dossiernummer).Order());
        Assert.Equal(["D-2"], (await LijstAsync(app, School)).Select(e => e.Dossiernummer));
        Assert.Equal(["D-2"], (await LijstAsync(app, Testwereld.AndereAanbieder)).Select(e => e.Dossiernummer));
        Assert.Equal(6, (await LijstAsync(app, Testwereld.Consulent)).Count);
        Assert.Empty(await LijstAsync(app, Testwereld.ConsulentElders));
    }

    [Theory]
    [Databases]
    public async Task ZoekExamens_WieAlleenDossiernummersZiet_KrijgtGeenExamens(DatabaseProvider provider)
    {
        // Arrange: a contract manager sees no exams on a placement either.
        await using var app = await MetExamensAsync(provider);
        var manager = Testwereld.Consulent with { Id = "cm", Rollen = [Rol.Contractmanager] };

        // Act
        var list = await app.SendAsync(new ZoekExamens(new PageRequest()), manager);
        var detail = await app.SendAsync(new HaalPlaatsing("PL-1"), manager);

        // Assert
        Assert.Equal(ErrorKind.Forbidden, list.Errors.Single().Kind);
        Assert.Empty(detail.Value.Examens);
    }

    [Theory]
    [Databases]
    public async Task ZoekExamens_ElkFilter_HoudtAlleenWatPast(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await MetExamensAsync(provider);
        (string Wat, ExamenFilter Filter, string[] Verwacht)[] cases =
        [
            ("niets", new ExamenFilter(), ["D-1 KNM 3", "D-1 LE 10", "D-1 LE 24", "D-2 SC 20", "D-3 LU 20", "D-4 SP 20"]),
            ("onderdeel", new ExamenFilter(Onderdeel: Onderdeel.LE), ["D-1 LE 10", "D-1 LE 24"]),
            ("uitslag", new ExamenFilter(Uitslag: Uitslag.Geslaagd), ["D-1 LE 24", "D-2 SC 20"]),
            ("onderdeel en uitslag", new ExamenFilter(Onderdeel: Onderdeel.LE, Uitslag: Uitslag.Gezakt), ["D-1 LE 10"]),
            ("vanaf", new ExamenFilter(Vanaf: Dag(10)), ["D-1 LE 10", "D-1 LE 24", "D-2 SC 20", "D-3 LU 20", "D-4 SP 20"]),
            ("tot", new ExamenFilter(Tot: Dag(10)), ["D-1 KNM 3", "D-1 LE 10"]),
            ("contract", new ExamenFilter(Contract: "C-2"), ["D-2 SC 20"]),
            ("aanbieder", new ExamenFilter(Aanbieder: "ANDER"), ["D-2 SC 20"]),
            ("route", new ExamenFilter(Route: Route.Z), ["D-3 LU 20"]),
            ("wet", new ExamenFilter(Wet: Wet.Wi2013), ["D-4 SP 20"]),
            ("dossier", new ExamenFilter("D-3"), ["D-3 LU 20"]),
            ("naam", new ExamenFilter("derde"), ["D-3 LU 20"]),
            ("plaatsing", new ExamenFilter("pl-2"), ["D-2 SC 20"]),
            ("plaatsing en onderdeel", new ExamenFilter("PL-1", Onderdeel.KNM), ["D-1 KNM 3"]),
        ];

        foreach (var (what, filter, expected) in cases)
        {
            // Act
            var found = await LijstAsync(app, Testwereld.Consulent, filter);

            // Assert
            Assert.Equal($"{what}: {string.Join(", ", expected)}", $"{what}: {string.Join(", ", found.Select(e => $"{e.Dossiernummer} {e.Onderdeel} {e.Examendatum.Day}").Order(StringComparer.Ordinal))}");
        }
    }

    [Theory]
    [Databases]
    public async Task ZoekExamens_PerBladzijde_SlaatNietsOverEnNoemtElkePoging(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await MetExamensAsync(provider);
        List<ExamenuitslagRegel> read = [];
        string? after = null;

        // Act
        do
        {
            var page = (await app.SendAsync(new ZoekExamens(new PageRequest(2, after, Sortering: "datum", Aflopend: true, MetTotaal: true)), Testwereld.Consulent)).Value.Pagina;
            Assert.Equal(6, page.Totaal);
            read.AddRange(page.Items);
            after = page.Volgende;
        }
        while (after is not null);

        // Assert
        Assert.Equal(6, read.DistinctBy(e => e.Id).Count());
        Assert.Equal(read.Select(e => e.Examendatum).OrderDescending(), read.Select(e => e.Examendatum));
        Assert.Equal([(10, 1), (24, 2)], read.Where(e => e.Onderdeel == Onderdeel.LE).Select(e => (e.Examendatum.Day, e.Poging)).Order());
        Assert.All(read.Where(e => e.Onderdeel != Onderdeel.LE), e => Assert.Equal(1, e.Poging));
        Assert.Equal([Wet.Wi2013], read.Where(e => e.Dossiernummer == "D-4").Select(e => e.Wet));
    }

    [Theory]
    [Databases]
    public async Task ZoekExamens_BijgewerktNa_ZietElkExamenHoeHetOokKwam(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await MetExamensAsync(provider);
        (string Wat, string[] Verwacht, Func<Task> Doe)[] steps =
        [
            ("niets", [], () => Task.CompletedTask),
            ("gemeld", ["D-3 LE", "D-3 LU"], () => Goed(app.SendAsync(new MeldExamen("PL-3", Onderdeel.LE, ExamenNiveau.A2, Dag(25), Uitslag.Gezakt), Taalhuis))),
            ("verbeterd door de gemeente", ["D-3 LE", "D-3 LU"], () => Goed(app.SendAsync(new RegistreerExamen("D-3", Onderdeel.LE, ExamenNiveau.A2, Dag(25), Uitslag.Geslaagd), Testwereld.Consulent))),
            ("uit een bestand", ["D-1 KNM", "D-1 LE", "D-1 LE", "D-1 LU"], () => ImportProef.TekstAsync(app, "examens", null, "dossiernummer;onderdeel;niveau;examendatum;uitslag;reden", "D-1;LU;B1;2026-09-25;Gezakt;")),
            ("van iemand anders", [], () => Goed(app.SendAsync(new RegistreerExamen("D-2", Onderdeel.LE, ExamenNiveau.B1, Dag(25), Uitslag.Geslaagd), Testwereld.Consulent))),
            ("nieuwe plaatsing brengt eerdere examens", ["D-2 LE", "D-2 SC"], () => app.MetPlaatsingAsync("PL-5", "D-2", PlaatsingStatus.Gestart)),
            ("gemeld door een ander", ["D-2 LE", "D-2 SC", "D-2 SP"], () => Goed(app.SendAsync(new MeldExamen("PL-2", Onderdeel.SP, ExamenNiveau.B1, Dag(25), Uitslag.Gezakt), Testwereld.AndereAanbieder))),
        ];

        List<string> seen = [];
        foreach (var (what, _, act) in steps)
        {
            app.Clock.Advance(TimeSpan.FromMinutes(1));
            var since = app.Clock.GetUtcNow();
            app.Clock.Advance(TimeSpan.FromMinutes(1));

            // Act
            await act();
            var delta = await LijstAsync(app, Taalhuis, new ExamenFilter(BijgewerktNa: since));
            Assert.All(delta, e => Assert.True(e.BijgewerktOp > since));
            seen.Add($"{what}: {string.Join(", ", delta.Select(e => $"{e.Dossiernummer} {e.Onderdeel}").Order(StringComparer.Ordinal))}");
        }

        // Assert
        Assert.Equal(steps.Select(s => $"{s.Wat}: {string.Join(", ", s.Verwacht)}"), seen);
    }

    [Theory]
    [Databases]
    public async Task ZoekExamens_MeerPlaatsingenVanEenPersoon_StaanBijDeLangstZichtbare(DatabaseProvider provider)
    {
        // Arrange: D-4 had a placement that went out of sight and gets a running one, and one that ended since.
        await using var app = await MetExamensAsync(provider);
        await app.MetPlaatsingAsync("PL-6", "D-4", PlaatsingStatus.Gestart);
        await app.MetPlaatsingAsync("PL-7", "D-4", PlaatsingStatus.Beeindigd);

        // Act
        var exams = await LijstAsync(app, Taalhuis, new ExamenFilter("D-4"));

        // Assert
        Assert.Equal(["PL-6"], exams.Select(e => e.Plaatsing));
    }

    [Theory]
    [Databases]
    public async Task ZoekVerdwenenPlaatsingen_WieAlleenLesgaf_HoortOokDatDePlaatsingUitBeeldIs(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await MetExamensAsync(provider);
        await app.DbAsync(db => db.Plaatsingen.Where(p => p.Nummer == "PL-2").ExecuteUpdateAsync(s => s.SetProperty(p => p.Einddatum, Testwereld.Vandaag.AddYears(-1).AddDays(-1))));
        var since = app.Clock.GetUtcNow().AddDays(-10);

        // Act
        var gone = (await app.SendAsync(new ZoekVerdwenenPlaatsingen(new PageRequest(), since), School)).Value.Items;

        // Assert
        Assert.Empty(await LijstAsync(app, School));
        Assert.Equal(["PL-2"], gone.Select(p => p.Nummer));
    }

    [Theory]
    [Databases]
    public async Task ZoekExamens_LangsElkeWeg_GeeftDezelfdeExamensBladNaBlad(DatabaseProvider provider)
    {
        // Arrange: from no limit, where everything is looked up, to none at all, where the newest exams are looked at.
        await using var app = await MetExamensAsync(provider);
        for (var i = 0; i < 6; i++)
        {
            await Goed(app.SendAsync(new RegistreerExamen($"D-{1 + (i % 4)}", Onderdeel.KNM, null, Dag(4 + i), Uitslag.Gezakt), Testwereld.Consulent));
        }

        ExamenFilter?[] filters = [null, new("Alfa"), new("Alfa Eerste"), new("alf"), new("eer"), new("al ee"), new("D-1"), new("PL-1"), new(Wet: Wet.Wi2021), new(Onderdeel: Onderdeel.KNM), new("Alfa", BijgewerktNa: DateTimeOffset.UnixEpoch), new(BijgewerktNa: DateTimeOffset.UnixEpoch), new("Niemand")];
        foreach (var reader in new[] { Taalhuis, School, Testwereld.AndereAanbieder, Testwereld.Consulent, Testwereld.ConsulentElders })
        {
            foreach (var filter in filters)
            {
                // Act
                var ways = new List<List<Guid>>();
                foreach (var few in new[] { 6000, 30, 4, 1, 0 })
                {
                    ways.Add(await BladerAsync(app, reader, filter, few));
                }

                // Assert
                Assert.All(ways, way => Assert.Equal(ways[0], way));
            }
        }

        Assert.Equal(12, (await BladerAsync(app, Testwereld.Consulent, new("Alfa"), 4)).Count);
    }

    [Theory]
    [Databases]
    public async Task ZoekExamens_TotaalVanEenScherm_StaatErZolangHetUitDeNieuwsteBlijkt(DatabaseProvider provider)
    {
        // Arrange: seven exams, of which the consulent reads six and SCHOOL one.
        await using var app = await MetExamensAsync(provider);
        async Task<int?> TotaalAsync(Actor reader, int few, int most) => (await app.InScopeAsync(
            async p => (await new ZoekExamensHandler(p.GetRequiredService<PlaatsingenDbContext>(), p.GetRequiredService<IActorAccessor>(), app.Clock) { Weinig = few }
                .Handle(new ZoekExamens(new PageRequest(2, Aflopend: true, MetTotaal: true, TelTot: most)), CancellationToken.None)).Value.Pagina, reader)).Totaal;

        // Act
        int?[] totals = [await TotaalAsync(Testwereld.Consulent, 21, 100), await TotaalAsync(Testwereld.Consulent, 18, 100), await TotaalAsync(Testwereld.Consulent, 18, 3), await TotaalAsync(School, 6000, 100), await TotaalAsync(Testwereld.ConsulentElders, 6000, 100)];

        // Assert
        Assert.Equal([6, null, 4, 1, 0], totals);
    }

    private static async Task<List<Guid>> BladerAsync(TestApp app, Actor reader, ExamenFilter? filter, int few)
    {
        List<Guid> found = [];
        for (string? after = null; ;)
        {
            var request = new ZoekExamens(new PageRequest(2, Na: after, Aflopend: true, MetTotaal: true), filter);
            var page = await app.InScopeAsync(
                async p => (await new ZoekExamensHandler(p.GetRequiredService<PlaatsingenDbContext>(), p.GetRequiredService<IActorAccessor>(), app.Clock) { Weinig = few }.Handle(request, CancellationToken.None)).Value.Pagina, reader);
            found.AddRange(page.Items.Select(e => e.Id));
            if (page.Volgende is null)
            {
                Assert.Equal(found.Count, page.Totaal);
                return found;
            }

            after = page.Volgende;
        }
    }

    private static DateOnly Dag(int day) => new(2026, 9, day);

    private static async Task Goed<T>(Task<Result<T>> step)
    {
        var outcome = await step;
        Assert.True(outcome.IsSuccess, string.Join(' ', outcome.Errors.Select(e => e.Message)));
    }

    private static async Task<IReadOnlyList<ExamenuitslagRegel>> LijstAsync(TestApp app, Actor reader, ExamenFilter? filter = null) =>
        (await app.SendAsync(new ZoekExamens(new PageRequest(100), filter), reader)).Value.Pagina.Items;

    // Four people on a placement of their own, each with exams, and one with exams and no placement.
    private static async Task<TestApp> MetExamensAsync(DatabaseProvider provider)
    {
        var app = await Testwereld.StartAsync(provider);
        await app.MetPerceelAsync(Testwereld.Perceel("C-1"));
        await app.MetPerceelAsync(Testwereld.Perceel("C-1", "Z"));
        var other = Testwereld.Perceel("C-2", "B2", aanbieder: "ANDER");
        await app.MetPerceelAsync(other with { Perceel = other.Perceel with { Contract = other.Perceel.Contract with { Onderaannemers = ["SCHOOL"] } } });
        foreach (var (dossier, name, law) in new[] { ("D-1", "Eerste", Wet.Wi2021), ("D-2", "Tweede", Wet.Wi2021), ("D-3", "Derde", Wet.Wi2021), ("D-4", "Vierde", Wet.Wi2013), ("D-5", "Vijfde", Wet.Wi2021) })
        {
            await app.MetPersoonAsync(dossier, Testwereld.Persoon with { Achternaam = name, Wet = law });
        }

        await app.MetPlaatsingAsync("PL-1", "D-1", PlaatsingStatus.Gestart);
        await app.MetPlaatsingAsync("PL-2", "D-2", PlaatsingStatus.Gestart, perceel: "B2");
        await app.MetPlaatsingAsync("PL-3", "D-3", PlaatsingStatus.Gestart, perceel: "Z");
        await app.MetPlaatsingAsync("PL-4", "D-4", PlaatsingStatus.Beeindigd, aangemeld: new DateOnly(2025, 1, 1), start: new DateOnly(2025, 2, 1), eind: Testwereld.Vandaag.AddYears(-1).AddDays(-1));
        await Goed(app.SendAsync(new KiesUitvoerder("PL-2", "SCHOOL"), Testwereld.AndereAanbieder));
        foreach (var (dossier, part, day, result) in new[]
        {
            ("D-1", Onderdeel.LE, 10, Uitslag.Gezakt), ("D-1", Onderdeel.LE, 24, Uitslag.Geslaagd), ("D-1", Onderdeel.KNM, 3, Uitslag.Gezakt),
            ("D-2", Onderdeel.SC, 20, Uitslag.Geslaagd), ("D-3", Onderdeel.LU, 20, Uitslag.Geen), ("D-4", Onderdeel.SP, 20, Uitslag.Gezakt), ("D-5", Onderdeel.SP, 20, Uitslag.Gezakt),
        })
        {
            await Goed(app.SendAsync(new RegistreerExamen(dossier, part, part == Onderdeel.KNM ? null : ExamenNiveau.B1, Dag(day), result, result == Uitslag.Geen ? GeenUitslagReden.Absent : null), Testwereld.Consulent));
        }

        return app;
    }
}
