// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Accounts;
using Inburgering.Inkoop.Host.Demo;
using Inburgering.Inkoop.Host.Tests.Support;
using Inburgering.Inkoop.Kwaliteit.Acquisitie;
using Inburgering.Inkoop.Kwaliteit.Bevindingen;
using Inburgering.Inkoop.Kwaliteit.Bewijzen;
using Inburgering.Inkoop.Kwaliteit.Bezoeken;
using Inburgering.Inkoop.Kwaliteit.Peilingen;
using Inburgering.Inkoop.Kwaliteit.Scorekaarten;
using Inburgering.Inkoop.Kwaliteit.Vragen;
using Inburgering.Inkoop.Plaatsingen.Monitor;
using Inburgering.Inkoop.Plaatsingen.Opendata;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Paging;
using Microsoft.Extensions.DependencyInjection;

namespace Inburgering.Inkoop.Host.Tests.Demo;

/// <summary>What Development starts with: no screen about quality is empty, a reader finds what was issued, on an ordinary day and on the first day of a quarter.</summary>
public sealed class DemoKwaliteitTests
{
    [Theory]
    [InlineData("2026-11-24")]
    [InlineData("2027-01-01")]
    public async Task Demo_OpElkeDag_LaatOpElkSchermIetsEchtsZien(string dag)
    {
        // Arrange
        var day = DateOnly.Parse(dag, System.Globalization.CultureInfo.InvariantCulture);
        await using var app = await HostApp.StartAsync(DatabaseProvider.Sqlite, null, day);
        await DemoAccounts.MaakAsync(app.Services);

        // Act
        var filled = await app.Services.GetRequiredService<DemoVuller>().VulVoorOntwikkelingAsync(CancellationToken.None);

        // Assert
        Assert.True(filled!.Gelukt);
        Assert.Equal(3, (await app.SendAsync(new ZoekBewijsstukken(new PageRequest()), Wie.Taalhaven)).Items.Count);
        Assert.Equal("VO-2024-17.pdf", (await app.SendAsync(new HaalBewijsstuk("BS-00001"), Wie.Taalhaven)).Bestand!.Naam);
        Assert.Equal(2, (await app.SendAsync(new ZoekBezoeken(new PageRequest()), HostApp.Contractmanager)).Items.Count);
        Assert.Equal(2, (await app.SendAsync(new ZoekPeilingen(new PageRequest()), HostApp.Contractmanager)).Items.Count);
        Assert.True((await app.SendAsync(new ZoekMeldingen(new PageRequest()), HostApp.Contractmanager)).Items.Count >= 2);
        Assert.Equal(5, (await app.SendAsync(new ZoekScorekaarten(new PageRequest()), Wie.Taalhaven)).Items.Count);
        Assert.Single((await app.SendAsync(new ZoekVragen(new PageRequest()), Wie.Taalhaven)).Items);
        var findings = (await app.SendAsync(new ZoekBevindingen(new PageRequest()), HostApp.Contractmanager)).Items;
        Assert.Equal(3, findings.Count);
        Assert.Contains(findings, f => f.Trap == Escalatietrap.Gesprek);
        Assert.True((await app.SendAsync(new HaalLadder("IB-2022-01"), Wie.Taalhaven)).Eigen);
        Assert.Equal(4, (await app.SendAsync(new ZoekOpendatauitgaven(), Wie.Met(Rol.Lezer))).Count);
        Assert.Equal(2 * DemoAanbod.Gemeenten.Count, (await app.SendAsync(new ZoekMonitoruitgaven(), Wie.Met(Rol.Lezer))).Count);
    }
}
