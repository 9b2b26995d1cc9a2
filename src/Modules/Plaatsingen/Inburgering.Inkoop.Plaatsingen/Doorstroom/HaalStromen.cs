// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Plaatsingen.Doorstroom.Geheugen;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;

namespace Inburgering.Inkoop.Plaatsingen.Doorstroom;

/// <summary>
/// How people flow through the leerroutes: where they came from, how it went and where they went on. For the contract team only:
/// these numbers are too fine to withhold small ones without hiding nearly all of them.
/// </summary>
/// <param name="Filter">Which people and which day.</param>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Beheerder)]
public sealed record HaalStromen(DoorstroomFilter Filter) : IQuery<Result<IReadOnlyList<RouteStroom>>>;

/// <summary>The flow through one leerroute. Sum of the inflow = sum of the outcomes.</summary>
/// <param name="Route">The leerroute.</param>
/// <param name="Instroom">Where they came from; new people first.</param>
/// <param name="Uitkomsten">How it went, with where people who switched went on.</param>
public sealed record RouteStroom(Route Route, IReadOnlyList<Instroomdeel> Instroom, IReadOnlyList<Uitkomstdeel> Uitkomsten);

/// <summary>Part of the inflow of a leerroute.</summary>
/// <param name="Vanaf">The route they switched from; null = new.</param>
/// <param name="Aantal">How many.</param>
public sealed record Instroomdeel(Route? Vanaf, int Aantal);

/// <summary>Part of the outcomes of a leerroute.</summary>
/// <param name="Uitkomst">How it went.</param>
/// <param name="Naar">The route on which somebody who switched began afterwards; null for another outcome, and for who has not begun again.</param>
/// <param name="Aantal">How many.</param>
public sealed record Uitkomstdeel(Uitkomst Uitkomst, Route? Naar, int Aantal);

internal sealed class HaalStromenValidator : AbstractValidator<HaalStromen>
{
    public HaalStromenValidator() => RuleFor(q => q.Filter).SetValidator(new DoorstroomFilterValidator());
}

internal sealed class HaalStromenHandler(Doorstroombron bron, IActorAccessor accessor) : IRequestHandler<HaalStromen, Result<IReadOnlyList<RouteStroom>>>
{
    public async Task<Result<IReadOnlyList<RouteStroom>>> Handle(HaalStromen request, CancellationToken cancellationToken)
    {
        var rows = await bron.StromenAsync(request.Filter, accessor.Actor.Scope, cancellationToken);
        return Doorstroomrekenaar.Leerroutes.Select(route => Route([.. rows.Where(r => r.Route == (int)route)], route)).ToList();
    }

    private static RouteStroom Route(List<DoorstroomStroomRij> rows, Route route) => new(
        route,
        [.. rows.GroupBy(r => r.Vorige).OrderBy(g => g.Key ?? -1).Select(g => new Instroomdeel((Route?)g.Key, g.Sum(r => r.Aantal)))],
        [
            .. rows.GroupBy(r => (Uitkomst: r.Reden is { } reden ? UitkomstExtensions.Van((Eindreden)reden) : Uitkomst.Lopend, r.Volgende))
                .OrderBy(g => g.Key.Uitkomst).ThenBy(g => g.Key.Volgende ?? int.MaxValue)
                .Select(g => new Uitkomstdeel(g.Key.Uitkomst, (Route?)g.Key.Volgende, g.Sum(r => r.Aantal))),
        ]);
}
