// SPDX-License-Identifier: EUPL-1.2

using System.Text;
using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.Contracten.Documenten;
using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.Contracten.Werklijst;
using Inburgering.Inkoop.SharedKernel.Bestanden;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Inburgering.Inkoop.Contracten.Tests.Documenten;

public sealed class DocumentTests
{
    private const string Bewaartermijn = "contract-documenten-bewaartermijn";

    private static readonly DocumentKenmerken Gedeeld = new(null, true, null);

    public static TheoryData<string> Standen => [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Documenten", "documentstand.csv")).Skip(1)];

    [Theory]
    [MemberData(nameof(Standen))]
    public void Documentstand_PerGeval_VolgtDeTabel(string regel)
    {
        // Arrange
        var cells = regel.Split(';');

        // Act
        var state = Documentstand.Bepaal(cells[1] == "ja", cells[2].Length == 0 ? null : Dag(cells[2]), Dag(cells[3]), int.Parse(cells[4], System.Globalization.CultureInfo.InvariantCulture));

        // Assert
        Assert.Equal(cells[5], state.ToString());
    }

    [Theory]
    [Databases]
    public async Task LegDocumentVast_ZelfdeType_IsEenNieuweVersieEnVultDeLijstVanWatOntbreekt(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await ContractWereld.StartAsync(provider);
        await app.ActiefAsync("IB-1");
        var before = (await app.SendAsync(new ZoekContractdocumenten("IB-1"))).Value;

        // Act
        await VoegToeAsync(app, "OVEREENKOMST", "eerste");
        var second = await VoegToeAsync(app, "OVEREENKOMST", "tweede");
        await VoegToeAsync(app, "VERZEKERING", "polis", new DocumentKenmerken(new DateOnly(2026, 9, 30), true, null));
        var after = (await app.SendAsync(new ZoekContractdocumenten("IB-1"), ContractWereld.Manager("0626"))).Value;

        // Assert
        Assert.Equal(["INSCHRIJVING", "KVK_UITTREKSEL", "OVEREENKOMST", "PROGRAMMA_VAN_EISEN", "VERWERKERSOVEREENKOMST", "VERZEKERING"], before.Verwacht.Select(v => v.Type).Order(StringComparer.Ordinal));
        Assert.All(before.Verwacht, v => Assert.Equal(Documenttoestand.Ontbreekt, v.Toestand));
        Assert.Equal([("OVEREENKOMST", Documenttoestand.Aanwezig), ("VERZEKERING", Documenttoestand.Verlopen)], after.Verwacht.Where(v => v.Toestand != Documenttoestand.Ontbreekt).Select(v => (v.Type, v.Toestand)).Order());
        Assert.Equal([(2, Documenttoestand.Aanwezig), (1, null)], after.Documenten.Where(d => d.Type == "OVEREENKOMST").Select(d => (d.Volgnummer, d.Toestand)));
        Assert.Equal(second, after.Documenten.First(d => d.Type == "OVEREENKOMST").Id);
        Assert.Equal(3, app.Bestanden().Length);
    }

    [Theory]
    [Databases]
    public async Task LegDocumentVast_InvoerKlopNiet_ZegtPerVeldWatErMisIsEnBewaartNiets(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await ContractWereld.StartAsync(provider);
        await app.ActiefAsync("IB-1");

        // Act
        var none = await app.SendAsync(new LegDocumentVast("IB-1", "", null, Gedeeld));
        var unknown = await app.SendAsync(new LegDocumentVast("IB-1", "ONZIN", Bestand("x"), Gedeeld));
        var noEnd = await app.SendAsync(new LegDocumentVast("IB-1", "VERZEKERING", Bestand("x"), Gedeeld));
        var secret = await app.SendAsync(new LegDocumentVast("IB-1", "NOTITIE", Bestand("x"), Gedeeld));
        var program = await app.SendAsync(new LegDocumentVast("IB-1", "OVERIG", new Upload("x.pdf", new MemoryStream([0x4D, 0x5A, 1, 2, 3, 4, 5, 6])), Gedeeld));
        var all = new LegDocumentVast("IB-1", "VERZEKERING", new Upload("x.pdf", new MemoryStream([0x4D, 0x5A, 1, 2, 3, 4, 5, 6])), new DocumentKenmerken(null, true, new string('x', 301)));
        var everything = await app.SendAsync(all);
        all.Bestand!.Inhoud.Position = 0;
        var check = await app.SendAsync(new KeurDocument(all));
        var good = await app.SendAsync(new KeurDocument(new LegDocumentVast("IB-1", "OVERIG", Bestand("x"), Gedeeld)));
        var foreignCheck = await app.SendAsync(new KeurDocument(new LegDocumentVast("IB-1", "OVERIG", Bestand("x"), Gedeeld)), ContractWereld.Manager("0629"));
        var elsewhere = await app.SendAsync(new LegDocumentVast("IB-1", "OVERIG", Bestand("x"), Gedeeld), ContractWereld.Manager("0629"));
        var provided = await app.SendAsync(new LegDocumentVast("IB-1", "OVERIG", Bestand("x"), Gedeeld), ContractWereld.Aanbieder("EEN"));

        // Assert
        Assert.Equal(["Type", "Bestand"], none.Errors.Select(e => e.Field));
        Assert.Equal(["Kenmerken.VerlooptOp", "Kenmerken.Toelichting", "Bestand"], everything.Errors.Select(e => e.Field));
        Assert.Equal(everything.Errors, check.Errors);
        Assert.True(good.IsSuccess);
        Assert.Equal("CONTRACT_ONBEKEND", foreignCheck.Errors.Single().Code);
        Assert.Equal(
            ["DOCUMENT_TYPE_ONBEKEND", "DOCUMENT_VERLOOP_VERPLICHT", "DOCUMENT_NIET_VOOR_AANBIEDER", "BESTAND_SOORT_NIET_TOEGESTAAN", "CONTRACT_ONBEKEND", "GEEN_TOEGANG"],
            new[] { unknown, noEnd, secret, program, elsewhere, provided }.Select(r => r.Errors.Single().Code));
        Assert.Empty(app.Bestanden());
    }

    [Theory]
    [Databases]
    public async Task DownloadDocument_KomtInHetLogboek_EnEenAanbiederKrijgtAlleenWatMetHaarIsGedeeld(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await ContractWereld.StartAsync(provider);
        await app.ActiefAsync("IB-1");
        var shared = await VoegToeAsync(app, "OVEREENKOMST", "gedeeld");
        var inside = await VoegToeAsync(app, "NOTITIE", "intern", new DocumentKenmerken(null, false, null));

        // Act
        var mine = await app.SendAsync(new DownloadDocument("IB-1", shared), ContractWereld.Aanbieder("EEN"));
        await using var content = mine.Value.Inhoud;
        using var reader = new StreamReader(content);
        var text = await reader.ReadToEndAsync();
        var hidden = await app.SendAsync(new DownloadDocument("IB-1", inside), ContractWereld.Aanbieder("EEN"));
        var theirs = await app.SendAsync(new DownloadDocument("IB-1", shared), ContractWereld.Aanbieder("TWEE"));
        var missing = await app.SendAsync(new DownloadDocument("IB-1", Guid.NewGuid()), ContractWereld.Aanbieder("EEN"));
        var list = (await app.SendAsync(new ZoekContractdocumenten("IB-1"), ContractWereld.Aanbieder("EEN"))).Value;

        // Assert
        Assert.Equal(("%PDF-1.7 gedeeld", "gedeeld.pdf"), (text, mine.Value.Naam));
        Assert.Equal([missing.Errors.Single(), missing.Errors.Single()], new[] { hidden, theirs }.Select(r => r.Errors.Single()));
        Assert.Equal([shared], list.Documenten.Select(d => d.Id));
        Assert.Empty(list.Verwacht);
        var log = await app.InScopeAsync(p => p.GetRequiredService<ContractenDbContext>().Logboek.Where(l => l.Handeling == nameof(DownloadDocument)).ToListAsync());
        Assert.Equal([("IB-1/OVEREENKOMST-1", "a")], log.Select(l => (l.Sleutel, l.ActorId)));
    }

    [Theory]
    [Databases]
    public async Task TrekDocumentIn_TeltNietMeerEnAanbiederZietHetNiet_EnEenVerouderdeVersieBotst(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await ContractWereld.StartAsync(provider);
        await app.ActiefAsync("IB-1");
        var id = await VoegToeAsync(app, "OVEREENKOMST", "verkeerd");

        // Act
        await app.GeluktAsync(new WijzigDocument("IB-1", id, 0, new DocumentKenmerken(new DateOnly(2026, 12, 31), true, "bijlage 3")));
        var stale = await app.SendAsync(new WijzigDocument("IB-1", id, 0, Gedeeld));
        await app.GeluktAsync(new TrekDocumentIn("IB-1", id, 1, "Verkeerd contract."));
        var again = await app.SendAsync(new TrekDocumentIn("IB-1", id, 2, "Nog eens."));
        var manager = (await app.SendAsync(new ZoekContractdocumenten("IB-1"))).Value;
        var own = (await app.SendAsync(new ZoekContractdocumenten("IB-1"), ContractWereld.Aanbieder("EEN"))).Value;

        // Assert
        Assert.Equal(["DOCUMENT_VERSIE_VEROUDERD", "DOCUMENT_INGETROKKEN"], new[] { stale, again }.Select(r => r.Errors.Single().Code));
        Assert.Equal(("Verkeerd contract.", null, "bijlage 3"), (manager.Documenten.Single().IngetrokkenOmdat, manager.Documenten.Single().Toestand, manager.Documenten.Single().Kenmerken.Toelichting));
        Assert.Equal(Documenttoestand.Ontbreekt, manager.Verwacht.Single(v => v.Type == "OVEREENKOMST").Toestand);
        Assert.Empty(own.Documenten);
    }

    [Theory]
    [Databases]
    public async Task LegDocumentVast_TegelijkHetzelfdeType_LaatGeenBestandZonderDocumentAchter(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await ContractWereld.StartAsync(provider);
        await app.ActiefAsync("IB-1");

        // Act
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => app.SendAsync(new LegDocumentVast("IB-1", "VERSLAG", Bestand($"verslag {i}"), Gedeeld)))));

        // Assert
        var documents = (await app.SendAsync(new ZoekContractdocumenten("IB-1"))).Value.Documenten;
        Assert.Equal(outcomes.Count(o => o.IsSuccess), documents.Count);
        Assert.Equal(documents.Count, app.Bestanden().Length);
        Assert.Equal(Enumerable.Range(1, documents.Count).Reverse(), documents.Select(d => d.Volgnummer));
        Assert.All(outcomes.Where(o => !o.IsSuccess), o => Assert.Equal("BESTAAT_AL", o.Errors.Single().Code));
    }

    [Theory]
    [Databases]
    public async Task Documenttype_VanafEenLatereDag_VervangtWatEerderGold(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await ContractWereld.StartAsync(provider);
        await app.ActiefAsync("IB-1");
        var data = new DocumenttypeGegevens("Certificaat informatiebeveiliging", "", [ContractSoort.Raamovereenkomst], true, true, null);

        // Act
        await app.GeluktAsync(new LegDocumenttypeVast("ISO27001", new DateOnly(2026, 11, 1), data));
        await app.GeluktAsync(new LegDocumenttypeVast("INSCHRIJVING", new DateOnly(2026, 10, 15), data with { Naam = "Inschrijving", VerwachtBij = [] }));
        var stale = await app.SendAsync(new LegDocumenttypeVast("ISO27001", new DateOnly(2026, 11, 1), data, 4));
        var wrong = await app.SendAsync(new LegDocumenttypeVast("iso", new DateOnly(2026, 11, 1), data with { GeldigTot = new DateOnly(2026, 10, 31) }));
        var today = (await app.SendAsync(new ZoekContractdocumenten("IB-1"))).Value.Verwacht.Select(v => v.Type).ToList();
        app.Clock.Set(new DateOnly(2026, 11, 1));
        var later = (await app.SendAsync(new ZoekContractdocumenten("IB-1"))).Value.Verwacht.Select(v => v.Type).ToList();

        // Assert
        Assert.Equal(["DOCUMENTTYPE_VERSIE_VEROUDERD", "ONGELDIGE_INVOER"], new[] { stale, wrong }.Select(r => r.Errors.Single().Code));
        Assert.Equal((true, false), (today.Contains("INSCHRIJVING"), today.Contains("ISO27001")));
        Assert.Equal((false, true), (later.Contains("INSCHRIJVING"), later.Contains("ISO27001")));
    }

    [Theory]
    [Databases]
    public async Task Job_OntbrekendOfVerlopendDocument_KomtOpDeWerklijstEnGaatErweerAf(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await ContractWereld.StartAsync(provider);
        await app.ActiefAsync("IB-1");
        await VoegToeAsync(app, "VERZEKERING", "polis", new DocumentKenmerken(new DateOnly(2026, 10, 31), true, null));

        // Act
        await app.RunJobAsync("contract-documenten");
        var soon = await WerkAsync(app);
        app.Clock.Set(new DateOnly(2026, 11, 1));
        await app.RunJobAsync("contract-documenten");
        var late = await WerkAsync(app);
        foreach (var type in new[] { "OVEREENKOMST", "VERWERKERSOVEREENKOMST", "PROGRAMMA_VAN_EISEN", "INSCHRIJVING", "KVK_UITTREKSEL" })
        {
            await VoegToeAsync(app, type, "x");
        }

        await VoegToeAsync(app, "VERZEKERING", "nieuwe polis", new DocumentKenmerken(new DateOnly(2027, 10, 31), true, null));
        await app.RunJobAsync("contract-documenten");

        // Assert
        Assert.Equal("Bewijs van verzekering geldt tot en met 31-10-2026", soon.Single(w => w.StartsWith("Bewijs", StringComparison.Ordinal)));
        Assert.StartsWith("5 documenten ontbreken: ", soon.Single(w => w.Contains("ontbreken", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Equal("Bewijs van verzekering gold tot en met 31-10-2026", late.Single(w => w.StartsWith("Bewijs", StringComparison.Ordinal)));
        Assert.Empty(await WerkAsync(app));
    }

    [Theory]
    [Databases]
    public async Task Bewaartermijn_NaTienJaarOfNaIntrekken_VerwijdertHetBestandEnHoudtBijDatHetErWas(DatabaseProvider provider)
    {
        // Arrange: the contract ends on 31 December 2027.
        await using var app = await ContractWereld.StartAsync(provider);
        await app.ActiefAsync("IB-1", ContractWereld.Gegevens with { VerlengingenMaanden = [] });
        var kept = await VoegToeAsync(app, "OVEREENKOMST", "getekend", new DocumentKenmerken(null, true, "met bijlagen"));
        var wrong = await VoegToeAsync(app, "VERSLAG", "van iemand anders");
        await app.GeluktAsync(new TrekDocumentIn("IB-1", wrong, 0, "Verkeerd contract."));

        // Act: a withdrawn one goes after 90 days, the rest ten years after the end, and not a day before.
        app.Clock.Set(new DateOnly(2026, 12, 30));
        await app.RunJobAsync(Bewaartermijn);
        var early = app.Bestanden().Length;
        app.Clock.Set(new DateOnly(2026, 12, 31));
        await app.RunJobAsync(Bewaartermijn);
        var afterWithdrawal = await LijstAsync(app);
        app.Clock.Set(new DateOnly(2028, 1, 2));
        await app.GeluktAsync(new SluitContractAf("IB-1", (await app.DetailAsync("IB-1")).Versie));
        app.Clock.Set(new DateOnly(2037, 12, 31));
        await app.RunJobAsync(Bewaartermijn);
        var lastDay = app.Bestanden().Length;
        app.Clock.Set(new DateOnly(2038, 1, 1));
        await app.RunJobAsync(Bewaartermijn);
        await app.RunJobAsync(Bewaartermijn);
        var download = await app.SendAsync(new DownloadDocument("IB-1", kept));
        var change = await app.SendAsync(new WijzigDocument("IB-1", kept, 1, Gedeeld));

        // Assert
        Assert.Equal((2, 1, 0), (early, lastDay, app.Bestanden().Length));
        Assert.Equal([("OVEREENKOMST", false), ("VERSLAG", true)], afterWithdrawal.Select(d => (d.Type, d.VerwijderdOp is not null)));
        Assert.Equal(["DOCUMENT_VERWIJDERD", "DOCUMENT_VERWIJDERD"], new[] { download.Errors.Single(), change.Errors.Single() }.Select(e => e.Code));
        Assert.All(await LijstAsync(app), d => Assert.Equal(("verwijderd", null, 64), (d.Bestandsnaam, d.Kenmerken.Toelichting, d.Hash.Length)));
        var log = await app.InScopeAsync(p => p.GetRequiredService<ContractenDbContext>().Logboek.Where(l => l.Handeling == Bewaartermijn).Select(l => l.Sleutel).ToListAsync());
        Assert.Equal(["IB-1/OVEREENKOMST-1", "IB-1/VERSLAG-1"], log.Order(StringComparer.Ordinal));
    }

    private static async Task<IReadOnlyList<ContractdocumentRegel>> LijstAsync(TestApp app) => (await app.SendAsync(new ZoekContractdocumenten("IB-1"))).Value.Documenten;

    private static async Task<List<string>> WerkAsync(TestApp app) =>
        [.. (await app.SendAsync(new ZoekContractWerk(), ContractWereld.Manager("0626"))).Value.Regels.Where(r => r.Soort.StartsWith("document-", StringComparison.Ordinal)).Select(r => r.Titel)];

    private static async Task<Guid> VoegToeAsync(TestApp app, string type, string naam, DocumentKenmerken? kenmerken = null) =>
        (await app.SendAsync(new LegDocumentVast("IB-1", type, Bestand(naam), kenmerken ?? Gedeeld), ContractWereld.Manager("0626"))).Value;

    private static Upload Bestand(string naam) => new(naam + ".pdf", new MemoryStream(Encoding.ASCII.GetBytes("%PDF-1.7 " + naam)));

    private static DateOnly Dag(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
