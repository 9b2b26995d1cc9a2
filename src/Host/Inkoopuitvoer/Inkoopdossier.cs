// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Beoordelen;
using Inburgering.Inkoop.Contracten.Gunnen;
using Inburgering.Inkoop.Contracten.Inkooptrajecten;
using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;

namespace Inburgering.Inkoop.Host.Inkoopuitvoer;

/// <summary>The whole file of a tender for an audit: what was asked, every bid, check, score and motive, every decision and objection, and who did what when.</summary>
/// <param name="Traject">The tender.</param>
/// <param name="Beoordelingen">The bids per lot, with checks, scores of evaluators once consensus began, consensus and order.</param>
/// <param name="Besluiten">Every decision to award, also withdrawn ones.</param>
/// <param name="Contracten">The contracts that came out of it, as they are now.</param>
/// <param name="Geschiedenis">Every line of the audit trail about it, newest first.</param>
internal sealed record Inkoopdossier(
    InkooptrajectDetail Traject,
    IReadOnlyList<Perceelbeoordeling> Beoordelingen,
    IReadOnlyList<GunningDetail> Besluiten,
    IReadOnlyList<ContractDetail> Contracten,
    IReadOnlyList<GeschiedenisRegel> Geschiedenis)
{
    private const int PerKeer = 100;

    /// <summary>Reads everything through the same messages as the screens, so that nobody sees more here than there.</summary>
    public static async Task<Result<Inkoopdossier>> LeesAsync(IMediator mediator, string nummer, CancellationToken cancellationToken)
    {
        var found = await mediator.Send(new HaalInkooptraject(nummer), cancellationToken);
        if (!found.TryGet(out var tender))
        {
            return Result<Inkoopdossier>.Failure(found.Errors);
        }

        List<Perceelbeoordeling> lots = [];
        foreach (var lot in tender.Percelen)
        {
            if ((await mediator.Send(new HaalPerceelbeoordeling(nummer, lot.Code), cancellationToken)).TryGet(out var judged))
            {
                lots.Add(judged);
            }
        }

        var decisions = await BesluitenAsync(mediator, nummer, cancellationToken);
        List<ContractDetail> contracts = [];
        foreach (var contract in decisions.SelectMany(d => d.Contracten))
        {
            if ((await mediator.Send(new HaalContract(contract.Contract), cancellationToken)).TryGet(out var detail))
            {
                contracts.Add(detail);
            }
        }

        return new Inkoopdossier(tender, lots, decisions, contracts, await GeschiedenisAsync(mediator, nummer, cancellationToken));
    }

    private static async Task<List<GunningDetail>> BesluitenAsync(IMediator mediator, string nummer, CancellationToken cancellationToken)
    {
        List<GunningDetail> decisions = [];
        while ((await mediator.Send(new HaalGunning(nummer, decisions.Count + 1), cancellationToken)).TryGet(out var decision))
        {
            decisions.Add(decision);
        }

        return decisions;
    }

    private static async Task<List<GeschiedenisRegel>> GeschiedenisAsync(IMediator mediator, string nummer, CancellationToken cancellationToken)
    {
        List<GeschiedenisRegel> lines = [];
        long? before = null;
        do
        {
            var page = await mediator.Send(new ZoekInkooptrajectGeschiedenis(nummer, before, PerKeer), cancellationToken);
            lines.AddRange(page.IsSuccess ? page.Value.Regels : []);
            before = page.IsSuccess ? page.Value.Volgende : null;
        }
        while (before is not null);
        return lines;
    }
}
