// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Beoordelen;
using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.Contracten.Documenten;
using Inburgering.Inkoop.Contracten.Gesprekken;
using Inburgering.Inkoop.Contracten.Gunnen;
using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Bestanden;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Inburgering.Inkoop.Contracten.Tests.Overeenkomsten;

public sealed class SleuteldataTests
{
    [Theory]
    [Databases]
    public async Task ZoekSleuteldata_PerPeriodeEnAanbieder_GeeftAlleenEigenDagenEnLateBesluitenAltijd(DatabaseProvider provider)
    {
        // Arrange: decide by 31 December 2026, give notice by 30 June 2027, end 31 December 2027; today is 1 October 2026.
        await using var app = await ContractWereld.StartAsync(provider);
        await app.ActiefAsync("IB-1");
        await app.ActiefAsync("IB-2", ContractWereld.Gegevens with { Aanbieder = "TWEE", Gemeenten = ["1916"], OpzegtermijnMaanden = 12 });

        // Act
        var all = (await app.SendAsync(new ZoekSleuteldata())).Value;
        var own = (await app.SendAsync(new ZoekSleuteldata(), ContractWereld.Aanbieder("EEN"))).Value;
        var gemeente = (await app.SendAsync(new ZoekSleuteldata(Maanden: 24, Soort: "Einde", Gemeente: "0626"))).Value;
        var wrong = await app.SendAsync(new ZoekSleuteldata(Maanden: 61));

        // Assert
        Assert.Equal((new DateOnly(2026, 10, 1), new DateOnly(2027, 9, 30)), (all.Van, all.Tot));
        Assert.Equal(
            [("IB-2", "Besluit", new DateOnly(2026, 6, 30), true), ("IB-1", "Besluit", new DateOnly(2026, 12, 31), false), ("IB-2", "Opzeggen", new DateOnly(2026, 12, 31), false), ("IB-1", "Opzeggen", new DateOnly(2027, 6, 30), false)],
            all.Data.Select(d => (d.Contract, d.Soort, d.Datum, d.Voorbij)));
        Assert.Equal([("IB-1", "Besluit"), ("IB-1", "Opzeggen")], own.Data.Select(d => (d.Contract, d.Soort)));
        Assert.Equal([("IB-1", new DateOnly(2027, 12, 31))], gemeente.Data.Select(d => (d.Contract, d.Datum)));
        Assert.Equal("Aantal maanden 61 klopt niet: verwacht 1 tot en met 60.", wrong.Errors.Single().Message);
    }

    [Theory]
    [Databases]
    public async Task ZoekSleuteldata_DocumentenGesprekkenAfsprakenEnInkoop_StaanErInVoorWieZeMagZien(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await ContractWereld.StartAsync(provider);
        await app.ActiefAsync("IB-1");
        await app.PubliceerbaarAsync("INK-1");
        await DocumentAsync(app, "VERZEKERING", new DateOnly(2026, 10, 20), true);
        await DocumentAsync(app, "VERZEKERING", new DateOnly(2027, 3, 31), true);
        await DocumentAsync(app, "NOTITIE", new DateOnly(2026, 11, 30), false);
        await app.GeluktAsync(new PlanGesprek("IB-1", new GesprekGegevens("Kwartaal", new DateOnly(2026, 10, 1), "14:30", null, [])));
        await app.GeluktAsync(new LegVerslagVast("IB-1", 1, 0, new DateOnly(2026, 10, 1), "Besproken.", [new("Rooster sturen", Gesprekspartij.Aanbieder, new DateOnly(2026, 10, 15)), new("Klaar", Gesprekspartij.Gemeente, new DateOnly(2026, 10, 16))]));
        await app.GeluktAsync(new RondAfspraakAf("IB-1", 1, 2, 0, new DateOnly(2026, 10, 1), "Gedaan."));
        await app.GeluktAsync(new PlanGesprek("IB-1", new GesprekGegevens("Gaat niet door", new DateOnly(2026, 12, 1), null, null, [])));
        await app.GeluktAsync(new ZegGesprekAf("IB-1", 2, 0, "Vervalt."));
        await app.InScopeAsync(async p =>
        {
            var db = p.GetRequiredService<ContractenDbContext>();
            var contract = await db.Contracten.SingleAsync();
            db.Add(new Contracttoezegging(contract, 1, "B1", new ToezeggingGegevens("Tweede locatie open", new DateOnly(2026, 12, 31))));
            return await db.SaveChangesAsync();
        });

        // Act
        var manager = (await app.SendAsync(new ZoekSleuteldata(), ContractWereld.Manager("0626"))).Value;
        var own = (await app.SendAsync(new ZoekSleuteldata(), ContractWereld.Aanbieder("EEN"))).Value;
        var consulent = (await app.SendAsync(new ZoekSleuteldata(), new Actor("c", "Consulent", [Rol.Consulent], Scope.VanGemeenten("0626"), Kanaal.Web))).Value;
        var other = (await app.SendAsync(new ZoekSleuteldata(), ContractWereld.Aanbieder("TWEE"))).Value;
        var tenders = (await app.SendAsync(new ZoekSleuteldata(Soort: "Inkoop"), ContractWereld.Manager("0626"))).Value;
        var elsewhere = (await app.SendAsync(new ZoekSleuteldata(Soort: "Inkoop"), ContractWereld.Manager("0629"))).Value;
        var detail = (await app.SendAsync(new HaalContract("IB-1"), ContractWereld.Aanbieder("EEN"))).Value;

        // Assert
        (string, DateOnly)[] shared = [("gesprek-1", new(2026, 10, 1)), ("afspraak-1-1", new(2026, 10, 15)), ("toezegging-1", new(2026, 12, 31)), ("besluit-1", new(2026, 12, 31)), ("document-VERZEKERING", new(2027, 3, 31)), ("opzeggen", new(2027, 6, 30))];
        Assert.Equal([.. shared.Append(("document-NOTITIE", new(2026, 11, 30))).Order()], manager.Data.Where(d => d.Contract == "IB-1").Select(d => (d.Kenmerk, d.Datum)).Order());
        Assert.Equal([.. shared.Order()], own.Data.Select(d => (d.Kenmerk, d.Datum)).Order());
        Assert.Equal(["besluit-1", "opzeggen"], consulent.Data.Select(d => d.Kenmerk));
        Assert.Empty(other.Data);
        Assert.Equal([("INK-1", "publicatie", new DateOnly(2026, 10, 1)), ("INK-1", "sluiting", new DateOnly(2026, 11, 16))], tenders.Data.Select(d => (d.Contract, d.Kenmerk, d.Datum)));
        Assert.Empty(elsewhere.Data);
        Assert.Equal("Contractgesprek om 14:30: Kwartaal", own.Data.Single(d => d.Soort == "Gesprek").Omschrijving);
        Assert.Subset(detail.Sleuteldata.Select(d => d.Soort).ToHashSet(), new HashSet<string> { "Document", "Gesprek", "Afspraak", "Toezegging", "Besluit", "Einde" });
        Assert.Equal(detail.Sleuteldata.Select(d => d.Datum).Order(), detail.Sleuteldata.Select(d => d.Datum));
    }

    private static Task DocumentAsync(TestApp app, string type, DateOnly tot, bool shared) =>
        app.GeluktAsync(new LegDocumentVast("IB-1", type, new Upload("a.pdf", new MemoryStream("%PDF-1.7 a"u8.ToArray())), new DocumentKenmerken(tot, shared, null)));
}
