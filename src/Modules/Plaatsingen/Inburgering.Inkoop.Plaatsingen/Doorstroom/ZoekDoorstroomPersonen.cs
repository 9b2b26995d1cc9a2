// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;

namespace Inburgering.Inkoop.Plaatsingen.Doorstroom;

/// <summary>The people behind one figure of the throughput report; every look is logged.</summary>
/// <param name="Filter">The filter of the report.</param>
/// <param name="Route">Leerroute of the row.</param>
/// <param name="CohortJaar">Cohort year of the row; null = all.</param>
/// <param name="Uitkomst">Outcome of the column; null = all (instroom).</param>
/// <param name="Pagina">Which page.</param>
/// <param name="Percentage">The percentage whose people are asked: everybody in its denominator; instead of an outcome.</param>
/// <param name="BinnenMaanden">The number of months of "passed within": everybody who can be followed that long; instead of an outcome.</param>
/// <param name="KlasseVan">First month of a class of the histogram of passing: who passed in those three months; instead of an outcome.</param>
[Toegang(Rol.Contractmanager, Rol.Consulent)]
public sealed record ZoekDoorstroomPersonen(DoorstroomFilter Filter, Route Route, int? CohortJaar, Uitkomst? Uitkomst, PageRequest Pagina, Doorstroompercentage? Percentage = null, int? BinnenMaanden = null, int? KlasseVan = null)
    : IQuery<Result<DoorstroomPersonen>>, IMetDoel
{
    /// <inheritdoc/>
    public string Doel => "cijfer van de doorstroomrapportage nagaan";
}

/// <summary>A share in the throughput report.</summary>
public enum Doorstroompercentage
{
    /// <summary>Passed ÷ (passed + dropped out).</summary>
    Slagingspercentage,

    /// <summary>Passed ÷ (everybody without neutral ends).</summary>
    Cohortrendement,
}

/// <summary>A page of people behind a figure.</summary>
/// <param name="Pagina">The rows.</param>
public sealed record DoorstroomPersonen(Page<DoorstroomPersoon> Pagina) : IToontPersonen
{
    /// <inheritdoc/>
    public IEnumerable<string> Dossiernummers => Pagina.Items.Select(p => p.Dossiernummer);
}

/// <summary>One counted unit and the person it is about.</summary>
/// <param name="Dossiernummer">Dossier number.</param>
/// <param name="Achternaam">Family name.</param>
/// <param name="Voornaam">First name.</param>
/// <param name="Gemeente">CBS code of the gemeente where the route was started.</param>
/// <param name="Aanbieder">Code of the provider, the last one of a joined periode.</param>
/// <param name="Plaatsing">Reference of the first placement.</param>
/// <param name="Startdatum">First lesson.</param>
/// <param name="Einddatum">Last day, when it ended on or before the reference day.</param>
/// <param name="Eindreden">How it ended.</param>
public sealed record DoorstroomPersoon(
    string Dossiernummer,
    string Achternaam,
    string Voornaam,
    string Gemeente,
    string Aanbieder,
    string Plaatsing,
    DateOnly Startdatum,
    DateOnly? Einddatum,
    Eindreden? Eindreden);

internal sealed class ZoekDoorstroomPersonenValidator : AbstractValidator<ZoekDoorstroomPersonen>
{
    public ZoekDoorstroomPersonenValidator()
    {
        RuleFor(q => q.Filter).SetValidator(new DoorstroomFilterValidator());
        RuleFor(q => q.BinnenMaanden).Must(m => m is null || Maanden.Binnen.Contains(m.Value))
            .WithMessage(q => $"Binnen {q.BinnenMaanden} maanden is geen kolom van de rapportage: verwacht {string.Join(", ", Maanden.Binnen)}.");
        RuleFor(q => q.KlasseVan).Must(m => m is null || (m is >= 0 and <= 1200 && m % Maanden.Klasse == 0))
            .WithMessage(q => $"Vanaf maand {q.KlasseVan} is geen kolom van de verdeling: verwacht een veelvoud van {Maanden.Klasse}.");
    }
}

internal sealed class ZoekDoorstroomPersonenHandler(PlaatsingenDbContext db, IActorAccessor accessor) : IRequestHandler<ZoekDoorstroomPersonen, Result<DoorstroomPersonen>>
{
    private static readonly Keyset<Eenheid> Volgorde = new Keyset<Eenheid>(e => e.Id).Op("naam", e => e.Rij.Achternaam).Op("startdatum", e => e.Rij.Startdatum);

    public async Task<Result<DoorstroomPersonen>> Handle(ZoekDoorstroomPersonen request, CancellationToken cancellationToken)
    {
        var rows = from row in new DoorstroomSql(db, request.Filter, accessor.Actor.Scope).Rijen(request.Route, request.CohortJaar, Uitkomsten(request), request.BinnenMaanden, request.KlasseVan)
                   join first in db.Plaatsingen on row.Plaatsing equals first.Nummer
                   select new Eenheid { Id = first.Id, Rij = row };
        var page = await Volgorde.LeesAsync(rows, request.Pagina, e => e.Rij, cancellationToken);
        return new DoorstroomPersonen(page.Map(r => new DoorstroomPersoon(
            r.Dossiernummer,
            r.Achternaam,
            r.Voornaam,
            r.Gemeente,
            r.Aanbieder,
            r.Plaatsing,
            r.Startdatum,
            r.Einddatum,
            r.Eindreden is null ? null : Enum.Parse<Eindreden>(r.Eindreden))));
    }

    // Who is behind a share: its whole denominator; the reasons in the list say who passed.
    private static IReadOnlyCollection<Uitkomst>? Uitkomsten(ZoekDoorstroomPersonen request) => request.Percentage switch
    {
        Doorstroompercentage.Slagingspercentage => [Uitkomst.Geslaagd, Uitkomst.Uitval],
        Doorstroompercentage.Cohortrendement => [.. Enum.GetValues<Uitkomst>().Where(u => u != Uitkomst.Neutraal)],
        _ when request.KlasseVan is not null => [Uitkomst.Geslaagd],
        _ => request.Uitkomst is { } one ? [one] : null,
    };

    private sealed class Eenheid
    {
        public Guid Id { get; init; }

        public DoorstroomEenheidRij Rij { get; init; } = null!;
    }
}
