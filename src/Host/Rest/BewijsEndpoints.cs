// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Api;
using Inburgering.Inkoop.Kwaliteit.Bewijzen;
using Inburgering.Inkoop.SharedKernel.Bestanden;
using MediatR;

namespace Inburgering.Inkoop.Host.Rest;

/// <summary>The file of a piece of evidence; what stands on it goes over GraphQL (<c>leverBewijsstuk</c>). The body of an addition is the file itself.</summary>
internal static class BewijsEndpoints
{
    private const string Tag = "Kwaliteit";

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/bewijsstukken/{nummer}/bestand", DownloadAsync)
            .WithName("haalBewijsbestand").WithTags(Tag).WithSummary("Het bestand van een bewijsstuk. Wie het ophaalt komt in het logboek.")
            .WithMetadata(new RestQuery.Sends(typeof(DownloadBewijsbestand)))
            .Produces(StatusCodes.Status200OK, contentType: "application/octet-stream")
            .Produces<Problem>(StatusCodes.Status404NotFound, Problem.MediaType);
        api.MapPost("/bewijsstukken/{nummer}/bestand", VoegToeAsync)
            .Accepts<Stream>("application/pdf", "application/octet-stream")
            .Produces(StatusCodes.Status204NoContent)
            .Produces<Problem>(StatusCodes.Status400BadRequest, Problem.MediaType)
            .Produces<Problem>(StatusCodes.Status404NotFound, Problem.MediaType)
            .WithName("voegBewijsbestandToe").WithTags(Tag).WithSummary("Voeg het bestand toe aan een bewijsstuk dat nog niemand heeft gecontroleerd")
            .WithDescription("De inhoud van de vraag is het bestand. Wat voor soort het is volgt uit de inhoud; het wordt op virussen gescand als dat is ingesteld.");
    }

    private static async Task<Microsoft.AspNetCore.Http.IResult> DownloadAsync(string nummer, IMediator mediator, CancellationToken cancellationToken)
    {
        var found = await mediator.Send(new DownloadBewijsbestand(nummer), cancellationToken);
        return found.TryGet(out var file) ? Results.File(file.Inhoud, file.Mediatype, file.Naam) : RestQuery.Refuse(found.Errors);
    }

    private static async Task<Microsoft.AspNetCore.Http.IResult> VoegToeAsync(string nummer, HttpContext context, IMediator mediator, CancellationToken cancellationToken, string naam = "bestand")
    {
        DocumentEndpoints.HefGrensOp(context);
        var added = await mediator.Send(new VoegBewijsbestandToe(nummer, new Upload(naam, context.Request.Body)), cancellationToken);
        return added.IsSuccess ? Results.NoContent() : RestQuery.Refuse(added.Errors);
    }
}
