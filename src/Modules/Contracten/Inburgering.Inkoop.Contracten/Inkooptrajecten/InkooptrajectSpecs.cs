// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Specs;

namespace Inburgering.Inkoop.Contracten.Inkooptrajecten;

internal static class InkooptrajectSpecs
{
    /// <summary>Who buys sees the tenders of its own gemeenten. Nobody else sees a tender, and a provider never: it holds the bids of others.</summary>
    public static Spec<Inkooptraject> Zichtbaar(Actor actor)
    {
        var buyer = actor.Scope.Aanbieder is null && (actor.Is(Rol.Contractmanager) || actor.Is(Rol.Systeem));
        var all = buyer && actor.Scope.Alles;
        var gemeenten = buyer ? actor.Scope.Gemeenten.ToList() : [];
        return all ? new Spec<Inkooptraject>(t => true) : new Spec<Inkooptraject>(t => t.Gemeenten.Any(g => gemeenten.Contains(g)));
    }

    /// <summary>Looks in number and title; capitals do not matter.</summary>
    public static Spec<Inkooptraject> MetTekst(string tekst)
    {
        var text = tekst.Trim().ToUpperInvariant();
#pragma warning disable CA1304, CA1311, CA1862 // Becomes upper() in SQL; a culture cannot be given there.
        return new Spec<Inkooptraject>(t => t.Nummer.ToUpper().Contains(text) || t.Titel.ToUpper().Contains(text));
#pragma warning restore CA1304, CA1311, CA1862
    }
}
