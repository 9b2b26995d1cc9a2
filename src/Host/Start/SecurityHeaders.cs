// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Taken;

namespace Inburgering.Inkoop.Host.Start;

/// <summary>The headers that internet.nl asks for, on every answer.</summary>
internal sealed class SecurityHeaders(RequestDelegate next, IConfiguration configuration)
{
    private static readonly string[] Scanpaginas = ["/scannen", "/uitlenen", "/uitreiken", "/registreren"];
    private readonly string policy = Policy(configuration["Oidc:Authority"]);

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;

            // Hangfire's own screens set styles from scripts; scripts themselves stay ours.
            headers.ContentSecurityPolicy = context.Request.Path.StartsWithSegments(TaakServices.Dashboard, StringComparison.OrdinalIgnoreCase)
                ? policy.Replace("style-src 'self'", "style-src 'self' 'unsafe-inline'", StringComparison.Ordinal)
                : policy;
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";
            headers["Referrer-Policy"] = "same-origin";

            headers["Permissions-Policy"] = $"camera={(LeestEtiketten(context.Request.Path) ? "(self)" : "()")}, geolocation=(), microphone=(), payment=(), usb=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            if (context.Request.IsHttps)
            {
                headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
            }

            // A page may hold data of a person: neither browser nor proxy keeps it.
            if (!headers.ContainsKey("Cache-Control"))
            {
                headers.CacheControl = "no-store";
            }

            return Task.CompletedTask;
        });
        return next(context);
    }

    // The pages with a field for the serial number of a device read labels with the camera; no other page may ask for it.
    private static bool LeestEtiketten(PathString path) => path.StartsWithSegments("/devices", StringComparison.OrdinalIgnoreCase, out var rest)
        && (Scanpaginas.Any(p => rest.Equals(p, StringComparison.OrdinalIgnoreCase)) || (rest.StartsWithSegments("/bruiklenen", StringComparison.OrdinalIgnoreCase) && rest.Value!.EndsWith("/vervangen", StringComparison.OrdinalIgnoreCase)));

    private static string Policy(string? authority)
    {
        // After signing out the browser follows a form to the organisation's own sign-in; form-action covers redirects too.
        var elsewhere = Uri.TryCreate(authority, UriKind.Absolute, out var uri) ? " " + uri.GetLeftPart(UriPartial.Authority) : "";
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
            + $"frame-src 'none'; form-action 'self'{elsewhere}; base-uri 'none'; frame-ancestors 'none'";
    }
}
