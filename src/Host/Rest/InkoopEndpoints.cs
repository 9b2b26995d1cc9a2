// SPDX-License-Identifier: EUPL-1.2

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Inburgering.Inkoop.Contracten.Inkooptrajecten;
using Inburgering.Inkoop.Host.Inkoopuitvoer;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Host.Uitvoer;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.Extensions.Options;

namespace Inburgering.Inkoop.Host.Rest;

/// <summary>A tender as open contracting data and as the file for an audit.</summary>
internal static class InkoopEndpoints
{
    private const string Tag = "Inkoop";

    private static readonly JsonSerializerOptions Leesbaar = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
    };

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/inkooptrajecten/{nummer}/ocds", (string nummer, HttpContext http, CancellationToken cancellationToken) => OcdsAsync(nummer, http, cancellationToken))
            .WithName("haalOcds").WithTags(Tag).WithSummary("Een inkooptraject als OCDS 1.1 release package met percelen.")
            .WithMetadata(new RestQuery.Sends(typeof(HaalInkooptraject)));
        api.MapGet("/inkooptrajecten/{nummer}/dossier", (string nummer, string? formaat, HttpContext http, CancellationToken cancellationToken) => DossierAsync(nummer, formaat ?? "xlsx", http, cancellationToken))
            .WithName("haalInkoopdossier").WithTags(Tag).WithSummary("Het hele dossier van een inkooptraject voor een controle, als xlsx of json.")
            .WithMetadata(new RestQuery.Sends(typeof(HaalInkooptraject)));
    }

    /// <summary>The release package as a download; also behind the button on the page.</summary>
    public static async Task<Microsoft.AspNetCore.Http.IResult> OcdsAsync(string nummer, HttpContext http, CancellationToken cancellationToken)
    {
        var services = http.RequestServices;
        var read = await Inkoopdossier.LeesAsync(services.GetRequiredService<IMediator>(), nummer, cancellationToken);
        if (!read.TryGet(out var dossier))
        {
            return RestQuery.Refuse(read.Errors);
        }

        var address = new Uri($"{http.Request.Scheme}://{http.Request.Host}{RestFace.Root}/inkooptrajecten/{Uri.EscapeDataString(nummer)}/ocds");
        var package = OcdsPakket.Maak(dossier, services.GetRequiredService<IOptions<OcdsOptions>>().Value.Prefix, services.GetRequiredService<IOptions<ThemaOptions>>().Value.Regio, address, services.GetRequiredService<TimeProvider>().GetUtcNow());
        return Json(http, package, $"ocds-{nummer}");
    }

    /// <summary>The file of the tender as a download; also behind the buttons on the page.</summary>
    public static async Task<Microsoft.AspNetCore.Http.IResult> DossierAsync(string nummer, string formaat, HttpContext http, CancellationToken cancellationToken)
    {
        if (formaat is not ("xlsx" or "json"))
        {
            return RestQuery.Refuse([Error.Validation("PARAMETER_ONGELDIG", $"Parameter ‘formaat’ is ‘{formaat}’, maar verwacht wordt xlsx of json.", "formaat")]);
        }

        var read = await Inkoopdossier.LeesAsync(http.RequestServices.GetRequiredService<IMediator>(), nummer, cancellationToken);
        return !read.TryGet(out var dossier) ? RestQuery.Refuse(read.Errors)
            : formaat == "json" ? Json(http, dossier, $"inkoopdossier-{nummer}")
            : new UitvoerResult(Uitvoerformaat.Xlsx, $"inkoopdossier-{nummer}".ToLowerInvariant(), DossierTabellen.Van(dossier));
    }

    private static Microsoft.AspNetCore.Http.IResult Json<T>(HttpContext http, T value, string naam)
    {
        http.Response.Headers.CacheControl = "no-store";
        return Results.File(JsonSerializer.SerializeToUtf8Bytes(value, Leesbaar), "application/json", $"{naam}.json".ToLowerInvariant());
    }
}
