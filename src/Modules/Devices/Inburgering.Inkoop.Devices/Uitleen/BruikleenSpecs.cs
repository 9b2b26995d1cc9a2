// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Specs;

namespace Inburgering.Inkoop.Devices.Uitleen;

internal static class BruikleenSpecs
{
    /// <summary>The device is with the person: not returned, and not lost or stolen.</summary>
    public static Spec<Bruikleen> StaatUit { get; } = new(b => b.GeretourneerdOp == null && b.Incident != Incidentsoort.Verlies && b.Incident != Incidentsoort.Diefstal);

    /// <summary>Loans whose device should be back while it is still out: the placement ended, or the agreed day of return is past.</summary>
    public static Spec<Bruikleen> NietRetour(DateOnly vandaag) =>
        new Spec<Bruikleen>(b => (b.PlaatsingEinde <= vandaag || b.VerwachtRetour < vandaag) && (b.VervolgTot == null || b.VervolgTot < vandaag)).And(StaatUit);

    /// <summary>
    /// Loans that were over before a day and still name a person: the device came back, or was lost and somebody decided or nobody ever did,
    /// or the placement ended and it never came back.
    /// </summary>
    public static Spec<Bruikleen> VoorbijVoor(DateOnly dag) => new(b => b.GeanonimiseerdOp == null
        && (b.GeretourneerdOp != null
            ? b.GeretourneerdOp < dag
            : b.Incident == Incidentsoort.Verlies || b.Incident == Incidentsoort.Diefstal
                ? (b.BeslotenOp ?? b.IncidentOp ?? b.PlaatsingEinde) < dag
                : (b.VervolgTot ?? b.PlaatsingEinde) < dag));

    /// <summary>Loans whose device has to be back before a day.</summary>
    public static Spec<Bruikleen> TerugVoor(DateOnly dag) => new(b => (b.VervolgTot != null && b.VervolgTot < dag) || (b.VervolgTot == null && (b.PlaatsingEinde < dag || b.VerwachtRetour < dag)));

    /// <summary>Loans without a signed agreement.</summary>
    public static Spec<Bruikleen> NietGetekend { get; } = new(b => b.GetekendOp == null);

    /// <summary>A gemeente sees the loans of its placements, a provider its own (limited to its client's contracts); an empty scope sees nothing.</summary>
    public static Spec<Bruikleen> Zichtbaar(Actor actor)
    {
        var scope = actor.Scope;
        if (scope.Aanbieder is { } own)
        {
            var contracts = scope.Contracten.ToList();
            return contracts.Count == 0
                ? new Spec<Bruikleen>(b => b.Aanbieder == own)
                : new Spec<Bruikleen>(b => b.Aanbieder == own && contracts.Contains(b.Contractnummer));
        }

        if (scope.Alles)
        {
            return new Spec<Bruikleen>(b => true);
        }

        var gemeenten = scope.Gemeenten.ToList();
        return new Spec<Bruikleen>(b => gemeenten.Contains(b.Gemeente));
    }

    /// <summary>The same scope for a placement that has no loan yet.</summary>
    public static bool Ziet(Actor actor, PlaatsingInfo plaatsing)
    {
        var scope = actor.Scope;
        return scope.Aanbieder is { } own
            ? plaatsing.Aanbieder == own && (scope.Contracten.Count == 0 || scope.Contracten.Contains(plaatsing.Contractnummer))
            : scope.Alles || scope.Gemeenten.Contains(plaatsing.Gemeente);
    }
}
