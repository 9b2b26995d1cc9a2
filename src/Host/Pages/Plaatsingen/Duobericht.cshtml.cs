// SPDX-License-Identifier: EUPL-1.2

using System.Text;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Plaatsingen.Duoberichten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Paging;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Plaatsingen;

/// <summary>One message for DUO: its text, to download, and what DUO answered.</summary>
[Toegang(Rol.Consulent)]
public sealed class DuoberichtModel : InkoopPage
{
    [BindProperty(Name = "id", SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Foutcode { get; set; }

    public DuoberichtRegel? Bericht { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        return Bericht is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnGetJsonAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        return Bericht is null ? NotFound() : File(Encoding.UTF8.GetBytes(Bericht.Inhoud), "application/json", $"{Bericht.Soort.ToString().ToLowerInvariant()}-{Bericht.Id}.json");
    }

    public Task<IActionResult> OnPostGeaccepteerdAsync(CancellationToken cancellationToken) =>
        VerwerkAsync(new MeldDuoberichtTerug(Id, true), "Vastgelegd: DUO accepteerde het bericht.", Paden.Duobericht(Id), cancellationToken);

    public Task<IActionResult> OnPostAfgewezenAsync(CancellationToken cancellationToken) =>
        VerwerkAsync(new MeldDuoberichtTerug(Id, false, Foutcode), "Vastgelegd: DUO wees het bericht af. Het staat weer op de lijst.", Paden.Duobericht(Id), cancellationToken);

    /// <inheritdoc/>
    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        var found = await SendAsync(new ZoekDuoberichten(new PageRequest(1), DuoberichtId: Id), cancellationToken);
        Bericht = found.IsSuccess ? found.Value.Pagina.Items.SingleOrDefault() : null;
    }
}
