// SPDX-License-Identifier: EUPL-1.2

using System.Net.Http.Headers;
using System.Text.Json;
using Inburgering.Inkoop.Host.Api;
using Inburgering.Inkoop.Host.Importeren;
using Inburgering.Inkoop.Host.Tests.Importeren;
using Inburgering.Inkoop.Host.Tests.Support;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Inburgering.Inkoop.Host.Tests.GraphQL;

/// <summary>The system of a provider lends devices: with a token of its own, and never those of another provider.</summary>
public sealed class DevicesGraphQLTests
{
    private const string Geheim = "een-geheim-voor-een-proef-van-32-tekens";

    private static readonly string[] Stappen =
    [
        "tekenOvereenkomst(input: { id: $id, overeenkomstVersie: \"2026-1\", getekendOp: \"2026-11-01\" }) { fouten { code melding } }",
        "meldIncident(input: { id: $id, soort: VERLIES, op: \"2026-11-01\", verslag: \"In de bus laten liggen.\" }) { fouten { code melding } }",
        "vervangDevice(input: { id: $id, serienummer: \"API-2\", op: \"2026-11-01\" }) { id fouten { code melding } }",
        "neemDeviceIn(input: { id: $id, geretourneerdOp: \"2026-11-01\", staatIn: GOED, dataGewist: true }) { fouten { code melding } }",
    ];

    [Theory]
    [Databases]
    public async Task Bruikleen_VanUitreikenTotRetour_MetEenToken_EnVoorEenAnderBestaatHijNiet(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await VoorbeeldRegio.StartAsync(provider);
        var client = await ClientAsync(app, "TAALHAVEN");
        var other = await ClientAsync(app, "MEEDOEN");
        foreach (var serial in new[] { "API-1", "API-2" })
        {
            await client.GraphQLAsync($"mutation {{ registreerDevice(input: {{ serienummer: \"{serial}\", type: \"Laptop\", eigenaar: AANBIEDER, contractnummer: \"IB-2022-01\", perceel: \"Z\", aanschafwaardeEuro: 400 }}) {{ fouten {{ code }} }} }}");
        }

        // Act
        var stock = await client.GraphQLAsync("{ devices(tekst: \"API-\", stand: BESCHIKBAAR) { nodes { serienummer } } uitreikbarePlaatsingen(contractnummer: \"IB-2022-01\", perceel: \"Z\") { plaatsingen { plaatsing } } }");
        var placement = stock.At("data.uitreikbarePlaatsingen.plaatsingen.0.plaatsing").GetString()!;
        var stolen = await UitreikenAsync(other, "API-1", placement);
        var handedOut = await UitreikenAsync(client, "API-1", placement);
        var id = handedOut.At("data.reikDevicesUit.resultaat.bruiklenen.0.id").GetString()!;
        var theirs = await StappenAsync(other, id);
        var missing = await StappenAsync(other, Guid.NewGuid().ToString());
        var (signed, lost) = (await StapAsync(client, 0, id), await StapAsync(client, 1, id));
        var replaced = await StapAsync(client, 2, id);
        var next = replaced.At("id").GetString()!;
        var returned = await StapAsync(client, 3, next);
        var seen = await client.GraphQLAsync("{ bruiklenen(tekst: \"API-\", sortering: \"serienummer\") { nodes { serienummer plaatsing getekendOp geretourneerdOp incident vervangen } } device(serienummer: \"API-2\") { stand } }");
        var hidden = await other.GraphQLAsync("query($id: ID!) { bruiklenen(tekst: \"API-\") { nodes { id } } bruikleen(id: $id) { bruikleen { id } } device(serienummer: \"API-2\") { stand } }", new { id });

        // Assert
        Assert.Equal(["API-1", "API-2"], stock.At("data.devices.nodes").EnumerateArray().Select(n => n.At("serienummer").GetString()));
        Assert.Equal(["DEVICE_ONBEKEND"], stolen.At("data.reikDevicesUit.fouten").EnumerateArray().Select(f => f.At("code").GetString()));
        Assert.All([signed, lost, replaced, returned], r => Assert.Equal("[]", r.At("fouten").GetRawText()));
        Assert.All(theirs, t => Assert.Equal("BRUIKLEEN_ONBEKEND", t.At("fouten.0.code").GetString()));
        Assert.Equal(missing.Select(m => m.GetRawText()), theirs.Select(t => t.GetRawText()));
        Assert.Equal(
            [$"API-1 {placement} 2026-11-01 - VERLIES True", $"API-2 {placement} 2026-11-01 2026-11-01 - False"],
            seen.At("data.bruiklenen.nodes").EnumerateArray().Select(n => $"{n.At("serienummer")} {n.At("plaatsing")} {Of(n, "getekendOp")} {Of(n, "geretourneerdOp")} {Of(n, "incident")} {n.At("vervangen").GetBoolean()}"));
        Assert.Equal("BESCHIKBAAR", seen.At("data.device.stand").GetString());
        Assert.Equal("""{"data":{"bruiklenen":{"nodes":[]},"bruikleen":null,"device":null}}""", hidden.GetRawText());
    }

    [Fact]
    public async Task Delta_DeviceEnBruikleenGaanNaarEenAnder_HoortDeEenWegEnDeAnderErbij()
    {
        // Arrange
        await using var app = await VoorbeeldRegio.StartAsync(DatabaseProvider.Sqlite);
        var (client, other) = (await ClientAsync(app, "TAALHAVEN"), await ClientAsync(app, "MEEDOEN"));
        var last = (await client.GraphQLAsync("{ devices(first: 1, sortering: \"bijgewerkt\", aflopend: true) { nodes { bijgewerktOp } } }")).At("data.devices.nodes.0.bijgewerktOp").GetString()!;
        using var map = new TijdelijkeMap();
        map.Schrijf("devices.csv", "serienummer;type;eigenaar;contract;perceel;aanschafwaarde_euro\nVB02600003;Chromebook;Gemeente;IB-2022-02;Z;300,00\n");
        map.Schrijf("bruiklenen.csv", "plaatsing;serienummer;uitgegeven_op;overeenkomst_getekend_op;staat_uit\nPL-00010;VB02600003;2023-01-05;2023-01-05;Goed\n");
        app.Clock.Advance(TimeSpan.FromMinutes(1));

        // Act
        var before = (await DeltaAsync(client, last), await DeltaAsync(other, last));
        var outcome = await app.Services.GetRequiredService<Importeur>().VoerUitAsync(new ImportOpdracht(map.Pad, "overgang", Actor.Systeem(Kanaal.Import), Proef: false, PerRij: false), null, CancellationToken.None);
        var after = (await DeltaAsync(client, last), await DeltaAsync(other, last));

        // Assert
        Assert.True(outcome.Gelukt, outcome.Samenvatting + string.Concat(outcome.Meldingen));
        const string Niets = """{"data":{"devices":{"nodes":[]},"verdwenenDevices":{"nodes":[]},"bruiklenen":{"nodes":[]},"verdwenenBruiklenen":{"nodes":[]}}}""";
        Assert.Equal((Niets, Niets), before);
        Assert.Equal("""{"data":{"devices":{"nodes":[]},"verdwenenDevices":{"nodes":[{"serienummer":"VB02600003"}]},"bruiklenen":{"nodes":[]},"verdwenenBruiklenen":{"nodes":[{"serienummer":"VB02600003","reden":"ELDERS"}]}}}""", after.Item1);
        Assert.Equal("""{"data":{"devices":{"nodes":[{"serienummer":"VB02600003"}]},"verdwenenDevices":{"nodes":[]},"bruiklenen":{"nodes":[{"plaatsing":"PL-00010"}]},"verdwenenBruiklenen":{"nodes":[]}}}""", after.Item2);
    }

    private static async Task<string> DeltaAsync(HttpClient client, string since) => (await client.GraphQLAsync(
        "query($na: DateTime!) { devices(bijgewerktNa: $na) { nodes { serienummer } } verdwenenDevices(bijgewerktNa: $na) { nodes { serienummer } } "
        + "bruiklenen(bijgewerktNa: $na) { nodes { plaatsing } } verdwenenBruiklenen(bijgewerktNa: $na) { nodes { serienummer reden } } }",
        new { na = since })).GetRawText();

    private static string Of(JsonElement node, string field) => node.At(field) is { ValueKind: not JsonValueKind.Null } value ? value.GetString()! : "-";

    private static Task<JsonElement> UitreikenAsync(HttpClient client, string serial, string placement) => client.GraphQLAsync(
        "mutation($input: ReikDevicesUitInput!) { reikDevicesUit(input: $input) { resultaat { bruiklenen { id serienummer } } fouten { code melding } } }",
        new { input = new { regels = new[] { new { serienummer = serial, plaatsing = placement, staatUit = "GOED" } }, uitgegevenOp = "2026-11-01" } });

    private static async Task<List<JsonElement>> StappenAsync(HttpClient client, string id)
    {
        List<JsonElement> answers = [];
        for (var i = 0; i < Stappen.Length; i++)
        {
            answers.Add(await StapAsync(client, i, id));
        }

        return answers;
    }

    private static async Task<JsonElement> StapAsync(HttpClient client, int step, string id) =>
        (await client.GraphQLAsync($"mutation($id: ID!) {{ {Stappen[step]} }}", new { id })).At($"data.{Stappen[step].Split('(')[0]}");

    private static async Task<HttpClient> ClientAsync(HostApp app, string provider)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IActorAccessor>().Actor = Actor.Systeem(Kanaal.Job);
        await scope.ServiceProvider.GetRequiredService<ApiClients>().RegistreerAsync($"proef-{provider}", $"Systeem van {provider}", Geheim, provider, [], CancellationToken.None);
        var client = app.Client(null);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = $"proef-{provider}", ["client_secret"] = Geheim });
        var token = await (await client.PostAsync(new Uri("/connect/token", UriKind.Relative), form)).JsonAsync();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.At("access_token").GetString());
        return client;
    }
}
