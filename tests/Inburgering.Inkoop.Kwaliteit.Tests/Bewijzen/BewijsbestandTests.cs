// SPDX-License-Identifier: EUPL-1.2

using System.Text;
using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Kwaliteit.Bewijzen;
using Inburgering.Inkoop.SharedKernel.Bestanden;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Kwaliteit.Tests.Bewijzen;

public sealed class BewijsbestandTests
{
    private static readonly BewijsstukGegevens Overeenkomst = new("EEN", "PRIVACY", BewijsstukSoort.Verklaring, "Gemeente en EEN", "VO-2026-1", new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 30));

    private static AndereModules Andere => new AndereModules()
        .Contract("C-1", "EEN", Rapportagefrequentie.Kwartaal, new DateOnly(2026, 7, 1), new DateOnly(2027, 12, 31), Route.B1)
        .Contract("C-2", "TWEE", Rapportagefrequentie.Kwartaal, new DateOnly(2026, 7, 1), new DateOnly(2027, 12, 31), Route.Z);

    [Theory]
    [Databases]
    public async Task Bestand_DoorAanbiederOfManager_IsTeLezenDoorWieHetStukZietEnKomtInHetLogboek(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Proef.MetDossierAsync(provider, Andere, "EEN", "TWEE");

        // Act
        var own = (await app.SendAsync(new LeverBewijsstukMetBestand(Overeenkomst, Bestand("getekend")), Proef.School("EEN"))).Value;
        var later = (await app.SendAsync(new LeverBewijsstuk(Overeenkomst with { Kenmerk = "VO-2" }), Proef.School("EEN"))).Value;
        var empty = await app.SendAsync(new DownloadBewijsbestand(later), Proef.School("EEN"));
        var added = await app.SendAsync(new VoegBewijsbestandToe(later, Bestand("tweede")), Proef.Manager);
        var mine = await app.SendAsync(new DownloadBewijsbestand(own), Proef.School("EEN"));
        var manager = await LeesAsync((await app.SendAsync(new DownloadBewijsbestand(later), Proef.Manager)).Value);
        var theirs = await app.SendAsync(new DownloadBewijsbestand(own), Proef.School("TWEE"));
        var missing = await app.SendAsync(new DownloadBewijsbestand("BS-99999"), Proef.School("TWEE"));
        var into = await app.SendAsync(new VoegBewijsbestandToe(own, Bestand("vreemd")), Proef.School("TWEE"));
        var shown = (await app.SendAsync(new HaalBewijsstuk(own), Proef.School("EEN"))).Value.Bestand!;

        // Assert
        Assert.Equal(("getekend.pdf", "application/pdf", "%PDF-1.7 getekend"), (mine.Value.Naam, mine.Value.Mediatype, await LeesAsync(mine.Value)));
        Assert.Equal((true, "%PDF-1.7 tweede"), (added.IsSuccess, manager));
        Assert.Equal("BEWIJSSTUK_BESTAND_ONBEKEND", empty.Errors.Single().Code);
        Assert.Equal([missing.Errors.Single(), missing.Errors.Single()], new[] { theirs.Errors.Single(), into.Errors.Single() });
        Assert.Equal(("getekend.pdf", 17L, 64), (shown.Naam, shown.Bytes, shown.Hash.Length));
        Assert.Equal(2, app.Bestanden().Length);
        var log = await app.MetDatabaseAsync(db => db.Logboek.Where(l => l.Handeling == nameof(DownloadBewijsbestand)).OrderBy(l => l.Sleutel).ToListAsync());
        Assert.Equal([(own, "sc-EEN"), (later, "cm-1")], log.Select(l => (l.Sleutel, l.ActorId)));
    }

    [Theory]
    [Databases]
    public async Task Bestand_DatNietMag_IsMetAlleAndereFoutenTegelijkTeLezenEnBlijftNietAchter(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Proef.MetDossierAsync(provider, Andere, "EEN", "TWEE");
        var number = (await app.SendAsync(new LeverBewijsstuk(Overeenkomst), Proef.School("EEN"))).Value;
        static Upload Programma() => new("x.pdf", new MemoryStream([0x4D, 0x5A, 1, 2, 3, 4, 5, 6]));

        // Act
        var all = await app.SendAsync(new LeverBewijsstukMetBestand(Overeenkomst with { Eis = "", Uitgever = "", GeldigTot = new DateOnly(2025, 1, 1) }, Programma()), Proef.School("EEN"));
        var twice = await app.SendAsync(new LeverBewijsstukMetBestand(Overeenkomst, Bestand("nog eens")), Proef.School("EEN"));
        var unknown = await app.SendAsync(new LeverBewijsstukMetBestand(Overeenkomst with { Eis = "BESTAAT-NIET" }, Bestand("x")), Proef.School("EEN"));
        var stranger = await app.SendAsync(new LeverBewijsstukMetBestand(Overeenkomst, Bestand("x")), Proef.School("TWEE"));
        var vog = await app.SendAsync(new LeverBewijsstukMetBestand(Overeenkomst with { Eis = "VOG" }, Bestand("vog")), Proef.School("EEN"));
        var written = (await app.SendAsync(new LeverBewijsstuk(Overeenkomst with { Eis = "VOG" }), Proef.School("EEN"))).Value;
        var later = await app.SendAsync(new VoegBewijsbestandToe(written, Bestand("vog")), Proef.School("EEN"));
        var consulent = await app.SendAsync(new LeverBewijsstukMetBestand(Overeenkomst, Bestand("x")), Proef.Consulent);
        var none = await app.SendAsync(new VoegBewijsbestandToe(number, null), Proef.School("EEN"));
        var program = await app.SendAsync(new VoegBewijsbestandToe(number, Programma()), Proef.School("EEN"));
        var left = app.Bestanden().Length;

        // Assert
        Assert.Equal(["Gegevens.Eis", "Gegevens.Uitgever", "Gegevens.GeldigTot", "Bestand"], all.Errors.Select(e => e.Field));
        Assert.Equal(
            ["BEWIJSSTUK_AL_AANGELEVERD", "BEWIJSSTUK_EIS_ONBEKEND", "KWALITEIT_DOSSIER_ONBEKEND", "GEEN_TOEGANG", "ONGELDIGE_INVOER", "BESTAND_SOORT_NIET_TOEGESTAAN"],
            new[] { twice.Errors, unknown.Errors, stranger.Errors, consulent.Errors, none.Errors, program.Errors }.Select(e => e.Single().Code));
        Assert.Equal(["BEWIJSSTUK_GEEN_VOG_BESTAND", "BEWIJSSTUK_GEEN_VOG_BESTAND"], new[] { vog.Errors, later.Errors }.Select(e => e.Single().Code));
        Assert.Equal(0, left);
    }

    [Theory]
    [Databases]
    public async Task Bestand_NaEenControleOfAlsErAlEenIs_WordtGeweigerd(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Proef.MetDossierAsync(provider, Andere, "EEN");
        var full = (await app.SendAsync(new LeverBewijsstukMetBestand(Overeenkomst, Bestand("eerste")), Proef.School("EEN"))).Value;
        var bare = (await app.SendAsync(new LeverBewijsstuk(Overeenkomst with { Kenmerk = "VO-2" }), Proef.School("EEN"))).Value;
        await app.SendAsync(new VerifieerBewijsstuk(bare, true, "Gezien op kantoor."), Proef.Manager);

        // Act
        var second = await app.SendAsync(new VoegBewijsbestandToe(full, Bestand("beter")), Proef.School("EEN"));
        var late = await app.SendAsync(new VoegBewijsbestandToe(bare, Bestand("laat")), Proef.School("EEN"));

        // Assert
        Assert.Equal("Bij bewijsstuk BS-00001 is al een bestand. Lever een nieuw bewijsstuk aan als er een beter bestand is.", second.Errors.Single().Message);
        Assert.Equal("Bewijsstuk BS-00002 is geverifieerd. Lever een nieuw bewijsstuk aan als er iets is veranderd.", late.Errors.Single().Message);
        Assert.Single(app.Bestanden());
    }

    private static Upload Bestand(string text) => new($"{text}.pdf", new MemoryStream(Encoding.ASCII.GetBytes($"%PDF-1.7 {text}")));

    private static async Task<string> LeesAsync(Bestandsinhoud file)
    {
        using var reader = new StreamReader(file.Inhoud);
        return await reader.ReadToEndAsync();
    }
}
