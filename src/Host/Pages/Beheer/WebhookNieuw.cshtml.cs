// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Host.Webhooks;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Inburgering.Inkoop.Host.Pages.Beheer;

/// <summary>Registers a webhook and shows its key, once.</summary>
[Toegang(Rol.Beheerder, Rol.Aanbieder)]
internal sealed class WebhookNieuwModel(Keuzes keuzes) : InkoopPage
{
    [BindProperty]
    public string? Naam { get; set; }

    [BindProperty]
    public string? Adres { get; set; }

    [BindProperty]
    public string? Aanbieder { get; set; }

    public IReadOnlyList<SelectListItem> Aanbieders { get; private set; } = [];

    public NieuweWebhook? Gemaakt { get; private set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => LaadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        // No redirect: the key must not travel through a cookie or an address.
        if ((await SendAsync(new RegistreerWebhook(Naam ?? "", Adres ?? "", Aanbieder), cancellationToken)).TryGet(out var made))
        {
            Gemaakt = made;
        }

        await LaadAsync(cancellationToken);
        return Page();
    }

    protected override async Task LaadAsync(CancellationToken cancellationToken) => Aanbieders = await keuzes.AanbiedersAsync(cancellationToken);
}
