// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Beoordelen;
using Inburgering.Inkoop.Contracten.Inkooptrajecten;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Inburgering.Inkoop.Host.Pages.Inkoop;

/// <summary>One promise as typed.</summary>
public sealed class ToezeggingFormulier
{
    public string? Omschrijving { get; set; }

    public DateOnly? Datum { get; set; }
}

/// <summary>What somebody types about a bid.</summary>
public sealed class InschrijvingFormulier
{
    public DateOnly? Ontvangstdatum { get; set; }

    public decimal? PrijsEuro { get; set; }

    public int? Capaciteit { get; set; }

    public List<string> Onderaannemers { get; set; } = [];

    public List<ToezeggingFormulier> Toezeggingen { get; set; } = [];

    public static InschrijvingFormulier Van(InschrijvingGegevens g) => new()
    {
        Ontvangstdatum = g.Ontvangstdatum,
        PrijsEuro = g.PrijsEuro,
        Capaciteit = g.Capaciteit,
        Onderaannemers = [.. g.Onderaannemers],
        Toezeggingen = [.. g.Toezeggingen.Select(t => new ToezeggingFormulier { Omschrijving = t.Omschrijving, Datum = t.Datum })],
    };

    public InschrijvingFormulier ZonderLegeRegels() => new()
    {
        Ontvangstdatum = Ontvangstdatum,
        PrijsEuro = PrijsEuro,
        Capaciteit = Capaciteit,
        Onderaannemers = [.. Onderaannemers.Where(o => !string.IsNullOrEmpty(o))],
        Toezeggingen = [.. Toezeggingen.Where(t => !string.IsNullOrWhiteSpace(t.Omschrijving) || t.Datum is not null)],
    };

    public InschrijvingGegevens Gegevens()
    {
        var full = ZonderLegeRegels();
        return new InschrijvingGegevens(Ontvangstdatum ?? default, PrijsEuro ?? -1, Capaciteit ?? -1, full.Onderaannemers, [.. full.Toezeggingen.Select(t => new ToezeggingGegevens(t.Omschrijving ?? "", t.Datum ?? default))]);
    }
}

/// <summary>Records a bid, corrects one or takes one away.</summary>
[Toegang(Rol.Contractmanager)]
public sealed class InschrijvingModel : InkoopperceelPage
{
    private const int Extra = 3;

    /// <summary>Code of the provider in the address; empty for a new bid.</summary>
    [BindProperty(Name = "aanbieder", SupportsGet = true)]
    public string? Aanbieder { get; set; }

    /// <summary>Provider of a new bid.</summary>
    [BindProperty]
    public string? Wie { get; set; }

    [BindProperty]
    public InschrijvingFormulier Formulier { get; set; } = new();

    public IReadOnlyList<SelectListItem> Aanbieders { get; private set; } = [];

    public bool IsNieuw => string.IsNullOrEmpty(Aanbieder);

    protected override object? Getypt => IsNieuw ? null : Formulier.ZonderLegeRegels();

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        if (!IsNieuw && Beoordeling is not null)
        {
            if (Opgeslagen(Traject!) is not InschrijvingFormulier stored)
            {
                return NotFound();
            }

            Formulier = stored;
        }

        Formulier.Toezeggingen.AddRange(Enumerable.Range(0, Extra).Select(_ => new ToezeggingFormulier()));
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => VerwerkAsync(
        new LegInschrijvingVast(Nummer, Versie, Perceel, IsNieuw ? Wie ?? "" : Aanbieder!, Formulier.Gegevens()),
        "De inschrijving is opgeslagen.",
        PerceelPad,
        cancellationToken);

    public Task<IActionResult> OnPostWegAsync(CancellationToken cancellationToken)
    {
        ModelState.Clear();
        return VerwerkAsync(new HaalInschrijvingWeg(Nummer, Versie, Perceel, Aanbieder ?? "", Reden ?? ""), "De inschrijving is weggehaald.", PerceelPad, cancellationToken);
    }

    protected override object? Opgeslagen(InkooptrajectDetail traject) =>
        Beoordeling?.Inschrijvingen.FirstOrDefault(i => i.Aanbieder.Code == Aanbieder) is { } bid ? InschrijvingFormulier.Van(bid.Gegevens) : null;

    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        await base.LaadAsync(cancellationToken);
        Aanbieders = await HttpContext.RequestServices.GetRequiredService<Keuzes>().AanbiedersAsync(cancellationToken);
    }
}
