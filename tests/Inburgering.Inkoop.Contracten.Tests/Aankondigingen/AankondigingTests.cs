// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Aankondigingen;
using Inburgering.Inkoop.Contracten.Inkooptrajecten;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.TestSupport;

namespace Inburgering.Inkoop.Contracten.Tests.Aankondigingen;

public sealed class AankondigingTests
{
    public static TheoryData<string, string, string> Fouten => new()
    {
        { ">20<", ">4<", "OPP-070 Subtype ‘4’ kan niet worden overgenomen. Bekend zijn: 16, 17, 18, 19, 20, 21." },
        { "2026-11-16+01:00", "16-11-2026", "BT-131 De laatste dag om in te schrijven (BT-131) van perceel LOT-0001 is ‘16-11-2026’, maar verwacht wordt een dag met tijdzone, zoals 2026-10-01+02:00." },
        { "currencyID=\"EUR\">800000", "currencyID=\"USD\">800000", "BT-27 De geraamde waarde (BT-27) van perceel LOT-0001 is ‘USD’, maar verwacht wordt een bedrag in EUR." },
        { ">80530000<", ">8053<", "BT-262 CPV-code (BT-262) bij de procedure is ‘8053’, maar verwacht wordt 8 cijfers, zoals 80530000." },
        { "<cbc:Name languageID=\"NLD\">B1-route overdag</cbc:Name>", "", "BT-21 De titel (BT-21) ontbreekt van perceel LOT-0001." },
        { "LOT-0002", "LOT-0001", "BT-137 Perceel ‘LOT-0001’ (BT-137) staat twee keer in de aankondiging." },
        { "unitCode=\"MONTH\"", "unitCode=\"EON\"", "BT-36 De duur (BT-36) van perceel LOT-0001 is ‘24 EON’, maar verwacht wordt een duur in DAY, WEEK, MONTH of YEAR van hoogstens 50 jaar." },
        { ">2</cbc:MaximumNumberNumeric>", ">twee</cbc:MaximumNumberNumeric>", "BT-58 Het aantal verlengingen (BT-58) van perceel LOT-0001 is ‘twee’, maar verwacht wordt een geheel getal van 0 tot en met 99." },
        { "schemeName=\"Lot\"", "schemeName=\"Part\"", "BT-137 Een perceel (BT-137) ontbreekt in het bestand." },
        { "</ContractNotice>", "", "Xml Dit bestand is geen geldige XML: het gaat mis op regel" },
        { "<ContractNotice", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><ContractNotice", "Xml Dit bestand bevat een DTD of is te diep genest." },
    };

    [Fact]
    public void Opdracht_SocialeDiensten_GeeftPercelenDatumsWaardenEnVerlengingen()
    {
        // Act
        var notice = AankondigingLezer.Lees(Eforms.Opdracht).Value;

        // Assert
        Assert.Equal((Aankondigingsoort.Opdracht, "20", "Inburgeringslessen 2027", Inkoopprocedure.SocialeEnSpecifiekeDiensten), (notice.Soort, notice.Subtype, notice.Titel, notice.Procedure));
        Assert.Equal(["80530000", "80580000"], notice.CpvCodes);
        Assert.Equal((new DateOnly(2026, 10, 1), new DateOnly(2026, 11, 16), new DateOnly(2027, 3, 1), new DateOnly(2029, 2, 28)), (notice.Verzonden, notice.Sluitingsdatum!.Value, notice.ContractIngang!.Value, notice.ContractEinde!.Value));
        Assert.Equal([12, 12], notice.VerlengingenMaanden);
        Assert.Equal([("LOT-0001", "B1-route overdag", 800_000m, Route.B1), ("LOT-0002", "Z-route avond", 300_000.5m, Route.Z)], notice.Percelen.Select(p => (p.Id, p.Naam, p.RamingEuro!.Value, p.VoorstelRoute!.Value)));
        Assert.Empty(notice.Opmerkingen);
    }

    [Fact]
    public void Gunning_SocialeDiensten_NoemtPercelenZonderWinnaarMetReden()
    {
        // Act
        var notice = AankondigingLezer.Lees(Eforms.Gunning).Value;
        var stray = AankondigingLezer.Lees(Eforms.Gunning.Replace("<efac:TenderLot><cbc:ID schemeName=\"Lot\">LOT-0002", "<efac:TenderLot><cbc:ID schemeName=\"Lot\">LOT-0009", StringComparison.Ordinal));

        // Assert
        Assert.Equal((Aankondigingsoort.Gunning, "33"), (notice.Soort, notice.Subtype));
        Assert.Equal([(Perceelresultaat.Gegund, null), (Perceelresultaat.NietGegund, "er is niet ingeschreven")], notice.Percelen.Select(p => (p.Resultaat!.Value, p.NietGegundOmdat)));
        Assert.Equal(["Perceel LOT-0002 is niet gegund: er is niet ingeschreven."], notice.Opmerkingen);
        Assert.Equal("De uitslag (BT-13713) gaat over perceel ‘LOT-0009’, dat niet in de aankondiging staat.", stray.Errors.Single().Message);
    }

    [Theory]
    [MemberData(nameof(Fouten))]
    public void Aankondiging_MetFout_GeeftDeRedenPerVeld(string van, string naar, string verwacht)
    {
        // Arrange
        var xml = Eforms.Opdracht.Replace(van, naar, StringComparison.Ordinal);

        // Act
        var errors = AankondigingLezer.Lees(xml).Errors;

        // Assert
        Assert.Contains(errors, e => $"{e.Field} {e.Message}".StartsWith(verwacht, StringComparison.Ordinal));
    }

    [Fact]
    public void Aankondiging_MetMeerFoutenOfGeenEforms_ZegtAllesTegelijkOfWeigert()
    {
        // Arrange
        var several = Eforms.Opdracht.Replace(">80530000<", ">x<", StringComparison.Ordinal).Replace("2026-10-01+02:00", "gisteren", StringComparison.Ordinal).Replace("2027-03-01+01:00", "morgen", StringComparison.Ordinal);
        var deep = string.Concat(Enumerable.Repeat("<a>", 100)) + string.Concat(Enumerable.Repeat("</a>", 100));

        // Act
        var all = AankondigingLezer.Lees(several).Errors;
        var other = AankondigingLezer.Lees("<html/>").Errors.Single();
        var nested = AankondigingLezer.Lees(deep).Errors.Single();

        // Assert
        Assert.Equal(["BT-05", "BT-262", "BT-536", "BT-536"], all.Select(e => e.Field).Order(StringComparer.Ordinal));
        Assert.Equal("AANKONDIGING_GEEN_EFORMS", other.Code);
        Assert.Equal("AANKONDIGING_ONVEILIG", nested.Code);
    }

    [Theory]
    [Databases]
    public async Task Overnemen_MetPercelen_MaaktHetTrajectInEenKeerOfNiets(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await ContractWereld.StartAsync(provider);
        var lot = new NieuwInkoopperceel("LOT-0001", InkoopWereld.B1);

        // Act
        var wrong = await app.SendAsync(new NeemAankondigingOver("IT-1", InkoopWereld.Gegevens, [lot, lot with { Code = "LOT-0002", Gegevens = InkoopWereld.B1 with { Naam = "", Gemeenten = [] } }]));
        var twice = await app.SendAsync(new NeemAankondigingOver("IT-1", InkoopWereld.Gegevens, [lot, lot]));
        var none = await app.SendAsync(new HaalInkooptraject("IT-1"));
        await app.GeluktAsync(new NeemAankondigingOver("IT-1", InkoopWereld.Gegevens, [lot, lot with { Code = "LOT-0002" }]));

        // Assert
        Assert.Equal(["Perceel LOT-0002: Kies minstens één gemeente.", "Perceel LOT-0002: Vul de naam van het perceel in."], wrong.Errors.Select(e => e.Message).Order(StringComparer.Ordinal));
        Assert.Equal("INKOOPPERCEEL_BESTAAT_AL", twice.Errors.Single().Code);
        Assert.Equal("INKOOPTRAJECT_ONBEKEND", none.Errors.Single().Code);
        Assert.Equal(["LOT-0001", "LOT-0002"], (await app.TrajectDetailAsync("IT-1")).Percelen.Select(p => p.Code));
    }
}
