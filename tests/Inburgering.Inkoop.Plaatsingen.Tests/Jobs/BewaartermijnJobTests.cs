// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Doorstroom;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.Plaatsingen.Privacy;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Inburgering.Inkoop.Plaatsingen.Tests.Jobs;

public sealed class BewaartermijnJobTests
{
    [Theory]
    [Databases]
    public async Task Bewaartermijn_LangerDanTienJaarGeleden_NeemtDePersoonWegEnLaatDeAantallenStaan(DatabaseProvider provider)
    {
        // Arrange: today is 1-10-2026; ended on 30-9-2016 is too long ago, on 1-10-2016 just not; the third still runs.
        await using var app = await Testwereld.StartAsync(provider);
        await app.MetPerceelAsync();
        await MetOudePersoonAsync(app, "D-OUD");
        await MetOudePersoonAsync(app, "D-GRENS");
        await MetOudePersoonAsync(app, "D-LOOPT");
        var old = await app.MetPlaatsingAsync("PL-1", "D-OUD", PlaatsingStatus.Beeindigd, new DateOnly(2014, 3, 1), new DateOnly(2014, 5, 10), new DateOnly(2016, 9, 30));
        await app.MetPlaatsingAsync("PL-2", "D-GRENS", PlaatsingStatus.Beeindigd, new DateOnly(2014, 3, 1), new DateOnly(2014, 5, 10), new DateOnly(2016, 10, 1));
        await app.MetPlaatsingAsync("PL-3", "D-LOOPT", PlaatsingStatus.Gestart, new DateOnly(2014, 3, 1), new DateOnly(2014, 5, 10));
        await app.DbAsync(db => db.Plaatsingen.ExecuteUpdateAsync(s => s.SetProperty(p => p.Toelichting, "Alfa ging naar haar zus.")));
        await app.InScopeAsync(async p =>
        {
            await p.GetRequiredService<IInzageLogboek>().LegVastAsync("Plaatsen", ["D-OUD", "D-GRENS"], CancellationToken.None);
            return true;
        });
        var report = await RapportAsync(app);

        // Act
        await app.RunJobAsync("bewaartermijn-personen");
        await app.RunJobAsync("bewaartermijn-personen");

        // Assert
        var people = await app.LeesAsync(db => db.Inburgeraars.AsNoTracking().ToDictionaryAsync(i => i.Dossiernummer));
        var gone = people[Anonimisering.Nummer(old.InburgeraarId)];
        Assert.Equal((Anonimisering.Naam, "", new DateOnly(1990, 5, 11), Testwereld.Vandaag), (gone.Achternaam, gone.Voornaam, gone.Geboortedatum, gone.GeanonimiseerdOp));
        Assert.Equal(["D-GRENS", "D-LOOPT"], people.Keys.Where(k => k != gone.Dossiernummer).Order(StringComparer.Ordinal));
        Assert.All(people.Values.Where(p => p != gone), p => Assert.Equal("Testpersoon", p.Achternaam));
        Assert.Equal(
            [(gone.Dossiernummer, null), ("D-GRENS", "Alfa ging naar haar zus."), ("D-LOOPT", "Alfa ging naar haar zus.")],
            await app.LeesAsync(async db => (await db.Plaatsingen.AsNoTracking().OrderBy(p => p.Nummer).ToListAsync()).Select(p => (p.Dossiernummer, p.Toelichting)).ToList()));
        Assert.Equal([gone.Dossiernummer], await app.LeesAsync(db => db.Pips.Where(p => p.InburgeraarId == gone.Id).Select(p => p.Dossiernummer).ToListAsync()));
        Assert.Equal(["D-GRENS"], await app.LeesAsync(db => db.Inzages.Select(i => i.Dossiernummer).ToListAsync()));
        Assert.Empty(await app.LeesAsync(db => db.Naamdelen.Where(n => n.InburgeraarId == gone.Id).ToListAsync()));
        Assert.Equal(["D-GRENS", "D-LOOPT"], (await app.SendAsync(new ZoekInburgeraars(new PageRequest(), "Toets"), Testwereld.Consulent)).Value.Pagina.Items.Select(i => i.Dossiernummer).Order(StringComparer.Ordinal));
        var line = Assert.Single(await app.LeesAsync(db => db.Logboek.Where(l => l.Sleutel == gone.Dossiernummer).ToListAsync()));
        Assert.DoesNotContain("D-OUD", line.Oud + line.Nieuw, StringComparison.Ordinal);
        Assert.Equal(report, await RapportAsync(app));
    }

    [Theory]
    [InlineData("1990-05-20", "", "1990-05-01")]
    [InlineData("1990-05-20", "2014-05-19", "1990-05-20")]
    [InlineData("1990-05-20", "2014-05-20", "1990-05-01")]
    [InlineData("1990-05-20", "2014-06-02", "1990-05-01")]
    [InlineData("1990-05-20", "2014-05-03;2016-05-11", "1990-05-12")]
    [InlineData("1992-02-29", "2014-02-28", "1992-02-29")]
    public void Vergroof_Geboortedatum_HoudtDeLeeftijdOpElkeStart(string born, string starts, string expected)
    {
        // Arrange
        DateOnly[] days = [.. starts.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(s => DateOnly.Parse(s, System.Globalization.CultureInfo.InvariantCulture))];
        var birth = DateOnly.Parse(born, System.Globalization.CultureInfo.InvariantCulture);

        // Act
        var coarse = Anonimisering.Vergroof(birth, days);

        // Assert
        Assert.Equal(expected, coarse.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Assert.All(days, d => Assert.Equal(Leeftijd(birth, d), Leeftijd(coarse, d)));
    }

    [Theory]
    [Databases]
    public async Task Opdrachten_ElkeTabelMetPersoonsgegevens_DoetMee(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Testwereld.StartAsync(provider);

        // Act
        var (statements, marked) = await app.LeesAsync(db => Task.FromResult((
            Anonimisering.Opdrachten(db),
            db.Model.GetEntityTypes()
                .Where(e => e.ClrType != typeof(Inburgeraar) && e.GetProperties().Any(p => p.PropertyInfo?.IsDefined(typeof(PersoonsgegevenAttribute), false) == true))
                .Select(e => e.GetTableName()!).ToList())));

        // Assert
        Assert.NotEmpty(marked);
        Assert.All(marked, table => Assert.Contains(statements, s => s.StartsWith($"UPDATE plaatsingen{(provider == DatabaseProvider.PostgreSql ? "." : "")}{(provider == DatabaseProvider.PostgreSql ? table : table["plaatsingen".Length..])} ", StringComparison.Ordinal)));
    }

    private static int Leeftijd(DateOnly born, DateOnly day) => day.Year - born.Year - ((day.Month, day.Day).CompareTo((born.Month, born.Day)) < 0 ? 1 : 0);

    private static Task MetOudePersoonAsync(TestApp app, string dossier) => app.DbAsync(async db =>
    {
        var person = Inburgeraar.Maak(dossier, Testwereld.Persoon with { BrpDatum = new DateOnly(2014, 1, 1), Geboortedatum = new DateOnly(1990, 5, 14) });
        db.Inburgeraars.Add(person);
        await Naamregister.SchrijfAsync(db, person, CancellationToken.None);
        db.Pips.Add(Pip.Maak(person, new DateOnly(2014, 2, 1), Route.B1, Niveau.B1, null));
        await db.SaveChangesAsync();
    });

    private static async Task<string> RapportAsync(TestApp app) =>
        JsonSerializer.Serialize((await app.SendAsync(new HaalDoorstroom(new DoorstroomFilter(new DateOnly(2026, 10, 1))))).Value);
}
