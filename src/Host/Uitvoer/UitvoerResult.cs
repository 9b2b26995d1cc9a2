// SPDX-License-Identifier: EUPL-1.2

using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Inburgering.Inkoop.Host.Uitvoer;

/// <summary>
/// Answers a page request with a file of what is on screen, for example
/// <c>return new UitvoerResult(formaat, "plaatsingen", tabel);</c>. A CSV holds the first table only.
/// </summary>
/// <param name="formaat">Which file.</param>
/// <param name="naam">File name without extension: lower case, digits and hyphens.</param>
/// <param name="tabellen">The tables; one sheet each.</param>
public sealed class UitvoerResult(Uitvoerformaat formaat, string naam, params IReadOnlyList<TableExport> tabellen) : IActionResult, IResult
{
    /// <inheritdoc/>
    public Task ExecuteResultAsync(ActionContext context) => ExecuteAsync(context.HttpContext);

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        var (type, extension) = formaat switch
        {
            Uitvoerformaat.Xlsx => ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx"),
            Uitvoerformaat.Csv => ("text/csv; charset=utf-8", ".csv"),
            _ => ("application/json; charset=utf-8", ".json"),
        };
        response.ContentType = type;
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = naam + extension }.ToString();
        response.Headers.CacheControl = "no-store";
        if (formaat != Uitvoerformaat.Xlsx)
        {
            await (formaat == Uitvoerformaat.Csv ? CsvUitvoer.SchrijfAsync(response.Body, tabellen[0], httpContext.RequestAborted) : JsonUitvoer.SchrijfAsync(response.Body, tabellen, httpContext.RequestAborted));
            return;
        }

        // A workbook is a zip whose writer goes back and forth, so it is made in a file that disappears when closed.
        await using var file = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 81_920, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        XlsxUitvoer.Schrijf(file, tabellen);
        file.Position = 0;
        response.ContentLength = file.Length;
        await file.CopyToAsync(response.Body, httpContext.RequestAborted);
    }
}
