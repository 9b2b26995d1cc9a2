// SPDX-License-Identifier: EUPL-1.2

using System.Net;
using System.Reflection;
using Inburgering.Inkoop.Host.Rest;
using Inburgering.Inkoop.Host.Tests.Support;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Inburgering.Inkoop.Host.Tests.Toegang;

/// <summary>Walks the real endpoint table: pages, REST, GraphQL and what libraries add. A new endpoint is in it by itself.</summary>
public sealed class EindpuntToegangTests(VoorbeeldHost host) : IClassFixture<VoorbeeldHost>
{
    /// <summary>What anybody may open, and why.</summary>
    private static readonly Dictionary<string, string> Anoniem = new(StringComparer.OrdinalIgnoreCase)
    {
        ["agenda/{sleutel}.ics"] = "a calendar program cannot sign in; the address is a random secret of 192 bits that its owner can withdraw",
        ["connect/token"] = "a system signs in here with its own id and secret",
        ["api/v1/openapi.json"] = "describes the interface, holds no data",
        ["api/v1/health"] = "says that the interface is there, nothing else",
        ["health/live"] = "for the watchdog of the machine, holds no data",
        ["health/ready"] = "for the load balancer, holds no data",
        [".well-known/security.txt"] = "says where to report a leak",
        ["robots.txt"] = "keeps search engines out",
        ["Inloggen"] = "signing in",
        ["Inloggen/Code"] = "second step of signing in",
        ["InloggenCode"] = "second step of signing in",
        ["InloggenOrganisatie"] = "signing in with the organisation's own account",
        ["EersteBeheerder"] = "first administrator, with a one-time code from the console",
        ["Fout"] = "says what went wrong, holds no data",
        ["Tekenen"] = "a borrower signs at the desk without an account; the address holds a random key of 256 bits for one agreement, for an hour and once",
        ["Presentie"] = "a student confirms at a lesson without an account, with a personal code; the address holds a random key of 256 bits for one lesson, for some hours",
        ["Vragenlijst"] = "a participant answers a survey without an account; the address holds a random key of 192 bits that works once and leads to nobody",
        ["Privacy"] = "must be readable before signing in",
        ["Toegankelijkheid"] = "must be readable before signing in",
    };

    private readonly HostApp app = host.App;

    [Fact]
    public void Anonieme_Eindpunten_StaanMetRedenOpDeLijst()
    {
        // Arrange
        var endpoints = Endpoints();

        // Act
        var strangers = endpoints.Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is not null && !IsListed(e)).Select(Name).Distinct();

        // Assert
        Assert.True(endpoints.Count > 20, $"{endpoints.Count}");
        Assert.Empty(strangers);
    }

    [Fact]
    public async Task Eindpunten_NietIngelogd_GevenNiets()
    {
        // Arrange
        var client = app.Client(null);
        var wrong = new List<string>();
        var checkedCount = 0;

        // Act
        foreach (var endpoint in Endpoints().Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is null))
        {
            foreach (var method in Methods(endpoint))
            {
                using var request = new HttpRequestMessage(new HttpMethod(method), Address(endpoint));
                var response = await client.SendAsync(request);
                checkedCount++;
                var sentToSignIn = response.StatusCode == HttpStatusCode.Redirect && response.Headers.Location!.ToString().Contains("/inloggen", StringComparison.OrdinalIgnoreCase);
                if (response.StatusCode != HttpStatusCode.Unauthorized && !sentToSignIn)
                {
                    wrong.Add($"{method} {Name(endpoint)}: {response.StatusCode} {response.Headers.Location}");
                }
            }
        }

        // Assert
        Assert.True(checkedCount > 20, $"{checkedCount}");
        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Taken_ElkeRol_AlleenDeBeheerderZietDeSchermen()
    {
        // Act
        List<string> seen = [];
        foreach (var role in Wie.Rollen)
        {
            foreach (var path in new[] { "/beheer/taken", "/beheer/taken/recurring", "/beheer/taken/servers" })
            {
                using var response = await app.Client(Wie.Met(role)).GetAsync(new Uri(path, UriKind.Relative));
                seen.Add($"{role} {path} {response.StatusCode}");
            }
        }

        // Assert
        Assert.Equal(Wie.Rollen.Count() * 3, seen.Count);
        Assert.All(seen, s => Assert.EndsWith(s.StartsWith("Beheerder", StringComparison.Ordinal) ? " OK" : " Forbidden", s, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Rest_ElkeRol_MagPreciesWatHetBerichtZegt()
    {
        // Arrange
        var endpoints = Endpoints().Where(e => e.Metadata.GetMetadata<RestQuery.Sends>() is not null).ToList();
        var wrong = new List<string>();

        // Act
        foreach (var role in Wie.Rollen)
        {
            var client = app.Client(Wie.Met(role));
            foreach (var endpoint in endpoints)
            {
                var response = await client.GetAsync(new Uri(Address(endpoint) + (Name(endpoint).Contains("doorstroom", StringComparison.Ordinal) ? "?peildatum=2026-10-01" : ""), UriKind.Relative));
                var may = endpoint.Metadata.GetMetadata<RestQuery.Sends>()!.Message.GetCustomAttribute<ToegangAttribute>()!.Rollen.Contains(role);
                if (may == (response.StatusCode == HttpStatusCode.Forbidden) || (int)response.StatusCode >= 500)
                {
                    wrong.Add($"{role} {Name(endpoint)}: {response.StatusCode}");
                }
            }
        }

        // Assert
        Assert.True(endpoints.Count >= 8, $"{endpoints.Count}");
        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Paginas_ElkeRol_OpentPreciesWatMag()
    {
        // Arrange
        var pages = Pages();
        var wrong = new List<string>();

        // Act
        foreach (var role in Wie.Rollen)
        {
            var client = app.Client(Wie.Met(role));
            foreach (var page in pages.Where(p => p.Metadata.GetMetadata<IAllowAnonymous>() is null))
            {
                var response = await client.GetAsync(new Uri(Address(page), UriKind.Relative));
                var may = page.Metadata.GetOrderedMetadata<IAuthorizeData>().All(a => a.Roles is null || a.Roles.Split(',').Contains(role.ToString()));
                var refused = response.StatusCode == HttpStatusCode.Forbidden
                    || (response.StatusCode == HttpStatusCode.Redirect && response.Headers.Location!.ToString().Contains("/fout/403", StringComparison.Ordinal));
                if ((!may && !refused) || (int)response.StatusCode >= 500)
                {
                    wrong.Add($"{role} {Name(page)}: {response.StatusCode} {response.Headers.Location}");
                }
            }
        }

        // Assert
        Assert.True(pages.Count > 5, $"{pages.Count}");
        Assert.Empty(wrong);
    }

    private List<RouteEndpoint> Endpoints() => [.. app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];

    private List<RouteEndpoint> Pages() => [.. Endpoints().Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null).GroupBy(e => e.Metadata.GetMetadata<PageActionDescriptor>()!.ViewEnginePath).Select(g => g.OrderBy(e => e.RoutePattern.RawText!.Length).First())];

    private static bool IsListed(RouteEndpoint endpoint)
    {
        var page = endpoint.Metadata.GetMetadata<PageActionDescriptor>()?.ViewEnginePath.TrimStart('/');
        return Anoniem.ContainsKey(page ?? Name(endpoint));
    }

    private static string Name(RouteEndpoint endpoint) => endpoint.RoutePattern.RawText!.TrimStart('/');

    private static IEnumerable<string> Methods(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is { Count: > 0 } methods ? methods : [HttpMethods.Get, HttpMethods.Post];

    // Fills the parameters of an address; one that asks for a number, date or id gets one.
    private static string Address(RouteEndpoint endpoint)
    {
        var parts = endpoint.RoutePattern.PathSegments.Select(s => string.Concat(s.Parts.Select(p => p switch
        {
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter => Value(parameter),
            _ => "",
        })));
        return "/" + string.Join('/', parts);
    }

    private static string Value(Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter) => parameter.ParameterPolicies.Select(p => p.Content).FirstOrDefault() switch
    {
        "guid" => "00000000-0000-0000-0000-00000000000f",
        "int" or "long" => "404",
        "datetime" => "2026-10-01",
        _ => "bestaat-niet",
    };
}
