// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Contracten.Overeenkomsten;

/// <summary>What happened to one contract and everything under it, newest first.</summary>
/// <param name="Nummer">Contract number.</param>
/// <param name="Voor">Only lines before this one; null = from the newest.</param>
/// <param name="Aantal">Lines per page, 100 at most.</param>
[Toegang(Rol.Contractmanager, Rol.Beheerder)]
public sealed record ZoekContractGeschiedenis(string Nummer, long? Voor = null, int Aantal = 25) : IQuery<Result<GeschiedenisPagina>>;

internal sealed class ZoekContractGeschiedenisHandler(ContractenDbContext db, IActorAccessor accessor) : IRequestHandler<ZoekContractGeschiedenis, Result<GeschiedenisPagina>>
{
    // A tender or a provider may have the same number: only what belongs to a contract.
    private static readonly string[] Onderwerpen = [nameof(Contract), nameof(Perceel), nameof(Prijsversie), nameof(Verlengingsoptie), nameof(Contractafspraak), nameof(AanvaardOpenPunt), nameof(Wijzigingsovereenkomst), nameof(Wijzigingsregel), nameof(Indexbesluit)];

    public async Task<Result<GeschiedenisPagina>> Handle(ZoekContractGeschiedenis request, CancellationToken cancellationToken)
    {
        if (!await db.Contracten.Where(ContractSpecs.Zichtbaar(accessor.Actor)).AnyAsync(c => c.Nummer == request.Nummer, cancellationToken))
        {
            return ContractErrors.Onbekend(request.Nummer);
        }

        var under = request.Nummer + "/";
        return await Geschiedenis.LeesAsync(db, l => Onderwerpen.Contains(l.Onderwerp) && (l.Sleutel == request.Nummer || l.Sleutel.StartsWith(under)), request.Voor, request.Aantal, cancellationToken);
    }
}
