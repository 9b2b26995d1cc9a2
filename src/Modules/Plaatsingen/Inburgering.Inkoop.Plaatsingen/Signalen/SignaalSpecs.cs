// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Specs;

namespace Inburgering.Inkoop.Plaatsingen.Signalen;

internal static class SignaalSpecs
{
    /// <summary>A gemeente sees the signals about its people; a provider those that it raised itself; an empty scope sees none.</summary>
    public static Spec<Signaal> Zichtbaar(Actor actor)
    {
        var scope = actor.Scope;
        if (scope.Aanbieder is { } own)
        {
            return new Spec<Signaal>(s => s.Aanbieder == own && !s.VanSysteem);
        }

        if (scope.Alles)
        {
            return new Spec<Signaal>(s => true);
        }

        return WaardeSpec.EenVan<Signaal>(s => s.Gemeente, actor.Scope.Gemeenten);
    }
}
