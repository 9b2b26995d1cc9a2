// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Net;
using Inburgering.Inkoop.Host.Tests.Support;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Examens;
using Inburgering.Inkoop.Plaatsingen.Regels;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Inburgering.Inkoop.TestSupport;

namespace Inburgering.Inkoop.Host.Tests.Pages;

public sealed class PlaatsingPaginasTests
{
    private static readonly DateOnly Start = new(2026, 11, 9);

    [Theory]
    [Databases]
    public async Task Plaatsen_ToegestaanPerceel_ToontDeRegelsEnDeAanbiederAccepteert(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await VoorbeeldRegio.StartAsync(provider);
        var (dossier, lot) = await VindAsync(app, m => m.Toegestaan);
        using var consulent = new Bezoeker(app, Wie.Met(Rol.Consulent));
        using var aanbieder = new Bezoeker(app, Wie.Taalhaven with { Scope = Scope.VanAanbieder(lot.Aanbieder) });

        // Act
        var choices = await consulent.OpenAsync($"/plaatsingen/personen/plaatsen?dossier={dossier}&start={Start:yyyy-MM-dd}");
        var free = await consulent.OpenAsync($"/plaatsingen/personen/dossier?dossier={dossier}");
        var placed = await consulent.StuurAsync(Bevestigen(dossier, lot), null);
        var waiting = await consulent.OpenAsync($"/plaatsingen/personen/dossier?dossier={dossier}");
        var accepted = await aanbieder.StuurAsync(placed.Naar!, "Accepteren");
        var after = await aanbieder.OpenAsync(placed.Naar!);
        var agreed = await consulent.OpenAsync($"/plaatsingen/personen/dossier?dossier={dossier}");

        // Assert: the person's page says where in the term somebody is, and each time what comes next.
        Assert.Matches("grafiek-figuur.*<svg.*>vandaag<.*De termijn liep van 12-11-2022 tot 12-11-2025 en is voorbij", free.Html.ReplaceLineEndings(" "));
        free.Zegt("Er loopt geen leerroute.");
        waiting.Zegt("moet de aanmelding nog beantwoorden.");
        agreed.Zegt($"De lessen beginnen op {Toon.Datum(Start)}.");
        Assert.All(lot.Regels, rule => choices.Zegt(rule.Code));
        Assert.StartsWith("/plaatsingen/plaatsing?nummer=PL-", placed.Naar, StringComparison.Ordinal);
        Assert.Equal(placed.Naar, accepted.Naar);
        after.Zegt("U heeft de aanmelding geaccepteerd.");
        Assert.Equal(PlaatsingStatus.Geaccepteerd, await StatusAsync(app, placed.Naar!));
    }

    [Fact]
    public async Task Onderaannemer_DieLesgeeft_LeestMeeEnZietNietsVanHetContractOfVanAnderePlaatsingen()
    {
        // Arrange: DUINTAAL is a subcontractor of MEEDOEN in IB-2022-02.
        await using var app = await VoorbeeldRegio.StartAsync(DatabaseProvider.Sqlite);
        var main = Wie.Taalhaven with { Scope = Scope.VanAanbieder("MEEDOEN") };
        var sub = Wie.Taalhaven with { Id = "sub", Scope = Scope.VanAanbieder("DUINTAAL") };
        var two = await app.Client(main).GraphQLAsync("{ plaatsingen(contract: \"IB-2022-02\", status: GESTART, first: 2) { nodes { nummer } } }");
        var (taught, other) = (two.At("data.plaatsingen.nodes.0.nummer").GetString()!, two.At("data.plaatsingen.nodes.1.nummer").GetString()!);
        string Vraag(string number) => $"{{ plaatsing(nummer: \"{number}\") {{ verplichtEuro uitvoerder stappen regel {{ nummer persoon {{ achternaam }} contractgegevens {{ nummer }} }} }} }}";
        using var visitor = new Bezoeker(app, sub);
        var before = await visitor.OpenAsync($"/plaatsingen/plaatsing?nummer={taught}");
        using var owner = new Bezoeker(app, main);
        var chosen = await owner.StuurAsync($"/plaatsingen/plaatsing?nummer={taught}", "Uitvoerder", ("Uitvoerder", "DUINTAAL"));

        // Act
        var page = await visitor.OpenAsync($"/plaatsingen/plaatsing?nummer={taught}");
        var list = await visitor.OpenAsync("/plaatsingen?onderaannemer=true");
        var usual = await visitor.OpenAsync("/plaatsingen");
        var elsewhere = await visitor.OpenAsync($"/plaatsingen/plaatsing?nummer={other}");
        var contract = await visitor.OpenAsync("/contracten/IB-2022-02");
        var mine = (await app.Client(sub).GraphQLAsync(Vraag(taught))).At("data.plaatsing");
        var theirs = (await app.Client(main).GraphQLAsync(Vraag(taught))).At("data.plaatsing");
        var hidden = (await app.Client(sub).GraphQLAsync(Vraag(other))).At("data.plaatsing");

        // Assert
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.Redirect), (before.Status, chosen.Status));
        page.Zegt("U geeft hier les als onderaannemer van");
        page.ZegtNiet("handler=");
        list.Zegt(taught);
        list.ZegtNiet(other);
        usual.ZegtNiet($"nummer={taught}");
        usual.Zegt("u geeft les als onderaannemer");
        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.NotFound], [elsewhere.Status, contract.Status]);
        Assert.Equal((System.Text.Json.JsonValueKind.Null, System.Text.Json.JsonValueKind.Object), (mine.At("regel.contractgegevens").ValueKind, theirs.At("regel.contractgegevens").ValueKind));
        Assert.Equal((0, "DUINTAAL"), (mine.At("stappen").GetArrayLength(), mine.At("uitvoerder").GetString()));
        Assert.NotEmpty(mine.At("regel.persoon.achternaam").GetString()!);
        Assert.Equal(System.Text.Json.JsonValueKind.Null, hidden.ValueKind);
    }

    [Fact]
    public async Task Module_DoorDeAanbieder_ZegtOpSchermEnInGraphQLHetzelfdeEnDeConsulentRondtAf()
    {
        // Arrange
        await using var app = await VoorbeeldRegio.StartAsync(DatabaseProvider.Sqlite);
        var found = await app.Client(Wie.Taalhaven).GraphQLAsync("{ plaatsingen(status: GESTART, sortering: \"start\", aflopend: true, first: 1) { nodes { nummer dossiernummer } } }");
        var (number, dossier) = (found.At("data.plaatsingen.nodes.0.nummer").GetString()!, found.At("data.plaatsingen.nodes.0.dossiernummer").GetString()!);
        var today = app.Clock.Vandaag();
        using var provider = new Bezoeker(app, Wie.Taalhaven);
        using var consulent = new Bezoeker(app, Wie.Met(Rol.Consulent));
        var path = $"/plaatsingen/plaatsing?nummer={number}";
        (string, string)[] Invoer(string hours) => [("Modulemelding.Module", "MAP"), ("Modulemelding.Uren", hours), ("Modulemelding.AfgerondOp", $"{today:yyyy-MM-dd}"), ("Modulemelding.Themas", "Werkcultuur")];
        const string Meld = "mutation($n: String!, $u: Decimal!, $d: Date!) { meldModule(input: { plaatsing: $n, module: MAP, uren: $u, afgerondOp: $d, themas: [WERKCULTUUR] }) { id fouten { code veld melding } plaatsing { modules { module uren gemeldDoor vastgesteldOp } } } }";

        // Act
        var wrong = await provider.StuurAsync(path, "Module", Invoer("39,5"));
        var refused = await app.Client(Wie.Taalhaven).GraphQLAsync(Meld, new { n = number, u = 39.5, d = $"{today:yyyy-MM-dd}" });
        var other = await app.Client(Wie.Taalhaven with { Id = "md", Scope = Scope.VanAanbieder("MEEDOEN") }).GraphQLAsync(Meld, new { n = number, u = 41, d = $"{today:yyyy-MM-dd}" });
        var right = await provider.StuurAsync(path, "Module", Invoer("41"));
        var shown = await app.Client(Wie.Taalhaven).GraphQLAsync($"{{ plaatsing(nummer: \"{number}\") {{ modules {{ module uren gemeldDoor }} }} }}");
        var person = await consulent.OpenAsync($"/plaatsingen/personen/dossier?dossier={dossier}");
        var form = await consulent.OpenAsync($"/plaatsingen/personen/module?dossier={dossier}&soort=MAP");
        var done = await consulent.StuurAsync($"/plaatsingen/personen/module?dossier={dossier}&soort=MAP", null, ("Soort", "MAP"), ("AfgerondOp", $"{today:yyyy-MM-dd}"), ("Uren", "41"), ("Themas", "Werkcultuur"));
        var after = await provider.OpenAsync(path);

        // Assert
        var message = refused.At("data.meldModule.fouten.0.melding").GetString()!;
        Assert.Equal(("MODULE_UREN_TE_WEINIG", "uren"), (refused.At("data.meldModule.fouten.0.code").GetString(), refused.At("data.meldModule.fouten.0.veld").GetString()));
        Assert.Equal("MAP is afgerond na ten minste 40 uur praktische inzet. U vulde 39,5 in.", message);
        wrong.Zegt(message);
        Assert.Equal("PLAATSING_ONBEKEND", other.At("data.meldModule.fouten.0.code").GetString());
        Assert.Equal(path, right.Naar);
        Assert.Equal(("MAP", "TAALHAVEN"), (shown.At("data.plaatsing.modules.0.module").GetString(), shown.At("data.plaatsing.modules.0.gemeldDoor").GetString()));
        person.Zegt("Leg MAP vast als afgerond");
        form.Zegt("value=\"41\"");
        Assert.Equal(HttpStatusCode.Redirect, done.Status);
        after.Zegt("volgens de gemeente");
    }

    [Fact]
    public async Task Examens_AlsAanbiederEnAlsConsulent_ZijnBereikbaarEnZeggenWelkePoging()
    {
        // Arrange
        await using var app = await VoorbeeldRegio.StartAsync(DatabaseProvider.Sqlite);
        var found = await app.Client(Wie.Taalhaven).GraphQLAsync("{ plaatsingen(status: GESTART, first: 1) { nodes { nummer startdatum } } }");
        var (number, start) = (found.At("data.plaatsingen.nodes.0.nummer").GetString()!, DateOnly.Parse(found.At("data.plaatsingen.nodes.0.startdatum").GetString()!, CultureInfo.InvariantCulture));
        foreach (var day in new[] { start, start.AddDays(1) })
        {
            await app.SendAsync(new MeldExamen(number, Onderdeel.KNM, null, day, Uitslag.Gezakt));
        }

        using var provider = new Bezoeker(app, Wie.Taalhaven);
        using var consulent = new Bezoeker(app, Wie.Met(Rol.Consulent));
        using var other = new Bezoeker(app, Wie.Taalhaven with { Id = "md", Scope = Scope.VanAanbieder("MEEDOEN") });
        using var manager = new Bezoeker(app, Wie.Met(Rol.Contractmanager));

        // Act
        var overview = await provider.OpenAsync("/plaatsingen");
        var own = await provider.OpenAsync($"/plaatsingen/examens?tekst={number}&onderdeel=KNM&sorteer=datum");
        var gemeente = await consulent.OpenAsync($"/plaatsingen/examens?tekst={number}&onderdeel=KNM");
        var foreign = await other.OpenAsync($"/plaatsingen/examens?tekst={number}");
        var refused = await manager.OpenAsync("/plaatsingen/examens");

        // Assert
        overview.Zegt("href=\"/plaatsingen/examens\"");
        Assert.All(new[] { own, gemeente }, page =>
        {
            page.Zegt(number);
            page.Zegt("eerste poging");
            page.Zegt("herkansing 1");
        });
        foreign.Zegt("Geen examens gevonden.");
        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
    }

    [Fact]
    public async Task Plaatsen_RegelMetMotivering_VraagtDeRedenEnBewaartHem()
    {
        // Arrange
        await using var app = await VoorbeeldRegio.StartAsync(DatabaseProvider.Sqlite);
        var (dossier, lot) = await VindAsync(app, m => m.MetMotivering);
        var rules = lot.Regels.Where(r => r.Uitkomst == Regeloordeel.Blokkade).ToList();
        using var consulent = new Bezoeker(app, Wie.Met(Rol.Consulent));

        // Act
        var without = await consulent.StuurAsync(Bevestigen(dossier, lot), null);
        var with = await consulent.StuurAsync(Bevestigen(dossier, lot), null, [.. rules.Select(r => ($"Redenen[{r.Code}]", $"Dit is nodig vanwege {r.Code} en het werk."))]);
        var page = await consulent.OpenAsync(with.Naar!);

        // Assert
        Assert.Equal(HttpStatusCode.OK, without.Status);
        Assert.All(rules, r => without.Zegt($"Schrijf op waarom u afwijkt van regel {r.Code}"));
        Assert.All(rules, r => page.Zegt($"Dit is nodig vanwege {r.Code} en het werk."));
    }

    [Fact]
    public async Task Plaatsen_BlokkadeZonderMotivering_WordtGeweigerdMetDeReden()
    {
        // Arrange
        await using var app = await VoorbeeldRegio.StartAsync(DatabaseProvider.Sqlite);
        var (dossier, lot) = await VindAsync(app, m => !m.Toegestaan && !m.MetMotivering);
        using var consulent = new Bezoeker(app, Wie.Met(Rol.Consulent));

        // Act
        var page = await consulent.OpenAsync(Bevestigen(dossier, lot));
        var sent = await consulent.StuurAsync(Bevestigen(dossier, lot), null);

        // Assert
        page.Zegt("Deze plaatsing mag niet");
        page.ZegtNiet("Plaats en meld aan bij de aanbieder");
        Assert.Equal((HttpStatusCode.OK, null), (sent.Status, sent.Naar));
        Assert.All(lot.Regels.Where(r => r.Uitkomst == Regeloordeel.Blokkade), rule => sent.Zegt(rule.Toelichting));
    }

    [Fact]
    public async Task Weigeren_ZonderReden_HoudtVastWatErStondEnMetRedenLukt()
    {
        // Arrange
        await using var app = await VoorbeeldRegio.StartAsync(DatabaseProvider.Sqlite);
        var (dossier, lot) = await VindAsync(app, m => m.Toegestaan);
        using var consulent = new Bezoeker(app, Wie.Met(Rol.Consulent));
        using var aanbieder = new Bezoeker(app, Wie.Taalhaven with { Scope = Scope.VanAanbieder(lot.Aanbieder) });
        var path = (await consulent.StuurAsync(Bevestigen(dossier, lot), null)).Naar!;

        // Act
        var without = await aanbieder.StuurAsync(path, "Weigeren", ("Weigerreden", ""), ("Toelichting", "De groep is vol tot maart."));
        var with = await aanbieder.StuurAsync(path, "Weigeren", ("Weigerreden", "Anders"), ("Toelichting", "De groep is vol tot maart."));

        // Assert
        without.Zegt("Kies een reden van de lijst.");
        without.Zegt("De groep is vol tot maart.");
        Assert.Equal(path, with.Naar);
        Assert.Equal(PlaatsingStatus.Geweigerd, await StatusAsync(app, path));
    }

    [Fact]
    public async Task Beeindigen_ZonderReden_HoudtVastWatErStondEnMetRedenLukt()
    {
        // Arrange
        await using var app = await VoorbeeldRegio.StartAsync(DatabaseProvider.Sqlite);
        const string Path = "/plaatsingen/plaatsing?nummer=PL-00120";
        using var consulent = new Bezoeker(app, Wie.Met(Rol.Consulent));

        // Act
        var without = await consulent.StuurAsync(Path, "Beeindigen", ("Eindreden", ""), ("Einddatum", "2026-10-30"), ("Toelichting", "Diploma is binnen."));
        var with = await consulent.StuurAsync(Path, "Beeindigen", ("Eindreden", "Geslaagd"), ("Einddatum", "2026-10-30"), ("Bewijs", "diploma gezien"), ("Toelichting", "Diploma is binnen."));

        // Assert
        without.Zegt("Kies hoe de plaatsing is geëindigd.");
        without.Zegt("Diploma is binnen.");
        Assert.Equal(Path, with.Naar);
        Assert.Equal(PlaatsingStatus.Beeindigd, await StatusAsync(app, Path));
    }

    private static string Bevestigen(string dossier, Plaatsingsmogelijkheid lot) =>
        $"/plaatsingen/personen/bevestigen?dossier={dossier}&contract={lot.Contract}&perceel={lot.Perceel}&start={Start:yyyy-MM-dd}";

    /// <summary>The first person and lot of the example region of which this is true; persons have an own number each, so it is always the same.</summary>
    private static async Task<(string Dossier, Plaatsingsmogelijkheid Perceel)> VindAsync(HostApp app, Func<Plaatsingsmogelijkheid, bool> which)
    {
        for (var i = 1; i <= 280; i++)
        {
            var dossier = $"D026-{i:00000}";
            var found = await app.SendAsync(new ZoekPlaatsingsmogelijkheden(dossier, Start));
            if (found.Percelen.FirstOrDefault(which) is { } lot)
            {
                return (dossier, lot);
            }
        }

        throw new InvalidOperationException("The example region has nobody for this test.");
    }

    private static async Task<PlaatsingStatus> StatusAsync(HostApp app, string path) =>
        (await app.SendAsync(new HaalPlaatsing(path[(path.IndexOf('=', StringComparison.Ordinal) + 1)..]))).Regel.Status;
}
