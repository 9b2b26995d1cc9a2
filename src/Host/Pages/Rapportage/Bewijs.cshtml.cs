// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Bekostiging;
using Inburgering.Inkoop.SharedKernel.Access;

namespace Inburgering.Inkoop.Host.Pages.Rapportage;

/// <summary>Which results can be proven, and what is missing, as work lists.</summary>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Beheerder)]
public sealed class BewijsModel : BewijsPage
{
    public Bewijsbaarheid? Bewijsbaarheid { get; private set; }

    /// <summary>True for who may see the people.</summary>
    public bool MagPersonen => Actor.Is(Rol.Contractmanager) || Actor.Is(Rol.Consulent);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadKeuzesAsync(cancellationToken);
        if (ModelState.IsValid && (await SendAsync(new HaalBewijsbaarheid(Keuze), cancellationToken)).TryGet(out var found))
        {
            Bewijsbaarheid = found;
        }
    }
}
