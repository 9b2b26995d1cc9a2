// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Regels;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.TestSupport;

namespace Inburgering.Inkoop.Plaatsingen.Tests.Regels;

/// <summary>The same table once more, now through the database and the facts loader: one list of cases, on both databases.</summary>
public sealed class FeitenladerTests
{
    [Theory]
    [Databases]
    public async Task ToetsPlaatsing_HeleBeslistabelInEenLijst_GeeftDezelfdeUitkomsten(DatabaseProvider provider)
    {
        // Arrange
        var region = new Regelregio();
        await using var app = await region.StartAsync(provider);
        var rows = Beslistabel.Gevallen.Where(g => g.Persoon().Gemeente.Length > 0).ToList();
        rows.ForEach(region.Voeg);
        await region.SchrijfAsync(app);

        // Act
        var outcome = await app.SendAsync(new ToetsPlaatsing([.. rows.Select(Regelregio.Geval)]), Regelregio.Consulent);

        // Assert
        var differences = rows.Zip(outcome.Value.Resultaten)
            .Select(pair => (Row: pair.First, Answer: pair.Second.Regels.Single(r => r.Code == pair.First.Regel)))
            .Where(pair => pair.Row.Verwacht != pair.Answer.Uitkomst)
            .Select(pair => $"{pair.Row}: verwacht {pair.Row.Verwacht}, kreeg {pair.Answer.Toelichting}");
        Assert.Empty(differences);
        Assert.Equal(rows.Count, outcome.Value.Resultaten.Count);
    }

    [Theory]
    [Databases]
    public async Task ToetsPlaatsing_MeerGevallen_VraagtEvenVeelStatements(DatabaseProvider provider)
    {
        // Arrange
        var region = new Regelregio();
        await using var app = await region.StartAsync(provider);
        var rows = Beslistabel.Gevallen.Where(g => g.Regel == "R19").ToList();
        rows.ForEach(region.Voeg);
        await region.SchrijfAsync(app);
        var one = rows.Where(r => r.Overgezet == 15).Take(1).Select(Regelregio.Geval).ToList();

        // Act
        app.Sql.Clear();
        await app.SendAsync(new ToetsPlaatsing(one), Regelregio.Consulent);
        var forOne = app.Sql.Count;
        app.Sql.Clear();
        var many = await app.SendAsync(new ToetsPlaatsing([.. Enumerable.Range(0, 60).SelectMany(_ => rows.Select(Regelregio.Geval))]), Regelregio.Consulent);

        // Assert
        Assert.Equal(60 * rows.Count, many.Value.Resultaten.Count);
        Assert.Equal(forOne, app.Sql.Count);
        Assert.InRange(forOne, 1, 12);
    }

    [Theory]
    [Databases]
    public async Task ToetsPlaatsing_OnbekendeVerwijzingen_MeldtZeAllemaalMetVeld(DatabaseProvider provider)
    {
        // Arrange
        var region = new Regelregio();
        await using var app = await region.StartAsync(provider);
        var row = Beslistabel.Gevallen[0];
        region.Voeg(row);
        await region.SchrijfAsync(app);
        var good = Regelregio.Geval(row);

        // Act
        var outcome = await app.SendAsync(
            new ToetsPlaatsing([good, good with { Dossiernummer = "WEG" }, good with { Contract = "C-WEG" }, good with { Perceel = "P9" }]),
            Regelregio.Consulent);

        // Assert
        Assert.Equal(
            [("TOETS_DOSSIER_ONBEKEND", "Gevallen[1].Dossiernummer"), ("TOETS_CONTRACT_ONBEKEND", "Gevallen[2].Contract"), ("TOETS_PERCEEL_ONBEKEND", "Gevallen[3].Perceel")],
            outcome.Errors.Select(e => (e.Code, e.Field!)));
        Assert.Equal("Perceel ‘P9’ is niet gevonden: verwacht een perceel van contract ‘C-001’.", outcome.Errors[2].Message);
    }

    [Theory]
    [Databases]
    public async Task ToetsPlaatsing_PersoonVanAndereGemeente_IsNetZoOnbekendAlsNiemand(DatabaseProvider provider)
    {
        // Arrange
        var region = new Regelregio();
        await using var app = await region.StartAsync(provider);
        var row = Beslistabel.Gevallen[0];
        region.Voeg(row);
        await region.SchrijfAsync(app);
        var elsewhere = Regelregio.Consulent with { Scope = Scope.VanGemeenten("1916") };
        var provided = Regelregio.Consulent with { Rollen = [Rol.Aanbieder], Scope = Scope.VanAanbieder(row.Aanbieder) };

        // Act
        var hidden = await app.SendAsync(new ToetsPlaatsing([Regelregio.Geval(row)]), elsewhere);
        var missing = await app.SendAsync(new ToetsPlaatsing([Regelregio.Geval(row) with { Dossiernummer = row.Dossiernummer }]), elsewhere);
        var refused = await app.SendAsync(new ToetsPlaatsing([Regelregio.Geval(row)]), provided);

        // Assert
        Assert.Equal(missing.Errors, hidden.Errors);
        Assert.Equal(ErrorKind.NotFound, hidden.Errors.Single().Kind);
        Assert.Equal(ErrorKind.Forbidden, refused.Errors.Single().Kind);
    }

    [Theory]
    [Databases]
    public async Task ToetsPlaatsing_TeLangWachten_NoemtHetSnellerePerceelMetPlaats(DatabaseProvider provider)
    {
        // Arrange
        var region = new Regelregio();
        await using var app = await region.StartAsync(provider);
        var slow = new Tafelgeval(701, "R16", "traag", "wachttijd=50 6", Regeloordeel.Waarschuwing);
        region.Voeg(slow);
        region.Voeg(new Tafelgeval(702, "R16", "snel", "wachttijd=8 5", Regeloordeel.Voldaan));
        region.Voeg(new Tafelgeval(703, "R16", "snel maar vol", "wachttijd=5 5 | bezet=10", Regeloordeel.Voldaan));
        region.Voeg(new Tafelgeval(704, "R16", "snel met een stop", "wachttijd=5 5 | stops=2026-11-01", Regeloordeel.Voldaan));
        region.Voeg(new Tafelgeval(705, "R16", "snel in een andere gemeente", "wachttijd=5 5 | contract_gemeenten=0629", Regeloordeel.Voldaan));
        await region.SchrijfAsync(app);

        // Act
        var outcome = await app.SendAsync(new ToetsPlaatsing([Regelregio.Geval(slow)]), Regelregio.Consulent);

        // Assert
        Assert.Equal(
            "De verwachte wachttijd van 50 dagen is langer dan de afspraak van 28 dagen; sneller kan bij SCHOOL-702 (C-702 P1: 8 dagen).",
            outcome.Value.Resultaten.Single().Regels.Single(r => r.Code == "R16").Toelichting);
    }
}
