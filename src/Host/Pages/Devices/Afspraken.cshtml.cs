// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Devices.Afspraken;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.SharedKernel.Access;

namespace Inburgering.Inkoop.Host.Pages.Devices;

/// <summary>The terms of lending per contract.</summary>
public sealed class AfsprakenModel : InkoopPage
{
    public IReadOnlyList<BruikleenafspraakRegel> Contracten { get; private set; } = [];

    public bool MagWijzigen => Actor.Is(Rol.Contractmanager);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        if ((await SendAsync(new ZoekBruikleenafspraken(), cancellationToken)).TryGet(out var found))
        {
            Contracten = found.Contracten;
        }
    }
}
