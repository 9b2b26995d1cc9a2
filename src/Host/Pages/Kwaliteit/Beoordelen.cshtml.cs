// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Kwaliteit.Beoordeling;
using Inburgering.Inkoop.Kwaliteit.Eisen;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Inburgering.Inkoop.Host.Pages.Kwaliteit;

/// <summary>Records what was seen at a visit or talk.</summary>
[Toegang(Rol.Contractmanager)]
public sealed class BeoordelenModel : InkoopPage
{
    [BindProperty(Name = "code", SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty(Name = "eis", SupportsGet = true)]
    public string Eis { get; set; } = "";

    [BindProperty(Name = "op")]
    public DateOnly? Op { get; set; }

    [BindProperty(Name = "uitkomst")]
    public EisUitkomst? Uitkomst { get; set; }

    [BindProperty(Name = "toelichting")]
    public string? Toelichting { get; set; }

    public string Naam { get; private set; } = "";

    public string Titel { get; private set; } = "";

    public string Uitleg { get; private set; } = "";

    public IEnumerable<SelectListItem> Uitkomsten { get; } =
        new[] { EisUitkomst.Voldoet, EisUitkomst.LetOp, EisUitkomst.VoldoetNiet }.Select(u => new SelectListItem(KwaliteitToon.Badge(u).Tekst, u.ToString()));

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        Op = Clock.Vandaag();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => VerwerkAsync(
        new LegBeoordelingVast(Code, Eis, Op ?? Clock.Vandaag(), Uitkomst ?? EisUitkomst.NietBeoordeeld, Toelichting ?? ""),
        "Uw beoordeling is bewaard.",
        $"/kwaliteit/aanbieders/{Uri.EscapeDataString(Code)}",
        cancellationToken);

    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        if ((await SendAsync(new HaalKwaliteitsdossier(Code), cancellationToken)).TryGet(out var file))
        {
            Naam = file.Oordeel.Naam;
            if (file.Oordeel.Contracteisen.FirstOrDefault(e => e.Eis == Eis) is { } extra)
            {
                (Titel, Uitleg) = (extra.Titel, $"Bron: {extra.Bron}.");
                return;
            }
        }

        if ((await SendAsync(new HaalEis(Eis), cancellationToken)).TryGet(out var requirement))
        {
            var asked = requirement.Versies[0].Gegevens;
            (Titel, Uitleg) = (asked.Titel, $"{asked.Toelichting} Bewijs: {asked.Bewijs}. Bron: {asked.Bron}.");
        }
    }
}
