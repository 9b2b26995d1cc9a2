// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Specs;

namespace Inburgering.Inkoop.Devices.Berichten;

internal static class BerichtSpecs
{
    /// <summary>The same scope as the loans: a gemeente its placements, a provider its own; an empty scope sees nothing.</summary>
    public static Spec<Bericht> Zichtbaar(Actor actor)
    {
        var scope = actor.Scope;
        if (scope.Aanbieder is { } own)
        {
            var contracts = scope.Contracten.ToList();
            return contracts.Count == 0
                ? new Spec<Bericht>(b => b.Aanbieder == own)
                : new Spec<Bericht>(b => b.Aanbieder == own && contracts.Contains(b.Contractnummer));
        }

        if (scope.Alles)
        {
            return new Spec<Bericht>(b => true);
        }

        var gemeenten = scope.Gemeenten.ToList();
        return new Spec<Bericht>(b => gemeenten.Contains(b.Gemeente));
    }
}
