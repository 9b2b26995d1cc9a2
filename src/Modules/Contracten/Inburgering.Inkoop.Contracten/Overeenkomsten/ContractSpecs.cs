// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Specs;

namespace Inburgering.Inkoop.Contracten.Overeenkomsten;

internal static class ContractSpecs
{
    /// <summary>
    /// A provider sees its own contracts (or the ones its client is limited to), once they are no concept any more; a gemeente sees the
    /// contracts that serve it; an empty scope sees nothing.
    /// </summary>
    public static Spec<Contract> Zichtbaar(Actor actor)
    {
        var scope = actor.Scope;
        if (scope.Aanbieder is { } own)
        {
            var limited = scope.Contracten.Count > 0;
            var numbers = scope.Contracten.ToList();
            return new Spec<Contract>(c => c.Aanbieder == own && c.Status != ContractStatus.Concept && (!limited || numbers.Contains(c.Nummer)));
        }

        var all = scope.Alles;
        var gemeenten = scope.Gemeenten.ToList();
        return all ? new Spec<Contract>(c => true) : new Spec<Contract>(c => c.Gemeenten.Any(g => gemeenten.Contains(g)));
    }

    public static Spec<Contract> VoorRoute(Route route) => new(c => c.Percelen.Any(p => p.Route == route));

    public static Spec<Contract> VoorGemeente(string gemeente) => new(c => c.Gemeenten.Contains(gemeente));

    /// <summary>An option has to be decided on or before a day; what is late already counts too.</summary>
    public static Spec<Contract> TeBesluitenVoor(DateOnly dag) => new(c => c.BesluitUiterlijk != null && c.BesluitUiterlijk <= dag);

    /// <summary>Looks in number and provider; capitals do not matter.</summary>
    public static Spec<Contract> MetTekst(string tekst)
    {
        var text = tekst.Trim().ToUpperInvariant();
#pragma warning disable CA1304, CA1311, CA1862 // Becomes upper() in SQL; a culture cannot be given there.
        return new Spec<Contract>(c => c.Nummer.ToUpper().Contains(text) || c.Aanbieder.ToUpper().Contains(text));
#pragma warning restore CA1304, CA1311, CA1862
    }
}
