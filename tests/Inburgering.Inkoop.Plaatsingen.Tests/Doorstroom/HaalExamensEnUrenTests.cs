// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Doorstroom;
using Inburgering.Inkoop.Plaatsingen.Examens;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.TestSupport;

namespace Inburgering.Inkoop.Plaatsingen.Tests.Doorstroom;

public sealed class HaalExamensEnUrenTests
{
    private static readonly DoorstroomFilter Filter = new(new DateOnly(2026, 10, 1));

    [Theory]
    [Databases]
    public async Task Examens_PogingenEnZonderUitslag_TellenApart(DatabaseProvider provider)
    {
        // Arrange: A fails and then passes, after not turning up; B passes at once; C's exam lies after the reference day.
        await using var app = await TestApp.StartAsync(provider, s => s.AddPlaatsingen().MetBuren());
        await new Regio(app)
            .Persoon("A").Persoon("B").Persoon("C").Persoon("D", "0626", Wet.Wi2013)
            .Examen("A", Onderdeel.LE, ExamenNiveau.B1, "2025-01-01", Uitslag.Geen, GeenUitslagReden.Absent)
            .Examen("A", Onderdeel.LE, ExamenNiveau.B1, "2025-02-01", Uitslag.Gezakt)
            .Examen("A", Onderdeel.LE, ExamenNiveau.B1, "2025-03-01", Uitslag.Geslaagd)
            .Examen("B", Onderdeel.LE, ExamenNiveau.B1, "2026-10-01", Uitslag.Geslaagd)
            .Examen("C", Onderdeel.LE, ExamenNiveau.B1, "2026-10-02", Uitslag.Geslaagd)
            .Examen("D", Onderdeel.LE, ExamenNiveau.B1, "2025-01-01", Uitslag.Geslaagd)
            .Examen("B", Onderdeel.KNM, null, "2025-01-01", Uitslag.Geslaagd)
            .Examen("B", Onderdeel.LE, ExamenNiveau.A2, "2025-01-02", Uitslag.Geen, GeenUitslagReden.Afgemeld)
            .BewaarAsync();

        // Act
        var exams = (await app.SendAsync(new HaalExamensEnUren(Filter))).Value.Examens;

        // Assert
        Assert.Equal(
            [
                new ExamenCijfers(Onderdeel.LE, ExamenNiveau.A2, 0, 0, 0, null, 0, 0, 1, 0),
                new ExamenCijfers(Onderdeel.LE, ExamenNiveau.B1, 3, 2, 1, 2.0 / 3, 0, 0, 0, 1),
                new ExamenCijfers(Onderdeel.KNM, null, 1, 1, 1, 1, 0, 0, 0, 0),
            ],
            exams);
    }

    [Theory]
    [Databases]
    public async Task Examens_PerAanbieder_TellenBijDeLaatstBegonnenLeerroute(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await TestApp.StartAsync(provider, s => s.AddPlaatsingen().MetBuren());
        await new Regio(app)
            .Met(new Rij("A", Route.B1, "2024-01-01", "2024-06-01", Eindreden.Overstap, Aanbieder: "EEN"), new Rij("A", Route.B1, "2024-07-01", Aanbieder: "TWEE"), new Rij("A", Route.PVT, "2024-08-01", Aanbieder: "DRIE"))
            .Examen("A", Onderdeel.SC, ExamenNiveau.B1, "2024-06-30", Uitslag.Gezakt)
            .Examen("A", Onderdeel.SC, ExamenNiveau.B1, "2024-09-01", Uitslag.Geslaagd)
            .BewaarAsync();

        // Act
        var een = (await app.SendAsync(new HaalExamensEnUren(Filter with { Aanbieder = "EEN" }))).Value.Examens.Single();
        var twee = (await app.SendAsync(new HaalExamensEnUren(Filter with { Contract = "C-TWEE" }))).Value.Examens.Single();

        // Assert: passing at the second school was not a first attempt.
        Assert.Equal((1, 0), (een.Afgelegd, een.Geslaagd));
        Assert.Equal((1, 1, 0), (twee.Afgelegd, twee.Geslaagd, twee.EerstePoging));
    }

    [Theory]
    [Databases]
    public async Task Uren_HeleMaandenTotPeildatum_GevenAanwezigheid(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await TestApp.StartAsync(provider, s => s.AddPlaatsingen().MetBuren());
        await new Regio(app)
            .Met(new Rij("A", Route.Z, "2026-01-01", Nummer: "PL-1"), new Rij("B", Route.PVT, "2026-01-01", Nummer: "PL-2"))
            .Uren("PL-1", "2026-08-01", 40, 30.5m, 4.5m, 5, 10).Uren("PL-1", "2026-09-01", 10, 9.5m, 0.5m, 0, 0).Uren("PL-1", "2026-10-01", 100, 0, 0, 100, 0)
            .Uren("PL-2", "2026-08-01", 12, 12, 0, 0, 0).BewaarAsync();

        // Act
        var october = (await app.SendAsync(new HaalExamensEnUren(Filter))).Value.Uren;
        var september = (await app.SendAsync(new HaalExamensEnUren(Filter with { Peildatum = new DateOnly(2026, 9, 29) }))).Value.Uren;
        var endOfSeptember = (await app.SendAsync(new HaalExamensEnUren(Filter with { Peildatum = new DateOnly(2026, 9, 30) }))).Value.Uren;

        // Assert
        Assert.Equal([new UrenCijfers(Route.Z, 1, 50, 40, 5, 5, 10, 0.8, 0.25)], october);
        Assert.Equal(40, september.Single().Aangeboden);
        Assert.Equal(50, endOfSeptember.Single().Aangeboden);
    }

    [Theory]
    [Databases]
    public async Task ExamensEnUren_AndereGemeente_ZietNiets(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await TestApp.StartAsync(provider, s => s.AddPlaatsingen().MetBuren());
        await new Regio(app).Met(new Rij("A", Route.Z, "2026-01-01", Nummer: "PL-1")).Uren("PL-1", "2026-08-01", 40, 40, 0, 0, 0).Examen("A", Onderdeel.KNM, null, "2026-08-01", Uitslag.Geslaagd).BewaarAsync();

        // Act
        var other = (await app.SendAsync(new HaalExamensEnUren(Filter), HaalDoorstroomTests.Als(Rol.Consulent, Scope.VanGemeenten("1916")))).Value;
        var own = (await app.SendAsync(new HaalExamensEnUren(Filter), HaalDoorstroomTests.Als(Rol.Consulent, Scope.VanGemeenten("0626")))).Value;

        // Assert
        Assert.Empty(other.Examens);
        Assert.Empty(other.Uren);
        Assert.Equal((1, 1), (own.Examens.Count, own.Uren.Count));
    }
}
