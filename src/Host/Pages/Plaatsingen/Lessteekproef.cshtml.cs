// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Plaatsingen.Lessen;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Plaatsingen;

/// <summary>A sample of signed lists beside the hours that were delivered.</summary>
[Toegang(Rol.Consulent, Rol.Contractmanager)]
public sealed class LessteekproefModel : InkoopPage
{
    [BindProperty(Name = "contract", SupportsGet = true)]
    public string? Contract { get; set; }

    [BindProperty(Name = "maand", SupportsGet = true)]
    public DateOnly? Maand { get; set; }

    [BindProperty(Name = "aantal", SupportsGet = true)]
    public int Aantal { get; set; } = 10;

    [BindProperty(Name = "zaad", SupportsGet = true)]
    public int Zaad { get; set; } = 1;

    public Lessteekproef? Steekproef { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var today = Clock.Vandaag();
        Maand ??= new DateOnly(today.Year, today.Month, 1).AddMonths(-1);
        if (!string.IsNullOrWhiteSpace(Contract) && (await SendAsync(new TrekLessteekproef(Contract.Trim(), Maand.Value, Aantal, Zaad), cancellationToken)).TryGet(out var drawn))
        {
            Steekproef = drawn;
        }
    }
}
