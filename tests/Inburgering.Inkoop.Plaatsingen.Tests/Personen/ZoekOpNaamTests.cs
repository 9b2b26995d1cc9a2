// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.Plaatsingen.Tests.Aanlevering;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Tests.Personen;

public sealed class ZoekOpNaamTests
{
    private static readonly Actor Contractmanager = new("m1", "Manager Test", [Rol.Contractmanager], SharedKernel.Access.Scope.Volledig, Kanaal.Web);

    [Theory]
    [Databases]
    public async Task ZoekInburgeraars_OpNaam_VergeeftSpellingVolgordeEnAccenten(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await StartAsync(provider);
        string[] asked = ["Mohammed", "al-sayed mohamed", "MUHAMMAD alsay", "zoe", "Zoë de vries", "joesoef", "d-10", "D10", "999", "alsayed zoe"];

        // Act
        List<string> found = [];
        foreach (var text in asked)
        {
            found.Add(await ZoekAsync(app, text));
        }

        // Assert
        Assert.Equal(["D-10", "D-10", "D-10", "D-20", "D-20", "D-30", "D-10", "D-10", "", ""], found);
    }

    [Theory]
    [Databases]
    public async Task ZoekInburgeraars_BuitenDeEigenGemeente_VindtNiemand(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await StartAsync(provider);

        // Act
        var elsewhere = await ZoekAsync(app, "mohammed", Testwereld.ConsulentElders);

        // Assert
        Assert.Equal("", elsewhere);
    }

    [Theory]
    [Databases]
    public async Task WijzigInburgeraar_NieuweNaam_IsOpDeOudeNietMeerTeVinden(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await StartAsync(provider);

        // Act
        var changed = await app.SendAsync(new WijzigInburgeraar("D-20", Testwereld.Persoon with { Voornaam = "Fatima", Achternaam = "de Vries" }, 0), Testwereld.Consulent);

        // Assert
        Assert.True(changed.IsSuccess);
        Assert.Equal(("", "D-20", "D-20"), (await ZoekAsync(app, "zoe"), await ZoekAsync(app, "fatma"), await ZoekAsync(app, "vries")));
    }

    [Theory]
    [Databases]
    public async Task InburgeraarsImport_NieuwEnGewijzigd_HoudtDeWoordenBij(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await StartAsync(provider);
        const string Header = "dossiernummer;gemeente;achternaam;voornaam;geboortedatum;wet;soort;alfabetisering;brp_datum";

        // Act
        await ImportProef.TekstAsync(app, "inburgeraars", null, Header, "D-40;0626;Haile;Selam;1990-01-01;Wi2021;Asiel;NVT;", "D-20;0626;de Vries;Fatima;1990-05-01;Wi2021;Asiel;NVT;2026-07-01");

        // Assert
        Assert.Equal(("D-40", "", "D-20"), (await ZoekAsync(app, "hayle selam"), await ZoekAsync(app, "zoe"), await ZoekAsync(app, "fatima")));
    }

    [Theory]
    [Databases]
    public async Task VulAan_MensenVanVoorDeWoorden_ZijnDaarnaTeVinden(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await StartAsync(provider);
        await app.DbAsync(db => db.Naamdelen.ExecuteDeleteAsync());
        var before = await ZoekAsync(app, "mohammed");

        // Act
        await app.DbAsync(db => Naamregister.VulAanAsync(db, CancellationToken.None));
        await app.DbAsync(db => Naamregister.VulAanAsync(db, CancellationToken.None));

        // Assert
        Assert.Equal(("", "D-10"), (before, await ZoekAsync(app, "mohammed")));
    }

    [Theory]
    [Databases]
    public async Task ZoekPlaatsingen_WieGeenNamenMagZien_VindtOpNummersMaarNietOpNamen(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await StartAsync(provider);
        await app.MetPerceelAsync();
        await app.MetPlaatsingAsync(dossier: "D-10");
        async Task<string> Find(string text, Actor actor) => string.Join(
            ' ',
            (await app.SendAsync(new ZoekPlaatsingen(new PageRequest(), new PlaatsingFilter(text)), actor)).Value.Pagina.Items.Select(p => p.Nummer));

        // Act
        var found = (await Find("mohamed", Testwereld.Consulent), await Find("mohamed", Contractmanager), await Find("d-10", Contractmanager), await Find("pl-1", Contractmanager), await Find("mohamed", Testwereld.Taalhuis));

        // Assert
        Assert.Equal(("PL-1", "", "PL-1", "PL-1", "PL-1"), found);
    }

    private static async Task<string> ZoekAsync(TestApp app, string text, Actor? actor = null) => string.Join(
        ' ',
        (await app.SendAsync(new ZoekInburgeraars(new PageRequest(), "zoeken", text), actor ?? Testwereld.Consulent)).Value.Pagina.Items.Select(i => i.Dossiernummer));

    private static async Task<TestApp> StartAsync(DatabaseProvider provider)
    {
        var app = await Testwereld.StartAsync(provider);
        await app.MetPersoonAsync("D-10", Testwereld.Persoon with { Voornaam = "Muhammad", Achternaam = "Alsayed" });
        await app.MetPersoonAsync("D-20", Testwereld.Persoon with { Voornaam = "Zoë", Achternaam = "de Vries" });
        await app.MetPersoonAsync("D-30", Testwereld.Persoon with { Voornaam = "Yusuf", Achternaam = "Öztürk" });
        return app;
    }
}
