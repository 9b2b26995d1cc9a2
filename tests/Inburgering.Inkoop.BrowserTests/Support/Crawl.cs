// SPDX-License-Identifier: EUPL-1.2

using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Inburgering.Inkoop.Host.Accounts;

namespace Inburgering.Inkoop.BrowserTests.Support;

/// <summary>One address that was opened.</summary>
/// <param name="Path">Address with query.</param>
/// <param name="From">The page on which its link stands.</param>
/// <param name="Page">Name of the page that answered; null when it was something else, such as a file.</param>
/// <param name="Status">HTTP status.</param>
public sealed record Visit(string Path, string From, string? Page, int Status);

/// <summary>Everything that somebody can reach by following links from the home page, as a role.</summary>
public sealed partial class Crawl
{
    // Addresses of the same shape show the same page with other data; a few of them say enough.
    private const int PerShape = 3;

    private readonly List<Visit> visits = [];
    private readonly List<string> lostForms = [];

    public IReadOnlyList<Visit> Visits => visits;

    /// <summary>Forms that go to their own page under another name: capitals in a code are part of it.</summary>
    public IReadOnlyList<string> LostForms => lostForms;

    /// <summary>One address per page: the first that was found, which is the most usual one.</summary>
    public IReadOnlyList<Visit> OnePerPage => [.. visits.Where(v => v.Page is not null && v.Status == 200).GroupBy(v => v.Page, StringComparer.OrdinalIgnoreCase).Select(g => g.MinBy(v => v.Path.Length)!)];

    public static async Task<Crawl> WalkAsync(Uri address, string email)
    {
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() };
        using var client = new HttpClient(handler) { BaseAddress = address };
        var parser = new HtmlParser();
        await SignInAsync(client, parser, email);

        var crawl = new Crawl();
        var shapes = new Dictionary<string, int>(StringComparer.Ordinal);
        // First what has links of its own and comes too late in the lists to be among the few of its shape: concepts, a contract with a rule for
        // indexation, somebody on the B1-route who has not passed yet. Not every role may open all of them.
        var queue = new Queue<(string Path, string From)>(
            [("/contracten?status=Concept", ""), ("/contracten/IB-2022-01", ""), ("/plaatsingen/personen/dossier?dossier=D026-00125", ""), ("/", ""), ("/fout/404", ""), ("/zoeken?tekst=taal", ""), ("/uitloggen", "")]);
        var seen = queue.Select(q => q.Path).ToHashSet(StringComparer.Ordinal);
        while (queue.TryDequeue(out var next))
        {
            using var response = await client.GetAsync(next.Path);
            if (next.From.Length == 0 && response.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound && !next.Path.StartsWith("/fout/", StringComparison.Ordinal))
            {
                continue;
            }

            var page = response.Headers.TryGetValues(Site.PageHeader, out var names) ? names.First() : null;
            crawl.visits.Add(new Visit(next.Path, next.From, page, (int)response.StatusCode));
            if (response.Headers.Location is { } location)
            {
                Add(location.IsAbsoluteUri ? location.PathAndQuery : location.ToString(), next.Path);
            }
            else if (response.Content.Headers.ContentType?.MediaType == "text/html")
            {
                var here = new Uri(address, next.Path);
                using var document = parser.ParseDocument(await response.Content.ReadAsStringAsync());
                crawl.lostForms.AddRange(document.QuerySelectorAll("form[action], [formaction]")
                    .Select(f => new Uri(here, f.GetAttribute("action") ?? f.GetAttribute("formaction")!).AbsolutePath)
                    .Where(path => string.Equals(path, here.AbsolutePath, StringComparison.OrdinalIgnoreCase) && path != here.AbsolutePath)
                    .Select(path => $"{next.Path} sends a form to {path}"));
                foreach (var link in document.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!))
                {
                    if (Uri.TryCreate(here, link, out var target) && target.Authority == address.Authority && target.Scheme == address.Scheme)
                    {
                        Add(target.PathAndQuery, next.Path);
                    }
                }
            }
        }

        return crawl;

        void Add(string path, string from)
        {
            var shape = Shape(path);

            // Hangfire's own screens are not ours to walk.
            if (!path.StartsWith("/beheer/taken", StringComparison.Ordinal) && shapes.GetValueOrDefault(shape) < PerShape && seen.Add(path))
            {
                shapes[shape] = shapes.GetValueOrDefault(shape) + 1;
                queue.Enqueue((path, from));
            }
        }
    }

    private static async Task SignInAsync(HttpClient client, HtmlParser parser, string email)
    {
        using var form = parser.ParseDocument(await client.GetStringAsync("/inloggen"));
        var token = form.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var response = await client.PostAsync("/inloggen", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["Email"] = email,
            ["Wachtwoord"] = DemoAccounts.Wachtwoord,
            ["__RequestVerificationToken"] = token,
        }));
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
    }

    // Parts with a digit or a capital are codes and numbers.
    private static string Shape(string path)
    {
        var parts = path.Split('?', 2);
        var keys = parts.Length == 1 ? "" : string.Join('&', parts[1].Split('&').Select(p => p.Split('=')[0]).Order(StringComparer.Ordinal));
        return Code().Replace(parts[0], "/*") + "?" + keys;
    }

    [GeneratedRegex("/[^/]*[0-9A-Z][^/]*", RegexOptions.None, 1000)]
    private static partial Regex Code();
}
