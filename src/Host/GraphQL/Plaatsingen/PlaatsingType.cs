// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.GraphQL.Types;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.Plaatsingen.Uren;

namespace Inburgering.Inkoop.Host.GraphQL.Plaatsingen;

/// <summary>A placement with what belongs to it, read for a whole page in one go.</summary>
internal sealed class PlaatsingType : ObjectTypeOf<PlaatsingRegel>
{
    public PlaatsingType()
    {
        LinkMany<Guid, UrenRegel>(
            "uren",
            "De uren per maand, oudste eerst.",
            p => p.Id,
            async (context, ids) => (await context.SendAsync(new ZoekUrenBijPlaatsingen([.. ids]))).Uren);
    }
}
