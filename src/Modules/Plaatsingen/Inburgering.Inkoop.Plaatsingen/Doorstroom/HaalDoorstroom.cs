// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Doorstroom.Geheugen;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Doorstroom;

/// <summary>The throughput report. A reader who belongs to no contract team gets the last issued edition of the open data on or before the day.</summary>
/// <param name="Peildatum">Reference day T: only facts dated on or before it count.</param>
/// <param name="Wet">Wi2013 is always reported apart from Wi2021.</param>
/// <param name="Gemeente">CBS code of the gemeente in which the route was started; null = all that the caller may see.</param>
/// <param name="Aanbieder">Code of a provider; the unit is then the placement.</param>
/// <param name="Contract">Contract number; the unit is then the placement.</param>
/// <param name="Soort">Why the person came; null = all.</param>
/// <param name="CohortNaar">What the cohort year is taken from.</param>
/// <param name="Alfabetisering">Literacy of the person, as it was known on the reference day; null = all.</param>
/// <param name="Leeftijd">Age band on the day of the first lesson; null = all.</param>
/// <param name="Afgeschermd">True asks for the figures of the last issued edition of the open data on or before the day, for a document that leaves the contract team.</param>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Lezer, Rol.Beheerder)]
public sealed record HaalDoorstroom(
    DateOnly Peildatum,
    Wet Wet = Wet.Wi2021,
    string? Gemeente = null,
    string? Aanbieder = null,
    string? Contract = null,
    Soort? Soort = null,
    CohortNaar CohortNaar = CohortNaar.Start,
    Alfabetisering? Alfabetisering = null,
    Leeftijdsgroep? Leeftijd = null,
    bool Afgeschermd = false) : IQuery<Result<DoorstroomRapport>>
{
    /// <summary>Asks with a ready filter.</summary>
    public HaalDoorstroom(DoorstroomFilter filter, bool afgeschermd = false)
        : this(filter.Peildatum, filter.Wet, filter.Gemeente, filter.Aanbieder, filter.Contract, filter.Soort, filter.CohortNaar, filter.Alfabetisering, filter.Leeftijd, afgeschermd)
    {
    }

    /// <summary>Which people and which day.</summary>
    public DoorstroomFilter Filter => new(Peildatum, Wet, Gemeente, Aanbieder, Contract, Soort, CohortNaar, Alfabetisering, Leeftijd);
}

internal sealed class HaalDoorstroomValidator : AbstractValidator<HaalDoorstroom>
{
    // The caller wrote the fields beside each other, so an error names them without "Filter" in front.
    public HaalDoorstroomValidator() => RuleFor(q => q.Filter).SetValidator(new DoorstroomFilterValidator()).OverridePropertyName("");
}

internal sealed class DoorstroomFilterValidator : AbstractValidator<DoorstroomFilter>
{
    public DoorstroomFilterValidator()
    {
        RuleFor(f => f.Peildatum).Must(d => d.Year is >= 2000 and <= 2100).WithMessage(f => $"Peildatum {f.Peildatum:dd-MM-yyyy} klopt niet: verwacht een dag tussen 2000 en 2100.");
        RuleFor(f => f.Gemeente).Matches("^[0-9]{4}$").WithMessage(f => $"Gemeentecode ‘{f.Gemeente}’ klopt niet: verwacht 4 cijfers.");
    }
}

internal sealed class HaalDoorstroomHandler(PlaatsingenDbContext db, Doorstroombron bron, IActorAccessor accessor) : IRequestHandler<HaalDoorstroom, Result<DoorstroomRapport>>
{
    public async Task<Result<DoorstroomRapport>> Handle(HaalDoorstroom request, CancellationToken cancellationToken)
    {
        var scope = accessor.Actor.Scope;
        if (!request.Afgeschermd && !MoetAfschermen(accessor.Actor))
        {
            return new DoorstroomRapport(request.Filter, request.Filter.Eenheid, false, Doorstroomrekenaar.Routes(await bron.AantallenAsync(request.Filter, scope, cancellationToken)));
        }

        var chosen = Afschermkeuze.Bepaal(request.Filter, scope);
        if (!chosen.TryGet(out var filter))
        {
            return Result<DoorstroomRapport>.Failure(chosen.Errors);
        }

        return await db.Opendatauitgaven.AsNoTracking().Where(u => u.Peildatum <= filter.Peildatum).OrderByDescending(u => u.Peildatum).ThenByDescending(u => u.Nummer).FirstOrDefaultAsync(cancellationToken) is { } issued
            ? Afscherming.Uit(filter, issued.Lees())
            : DoorstroomErrors.GeenUitgave(filter.Peildatum);
    }

    /// <summary>Who works with the people behind the figures sees them all; everybody else the issued editions only.</summary>
    internal static bool MoetAfschermen(Actor actor) => !actor.Is(Rol.Contractmanager) && !actor.Is(Rol.Consulent) && !actor.Is(Rol.Beheerder) && !actor.Is(Rol.Systeem);
}
