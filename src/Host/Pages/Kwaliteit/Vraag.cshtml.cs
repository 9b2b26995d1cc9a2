// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Kwaliteit.Vragen;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Kwaliteit;

/// <summary>One question: the provider answers it, the contract manager closes it.</summary>
[Toegang(Rol.Contractmanager, Rol.Aanbieder, Rol.Beheerder)]
public sealed class VraagModel : InkoopPage
{
    [BindProperty(Name = "id", SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Antwoord { get; set; }

    [BindProperty]
    public string? Slotsom { get; set; }

    public VraagRegel Vraag { get; private set; } = null!;

    public bool MagAntwoorden => Vraag.Status != VraagStatus.Afgesloten && Actor.Is(Rol.Aanbieder);

    public bool MagSluiten => Vraag.Status != VraagStatus.Afgesloten && Actor.Is(Rol.Contractmanager);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        return Vraag is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        if (Vraag is null)
        {
            return NotFound();
        }

        var path = $"/kwaliteit/vragen/{Id}";
        return Actor.Is(Rol.Aanbieder)
            ? await VerwerkAsync(new BeantwoordVraag(Id, Antwoord ?? ""), "Uw antwoord is verstuurd.", path, cancellationToken)
            : await VerwerkAsync(new SluitVraagAf(Id, Slotsom ?? ""), "De vraag is afgesloten.", path, cancellationToken);
    }

    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        if ((await SendAsync(new HaalVraag(Id), cancellationToken)).TryGet(out var question))
        {
            Vraag = question;
        }
    }
}
