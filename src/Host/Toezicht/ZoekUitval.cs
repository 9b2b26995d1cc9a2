// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Events;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Host.Toezicht;

/// <summary>Events between modules that wait or fail.</summary>
[Toegang(Rol.Beheerder)]
public sealed record ZoekUitval : IQuery<Result<IReadOnlyList<UitvalRegel>>>;

/// <summary>An event that was not delivered yet; never its content.</summary>
/// <param name="Module">The module that sent it.</param>
/// <param name="Id">The event.</param>
/// <param name="Soort">Its kind.</param>
/// <param name="GebeurdOp">When it happened (UTC).</param>
/// <param name="Pogingen">How often delivery failed.</param>
/// <param name="VolgendePoging">When it is tried again (UTC).</param>
/// <param name="Fout">Kind of the last failure.</param>
public sealed record UitvalRegel(string Module, Guid Id, string Soort, DateTimeOffset GebeurdOp, int Pogingen, DateTimeOffset? VolgendePoging, string? Fout);

/// <summary>Tries all waiting events again now.</summary>
[Toegang(Rol.Beheerder)]
public sealed record BezorgOpnieuw : ICommand<Result<int>>;

internal sealed class ZoekUitvalHandler(IEnumerable<ModuleDbContext> contexts, OutboxRelay relay) :
    IRequestHandler<ZoekUitval, Result<IReadOnlyList<UitvalRegel>>>,
    IRequestHandler<BezorgOpnieuw, Result<int>>
{
    private const int PerModule = 100;

    public async Task<Result<IReadOnlyList<UitvalRegel>>> Handle(ZoekUitval request, CancellationToken cancellationToken)
    {
        List<UitvalRegel> rows = [];
        foreach (var db in contexts)
        {
            var module = db.Module;
            rows.AddRange(await db.Outbox.AsNoTracking().Where(m => m.BezorgdOp == null).OrderBy(m => m.Id).Take(PerModule)
                .Select(m => new UitvalRegel(module, m.Id, m.Soort, m.GebeurdOp, m.Pogingen, m.VolgendePoging, m.Fout)).ToListAsync(cancellationToken));
        }

        return rows;
    }

    public async Task<Result<int>> Handle(BezorgOpnieuw request, CancellationToken cancellationToken)
    {
        foreach (var db in contexts)
        {
            await db.Outbox.Where(m => m.BezorgdOp == null && m.VolgendePoging != null).ExecuteUpdateAsync(s => s.SetProperty(m => m.VolgendePoging, (DateTimeOffset?)null), cancellationToken);
        }

        return await relay.DeliverAsync(cancellationToken);
    }
}
