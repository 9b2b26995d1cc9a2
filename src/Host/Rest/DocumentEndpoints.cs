// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Documenten;
using Inburgering.Inkoop.Host.Api;
using Inburgering.Inkoop.SharedKernel.Bestanden;
using MediatR;

namespace Inburgering.Inkoop.Host.Rest;

/// <summary>Documents of a contract: the list, a file, and adding one. The body of an addition is the file itself.</summary>
internal static class DocumentEndpoints
{
    private const string Tag = "Contracten";

    /// <summary>Where the documents of a contract are.</summary>
    public static string Adres(string contract) => $"{RestFace.Root}/contracten/{Uri.EscapeDataString(contract)}/documenten";

    public static void Map(IEndpointRouteBuilder api)
    {
        api.One<ZoekContractdocumenten, Contractdocumenten>("/contracten/{contract}/documenten", "zoekContractdocumenten", Tag, "De documenten van een contract en welke er ontbreken.");
        api.MapGet("/contracten/{contract}/documenten/{id:guid}/bestand", DownloadAsync)
            .WithName("haalContractdocument").WithTags(Tag).WithSummary("Het bestand van een document. Wie het ophaalt komt in het logboek.")
            .WithMetadata(new RestQuery.Sends(typeof(DownloadDocument)))
            .Produces(StatusCodes.Status200OK, contentType: "application/octet-stream")
            .Produces<Problem>(StatusCodes.Status404NotFound, Problem.MediaType);
        api.MapPost("/contracten/{contract}/documenten", VoegToeAsync)
            .Accepts<Stream>("application/pdf", "application/octet-stream")
            .Produces<DocumentToegevoegd>(StatusCodes.Status201Created)
            .Produces<Problem>(StatusCodes.Status400BadRequest, Problem.MediaType)
            .WithName("voegContractdocumentToe").WithTags(Tag).WithSummary("Voeg een document toe aan een contract")
            .WithDescription("De inhoud van de vraag is het bestand. Wat voor soort het is volgt uit de inhoud; het wordt op virussen gescand als dat is ingesteld.");
    }

    /// <summary>The store has limits of its own per kind of file, with a message that says so.</summary>
    internal static void HefGrensOp(HttpContext context)
    {
        if (context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = null;
        }
    }

    private static async Task<Microsoft.AspNetCore.Http.IResult> DownloadAsync(string contract, Guid id, IMediator mediator, CancellationToken cancellationToken)
    {
        var found = await mediator.Send(new DownloadDocument(contract, id), cancellationToken);
        return found.TryGet(out var file) ? Results.File(file.Inhoud, file.Mediatype, file.Naam) : RestQuery.Refuse(found.Errors);
    }

    private static async Task<Microsoft.AspNetCore.Http.IResult> VoegToeAsync(
        string contract, HttpContext context, IMediator mediator, CancellationToken cancellationToken, string type = "", string naam = "bestand", DateOnly? verlooptOp = null, bool voorAanbieder = false, string? toelichting = null)
    {
        HefGrensOp(context);
        var made = await mediator.Send(new LegDocumentVast(contract, type, new Upload(naam, context.Request.Body), new DocumentKenmerken(verlooptOp, voorAanbieder, toelichting)), cancellationToken);
        return made.TryGet(out var id)
            ? Results.Created($"{Adres(contract)}/{id}/bestand", new DocumentToegevoegd(id))
            : RestQuery.Refuse(made.Errors);
    }
}

/// <summary>A document that was added.</summary>
/// <param name="Id">Kenmerk van het document.</param>
internal sealed record DocumentToegevoegd(Guid Id);
