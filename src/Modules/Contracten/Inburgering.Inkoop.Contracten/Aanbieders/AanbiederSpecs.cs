// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Specs;

namespace Inburgering.Inkoop.Contracten.Aanbieders;

internal static class AanbiederSpecs
{
    /// <summary>A provider sees itself; the region sees all; an empty scope sees nothing.</summary>
    public static Spec<Aanbieder> Zichtbaar(Actor actor)
    {
        var scope = actor.Scope;
        if (scope.Aanbieder is { } own)
        {
            return new Spec<Aanbieder>(a => a.Code == own);
        }

        var all = scope.Alles || scope.Gemeenten.Count > 0;
        return new Spec<Aanbieder>(a => all);
    }

    /// <summary>Looks in name and code; capitals do not matter.</summary>
    public static Spec<Aanbieder> MetTekst(string tekst)
    {
        var text = tekst.Trim().ToUpperInvariant();
#pragma warning disable CA1304, CA1311, CA1862 // Becomes upper() in SQL; a culture cannot be given there.
        return new Spec<Aanbieder>(a => a.Naam.ToUpper().Contains(text) || a.Code.ToUpper().Contains(text));
#pragma warning restore CA1304, CA1311, CA1862
    }
}
