// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Api;
using Inburgering.Inkoop.Host.Rest;
using Inburgering.Inkoop.SharedKernel.Invoer;
using MediatR;

namespace Inburgering.Inkoop.Host.Importeren;

/// <summary>
/// Import bundles over REST: send one (202 with the address of its status), ask how it goes, fetch the refused rows. The body is the
/// file itself.
/// </summary>
internal static class ImportApi
{
    private const string Pad = RestFace.Root + "/importen";

    public static void MapImporten(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/importen").WithTags("Importen");
        group.MapPost("", StartAsync)
            .Accepts<Stream>("application/zip", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "text/csv")
            .Produces<ImportAntwoord>(StatusCodes.Status202Accepted)
            .Produces<Problem>(StatusCodes.Status400BadRequest, Problem.MediaType)
            .WithName("startImport").WithSummary("Lever een aanlevermap aan")
            .WithDescription("Stuur een .zip of .xlsx, of één .csv met ?naam=uren.csv. Met proef=true wordt alleen gecontroleerd; met perRij=true worden goede rijen bewaard als andere worden afgewezen.");
        group.MapGet("/{id:guid}", HaalAsync)
            .Produces<ImportAntwoord>()
            .Produces<Problem>(StatusCodes.Status404NotFound, Problem.MediaType)
            .WithName("haalImport").WithSummary("Vraag hoe het met een aanlevering staat");
        group.MapGet("/{id:guid}/fouten", FoutenAsync)
            .Produces(StatusCodes.Status200OK, contentType: "application/zip")
            .Produces<Problem>(StatusCodes.Status404NotFound, Problem.MediaType)
            .WithName("haalImportFouten").WithSummary("Haal de afgewezen rijen op, met een kolom fout");
    }

    private static async Task<IResult> StartAsync(HttpContext context, ImportOpslag opslag, IMediator mediator, CancellationToken cancellationToken, string? naam = null, bool proef = false, bool perRij = false)
    {
        naam ??= context.Request.ContentType?.Split(';')[0].Trim().ToLowerInvariant() switch
        {
            "application/zip" or "application/x-zip-compressed" => "aanlevering.zip",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" => "aanlevering.xlsx",
            var other => other ?? "zonder naam",
        };
        if (context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            // The import has a limit of its own, with a message that says so.
            limit.MaxRequestBodySize = null;
        }

        var kept = await opslag.BewaarAsync(context.Request.Body, cancellationToken);
        if (!kept.TryGet(out var id))
        {
            return RestQuery.Refuse(kept.Errors);
        }

        var started = await mediator.Send(new StartImport(id, naam, proef, perRij), cancellationToken);
        if (!started.IsSuccess)
        {
            opslag.VerwijderUpload(id);
            return RestQuery.Refuse(started.Errors);
        }

        var made = await mediator.Send(new HaalImport(id), cancellationToken);
        return made.TryGet(out var overview) ? Results.Accepted($"{Pad}/{id}", ImportAntwoord.Van(overview)) : RestQuery.Refuse(made.Errors);
    }

    private static async Task<IResult> HaalAsync(Guid id, IMediator mediator, CancellationToken cancellationToken)
    {
        var found = await mediator.Send(new HaalImport(id), cancellationToken);
        return found.TryGet(out var overview) ? Results.Ok(ImportAntwoord.Van(overview)) : RestQuery.Refuse(found.Errors);
    }

    private static async Task<IResult> FoutenAsync(Guid id, ImportOpslag opslag, IMediator mediator, CancellationToken cancellationToken)
    {
        var found = await mediator.Send(new HaalImport(id), cancellationToken);
        return !found.IsSuccess ? RestQuery.Refuse(found.Errors)
            : File.Exists(opslag.Fouten(id)) ? Results.File(opslag.Fouten(id), "application/zip", "fouten.zip")
            : RestQuery.Refuse([ImportErrors.Onbekend()]);
    }
}

/// <summary>An import over REST.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Naam">Name of the upload.</param>
/// <param name="Status">Wacht, Bezig or Klaar.</param>
/// <param name="Proef">Only checked.</param>
/// <param name="PerRij">Right rows are kept when others are refused.</param>
/// <param name="Voortgang">Part that is done, 0–1; only while it runs.</param>
/// <param name="Gelukt">True when it was stored (a trial: could be); only when Klaar.</param>
/// <param name="Samenvatting">One sentence; only when Klaar.</param>
/// <param name="Bestanden">Counts per file.</param>
/// <param name="Fouten">How many errors.</param>
/// <param name="Waarschuwingen">How many warnings.</param>
/// <param name="Meldingen">The first messages.</param>
/// <param name="Foutenbestand">Address of the refused rows; null when there are none.</param>
internal sealed record ImportAntwoord(
    Guid Id,
    string Naam,
    string Status,
    bool Proef,
    bool PerRij,
    double? Voortgang,
    bool? Gelukt,
    string? Samenvatting,
    IReadOnlyList<BestandTelling> Bestanden,
    int Fouten,
    int Waarschuwingen,
    IReadOnlyList<ImportMelding> Meldingen,
    string? Foutenbestand)
{
    public static ImportAntwoord Van(ImportOverzicht import)
    {
        var result = import.Resultaat;
        return new ImportAntwoord(
            import.Id,
            import.Naam,
            import.Status.ToString(),
            import.Proef,
            import.PerRij,
            import.Voortgang is { } progress ? Math.Round(progress.Geheel, 3) : null,
            result?.Gelukt,
            result?.Samenvatting,
            result?.Bestanden ?? [],
            result?.Fouten ?? 0,
            result?.Waarschuwingen ?? 0,
            result?.Meldingen ?? [],
            result is { HeeftFoutenbestand: true } ? $"/api/v1/importen/{import.Id}/fouten" : null);
    }
}
