// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Host.Uitvoer;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;

namespace Inburgering.Inkoop.Host.Rest;

/// <summary>A whole list as a file for a spreadsheet, with the same filters as the list.</summary>
internal static class ExportEndpoints
{
    private const string Format = "formaat";

    // More than Excel can open is of no use to anybody; a system reads the list page by page.
    private const int MaxRows = 100_000;

    public static void Map(IEndpointRouteBuilder api)
    {
        Export<ZoekContracten, Page<ContractRegel>, ContractRegel>(api, "contracten", p => p, (q, page) => q with { Pagina = page }, rows => TableExport.Van("Contracten", rows)
            .Kolom("Contract", c => c.Nummer).Kolom("Aanbieder", c => c.Aanbieder).Kolom("Naam", c => c.AanbiederNaam).Kolom("Status", c => c.Status)
            .Kolom("Routes", c => string.Join(", ", c.Routes)).Kolom("Gemeenten", c => string.Join(", ", c.Gemeenten)).Kolom("Capaciteit", c => c.Capaciteit)
            .Kolom("Ingangsdatum", c => c.Ingangsdatum).Kolom("Einddatum", c => c.Einddatum).Kolom("Besluit uiterlijk", c => c.BesluitUiterlijk)
            .Kolom("Plafond", c => c.PlafondEuro, Kolomopmaak.Euro));
        Export<ZoekPlaatsingen, PlaatsingLijst, PlaatsingRegel>(api, "plaatsingen", l => l.Pagina, (q, page) => q with { Pagina = page }, rows => TableExport.Van("Plaatsingen", rows)
            .Kolom("Plaatsing", p => p.Nummer).Kolom("Dossier", p => p.Dossiernummer).Kolom("Gemeente", p => p.Gemeente).Kolom("Wet", p => p.Wet)
            .Kolom("Contract", p => p.Contract).Kolom("Perceel", p => p.Perceel).Kolom("Route", p => p.Route).Kolom("Aanbieder", p => p.Aanbieder)
            .Kolom("Status", p => p.Status).Kolom("Aangemeld", p => p.AangemeldOp).Kolom("Start", p => p.Startdatum).Kolom("Einde", p => p.Einddatum).Kolom("Eindreden", p => p.Eindreden));
    }

    private static void Export<TQuery, TResult, TRow>(IEndpointRouteBuilder api, string name, Func<TResult, Page<TRow>> page, Func<TQuery, PageRequest, TQuery> turn, Func<IEnumerable<TRow>, TableExport> table)
        where TQuery : IQuery<Result<TResult>>
        where TResult : notnull =>
        api.MapGet($"/exports/{name}", async (HttpContext http, IMediator mediator, CancellationToken cancellationToken) =>
        {
            var format = http.Request.Query[Format].LastOrDefault() ?? "xlsx";
            if (format is not ("xlsx" or "csv"))
            {
                return RestQuery.Refuse([Error.Validation("PARAMETER_ONGELDIG", $"Parameter ‘{Format}’ is ‘{format}’, maar verwacht wordt xlsx of csv.", Format)]);
            }

            if (!RestQuery.TryRead<TQuery>(http, paged: false, out var query, out var problem, Format))
            {
                return problem;
            }

            List<TRow> rows = [];
            string? after = null;
            do
            {
                var result = await mediator.Send(turn(query!, new PageRequest(PageRequest.Maximum, after)), cancellationToken);
                if (!result.TryGet(out var value))
                {
                    return RestQuery.Refuse(result.Errors);
                }

                var found = page(value);
                rows.AddRange(found.Items);
                after = found.Volgende;
            }
            while (after is not null && rows.Count < MaxRows);
            return after is null
                ? new UitvoerResult(format == "csv" ? Uitvoerformaat.Csv : Uitvoerformaat.Xlsx, name, table(rows))
                : RestQuery.Refuse([Error.Rule("EXPORT_TE_GROOT", $"De export heeft meer dan {Toon.Getal(MaxRows)} rijen. Beperk hem met een filter, of lees de lijst per pagina.")]);
        })
        .WithName($"exporteer-{name}").WithTags("Exports").WithSummary($"Alle {name} als xlsx of csv, met dezelfde filters als de lijst.")
        .WithMetadata(new RestQuery.Sends(typeof(TQuery)));
}
