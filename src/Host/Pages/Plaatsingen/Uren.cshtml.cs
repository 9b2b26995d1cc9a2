// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Plaatsingen.Uren;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Inburgering.Inkoop.Host.Pages.Plaatsingen;

/// <summary>The hours of a month: everybody on one page, one line per person.</summary>
[Toegang(Rol.Aanbieder, Rol.Consulent)]
public sealed class UrenModel(IContracten contracten) : InkoopLijstPage
{
    private const int Maanden = 18;

    [BindProperty(Name = "maand", SupportsGet = true)]
    public DateOnly? Maand { get; set; }

    [BindProperty(Name = "contract", SupportsGet = true)]
    public string? Contract { get; set; }

    [BindProperty(Name = "ontbreekt", SupportsGet = true)]
    public bool Ontbreekt { get; set; }

    /// <summary>Which lines show what the lessons say instead of what stands; nothing is saved by it.</summary>
    [BindProperty(Name = "lessen", SupportsGet = true)]
    public Overname? Lessen { get; set; }

    [BindProperty]
    public List<UrenInvoer> Regels { get; set; } = [];

    /// <summary>Why a closed month changes.</summary>
    [BindProperty]
    public string? Reden { get; set; }

    public MaandurenLijst? Lijst { get; private set; }

    public Namenlijst Namen { get; private set; } = Namenlijst.Leeg;

    public IReadOnlyList<SelectListItem> Keuzes { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        Regels = [.. Lijst?.Pagina.Items.Select(i => UrenInvoer.Van(i, Lessen)) ?? []];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        // An empty line is somebody whose hours are not known yet; the errors of the message count the lines that were sent.
        var filled = Regels.Select((r, i) => (Regel: r, Plek: i)).Where(r => r.Regel.IsIngevuld).ToList();
        if (ModelState.IsValid)
        {
            var command = new LeverMaand(Maand ?? default, [.. filled.Select(f => f.Regel.Opgave())], string.IsNullOrWhiteSpace(Reden) ? null : Reden);
            var outcome = await Mediator.Send(command, cancellationToken);
            if (outcome.TryGet(out var done))
            {
                return Verder(Samenvatting(done), Request.Path + Request.QueryString);
            }

            foreach (var error in outcome.Errors)
            {
                ModelState.AddModelError(Veld(error, [.. filled.Select(f => f.Plek)]), error.Message);
            }
        }

        await LaadAsync(cancellationToken);
        return Page();
    }

    /// <inheritdoc/>
    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        Namen = await Namenlijst.LaadAsync(contracten, cancellationToken);
        var today = Clock.Vandaag();
        var current = new DateOnly(today.Year, today.Month, 1);
        Maand ??= current.AddMonths(-1);
        Keuzes = [.. Enumerable.Range(0, Maanden).Select(i => current.AddMonths(-i)).Append(Maand.Value).Distinct().OrderDescending()
            .Select(m => new SelectListItem(Toon.Maand(m), m.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), m == Maand))];
        var found = await SendAsync(new ZoekMaanduren(Vraag(), Maand.Value, Ingevuld(Contract), null, Ontbreekt), cancellationToken);
        Lijst = found.IsSuccess ? found.Value : null;
    }

    /// <summary>The person of a line; a line that no longer is on the page keeps its number.</summary>
    public MaandurenRegel? Wie(string? plaatsing) => Lijst?.Pagina.Items.FirstOrDefault(i => i.Plaatsing == plaatsing);

    /// <summary>This page with what the lessons say filled in.</summary>
    public string Adres(Overname lessen) =>
        Microsoft.AspNetCore.WebUtilities.QueryHelpers.AddQueryString(Request.Path, Request.Query.Where(q => q.Key != "lessen").Append(new("lessen", lessen.ToString())));

    /// <summary>What stands differs from what the lessons say.</summary>
    public static bool Verschilt(MaandurenRegel regel) =>
        regel is { Uren: { } hours, Voorstel: { } proposal }
        && (hours.Aangeboden, hours.Gevolgd, hours.GeoorloofdVerzuim, hours.OngeoorloofdVerzuim, hours.WaarvanOnline) != (proposal.Aangeboden, proposal.Gevolgd, proposal.GeoorloofdVerzuim, proposal.OngeoorloofdVerzuim, proposal.WaarvanOnline);

    private static string Samenvatting(MaandGeleverd done) =>
        $"Opgeslagen: {Toon.Aantal(done.Toegevoegd, "nieuwe regel", "nieuwe regels")}, {Toon.Aantal(done.Gewijzigd, "gewijzigde regel", "gewijzigde regels")}"
        + (done.Ongewijzigd > 0 ? $", {done.Ongewijzigd} ongewijzigd." : ".");

    // "Regels[2].Gevolgd" is the third line that was sent, which may be the fifth on the page.
    private static string Veld(Error error, IReadOnlyList<int> places)
    {
        var field = error.Field ?? "";
        var open = field.IndexOf('[', StringComparison.Ordinal);
        var close = field.IndexOf(']', StringComparison.Ordinal);
        return error.Code == "UREN_MAAND_GESLOTEN" || field == "Reden" ? nameof(Reden)
            : open > 0 && close > open && int.TryParse(field[(open + 1)..close], out var sent) && sent < places.Count ? $"Regels[{places[sent]}]{field[(close + 1)..]}"
            : "";
    }
}

/// <summary>Which lines of a month take over what the lessons say.</summary>
public enum Overname
{
    /// <summary>Lines without hours.</summary>
    Leeg,

    /// <summary>Also lines that have hours.</summary>
    Alles,
}

/// <summary>One line of the form.</summary>
public sealed class UrenInvoer
{
    public string Plaatsing { get; set; } = "";

    public int Versie { get; set; }

    public decimal? Gevolgd { get; set; }

    public decimal? GeoorloofdVerzuim { get; set; }

    public decimal? OngeoorloofdVerzuim { get; set; }

    public decimal? WaarvanOnline { get; set; }

    public bool IsIngevuld => Gevolgd is not null || GeoorloofdVerzuim is not null || OngeoorloofdVerzuim is not null || WaarvanOnline is not null;

    public static UrenInvoer Van(MaandurenRegel regel, Overname? lessen)
    {
        var line = new UrenInvoer { Plaatsing = regel.Plaatsing, Versie = regel.Uren?.Versie ?? -1 };
        var (hours, proposal) = (regel.Uren, regel.Voorstel);
        if (proposal is not null && (lessen == Overname.Alles || (lessen == Overname.Leeg && hours is null)))
        {
            (line.Gevolgd, line.GeoorloofdVerzuim, line.OngeoorloofdVerzuim, line.WaarvanOnline) = (proposal.Gevolgd, proposal.GeoorloofdVerzuim, proposal.OngeoorloofdVerzuim, proposal.WaarvanOnline);
        }
        else
        {
            (line.Gevolgd, line.GeoorloofdVerzuim, line.OngeoorloofdVerzuim, line.WaarvanOnline) = (hours?.Gevolgd, hours?.GeoorloofdVerzuim, hours?.OngeoorloofdVerzuim, hours?.WaarvanOnline);
        }

        return line;
    }

    public Urenopgave Opgave() => new(Plaatsing, Gevolgd ?? 0, GeoorloofdVerzuim ?? 0, OngeoorloofdVerzuim ?? 0, WaarvanOnline ?? 0, Versie);
}
