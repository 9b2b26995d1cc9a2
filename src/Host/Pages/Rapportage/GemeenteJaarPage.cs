// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Inburgering.Inkoop.Host.Pages.Rapportage;

/// <summary>Pages about one gemeente in one year; the choice lives in the address.</summary>
public abstract class GemeenteJaarPage : InkoopLijstPage
{
    private Dictionary<string, string> names = new(StringComparer.Ordinal);

    /// <summary>CBS code; the first that the person may see unless chosen.</summary>
    [BindProperty(Name = "gemeente", SupportsGet = true)]
    public string? Gemeente { get; set; }

    /// <summary>Year; this year unless chosen.</summary>
    [BindProperty(Name = "jaar", SupportsGet = true)]
    public int? Jaar { get; set; }

    /// <summary>Choices of gemeente within what the person may see.</summary>
    public IReadOnlyList<SelectListItem> Gemeenten { get; private set; } = [];

    /// <summary>The first choice; null for who works for no gemeente.</summary>
    protected string? EersteGemeente => Gemeenten.Count > 0 ? Gemeenten[0].Value : null;

    /// <summary>Name of a gemeente or provider; its code when the name is not known.</summary>
    public string Naam(string code) => names.GetValueOrDefault(code, code);

    /// <summary>Reads names and choices, and fills in what was not chosen.</summary>
    protected async Task LaadNamenAsync(CancellationToken cancellationToken)
    {
        var contracten = HttpContext.RequestServices.GetRequiredService<IContracten>();
        var gemeenten = await contracten.ZoekGemeentenAsync(cancellationToken);
        var aanbieders = await contracten.ZoekAanbiedersAsync(cancellationToken);
        names = gemeenten.Select(g => (g.Code, g.Naam)).Concat(aanbieders.Select(a => (a.Code, a.Naam))).DistinctBy(n => n.Code).ToDictionary(n => n.Code, n => n.Naam, StringComparer.Ordinal);
        Gemeenten = [.. gemeenten.Where(g => Actor.Scope.Alles || Actor.Scope.Gemeenten.Contains(g.Code)).OrderBy(g => g.Naam, StringComparer.CurrentCulture).Select(g => new SelectListItem(g.Naam, g.Code))];
        Jaar ??= Clock.Vandaag().Year;
    }
}
