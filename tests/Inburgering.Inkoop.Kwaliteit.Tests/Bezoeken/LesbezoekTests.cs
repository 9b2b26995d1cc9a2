// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Kwaliteit.Bezoeken;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.TestSupport;

namespace Inburgering.Inkoop.Kwaliteit.Tests.Bezoeken;

public sealed class LesbezoekTests
{
    private static readonly BezoekGegevens Les = new("C-1", "B1", Bezoeksoort.Onaangekondigd, new DateOnly(2026, 10, 1), "Dorpsstraat, groep 3");

    private static readonly Presentiecontrole[] Lijsten =
    [
        new("Groep 3, 1 oktober", 12, 9, 36, 40.5m, 5, 4),
        new("Groep 3, 24 september", 10, null, 30, 30, null, null),
    ];

    private static AndereModules Andere => new AndereModules()
        .Contract("C-1", "EEN", Rapportagefrequentie.Kwartaal, new DateOnly(2026, 1, 1), new DateOnly(2027, 12, 31), Route.B1)
        .Contract("C-2", "TWEE", Rapportagefrequentie.Kwartaal, new DateOnly(2026, 1, 1), new DateOnly(2027, 12, 31), Route.Z);

    [Theory]
    [Databases]
    public async Task Onaangekondigd_ZietDeAanbiederPasNaAfloop_MetDeAfwijkingen(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Proef.MetDossierAsync(provider, Andere, "EEN", "TWEE");
        var secret = (await app.SendAsync(new PlanBezoek(Les), Proef.Manager)).Value;
        var agreed = (await app.SendAsync(new PlanBezoek(Les with { Soort = Bezoeksoort.Gepland }), Proef.Manager)).Value;
        async Task<string> ZietAsync(string who) => string.Join(' ', (await app.SendAsync(new ZoekBezoeken(new PageRequest(Sortering: "nummer")), Proef.School(who))).Value.Items.Select(b => b.Nummer));

        // Act
        var before = (await ZietAsync("EEN"), (await app.SendAsync(new HaalBezoek(secret), Proef.School("EEN"))).Errors.Single().Code);
        var written = await app.SendAsync(new LegBezoekVast(secret, Proef.Vandaag, [new("GROEP", Puntoordeel.Goed, null), new("OPKOMST", Puntoordeel.Onvoldoende, "Een kwartier later begonnen.")], Lijsten, "De les begon laat."), Proef.Manager);
        var after = (await ZietAsync("EEN"), await ZietAsync("TWEE"));
        var seen = (await app.SendAsync(new HaalBezoek(secret), Proef.School("EEN"))).Value;
        var again = await app.SendAsync(new LegBezoekVast(secret, Proef.Vandaag, [], [], "Anders."), Proef.Manager);
        var dropped = await app.SendAsync(new LaatBezoekVervallen(agreed, "De docent is ziek."), Proef.Manager);

        // Assert
        Assert.Equal(("LB-00002", "BEZOEK_ONBEKEND"), before);
        Assert.Empty(written.Errors);
        Assert.Equal(("LB-00001 LB-00002", ""), after);
        Assert.Equal(
            [
                "Op de lijst staan er 12, in het lokaal waren het er 9.",
                "Volgens de lijst zijn het 36 uren, geleverd zijn er 40,5.",
                "Van de 5 deelnemers die wij vroegen, zeggen er 1 dat zij er niet waren.",
            ],
            seen.Verschillen.Select(v => v.Tekst));
        Assert.Equal([("GROEP", Puntoordeel.Goed), ("OPKOMST", Puntoordeel.Onvoldoende)], seen.Punten.Select(p => (p.Punt, p.Oordeel)));
        Assert.Equal("BEZOEK_AL_KLAAR", again.Errors.Single().Code);
        Assert.True(dropped.IsSuccess);
    }

    [Theory]
    [Databases]
    public async Task Bezoek_MetWatNietKan_WordtGeweigerd(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Proef.MetDossierAsync(provider, Andere, "EEN");
        var number = (await app.SendAsync(new PlanBezoek(Les), Proef.Manager)).Value;

        // Act
        var contract = await app.SendAsync(new PlanBezoek(Les with { Contractnummer = "C-9" }), Proef.Manager);
        var lot = await app.SendAsync(new PlanBezoek(Les with { Perceel = "Z" }), Proef.Manager);
        var twice = await app.SendAsync(new LegBezoekVast(number, Proef.Vandaag, [new("GROEP", Puntoordeel.Goed, null), new("GROEP", Puntoordeel.Goed, null)], [], "x"), Proef.Manager);
        var shape = await app.SendAsync(new LegBezoekVast(number, Proef.Vandaag.AddDays(1), [], [new("", -1, null, null, null, 2, 3)], ""), Proef.Manager);

        // Assert
        Assert.Equal(["BEZOEK_CONTRACT_ONBEKEND", "BEZOEK_PERCEEL_ONBEKEND", "BEZOEK_PUNT_ONBEKEND"], new[] { contract.Errors, lot.Errors, twice.Errors }.Select(e => e.Single().Code));
        Assert.Equal(5, shape.Errors.Count);
    }

    [Fact]
    public void Presentie_DieKlopt_GeeftGeenAfwijking() =>
        Assert.Empty(Presentietoets.Toets([new("A", 10, 10, 30, 30, 4, 4), new("B", 10, null, null, 30, null, null), new("C", 0, 0, 0, 0, 0, 0)]));
}
