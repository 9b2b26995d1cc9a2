// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Devices.Uitleen;
using Inburgering.Inkoop.Host.GraphQL.Types;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.Plaatsingen.Uren;
using Inburgering.Inkoop.SharedKernel.Access;

namespace Inburgering.Inkoop.Host.GraphQL.Plaatsingen;

/// <summary>
/// A placement with what belongs to it, read for a whole page in one go. Who may see the placement may see its contract; a subcontractor
/// that only teaches there may not.
/// </summary>
internal sealed class PlaatsingType : ObjectTypeOf<PlaatsingRegel>
{
    public PlaatsingType()
    {
        Link<string, ContractInfo>(
            "contractgegevens",
            "Het contract waaronder de plaatsing valt.",
            p => p.Contract,
            async (context, numbers) => (await context.Services.GetRequiredService<IContracten>().ZoekContractenAsync([.. numbers], context.CancellationToken))
                .Where(c => context.Services.GetRequiredService<IActorAccessor>().Actor.Scope.Aanbieder is not { } own || c.Aanbieder == own).ToDictionary(c => c.Nummer, StringComparer.Ordinal));
        Link<string, AanbiederInfo>(
            "aanbiedergegevens",
            "De aanbieder bij wie iemand is geplaatst.",
            p => p.Aanbieder,
            async (context, codes) => (await context.Services.GetRequiredService<IContracten>().ZoekAanbiedersAsync(context.CancellationToken))
                .Where(a => codes.Contains(a.Code)).ToDictionary(a => a.Code, StringComparer.Ordinal));
        LinkMany<Guid, UrenRegel>(
            "uren",
            "De uren per maand, oudste eerst.",
            p => p.Id,
            async (context, ids) => (await context.SendAsync(new ZoekUrenBijPlaatsingen([.. ids]))).Uren);
        LinkMany<string, BruikleenRegel>(
            "bruiklenen",
            "De devices die bij de plaatsing zijn uitgeleend, oudste eerst.",
            p => p.Nummer,
            async (context, numbers) => (await context.SendAsync(new ZoekBruiklenenBijPlaatsingen(numbers))).Bruiklenen);
    }
}
