// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Specs;

namespace Inburgering.Inkoop.Kwaliteit.Acquisitie;

internal static class MeldingSpecs
{
    /// <summary>
    /// A contract manager sees all. Anybody else sees what he reported himself; a provider also sees what is about itself, once it
    /// has been heard or when the system raised it. Before the hearing a report by a person must not leak to the provider.
    /// </summary>
    public static Spec<Acquisitiemelding> Zichtbaar(Actor actor)
    {
        var (all, id) = (ZietAlles(actor), actor.Id);
        var own = actor.Is(Rol.Aanbieder) ? actor.Scope.Aanbieder : null;
        return new Spec<Acquisitiemelding>(m =>
            all
            || m.MelderId == id
            || (own != null && m.Aanbieder == own && (m.Oorzaak != null || m.Status != MeldingStatus.Intake)));
    }

    /// <summary>The only role that sees who reported.</summary>
    public static bool ZietAlles(Actor actor) => actor.Is(Rol.Systeem) || (actor.Is(Rol.Contractmanager) && actor.Scope.Aanbieder is null && (actor.Scope.Alles || actor.Scope.Gemeenten.Count > 0));
}
