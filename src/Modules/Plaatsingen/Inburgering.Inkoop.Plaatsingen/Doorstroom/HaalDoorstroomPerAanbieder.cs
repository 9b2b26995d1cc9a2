// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Plaatsingen.Doorstroom.Geheugen;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;

namespace Inburgering.Inkoop.Plaatsingen.Doorstroom;

/// <summary>The figures of every provider beside each other. The unit is the placement; a transfer to another provider is an outflow of its own. Not for readers: no edition holds it.</summary>
/// <param name="Filter">Which people and which day.</param>
/// <param name="Afgeschermd">True is refused: these figures are in no issued edition.</param>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Beheerder)]
public sealed record HaalDoorstroomPerAanbieder(DoorstroomFilter Filter, bool Afgeschermd = false) : IQuery<Result<IReadOnlyList<AanbiederDoorstroom>>>;

/// <summary>Figures of one provider.</summary>
/// <param name="Aanbieder">Code of the provider.</param>
/// <param name="Routes">Per leerroute that it has placements on.</param>
public sealed record AanbiederDoorstroom(string Aanbieder, IReadOnlyList<RouteDoorstroom> Routes);

internal sealed class HaalDoorstroomPerAanbiederValidator : AbstractValidator<HaalDoorstroomPerAanbieder>
{
    public HaalDoorstroomPerAanbiederValidator() => RuleFor(q => q.Filter).SetValidator(new DoorstroomFilterValidator());
}

internal sealed class HaalDoorstroomPerAanbiederHandler(Doorstroombron bron, IActorAccessor accessor) : IRequestHandler<HaalDoorstroomPerAanbieder, Result<IReadOnlyList<AanbiederDoorstroom>>>
{
    public async Task<Result<IReadOnlyList<AanbiederDoorstroom>>> Handle(HaalDoorstroomPerAanbieder request, CancellationToken cancellationToken)
    {
        if (request.Afgeschermd)
        {
            return DoorstroomErrors.NietInUitgave();
        }

        var rows = await bron.AantallenAsync(request.Filter, accessor.Actor.Scope, cancellationToken, perAanbieder: true);
        return rows.GroupBy(r => r.Groep!, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new AanbiederDoorstroom(g.Key, [.. Doorstroomrekenaar.Routes(g).Where(r => r.Alle.Instroom > 0)]))
            .ToList();
    }
}
