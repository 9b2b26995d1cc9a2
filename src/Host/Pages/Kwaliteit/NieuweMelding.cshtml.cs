// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Kwaliteit.Acquisitie;
using Inburgering.Inkoop.Kwaliteit.Beoordeling;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Inburgering.Inkoop.Host.Pages.Kwaliteit;

/// <summary>Lets anybody who is signed in report acquisition with gifts.</summary>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Aanbieder, Rol.Beheerder, Rol.Lezer)]
public sealed class NieuweMeldingModel : InkoopPage
{
    [BindProperty(Name = "aanbieder", SupportsGet = true)]
    public string? Aanbieder { get; set; }

    [BindProperty(Name = "voorvalop")]
    public DateOnly? VoorvalOp { get; set; }

    [BindProperty(Name = "contractnummer")]
    public string? Contractnummer { get; set; }

    [BindProperty(Name = "plaatsing")]
    public string? Plaatsing { get; set; }

    [BindProperty(Name = "serienummer")]
    public string? Serienummer { get; set; }

    [BindProperty(Name = "omschrijving")]
    public string? Omschrijving { get; set; }

    [BindProperty(Name = "vertrouwelijk")]
    public bool Vertrouwelijk { get; set; } = true;

    /// <summary>The region chooses from a list; a provider types the code of another one, which it may not see in a list.</summary>
    public IEnumerable<SelectListItem>? Aanbieders { get; private set; }

    public string? LegeKeuze => Aanbieders is null ? null : "Kies een aanbieder";

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        VoorvalOp = Clock.Vandaag();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var facts = new MeldingGegevens(Aanbieder?.Trim().ToUpperInvariant() ?? "", string.IsNullOrWhiteSpace(Contractnummer) ? null : Contractnummer.Trim(), VoorvalOp ?? Clock.Vandaag(), Omschrijving ?? "", Vertrouwelijk, Plaatsing, Serienummer);
        return await VerwerkAsync(new MeldAcquisitie(facts), "Uw melding is ontvangen. De contractmanager neemt haar in behandeling.", "/kwaliteit/meldingen", cancellationToken);
    }

    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        if (Actor.Scope.Aanbieder is null && (await SendAsync(new ZoekKwaliteit(), cancellationToken)).TryGet(out var overview))
        {
            Aanbieders = overview.Aanbieders.Select(a => new SelectListItem(a.Naam, a.Aanbieder));
        }
    }
}
