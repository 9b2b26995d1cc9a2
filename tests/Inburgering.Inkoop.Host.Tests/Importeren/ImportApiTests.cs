// SPDX-License-Identifier: EUPL-1.2

using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Inburgering.Inkoop.Host.Importeren;
using Inburgering.Inkoop.Host.Tests.Support;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Inburgering.Inkoop.Host.Tests.Importeren;

public sealed class ImportApiTests : IDisposable
{
    private static readonly Actor Ander = new("ander", "Ander", [Rol.Contractmanager], Scope.Volledig, Kanaal.Rest);

    private readonly TijdelijkeMap map = new();

    public void Dispose() => map.Dispose();

    [Theory]
    [Databases]
    public async Task Importen_OnbekendBestand_AntwoordtMet202EnLaterMetDeUitkomst(DatabaseProvider provider)
    {
        // Arrange
        await using var host = await StartAsync(provider);
        using var client = host.Client(HostApp.Contractmanager);

        // Act
        var sent = await SendAsync(client, "vakanties.csv", "a;b\n1;2\n");
        var done = await WaitAsync(client, sent.Headers.Location!);

        // Assert
        Assert.Equal(HttpStatusCode.Accepted, sent.StatusCode);
        Assert.Equal(("Klaar", false), (done.GetProperty("status").GetString(), done.GetProperty("gelukt").GetBoolean()));
        Assert.Equal("Dit bestand kennen we niet en is overgeslagen.", done.GetProperty("meldingen").EnumerateArray().Single(m => m.GetProperty("isWaarschuwing").GetBoolean()).GetProperty("melding").GetString());
        Assert.Empty(Directory.GetFiles(map.Pad));
    }

    [Theory]
    [Databases]
    public async Task Importen_VanEenAnder_BestaatNiet(DatabaseProvider provider)
    {
        // Arrange
        await using var host = await StartAsync(provider);
        using var client = host.Client(HostApp.Contractmanager);
        using var other = host.Client(Ander);
        var sent = await SendAsync(client, "vakanties.csv", "a;b\n1;2\n");
        await WaitAsync(client, sent.Headers.Location!);

        // Act
        var theirs = await other.GetAsync(sent.Headers.Location);
        var missing = await other.GetAsync($"/api/v1/importen/{Guid.NewGuid()}");

        // Assert
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (theirs.StatusCode, missing.StatusCode));
        Assert.Equal(Detail(await missing.Content.ReadAsStringAsync()), Detail(await theirs.Content.ReadAsStringAsync()));
    }

    [Theory]
    [InlineData("geheim.pdf", "x", HttpStatusCode.BadRequest, "‘geheim.pdf’ is geen aanlevering. Lever een .zip, een .xlsx of één .csv.")]
    [InlineData("uren.csv", "", HttpStatusCode.BadRequest, "Er is geen bestand meegestuurd. Kies een .zip, een .xlsx of één .csv.")]
    public async Task Importen_VerkeerdBestand_ZegtWatWelMagEnBewaartNiets(string name, string content, HttpStatusCode status, string detail)
    {
        // Arrange
        await using var host = await StartAsync(DatabaseProvider.Sqlite);
        using var client = host.Client(HostApp.Contractmanager);

        // Act
        var sent = await SendAsync(client, name, content);

        // Assert
        Assert.Equal(status, sent.StatusCode);
        Assert.Equal("application/problem+json", sent.Content.Headers.ContentType?.MediaType);
        Assert.Equal(detail, Detail(await sent.Content.ReadAsStringAsync()));
        Assert.Empty(Directory.GetFiles(map.Pad));
    }

    [Fact]
    public async Task Importen_TeGroot_WordtGeweigerdEnNietBewaard()
    {
        // Arrange
        await using var host = await StartAsync(DatabaseProvider.Sqlite, ("Importeren:MaxUploadMb", "1"));
        using var client = host.Client(HostApp.Contractmanager);

        // Act
        var sent = await SendAsync(client, "uren.csv", new string('x', 1_500_000));

        // Assert
        Assert.Equal("Het bestand is te groot: hoogstens 1 MB mag. Splits de aanlevering.", Detail(await sent.Content.ReadAsStringAsync()));
        Assert.Empty(Directory.GetFiles(map.Pad));
    }

    [Fact]
    public async Task Importen_NietIngelogdOfZonderRecht_WordtGeweigerd()
    {
        // Arrange
        await using var host = await StartAsync(DatabaseProvider.Sqlite);
        using var nobody = host.Client(null);
        using var reader = host.Client(new Actor("lezer", "Lezer", [Rol.Lezer], Scope.Volledig, Kanaal.Rest));

        // Act
        var anonymous = await SendAsync(nobody, "uren.csv", "a\n");
        var refused = await SendAsync(reader, "uren.csv", "a\n");

        // Assert
        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden), (anonymous.StatusCode, refused.StatusCode));
        Assert.Empty(Directory.GetFiles(map.Pad));
    }

    [Theory]
    [Databases]
    public async Task Importen_HostGestoptTerwijlErEenWacht_GaatDaarnaVerder(DatabaseProvider provider)
    {
        // Arrange: a task that a killed process left behind as running, with its file.
        await using var host = await StartAsync(provider);
        using var client = host.Client(HostApp.Contractmanager);
        var id = Guid.CreateVersion7();
        var storage = host.Services.GetRequiredService<ImportOpslag>();
        await File.WriteAllTextAsync(storage.Upload(id), "a;b\n1;2\n");
        await using (var scope = host.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<Database.HostDbContext>();
            var task = ImportTaak.Maak(id, "vakanties.csv", HostApp.Contractmanager, proef: false, perRij: false, DateTimeOffset.UnixEpoch);
            task.Begin();
            db.Set<ImportTaak>().Add(task);
            await db.SaveChangesAsync();
        }

        // Act
        var done = await WaitAsync(client, new Uri($"/api/v1/importen/{id}", UriKind.Relative));

        // Assert
        Assert.Equal("Klaar", done.GetProperty("status").GetString());
    }

    [Theory]
    [Databases]
    public async Task Importen_AfgewezenRijen_ZijnOpTeHalen(DatabaseProvider provider)
    {
        // Arrange
        await using var host = await StartAsync(provider);
        using var client = host.Client(HostApp.Contractmanager);
        var sent = await SendAsync(client, "gemeenten.csv", "gemeentecode;naam\n626;Voorschoten\n");
        var done = await WaitAsync(client, sent.Headers.Location!);

        // Act
        var errors = await client.GetAsync(done.GetProperty("foutenbestand").GetString());

        // Assert
        using var zip = new ZipArchive(await errors.Content.ReadAsStreamAsync());
        using var text = new StreamReader(zip.GetEntry("gemeenten.csv")!.Open(), Encoding.UTF8);
        Assert.StartsWith("gemeentecode;naam;fout\r\n626;Voorschoten;\"gemeentecode: ‘626’ klopt niet", await text.ReadToEndAsync(), StringComparison.Ordinal);
    }

    private async Task<HostApp> StartAsync(DatabaseProvider provider, params (string Key, string Value)[] settings) =>
        await HostApp.StartAsync(provider, settings.Append(("Importeren:Map", map.Pad)).ToDictionary(s => s.Item1, s => (string?)s.Item2, StringComparer.Ordinal));

    private static Task<HttpResponseMessage> SendAsync(HttpClient client, string name, string content)
    {
        var body = new ByteArrayContent(Encoding.UTF8.GetBytes(content));
        body.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        return client.PostAsync($"/api/v1/importen?naam={name}", body);
    }

    private static async Task<JsonElement> WaitAsync(HttpClient client, Uri address)
    {
        for (var until = DateTime.UtcNow.AddSeconds(60); ;)
        {
            var import = await (await client.GetAsync(address)).JsonAsync();
            if (import.GetProperty("status").GetString() == "Klaar")
            {
                return import;
            }

            Assert.True(DateTime.UtcNow < until, $"The import did not end: {import}");
            await Task.Yield();
        }
    }

    private static string Detail(string problem) => JsonDocument.Parse(problem).RootElement.GetProperty("detail").GetString()!;
}
