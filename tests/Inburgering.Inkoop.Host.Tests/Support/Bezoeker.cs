// SPDX-License-Identifier: EUPL-1.2

using System.Net;
using System.Text.RegularExpressions;
using Inburgering.Inkoop.SharedKernel.Access;

namespace Inburgering.Inkoop.Host.Tests.Support;

/// <summary>Somebody with a browser without scripts: keeps cookies, fills in the forms of pages, and does not follow redirects by itself.</summary>
internal sealed partial class Bezoeker : IDisposable
{
    private readonly HttpClient client;

    public Bezoeker(HostApp app, Actor? actor = null)
    {
        client = new HttpClient(new Koekjes()) { BaseAddress = app.Address };
        if (actor is not null)
        {
            var (name, value) = app.Header(actor);
            client.DefaultRequestHeaders.Add(name, value);
        }
    }

    /// <summary>A header that goes with every request, for example one that a proxy adds.</summary>
    public void Stuurt(string name, string value) => client.DefaultRequestHeaders.Add(name, value);

    public async Task<Antwoord> OpenAsync(string path) => await LeesAsync(await client.GetAsync(path));

    /// <summary>Opens a page and sends a form of it.</summary>
    /// <param name="path">The page.</param>
    /// <param name="handler">Which form, for a page with more than one.</param>
    /// <param name="fields">What is typed.</param>
    public async Task<Antwoord> StuurAsync(string path, string? handler, params (string Name, string Value)[] fields)
    {
        var page = await OpenAsync(path);
        Assert.True(page.Status == HttpStatusCode.OK, $"{path}: {page.Status} {page.Naar}");
        var token = Token().Match(page.Html);
        Assert.True(token.Success, $"{path} has no form");
        using var form = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)).Append(KeyValuePair.Create("__RequestVerificationToken", token.Groups[1].Value)));
        var address = handler is null ? path : $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}handler={handler}";
        return await LeesAsync(await client.PostAsync(address, form));
    }

    /// <summary>Opens a page and sends a form of it with a file in it.</summary>
    /// <param name="path">The page.</param>
    /// <param name="handler">Which form, for a page with more than one.</param>
    /// <param name="bestand">Field, name and content of the file.</param>
    /// <param name="fields">What is typed.</param>
    public async Task<Antwoord> StuurBestandAsync(string path, string? handler, (string Veld, string Naam, byte[] Inhoud) bestand, params (string Name, string Value)[] fields)
    {
        var token = Token().Match((await OpenAsync(path)).Html);
        Assert.True(token.Success, $"{path} has no form");
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields.Append(("__RequestVerificationToken", token.Groups[1].Value)))
        {
            form.Add(new StringContent(value), name);
        }

        form.Add(new ByteArrayContent(bestand.Inhoud), bestand.Veld, bestand.Naam);
        return await LeesAsync(await client.PostAsync(handler is null ? path : $"{path}?handler={handler}", form));
    }

    /// <summary>Sends fields as a browser would after reading them from a page (<see cref="Formulier.Velden"/>).</summary>
    public async Task<Antwoord> StuurVeldenAsync(string path, IEnumerable<(string Name, string Value)> fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        return await LeesAsync(await client.PostAsync(path, form));
    }

    /// <summary>Sends a form that another site made, for example the one with which an identity provider sends somebody back.</summary>
    public async Task<Antwoord> StuurVanEldersAsync(string path, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        return await LeesAsync(await client.PostAsync(path, form));
    }

    public void Dispose() => client.Dispose();

    private static async Task<Antwoord> LeesAsync(HttpResponseMessage response)
    {
        using (response)
        {
            var html = await response.Content.ReadAsStringAsync();
            return new Antwoord(response.StatusCode, response.Headers.Location?.OriginalString, WebUtility.HtmlDecode(html), html);
        }
    }

    // Keeps cookies by name. .NET's own jar goes by the real clock, and does not send back over http what a proxy made https.
    private sealed class Koekjes() : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        private readonly Dictionary<string, string> jar = new(StringComparer.Ordinal);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (jar.Count > 0)
            {
                request.Headers.Add("Cookie", string.Join("; ", jar.Select(c => $"{c.Key}={c.Value}")));
            }

            var response = await base.SendAsync(request, cancellationToken);
            foreach (var set in response.Headers.TryGetValues("Set-Cookie", out var values) ? values : [])
            {
                var pair = set.Split(';')[0].Split('=', 2);
                if (pair[1].Length == 0)
                {
                    jar.Remove(pair[0]);
                }
                else
                {
                    jar[pair[0]] = pair[1];
                }
            }

            return response;
        }
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Token();
}

/// <param name="Status">HTTP status.</param>
/// <param name="Naar">Where it sends the browser; null when it stays.</param>
/// <param name="Html">The page, with entities decoded.</param>
/// <param name="Ruw">The page as it was sent.</param>
internal sealed record Antwoord(HttpStatusCode Status, string? Naar, string Html, string Ruw)
{
    /// <summary>The page says this, whatever white space stands in it.</summary>
    public void Zegt(string text) => Assert.Contains(text, Html, StringComparison.Ordinal);

    public void ZegtNiet(string text) => Assert.DoesNotContain(text, Html, StringComparison.Ordinal);
}
