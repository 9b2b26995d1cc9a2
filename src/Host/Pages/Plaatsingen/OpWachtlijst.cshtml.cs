// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Plaatsingen.Groepen;
using Inburgering.Inkoop.Plaatsingen.Regels;
using Inburgering.Inkoop.Plaatsingen.Wachtlijst;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Plaatsingen;

/// <summary>Puts somebody on the waiting list of a lot that has no place now.</summary>
[Toegang(Rol.Consulent)]
public sealed class OpWachtlijstModel : InkoopPage
{
    [BindProperty(Name = "dossier", SupportsGet = true)]
    public string Dossier { get; set; } = "";

    [BindProperty(Name = "contract", SupportsGet = true)]
    public string Contract { get; set; } = "";

    [BindProperty(Name = "perceel", SupportsGet = true)]
    public string Perceel { get; set; } = "";

    [BindProperty(Name = "betaler", SupportsGet = true)]
    public Financiering Betaler { get; set; }

    [BindProperty]
    public DateOnly? KanVanaf { get; set; }

    [BindProperty]
    public Groepsvorm? Vorm { get; set; }

    /// <summary>The lot; null when it is not there.</summary>
    public Plaatsingsmogelijkheid? Keuze { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        KanVanaf ??= Clock.Vandaag();
        return Keuze is null && ModelState.IsValid ? NotFound() : Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        VerwerkAsync(new ZetOpWachtlijst(Dossier, Contract, Perceel, KanVanaf ?? default, Betaler, Vorm), "Deze persoon staat op de wachtlijst. Komt er een plaats vrij, dan staat het op uw werklijst.", Paden.Persoon(Dossier), cancellationToken);

    /// <inheritdoc/>
    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        var found = await SendAsync(new ZoekPlaatsingsmogelijkheden(Dossier, Clock.Vandaag(), Betaler, Contract: Contract, Perceel: Perceel), cancellationToken);
        Keuze = found.IsSuccess ? found.Value.Percelen.SingleOrDefault() : null;
    }
}
