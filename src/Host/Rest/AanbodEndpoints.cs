// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Aanbieders;
using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.Host.Herinneringen;
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
            .WithName("haalAgenda").WithTags(Tag).WithSummary("Sleuteldata van contracten en inkooptrajecten als iCalendar: dezelfde dagen als in de kalender op het scherm, van een jaar terug tot negen jaar vooruit.")
            .WithMetadata(new RestQuery.Sends(typeof(ZoekSleuteldata)))
            .Produces<string>(StatusCodes.Status200OK, Ical.MediaType);
    }

    private static async Task<Microsoft.AspNetCore.Http.IResult> CalendarAsync(IMediator mediator, TimeProvider clock, CancellationToken cancellationToken)
    {
        var calendar = await Sleuteldata.SchrijfAsync(mediator, clock, cancellationToken);
        return calendar.TryGet(out var text) ? Results.Text(text, Ical.MediaType) : RestQuery.Refuse(calendar.Errors);
    }
}
