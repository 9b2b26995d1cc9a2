// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Host.Importeren;
using Inburgering.Inkoop.Host.Tests.Importeren;
using Inburgering.Inkoop.Host.Tests.Support;
using Inburgering.Inkoop.Kwaliteit.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Regels;
using Inburgering.Inkoop.Plaatsingen.Tests.Regels;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Data;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Inburgering.Inkoop.Host.Tests.Regels;

/// <summary>Screen, GraphQL and import give one answer about the same placement: rows of the decision table, asked through each of them.</summary>
public sealed partial class EenAntwoordTests : IAsyncLifetime
{
    // What an import can look at afterwards; whether a contract is active today says nothing about then.
    private static readonly string[] VanDeImport = ["R01", "R07", "R08", "R09", "R12"];

    private static readonly List<Tafelgeval> Steekproef = [.. Beslistabel.Gevallen.GroupBy(g => (g.Regel, g.Verwacht)).SelectMany(g => g.Take(VanDeImport.Contains(g.Key.Regel) ? 9 : 2))];

    private readonly Regelregio regio = new();
    private HostApp app = null!;

    public async Task InitializeAsync()
    {
        app = await HostApp.StartAsync(DatabaseProvider.Sqlite, today: Tafelgeval.Vandaag, diensten: s =>
        {
            s.Replace(ServiceDescriptor.Singleton<IContracten>(regio.Contracten));
            s.Replace(ServiceDescriptor.Singleton<IKwaliteit>(regio.Kwaliteit));
        });
        Steekproef.ForEach(regio.Voeg);
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IActorAccessor>().Actor = Actor.Systeem(Kanaal.Import);
        await regio.SchrijfAsync(scope.ServiceProvider);
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task Beslistabel_DoorSchermEnGraphQL_GeeftVanElkeRegelHetzelfdeAntwoord()
    {
        // Arrange
        using var screen = new Bezoeker(app, Regelregio.Consulent);

        // Act
        var system = await GraphQLAsync(Regelregio.Consulent);
        List<string> wrong = [];
        foreach (var (row, nr) in Steekproef.Select((r, i) => (r, i)))
        {
            var asked = Regelregio.Geval(row);
            var page = await screen.OpenAsync(
                $"/plaatsingen/personen/bevestigen?dossier={asked.Dossiernummer}&contract={asked.Contract}&perceel={asked.Perceel}&start={asked.Startdatum:yyyy-MM-dd}&betaler={asked.Financiering}");
            var shown = Regels().Matches(page.Html).Select(m => (Code: m.Groups[2].Value, Uitkomst: Uitkomst(m.Groups[1].Value), Toelichting: m.Groups[3].Value)).OrderBy(r => r.Code, StringComparer.Ordinal).ToList();
            var told = system[nr].OrderBy(r => r.Code, StringComparer.Ordinal).ToList();
            if (!shown.SequenceEqual(told) || told.Single(r => r.Code == row.Regel).Uitkomst != row.Verwacht)
            {
                wrong.Add($"{row}: verwacht {row.Verwacht}; scherm {shown.Find(r => r.Code == row.Regel)}; GraphQL {told.Find(r => r.Code == row.Regel)}; anders {string.Join(" / ", shown.Except(told).Concat(told.Except(shown)))}");
            }
        }

        // Assert
        Assert.True(Steekproef.Count >= 80, $"{Steekproef.Count}");
        Assert.Equal(42, Steekproef.Select(g => (g.Regel, g.Verwacht)).Distinct().Count());
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task Beslistabel_DoorImport_WaarschuwtWaarHetSchermBlokkeert()
    {
        // Arrange
        using var map = new TijdelijkeMap();
        var rows = Steekproef.Where(r => VanDeImport.Contains(r.Regel) && r.Perceel().Contract.Status == ContractStatus.Actief).ToList();
        map.Schrijf("plaatsingen.csv", "plaatsing;dossiernummer;contract;perceel;aangemeld_op;startdatum;einddatum;eindreden;financiering\n" + string.Concat(rows.Select(r =>
            $"PL-{900000 + r.Nr};{r.Dossiernummer};{r.Contractnummer};P1;{Tafelgeval.Vandaag:yyyy-MM-dd};{r.Startdatum:yyyy-MM-dd};;;{r.Financiering}\n")));

        // Act
        var system = (await GraphQLAsync(Regelregio.Consulent)).Zip(Steekproef).ToDictionary(p => p.Second.Nr, p => p.First);
        var read = await app.Services.GetRequiredService<Importeur>().VoerUitAsync(new ImportOpdracht(map.Pad, "proef", Regelregio.Consulent, Proef: true, PerRij: false), null, CancellationToken.None);

        // Assert: not only the rule of the row, but all five.
        Assert.True(read.Gelukt, string.Join('\n', read.Meldingen.Where(m => !m.IsWaarschuwing)));
        var warned = read.Meldingen.Where(m => m.IsWaarschuwing && VanDeImport.Contains(m.Melding[..3])).Select(m => $"{m.Waarde} {m.Melding[..3]}").Order(StringComparer.Ordinal).ToList();
        var blocked = rows.SelectMany(r => system[r.Nr].Where(a => VanDeImport.Contains(a.Code) && a.Uitkomst == Regeloordeel.Blokkade).Select(a => $"PL-{900000 + r.Nr} {a.Code}")).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(blocked, warned);
        Assert.True(blocked.Count >= 16, $"{blocked.Count}");
    }

    [Fact]
    public async Task ToetsPlaatsing_VanEenAndereGemeente_AntwoordtAlsOfNiemandBestaat()
    {
        // Arrange
        var stranger = Regelregio.Consulent with { Id = "vreemd", Scope = Scope.VanGemeenten("1916") };
        var row = Steekproef[0];

        // Act
        var theirs = await VraagAsync(stranger, [Regelregio.Geval(row)]);
        var none = await VraagAsync(stranger, [Regelregio.Geval(row) with { Dossiernummer = "D-999" }]);

        // Assert
        Assert.Equal(JsonValueKind.Null, theirs.At("data.toetsPlaatsing").ValueKind);
        Assert.Equal(none.ToString().Replace("D-999", row.Dossiernummer, StringComparison.Ordinal), theirs.ToString());
    }

    private async Task<List<List<(string Code, Regeloordeel Uitkomst, string Toelichting)>>> GraphQLAsync(Actor actor)
    {
        var answer = await VraagAsync(actor, Steekproef.Select(Regelregio.Geval));
        return [.. answer.At("data.toetsPlaatsing.resultaten").EnumerateArray().Select(r => r.At("regels").EnumerateArray()
            .Select(x => (x.At("code").GetString()!, Enum.Parse<Regeloordeel>(x.At("uitkomst").GetString()!, ignoreCase: true), x.At("toelichting").GetString()!)).ToList())];
    }

    private Task<JsonElement> VraagAsync(Actor actor, IEnumerable<Toetsgeval> gevallen) => app.Client(actor).GraphQLAsync(
        "query($g: [ToetsgevalInput!]!) { toetsPlaatsing(gevallen: $g) { resultaten { toegestaan motiveerbaar regels { code uitkomst toelichting } } } }",
        new { g = gevallen.Select(v => new { v.Dossiernummer, v.Contract, v.Perceel, Startdatum = v.Startdatum.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Financiering = GraphQLClient.Woord(v.Financiering.ToString()) }) });

    private static Regeloordeel Uitkomst(string word) => word switch
    {
        "voldaan" => Regeloordeel.Voldaan,
        "let op" => Regeloordeel.Waarschuwing,
        _ => Regeloordeel.Blokkade,
    };

    [GeneratedRegex(@"<li>\s*<[^>]+>(voldaan|let op|blokkade)</[a-z]+>\s*<strong>(R[0-9]{2}) [^<]*</strong> (.+?)\s*<em>", RegexOptions.Singleline, 5000)]
    private static partial Regex Regels();
}
