// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Devices.Toezicht;
using Inburgering.Inkoop.Devices.Uitleen;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Host.Uitvoer;
using Inburgering.Inkoop.Kwaliteit.Rapportages;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Inburgering.Inkoop.Host.Pages.Devices;

/// <summary>Loans in the lists in which they are watched.</summary>
public sealed class IndexModel : InkoopLijstPage
{
    [BindProperty(Name = "lijst", SupportsGet = true)]
    public BruikleenLijst Lijst { get; set; }

    [BindProperty(Name = "tekst", SupportsGet = true)]
    public string? Tekst { get; set; }

    /// <summary>The figure of a report whose loans are shown; empty = none.</summary>
    [BindProperty(Name = "cijfer", SupportsGet = true)]
    public string? Cijfer { get; set; }

    [BindProperty(Name = "contract", SupportsGet = true)]
    public string? Contract { get; set; }

    [BindProperty(Name = "perceel", SupportsGet = true)]
    public string? Perceel { get; set; }

    [BindProperty(Name = "van", SupportsGet = true)]
    public DateOnly? Van { get; set; }

    [BindProperty(Name = "tot", SupportsGet = true)]
    public DateOnly? Tot { get; set; }

    public string Cijfertitel => Kpi.Vind(Cijfer)?.Titel ?? Cijfer ?? "";

    [BindProperty(Name = "formaat", SupportsGet = true)]
    public Uitvoerformaat? Formaat { get; set; }

    public DeviceSignalen Signalen { get; private set; } = new(0, 0, 0, 0, 0, 0);

    public Page<BruikleenRegel> Pagina { get; private set; } = new([], [], false, false, null);

    public DateOnly Vandaag => Clock.Vandaag();

    public IEnumerable<SelectListItem> Lijsten { get; } = Enum.GetValues<BruikleenLijst>().Select(l => new SelectListItem(DeviceToon.Lijst(l), l.ToString()));

    /// <summary>Address of the file of what is on screen.</summary>
    public string Uitvoer(string formaat) => $"/devices{Request.QueryString.Add("formaat", formaat)}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (Formaat is { } format)
        {
            return new UitvoerResult(format, "bruiklenen", Tabel(await AllAsync(cancellationToken)));
        }

        if ((await SendAsync(new HaalDeviceSignalen(), cancellationToken)).TryGet(out var counts))
        {
            Signalen = counts;
        }

        if ((await SendAsync(new ZoekBruiklenen(Vraag(), Filter), cancellationToken)).TryGet(out var page))
        {
            Pagina = page;
        }

        return Page();
    }

    private BruikleenFilter Filter => new(Lijst, Tekst, string.IsNullOrEmpty(Contract) ? null : Contract, Perceel: Perceel, Cijfer: Cijfer, Van: Van, Tot: Tot);

    private async Task<List<BruikleenRegel>> AllAsync(CancellationToken cancellationToken)
    {
        List<BruikleenRegel> rows = [];
        string? after = null;
        do
        {
            var found = await SendAsync(new ZoekBruiklenen(new PageRequest(PageRequest.Maximum, after, null, Sorteer, Aflopend), Filter), cancellationToken);
            if (!found.TryGet(out var page))
            {
                break;
            }

            rows.AddRange(page.Items);
            after = page.Volgende;
        }
        while (after is not null);
        return rows;
    }

    private static TableExport<BruikleenRegel> Tabel(IEnumerable<BruikleenRegel> rows) => TableExport.Van("Bruiklenen", rows)
        .Kolom("Serienummer", b => b.Serienummer)
        .Kolom("Plaatsing", b => b.Plaatsing)
        .Kolom("Contract", b => b.Contractnummer)
        .Kolom("Perceel", b => b.Perceel)
        .Kolom("Aanbieder", b => b.Aanbieder)
        .Kolom("Wet", b => b.Wet.ToString())
        .Kolom("Uitgegeven op", b => b.UitgegevenOp)
        .Kolom("Getekend op", b => b.GetekendOp)
        .Kolom("Terug uiterlijk", b => b.RetourUiterlijk)
        .Kolom("Geretourneerd op", b => b.GeretourneerdOp)
        .Kolom("Staat uit", b => Woorden.Van(b.StaatUit))
        .Kolom("Staat in", b => b.StaatIn is { } s ? Woorden.Van(s) : null)
        .Kolom("Incident", b => b.Incident is { } i ? Woorden.Van(i) : null);
}
