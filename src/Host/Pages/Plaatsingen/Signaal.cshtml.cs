// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Plaatsingen.Signalen;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Paging;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Plaatsingen;

/// <summary>One signal and its answer.</summary>
[Toegang(Rol.Consulent, Rol.Aanbieder)]
public sealed class SignaalModel(IContracten contracten) : InkoopPage
{
    [BindProperty(Name = "id", SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Antwoord { get; set; }

    public TrajectsignaalRegel? Signaal { get; private set; }

    public Namenlijst Namen { get; private set; } = Namenlijst.Leeg;

    public bool KanAntwoorden => Actor.Is(Rol.Consulent) && Signaal!.Stand == Signaalstand.Open;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        return Signaal is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        await VerwerkAsync(new BeantwoordSignaal(Id, Antwoord ?? ""), "Het signaal is beantwoord.", "/plaatsingen/signalen", cancellationToken);

    /// <inheritdoc/>
    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        Namen = await Namenlijst.LaadAsync(contracten, cancellationToken);
        var found = await SendAsync(new ZoekSignalen(new PageRequest(1), SignaalId: Id), cancellationToken);
        Signaal = found.IsSuccess ? found.Value.Pagina.Items.SingleOrDefault() : null;
    }
}
