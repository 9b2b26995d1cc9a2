// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Contracten.Gunnen;

/// <summary>What the provider of a contract promised in its bid. A provider sees its own.</summary>
/// <param name="Contract">Number of the contract.</param>
[Toegang(Rol.Contractmanager, Rol.Aanbieder)]
public sealed record ZoekContracttoezeggingen(string Contract) : IQuery<Result<ContracttoezeggingLijst>>;

/// <summary>The promises of one contract.</summary>
/// <param name="Toezeggingen">In order.</param>
public sealed record ContracttoezeggingLijst(IReadOnlyList<ContracttoezeggingRegel> Toezeggingen);

/// <summary>A promise.</summary>
/// <param name="Volgorde">1, 2, 3 …</param>
/// <param name="Versie">Send it along with a change.</param>
/// <param name="Perceel">Code of the lot.</param>
/// <param name="Omschrijving">What is promised.</param>
/// <param name="Datum">By when.</param>
/// <param name="NagekomenOp">When it was met; null while it is open.</param>
/// <param name="Bewijs">What shows it, or why it is open again.</param>
/// <param name="TeLaat">The day has passed and it is open, or it was met after that day.</param>
public sealed record ContracttoezeggingRegel(int Volgorde, int Versie, string Perceel, string Omschrijving, DateOnly Datum, DateOnly? NagekomenOp, string? Bewijs, bool TeLaat);

internal sealed class ZoekContracttoezeggingenHandler(ContractenDbContext db, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<ZoekContracttoezeggingen, Result<ContracttoezeggingLijst>>
{
    public async Task<Result<ContracttoezeggingLijst>> Handle(ZoekContracttoezeggingen request, CancellationToken cancellationToken)
    {
        var contract = await db.Contracten.Where(ContractSpecs.Zichtbaar(accessor.Actor)).Where(c => c.Nummer == request.Contract).Select(c => (Guid?)c.Id).SingleOrDefaultAsync(cancellationToken);
        if (contract is null)
        {
            return ContractErrors.Onbekend(request.Contract);
        }

        var today = clock.Vandaag();
        var rows = await db.Set<Contracttoezegging>().AsNoTracking().Where(t => t.ContractId == contract).OrderBy(t => t.Volgorde).ToListAsync(cancellationToken);
        return new ContracttoezeggingLijst([.. rows.Select(t => new ContracttoezeggingRegel(t.Volgorde, t.Versie, t.Perceel, t.Omschrijving, t.Datum, t.NagekomenOp, t.Bewijs, (t.NagekomenOp ?? today) > t.Datum))]);
    }
}
