// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Aanbieders;
using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.SharedKernel.Paging;
using MediatR;

namespace Inburgering.Inkoop.Host.Rest;

/// <summary>Providers and contracts, and a calendar of what comes due.</summary>
internal static class AanbodEndpoints
{
    private const string Tag = "Contracten";

    public static void Map(IEndpointRouteBuilder api)
    {
        api.List<ZoekAanbieders, Page<AanbiederRegel>, AanbiederRegel>("/aanbieders", "zoekAanbieders", Tag, "Aanbieders.", p => p);
        api.One<HaalAanbieder, AanbiederDetail>("/aanbieders/{code}", "haalAanbieder", Tag, "Eén aanbieder.");
        api.List<ZoekContracten, Page<ContractRegel>, ContractRegel>("/contracten", "zoekContracten", Tag, "Contracten.", p => p);
        api.One<HaalContract, ContractDetail>("/contracten/{nummer}", "haalContract", Tag, "Eén contract met percelen en prijzen.");
        api.MapGet("/agenda.ics", CalendarAsync)
            .WithName("haalAgenda").WithTags(Tag).WithSummary("Sleuteldata van contracten als iCalendar: einddatum en uiterste dag voor een besluit over verlenging.")
            .WithMetadata(new RestQuery.Sends(typeof(ZoekContracten)))
            .Produces<string>(StatusCodes.Status200OK, Ical.MediaType);
    }

    private static async Task<Microsoft.AspNetCore.Http.IResult> CalendarAsync(IMediator mediator, TimeProvider clock, CancellationToken cancellationToken)
    {
        List<IcalEvent> events = [];
        string? after = null;
        do
        {
            var result = await mediator.Send(new ZoekContracten(new PageRequest(PageRequest.Maximum, after, Sortering: "nummer"), new ContractFilter()), cancellationToken);
            if (!result.TryGet(out var page))
            {
                return RestQuery.Refuse(result.Errors);
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
        return Results.Text(Ical.Write("Sleuteldata contracten", events, clock.GetUtcNow()), Ical.MediaType);
    }
}
