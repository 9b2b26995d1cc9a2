// SPDX-License-Identifier: EUPL-1.2

using System.Net;
using System.Text.Json;
using Inburgering.Inkoop.Host.Database;
using Inburgering.Inkoop.Host.Tests.Support;
using Inburgering.Inkoop.Host.Webhooks;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Events;
using Inburgering.Inkoop.SharedKernel.Jobs;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.TestSupport;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Inburgering.Inkoop.Host.Tests.Webhooks;

public sealed class WebhookTests
{
    private static readonly Actor Beheerder = Wie.Met(Rol.Beheerder);

    private static readonly Dictionary<string, string?> Intern = new() { ["Webhooks:InternToestaan"] = "true" };

    [Theory]
    [Databases]
    public async Task Webhook_GebeurtenisVanDeAanbieder_KomtGetekendAanEnNaEenFoutOpnieuw(DatabaseProvider provider)
    {
        // Arrange: a receiver that is out of order for the first call, one webhook of the provider and one of another.
        await using var receiver = await Ontvanger.StartAsync();
        await using var app = await VoorbeeldRegio.StartAsync(provider, Intern);
        var placement = (await app.SendAsync(new ZoekPlaatsingen(new PageRequest(1), new PlaatsingFilter(Status: PlaatsingStatus.Aangemeld, Aanbieder: "TAALHAVEN")))).Pagina.Items.Single();
        var hook = await app.SendAsync(new RegistreerWebhook("Leerlingvolgsysteem", receiver.Adres, "TAALHAVEN"), Beheerder);
        await app.SendAsync(new RegistreerWebhook("Ander systeem", receiver.Adres, "MEEDOEN"), Beheerder);
        receiver.Status = HttpStatusCode.ServiceUnavailable;

        // Act
        await app.SendAsync(new TrekPlaatsingIn(placement.Nummer, "Verhuisd voor de start."), Wie.Met(Rol.Consulent));
        await app.Services.GetRequiredService<OutboxRelay>().DeliverAsync(CancellationToken.None);
        await RunAsync(app);
        var failed = Assert.Single(await app.SendAsync(new ZoekWebhookbezorgingen(hook.Id), Beheerder));
        await RunAsync(app);
        var tooEarly = receiver.Ontvangen.Count;
        receiver.Status = HttpStatusCode.NoContent;
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await RunAsync(app);
        await RunAsync(app);
        var arrived = Assert.Single(await app.SendAsync(new ZoekWebhookbezorgingen(hook.Id), Beheerder));
        var again = await app.SendAsync(new SpeelWebhookOpnieuw(hook.Id), Beheerder);
        await RunAsync(app);

        // Assert
        Assert.Equal((1, 503, null), (failed.Pogingen, failed.Antwoord!.Value, failed.BezorgdOp));
        Assert.Equal(1, tooEarly);
        Assert.Equal((2, 204), (arrived.Pogingen, arrived.Antwoord!.Value));
        Assert.Equal((1, 3), (again, receiver.Ontvangen.Count));
        Assert.All(receiver.Ontvangen, r => Assert.Equal(r.Handtekening, Webhooksleutel.Teken(DateTimeOffset.FromUnixTimeSeconds(long.Parse(r.Handtekening.Split(',')[0][2..], System.Globalization.CultureInfo.InvariantCulture)), r.Inhoud, hook.Geheim!)));
        Assert.Single(receiver.Ontvangen.Select(r => r.Inhoud).Distinct());
        var body = JsonDocument.Parse(receiver.Ontvangen[0].Inhoud).RootElement;
        Assert.Equal(["id", "soort", "moment", "plaatsing", "contract", "perceel", "status"], body.EnumerateObject().Select(p => p.Name));
        Assert.Equal(("PlaatsingIngetrokken", placement.Nummer), (body.GetProperty("soort").GetString(), body.GetProperty("plaatsing").GetString()));
        Assert.DoesNotContain(placement.Dossiernummer, receiver.Ontvangen[0].Inhoud, StringComparison.Ordinal);
        Assert.DoesNotContain("Testpersoon", receiver.Ontvangen[0].Inhoud, StringComparison.Ordinal);
    }

    [Theory]
    [Databases]
    public async Task Bezorging_ValtUitTussenSturenEnVastleggen_KomtNogEensMetHetzelfdeId(DatabaseProvider provider)
    {
        // Arrange: a job that is stopped while the receiver has the message already.
        await using var receiver = await Ontvanger.StartAsync();
        await using var app = await VoorbeeldRegio.StartAsync(provider, Intern);
        var hook = await app.SendAsync(new RegistreerWebhook("Leerlingvolgsysteem", receiver.Adres), Wie.Taalhaven);
        await TrekInAsync(app);
        using var stop = new CancellationTokenSource();
        receiver.Bij = stop.Cancel;

        // Act
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => RunAsync(app, stop.Token));
        receiver.Bij = null;
        await RunAsync(app);
        await RunAsync(app);

        // Assert
        Assert.Equal(2, receiver.Ontvangen.Count);
        Assert.Single(receiver.Ontvangen.Select(r => r.Inhoud).Distinct());
        var log = Assert.Single(await app.SendAsync(new ZoekWebhookbezorgingen(hook.Id), Wie.Taalhaven));
        Assert.Equal((1, 204), (log.Pogingen, log.Antwoord!.Value));
    }

    [Fact]
    public async Task Webhooks_VanEenAndereAanbieder_ZijnAlsOntbrekendEnBeperktTotContracten()
    {
        // Arrange: one client that sees another contract only, and one that sees everything of the provider.
        await using var receiver = await Ontvanger.StartAsync();
        await using var app = await VoorbeeldRegio.StartAsync(DatabaseProvider.Sqlite, Intern);
        var limited = new Actor("beperkt", "Beperkt systeem", [Rol.Aanbieder], Scope.VanAanbieder("TAALHAVEN", "IB-9999-99"), Kanaal.GraphQL);
        var whole = await app.SendAsync(new RegistreerWebhook("Alles", receiver.Adres), Wie.Taalhaven);
        var part = await app.SendAsync(new RegistreerWebhook("Deel", receiver.Adres), limited);
        await TrekInAsync(app);

        // Act
        var stolen = await SendAsync(app, new RegistreerWebhook("Vreemd", receiver.Adres, "TAALHAVEN"), Wie.AndereAanbieder);
        var strange = await SendAsync(app, new ZetWebhookUit(whole.Id, "Weg ermee."), Wie.AndereAanbieder);
        var missing = await SendAsync(app, new ZetWebhookUit(Guid.NewGuid(), "Weg ermee."), Wie.AndereAanbieder);
        var strangeLog = await SendAsync(app, new ZoekWebhookbezorgingen(whole.Id), Wie.AndereAanbieder);
        var strangeReplay = await SendAsync(app, new SpeelWebhookOpnieuw(whole.Id), limited);

        // Assert
        Assert.Equal("WEBHOOK_AANBIEDER_ONBEKEND", stolen.Errors[0].Code);
        Assert.Equal(missing.Errors, strange.Errors);
        Assert.Equal(missing.Errors, strangeLog.Errors);
        Assert.Equal(missing.Errors, strangeReplay.Errors);
        Assert.Equal(["Alles", "Deel"], (await app.SendAsync(new ZoekWebhooks(), Wie.Taalhaven)).Select(w => w.Naam));
        Assert.Equal([part.Id], (await app.SendAsync(new ZoekWebhooks(), limited)).Select(w => w.Id));
        Assert.Empty(await app.SendAsync(new ZoekWebhooks(), Wie.AndereAanbieder));
        Assert.Single(await app.SendAsync(new ZoekWebhookbezorgingen(whole.Id), Wie.Taalhaven));
        Assert.Empty(await app.SendAsync(new ZoekWebhookbezorgingen(part.Id), limited));
    }

    [Fact]
    public async Task RegistreerWebhook_InGraphQL_GeeftHetGeheimEenKeerEnBewaartHetNergensLeesbaar()
    {
        // Arrange
        await using var app = await VoorbeeldRegio.StartAsync(DatabaseProvider.Sqlite, Intern);
        const string Document = "mutation { registreerWebhook(input: { naam: \"Leerlingvolgsysteem\", adres: \"https://ontvanger.example/haak\", clientMutationId: \"w1\" }) { resultaat { id geheim } fouten { code } } }";
        var client = app.Client(Wie.Taalhaven);

        // Act
        var first = (await client.GraphQLAsync(Document)).At("data.registreerWebhook.resultaat");
        var second = (await client.GraphQLAsync(Document)).At("data.registreerWebhook.resultaat");
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HostDbContext>();

        // Assert
        Assert.Equal(first.At("id").GetString(), second.At("id").GetString());
        Assert.Equal(JsonValueKind.Null, second.At("geheim").ValueKind);
        var secret = first.At("geheim").GetString()!;
        Assert.Equal(43, secret.Length);
        Assert.DoesNotContain(secret, (await db.MutatieAntwoorden.SingleAsync()).Antwoord!, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, (await db.Webhooks.SingleAsync()).Geheim, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, string.Concat(await db.Logboek.Select(l => l.Nieuw).ToListAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pagina_VanEenAanbieder_MeldtAanToontHetLogboekEnStuurtOpnieuw()
    {
        // Arrange
        await using var receiver = await Ontvanger.StartAsync();
        await using var app = await VoorbeeldRegio.StartAsync(DatabaseProvider.Sqlite, Intern);
        using var visitor = new Bezoeker(app, Wie.Taalhaven);

        // Act
        var made = await visitor.StuurAsync("/beheer/webhooks/nieuw", null, ("Naam", "Leerlingvolgsysteem"), ("Adres", receiver.Adres));
        var hook = (await app.SendAsync(new ZoekWebhooks(), Wie.Taalhaven)).Single();
        await TrekInAsync(app);
        await RunAsync(app);
        var page = await visitor.OpenAsync($"/beheer/webhooks/{hook.Id}");
        await visitor.StuurAsync($"/beheer/webhooks/{hook.Id}", "Opnieuw", ("BezorgingId", (await app.SendAsync(new ZoekWebhookbezorgingen(hook.Id), Wie.Taalhaven)).Single().Id.ToString()));
        await RunAsync(app);

        // Assert
        made.Zegt("U ziet het maar één keer");
        page.Zegt("bezorgd");
        Assert.Equal(2, receiver.Ontvangen.Count);
    }

    [Fact]
    public void Documentatie_VoorbeeldVanDeHandtekening_Klopt()
    {
        // Arrange
        var text = File.ReadAllText(Path.Combine(Repository.Root, "docs", "webhooks.md"));
        string Regel(string name) => System.Text.RegularExpressions.Regex.Match(text, $@"^{name}\s+(.+)$", System.Text.RegularExpressions.RegexOptions.Multiline).Groups[1].Value;

        // Act
        var header = Webhooksleutel.Teken(DateTimeOffset.FromUnixTimeSeconds(1791014400), Regel("inhoud"), Regel("geheim"));

        // Assert
        Assert.Equal(Regel("kop"), header);
    }

    [Fact]
    public async Task Webhook_Uit_StuurtNietsMeerEnEenAndereRolKomtErNietBij()
    {
        // Arrange
        await using var receiver = await Ontvanger.StartAsync();
        await using var app = await VoorbeeldRegio.StartAsync(DatabaseProvider.Sqlite, Intern);
        var placement = (await app.SendAsync(new ZoekPlaatsingen(new PageRequest(1), new PlaatsingFilter(Status: PlaatsingStatus.Aangemeld, Aanbieder: "TAALHAVEN")))).Pagina.Items.Single();
        var hook = await app.SendAsync(new RegistreerWebhook("Leerlingvolgsysteem", receiver.Adres, "TAALHAVEN"), Beheerder);

        // Act
        await SendAsync(app, new ZetWebhookUit(hook.Id, "Ander systeem."), Beheerder);
        await app.SendAsync(new TrekPlaatsingIn(placement.Nummer, "Verhuisd voor de start."), Wie.Met(Rol.Consulent));
        await app.Services.GetRequiredService<OutboxRelay>().DeliverAsync(CancellationToken.None);
        await RunAsync(app);
        var refused = await SendAsync(app, new ZoekWebhooks(), Wie.Met(Rol.Consulent));

        // Assert
        Assert.Empty(receiver.Ontvangen);
        Assert.Equal("GEEN_TOEGANG", refused.Errors[0].Code);
        Assert.DoesNotContain(hook.Geheim!, string.Concat((await SendAsync(app, new ZoekWebhooks(), Beheerder)).Value.Select(w => w.ToString())), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://ontvanger.example/haak")]
    [InlineData("https://localhost/haak")]
    [InlineData("https://10.1.2.3/haak")]
    [InlineData("https://[::1]/haak")]
    [InlineData("https://[::ffff:10.0.0.1]/haak")]
    [InlineData("https://naam:woord@ontvanger.example/haak")]
    [InlineData("haak")]
    public async Task RegistreerWebhook_AdresBinnenHetNetwerkOfZonderHttps_Weigert(string adres)
    {
        // Arrange
        // Also outside Development the setting that lets tests in does not count.
        await using var app = await VoorbeeldRegio.StartAsync(DatabaseProvider.Sqlite, adres.EndsWith("example/haak", StringComparison.Ordinal) ? null : new(Intern) { [HostApp.Omgeving] = "Staging" });

        // Act
        var refused = await SendAsync(app, new RegistreerWebhook("Systeem", adres, "TAALHAVEN"), Beheerder);

        // Assert
        Assert.Equal(("WEBHOOK_ADRES_NIET_TOEGESTAAN", "Adres"), (refused.Errors[0].Code, refused.Errors[0].Field));
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("172.15.255.255", true)]
    [InlineData("172.16.0.0", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("172.32.0.0", true)]
    [InlineData("192.168.1.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("64:ff9b::a00:1", false)]
    [InlineData("2002:a00:1::1", false)]
    [InlineData("2001:0:a00:1::1", false)]
    [InlineData("100.63.255.255", true)]
    [InlineData("100.128.0.0", true)]
    [InlineData("198.17.255.255", true)]
    [InlineData("198.18.0.1", false)]
    [InlineData("223.255.255.255", true)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("2001:4860:4860::8888", true)]
    public void IsOpenbaar_OpElkeGrens_KentHetEigenNetwerk(string adres, bool openbaar) => Assert.Equal(openbaar, Webhookverbinding.IsOpenbaar(IPAddress.Parse(adres)));

    [Fact]
    public void Bezorging_NaTwaalfPogingen_GeeftOpEnKanOpnieuw()
    {
        // Arrange
        var now = new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);
        var delivery = Webhookbezorging.Maak(Guid.NewGuid(), Guid.NewGuid(), "PlaatsingGestart", "{}", now);
        List<double> waits = [];

        // Act
        while (delivery.VolgendePoging is not null)
        {
            delivery.Mislukt(500, now);
            waits.Add((delivery.VolgendePoging - now)?.TotalMinutes ?? -1);
        }

        delivery.Opnieuw(now);

        // Assert
        Assert.Equal([1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360, -1], waits);
        Assert.Equal((0, now), (delivery.Pogingen, delivery.VolgendePoging!.Value));
    }

    private static async Task TrekInAsync(HostApp app)
    {
        var placement = (await app.SendAsync(new ZoekPlaatsingen(new PageRequest(1), new PlaatsingFilter(Status: PlaatsingStatus.Aangemeld, Aanbieder: "TAALHAVEN")))).Pagina.Items.Single();
        await app.SendAsync(new TrekPlaatsingIn(placement.Nummer, "Verhuisd voor de start."), Wie.Met(Rol.Consulent));
        await app.Services.GetRequiredService<OutboxRelay>().DeliverAsync(CancellationToken.None);
    }

    private static async Task RunAsync(HostApp app, CancellationToken cancellationToken = default)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IActorAccessor>().Actor = Actor.Systeem(Kanaal.Job);
        await scope.ServiceProvider.GetServices<IRecurringJob>().Single(j => j.Naam == "webhooks").RunAsync(cancellationToken);
    }

    private static async Task<T> SendAsync<T>(HostApp app, IRequest<T> message, Actor actor)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IActorAccessor>().Actor = actor;
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(message);
    }
}

/// <summary>A system of a provider that keeps what it was sent.</summary>
internal sealed class Ontvanger : IAsyncDisposable
{
    private readonly WebApplication app;

    private Ontvanger(WebApplication app) => this.app = app;

    public List<(string Handtekening, string Inhoud)> Ontvangen { get; } = [];

    public HttpStatusCode Status { get; set; } = HttpStatusCode.NoContent;

    /// <summary>What happens elsewhere while a message is here.</summary>
    public Action? Bij { get; set; }

    public string Adres => app.Urls.First() + "/haak";

    public static async Task<Ontvanger> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var receiver = new Ontvanger(builder.Build());
        receiver.app.MapPost("/haak", async (HttpRequest request) =>
        {
            using var reader = new StreamReader(request.Body);
            receiver.Ontvangen.Add((request.Headers[Webhookbode.Handtekening].ToString(), await reader.ReadToEndAsync()));
            receiver.Bij?.Invoke();
            return Results.StatusCode((int)receiver.Status);
        });
        await receiver.app.StartAsync();
        return receiver;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();
}
