// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Tests.Support;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.TestSupport;

namespace Inburgering.Inkoop.Host.Tests.GraphQL;

/// <summary>What the screens of quality can do, a program of the contract manager can do as well.</summary>
public sealed class KwaliteitGraphQLTests
{
    private const string Fouten = "{ fouten { code veld } }";

    [Theory]
    [Databases]
    public async Task Acquisitiemelding_VanMeldingTotGevolg_LooptOverGraphQL(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await VoorbeeldRegio.StartAsync(provider);
        var manager = app.Client(HostApp.Contractmanager);
        var melding = (await manager.GraphQLAsync("""
            mutation { meldAcquisitie(input: { gegevens: { aanbieder: "TAALHAVEN", voorvalOp: "2026-09-01", omschrijving: "Een bon bij inschrijving.", vertrouwelijk: true } }) { resultaat fouten { code } } }
            """)).At("data.meldAcquisitie.resultaat").GetString();

        // Act
        var early = await manager.GraphQLAsync($$"""mutation { beoordeelMelding(input: { nummer: "{{melding}}", op: "2026-11-01", oordeel: GEGROND, motivering: "Te vroeg." }) {{Fouten}} }""");
        var heard = await manager.GraphQLAsync($$"""mutation { legHoorVast(input: { nummer: "{{melding}}", op: "2026-11-01", verslag: "De aanbieder erkent het." }) { melding { regel { status } } fouten { code } } }""");
        var judged = await manager.GraphQLAsync($$"""mutation { beoordeelMelding(input: { nummer: "{{melding}}", op: "2026-11-01", oordeel: GEGROND, motivering: "Erkend." }) { melding { regel { status } } fouten { code } } }""");
        var closed = await manager.GraphQLAsync($$"""mutation { handelMeldingAf(input: { nummer: "{{melding}}", op: "2026-11-01", gevolg: WAARSCHUWING, toelichting: "Eerste keer." }) { melding { regel { status } } fouten { code } } }""");
        var provided = await app.Client(Wie.Taalhaven).GraphQLAsync($$"""mutation { legHoorVast(input: { nummer: "{{melding}}", op: "2026-11-01", verslag: "Zelf." }) {{Fouten}} }""");

        // Assert
        Assert.Equal(1, early.At("data.beoordeelMelding.fouten").GetArrayLength());
        Assert.Equal("GEHOORD", heard.At("data.legHoorVast.melding.regel.status").GetString());
        Assert.Equal("BEOORDEELD", judged.At("data.beoordeelMelding.melding.regel.status").GetString());
        Assert.Equal("AFGEHANDELD", closed.At("data.handelMeldingAf.melding.regel.status").GetString());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, provided.At("data.legHoorVast").ValueKind);
    }

    [Theory]
    [Databases]
    public async Task Overdrachtsgoedkeuring_VastgelegdOverGraphQL_OpDePaginaIngetrokken(DatabaseProvider provider)
    {
        // Arrange
        const string pad = "/kwaliteit/aanbieders/TAALHAVEN/overdracht";
        const string question = """{ kwaliteitsdossier(aanbieder: "TAALHAVEN") { overdrachten { id kenmerk ingetrokkenOp } } }""";
        await using var app = await VoorbeeldRegio.StartAsync(provider);
        using var page = new Bezoeker(app, HostApp.Contractmanager);
        var manager = app.Client(HostApp.Contractmanager);
        var other = (await manager.GraphQLAsync("{ kwaliteit { aanbieders { aanbieder } } }")).At("data.kwaliteit.aanbieders").EnumerateArray()
            .Select(a => a.At("aanbieder").GetString()).First(a => a != "TAALHAVEN");
        var made = await manager.GraphQLAsync($$"""
            mutation { legOverdrachtsgoedkeuringVast(input: { aanbieder: "TAALHAVEN", vanAanbieder: "{{other}}", goedgekeurdOp: "2026-09-01", kenmerk: "BRIEF-7" }) { id fouten { code } } }
            """);
        var shown = await page.OpenAsync(pad);

        // Act
        var wrong = await page.StuurAsync(pad, "Intrekken");
        var id = shown.Html.Split("<option value=\"").Select(o => o.Split('"')[0]).Single(o => Guid.TryParse(o, out _));
        var done = await page.StuurAsync(pad, "Intrekken", ("goedkeuring", id), ("reden", "Het keurmerk trok de toestemming in."));
        var after = await manager.GraphQLAsync(question);
        var empty = await page.OpenAsync(pad);

        // Assert
        Assert.False(string.IsNullOrEmpty(made.At("data.legOverdrachtsgoedkeuringVast.id").GetString()));
        shown.Zegt("BRIEF-7");
        wrong.Zegt("Kies een goedkeuring.");
        wrong.Zegt("Vul in waarom de goedkeuring vervalt.");
        Assert.Equal(System.Net.HttpStatusCode.Redirect, done.Status);
        Assert.Equal("2026-11-01", after.At("data.kwaliteitsdossier.overdrachten.0.ingetrokkenOp").GetString());
        empty.ZegtNiet("Trek een goedkeuring in");
    }
}
