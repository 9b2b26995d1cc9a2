// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Groepen;
using Inburgering.Inkoop.Plaatsingen.Lessen;
using Inburgering.Inkoop.Plaatsingen.Tests.Lessen;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.Plaatsingen.Uren;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace Inburgering.Inkoop.Plaatsingen.Tests.Groepen;

/// <summary>Who was in which group when, and whose lessons count.</summary>
public sealed class GroepsperiodeTests
{
    private static readonly DateOnly Maand = new(2026, 10, 1);
    private static readonly Guid[] Groepen = [new("00000000-0000-0000-0000-00000000000a"), new("00000000-0000-0000-0000-00000000000b")];

    // Each step is a group (A, B or none) since a day; then which group it was from when to when, a dot for the group of now.
    [Theory]
    [InlineData("A 01", "A 01-.")]
    [InlineData("A 01, B 05", "A 01-04, B 05-.")]
    [InlineData("A 01, A 05", "A 01-.")] // nothing changes
    [InlineData("A 05, A 01", "A 01-.")] // was in it earlier than was thought
    [InlineData("A 01, B 01", "B 01-.")] // the same day: it was a mistake
    [InlineData("A 01, B 05, B 03", "A 01-02, B 03-.")] // the move was earlier
    [InlineData("A 01, B 05, A 05", "A 01-.")] // the move did not take place
    [InlineData("A 01, B 05, A 07", "A 01-04, B 05-06, A 07-.")]
    [InlineData("A 01, B 05, A 02", "A 01-.")] // what was recorded for later days goes
    [InlineData("A 01, - 05", "A 01-04")]
    [InlineData("A 01, - 01", "")]
    [InlineData("A 01, - 05, A 05", "A 01-.")] // taken out and put back on the same day
    [InlineData("A 01, - 05, A 06", "A 01-04, A 06-.")]
    [InlineData("A 01, - 05, B 03", "A 01-02, B 03-.")]
    [InlineData("A 01, B 05, - 03", "A 01-02")]
    [InlineData("- 01", "")]
    public void Verleg_Stappen_GevenEenGroepPerDag(string stappen, string verwacht)
    {
        // Arrange
        List<Groepsperiode> periods = [];

        // Act
        foreach (var step in stappen.Split(", "))
        {
            Groepsperiode.Verleg(periods, Guid.Empty, step[0] == '-' ? null : Groepen[step[0] - 'A'], new DateOnly(2026, 10, int.Parse(step[2..], CultureInfo.InvariantCulture)));
        }

        // Assert
        Assert.Equal(verwacht, string.Join(", ", periods.OrderBy(p => p.Vanaf).Select(p => $"{(p.GroepId == Groepen[0] ? 'A' : 'B')} {p.Vanaf:dd}-{p.Tot?.ToString("dd", CultureInfo.InvariantCulture) ?? "."}")));
    }

    [Theory]
    [Databases]
    public async Task Voorstel_HalverwegeDeMaandNaarEenAndereGroep_TeltDeLessenVanBeide(DatabaseProvider provider)
    {
        // Arrange: both groups have a lesson on the 1st, the 4th and the 8th; PL-1 moves from A to B on the 4th, PL-2 stays in A.
        await using var app = await LessenTests.StartAsync(provider);
        var a = (await app.SendAsync(new ZoekGroepen(new PageRequest(1)), Testwereld.Taalhuis)).Value.Items.Single().Id;
        var b = (await app.SendAsync(new LegGroepVast("C-1", "B1", "B", new GroepGegevens(new DateOnly(2026, 9, 7), 12, Groepsvorm.Dag, "Testlaan 1")), Testwereld.Taalhuis)).Value;
        app.Clock.Set(new DateOnly(2026, 10, 8));
        Dictionary<(Guid, int), Guid> lessons = [];
        foreach (var (group, hours) in new[] { (a, 3m), (b, 2m) })
        {
            foreach (var day in new[] { 1, 4, 8 })
            {
                lessons[(group, day)] = (await app.SendAsync(new LegLesVast(group, new DateOnly(2026, 10, day), hours, false), Testwereld.Taalhuis)).Value;
            }
        }

        // Act
        var moved = await app.SendAsync(new DeelIn("PL-1", b, new DateOnly(2026, 10, 4)), Testwereld.Taalhuis);
        var noted = await app.SendAsync(new MeldAfwezigheid(lessons[(a, 1)], "PL-1", Afwezigheidssoort.Geoorloofd), Testwereld.Taalhuis);
        var left = await app.SendAsync(new MeldAfwezigheid(lessons[(a, 4)], "PL-1", Afwezigheidssoort.Geoorloofd), Testwereld.Taalhuis);
        var early = await app.SendAsync(new MeldAfwezigheid(lessons[(b, 1)], "PL-1", Afwezigheidssoort.Geoorloofd), Testwereld.Taalhuis);

        // Assert
        Assert.True(moved.IsSuccess && noted.IsSuccess);
        Assert.Equal(["PLAATSING_ONBEKEND", "PLAATSING_ONBEKEND"], [left.Errors[0].Code, early.Errors[0].Code]);
        Assert.Equal(
            [new Lesurenvoorstel(3, 0, 7, 0, 3, 4, 4, 0), new Lesurenvoorstel(3, 0, 9, 0, 0, 9, 9, 0)],
            (await app.SendAsync(new ZoekMaanduren(new PageRequest(Sortering: "nummer"), Maand), Testwereld.Taalhuis)).Value.Pagina.Items.Select(r => r.Voorstel));
        List<string> people = [];
        foreach (var (group, day) in new[] { (a, 1), (a, 4), (b, 1), (b, 4) })
        {
            var lesson = (await app.SendAsync(new HaalLes(lessons[(group, day)]), Testwereld.Taalhuis)).Value;
            Assert.Equal(lesson.Presentielijst.Count, lesson.Les.Deelnemers);
            people.Add(string.Join(' ', lesson.Presentielijst.Select(p => p.Plaatsing)));
        }

        Assert.Equal(["PL-1 PL-2", "PL-2", "", "PL-1"], people);
        Assert.Equal(
            [new Steekproefuren("PL-1", "D-1", 3, 0, 0, null), new Steekproefuren("PL-2", "D-2", 3, 0, 0, null)],
            (await app.SendAsync(new TrekLessteekproef("C-1", Maand), Testwereld.Consulent)).Value.Regels.OrderBy(r => r.Plaatsing, StringComparer.Ordinal));
    }

    [Theory]
    [Databases]
    public async Task Kwaliteit_WieDeGroepMetLijstenVerliet_TeltMeeMetWatIsGeleverd(DatabaseProvider provider)
    {
        // Arrange: PL-1 leaves the group with a list after the lesson, PL-2 before it; both have hours of that month.
        await using var app = await LessenTests.StartAsync(provider);
        var group = (await app.SendAsync(new ZoekGroepen(new PageRequest(1)), Testwereld.Taalhuis)).Value.Items.Single().Id;
        await app.SendAsync(new LegLesVast(group, new DateOnly(2026, 10, 1), 3, false), Testwereld.Taalhuis);
        app.Clock.Set(new DateOnly(2026, 10, 8));
        await app.SendAsync(new DeelIn("PL-1", null, new DateOnly(2026, 10, 2)), Testwereld.Taalhuis);
        await app.SendAsync(new DeelIn("PL-2", null, new DateOnly(2026, 10, 1)), Testwereld.Taalhuis);
        await app.SendAsync(new LeverUren("PL-1", [new UrenRegel(Maand, 5, 5, 0, 0, 0)]), Testwereld.Taalhuis);
        await app.SendAsync(new LeverUren("PL-2", [new UrenRegel(Maand, 7, 7, 0, 0, 0)]), Testwereld.Taalhuis);

        // Act
        var figures = await app.InScopeAsync(p => p.GetRequiredService<IPlaatsingen>().HaalEigenCijfersAsync("C-1", Maand, new DateOnly(2026, 12, 31), CancellationToken.None));

        // Assert
        Assert.Equal((0m, 5m), (figures[("B1", "uren_getekend")], figures[("B1", "uren_gevolgd_met_lijst")]));
    }

    [Theory]
    [Databases]
    public async Task DeelIn_DagEnVerloop_StaanOpDePlaatsingEnEenOnmogelijkeDagWordtGeweigerd(DatabaseProvider provider)
    {
        // Arrange: registered on 1 September, today is 1 October.
        await using var app = await LessenTests.StartAsync(provider);
        var a = (await app.SendAsync(new ZoekGroepen(new PageRequest(1)), Testwereld.Taalhuis)).Value.Items.Single().Id;
        var b = (await app.SendAsync(new LegGroepVast("C-1", "B1", "B", new GroepGegevens(new DateOnly(2026, 9, 7), 12, Groepsvorm.Dag, "Testlaan 1")), Testwereld.Taalhuis)).Value;

        // Act
        var tomorrow = await app.SendAsync(new DeelIn("PL-1", b, Testwereld.Vandaag.AddDays(1)), Testwereld.Taalhuis);
        var before = await app.SendAsync(new DeelIn("PL-1", b, new DateOnly(2026, 8, 31)), Testwereld.Taalhuis);
        var first = await app.SendAsync(new DeelIn("PL-1", a, new DateOnly(2026, 9, 1)), Testwereld.Taalhuis);
        var second = await app.SendAsync(new DeelIn("PL-1", b), Testwereld.Taalhuis);
        var detail = (await app.SendAsync(new HaalPlaatsing("PL-1"), Testwereld.Taalhuis)).Value;

        // Assert
        Assert.Equal(["GROEP_INDELING_IN_TOEKOMST", "GROEP_INDELING_VOOR_AANMELDING"], [tomorrow.Errors[0].Code, before.Errors[0].Code]);
        Assert.True(first.IsSuccess && second.IsSuccess);
        Assert.Equal([new GroepsperiodeRegel(a, "DAG-1", new DateOnly(2026, 9, 1), new DateOnly(2026, 9, 30)), new GroepsperiodeRegel(b, "B", Testwereld.Vandaag, null)], detail.Groepsverloop);
        Assert.Equal("B", detail.Groep!.Code);
    }

    [Theory]
    [Databases]
    public async Task Migratie_WieAlInEenGroepZat_HoortErSindsHetBeginBij(DatabaseProvider provider)
    {
        // Arrange: back to the version that only knew the group of now.
        await using var app = await LessenTests.StartAsync(provider);
        await app.SendAsync(new DeelIn("PL-2", null), Testwereld.Taalhuis);
        await app.DbAsync(db => db.Database.GetService<IMigrator>().MigrateAsync("LijstenVanAanbieder"));

        // Act
        await app.DbAsync(db => db.Database.GetService<IMigrator>().MigrateAsync());
        var periods = await app.LeesAsync(db => db.Groepsperioden.Join(db.Plaatsingen, g => g.PlaatsingId, p => p.Id, (g, p) => new { p.Nummer, g.Vanaf, g.Tot, Zelfde = g.GroepId == p.GroepId }).ToListAsync());

        // Assert
        var kept = Assert.Single(periods);
        Assert.Equal(("PL-1", new DateOnly(2026, 9, 1), null, true), (kept.Nummer, kept.Vanaf, kept.Tot, kept.Zelfde));
    }
}
