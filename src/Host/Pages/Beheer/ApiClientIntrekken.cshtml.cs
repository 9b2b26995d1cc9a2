// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Accounts.Beheer;
using Inburgering.Inkoop.Host.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Beheer;

/// <summary>Revokes a client after a look at what that means.</summary>
internal sealed class ApiClientIntrekkenModel : InkoopPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Reden { get; set; }

    public ApiClientRegel Client { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        return Client is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var answer = await VerwerkAsync(new TrekApiClientIn(Id, Reden), "De API-client is ingetrokken.", "/beheer/api-clients", cancellationToken);
        return answer is Microsoft.AspNetCore.Mvc.RazorPages.PageResult && Client is null ? NotFound() : answer;
    }

    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        if ((await SendAsync(new ZoekApiClients(), cancellationToken)).TryGet(out var list))
        {
            Client = list.FirstOrDefault(c => c.Id == Id)!;
        }
    }
}
