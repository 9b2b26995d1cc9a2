// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Regels;
using Inburgering.Inkoop.SharedKernel.Normen;

namespace Inburgering.Inkoop.Plaatsingen.Tests.Regels;

/// <summary>The sentences that a consulent reads, with the numbers in them.</summary>
public sealed class ToelichtingTests
{
    private static readonly Normenlijst Normen = new(NormSeed.Lees(typeof(PlaatsingenModule).Assembly));

    [Theory]
    [InlineData("R01", "contract_tot=2026-11-30", "Contract C-900 past niet bij een start op 01-12-2026: het contract loopt tot en met 30-11-2026.")]
    [InlineData("R02", "bezet=10", "Er is geen plaats vrij op 01-12-2026: 10 van 10 bezet.")]
    [InlineData("R03", "verplicht=95000", "Met deze plaatsing (€ 10.985,00) komt het contract op € 105.985,00: € 5.985,00 boven het plafond van € 100.000,00.")]
    [InlineData("R04", "keurmerk_tot=2026-11-30", "Het keurmerk van SCHOOL-900 loopt af op 30-11-2026, voor de start op 01-12-2026.")]
    [InlineData("R06", "stops=2026-11-01", "Voor SCHOOL-900 geldt een plaatsingsstop vanaf 01-11-2026: Verbeterplan niet op tijd; lopende plaatsingen gaan door.")]
    [InlineData("R09", "pips=2026-12-02 B1 B1", "Er is geen PIP op of voor de start op 01-12-2026; het eerste PIP is van 02-12-2026.")]
    [InlineData("R11", "leerroutes=Z ANDER 2025-05-01 2025-05-31 2026-11-20 Geschakeld", "Wisselen van de Z-route naar de B1-route kon tot en met 30-11-2026, 18 maanden na de eerste start op 31-05-2025.")]
    [InlineData("R12", "leerroutes=B1 ANDER 2026-01-01 2026-02-01", "Er loopt al een plaatsing op een leerroute: PL-900-0 voor de B1-route heeft nog geen einddatum.")]
    [InlineData("R15", "geboortedatum=2002-03-04", "24 jaar op de startdatum, jonger dan 28: is de onderwijsroute overwogen?")]
    [InlineData("R19", "leerroutes=B1 OUD 2025-01-01 2025-02-01 2026-11-20 Overstap | overgezet=15", "Dit is nummer 16 die overgaat van OUD-900 naar SCHOOL-900; boven 15 is schriftelijke toestemming van het keurmerk nodig en die staat niet in het dossier.")]
    public void Regelmotor_Blokkade_NoemtDeGetallen(string regel, string afwijking, string zin)
    {
        // Arrange
        var row = new Tafelgeval(900, regel, "zin", afwijking, Regeloordeel.Blokkade);

        // Act
        var answer = Regelmotor.Toets(row.Feiten(Normen)).Single(a => a.Code == regel);

        // Assert
        Assert.Equal(zin, answer.Toelichting);
    }

    [Fact]
    public void Wachttijd_LangerDanAfspraak_NoemtAlleenWatSnellerIs()
    {
        // Arrange
        var row = new Tafelgeval(900, "R16", "te lang", "max_wachttijd=21 | wachttijd=50 8", Regeloordeel.Waarschuwing);
        var facts = row.Feiten(Normen);
        facts = facts with { Wachttijd = facts.Wachttijd with { Sneller = [new SnellerPerceel("Taalhaven", "IB-1", "B1", 8), new SnellerPerceel("Traagtaal", "IB-2", "B1", 50)] } };

        // Act
        var answer = PerceelRegels.R16Wachttijd(facts);

        // Assert
        Assert.Equal("De verwachte wachttijd van 50 dagen is langer dan de afspraak van 21 dagen; sneller kan bij Taalhaven (IB-1 B1: 8 dagen).", answer.Toelichting);
        Assert.Equal(["8 dagen", "50 dagen (8 starts)", "21 dagen"], answer.Getallen.Select(g => g.Waarde));
    }
}
