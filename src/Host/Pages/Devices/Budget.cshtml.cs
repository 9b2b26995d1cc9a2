// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Devices.Toezicht;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.SharedKernel.Access;

namespace Inburgering.Inkoop.Host.Pages.Devices;

/// <summary>Device budget paid beside devices lent.</summary>
[Toegang(Rol.Contractmanager, Rol.Aanbieder)]
public sealed class BudgetModel : InkoopPage
{
    public IReadOnlyList<DeviceBudgetRegel> Percelen { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        if ((await SendAsync(new ZoekDeviceBudget(), cancellationToken)).TryGet(out var budget))
        {
            Percelen = budget.Percelen;
        }
    }
}
