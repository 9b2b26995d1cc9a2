// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Examens;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.Plaatsingen.Uren;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Tests.Personen;

public sealed class InburgeraarTests
{
    private const string Doel = "begeleiden";

    [Theory]
    [Databases]
    public async Task RegistreerInburgeraar_Nieuw_StaatErZonderNaamInHetLogboek(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Testwereld.StartAsync(provider);

        // Act
        var outcome = await app.SendAsync(new RegistreerInburgeraar("D-1", Testwereld.Persoon), Testwereld.Consulent);
        var again = await app.SendAsync(new RegistreerInburgeraar("D-1", Testwereld.Persoon), Testwereld.Consulent);

        // Assert
        Assert.True(outcome.IsSuccess);
        Assert.Equal(("INBURGERAAR_BESTAAT_AL", "Dossiernummer ‘D-1’ is al in gebruik. Controleer het nummer."), (again.Errors[0].Code, again.Errors[0].Message));
        var line = await app.LeesAsync(db => db.Logboek.SingleAsync(l => l.Onderwerp == "Inburgeraar"));
        Assert.DoesNotContain("Testpersoon", line.Nieuw, StringComparison.Ordinal);
        Assert.DoesNotContain("1990", line.Nieuw, StringComparison.Ordinal);
    }

    [Theory]
    [Databases]
    public async Task RegistreerInburgeraar_FouteInvoer_MeldtElkVeld(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Testwereld.StartAsync(provider);
        var wrong = Testwereld.Persoon with { Gemeente = "62", Achternaam = "", Geboortedatum = new DateOnly(2026, 10, 2), BrpDatum = new DateOnly(2026, 10, 2) };

        // Act
        var outcome = await app.SendAsync(new RegistreerInburgeraar("111222333", wrong), Testwereld.Consulent);
        var elsewhere = await app.SendAsync(new RegistreerInburgeraar("D-2", Testwereld.Persoon with { Gemeente = "1916" }), Testwereld.Consulent);
        var unknown = await app.SendAsync(new RegistreerInburgeraar("D-2", Testwereld.Persoon with { Gemeente = "9999" }));

        // Assert
        Assert.Equal(["Dossiernummer", "Gegevens.Gemeente", "Gegevens.Achternaam", "Gegevens.Geboortedatum", "Gegevens.BrpDatum"], outcome.Errors.Select(e => e.Field));
        Assert.Equal("Dit lijkt op een burgerservicenummer. Gebruik het dossiernummer van de gemeente.", outcome.Errors[0].Message);
        Assert.Equal(("INBURGERAAR_GEMEENTE", "U werkt niet voor gemeente 1916. Kies een gemeente waarvoor u werkt."), (elsewhere.Errors[0].Code, elsewhere.Errors[0].Message));
        Assert.Equal("INBURGERAAR_GEMEENTE_ONBEKEND", unknown.Errors[0].Code);
    }

    [Theory]
    [Databases]
    public async Task WijzigInburgeraar_AndereWetEnGemeente_VolgenDePlaatsingenAlleenDeWet(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Testwereld.StartAsync(provider);
        await app.MetPerceelAsync();
        await app.MetPersoonAsync();
        await app.MetPlaatsingAsync();

        // Act
        var outcome = await app.SendAsync(new WijzigInburgeraar("D-1", Testwereld.Persoon with { Wet = Wet.Wi2013, Gemeente = "1916" }, 0), Testwereld.Consulent);
        var stale = await app.SendAsync(new WijzigInburgeraar("D-1", Testwereld.Persoon with { Achternaam = "Ander" }, 0), Testwereld.ConsulentElders);
        var notMine = await app.SendAsync(new WijzigInburgeraar("D-1", Testwereld.Persoon, 1), Testwereld.Consulent);

        // Assert
        Assert.True(outcome.IsSuccess);
        Assert.Equal("GEWIJZIGD_DOOR_ANDER", stale.Errors[0].Code);
        Assert.Equal("INBURGERAAR_ONBEKEND", notMine.Errors[0].Code);
        var row = await app.LeesAsync(db => db.Plaatsingen.SingleAsync());
        Assert.Equal((Wet.Wi2013, "0626"), (row.Wet, row.Gemeente));
    }

    [Theory]
    [Databases]
    public async Task LegPipVast_CombinatieDieDuoAfkeurt_WordtGeweigerd(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Testwereld.StartAsync(provider);
        await app.SendAsync(new RegistreerInburgeraar("D-1", Testwereld.Persoon), Testwereld.Consulent);
        await app.SendAsync(new RegistreerInburgeraar("D-2", Testwereld.Persoon with { Wet = Wet.Wi2013 }), Testwereld.Consulent);
        var day = new DateOnly(2026, 8, 1);

        // Act
        var refused = await app.SendAsync(new LegPipVast("D-1", day, Route.B1, Niveau.A2), Testwereld.Consulent);
        var first = await app.SendAsync(new LegPipVast("D-1", day, Route.B1, Niveau.B1, 600), Testwereld.Consulent);
        var twice = await app.SendAsync(new LegPipVast("D-1", day, Route.Z, Niveau.A2), Testwereld.Consulent);
        var scaledDown = await app.SendAsync(new LegPipVast("D-1", day.AddDays(1), Route.B1, Niveau.A2), Testwereld.Consulent);
        var future = await app.SendAsync(new LegPipVast("D-1", Testwereld.Vandaag.AddDays(1), Route.B1, Niveau.B1), Testwereld.Consulent);
        var oldLaw = await app.SendAsync(new LegPipVast("D-2", day, Route.B1, Niveau.B1), Testwereld.Consulent);

        // Assert
        Assert.Equal(("PIP_COMBINATIE", "DUO keurt dit PIP af: niveau A2 bij de B1-route (afschalen) kan niet in het eerste PIP."), (refused.Errors[0].Code, refused.Errors[0].Message));
        Assert.Equal("PIP_BESTAAT_AL", twice.Errors[0].Code);
        Assert.Equal("PIP_IN_TOEKOMST", future.Errors[0].Code);
        Assert.Equal("PIP_NIET_VOOR_WI2013", oldLaw.Errors[0].Code);
        Assert.Equal((true, "PIP_IS_AFSCHALEN"), (first.IsSuccess, scaledDown.Errors[0].Code));
        Assert.Equal(1, await app.LeesAsync(db => db.Pips.CountAsync()));
    }

    [Theory]
    [Databases]
    public async Task HaalInburgeraar_MetHistorie_ToontAllesEnLogtEenKeer(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Testwereld.StartAsync(provider);
        await app.MetPerceelAsync();
        await app.MetPersoonAsync();
        await app.MetPlaatsingAsync(status: PlaatsingStatus.Gestart);
        await app.SendAsync(new LeverUren("PL-1", [new UrenRegel(new DateOnly(2026, 9, 1), 10, 8, 1, 1, 2)]), Testwereld.Consulent);
        await app.SendAsync(new RegistreerExamen("D-1", Onderdeel.LE, ExamenNiveau.B1, new DateOnly(2026, 9, 20), Uitslag.Gezakt), Testwereld.Consulent);
        await app.SendAsync(new RegistreerExamen("D-1", Onderdeel.LE, ExamenNiveau.B1, new DateOnly(2026, 9, 20), Uitslag.Geslaagd), Testwereld.Consulent);
        await app.SendAsync(new RegistreerModule("D-1", ModuleSoort.PVT, new DateOnly(2026, 9, 21), 12), Testwereld.Consulent);

        // Act
        var detail = (await app.SendAsync(new HaalInburgeraar("D-1", Doel), Testwereld.Consulent)).Value;
        var elsewhere = await app.SendAsync(new HaalInburgeraar("D-1", Doel), Testwereld.ConsulentElders);
        var provider1 = await app.SendAsync(new HaalInburgeraar("D-1", Doel), Testwereld.Taalhuis);

        // Assert
        Assert.Equal(("D-1", "Testpersoon", "PL-1", new UrenTotaal(10, 8, 1, 1, 2, new DateOnly(2026, 9, 30))), (detail.Dossiernummer, detail.Gegevens.Achternaam, Assert.Single(detail.Plaatsingen).Nummer, detail.Uren));
        Assert.Equal([new ExamenRegel(Onderdeel.LE, ExamenNiveau.B1, new DateOnly(2026, 9, 20), Uitslag.Geslaagd, null)], detail.Examens);
        Assert.Equal([new ModuleRegel(ModuleSoort.PVT, new DateOnly(2026, 9, 21), 12)], detail.Modules);
        Assert.Equal(new PersoonTermijnen(null, new DateOnly(2029, 8, 2)), detail.Termijnen);
        Assert.Equal("INBURGERAAR_ONBEKEND", elsewhere.Errors[0].Code);
        Assert.Equal("GEEN_TOEGANG", provider1.Errors[0].Code);
        Assert.Equal(1, await app.LeesAsync(db => db.Inzages.CountAsync()));
    }

    [Theory]
    [Databases]
    public async Task RegistreerModule_Map_VraagtVeertigUurEnThemas(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Testwereld.StartAsync(provider);
        await app.MetPersoonAsync();
        var day = new DateOnly(2026, 9, 21);

        // Act
        var bare = await app.SendAsync(new RegistreerModule("D-1", ModuleSoort.MAP, day), Testwereld.Consulent);
        var short1 = await app.SendAsync(new RegistreerModule("D-1", ModuleSoort.MAP, day, 39.5m, [Mapthema.Werkcultuur]), Testwereld.Consulent);
        var pvt = await app.SendAsync(new RegistreerModule("D-1", ModuleSoort.PVT, day, 11), Testwereld.Consulent);
        var knm = await app.SendAsync(new RegistreerModule("D-1", ModuleSoort.KNM, day, null, [Mapthema.Competenties]), Testwereld.Consulent);
        var good = await app.SendAsync(new RegistreerModule("D-1", ModuleSoort.MAP, day, 40, [Mapthema.Werkcultuur, Mapthema.Competenties, Mapthema.Werkcultuur]), Testwereld.Consulent);

        // Assert
        Assert.Equal(["MODULE_UREN_TE_WEINIG", "MODULE_THEMAS_NODIG"], bare.Errors.Select(e => e.Code));
        Assert.Equal("MAP is afgerond na ten minste 40 uur praktische inzet. U vulde 39,5 in.", Assert.Single(short1.Errors).Message);
        Assert.Equal("MODULE_UREN_TE_WEINIG", Assert.Single(pvt.Errors).Code);
        Assert.Equal("MODULE_ZONDER_THEMAS", Assert.Single(knm.Errors).Code);
        Assert.True(good.IsSuccess);
        var module = Assert.Single((await app.SendAsync(new HaalInburgeraar("D-1", Doel), Testwereld.Consulent)).Value.Modules);
        Assert.Equal([Mapthema.Competenties, Mapthema.Werkcultuur], module.Themas);
    }

    [Theory]
    [Databases]
    public async Task RegistreerExamen_NiveauEnRedenPassenNiet_MeldtBeide(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Testwereld.StartAsync(provider);

        // Act
        var outcome = await app.SendAsync(new RegistreerExamen("D-1", Onderdeel.KNM, ExamenNiveau.B1, Testwereld.Vandaag.AddDays(1), Uitslag.Geen), Testwereld.Consulent);

        // Assert
        Assert.Equal(
            ["Geef een examendatum tot en met vandaag.", "KNM heeft geen niveau. Laat het niveau leeg.", "Geef de reden waarom er geen uitslag is: Verwijtbaar, Nietverwijtbaar, Afgemeld of Absent."],
            outcome.Errors.Select(e => e.Message));
    }

    [Theory]
    [Databases]
    public async Task ZoekInburgeraars_OpNaam_BlijftBinnenDeGemeente(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Testwereld.StartAsync(provider);
        await app.MetPersoonAsync("D-1");
        await app.MetPersoonAsync("D-2", Testwereld.Persoon with { Gemeente = "1916" });
        await app.MetPersoonAsync("D-3", Testwereld.Persoon with { Achternaam = "Ander" });

        // Act
        var found = (await app.SendAsync(new ZoekInburgeraars(new PageRequest(), Doel, "testpers"), Testwereld.Consulent)).Value.Pagina;
        var nobody = (await app.SendAsync(new ZoekInburgeraars(new PageRequest(), Doel), Testwereld.Consulent with { Scope = Scope.Leeg })).Value.Pagina;

        // Assert
        Assert.Equal(("D-1", Route.B1), (Assert.Single(found.Items).Dossiernummer, found.Items[0].Leerroute!.Value));
        Assert.Empty(nobody.Items);
    }
}
