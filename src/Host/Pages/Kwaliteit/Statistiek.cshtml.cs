// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Kwaliteit.Acquisitie;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Kwaliteit;

/// <summary>Reports of acquisition in numbers, without names.</summary>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Beheerder, Rol.Lezer)]
public sealed class StatistiekModel : InkoopPage
{
    [BindProperty(Name = "van", SupportsGet = true)]
    public DateOnly? Van { get; set; }

    [BindProperty(Name = "tot", SupportsGet = true)]
    public DateOnly? Tot { get; set; }

    public Meldingstatistiek? Cijfers { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        if (ModelState.IsValid && (await SendAsync(new HaalMeldingstatistiek(Van, Tot), cancellationToken)).TryGet(out var found))
        {
            Cijfers = found;
        }
    }
}
