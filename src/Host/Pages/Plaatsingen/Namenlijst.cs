// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Inburgering.Inkoop.Host.Pages.Plaatsingen;

/// <summary>Names of providers and gemeenten, for lists that hold their codes.</summary>
public sealed class Namenlijst
{
    private readonly IReadOnlyDictionary<string, string> aanbieders;
    private readonly IReadOnlyList<GemeenteInfo> gemeenten;

    private Namenlijst(IReadOnlyDictionary<string, string> aanbieders, IReadOnlyList<GemeenteInfo> gemeenten) =>
        (this.aanbieders, this.gemeenten) = (aanbieders, gemeenten);

    /// <summary>Knows no names yet.</summary>
    public static Namenlijst Leeg { get; } = new(new Dictionary<string, string>(StringComparer.Ordinal), []);

    /// <summary>Reads all names: two statements.</summary>
    public static async Task<Namenlijst> LaadAsync(IContracten contracten, CancellationToken cancellationToken)
    {
        var providers = await contracten.ZoekAanbiedersAsync(cancellationToken);
        var places = await contracten.ZoekGemeentenAsync(cancellationToken);
        return new Namenlijst(providers.ToDictionary(a => a.Code, a => a.Naam, StringComparer.Ordinal), [.. places.OrderBy(g => g.Naam, StringComparer.Ordinal)]);
    }

    /// <summary>Name of a provider, or its code.</summary>
    public string Aanbieder(string code) => aanbieders.GetValueOrDefault(code, code);

    /// <summary>Name of a gemeente, or its code.</summary>
    public string Gemeente(string code) => gemeenten.FirstOrDefault(g => g.Code == code)?.Naam ?? code;

    /// <summary>The gemeenten that somebody works for, to choose from.</summary>
    public IReadOnlyList<SelectListItem> GemeentenVan(SharedKernel.Access.Scope scope) =>
        [.. gemeenten.Where(g => scope.Alles || scope.Gemeenten.Contains(g.Code)).Select(g => new SelectListItem(g.Naam, g.Code))];

    /// <summary>All gemeenten, to filter on.</summary>
    public IReadOnlyList<SelectListItem> Gemeenten => [.. gemeenten.Select(g => new SelectListItem(g.Naam, g.Code))];

    /// <summary>All providers, to filter on.</summary>
    public IReadOnlyList<SelectListItem> Aanbieders => [.. aanbieders.OrderBy(a => a.Value, StringComparer.Ordinal).Select(a => new SelectListItem(a.Value, a.Key))];
}
