// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Doorstroom.Geheugen;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;

namespace Inburgering.Inkoop.Plaatsingen.Doorstroom;

/// <summary>The figures of every provider beside each other. The unit is the placement; a transfer to another provider is an outflow of its own.</summary>
/// <param name="Filter">Which people and which day.</param>
/// <param name="Afgeschermd">True asks for the edition with small numbers withheld.</param>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Lezer, Rol.Beheerder)]
public sealed record HaalDoorstroomPerAanbieder(DoorstroomFilter Filter, bool Afgeschermd = false) : IQuery<Result<IReadOnlyList<AanbiederDoorstroom>>>;

/// <summary>Figures of one provider.</summary>
/// <param name="Aanbieder">Code of the provider.</param>
/// <param name="Routes">Per leerroute that it has placements on.</param>
public sealed record AanbiederDoorstroom(string Aanbieder, IReadOnlyList<RouteDoorstroom> Routes);

internal sealed class HaalDoorstroomPerAanbiederValidator : AbstractValidator<HaalDoorstroomPerAanbieder>
{
    public HaalDoorstroomPerAanbiederValidator() => RuleFor(q => q.Filter).SetValidator(new DoorstroomFilterValidator());
}

internal sealed class HaalDoorstroomPerAanbiederHandler(PlaatsingenDbContext db, Doorstroombron bron, IActorAccessor accessor, TimeProvider clock)
    : IRequestHandler<HaalDoorstroomPerAanbieder, Result<IReadOnlyList<AanbiederDoorstroom>>>
{
    public async Task<Result<IReadOnlyList<AanbiederDoorstroom>>> Handle(HaalDoorstroomPerAanbieder request, CancellationToken cancellationToken)
    {
        var actor = accessor.Actor;
        var protect = request.Afgeschermd || HaalDoorstroomHandler.MoetAfschermen(actor);
        var chosen = protect ? Afschermkeuze.Bepaal(request.Filter, actor.Scope, clock.Vandaag(), perGroep: true) : request.Filter;
        if (!chosen.TryGet(out var filter))
        {
            return Result<IReadOnlyList<AanbiederDoorstroom>>.Failure(chosen.Errors);
        }

        var salt = protect ? await Afrondingsgeheim.LeesAsync(db, cancellationToken) : [];
        var rows = await bron.AantallenAsync(filter, actor.Scope, cancellationToken, perAanbieder: true);
        return rows.GroupBy(r => r.Groep!, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new AanbiederDoorstroom(g.Key, [.. Doorstroomrekenaar.Routes(g).Where(r => r.Alle.Instroom > 0).Select(r => protect ? new Afscherming(salt, filter with { Aanbieder = g.Key }).Pas(r, DoorstroomEenheid.Plaatsing) with { Cohorten = [] } : r)]))
            .ToList();
    }
}
