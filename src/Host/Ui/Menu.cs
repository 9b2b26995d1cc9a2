// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Inburgering.Inkoop.Host.Ui;

/// <summary>One entry of the main menu.</summary>
/// <param name="Titel">Words on the screen.</param>
/// <param name="Pagina">Page name, for example <c>/Contracten/Index</c>.</param>
/// <param name="Pad">Its address.</param>
public sealed record MenuItem(string Titel, string Pagina, string Pad);

/// <summary>The main menu: what exists and what the actor may open, so that no link ends in a refusal.</summary>
public sealed class Menu(EndpointDataSource endpoints)
{
    // In the order of the work. An entry shows when its page exists and the actor's role may open it.
    private static readonly (string Titel, string Pagina)[] Alles =
    [
        ("Vandaag", "/Index"),
        ("Inburgeraars", "/Plaatsingen/Personen"),
        ("Plaatsingen", "/Plaatsingen/Index"),
        ("Inkoop", "/Inkoop/Index"),
        ("Scorebladen", "/Inkoop/Scoren"),
        ("Contracten", "/Contracten/Index"),
        ("Kwaliteit", "/Kwaliteit/Index"),
        ("Devices", "/Devices/Index"),
        ("Rapportage", "/Rapportage/Index"),
        ("Importeren", "/Importeren/Index"),
        ("Beheer", "/Beheer/Index"),
    ];

    /// <summary>The entries for this actor.</summary>
    public IReadOnlyList<MenuItem> Voor(Actor actor)
    {
        var pages = endpoints.Endpoints.OfType<RouteEndpoint>()
            .Select(e => (Endpoint: e, Page: e.Metadata.GetMetadata<PageActionDescriptor>()))
            .Where(p => p.Page is not null)
            .GroupBy(p => p.Page!.ViewEnginePath, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(g => g.Key, g => g.OrderBy(p => p.Endpoint.RoutePattern.RawText?.Length ?? 0).First().Endpoint, StringComparer.OrdinalIgnoreCase);
        return [.. Alles
            .Where(m => pages.TryGetValue(m.Pagina, out var endpoint) && MayOpen(endpoint, actor))
            .Select(m => new MenuItem(m.Titel, m.Pagina, "/" + pages[m.Pagina].RoutePattern.RawText!.ToLowerInvariant()))];
    }

    private static bool MayOpen(RouteEndpoint endpoint, Actor actor) =>
        endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null
        || endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().All(a => a.Roles is null || a.Roles.Split(',').Any(r => actor.Rollen.Any(x => x.ToString() == r)));
}
