// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Net;
using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.Host.Tests.Support;
using Inburgering.Inkoop.SharedKernel.Data;

namespace Inburgering.Inkoop.Host.Tests.Pages;

/// <summary>Two managers on the same contract: one wins, the other keeps what was typed and sees the difference.</summary>
public sealed class ContractBotsingTests
{
    [Fact]
    public async Task Verlengen_AlsEenCollegaErvoorWas_ToontBeideBesluitenEnBeslistNietOverDeVolgendeOptie()
    {
        // Arrange
        await using var app = await HostApp.StartAsync(DatabaseProvider.Sqlite);
        await ContractRegio.MaakAsync(app);
        var seen = await app.SendAsync(new HaalContract("IB-1"));
        using var late = new Bezoeker(app, HostApp.Contractmanager);
        await late.OpenAsync("/contracten/IB-1/verlengen");
        using var other = new Bezoeker(app, HostApp.Contractmanager);
        await app.DoeAsync(new WijzigPerceel("IB-2", (await app.SendAsync(new HaalContract("IB-2"))).Versie, "B1", seen.Percelen[0].Gegevens with { Capaciteit = 21 }));

        // Act: the form of the late one is still about version and option that it saw.
        var first = await other.StuurAsync("/contracten/IB-1/verlengen", "Besluit", ("Versie", Tekst(seen.Versie)), ("Optienummer", "1"), ("Besluit", "Lichten"), ("Reden", "Goede resultaten."));
        var second = await late.StuurAsync("/contracten/IB-2/verlengen", "Controle", ("Versie", "0"), ("Optienummer", "1"), ("Besluit", "Vervallen"), ("Reden", "Te duur."));
        var lost = await late.StuurAsync("/contracten/IB-1/verlengen", "Besluit", ("Versie", Tekst(seen.Versie)), ("Optienummer", "1"), ("Besluit", "Vervallen"), ("Reden", "Te duur."));

        // Assert
        Assert.Equal((HttpStatusCode.Redirect, "/contracten/IB-1"), (first.Status, first.Naar));
        second.Zegt("Een collega heeft intussen iets opgeslagen");
        second.Zegt("Te duur.");
        Assert.Equal(HttpStatusCode.OK, lost.Status);
        lost.Zegt("Een collega heeft intussen over deze optie beslist");
        lost.Zegt("Goede resultaten.");
        lost.Zegt("Niet verlengen: de optie laten vervallen");
        lost.Zegt("Te duur.");
        Assert.Equal(Optiestatus.Gelicht, (await app.SendAsync(new HaalContract("IB-1"))).Opties.Single().Status);
    }

    [Fact]
    public async Task Wijzigen_AlsEenCollegaErvoorWas_HoudtWatIsGetyptEnToontHetVerschil()
    {
        // Arrange
        await using var app = await HostApp.StartAsync(DatabaseProvider.Sqlite);
        await ContractRegio.MaakAsync(app);
        var seen = await app.SendAsync(new HaalContract("IB-1"));
        using var late = new Bezoeker(app, HostApp.Contractmanager);
        await app.DoeAsync(new WijzigContract("IB-1", seen.Versie, seen.Gegevens with { OpzegtermijnMaanden = 4 }));

        // Act
        var lost = await late.StuurAsync("/contracten/IB-1/wijzigen", null, Formulier(seen, seen.Versie));
        var again = await late.StuurAsync("/contracten/IB-1/wijzigen", null, Formulier(seen, seen.Versie + 1));

        // Assert
        Assert.Equal(HttpStatusCode.OK, lost.Status);
        lost.Zegt("Een collega heeft intussen iets opgeslagen");
        lost.Zegt("Opzegtermijn maanden");
        lost.Zegt($"name=\"Versie\" value=\"{seen.Versie + 1}\"");
        lost.Zegt("value=\"9\"");
        Assert.Equal(HttpStatusCode.Redirect, again.Status);
        Assert.Equal(9, (await app.SendAsync(new HaalContract("IB-1"))).Gegevens.OpzegtermijnMaanden);
    }

    private static (string Name, string Value)[] Formulier(ContractDetail seen, int version) =>
    [
        ("Versie", Tekst(version)), ("Formulier.Aanbieder", seen.Gegevens.Aanbieder), ("Formulier.Soort", seen.Gegevens.Soort.ToString()), ("Formulier.Gemeenten", "0626"),
        ("Formulier.Ingangsdatum", "2026-01-01"), ("Formulier.BasisEinddatum", "2027-12-31"), ("Formulier.VerlengingenMaanden", "24"), ("Formulier.OpzegtermijnMaanden", "9"),
        ("Formulier.AanbestedingsduurMaanden", "6"), ("Formulier.PlafondEuro", "100000"), ("Formulier.Rapportagefrequentie", "Kwartaal"),
    ];

    private static string Tekst(int number) => number.ToString(CultureInfo.InvariantCulture);
}
