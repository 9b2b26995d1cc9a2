// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.Plaatsingen.Signalen;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.TestSupport;

namespace Inburgering.Inkoop.Plaatsingen.Tests.Jobs;

public sealed class PlaatsingSignalenJobTests
{
    [Theory]
    [Databases]
    public async Task PlaatsingSignalen_WatErTeDoenIs_KomtOpDeJuisteLijstEnGaatErWeerAf(DatabaseProvider provider)
    {
        // Arrange: PIP due in week 8 (D-8) and overdue (D-10); an answer that is late; hours of August missing; a term of 3 years.
        await using var app = await Testwereld.StartAsync(provider);
        await app.MetPerceelAsync();
        await app.SendAsync(new RegistreerInburgeraar("D-7", Testwereld.Persoon with { BrpDatum = Testwereld.Vandaag.AddDays(-55) }), Testwereld.Consulent);
        await app.SendAsync(new RegistreerInburgeraar("D-8", Testwereld.Persoon with { BrpDatum = Testwereld.Vandaag.AddDays(-56) }), Testwereld.Consulent);
        await app.SendAsync(new RegistreerInburgeraar("D-10", Testwereld.Persoon with { BrpDatum = Testwereld.Vandaag.AddDays(-71) }), Testwereld.Consulent);
        await app.SendAsync(new RegistreerInburgeraar("D-3", Testwereld.Persoon with { BrpDatum = new DateOnly(2024, 1, 1) }), Testwereld.Consulent);
        await app.SendAsync(new LegPipVast("D-3", new DateOnly(2024, 3, 1), Route.B1, Niveau.B1), Testwereld.Consulent);
        await app.MetPersoonAsync("D-1");
        await app.MetPersoonAsync("D-2");
        await app.MetPlaatsingAsync("PL-1", "D-1", aangemeld: Testwereld.Vandaag.AddDays(-11));
        await app.MetPlaatsingAsync("PL-2", "D-2", PlaatsingStatus.Gestart, new DateOnly(2026, 8, 1), new DateOnly(2026, 8, 31));

        // Act
        await app.RunJobAsync("plaatsing-signalen");
        await app.RunJobAsync("plaatsing-signalen");
        var consulent = (await app.SendAsync(new ZoekPlaatsingenWerk(), Testwereld.Consulent)).Value;
        var elsewhere = (await app.SendAsync(new ZoekPlaatsingenWerk(), Testwereld.ConsulentElders)).Value;
        var taalhuis = (await app.SendAsync(new ZoekPlaatsingenWerk(), Testwereld.Taalhuis)).Value;
        var other = (await app.SendAsync(new ZoekPlaatsingenWerk(), Testwereld.AndereAanbieder)).Value;
        await app.SendAsync(new AccepteerPlaatsing("PL-1"), Testwereld.Taalhuis);
        await app.RunJobAsync("plaatsing-signalen");
        var after = (await app.SendAsync(new ZoekPlaatsingenWerk(), Testwereld.Taalhuis)).Value;

        // Assert
        Assert.Equal(
            [
                "Het PIP is te laat: het moest er op 30-09-2026 zijn (Dossier D-10)",
                "De leerroute staat vast, maar na 6 weken is er nog geen plaats (Dossier D-3)",
                "De aanbieder heeft na 10 dagen nog niet geantwoord (PL-1, TAALHUIS)",
                "Het PIP moet er uiterlijk op 15-10-2026 zijn (Dossier D-8)",
                "De inburgeringstermijn loopt af op 02-03-2027 (Dossier D-3)",
            ],
            consulent.Regels.Select(r => $"{r.Titel} ({r.Waar})"));
        Assert.Empty(elsewhere.Regels);
        Assert.Equal(["Uren over augustus 2026 ontbreken bij 1 plaatsing", "U heeft nog niet geantwoord op deze aanmelding"], taalhuis.Regels.Select(r => r.Titel));
        Assert.Empty(other.Regels);
        Assert.Equal(["uren-ontbreken"], after.Regels.Select(r => r.Soort));
    }
}
