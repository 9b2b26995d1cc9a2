// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Aanbieders;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Contracten;

/// <summary>One provider with its numbers, contracts and history.</summary>
public sealed class AanbiederModel : InkoopPage
{
    [BindProperty(Name = "code", SupportsGet = true)]
    public string Code { get; set; } = "";

    /// <summary>History before this line.</summary>
    [BindProperty(Name = "eerder", SupportsGet = true)]
    public long? Eerder { get; set; }

    public AanbiederDetail? Aanbieder { get; private set; }

    public GeschiedenisPagina? Geschiedenis { get; private set; }

    public bool MagWijzigen => Actor.Is(Rol.Contractmanager);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var provider = await SendAsync(new HaalAanbieder(Code), cancellationToken);
        if (provider.IsSuccess)
        {
            Aanbieder = provider.Value;
            if (Actor.Is(Rol.Contractmanager) || Actor.Is(Rol.Beheerder))
            {
                var history = await SendAsync(new ZoekAanbiederGeschiedenis(Code, Eerder, 15), cancellationToken);
                Geschiedenis = history.IsSuccess ? history.Value : null;
            }
        }

        return Page();
    }
}
