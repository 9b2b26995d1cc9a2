// SPDX-License-Identifier: EUPL-1.2

using System.Linq.Expressions;
using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Kwaliteit.Database;
using Inburgering.Inkoop.Kwaliteit.Toegang;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Kwaliteit.Vragen;

/// <summary>Questions about reports, newest first unless told otherwise.</summary>
/// <param name="Pagina">Which page.</param>
/// <param name="Aanbieder">To this provider only.</param>
/// <param name="Contractnummer">About this contract only.</param>
/// <param name="Status">Only in this state.</param>
[Toegang(Rol.Contractmanager, Rol.Aanbieder, Rol.Beheerder)]
public sealed record ZoekVragen(PageRequest Pagina, string? Aanbieder = null, string? Contractnummer = null, VraagStatus? Status = null) : IQuery<Result<Page<VraagRegel>>>;

/// <summary>One question.</summary>
/// <param name="Id">Its id.</param>
[Toegang(Rol.Contractmanager, Rol.Aanbieder, Rol.Beheerder)]
public sealed record HaalVraag(Guid Id) : IQuery<Result<VraagRegel>>;

/// <summary>A question about a figure of a report.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Contractnummer">The contract.</param>
/// <param name="Aanbieder">Code of the provider.</param>
/// <param name="Periode">The period.</param>
/// <param name="Perceel">Code of the lot; empty = the whole contract.</param>
/// <param name="Kpi">Code of the KPI.</param>
/// <param name="Status">How far it is.</param>
/// <param name="Tekst">The question.</param>
/// <param name="GesteldOp">Day of the question.</param>
/// <param name="UiterlijkOp">Day on which the answer must be there.</param>
/// <param name="Antwoord">The provider's answer.</param>
/// <param name="BeantwoordOp">Day of the answer.</param>
/// <param name="Slotsom">What follows from it.</param>
/// <param name="AfgeslotenOp">Day of the conclusion.</param>
public sealed record VraagRegel(
    Guid Id,
    string Contractnummer,
    string Aanbieder,
    string Periode,
    string Perceel,
    string Kpi,
    VraagStatus Status,
    string Tekst,
    DateOnly GesteldOp,
    DateOnly UiterlijkOp,
    string? Antwoord,
    DateOnly? BeantwoordOp,
    string? Slotsom,
    DateOnly? AfgeslotenOp)
{
    internal static Expression<Func<Rapportagevraag, VraagRegel>> Van { get; } = v => new VraagRegel(
        v.Id, v.Contractnummer, v.Aanbieder, v.Periode, v.Perceel, v.Kpi, v.Status, v.Tekst, v.GesteldOp, v.UiterlijkOp, v.Antwoord, v.BeantwoordOp, v.Slotsom, v.AfgeslotenOp);
}

internal sealed class ZoekVragenHandler(KwaliteitDbContext db, IContracten contracten, IActorAccessor accessor) : IRequestHandler<ZoekVragen, Result<Page<VraagRegel>>>
{
    private static readonly Keyset<Rapportagevraag> Volgorde = new Keyset<Rapportagevraag>(v => v.Id)
        .Op("uiterlijk", v => v.UiterlijkOp)
        .Op("contract", v => v.Contractnummer);

    public async Task<Result<Page<VraagRegel>>> Handle(ZoekVragen request, CancellationToken cancellationToken)
    {
        var visible = (await contracten.ZoekContractenAsync(null, cancellationToken)).Where(c => Bereik.ZietContract(accessor.Actor, c)).Select(c => c.Nummer).ToList();
        var query = db.Vragen.AsNoTracking().Where(v => visible.Contains(v.Contractnummer));
        if (request.Aanbieder is { Length: > 0 } provider)
        {
            query = query.Where(v => v.Aanbieder == provider);
        }

        if (request.Contractnummer is { Length: > 0 } contract)
        {
            query = query.Where(v => v.Contractnummer == contract);
        }

        if (request.Status is { } status)
        {
            query = query.Where(v => v.Status == status);
        }

        return await Volgorde.LeesAsync(query, request.Pagina, VraagRegel.Van, cancellationToken);
    }
}

internal sealed class HaalVraagHandler(KwaliteitDbContext db, IContracten contracten, IActorAccessor accessor) : IRequestHandler<HaalVraag, Result<VraagRegel>>
{
    public async Task<Result<VraagRegel>> Handle(HaalVraag request, CancellationToken cancellationToken)
    {
        var question = await db.Vragen.AsNoTracking().Where(v => v.Id == request.Id).Select(VraagRegel.Van).SingleOrDefaultAsync(cancellationToken);
        return question is not null && await ContractToegang.ZietAsync(question.Contractnummer, contracten, accessor.Actor, cancellationToken) ? question : VraagErrors.Onbekend();
    }
}
