// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Doorstroom;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Inburgering.Inkoop.Plaatsingen.Tests.Doorstroom;

public sealed class ZoekDoorstroomPersonenTests
{
    private static readonly DoorstroomFilter Filter = new(new DateOnly(2026, 10, 1));

    [Theory]
    [Databases]
    public async Task Personen_AchterElkCijfer_ZijnPreciesZoveel(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await TestApp.StartAsync(provider, s => s.AddPlaatsingen().MetBuren());
        var regio = new Regio(app);
        Voorbeeldmap.Vul(regio);
        await regio.BewaarAsync();
        var b1 = (await app.SendAsync(new HaalDoorstroom(Filter))).Value.Routes[0];

        // Act
        async Task<int?> Aantal(int? jaar, Uitkomst? uitkomst, Doorstroompercentage? percentage = null) =>
            (await app.SendAsync(new ZoekDoorstroomPersonen(Filter, Route.B1, jaar, uitkomst, new PageRequest(5, MetTotaal: true), percentage))).Value.Pagina.Totaal;

        // Assert
        Assert.Equal(b1.Alle.Instroom, await Aantal(null, null));
        Assert.Equal(b1.Alle.Lopend, await Aantal(null, Uitkomst.Lopend));
        Assert.Equal(b1.Alle.Geslaagd, await Aantal(null, Uitkomst.Geslaagd));
        Assert.Equal(b1.Alle.Neutraal, await Aantal(null, Uitkomst.Neutraal));
        Assert.Equal(b1.Cohorten[1].Cijfers.Geschakeld, await Aantal(b1.Cohorten[1].Jaar, Uitkomst.Geschakeld));
        Assert.Equal(b1.Alle.Geslaagd + b1.Alle.Uitval, await Aantal(null, null, Doorstroompercentage.Slagingspercentage));
        Assert.Equal(b1.Alle.Instroom - b1.Alle.Neutraal, await Aantal(null, null, Doorstroompercentage.Cohortrendement));
        foreach (var binnen in b1.Alle.Binnen)
        {
            Assert.Equal(binnen.Waarneembaar, (await app.SendAsync(new ZoekDoorstroomPersonen(Filter, Route.B1, null, null, new PageRequest(5, MetTotaal: true), BinnenMaanden: binnen.Maanden))).Value.Pagina.Totaal);
        }

        foreach (var klasse in b1.Alle.Verdeling)
        {
            Assert.Equal(klasse.Aantal, (await app.SendAsync(new ZoekDoorstroomPersonen(Filter, Route.B1, null, null, new PageRequest(5, MetTotaal: true), KlasseVan: klasse.Van))).Value.Pagina.Totaal);
        }

        Assert.Contains(b1.Alle.Binnen, b => b.Waarneembaar > 0 && b.Waarneembaar < b1.Alle.Instroom);
        Assert.Contains(b1.Alle.Verdeling, k => k.Aantal > 0);
        Assert.Equal(
            ["Binnen 13 maanden is geen kolom van de rapportage: verwacht 12, 18, 24, 30, 36.", "Vanaf maand 4 is geen kolom van de verdeling: verwacht een veelvoud van 3."],
            (await app.SendAsync(new ZoekDoorstroomPersonen(Filter, Route.B1, null, null, new PageRequest(), BinnenMaanden: 13, KlasseVan: 4))).Errors.Select(e => e.Message));
    }

    [Theory]
    [Databases]
    public async Task Personen_PerPagina_KomtIedereenPreciesEenKeer(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await HaalDoorstroomTests.VulAsync(provider, [.. Enumerable.Range(0, 7).Select(i => new Rij($"P{i}", Route.B1, "2024-01-01"))]);

        // Act
        List<string> seen = [];
        string? cursor = null;
        do
        {
            var page = (await app.SendAsync(new ZoekDoorstroomPersonen(Filter, Route.B1, 2024, Uitkomst.Lopend, new PageRequest(3, cursor)))).Value.Pagina;
            seen.AddRange(page.Items.Select(p => p.Dossiernummer));
            cursor = page.Volgende;
        }
        while (cursor is not null);

        // Assert
        Assert.Equal(Enumerable.Range(0, 7).Select(i => $"P{i}"), seen);
    }

    [Theory]
    [Databases]
    public async Task Personen_Bekeken_WordenMetDoelGelogd(DatabaseProvider provider)
    {
        // Arrange
        var log = new Inzage();
        await using var app = await TestApp.StartAsync(provider, s =>
        {
            s.AddPlaatsingen().MetBuren();
            s.AddSingleton<IInzageLogboek>(log);
        });
        await new Regio(app).Met(new Rij("A", Route.B1, "2024-01-01", "2024-06-01", Eindreden.Overstap, Aanbieder: "EEN"), new Rij("A", Route.B1, "2024-07-01", Aanbieder: "TWEE")).BewaarAsync();

        // Act
        var page = (await app.SendAsync(new ZoekDoorstroomPersonen(Filter, Route.B1, null, null, new PageRequest()))).Value.Pagina;

        // Assert
        Assert.Equal(("A", "NaamA", "TWEE", new DateOnly(2024, 1, 1), null), (page.Items.Single().Dossiernummer, page.Items[0].Achternaam, page.Items[0].Aanbieder, page.Items[0].Startdatum, page.Items[0].Einddatum));
        Assert.Contains("cijfer van de doorstroomrapportage nagaan: A", log.Regels);
    }

    [Theory]
    [Databases]
    public async Task Personen_LezerOfAndereGemeente_ZietNiemand(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await HaalDoorstroomTests.VulAsync(provider, new Rij("A", Route.B1, "2024-01-01", Gemeente: "0626"));
        var query = new ZoekDoorstroomPersonen(Filter, Route.B1, null, null, new PageRequest());

        // Act
        var lezer = await app.SendAsync(query, HaalDoorstroomTests.Als(Rol.Lezer, Scope.Volledig));
        var beheerder = await app.SendAsync(query, HaalDoorstroomTests.Als(Rol.Beheerder, Scope.Volledig));
        var other = await app.SendAsync(query, HaalDoorstroomTests.Als(Rol.Consulent, Scope.VanGemeenten("1916")));
        var own = await app.SendAsync(query, HaalDoorstroomTests.Als(Rol.Consulent, Scope.VanGemeenten("0626")));

        // Assert
        Assert.Equal((ErrorKind.Forbidden, ErrorKind.Forbidden), (lezer.Errors.Single().Kind, beheerder.Errors.Single().Kind));
        Assert.Empty(other.Value.Pagina.Items);
        Assert.Single(own.Value.Pagina.Items);
    }

    private sealed class Inzage : IInzageLogboek
    {
        public List<string> Regels { get; } = [];

        public Task LegVastAsync(string doel, IReadOnlyCollection<string> dossiernummers, CancellationToken cancellationToken)
        {
            Regels.Add($"{doel}: {string.Join(',', dossiernummers)}");
            return Task.CompletedTask;
        }
    }
}
