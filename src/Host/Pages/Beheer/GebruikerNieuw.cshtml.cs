// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Accounts.Beheer;
using Inburgering.Inkoop.Host.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Inburgering.Inkoop.Host.Pages.Beheer;

/// <summary>Makes an account and shows its temporary password, once.</summary>
internal sealed class GebruikerNieuwModel(Keuzes keuzes) : InkoopPage, IBereikPagina
{
    [BindProperty]
    public BereikInvoer Invoer { get; set; } = new();

    public IReadOnlyList<SelectListItem> Gemeenten { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Aanbieders { get; private set; } = [];

    public NieuwAccount? Gemaakt { get; private set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => LaadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        // No redirect: the password must not travel through a cookie or an address.
        var command = new MaakAccount(Invoer.Naam ?? "", Invoer.Email?.Trim() ?? "", Invoer.Bereik());
        if (await LeesbaarAsync(command, cancellationToken) && (await SendAsync(command, cancellationToken)).TryGet(out var made))
        {
            Gemaakt = made;
        }

        await LaadAsync(cancellationToken);
        return Page();
    }

    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        Gemeenten = await keuzes.GemeentenAsync(cancellationToken);
        Aanbieders = await keuzes.AanbiedersAsync(cancellationToken);
    }
}
