// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.Host.Rest;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;

namespace Inburgering.Inkoop.Host.Herinneringen;

/// <summary>The key dates of all contracts that the actor may see, as a calendar.</summary>
internal static class Sleuteldata
{
    public static async Task<Result<string>> SchrijfAsync(IMediator mediator, DateTimeOffset now, CancellationToken cancellationToken)
    {
        List<IcalEvent> events = [];
        string? after = null;
        do
        {
            var result = await mediator.Send(new ZoekContracten(new PageRequest(PageRequest.Maximum, after, Sortering: "nummer"), new ContractFilter()), cancellationToken);
            if (!result.TryGet(out var page))
            {
                return Result<string>.Failure(result.Errors);
            }

            foreach (var contract in page.Items)
            {
                events.Add(new IcalEvent($"{contract.Id:N}-einde", contract.Einddatum, $"Contract {contract.Nummer} ({contract.AanbiederNaam}) eindigt", contract.BijgewerktOp));
                if (contract.BesluitUiterlijk is { } day)
                {
                    events.Add(new IcalEvent($"{contract.Id:N}-besluit-{day:yyyyMMdd}", day, $"Laatste dag voor besluit over verlenging van contract {contract.Nummer} ({contract.AanbiederNaam})", contract.BijgewerktOp));
                }
            }

            after = page.Volgende;
        }
        while (after is not null);
        return Ical.Write("Sleuteldata contracten", events, now);
    }
}
