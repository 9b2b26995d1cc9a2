// SPDX-License-Identifier: EUPL-1.2

using System.Text.RegularExpressions;
using Inburgering.Inkoop.Host.GraphQL.Types;
using Inburgering.Inkoop.Host.Rest;
using Inburgering.Inkoop.Host.Tests.Support;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace Inburgering.Inkoop.Host.Tests.Toegang;

/// <summary>Asks every page and every address of REST about a thing of somebody else and about one that is not there. A new one is in it by itself.</summary>
public sealed partial class AdresSleutelTests(Sleutelregio regio) : IClassFixture<Sleutelregio>
{
    // Pages on which also the owner gets the same answer, with the reason.
    private static readonly Dictionary<string, string> OokDeEigenaar = new(StringComparer.Ordinal)
    {
        ["/Devices/Overeenkomsthandler=Scan"] = "signed on the screen, so there is no scan",
        ["/Devices/Uitlenen"] = "fills in a form and reads nothing",
        ["/Importeren/Taakhandler=Fouten"] = "no row was refused",
        ["/Inkoop/Scoreblad"] = "for who is an evaluator of the team only",
        ["/Inkoop/Stap"] = "no step is next after the award",
        ["/Kwaliteit/BevindingNieuw"] = "fills in a form and reads nothing",
        ["/Kwaliteit/NieuweMelding"] = "fills in a form and reads nothing",
        ["/Kwaliteit/PeilingNieuw"] = "fills in a form and reads nothing",
        ["/Plaatsingen/Bevestigen"] = "this person is placed, so there is nothing to confirm",
        ["/Plaatsingen/Duo"] = "all messages of the example are made",
        ["/Rapportage/Taakstelling"] = "fills in a form and reads nothing",
        ["/Rapportage/BewijsPersonen"] = "nobody of the example has this gap",
        ["api/v1/agenda.ics"] = "reads nothing from its address",
        ["api/v1/importen/{id:guid}/fouten"] = "no row was refused",
    };

    private readonly HostApp app = regio.App;

    [Fact]
    public async Task NamenInAdressen_AllemaalBekeken_StaanOpDeKaart()
    {
        // Arrange
        var places = await AdressenAsync();

        // Act
        var unknown = places.SelectMany(p => p.Namen.Where(n => !Sleutelkaart.Kent(p.Naam, n)).Select(n => $"{p.Naam}({n})")).Distinct();
        var gone = Sleutelkaart.PerPlaats.Where(k => k.Waar.Contains('/', StringComparison.Ordinal) && !places.Exists(p => p.Naam == k.Waar && p.Namen.Contains(k.Naam)));

        // Assert
        Assert.True(places.Count > 150, $"{places.Count}");
        Assert.Empty(unknown);
        Assert.Empty(gone);
    }

    [Fact]
    public async Task Adressen_MetSleutelVanEenAnder_AntwoordenAlsOntbrekend()
    {
        // Arrange
        var places = (await AdressenAsync()).Where(p => p.Dingen.Count > 0 && p.Rollen.Count > 0).ToList();
        var leaks = new List<string>();
        var (compared, forms) = (0, 0);

        // Act
        foreach (var stranger in Sleutelregio.Vreemden)
        {
            using var visitor = new Bezoeker(app, stranger);
            using var sender = new Bezoeker(app, stranger);
            var token = Token().Match((await sender.OpenAsync("/")).Ruw).Groups[1].Value;
            foreach (var place in places.Where(p => p.Rollen.Contains(stranger.Rollen[0]) && !p.Dingen.All(d => Sleutelregio.IsGedeeld(stranger, p.Naam, d))))
            {
                foreach (var address in place.Lezen)
                {
                    Vergelijk(stranger, address, await visitor.OpenAsync(Adres(place.Naam, address, stranger, real: true)), await visitor.OpenAsync(Adres(place.Naam, address, stranger, real: false)));
                    compared++;
                }

                foreach (var form in await FormulierenAsync(place))
                {
                    var fields = form.Velden.Where(f => f.Naam != "__RequestVerificationToken").Append(("__RequestVerificationToken", token)).ToList();
                    Vergelijk(
                        stranger,
                        "POST " + form.Adres,
                        await sender.StuurVeldenAsync(form.Adres, fields),
                        await sender.StuurVeldenAsync(Anders(place.Naam, form.Adres, stranger), fields.Select(f => (f.Item1, Anders(place.Naam, f.Item2, stranger)))));
                    forms++;
                }
            }
        }

        // Assert
        Assert.True(compared > 200 && forms > 100, $"{compared} {forms}");
        Assert.True(leaks.Count == 0, string.Join('\n', leaks));

        void Vergelijk(Actor stranger, string what, Antwoord theirs, Antwoord none)
        {
            if ((theirs.Status, Neutraal(theirs.Naar), Neutraal(theirs.Ruw)) != (none.Status, Neutraal(none.Naar), Neutraal(none.Ruw)))
            {
                leaks.Add($"{stranger.Id} {what}: {theirs.Status} {theirs.Naar} ≠ {none.Status} {none.Naar} {Verschil(Neutraal(theirs.Ruw), Neutraal(none.Ruw))}");
            }
        }
    }

    [Fact]
    public async Task Adressen_VanDeEigenaar_AntwoordenAndersDanOntbrekend()
    {
        // Arrange
        var places = (await AdressenAsync()).Where(p => p.Dingen.Count > 0 && p.Rollen.Count > 0).ToList();
        var blind = new List<string>();

        // Act
        foreach (var place in places)
        {
            foreach (var handler in place.Lezen.GroupBy(a => Handler().Match(a).Value))
            {
                var differs = false;
                foreach (var (owner, address) in place.Rollen.SelectMany(r => handler.Select(a => (Wie.Met(r), a))).TakeWhile(_ => !differs))
                {
                    using var visitor = new Bezoeker(app, owner);
                    var (own, none) = (await visitor.OpenAsync(Adres(place.Naam, address, null, real: true)), await visitor.OpenAsync(Adres(place.Naam, address, null, real: false)));
                    differs = (own.Status, Neutraal(own.Naar), Neutraal(own.Ruw)) != (none.Status, Neutraal(none.Naar), Neutraal(none.Ruw));
                    if ((int)own.Status >= 500)
                    {
                        blind.Add($"{owner.Rollen[0]} {address}: {own.Status}");
                    }
                }

                if (differs == OokDeEigenaar.ContainsKey(place.Naam + handler.Key))
                {
                    blind.Add($"{place.Naam}{handler.Key}{(differs ? " is on the list for nothing" : "")}");
                }
            }
        }

        // Assert
        Assert.True(blind.Count == 0, "The owner gets the answer of a missing key too, so nothing is proven:\n" + string.Join('\n', blind));
    }

    // Everything with an address that a signed-in person or system may open.
    private async Task<List<Plek>> AdressenAsync()
    {
        var loader = app.Services.GetRequiredService<PageLoader>();
        List<Plek> places = [];
        var endpoints = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is null).ToList();
        foreach (var pages in endpoints.Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null).GroupBy(e => e.Metadata.GetMetadata<PageActionDescriptor>()!.ViewEnginePath))
        {
            var endpoint = pages.OrderByDescending(e => e.RoutePattern.Parameters.Count).First();
            var compiled = await loader.LoadAsync(endpoint.Metadata.GetMetadata<PageActionDescriptor>()!, EndpointMetadataCollection.Empty);
            var handlers = compiled.HandlerMethods.Where(h => HttpMethods.IsGet(h.HttpMethod)).ToList();
            var roles = endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(a => a.Roles).OfType<string>().ToList();
            places.Add(new Plek(
                pages.Key,
                endpoint.RoutePattern,
                [.. Gebonden(compiled.ModelTypeInfo!).Where(p => IsText(p.Type)).Select(p => p.Naam).Concat(handlers.SelectMany(h => h.Parameters).Where(p => IsText(p.ParameterInfo.ParameterType)).Select(p => p.Name)).Distinct(StringComparer.Ordinal)],
                [.. Wie.Rollen.Where(r => roles.TrueForAll(a => a.Split(',').Contains($"{r}")))],
                [.. handlers.Select(h => string.Join('&', Dagen(compiled.ModelTypeInfo!).Concat(h.Name is null ? [] : Bestand(h, compiled.ModelTypeInfo!).Prepend($"handler={h.Name}"))))]));
        }

        foreach (var endpoint in endpoints.Where(e => e.RoutePattern.RawText!.TrimStart('/').StartsWith("api/v1", StringComparison.Ordinal)))
        {
            var message = endpoint.Metadata.GetMetadata<RestQuery.Sends>()?.Message;
            var arguments = message is null || endpoint.RoutePattern.Parameters.Count > 0 ? [] : RecordArguments.Of(message, query: true);
            var days = string.Join('&', arguments.Where(a => a.Required && a.Parameter.ParameterType == typeof(DateOnly)).Select(a => $"{a.Name}=2026-10-01"));
            places.Add(new Plek(
                endpoint.RoutePattern.RawText!.TrimStart('/'),
                endpoint.RoutePattern,
                [.. arguments.Where(a => IsText(a.Parameter.ParameterType)).Select(a => a.Name)],
                [.. Wie.Rollen],
                endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods.Contains("GET") ? [endpoint.RoutePattern.RawText!.Contains("/exports/", StringComparison.Ordinal) ? "formaat=csv" : days] : []));
        }

        return places;
    }

    // What a page reads from its address.
    private static IEnumerable<(string Naam, Type Type)> Gebonden(Type model) => model.GetProperties()
        .Select(p => (Property: p, Bind: p.GetCustomAttributes(typeof(BindPropertyAttribute), true).OfType<BindPropertyAttribute>().FirstOrDefault()))
        .Where(p => p.Bind is { SupportsGet: true })
        .Select(p => (p.Bind!.Name ?? char.ToLowerInvariant(p.Property.Name[0]) + p.Property.Name[1..], p.Property.PropertyType));

    // A page that wants days gets days on which there is something.
    private static IEnumerable<string> Dagen(Type model) => Gebonden(model).Where(p => p.Type == typeof(DateOnly?)).Select(p => $"{p.Naam}={p.Naam switch { "van" => "2026-01-01", "anderePeildatum" => "2025-10-01", "maand" => "2026-11-01", _ => "2026-11-24" }}");

    // A file of plain text, which can be compared.
    private static IEnumerable<string> Bestand(HandlerMethodDescriptor handler, Type model) =>
        handler.Parameters.Select(p => (p.Name, Type: p.ParameterInfo.ParameterType)).Concat(Gebonden(model).Select(p => (Name: p.Naam, p.Type))).Any(p => p.Name == "formaat" && p.Type != typeof(string)) ? ["formaat=Csv"] : [];

    private static bool IsText(Type type) => type == typeof(string) || (Nullable.GetUnderlyingType(type) ?? type) == typeof(Guid) || typeof(IEnumerable<string>).IsAssignableFrom(type);

    // The forms that somebody who has part in it would send, with what must be filled in.
    private async Task<IReadOnlyList<(string Adres, List<(string Naam, string Waarde)> Velden)>> FormulierenAsync(Plek place)
    {
        if (place.Formulieren is not null)
        {
            return place.Formulieren;
        }

        List<(string, List<(string, string)>)> forms = [];
        foreach (var address in place.Lezen.Where(a => place.Naam.StartsWith('/') && !a.Contains("handler=", StringComparison.Ordinal)))
        {
            foreach (var owner in place.Rollen.Select(Wie.Met))
            {
                using var visitor = new Bezoeker(app, owner);
                var real = Adres(place.Naam, address, null, real: true);
                var page = await visitor.OpenAsync(real);
                forms.AddRange(Formulier.Alle(page.Ruw).Select(f => (new Uri(new Uri(app.Address, real), f.Adres ?? real).PathAndQuery, f.Velden)).Where(f => f.PathAndQuery != "/uitloggen"));
            }
        }

        return place.Formulieren = [.. forms.DistinctBy(f => f.Item1, StringComparer.OrdinalIgnoreCase)];
    }

    // An address with its keys filled in: real ones of somebody else, or ones that are not there.
    private static string Adres(string waar, string template, Actor? stranger, bool real) => Gat().Replace(template, hole =>
    {
        var thing = Enum.Parse<Ding>(hole.Groups[1].Value);
        var key = Sleutelregio.Sleutels[thing];
        return Uri.EscapeDataString(real || (stranger is not null && Sleutelregio.IsGedeeld(stranger, waar, thing)) ? key.Bestaat : key.Ontbreekt);
    });

    private static string Anders(string waar, string text, Actor stranger) => Sleutelregio.Sleutels.Where(s => !Sleutelregio.IsGedeeld(stranger, waar, s.Key)).OrderByDescending(s => s.Value.Bestaat.Length)
        .Aggregate(text, (all, s) => all.Replace(s.Value.Bestaat, s.Value.Ontbreekt, StringComparison.OrdinalIgnoreCase).Replace(Uri.EscapeDataString(s.Value.Bestaat), Uri.EscapeDataString(s.Value.Ontbreekt), StringComparison.OrdinalIgnoreCase));

    private static string Neutraal(string? answer) => Sleutelregio.Neutraal(Token().Replace(answer ?? "", "").Replace("%20", " ", StringComparison.Ordinal)).Replace(" selected=\"selected\"", "", StringComparison.Ordinal);

    private static string Verschil(string one, string other)
    {
        var at = Enumerable.Range(0, Math.Min(one.Length, other.Length)).FirstOrDefault(i => one[i] != other[i], Math.Min(one.Length, other.Length));
        return $"‘{one[Math.Max(0, at - 60)..Math.Min(one.Length, at + 120)]}’ ≠ ‘{other[Math.Max(0, at - 60)..Math.Min(other.Length, at + 120)]}’";
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Token();

    [GeneratedRegex("handler=[A-Za-z]+", RegexOptions.None, 1000)]
    private static partial Regex Handler();

    [GeneratedRegex("<([A-Za-z]+)>", RegexOptions.None, 1000)]
    private static partial Regex Gat();

    /// <summary>A page, or an address of REST.</summary>
    /// <param name="Naam">Its name on the map of keys.</param>
    /// <param name="Route">Its route.</param>
    /// <param name="Vraag">What it reads from the query or the route.</param>
    /// <param name="Rollen">Who may open it.</param>
    /// <param name="Handlers">What can be read: the page itself and its named handlers.</param>
    private sealed record Plek(string Naam, RoutePattern Route, IReadOnlyList<string> Vraag, IReadOnlyList<Rol> Rollen, IReadOnlyList<string> Handlers)
    {
        public IReadOnlyList<(string Adres, List<(string Naam, string Waarde)> Velden)>? Formulieren { get; set; }

        public IEnumerable<string> Namen => Route.Parameters.Select(p => p.Name).Concat(Vraag).Distinct(StringComparer.OrdinalIgnoreCase);

        public IReadOnlyList<Ding> Dingen => [.. Namen.Select(n => Sleutelkaart.Van(Naam, n)).OfType<Ding>().Distinct()];

        /// <summary>Addresses with a hole for each key: with all of the query together, and with each part of it by itself.</summary>
        public IEnumerable<string> Lezen
        {
            get
            {
                var path = "/" + string.Join('/', Route.PathSegments.Select(s => string.Concat(s.Parts.Select(p => p switch
                {
                    RoutePatternLiteralPart literal => literal.Content,
                    RoutePatternParameterPart parameter => Gat(parameter.Name),
                    _ => "",
                }))));
                var query = Vraag.Where(n => !Route.Parameters.Any(p => string.Equals(p.Name, n, StringComparison.OrdinalIgnoreCase)) && (Sleutelkaart.Van(Naam, n) is not null || Sleutelkaart.VasteWaarde(Naam, n) is not null)).Select(n => $"{n}={Gat(n)}").ToList();
                IReadOnlyList<IReadOnlyList<string>> queries = query.Count > 1 ? [query, .. query.Where(q => q.Contains('<', StringComparison.Ordinal)).Select(q => (IReadOnlyList<string>)[q])] : [query];
                return Handlers.SelectMany(h => queries.Select(q => string.Join('&', q.Append(h).Where(p => p.Length > 0)))).Select(q => q.Length == 0 ? path : $"{path}?{q}");
            }
        }

        private string Gat(string name) => Sleutelkaart.Van(Naam, name) is { } thing ? $"<{thing}>" : Uri.EscapeDataString(Sleutelkaart.VasteWaarde(Naam, name) ?? "x");
    }
}
