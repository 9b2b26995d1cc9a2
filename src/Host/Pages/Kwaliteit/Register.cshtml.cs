// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Kwaliteit.Register;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Inburgering.Inkoop.Host.Pages.Kwaliteit;

/// <summary>In what our data and the registers differ, and a finding of a difference.</summary>
[Toegang(Rol.Contractmanager, Rol.Aanbieder, Rol.Beheerder, Rol.Lezer)]
public sealed class RegisterModel : InkoopPage
{
    [BindProperty(Name = "verschil")]
    public string? Verschil { get; set; }

    [BindProperty(Name = "contract")]
    public string? Contractnummer { get; set; }

    [BindProperty(Name = "termijn")]
    public DateOnly? Termijn { get; set; }

    public Registercontrole Controle { get; private set; } = null!;

    public bool MagBeheren => Actor.Is(Rol.Contractmanager);

    public IEnumerable<SelectListItem> Verschillen => Controle.Verschillen.Select(v => new SelectListItem($"{v.Naam}: {KwaliteitToon.Tekst(v.Veld)}", $"{v.Aanbieder}|{v.Veld}"));

    public Task OnGetAsync(CancellationToken cancellationToken)
    {
        Termijn = Clock.Vandaag().AddDays(28);
        return LaadAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var parts = (Verschil ?? "").Split('|');
        if (parts.Length != 2 || !Enum.TryParse<Registerveld>(parts[1], out var field))
        {
            ModelState.AddModelError("verschil", "Kies een verschil.");
            field = default;
        }

        var command = new OpenRegisterbevinding(parts[0], field, Contractnummer?.Trim() ?? "", Termijn ?? default);
        if (await LeesbaarAsync(command, cancellationToken) && (await SendAsync(command, cancellationToken)).TryGet(out var number))
        {
            return Verder("De bevinding is vastgelegd.", $"/kwaliteit/bevindingen/{number}");
        }

        await LaadAsync(cancellationToken);
        return Page();
    }

    protected override async Task LaadAsync(CancellationToken cancellationToken) => Controle = (await SendAsync(new HaalRegistercontrole(), cancellationToken)).Value;
}
