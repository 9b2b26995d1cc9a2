// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;

namespace Inburgering.Inkoop.Plaatsingen.Doorstroom;

/// <summary>The throughput report. A reader who belongs to no contract team gets the edition with small numbers withheld.</summary>
/// <param name="Filter">Which people and which day.</param>
/// <param name="Afgeschermd">True asks for the protected edition, for a document that leaves the contract team.</param>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Lezer, Rol.Beheerder)]
public sealed record HaalDoorstroom(DoorstroomFilter Filter, bool Afgeschermd = false) : IQuery<Result<DoorstroomRapport>>;

internal sealed class HaalDoorstroomValidator : AbstractValidator<HaalDoorstroom>
{
    public HaalDoorstroomValidator() => RuleFor(q => q.Filter).SetValidator(new DoorstroomFilterValidator());
}

internal sealed class DoorstroomFilterValidator : AbstractValidator<DoorstroomFilter>
{
    public DoorstroomFilterValidator()
    {
        RuleFor(f => f.Peildatum).Must(d => d.Year is >= 2000 and <= 2100).WithMessage(f => $"Peildatum {f.Peildatum:dd-MM-yyyy} klopt niet: verwacht een dag tussen 2000 en 2100.");
        RuleFor(f => f.Gemeente).Matches("^[0-9]{4}$").WithMessage(f => $"Gemeentecode ‘{f.Gemeente}’ klopt niet: verwacht 4 cijfers.");
    }
}

internal sealed class HaalDoorstroomHandler(PlaatsingenDbContext db, IActorAccessor accessor) : IRequestHandler<HaalDoorstroom, Result<DoorstroomRapport>>
{
    public async Task<Result<DoorstroomRapport>> Handle(HaalDoorstroom request, CancellationToken cancellationToken)
    {
        var actor = accessor.Actor;
        var filter = request.Filter;
        var rows = await new DoorstroomSql(db, filter, actor.Scope).Aantallen().ToListAsync(cancellationToken);
        var rapport = new DoorstroomRapport(filter, filter.Eenheid, false, Doorstroomrekenaar.Routes(rows));
        return request.Afgeschermd || MoetAfschermen(actor) ? Afscherming.Pas(rapport) : rapport;
    }

    /// <summary>Who works with the people behind the figures sees them all; everybody else the protected edition.</summary>
    internal static bool MoetAfschermen(Actor actor) => !actor.Is(Rol.Contractmanager) && !actor.Is(Rol.Consulent) && !actor.Is(Rol.Beheerder) && !actor.Is(Rol.Systeem);
}
