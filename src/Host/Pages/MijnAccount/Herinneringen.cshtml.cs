// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Accounts;
using Inburgering.Inkoop.Host.Herinneringen;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Inburgering.Inkoop.Host.Pages.MijnAccount;

/// <summary>How often somebody gets mail about open work, and the secret address of the own calendar.</summary>
internal sealed class HerinneringenModel(UserManager<Account> users) : InkoopPage
{
    private const string Pad = "/account/herinneringen";

    public static IReadOnlyList<SelectListItem> Ritmes { get; } =
    [
        new("Elke werkdag, als er iets nieuws is of een termijn nadert", nameof(Herinneringsritme.Dagelijks)),
        new("Elke maandag, alles wat openstaat", nameof(Herinneringsritme.Wekelijks)),
        new("Nooit", nameof(Herinneringsritme.Nooit)),
    ];

    [BindProperty]
    public Herinneringsritme Ritme { get; set; }

    public bool MagAgenda => Actor.Is(Rol.Contractmanager);

    public bool HeeftAgenda { get; private set; }

    /// <summary>The new address, on the one occasion that it is shown.</summary>
    public string? Adres { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (await users.GetUserAsync(User) is not { } account)
        {
            return NotFound();
        }

        Ritme = account.Herinneringen;
        HeeftAgenda = account.Agendasleutel is not null;
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => VerwerkAsync(new StelHerinneringenIn(Ritme), "Uw keuze is opgeslagen.", Pad, cancellationToken);

    public async Task<IActionResult> OnPostMaakAsync(CancellationToken cancellationToken)
    {
        var made = await SendAsync(new MaakAgendaAdres(), cancellationToken);
        ModelState.Clear();
        if (made.TryGet(out var secret))
        {
            Adres = $"{Request.Scheme}://{Request.Host}{HerinneringServices.AgendaPad(secret)}";
        }

        return await OnGetAsync();
    }

    public Task<IActionResult> OnPostIntrekkenAsync(CancellationToken cancellationToken)
    {
        // The rhythm is not part of this button.
        ModelState.Clear();
        return VerwerkAsync(new TrekAgendaAdresIn(), "Het agenda-adres werkt niet meer.", Pad, cancellationToken);
    }

    protected override async Task LaadAsync(CancellationToken cancellationToken) =>
        HeeftAgenda = await users.GetUserAsync(User) is { Agendasleutel: not null };
}
