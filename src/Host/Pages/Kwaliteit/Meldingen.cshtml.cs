// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Kwaliteit.Acquisitie;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Paging;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Kwaliteit;

/// <summary>Reports of acquisition that this person may see.</summary>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Aanbieder, Rol.Beheerder, Rol.Lezer)]
public sealed class MeldingenModel : InkoopLijstPage
{
    [BindProperty(Name = "aanbieder", SupportsGet = true)]
    public string? Aanbieder { get; set; }

    [BindProperty(Name = "open", SupportsGet = true)]
    public bool Open { get; set; }

    public Page<MeldingRegel> Meldingen { get; private set; } = null!;

    public bool ZietAlles => Actor.Is(Rol.Contractmanager);

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Meldingen = (await SendAsync(new ZoekMeldingen(Vraag(), Aanbieder?.Trim().ToUpperInvariant(), Open), cancellationToken)).Value;
}
