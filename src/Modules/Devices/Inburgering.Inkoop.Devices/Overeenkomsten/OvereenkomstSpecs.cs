// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Specs;

namespace Inburgering.Inkoop.Devices.Overeenkomsten;

internal static class OvereenkomstSpecs
{
    /// <summary>The same scope as the loans: a gemeente its placements, a provider its own; an empty scope sees nothing.</summary>
    public static Spec<Overeenkomst> Zichtbaar(Actor actor)
    {
        var scope = actor.Scope;
        if (scope.Aanbieder is { } own)
        {
            var contracts = scope.Contracten.ToList();
            return contracts.Count == 0
                ? new Spec<Overeenkomst>(o => o.Aanbieder == own)
                : new Spec<Overeenkomst>(o => o.Aanbieder == own && contracts.Contains(o.Contractnummer));
        }

        if (scope.Alles)
        {
            return new Spec<Overeenkomst>(o => true);
        }

        var gemeenten = scope.Gemeenten.ToList();
        return new Spec<Overeenkomst>(o => gemeenten.Contains(o.Gemeente));
    }
}
