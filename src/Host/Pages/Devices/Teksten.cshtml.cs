// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Devices.Overeenkomsten;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.SharedKernel.Access;

namespace Inburgering.Inkoop.Host.Pages.Devices;

/// <summary>The versions of the loan agreement, in all languages.</summary>
public sealed class TekstenModel : InkoopPage
{
    public IReadOnlyList<Tekstversie> Versies { get; private set; } = [];

    public bool MagVastleggen => Actor.Is(Rol.Contractmanager);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        if ((await SendAsync(new ZoekOvereenkomstteksten(), cancellationToken)).TryGet(out var found))
        {
            Versies = found.Versies;
        }
    }
}
