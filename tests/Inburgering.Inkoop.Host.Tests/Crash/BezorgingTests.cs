// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Inburgering.Inkoop.Host.Tests.Support;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.TestSupport;

namespace Inburgering.Inkoop.Host.Tests.Crash;

/// <summary>An event that was committed is handled exactly once, wherever the process that should deliver it dies.</summary>
public sealed class BezorgingTests
{
    [Theory]
    [Databases]
    public async Task Gebeurtenis_HostGedoodVoorEnTijdensBezorging_WordtPreciesEenKeerVerwerkt(DatabaseProvider provider)
    {
        // Arrange
        await using var database = await HostProcess.DemoDatabaseAsync(provider);
        var before = await StandAsync(database);

        // Act: a loan without agreement tells of itself; die before the listener heard it, die again before that was noted, then live.
        await using var first = await HostProcess.StartAsync(database.Options, Moment.VoorBezorging);
        await LeenUitAsync(first);
        await first.WaitUntilDeadAsync();
        var committed = await StandAsync(database);
        await using var second = HostProcess.Start(database.Options, Moment.NaVerwerking);
        await second.WaitUntilDeadAsync();
        var handled = await StandAsync(database);
        await using var third = await HostProcess.StartAsync(database.Options);
        var delivered = await BezorgdAsync(database);

        // Assert
        Assert.Equal(before with { Wachtend = 1 }, committed);
        Assert.Equal(before with { Wachtend = 1, Meldingen = before.Meldingen + 1, Verwerkt = before.Verwerkt + 1 }, handled);
        Assert.Equal(handled with { Wachtend = 0 }, delivered);
    }

    private static async Task LeenUitAsync(HostProcess host)
    {
        using var client = await host.ClientAsync();
        var found = await client.GraphQLAsync("{ devices(first: 1, stand: BESCHIKBAAR) { nodes { serienummer } } plaatsingen(first: 1, status: GESTART, wet: WI2021) { nodes { nummer startdatum } } }");
        var placement = found.At("data.plaatsingen.nodes.0");
        var loan = $$"""
            mutation { leenDeviceUit(input: { serienummer: "{{found.At("data.devices.nodes.0.serienummer").GetString()}}", plaatsing: "{{placement.At("nummer").GetString()}}",
              gegevens: { uitgegevenOp: "{{placement.At("startdatum").GetString()}}", staatUit: GOED }, motivering: "Het eerste device is in reparatie." }) { fouten { code melding } } }
            """;
        try
        {
            var answer = await client.GraphQLAsync(loan);
            Assert.Equal("[]", answer.At("data.leenDeviceUit.fouten").GetRawText());
        }
        catch (HttpRequestException)
        {
            // The process may die before its answer is out: the loan is committed all the same.
        }
    }

    private static async Task<Stand> BezorgdAsync(TestDatabase database)
    {
        for (var until = DateTime.UtcNow.AddSeconds(60); ;)
        {
            var stand = await StandAsync(database);
            if (stand.Wachtend == 0)
            {
                return stand;
            }

            Assert.True(DateTime.UtcNow < until, $"The event was not delivered: {stand}");
            await Task.Delay(50);
        }
    }

    private static async Task<Stand> StandAsync(TestDatabase database)
    {
        await using var connection = DatabaseSession.Open(database.Options);
        await connection.OpenAsync();
        var dot = database.Options.Provider == DatabaseProvider.PostgreSql ? "." : "_";
        async Task<int> CountAsync(string rest)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "SELECT COUNT(*) FROM " + rest;
            return Convert.ToInt32(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
        }

        return new Stand(
            await CountAsync($"devices{dot}outbox_message WHERE bezorgd_op IS NULL"),
            await CountAsync($"kwaliteit{dot}acquisitiemelding"),
            await CountAsync($"kwaliteit{dot}inbox_message WHERE luisteraar = 'DeviceUitgeleendZonderOvereenkomstHandler'"));
    }

    /// <param name="Wachtend">Events that wait for delivery.</param>
    /// <param name="Meldingen">What the listener made of them.</param>
    /// <param name="Verwerkt">What it noted as handled.</param>
    private sealed record Stand(int Wachtend, int Meldingen, int Verwerkt);
}
