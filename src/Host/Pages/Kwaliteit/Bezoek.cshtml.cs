// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Kwaliteit.Bezoeken;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Inburgering.Inkoop.Host.Pages.Kwaliteit;

/// <summary>One visit: what was seen, or the form to write it down.</summary>
[Toegang(Rol.Contractmanager, Rol.Aanbieder, Rol.Beheerder)]
public sealed class BezoekModel : InkoopPage
{
    private const int Lijstregels = 3;

    [BindProperty(Name = "nummer", SupportsGet = true)]
    public string Nummer { get; set; } = "";

    [BindProperty]
    public DateOnly? Op { get; set; }

    [BindProperty]
    public List<PuntInvoer> Punten { get; set; } = [];

    [BindProperty]
    public List<LijstInvoer> Lijsten { get; set; } = [];

    [BindProperty]
    public string? Verslag { get; set; }

    [BindProperty]
    public string? Reden { get; set; }

    public BezoekDetail Bezoek { get; private set; } = null!;

    public bool MagBeheren => Actor.Is(Rol.Contractmanager);

    public bool MagVastleggen => MagBeheren && Bezoek.Regel.Status == Bezoekstatus.Voorbereid;

    public IEnumerable<SelectListItem> Oordelen { get; } = Enum.GetValues<Puntoordeel>().Select(o => new SelectListItem(KwaliteitToon.Badge(o).Tekst, o.ToString()));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        if (Bezoek is null)
        {
            return NotFound();
        }

        Op = Clock.Vandaag();
        return Page();
    }

    public Task<IActionResult> OnPostVastleggenAsync(CancellationToken cancellationToken)
    {
        var seen = Bezoekpunt.Alle.Zip(Punten, (p, i) => new Bezoekantwoord(p.Code, i.Oordeel, i.Opmerking)).Where(a => a.Oordeel != Puntoordeel.NietGezien || a.Opmerking is not null);
        var lists = Lijsten.Where(l => l.Lijst is not null || l.OpLijst is not null)
            .Select(l => new Presentiecontrole(l.Lijst ?? "", l.OpLijst ?? 0, l.Geteld, l.UrenLijst, l.UrenGeleverd, l.Gevraagd, l.Bevestigd));
        return VerwerkAsync(new LegBezoekVast(Nummer, Op ?? Clock.Vandaag(), [.. seen], [.. lists], Verslag ?? ""), "Het lesbezoek is vastgelegd.", $"/kwaliteit/bezoeken/{Nummer}", cancellationToken);
    }

    public Task<IActionResult> OnPostVervallenAsync(CancellationToken cancellationToken) =>
        VerwerkAsync(new LaatBezoekVervallen(Nummer, Reden ?? ""), "Het lesbezoek is vervallen.", $"/kwaliteit/bezoeken/{Nummer}", cancellationToken);

    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        if ((await SendAsync(new HaalBezoek(Nummer), cancellationToken)).TryGet(out var visit))
        {
            Bezoek = visit;
            Punten.AddRange(visit.Checklist.Skip(Punten.Count).Select(_ => new PuntInvoer()));
            Lijsten.AddRange(Enumerable.Range(0, Math.Max(0, Lijstregels - Lijsten.Count)).Select(_ => new LijstInvoer()));
        }
    }

    /// <summary>What is typed at one point of the checklist.</summary>
    public sealed class PuntInvoer
    {
        public Puntoordeel Oordeel { get; set; }

        public string? Opmerking { get; set; }
    }

    /// <summary>What is typed about one attendance list.</summary>
    public sealed class LijstInvoer
    {
        public string? Lijst { get; set; }

        public int? OpLijst { get; set; }

        public int? Geteld { get; set; }

        public decimal? UrenLijst { get; set; }

        public decimal? UrenGeleverd { get; set; }

        public int? Gevraagd { get; set; }

        public int? Bevestigd { get; set; }
    }
}
