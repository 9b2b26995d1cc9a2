// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Specs;

namespace Inburgering.Inkoop.Devices.Voorraad;

internal static class DeviceSpecs
{
    /// <summary>A provider sees its own devices, limited to its client's contracts; the region sees all; an empty scope sees nothing.</summary>
    public static Spec<Device> Zichtbaar(Actor actor)
    {
        var scope = actor.Scope;
        if (scope.Aanbieder is { } own)
        {
            var contracts = scope.Contracten.ToList();
            return contracts.Count == 0
                ? new Spec<Device>(d => d.Aanbieder == own)
                : new Spec<Device>(d => d.Aanbieder == own && contracts.Contains(d.Contractnummer));
        }

        var all = scope.Alles || scope.Gemeenten.Count > 0;
        return new Spec<Device>(d => all);
    }

    /// <summary>True when the actor may act for this contract.</summary>
    public static bool MagContract(Actor actor, string aanbieder, string contractnummer) =>
        actor.Scope.Aanbieder is not { } own || (own == aanbieder && (actor.Scope.Contracten.Count == 0 || actor.Scope.Contracten.Contains(contractnummer)));
}
