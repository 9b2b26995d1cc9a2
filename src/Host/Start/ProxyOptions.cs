// SPDX-License-Identifier: EUPL-1.2

using System.Net;
using Inburgering.Inkoop.Host.Accounts;
using Inburgering.Inkoop.Host.Api;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.HttpOverrides;

namespace Inburgering.Inkoop.Host.Start;

/// <summary>The proxy that ends TLS in front of the Host.</summary>
internal sealed class ProxyOptions
{
    public const string Sectie = "Proxy";

    /// <summary>
    /// Addresses and ranges (10.0.0.5, 10.0.0.0/24) of proxies, with commas. Only what they say about the visitor's address and about https
    /// is believed; empty = nobody is believed.
    /// </summary>
    public string VertrouwdeAdressen { get; set; } = "";

    /// <summary>The addresses as ranges; one that cannot be read stops the start, because a proxy that is not trusted shows late and oddly.</summary>
    public IReadOnlyList<System.Net.IPNetwork> Lees() =>
        [.. VertrouwdeAdressen.Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Lees)];

    private static System.Net.IPNetwork Lees(string text)
    {
        if (IPAddress.TryParse(text, out var address))
        {
            return new System.Net.IPNetwork(address, address.GetAddressBytes().Length * 8);
        }

        return System.Net.IPNetwork.TryParse(text, out var range)
            ? range
            : throw new InvalidOperationException($"{Sectie}:{nameof(VertrouwdeAdressen)}: ‘{text}’ is geen IP-adres en geen reeks zoals 10.0.0.0/24.");
    }
}

/// <summary>Makes the Host see what the visitor's browser sees behind a proxy, and refuses plain http outside Development.</summary>
internal static class ProxyFace
{
    private const string Uitleg = "Deze applicatie werkt alleen over https. Beheerder: zet er een proxy met een certificaat voor die X-Forwarded-Proto meestuurt, en noem het adres van die proxy bij Proxy:VertrouwdeAdressen (zie README).";

    public static void UseProxy(this WebApplication app)
    {
        var trusted = (app.Configuration.GetSection(ProxyOptions.Sectie).Get<ProxyOptions>() ?? new ProxyOptions()).Lees();
        if (trusted.Count > 0)
        {
            var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };

            // Not even this machine is believed unless it is named.
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var range in trusted)
            {
                options.KnownIPNetworks.Add(range);
            }

            app.UseForwardedHeaders(options);
        }

        if (!app.Environment.IsDevelopment())
        {
            app.Use((context, next) => context.Request.IsHttps || context.Request.Path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase) ? next(context) : RefuseAsync(context));
        }
    }

    /// <summary>Cookies and tokens must not travel in the open: a visitor goes on to https, a program is told.</summary>
    private static Task RefuseAsync(HttpContext context)
    {
        var request = context.Request;
        if (ActorMiddleware.KanaalVan(request.Path) != Kanaal.Web || request.Path.StartsWithSegments(ApiSignIn.TokenPath, StringComparison.OrdinalIgnoreCase))
        {
            // No redirect: what was sent is sent already, and the caller must notice.
            return Problem.Of(StatusCodes.Status400BadRequest, "HTTPS_NODIG", Uitleg).WriteAsync(context);
        }

        // A trusted proxy has taken this header off and kept it here: then there is https on the same name.
        if (request.Headers.ContainsKey(ForwardedHeadersDefaults.XOriginalProtoHeaderName) && (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)))
        {
            context.Response.Redirect($"https://{request.Host.Host}{request.PathBase}{request.Path}{request.QueryString}", permanent: true, preserveMethod: true);
            return Task.CompletedTask;
        }

        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(Uitleg, context.RequestAborted);
    }
}
