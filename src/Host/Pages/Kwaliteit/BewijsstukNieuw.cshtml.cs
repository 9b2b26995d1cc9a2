// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Kwaliteit.Beoordeling;
using Inburgering.Inkoop.Kwaliteit.Bewijzen;
using Inburgering.Inkoop.Kwaliteit.Eisen;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Bestanden;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Inburgering.Inkoop.Host.Pages.Kwaliteit;

/// <summary>Delivers evidence, with the paper itself when somebody has it as a file; a link from the file or the work list brings provider and requirement.</summary>
[Toegang(Rol.Contractmanager, Rol.Aanbieder)]
[RequestSizeLimit(MaxVerzoek)]
[RequestFormLimits(MultipartBodyLengthLimit = MaxVerzoek)]
public sealed class BewijsstukNieuwModel : InkoopPage
{
    // The store refuses what is too large for its kind with a message; this one only stops a flood.
    internal const long MaxVerzoek = 60_000_000;

    [BindProperty(Name = "aanbieder", SupportsGet = true)]
    public string? Aanbieder { get; set; }

    [BindProperty(Name = "eis", SupportsGet = true)]
    public string? Eis { get; set; }

    [BindProperty(Name = "soort")]
    public BewijsstukSoort Soort { get; set; }

    [BindProperty(Name = "uitgever")]
    public string? Uitgever { get; set; }

    [BindProperty(Name = "kenmerk")]
    public string? Kenmerk { get; set; }

    [BindProperty(Name = "geldigvanaf")]
    public DateOnly? GeldigVanaf { get; set; }

    [BindProperty(Name = "geldigtot")]
    public DateOnly? GeldigTot { get; set; }

    [BindProperty(Name = "bestand")]
    public IFormFile? Bestand { get; set; }

    public bool IsAanbieder => Actor.Scope.Aanbieder is not null;

    public IReadOnlyList<SelectListItem> Aanbieders { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Eisen { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellationToken) => LaadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var facts = new BewijsstukGegevens(Actor.Scope.Aanbieder ?? Aanbieder ?? "", Eis ?? "", Soort, Uitgever ?? "", Kenmerk ?? "", GeldigVanaf ?? default, GeldigTot);
        await using var content = Bestand?.OpenReadStream();
        var command = new LeverBewijsstukMetBestand(facts, content is null ? null : new Upload(Bestand!.FileName, content));
        if (await LeesbaarAsync(new LeverBewijsstuk(facts), cancellationToken) && (await SendAsync(command, cancellationToken)).TryGet(out var number))
        {
            return Verder("Het bewijsstuk is aangeleverd.", $"/kwaliteit/bewijsstukken/{number}");
        }

        await LaadAsync(cancellationToken);
        return Page();
    }

    // The catalogue, and what the contracts of this provider ask extra; without a provider that of all.
    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        Aanbieder = Actor.Scope.Aanbieder ?? Aanbieder;
        var catalogue = (await SendAsync(new ZoekEisen(), cancellationToken)).Value.Eisen.Select(e => new SelectListItem(e.Gegevens.Titel, e.Code));
        var providers = (await SendAsync(new ZoekKwaliteit(), cancellationToken)).Value.Aanbieders;
        var extra = providers.Where(a => string.IsNullOrEmpty(Aanbieder) || a.Aanbieder == Aanbieder)
            .SelectMany(a => a.Contracteisen).Where(e => e.Eis.StartsWith("CE-", StringComparison.Ordinal)).DistinctBy(e => e.Eis).Select(e => new SelectListItem($"{e.Titel} ({e.Eis})", e.Eis));
        Aanbieders = [.. providers.Select(a => new SelectListItem(a.Naam, a.Aanbieder))];
        Eisen = [.. catalogue, .. extra];
    }
}
