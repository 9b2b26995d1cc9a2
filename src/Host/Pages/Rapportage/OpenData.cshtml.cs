// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Plaatsingen.Opendata;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Rapportage;

/// <summary>The issued editions of the open data, and issuing a next one.</summary>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Beheerder, Rol.Lezer)]
public sealed class OpenDataModel : InkoopPage
{
    [BindProperty]
    public DateOnly? Peildatum { get; set; }

    [BindProperty]
    public string? Reden { get; set; }

    public IReadOnlyList<OpendatauitgaveRegel> Uitgaven { get; private set; } = [];

    /// <summary>True for who may issue an edition.</summary>
    public bool MagVaststellen => Actor.Is(Rol.Contractmanager);

    public Task OnGetAsync(CancellationToken cancellationToken)
    {
        // The last quarter that is over.
        var today = Clock.Vandaag();
        Peildatum = new DateOnly(today.Year, ((today.Month - 1) / 3 * 3) + 1, 1).AddDays(-1);
        return LaadAsync(cancellationToken);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        VerwerkAsync(new StelOpendataVast(Peildatum ?? default, Reden), "De uitgave is vastgesteld en blijft zo bewaard.", "/rapportage/open-data", cancellationToken);

    /// <inheritdoc/>
    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        if ((await SendAsync(new ZoekOpendatauitgaven(), cancellationToken)).TryGet(out var issued))
        {
            Uitgaven = issued;
        }
    }
}
