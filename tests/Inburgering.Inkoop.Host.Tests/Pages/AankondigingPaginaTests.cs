// SPDX-License-Identifier: EUPL-1.2

using System.Net;
using System.Text;
using Inburgering.Inkoop.Contracten.Inkooptrajecten;
using Inburgering.Inkoop.Contracten.Tests.Aankondigingen;
using Inburgering.Inkoop.Host.Tests.Support;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.TestSupport;

namespace Inburgering.Inkoop.Host.Tests.Pages;

/// <summary>An eForms notice through the page: read, completed as in a browser, and saved.</summary>
public sealed class AankondigingPaginaTests
{
    private const string Pad = "/inkoop/aankondiging";

    [Theory]
    [Databases]
    public async Task Aankondiging_GelezenAangevuldEnOpgeslagen_WordtEenInkooptrajectMetPercelen(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await HostApp.StartAsync(provider);
        await ContractRegio.MaakAsync(app);
        using var visitor = new Bezoeker(app, HostApp.Contractmanager);
        var read = await visitor.StuurBestandAsync(Pad, "Lezen", ("Bestand", "opdracht.xml", Encoding.UTF8.GetBytes(Eforms.Opdracht)));
        var fields = Formulier.Velden(read.Ruw, "Inkooptraject opslaan");

        // Act
        var early = await visitor.StuurVeldenAsync(Pad, fields);
        var kept = Formulier.Velden(early.Ruw, "Inkooptraject opslaan");
        var complete = Aangevuld(kept, ("NieuwNummer", "IT-77"), ("Formulier.Gemeenten", "0626"), ("Formulier.OpzegtermijnMaanden", "3"), ("Formulier.Rapportagefrequentie", "Kwartaal"));
        foreach (var i in new[] { 0, 1 })
        {
            complete = Aangevuld(complete, ($"Percelen[{i}].Formulier.Lesvorm", i == 0 ? "Overdag" : "Avond"), ($"Percelen[{i}].Formulier.Capaciteit", "20"), ($"Percelen[{i}].Formulier.Prijsmodel", "PerUur"), ($"Percelen[{i}].Formulier.Route", i == 0 ? "B1" : "Z"));
        }

        var saved = await visitor.StuurVeldenAsync(Pad, complete);
        var twice = await visitor.StuurVeldenAsync(Pad, complete);

        // Assert
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (read.Status, early.Status));
        early.Zegt("Kies minstens één gemeente");
        Assert.Equal(fields.Where(f => f.Name != "__RequestVerificationToken"), kept.Where(f => f.Name != "__RequestVerificationToken"));
        Assert.True(saved.Status == HttpStatusCode.Redirect, saved.Html);
        Assert.Equal("/inkoop/IT-77", saved.Naar);
        var tender = await app.SendAsync(new HaalInkooptraject("IT-77"));
        Assert.Equal("Inburgeringslessen 2027", tender.Gegevens.Titel);
        Assert.Equal([("B1-route overdag", 800_000m), ("Z-route avond", 300_000.50m)], tender.Percelen.Select(p => (p.Gegevens.Naam, p.Gegevens.RamingEuro ?? 0)));
        Assert.Equal(HttpStatusCode.OK, twice.Status);
        twice.Zegt("IT-77");
    }

    private static List<(string Name, string Value)> Aangevuld(List<(string Name, string Value)> fields, params (string Name, string Value)[] typed) =>
        [.. fields.Where(f => !typed.Any(t => t.Name == f.Name)), .. typed];
}
