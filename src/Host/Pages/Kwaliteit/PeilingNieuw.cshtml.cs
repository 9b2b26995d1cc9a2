// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Kwaliteit.Peilingen;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Inburgering.Inkoop.Host.Pages.Kwaliteit;

/// <summary>Makes a survey and shows its addresses, once.</summary>
[Toegang(Rol.Contractmanager)]
public sealed class PeilingNieuwModel : InkoopPage
{
    [BindProperty(Name = "contract", SupportsGet = true)]
    public string? Contractnummer { get; set; }

    [BindProperty(Name = "perceel", SupportsGet = true)]
    public string? Perceel { get; set; }

    [BindProperty(Name = "onderwerp")]
    public Peilingonderwerp Onderwerp { get; set; }

    [BindProperty(Name = "van")]
    public DateOnly? Van { get; set; }

    [BindProperty(Name = "tot")]
    public DateOnly? Tot { get; set; }

    [BindProperty(Name = "aantal")]
    public int? Aantal { get; set; }

    public Peilinguitgifte? Uitgifte { get; private set; }

    public IEnumerable<SelectListItem> Onderwerpen { get; } = Enum.GetValues<Peilingonderwerp>().Select(o => new SelectListItem(Woorden.Van(o), o.ToString()));

    /// <summary>The address that a participant opens.</summary>
    public string Adres(string sleutel) => $"{Request.Scheme}://{Request.Host}/vragenlijst/{sleutel}";

    public void OnGet() => (Van, Tot) = (Clock.Vandaag(), Clock.Vandaag().AddDays(21));

    // The answer is shown here and not after a redirect: the keys are in no address and in no cookie.
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var command = new MaakPeiling(new PeilingGegevens(Contractnummer?.Trim() ?? "", Perceel?.Trim() ?? "", Onderwerp, Van ?? default, Tot ?? default, Aantal ?? 0));
        if (await LeesbaarAsync(command, cancellationToken) && (await SendAsync(command, cancellationToken)).TryGet(out var made))
        {
            Uitgifte = made;
        }

        return Page();
    }
}
