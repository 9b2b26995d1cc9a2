// SPDX-License-Identifier: EUPL-1.2

using System.Net;
using Inburgering.Inkoop.Host.Importeren;
using Inburgering.Inkoop.Host.Tests.Importeren;
using Inburgering.Inkoop.Host.Tests.Support;
using Inburgering.Inkoop.Plaatsingen.Tests.Wijzigingen;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Inburgering.Inkoop.Host.Tests.Regels;

/// <summary>Screen, GraphQL and import give one answer about the same change: every row of the table of changes, asked through each of them.</summary>
public sealed class EenAntwoordOpWijzigingenTests : IAsyncLifetime
{
    private const string Mag = "mag";
    private static readonly IReadOnlyList<Wijzigingsgeval> Rijen = [.. Wijzigingsgeval.Lees("wijzigingen").OrderBy(r => r.Waarden()["vandaag"], StringComparer.Ordinal)];

    private HostApp app = null!;

    public async Task InitializeAsync()
    {
        app = await HostApp.StartAsync(DatabaseProvider.Sqlite, today: Wijzigingsgeval.Dag(Rijen[0].Waarden()["vandaag"]), diensten: Wijzigingsregio.Buren);
        var regio = new Wijzigingsregio();
        foreach (var row in Rijen)
        {
            // What goes through changes the placement: screen, GraphQL and import each have one.
            regio.Voeg(row, Dossier(row, 1), Nummer(row, 1));
            regio.Voeg(row, Dossier(row, 2), Nummer(row, 2));
        }

        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IActorAccessor>().Actor = Actor.Systeem(Kanaal.Import);
        await regio.SchrijfAsync(scope.ServiceProvider);
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task Wijzigingen_DoorSchermGraphQLEnImport_GeeftVanElkeRijHetzelfdeAntwoord()
    {
        // Arrange
        using var screen = new Bezoeker(app, Wijzigingsregio.Consulent);
        using var client = app.Client(Wijzigingsregio.Consulent);
        List<string> wrong = [];
        var imported = 0;

        // Act
        foreach (var row in Rijen)
        {
            var value = row.Waarden();
            app.Clock.Set(Wijzigingsgeval.Dag(value["vandaag"]));
            var read = await ImporteerAsync(row, value);
            var (code, told) = await GraphQLAsync(client, row, value);
            var shown = await SchermAsync(screen, row, value);
            imported += read is null ? 0 : 1;
            if (code != row.Verwacht
                || (code == Mag ? shown.Status != HttpStatusCode.Redirect : shown.Status != Geweigerd(row, value) || (shown.Status == HttpStatusCode.OK && !shown.Html.Contains(told, StringComparison.Ordinal)))
                || (read is not null && (code == Mag ? read.Length > 0 : !read.StartsWith(told, StringComparison.Ordinal))))
            {
                wrong.Add($"{row}: GraphQL {code} {told}; scherm {shown.Status} {shown.Naar}; import {read}");
            }
        }

        // Assert
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(Rijen.Count >= 115, $"{Rijen.Count}");
        Assert.Equal(9, Rijen.Select(r => r.Soort).Distinct().Count());
        Assert.True(imported >= 20, $"{imported}");
    }

    private static string Dossier(Wijzigingsgeval row, int copy) => $"D-{copy}{row.Nr:000}";

    private static string Nummer(Wijzigingsgeval row, int copy) => $"PL-{copy}{row.Nr:000}";

    // What is refused changes nothing: then both look at the same placement, and the messages are alike to the letter.
    private static int Kopie(Wijzigingsgeval row) => row.Verwacht == Mag ? 2 : 1;

    private static async Task<(string Code, string Melding)> GraphQLAsync(HttpClient client, Wijzigingsgeval row, Dictionary<string, string> value)
    {
        var (nummer, dossier) = (Nummer(row, Kopie(row)), Dossier(row, Kopie(row)));
        (string Naam, object Invoer) command = row.Soort switch
        {
            "Pauze" => ("pauzeerPlaatsing", new { nummer, vanaf = value["vanaf"], verwachtTot = value["tot"], reden = "Reden" }),
            "Verschuiven" => ("verschuifStart", new { nummer, startdatum = value["nieuw"], reden = "Reden" }),
            "Einde" => ("beeindigPlaatsing", new { nummer, eindreden = GraphQLClient.Woord(value["reden"]), einddatum = value["einde"], bewijs = "diploma gezien", toelichting = "Toelichting" }),
            "Bewijs" => ("beeindigPlaatsing", new { nummer, eindreden = GraphQLClient.Woord(value["reden"]), einddatum = value["einde"], bewijs = value["bewijs"], toelichting = "Toelichting" }),
            "Uren" => ("leverUren", new { plaatsing = nummer, maanden = new[] { new { maand = value["maand"], aangeboden = 10, gevolgd = 10, geoorloofdVerzuim = 0, ongeoorloofdVerzuim = 0, waarvanOnline = 0 } } }),
            "Overstappen" => ("stapOver", new { nummer, contract = Contract(value), perceel = "B1", einddatum = value["einde"], startdatum = value["nieuw"], reden = "Reden", overdracht = "Notitie" }),
            "Verhuizen" => ("verhuis", new { dossiernummer = dossier, gemeente = value["naar"].Length == 0 ? null : value["naar"], datum = value["vanaf"], overdracht = "Notitie" }),
            "Hervatten" => ("hervatPlaatsing", new { nummer, op = value["op"] }),
            _ => ("deelIn", new { nummer, sinds = value["sinds"] }),
        };
        var type = char.ToUpperInvariant(command.Naam[0]) + command.Naam[1..];
        var answer = await client.GraphQLAsync($"mutation($i: {type}Input!) {{ uitkomst: {command.Naam}(input: $i) {{ fouten {{ code melding }} }} }}", new { i = command.Invoer });
        Assert.True(answer.TryGetProperty("data", out _), $"{row}: {answer}");
        var faults = answer.At("data.uitkomst.fouten").EnumerateArray().Select(f => (f.At("code").GetString()!, f.At("melding").GetString()!)).ToList();
        return faults.Count == 0 ? (Mag, "") : faults[0];
    }

    private static Task<Antwoord> SchermAsync(Bezoeker screen, Wijzigingsgeval row, Dictionary<string, string> value)
    {
        var (page, dossier) = ($"/plaatsingen/plaatsing?nummer={Nummer(row, 1)}", Dossier(row, 1));
        var confirm = $"/plaatsingen/personen/bevestigen?dossier={dossier}&contract={Contract(value)}&perceel=B1&start={value["nieuw"]}&van={Nummer(row, 1)}";
        return row.Soort switch
        {
            "Pauze" => screen.StuurAsync(page, "Pauzeren", ("Vanaf", value["vanaf"]), ("VerwachtTot", value["tot"]), ("Pauzereden", "Reden")),
            "Verschuiven" => screen.StuurAsync(page, "Verschuiven", ("NieuweStart", value["nieuw"]), ("Reden", "Reden")),
            "Einde" => screen.StuurAsync(page, "Beeindigen", ("Eindreden", value["reden"]), ("Einddatum", value["einde"]), ("Bewijs", "diploma gezien"), ("Toelichting", "Toelichting")),
            "Bewijs" => screen.StuurAsync(page, "Beeindigen", ("Eindreden", value["reden"]), ("Einddatum", value["einde"]), ("Bewijs", value["bewijs"]), ("Toelichting", "Toelichting")),
            "Uren" => screen.StuurAsync($"/plaatsingen/uren?maand={value["maand"]}", null, ("Regels[0].Plaatsing", Nummer(row, 1)), ("Regels[0].Versie", value["stond"] == "J" ? "0" : "-1"), ("Regels[0].Gevolgd", "10")),
            "Overstappen" when Geweigerd(row, value) == HttpStatusCode.NotFound => screen.OpenAsync(confirm),
            "Overstappen" => screen.StuurAsync(confirm, null, ("Einddatum", value["einde"]), ("Reden", "Reden"), ("Overdracht", "Notitie")),
            "Verhuizen" => screen.StuurAsync($"/plaatsingen/personen/verhuizen?dossier={dossier}", null, ("Gemeente", value["naar"].Length == 0 ? "buiten" : value["naar"]), ("Datum", value["vanaf"]), ("Overdracht", "Notitie")),
            "Hervatten" => screen.StuurAsync(page, "Hervatten", ("Op", value["op"])),
            _ => screen.StuurAsync(page, "Indelen", ("Sinds", value["sinds"])),
        };
    }

    // Of these changes a file brings hours, and the end of a placement that runs; it has no proof. Null = a file does not bring this.
    private async Task<string?> ImporteerAsync(Wijzigingsgeval row, Dictionary<string, string> value)
    {
        using var map = new TijdelijkeMap();
        if (row.Soort == "Uren")
        {
            map.Schrijf("uren.csv", $"plaatsing;maand;aangeboden;gevolgd;geoorloofd_verzuim;ongeoorloofd_verzuim;waarvan_online\n{Nummer(row, 1)};{value["maand"][..7]};10;10;0;0;0\n");
        }
        else if (row.Soort == "Einde" && value["status"] == "Gestart")
        {
            map.Schrijf(
                "plaatsingen.csv",
                "plaatsing;dossiernummer;contract;perceel;aangemeld_op;startdatum;einddatum;eindreden;financiering\n"
                + $"{Nummer(row, 1)};{Dossier(row, 1)};C-1;B1;{value["aangemeld"]};{value["start"]};{value["einde"]};{value["reden"]};Gemeente\n");
        }
        else
        {
            return null;
        }

        var read = await app.Services.GetRequiredService<Importeur>().VoerUitAsync(new ImportOpdracht(map.Pad, "proef", Wijzigingsregio.Consulent, Proef: true, PerRij: false), null, CancellationToken.None);
        return string.Join(' ', read.Meldingen.Where(m => !m.IsWaarschuwing).Select(m => m.Melding));
    }

    // The lot that somebody is on already is not offered: there is no page for it to say why.
    private static HttpStatusCode Geweigerd(Wijzigingsgeval row, Dictionary<string, string> value) => row.Soort == "Overstappen" && value["zelfde"] == "J" ? HttpStatusCode.NotFound : HttpStatusCode.OK;

    private static string Contract(Dictionary<string, string> value) => value["zelfde"] == "J" ? "C-1" : "C-2";
}
