// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;

namespace Inburgering.Inkoop.Contracten.Beoordelen;

/// <summary>The published definitions of formulas, rules for ties and scales.</summary>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Beheerder, Rol.Lezer)]
public sealed record ZoekGunningsdefinities : IQuery<Result<GunningsdefinitieLijst>>;

/// <summary>A scale with its steps.</summary>
/// <param name="Schaal">The scale.</param>
/// <param name="Trappen">Its steps, lowest first.</param>
public sealed record Schaaldefinitie(Kwaliteitsschaal Schaal, IReadOnlyList<Schaaltrap> Trappen);

/// <summary>All definitions.</summary>
/// <param name="Formules">How price and quality become one order.</param>
/// <param name="Gelijkregels">What decides between equal bids.</param>
/// <param name="Schalen">How quality is scored.</param>
/// <param name="Afronding">How numbers are rounded before they are compared.</param>
public sealed record GunningsdefinitieLijst(IReadOnlyList<Keuzedefinitie> Formules, IReadOnlyList<Keuzedefinitie> Gelijkregels, IReadOnlyList<Schaaldefinitie> Schalen, string Afronding);

internal sealed class ZoekGunningsdefinitiesHandler : IRequestHandler<ZoekGunningsdefinities, Result<GunningsdefinitieLijst>>
{
    public Task<Result<GunningsdefinitieLijst>> Handle(ZoekGunningsdefinities request, CancellationToken cancellationToken) => Task.FromResult<Result<GunningsdefinitieLijst>>(
        new GunningsdefinitieLijst(
            Gunningsdefinities.Formules,
            Gunningsdefinities.Gelijkregels,
            [.. Enum.GetValues<Kwaliteitsschaal>().Select(s => new Schaaldefinitie(s, Gunningsdefinities.Trappen(s)))],
            Gunningsdefinities.Afronding));
}
