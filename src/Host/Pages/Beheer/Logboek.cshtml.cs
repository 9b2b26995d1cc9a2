// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Text.Json;
using Inburgering.Inkoop.Host.Toezicht;
using Inburgering.Inkoop.Host.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Inburgering.Inkoop.Host.Pages.Beheer;

/// <summary>Shows the audit trail of one module.</summary>
internal sealed class LogboekModel : InkoopPage
{
    [BindProperty(Name = "module", SupportsGet = true)]
    public string? Module { get; set; }

    [BindProperty(Name = "sleutel", SupportsGet = true)]
    public string? Sleutel { get; set; }

    [BindProperty(Name = "wie", SupportsGet = true)]
    public string? Wie { get; set; }

    [BindProperty(Name = "van", SupportsGet = true)]
    public DateOnly? Van { get; set; }

    [BindProperty(Name = "tot", SupportsGet = true)]
    public DateOnly? Tot { get; set; }

    [BindProperty(Name = "ouder", SupportsGet = true)]
    public long? Voor { get; set; }

    public LogboekPagina Pagina { get; private set; } = new([], [], null);

    public IReadOnlyList<SelectListItem> Modules => [.. Pagina.Modules.Select(m => new SelectListItem(char.ToUpperInvariant(m[0]) + m[1..], m))];

    public string Ouder => Html.WithQuery(Request, ("ouder", Pagina.Volgende?.ToString(CultureInfo.InvariantCulture)));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Module = string.IsNullOrEmpty(Module) ? "contracten" : Module;
        if ((await SendAsync(new ZoekLogboek(Module, Sleutel, Wie, null, Van, Tot, Voor), cancellationToken)).TryGet(out var page))
        {
            Pagina = page;
        }

        return Page();
    }

    /// <summary>The properties of a line with their old and new value.</summary>
    public IEnumerable<(string Naam, string? Oud, string? Nieuw)> Verschil(LogboekInzageRegel regel)
    {
        var old = Values(regel.Oud);
        var now = Values(regel.Nieuw);
        return old.Keys.Union(now.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(k => (Woorden.Van(k), old.GetValueOrDefault(k), now.GetValueOrDefault(k)));
    }

    private static Dictionary<string, string?> Values(string? json)
    {
        if (string.IsNullOrEmpty(json))
        {
            return [];
        }

        using var document = JsonDocument.Parse(json);
        return document.RootElement.ValueKind == JsonValueKind.Object
            ? document.RootElement.EnumerateObject().ToDictionary(p => p.Name, p => (string?)p.Value.ToString(), StringComparer.Ordinal)
            : new Dictionary<string, string?>(StringComparer.Ordinal) { ["Waarde"] = document.RootElement.ToString() };
    }
}
