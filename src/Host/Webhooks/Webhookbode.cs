// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Inburgering.Inkoop.Host.Database;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Inburgering.Inkoop.Host.Webhooks;

/// <summary>Where webhooks may go.</summary>
public sealed class WebhookOptions
{
    /// <summary>Section of the configuration.</summary>
    public const string Sectie = "Webhooks";

    /// <summary>Allows http and addresses inside the network; counts in the environment Development only.</summary>
    public bool InternToestaan { get; set; }
}

/// <summary>Protects the keys of webhooks and signs with them.</summary>
internal sealed class Webhooksleutel(IDataProtectionProvider provider)
{
    private readonly IDataProtector protector = provider.CreateProtector("webhooks");

    public string Bewaar(string geheim) => protector.Protect(geheim);

    /// <summary>The signature as it stands in the header: the moment, and a HMAC-SHA256 over moment, dot and body.</summary>
    public string Teken(string bewaard, DateTimeOffset moment, string inhoud) => Teken(moment, inhoud, protector.Unprotect(bewaard));

    public static string Teken(DateTimeOffset moment, string inhoud, string geheim)
    {
        var seconds = moment.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return $"t={seconds},v1={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(geheim), Encoding.UTF8.GetBytes($"{seconds}.{inhoud}")))}";
    }
}

/// <summary>Sends what is due to the webhooks. At least once: a receiver knows a repetition by the id of the event.</summary>
internal sealed class Webhookbode(HostDbContext db, Webhooksleutel sleutel, IHttpClientFactory clients, TimeProvider clock)
{
    public const string Client = "webhooks";
    public const string Handtekening = "Inkoop-Handtekening";

    // Per webhook and round, so that one system with much waiting does not keep the others waiting.
    private const int Batch = 50;
    private static readonly TimeSpan Bewaren = TimeSpan.FromDays(30);

    public async Task BezorgAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await db.Webhookbezorgingen.Where(b => b.VolgendePoging == null && b.AangemaaktOp < now - Bewaren).ExecuteDeleteAsync(cancellationToken);
        var hooks = await db.Webhooks.AsNoTracking().Where(w => w.UitOp == null && db.Webhookbezorgingen.Any(b => b.WebhookId == w.Id && b.VolgendePoging <= now)).OrderBy(w => w.Id).ToListAsync(cancellationToken);
        foreach (var hook in hooks)
        {
            await BezorgAsync(hook, now, cancellationToken);
        }
    }

    private async Task BezorgAsync(Webhook hook, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var due = await db.Webhookbezorgingen.Where(b => b.WebhookId == hook.Id && b.VolgendePoging <= now).OrderBy(b => b.Id).Take(Batch).ToListAsync(cancellationToken);
        foreach (var delivery in due)
        {
            var status = await StuurAsync(hook, delivery, cancellationToken);
            var arrived = status is >= 200 and < 300;
            if (arrived)
            {
                delivery.Gelukt(status!.Value, clock.GetUtcNow());
            }
            else
            {
                delivery.Mislukt(status, clock.GetUtcNow());
            }

            await db.SaveChangesAsync(cancellationToken);
            if (!arrived)
            {
                // The rest of this system waits for the next round instead of for as many time-outs.
                return;
            }
        }
    }

    private async Task<int?> StuurAsync(Webhook hook, Webhookbezorging delivery, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, hook.Adres) { Content = new StringContent(delivery.Inhoud, Encoding.UTF8, "application/json") };
        request.Headers.Add(Handtekening, sleutel.Teken(hook.Geheim, clock.GetUtcNow(), delivery.Inhoud));
        try
        {
            using var response = await clients.CreateClient(Client).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return (int)response.StatusCode;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }
}

/// <summary>
/// Keeps webhooks out of our own network: the address is looked at when it is registered, and again after its name was resolved, right
/// before the connection. What it looked at is what it connects to.
/// </summary>
internal sealed class Webhookverbinding(IOptions<WebhookOptions> options, IWebHostEnvironment environment)
{
    private bool Intern => options.Value.InternToestaan && environment.IsDevelopment();

    public SocketsHttpHandler Maak() => new() { AllowAutoRedirect = false, UseProxy = false, UseCookies = false, ConnectTimeout = TimeSpan.FromSeconds(5), ConnectCallback = VerbindAsync };

    /// <summary>True for an address that may be registered.</summary>
    public bool Mag(Uri address) =>
        address.UserInfo.Length == 0
        && (Intern || (address.Scheme == Uri.UriSchemeHttps && !address.IsLoopback && (!IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) || IsOpenbaar(ip))));

    /// <summary>True for an address that anybody on the internet could reach.</summary>
    public static bool IsOpenbaar(IPAddress address)
    {
        var ip = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        if (ip.AddressFamily == AddressFamily.InterNetworkV6)
        {
            // Global unicast only (RFC 4291); not the parts that carry an IPv4 address inside (Teredo, 6to4) nor those for documents.
            return ip.GetAddressBytes() is [>= 0x20 and <= 0x3F, ..] and not ([0x20, 0x01, 0x00, 0x00, ..] or [0x20, 0x01, 0x0D, 0xB8, ..] or [0x20, 0x02, ..]);
        }

        return ip.GetAddressBytes() is not ([0, ..] or [10, ..] or [127, ..] or [169, 254, ..] or [172, >= 16 and <= 31, ..] or [192, 168, ..] or [100, >= 64 and <= 127, ..]
            or [192, 0, 0 or 2, _] or [198, 18 or 19, ..] or [198, 51, 100, _] or [203, 0, 113, _] or [>= 224, ..]);
    }

    private async ValueTask<Stream> VerbindAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellationToken);
        var allowed = Intern ? addresses : [.. addresses.Where(IsOpenbaar)];
        if (allowed.Length == 0)
        {
            throw new HttpRequestException("The address of the webhook lies inside the network.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
