// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Devices.Database;
using Inburgering.Inkoop.Devices.Voorraad;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Devices.Afspraken;

/// <summary>The terms of lending per contract.</summary>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Aanbieder)]
public sealed record ZoekBruikleenafspraken : IQuery<Result<Bruikleenafspraken>>;

/// <summary>All contracts with their terms.</summary>
/// <param name="Contracten">The contracts that the actor may see.</param>
public sealed record Bruikleenafspraken(IReadOnlyList<BruikleenafspraakRegel> Contracten);

/// <summary>The terms of one contract.</summary>
/// <param name="Contractnummer">Contract.</param>
/// <param name="Aanbieder">Code of the provider.</param>
/// <param name="Gegevens">The terms that count.</param>
/// <param name="Eigen">True when the contract has terms of its own; else it follows the norms.</param>
public sealed record BruikleenafspraakRegel(string Contractnummer, string Aanbieder, BruikleenafspraakGegevens Gegevens, bool Eigen);

/// <summary>The terms of lending of one contract.</summary>
/// <param name="Contractnummer">Contract.</param>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Aanbieder)]
public sealed record HaalBruikleenafspraak(string Contractnummer) : IQuery<Result<BruikleenafspraakRegel>>;

internal sealed class ZoekBruikleenafsprakenHandler(DevicesDbContext db, IContracten contracten, Afsprakenlezer lezer, IActorAccessor accessor) : IRequestHandler<ZoekBruikleenafspraken, Result<Bruikleenafspraken>>
{
    public async Task<Result<Bruikleenafspraken>> Handle(ZoekBruikleenafspraken request, CancellationToken cancellationToken)
    {
        var own = (await db.Afspraken.AsNoTracking().Select(a => a.Contractnummer).ToListAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);
        List<BruikleenafspraakRegel> rows = [];
        foreach (var contract in (await contracten.ZoekContractenAsync(null, cancellationToken)).Where(c => DeviceSpecs.MagContract(accessor.Actor, c)).OrderBy(c => c.Nummer, StringComparer.Ordinal))
        {
            rows.Add(new BruikleenafspraakRegel(contract.Nummer, contract.Aanbieder, await lezer.LeesAsync(contract.Nummer, cancellationToken), own.Contains(contract.Nummer)));
        }

        return new Bruikleenafspraken(rows);
    }
}

internal sealed class HaalBruikleenafspraakHandler(DevicesDbContext db, IContracten contracten, Afsprakenlezer lezer, IActorAccessor accessor) : IRequestHandler<HaalBruikleenafspraak, Result<BruikleenafspraakRegel>>
{
    public async Task<Result<BruikleenafspraakRegel>> Handle(HaalBruikleenafspraak request, CancellationToken cancellationToken)
    {
        var contract = (await contracten.ZoekContractenAsync([request.Contractnummer], cancellationToken)).FirstOrDefault(c => c.Nummer == request.Contractnummer && DeviceSpecs.MagContract(accessor.Actor, c));
        return contract is null
            ? AfspraakErrors.ContractOnbekend(request.Contractnummer)
            : new BruikleenafspraakRegel(contract.Nummer, contract.Aanbieder, await lezer.LeesAsync(contract.Nummer, cancellationToken), await db.Afspraken.AnyAsync(a => a.Contractnummer == contract.Nummer, cancellationToken));
    }
}
